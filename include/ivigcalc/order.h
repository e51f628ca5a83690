/*
 * A schedule that somebody wrote: reading it.
 */
#ifndef IVIGCALC_ORDER_H
#define IVIGCALC_ORDER_H

#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/error.h>
#include <ivigcalc/statement.h>

/** The grams of each day, as they are ordered or were given. */
struct ivig_order {
    unsigned days; /* 1 to IVIG_DAYS_MOST */
    int64_t day_ug[IVIG_DAYS_MOST];
    int64_t total_ug;
    int64_t weight_g; /* the dosing weight that the prescriber says was used, or IVIG_ABSENT */
};

/* Most grams of one ordered day that are read. */
enum { IVIG_ORDER_DAY_MOST_G = 100000 };

/**
 * Read "5x28", "28,28,28", "3x30+2x25": grams of a day, or a count, "x" and
 * grams, with commas or plus signs between; blanks may stand around those.
 * Grams are digits[.digits], above 0, at most 3 decimals.  On IVIG_E_NUMBER,
 * _PRECISION or _RANGE (grams, a count, or more days than IVIG_DAYS_MOST),
 * ${order} is left as it was and the error says at which character the fault
 * is, what was found, and what is due.  The order's weight becomes absent.
 */
IVIG_API enum ivig_status ivig_order_parse(const char *text, size_t length,
                                           struct ivig_order *order, struct ivig_error *error);

#endif
