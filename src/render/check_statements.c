/* The findings of an order and of the plan that is expected. */
#include "render/check_statements.h"

struct ivig_plan_document ivig_expected_document(const struct ivig_check_document *document)
{
    return (struct ivig_plan_document){ .rules = document->rules,
                                        .precautions = document->precautions,
                                        .plan = &document->check->expected,
                                        .check = document->check,
                                        .view = document->view };
}

/* What is said of the expected days says nothing of the order's. */
static bool is_of_days(const struct ivig_finding *finding)
{
    switch (finding->id) {
    case IVIG_FINDING_ROUNDED_DAY_OVER:
    case IVIG_FINDING_TOTAL_DEVIATES:
    case IVIG_FINDING_LARGE_DAY:
    case IVIG_FINDING_LARGE_COURSE:
    case IVIG_FINDING_SPREAD_NOT_APPLIED:
    case IVIG_FINDING_SPREAD:
    case IVIG_FINDING_SPREAD_ALTERNATIVE:
    case IVIG_FINDING_LONGEST_SCHEDULE:
        return true;
    default:
        return false;
    }
}

void ivig_each_check_finding(const struct ivig_check_document *document, enum ivig_level level,
                             ivig_finding_visitor *visit, void *context)
{
    const struct ivig_order_check *check = document->check;
    const struct ivig_plan_document expected = ivig_expected_document(document);

    ivig_each_order_finding(&expected, level, visit, context);
    for (size_t i = 0; i < check->expected.finding_count; i++) {
        const struct ivig_finding *finding = &check->expected.findings[i];

        if (finding->level == level && !is_of_days(finding) &&
            (finding->note == NULL || !finding->note->detail || document->view.explain))
            visit(context, &expected, finding);
    }
}
