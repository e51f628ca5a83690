/*
 * One number as a percentage of another.
 */
#ifndef IVIG_BASE_PERCENT_H
#define IVIG_BASE_PERCENT_H

#include <stdbool.h>

#include <ivigcalc/number.h>

/**
 * ${hundredths} = ${part} as a percentage of ${whole} (above 0), in hundredths of a
 * percent, nearest, ties up.  The product is made in 128 bits, so that sums over
 * many patients have one too.  IVIG_E_RANGE if the whole is not above 0,
 * IVIG_E_OVERFLOW if the percentage does not fit; ${hundredths} is then left as it
 * was.
 */
enum ivig_status ivig_percent_hundredths(int64_t part, int64_t whole, int64_t *hundredths);

/** Whether ${value} is within ${percent_milli} (thousandths of a percent) of ${other}, above 0. */
bool ivig_is_within(int64_t value, int64_t other, int64_t percent_milli);

#endif
