/* Findings of a row, the same in every format. */
#include "batch/row_findings.h"

#include "render/check_statements.h"

static struct ivig_plan_document document_of(const struct ivig_rules *rules,
                                             const struct ivig_row *row)
{
    return (struct ivig_plan_document){ .rules = rules->set,
                                        .precautions = rules->precautions,
                                        .plan = row->plan };
}

void ivig_row_each_finding(const struct ivig_rules *rules, const struct ivig_row *row,
                           enum ivig_level level, ivig_finding_visitor *visit, void *context)
{
    if (row->check != NULL) {
        const struct ivig_check_document document = { .rules = rules->set,
                                                      .precautions = rules->precautions,
                                                      .check = row->check };

        ivig_each_check_finding(&document, level, visit, context);
    } else if (row->plan != NULL) {
        const struct ivig_plan_document document = document_of(rules, row);

        ivig_each_finding(&document, level, true, visit, context);
    }
}

const struct ivig_finding *ivig_row_stop(const struct ivig_row *row)
{
    const struct ivig_plan *plan = row->plan;
    const struct ivig_finding *stop = plan->findings;

    while (stop->level != IVIG_STOP ||
           (plan->request->override_reason != NULL && !ivig_finding_is_final(stop)))
        stop++;
    return stop;
}

void ivig_row_stop_text(const struct ivig_rules *rules, const struct ivig_row *row,
                        struct ivig_buffer *out)
{
    const struct ivig_plan_document document = document_of(rules, row);

    ivig_finding_text(&document, ivig_row_stop(row), out);
}
