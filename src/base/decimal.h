/*
 * Printing numbers where many are printed: inline for what is short.
 *
 * ivig_decimal_print (number.h) is made of it.
 */
#ifndef IVIG_BASE_DECIMAL_H
#define IVIG_BASE_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <ivigcalc/number.h>

/*
 * For each number below 1,000: its three digits, the first in the lowest byte; then in
 * four bits how many of them are zeros that a whole number leaves out, and in four
 * how many are zeros that decimals leave out.
 */
extern const uint32_t ivig_three_digits[1000];

/** Write any number in units of 10^-${scale}; returns where it ends. */
char *ivig_decimal_put_long(char *out, int64_t value, unsigned scale);

/* A short text, 8 bytes at most, the first in the lowest. */
struct ivig_short_text {
    uint64_t bytes;
    unsigned length;
};

/*
 * The text of thousandths, from 0 to below 1,000,000: made in registers, with no branch,
 * for how many digits there are cannot be foreseen.
 */
static inline struct ivig_short_text ivig_short_text(uint32_t thousandths)
{
    uint32_t whole = ivig_three_digits[thousandths / 1000];
    uint32_t decimals = ivig_three_digits[thousandths % 1000];
    unsigned left_out = whole >> 24 & 15;
    unsigned length = 3 - left_out;
    unsigned shown = 3 - (decimals >> 28);
    uint64_t fraction = (uint64_t)(decimals & 0xffffff) << 8 | '.';

    return (struct ivig_short_text){ (uint64_t)(whole & 0xffffff) >> 8 * left_out |
                                         fraction << 8 * length,
                                     length + shown + (unsigned)(shown != 0) };
}

/** Write a short text, and up to 8 bytes in all; returns where it ends. */
static inline char *ivig_put_short(char *out, struct ivig_short_text text)
{
    uint64_t bytes = text.bytes;

#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap64(bytes);
#endif
    memcpy(out, &bytes, sizeof bytes);
    return out + text.length;
}

/** Whether a mass is short: whole milligrams, below 1,000 g, as nearly all are. */
static inline bool ivig_is_short_mass(int64_t mass_ug)
{
    return (uint64_t)mass_ug < UINT64_C(1000000000) && mass_ug % 1000 == 0;
}

static inline struct ivig_short_text ivig_short_mass(int64_t mass_ug)
{
    return ivig_short_text((uint32_t)((uint64_t)mass_ug / 1000));
}

/**
 * As ivig_decimal_print, without the NUL: returns where it ends.  ${out} has
 * IVIG_DECIMAL_ROOM bytes, and may write to all of them.
 */
static inline char *ivig_decimal_put(char *out, int64_t value, unsigned scale)
{
    if (scale == IVIG_SCALE_G && ivig_is_short_mass(value))
        return ivig_put_short(out, ivig_short_mass(value));
    if (scale == IVIG_SCALE_KG && (uint64_t)value < 1000000)
        return ivig_put_short(out, ivig_short_text((uint32_t)value));
    return ivig_decimal_put_long(out, value, scale);
}

#endif
