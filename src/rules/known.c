/* What could have been named instead. */
#include "rules/known.h"

#include <stdio.h>
#include <string.h>

void ivig_known_add(char *list, size_t room, const char *name)
{
    static const char more[] = ", ...";
    size_t length = strlen(list);
    size_t needed = length + strlen(name) + sizeof ", " + sizeof more;

    if (needed <= room)
        (void)snprintf(list + length, room - length, "%s%s", length > 0 ? ", " : "", name);
    else if (length < sizeof more || strcmp(list + length - (sizeof more - 1), more) != 0)
        (void)snprintf(list + length, room - length, "%s", more);
}

enum ivig_status ivig_report_unknown(struct ivig_error *error, const char *what, const char *name,
                                     const char *nearest, const char *list)
{
    if (nearest != NULL)
        return ivig_error_set(error, IVIG_E_UNKNOWN_ID,
                              "'%s' is no known %s; did you mean '%s'? Known are %s", name, what,
                              nearest, list);
    return ivig_error_set(error, IVIG_E_UNKNOWN_ID, "'%s' is no known %s; known are %s", name, what,
                          list);
}
