/* Checked arithmetic and named rounding. */
#include "base/arithmetic.h"

enum ivig_status ivig_multiply(int64_t a, int64_t b, int64_t *result)
{
    return ivig_inline_multiply(a, b, result);
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
    return ivig_inline_divide(value, divisor, rounding, quotient);
}

enum ivig_status ivig_round_to(int64_t value, int64_t step, enum ivig_rounding rounding,
                               int64_t *result)
{
    return ivig_inline_round_to(value, step, rounding, result);
}

int ivig_ratio_compare(struct ivig_ratio a, struct ivig_ratio b)
{
    return ivig_inline_ratio_compare(a, b);
}
