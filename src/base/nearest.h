/*
 * The known name that a misspelt one most likely meant.
 */
#ifndef IVIG_BASE_NEAREST_H
#define IVIG_BASE_NEAREST_H

#include <stddef.h>

/*
 * A running search.  Start with ivig_nearest_start, offer every known name,
 * then read `best`: a name that begins with what was wanted, else the one with
 * the fewest edits (insert, delete, replace, swap of neighbours; case does not
 * count), or NULL if none is near enough to be worth naming: a name of two
 * letters is only found by its beginning, for any other is its neighbour, and
 * half of the letters are right.  Ties go to the name offered first.
 */
struct ivig_nearest {
    const char *wanted;
    const char *best;
    size_t cost;
};

void ivig_nearest_start(struct ivig_nearest *search, const char *wanted);
void ivig_nearest_offer(struct ivig_nearest *search, const char *name);

#endif
