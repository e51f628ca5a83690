/*
 * Errors about an id that is not known: the nearest, and those that are.
 */
#ifndef IVIG_RULES_KNOWN_H
#define IVIG_RULES_KNOWN_H

#include <stddef.h>

#include <ivigcalc/error.h>

enum { IVIG_KNOWN_ROOM = 320 };

/** Append a name to a list; "..." once where the ${room} bytes do not hold it. */
void ivig_known_add(char *list, size_t room, const char *name);

/** "'NAME' is no known WHAT; did you mean 'NEAREST'? Known are LIST"; IVIG_E_UNKNOWN_ID. */
enum ivig_status ivig_report_unknown(struct ivig_error *error, const char *what, const char *name,
                                     const char *nearest, const char *list);

#endif
