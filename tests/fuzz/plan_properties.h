/*
 * What every plan, and every rendering of one, must keep.
 */
#ifndef IVIG_TESTS_FUZZ_PLAN_PROPERTIES_H
#define IVIG_TESTS_FUZZ_PLAN_PROPERTIES_H

#include <ivigcalc/ivigcalc.h>

/** The figures, the stops, and what may be given without an override. */
void check_plan(const struct ivig_plan *plan);

/** Text: ASCII, of 80 columns, empty if the plan is refused. */
void check_plan_text(const struct ivig_plan_document *document);

/** JSON: brackets closed in order, strings well-formed, no figure of a refused plan. */
void check_plan_json(const struct ivig_plan_document *document);

#endif
