/*
 * The known name that a misspelt one most likely meant.
 */
#ifndef IVIG_BASE_NEAREST_H
#define IVIG_BASE_NEAREST_H

#include <stddef.h>

/*
 * A running search.  Start with ivig_nearest_start, offer every known name,
 * then read `best`: the name with the fewest edits (insert, delete, replace,
 * swap of neighbours; case does not count), or NULL if none is near enough to
 * be worth naming.  Ties go to the name offered first.
 */
struct ivig_nearest {
    const char *wanted;
    const char *best;
    size_t fewest;
};

void ivig_nearest_start(struct ivig_nearest *search, const char *wanted);
void ivig_nearest_offer(struct ivig_nearest *search, const char *name);

#endif
