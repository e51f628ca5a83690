/*
 * The days of an order beside those that are expected.
 */
#ifndef IVIG_RENDER_CHECK_TABLE_H
#define IVIG_RENDER_CHECK_TABLE_H

#include <ivigcalc/render.h>

/** The ordered or expected grams of a day, counted from 0; IVIG_ABSENT past the last. */
int64_t ivig_ordered_day_ug(const struct ivig_order_check *check, unsigned day);
int64_t ivig_expected_day_ug(const struct ivig_order_check *check, unsigned day);

/** How many days either has. */
unsigned ivig_checked_days(const struct ivig_order_check *check);

/** Append the table: day, ordered, expected, difference, and the totals. */
void ivig_put_check_table(const struct ivig_order_check *check, struct ivig_buffer *out);

#endif
