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

void ivig_known_start(struct ivig_known *known, const char *wanted)
{
    ivig_nearest_start(&known->search, wanted);
    known->list[0] = '\0';
}

void ivig_known_offer(struct ivig_known *known, const char *name)
{
    ivig_nearest_offer(&known->search, name);
    ivig_known_add(known->list, sizeof known->list, name);
}

enum ivig_status ivig_known_report(const struct ivig_known *known, const char *what,
                                   struct ivig_error *error)
{
    const struct ivig_nearest *search = &known->search;

    if (search->best != NULL)
        return ivig_error_set(error, IVIG_E_UNKNOWN_ID,
                              "'%s' is no known %s; did you mean '%s'? Known are %s",
                              search->wanted, what, search->best, known->list);
    return ivig_error_set(error, IVIG_E_UNKNOWN_ID, "'%s' is no known %s; known are %s",
                          search->wanted, what, known->list);
}
