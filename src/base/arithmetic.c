/* Checked arithmetic and named rounding. */
#include <ivigcalc/number.h>

/* Wide enough for any product of two 64-bit integers. */
__extension__ typedef __int128 wide;

enum ivig_status ivig_multiply(int64_t a, int64_t b, int64_t *result)
{
    int64_t product;

    if (__builtin_mul_overflow(a, b, &product))
        return IVIG_E_OVERFLOW;
    *result = product;
    return IVIG_OK;
}

enum ivig_status ivig_add(int64_t a, int64_t b, int64_t *result)
{
    int64_t sum;

    if (__builtin_add_overflow(a, b, &sum))
        return IVIG_E_OVERFLOW;
    *result = sum;
    return IVIG_OK;
}

enum ivig_status ivig_subtract(int64_t a, int64_t b, int64_t *result)
{
    int64_t difference;

    if (__builtin_sub_overflow(a, b, &difference))
        return IVIG_E_OVERFLOW;
    *result = difference;
    return IVIG_OK;
}

enum ivig_status ivig_divide(int64_t value, int64_t divisor, enum ivig_rounding rounding,
                             int64_t *quotient)
{
    int64_t floor;
    int64_t remainder;
    bool up = false;

    if (divisor <= 0)
        return IVIG_E_RANGE;
    floor = value / divisor;
    remainder = value % divisor;
    if (remainder < 0) {
        floor--;
        remainder += divisor;
    }
    switch (rounding) {
    case IVIG_ROUND_NEAREST:
        up = remainder >= divisor - remainder;
        break;
    case IVIG_ROUND_DOWN:
        break;
    case IVIG_ROUND_UP:
        up = remainder > 0;
        break;
    case IVIG_ROUND_NEVER:
        if (remainder > 0)
            return IVIG_E_INEXACT;
        break;
    }
    *quotient = floor + (up ? 1 : 0);
    return IVIG_OK;
}

enum ivig_status ivig_round_to(int64_t value, int64_t step, enum ivig_rounding rounding,
                               int64_t *result)
{
    int64_t steps;
    enum ivig_status status = ivig_divide(value, step, rounding, &steps);

    return status == IVIG_OK ? ivig_multiply(steps, step, result) : status;
}

int ivig_ratio_compare(struct ivig_ratio a, struct ivig_ratio b)
{
    wide left = (wide)a.num * b.den;
    wide right = (wide)b.num * a.den;

    return (left > right) - (left < right);
}
