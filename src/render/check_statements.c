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

enum { SAME_MOST = 3 };

/* What is found of the expected days and total, and what says the same of the order's. */
static const struct {
    enum ivig_finding_id id;
    enum ivig_finding_id same[SAME_MOST]; /* IVIG_FINDING_RULE: no more */
} of_figures[] = {
    { IVIG_FINDING_ROUNDED_DAY_OVER,
      { IVIG_FINDING_ORDERED_DAY_NEAR_MOST, IVIG_FINDING_ORDERED_DAY_OVER_REGIMEN } },
    { IVIG_FINDING_TOTAL_DEVIATES, { IVIG_FINDING_ORDERED_TOTAL_DEVIATES } },
    { IVIG_FINDING_LARGE_DAY,
      { IVIG_FINDING_ORDERED_LARGE_DAY, IVIG_FINDING_ORDERED_DAY_OVER_LIMIT,
        IVIG_FINDING_ORDERED_SPREAD } },
    { IVIG_FINDING_LARGE_COURSE,
      { IVIG_FINDING_ORDERED_LARGE_COURSE, IVIG_FINDING_ORDERED_COURSE_OVER_LIMIT } },
    { IVIG_FINDING_SPREAD_NOT_APPLIED, { IVIG_FINDING_ORDERED_SPREAD } },
};

bool ivig_order_has(const struct ivig_order_check *check, enum ivig_finding_id id)
{
    for (size_t i = 0; i < check->finding_count; i++)
        if (check->findings[i].id == id)
            return true;
    return false;
}

/* Whether the order's own findings say the same of it. */
static bool is_said(const struct ivig_order_check *check, enum ivig_finding_id id)
{
    for (size_t i = 0; i < sizeof of_figures / sizeof *of_figures; i++)
        for (size_t k = 0; of_figures[i].id == id && k < SAME_MOST; k++)
            if (of_figures[i].same[k] != IVIG_FINDING_RULE &&
                ivig_order_has(check, of_figures[i].same[k]))
                return true;
    return false;
}

/* Notes on the expected days: the order has days of its own. */
static bool is_note_on_days(const struct ivig_finding *finding)
{
    return finding->id == IVIG_FINDING_SPREAD || finding->id == IVIG_FINDING_SPREAD_ALTERNATIVE ||
           finding->id == IVIG_FINDING_LONGEST_SCHEDULE;
}

bool ivig_is_of_expected_figures(const struct ivig_finding *finding)
{
    for (size_t i = 0; i < sizeof of_figures / sizeof *of_figures; i++)
        if (of_figures[i].id == finding->id)
            return true;
    return false;
}

void ivig_each_check_finding(const struct ivig_check_document *document, enum ivig_level level,
                             ivig_finding_visitor *visit, void *context)
{
    const struct ivig_order_check *check = document->check;
    const struct ivig_plan_document expected = ivig_expected_document(document);

    ivig_each_order_finding(&expected, level, visit, context);
    for (size_t i = 0; i < check->expected.finding_count; i++) {
        const struct ivig_finding *finding = &check->expected.findings[i];

        if (finding->level == level && !is_note_on_days(finding) && !is_said(check, finding->id) &&
            (finding->note == NULL || !finding->note->detail || document->view.explain))
            visit(context, &expected, finding);
    }
}
