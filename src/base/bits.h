/*
 * Sets of up to 64 things as the bits of one number, gone through from the lowest:
 *
 *     for (left = set; left != 0; left = ivig_without_lowest(left))
 *         ... ivig_lowest_bit(left) ...
 */
#ifndef IVIG_BASE_BITS_H
#define IVIG_BASE_BITS_H

#include <stddef.h>
#include <stdint.h>

/** The number of the lowest bit, 0 to 63; ${set} must not be 0. */
static inline size_t ivig_lowest_bit(uint64_t set)
{
    return (size_t)__builtin_ctzll(set);
}

static inline uint64_t ivig_without_lowest(uint64_t set)
{
    return set & (set - 1);
}

#endif
