/*
 * What is said of an order: its own findings and those of the expected plan.
 */
#ifndef IVIG_RENDER_CHECK_STATEMENTS_H
#define IVIG_RENDER_CHECK_STATEMENTS_H

#include "render/statements.h"

/** The document in which the expected plan, and the order's findings, are put into words. */
struct ivig_plan_document ivig_expected_document(const struct ivig_check_document *document);

/** Whether the order itself has a finding of that kind. */
bool ivig_order_has(const struct ivig_order_check *check, enum ivig_finding_id id);

/** Whether a finding of the expected plan is on its own grams, which need not be the order's. */
bool ivig_is_of_expected_figures(const struct ivig_finding *finding);

/**
 * Visit the findings of one level: the order's, then the expected plan's, but for
 * notes on its days and for warnings of its grams that the order's say of it too.
 */
void ivig_each_check_finding(const struct ivig_check_document *document, enum ivig_level level,
                             ivig_finding_visitor *visit, void *context);

#endif
