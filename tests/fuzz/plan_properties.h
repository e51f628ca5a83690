/*
 * What every plan and comparison, and every rendering of one, must keep.
 */
#ifndef IVIG_TESTS_FUZZ_PLAN_PROPERTIES_H
#define IVIG_TESTS_FUZZ_PLAN_PROPERTIES_H

#include <ivigcalc/ivigcalc.h>

/** What ivig_plan_make must return for a request whose numbers lie within the bounds. */
enum ivig_status due_status(const struct ivig_precautions *precautions,
                            const struct ivig_request *request);

/** The step of a day: named, the product's for this patient, or the weight rule's. */
int64_t due_day_step_ug(const struct ivig_request *request);

/** Whether it is among the plan's findings. */
bool has(const struct ivig_plan *plan, enum ivig_finding_id id);

/** The figures, the stops, and what may be given without an override. */
void check_plan(const struct ivig_plan *plan);

/** The same plan with fewer findings: all else is the same, and so are those that are left. */
void check_least(const struct ivig_plan *plan, const struct ivig_precautions *precautions);

/** What is said of the product; its vials and infusions, unless the plan is refused. */
void check_product(const struct ivig_plan *plan);

/** Text: ASCII, of 80 columns, empty if the plan is refused. */
void check_plan_text(const struct ivig_plan_document *document);

/** JSON: brackets closed in order, strings well-formed, no figure of a refused plan. */
void check_plan_json(const struct ivig_plan_document *document);

/** Each row a plan or none, in their order; differences from the default rule's. */
void check_comparison(const struct ivig_comparison *comparison);

/** Text and JSON of a comparison, as those of a plan. */
void check_comparison_output(const struct ivig_comparison_document *document);

#endif
