/* Percentages. */
#include "base/percent.h"

enum { HUNDREDTHS_IN_ONE = 10000, THOUSANDTHS_IN_ONE = 100000 };

/* Wide enough for any 64-bit integer in hundredths of a percent. */
__extension__ typedef __int128 wide;

enum ivig_status ivig_percent_hundredths(int64_t part, int64_t whole, int64_t *hundredths)
{
    wide scaled = (wide)part * HUNDREDTHS_IN_ONE;
    wide quotient;
    wide remainder;

    if (whole <= 0)
        return IVIG_E_RANGE;
    quotient = scaled / whole;
    remainder = scaled % whole;
    if (remainder < 0) {
        quotient--;
        remainder += whole;
    }
    if (remainder >= whole - remainder)
        quotient++;
    if (quotient > INT64_MAX || quotient < INT64_MIN)
        return IVIG_E_OVERFLOW;
    *hundredths = (int64_t)quotient;
    return IVIG_OK;
}

bool ivig_is_within(int64_t value, int64_t other, int64_t percent_milli)
{
    int64_t apart = value > other ? value - other : other - value;

    return ivig_ratio_compare((struct ivig_ratio){ apart, other },
                              (struct ivig_ratio){ percent_milli, THOUSANDTHS_IN_ONE }) <= 0;
}
