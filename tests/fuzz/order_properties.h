/*
 * What every order that is read, every check of one, and its renderings must keep.
 */
#ifndef IVIG_TESTS_FUZZ_ORDER_PROPERTIES_H
#define IVIG_TESTS_FUZZ_ORDER_PROPERTIES_H

#include <ivigcalc/ivigcalc.h>

/** Read ${text}: an order that reads the same when written out, or a fault and its place. */
enum ivig_status check_parse(const char *text, size_t length, struct ivig_order *order);

/** Verdict, difference, fits and findings, and the expected plan. */
void check_order(const struct ivig_order_check *check);

/** Text, findings and JSON of a check, as those of a plan. */
void check_order_output(const struct ivig_check_document *document);

#endif
