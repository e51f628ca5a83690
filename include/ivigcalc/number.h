/*
 * Exact numbers: decimal text to and from scaled 64-bit integers, checked
 * arithmetic, and rounding that is always named.  There is no floating point.
 *
 * A scaled integer is a count of 10^-scale units: 70.465 kg at scale 3 is
 * 70465.  The unit of a quantity is the last part of its name.
 */
#ifndef IVIGCALC_NUMBER_H
#define IVIGCALC_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/error.h>

/* Scales: decimals that the text of a quantity may have. */
enum {
    IVIG_SCALE_KG = 3,       /* kilograms held as g */
    IVIG_SCALE_CM = 1,       /* centimetres held as mm */
    IVIG_SCALE_G = 6,        /* grams of drug held as ug */
    IVIG_SCALE_G_PER_KG = 3, /* grams per kilogram held as mg/kg */
    IVIG_SCALE_STEP_G = 3,   /* a rounding step is given to the mg */
    IVIG_SCALE_ML = 3,       /* millilitres held as uL, mL/h as uL/h */
    IVIG_SCALE_PER_CENT = 3,
    IVIG_SCALE_RATE = 3, /* a label's rate, in its own unit */
    IVIG_SCALE_MOST = 18
};

#define IVIG_UG_PER_G INT64_C(1000000)

/* Room for any printed scaled integer: sign, 19 digits, point, NUL. */
enum { IVIG_DECIMAL_ROOM = 24 };

/* How a remainder is treated.  Nearest takes a tie up. */
enum ivig_rounding {
    IVIG_ROUND_NEAREST,
    IVIG_ROUND_DOWN, /* towards minus infinity */
    IVIG_ROUND_UP,   /* towards plus infinity */
    IVIG_ROUND_NEVER /* a remainder is IVIG_E_INEXACT */
};

/** An exact fraction, num / den, den above 0, in the unit its name ends with. */
struct ivig_ratio {
    int64_t num;
    int64_t den;
};

/**
 * Read all of the ${length} bytes at ${text} as digits[.digits] into
 * ${value}, in units of 10^-${scale}, which must lie in ${min} to ${max}.
 * No sign, exponent, blank, comma or other character is accepted, nor a point
 * without digits on both sides.  Leading zeros carry no meaning ("010" is
 * ten).  A decimal beyond ${scale}, even a zero, is IVIG_E_PRECISION and is
 * never rounded away.  Also IVIG_E_NUMBER, IVIG_E_RANGE.  On any error
 * ${value} is left as it was.
 */
IVIG_API enum ivig_status ivig_decimal_parse(const char *text, size_t length, unsigned scale,
                                             int64_t min, int64_t max, int64_t *value);

/**
 * Print ${value}, in units of 10^-${scale} (IVIG_SCALE_MOST at most), exactly
 * and with no trailing zero after the point ("28.2", "0.4", "140"),
 * NUL-terminated.  Returns the length.
 */
IVIG_API size_t ivig_decimal_print(int64_t value, unsigned scale, char out[IVIG_DECIMAL_ROOM]);

/** ${result} = a x b, a + b or a - b, exactly; IVIG_E_OVERFLOW otherwise. */
IVIG_API enum ivig_status ivig_multiply(int64_t a, int64_t b, int64_t *result);
IVIG_API enum ivig_status ivig_add(int64_t a, int64_t b, int64_t *result);
IVIG_API enum ivig_status ivig_subtract(int64_t a, int64_t b, int64_t *result);

/**
 * ${quotient} = ${value} / ${divisor} (above 0), rounded as ${rounding} says.
 * IVIG_E_RANGE if the divisor is not above 0; IVIG_E_INEXACT for a remainder
 * under IVIG_ROUND_NEVER.  On an error ${quotient} is left as it was.
 */
IVIG_API enum ivig_status ivig_divide(int64_t value, int64_t divisor, enum ivig_rounding rounding,
                                      int64_t *quotient);

/** ${result} = ${value} rounded to a whole multiple of ${step}; as ivig_divide. */
IVIG_API enum ivig_status ivig_round_to(int64_t value, int64_t step, enum ivig_rounding rounding,
                                        int64_t *result);

/**
 * The sign of a - b: -1, 0 or 1.  Exact for every pair of ratios: the cross
 * products are made in 128 bits.  Both denominators must be above 0.
 */
IVIG_API int ivig_ratio_compare(struct ivig_ratio a, struct ivig_ratio b);

#endif
