/*
 * Errors about an id that is not known: the nearest, and those that are.
 */
#ifndef IVIG_RULES_KNOWN_H
#define IVIG_RULES_KNOWN_H

#include <stddef.h>

#include <ivigcalc/error.h>

#include "base/nearest.h"

enum { IVIG_KNOWN_ROOM = 320 };

/** Append a name to a list; "..." once where the ${room} bytes do not hold it. */
void ivig_known_add(char *list, size_t room, const char *name);

/* Names that are known, gathered for the error about one that is not. */
struct ivig_known {
    struct ivig_nearest search;
    char list[IVIG_KNOWN_ROOM];
};

/** Begin with none, for the name ${wanted}, which must outlive it. */
void ivig_known_start(struct ivig_known *known, const char *wanted);

void ivig_known_offer(struct ivig_known *known, const char *name);

/** "'NAME' is no known WHAT; did you mean 'NEAREST'? Known are LIST"; IVIG_E_UNKNOWN_ID. */
enum ivig_status ivig_known_report(const struct ivig_known *known, const char *what,
                                   struct ivig_error *error);

#endif
