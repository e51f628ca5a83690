/*
 * Checked arithmetic for those who use it for each of millions of rows: the same
 * functions as in number.h, whose contracts hold, as inline ones.  Those are made
 * of these (arithmetic.c).
 */
#ifndef IVIG_BASE_ARITHMETIC_H
#define IVIG_BASE_ARITHMETIC_H

#include <ivigcalc/number.h>

static inline enum ivig_status ivig_inline_multiply(int64_t a, int64_t b, int64_t *result)
{
    int64_t product;

    if (__builtin_mul_overflow(a, b, &product))
        return IVIG_E_OVERFLOW;
    *result = product;
    return IVIG_OK;
}

/* Whether a quotient that was rounded down is rounded up instead. */
static inline bool ivig_rounds_up(int64_t remainder, int64_t divisor, enum ivig_rounding rounding)
{
    switch (rounding) {
    case IVIG_ROUND_NEAREST:
        return remainder >= divisor - remainder;
    case IVIG_ROUND_UP:
        return remainder > 0;
    case IVIG_ROUND_DOWN:
    case IVIG_ROUND_NEVER:
        break;
    }
    return false;
}

static inline enum ivig_status ivig_inline_divide(int64_t value, int64_t divisor,
                                                  enum ivig_rounding rounding, int64_t *quotient)
{
    int64_t floor;
    int64_t remainder;

    if (divisor <= 0)
        return IVIG_E_RANGE;
    floor = value / divisor;
    remainder = value % divisor;
    if (remainder < 0) {
        floor--;
        remainder += divisor;
    }
    if (rounding == IVIG_ROUND_NEVER && remainder > 0)
        return IVIG_E_INEXACT;
    *quotient = floor + (ivig_rounds_up(remainder, divisor, rounding) ? 1 : 0);
    return IVIG_OK;
}

/**
 * ${value} (0 or more) in steps of ${step} (above 0), rounded as ${rounding} says, which
 * is not IVIG_ROUND_NEVER.  Of unsigned numbers, whose sum fits: a floor of what is
 * rounded up beforehand needs no remainder.
 */
static inline int64_t ivig_inline_steps(int64_t value, int64_t step, enum ivig_rounding rounding)
{
    uint64_t up = rounding == IVIG_ROUND_NEAREST ? (uint64_t)step / 2
                  : rounding == IVIG_ROUND_UP    ? (uint64_t)step - 1
                                                 : 0;

    return (int64_t)(((uint64_t)value + up) / (uint64_t)step);
}

static inline enum ivig_status ivig_inline_round_to(int64_t value, int64_t step,
                                                    enum ivig_rounding rounding, int64_t *result)
{
    int64_t steps;
    enum ivig_status status = ivig_inline_divide(value, step, rounding, &steps);

    return status == IVIG_OK ? ivig_inline_multiply(steps, step, result) : status;
}

/* Wide enough for any product of two 64-bit integers. */
__extension__ typedef __int128 ivig_wide;

static inline int ivig_inline_ratio_compare(struct ivig_ratio a, struct ivig_ratio b)
{
    ivig_wide left = (ivig_wide)a.num * b.den;
    ivig_wide right = (ivig_wide)b.num * a.den;

    return (left > right) - (left < right);
}

#endif
