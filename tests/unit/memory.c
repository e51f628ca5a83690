/*
 * Memory runs out: at the first allocation, at the second, and so on.  Each time
 * the call says so, or does without, and nothing is used that is not there.
 */
#include <stdlib.h>
#include <string.h>

#include <ivigcalc/ivigcalc.h>

#include "batch/tally.h"
#include "failing_memory.h"
#include "rows.h"

/* What is made of a patient or of a product: a document, in a format. */
enum document { PLAN, CHECK, COMPARISON, COMPARISON_LINES, PRODUCT, PRODUCT_LIST, SUMMARY };

static const struct memory_row {
    const char *name;
    enum document document;
    size_t format; /* 0 text, 1 JSON */
    bool explain;
    int64_t weight_g;    /* a course above 300 g is refused under some rules */
    const char *product; /* of a plan, a check, or the document; NULL: none */
} rows[] = {
    { "a plan as text", PLAN, 0, false, 100000 },
    { "a plan explained", PLAN, 0, true, 100000 },
    { "a plan as JSON", PLAN, 1, true, 100000 },
    { "a plan with a product as text", PLAN, 0, false, 70000, "privigen" },
    { "a plan with a product explained", PLAN, 0, true, 70000, "gammagard-liquid" },
    { "a plan with a product as JSON", PLAN, 1, false, 70000, "gamunex-c" },
    { "a plan with a product that is refused as JSON", PLAN, 1, false, 70000, "hizentra" },
    { "a check with a product as text", CHECK, 0, false, 70000, "privigen" },
    { "a check with a product as JSON", CHECK, 1, false, 70000, "privigen" },
    { "a comparison as text", COMPARISON, 0, false, 100000 },
    { "a comparison explained", COMPARISON, 0, true, 160000 },
    { "a comparison as JSON", COMPARISON, 1, false, 160000 },
    { "the findings of a comparison", COMPARISON_LINES, 0, true, 160000 },
    { "a comparison with a product as text", COMPARISON, 0, false, 100000, "privigen" },
    { "a comparison with a product as JSON", COMPARISON, 1, false, 100000, "privigen" },
    { "a product as text", PRODUCT, 0, false, 70000, "privigen" },
    { "a product as JSON", PRODUCT, 1, false, 70000, "privigen" },
    { "a product that is refused as text", PRODUCT, 0, false, 70000, "hizentra" },
    { "a product that is refused as JSON", PRODUCT, 1, false, 70000, "hizentra" },
    { "a list of products as text", PRODUCT_LIST, 0, false, 70000 },
    { "a list of products as JSON", PRODUCT_LIST, 1, false, 70000 },
    { "a summary as text", SUMMARY, 0, false, 70000, "privigen" },
    { "a summary as JSON", SUMMARY, 1, false, 160000, NULL },
};

/* All that is open while a document is made. */
struct run {
    const struct memory_row *row;
    struct ivig_ruleset *rules;
    const struct ivig_defaults *defaults;
    const struct ivig_precautions *precautions;
    struct ivig_request request;
    struct ivig_plan plan;
    struct ivig_comparison comparison;
    struct ivig_check_request asked;
    struct ivig_order_check check;
    struct ivig_policies policies;
    struct ivig_batch_summary summary;
    struct ivig_buffer out;
};

static enum ivig_status open(struct run *run)
{
    struct ivig_indication_found found = { NULL, NULL };
    enum ivig_status status = ivig_ruleset_open_builtin(&run->rules, NULL);

    ivig_request_clear(&run->request);
    run->request.patient.weight_g = run->row->weight_g;
    run->request.patient.height_mm = 1650;
    run->request.patient.sex = IVIG_FEMALE;
    if (status == IVIG_OK)
        status = ivig_ruleset_defaults(run->rules, &run->defaults, NULL);
    if (status == IVIG_OK)
        status = ivig_ruleset_precautions(run->rules, &run->precautions, NULL);
    if (status == IVIG_OK)
        status = ivig_ruleset_indication(run->rules, "lems", &found, NULL);
    if (status == IVIG_OK)
        status = ivig_indication_regimen(found.indication, NULL, &run->request.regimen, NULL);
    if (status == IVIG_OK)
        status = ivig_ruleset_weight_rule(run->rules, "ideal", &run->request.weight_rule, NULL);
    if (status == IVIG_OK && run->row->product != NULL)
        status = ivig_ruleset_product(run->rules, run->row->product, &run->request.product, NULL);
    run->request.indication = found.indication;
    return status;
}

static enum ivig_status render_plan(struct run *run, struct ivig_view view)
{
    const struct ivig_plan_document document = {
        .rules = run->rules, .precautions = run->precautions, .plan = &run->plan, .view = view
    };
    enum ivig_status status =
        ivig_plan_make(run->defaults, run->precautions, &run->request, &run->plan, NULL);

    return status == IVIG_OK ? ivig_format_at(run->row->format)->plan(&document, &run->out)
                             : status;
}

/* Of days that no product's vials make up. */
static enum ivig_status render_check(struct run *run, struct ivig_view view)
{
    static const char text[] = "5x28";
    const struct ivig_check_document document = {
        .rules = run->rules, .precautions = run->precautions, .check = &run->check, .view = view
    };
    enum ivig_status status = ivig_order_parse(text, strlen(text), &run->asked.order, NULL);

    run->asked.request = run->request;
    run->asked.tolerance_percent_milli = IVIG_ABSENT;
    if (status == IVIG_OK)
        status =
            ivig_order_check_make(run->defaults, run->precautions, &run->asked, &run->check, NULL);
    return status == IVIG_OK ? ivig_format_at(run->row->format)->check(&document, &run->out)
                             : status;
}

static enum ivig_status render_comparison(struct run *run, struct ivig_view view)
{
    const struct ivig_comparison_document document = { .rules = run->rules,
                                                       .precautions = run->precautions,
                                                       .comparison = &run->comparison,
                                                       .view = view };
    enum ivig_status status = ivig_comparison_make(run->rules, run->defaults, run->precautions,
                                                   &run->request, &run->comparison, NULL);

    if (status != IVIG_OK)
        return status;
    return run->row->document == COMPARISON
               ? ivig_format_at(run->row->format)->comparison(&document, &run->out)
               : ivig_render_comparison_findings(&document, IVIG_NOTE, "", &run->out);
}

static enum ivig_status render_product(struct run *run, struct ivig_view view)
{
    const struct ivig_product_document document = { .rules = run->rules,
                                                    .defaults = run->defaults,
                                                    .product = run->request.product,
                                                    .view = view };

    return ivig_format_at(run->row->format)->product(&document, &run->out);
}

static enum ivig_status render_product_list(struct run *run, struct ivig_view view)
{
    const struct ivig_product_list_document document = { run->rules, view };

    return ivig_format_at(run->row->format)->product_list(&document, &run->out);
}

/* Of a row, and of a part that has the same one. */
static void sum_up(struct run *run)
{
    const struct ivig_row row = { .status = run->plan.refused ? IVIG_ROW_REFUSED : IVIG_ROW_OK,
                                  .plan = &run->plan };
    struct ivig_tally tally;
    struct ivig_tally part;

    ivig_tally_start(&tally, &run->policies);
    ivig_tally_start(&part, &run->policies);
    ivig_tally_row(&tally, &row);
    ivig_tally_row(&part, &row);
    ivig_tally_merge(&tally, &part);
    ivig_tally_finish(&tally, &run->summary);
    ivig_tally_free(&tally);
    ivig_tally_free(&part);
}

static enum ivig_status render_summary(struct run *run)
{
    const struct ivig_rules rules = { run->rules, run->defaults, run->precautions };
    enum ivig_status status =
        ivig_plan_make(run->defaults, run->precautions, &run->request, &run->plan, NULL);

    if (status == IVIG_OK)
        status = ivig_policies_read(&rules, &run->policies, NULL);
    if (status != IVIG_OK)
        return status;
    sum_up(run);
    return run->row->format == 0 ? ivig_render_summary_text(&run->summary, run->rules, &run->out)
                                 : ivig_render_summary_json(&run->summary, run->rules, &run->out);
}

static enum ivig_status render(struct run *run, struct ivig_view view)
{
    switch (run->row->document) {
    case PLAN:
        return render_plan(run, view);
    case CHECK:
        return render_check(run, view);
    case PRODUCT:
        return render_product(run, view);
    case PRODUCT_LIST:
        return render_product_list(run, view);
    case SUMMARY:
        return render_summary(run);
    case COMPARISON:
    case COMPARISON_LINES:
        break;
    }
    return render_comparison(run, view);
}

static enum ivig_status make(const struct memory_row *row)
{
    const struct ivig_view view = { .explain = row->explain };
    struct run run = { .row = row };
    enum ivig_status status = open(&run);

    if (status == IVIG_OK)
        status = render(&run, view);
    ivig_buffer_free(&run.out);
    ivig_comparison_free(&run.comparison);
    ivig_policies_free(&run.policies);
    ivig_batch_summary_free(&run.summary);
    ivig_ruleset_free(run.rules);
    return status;
}

static void memory_row(void **state)
{
    const struct memory_row *row = *state;
    enum ivig_status status = IVIG_E_MEMORY;
    size_t at = 0;

    /* once no allocation is left to fail, all is well */
    for (; status != IVIG_OK; at++) {
        allocations_left = at + 1;
        status = make(row);
        if (allocations_left > 0)
            break;
        assert_true(status == IVIG_OK || status == IVIG_E_MEMORY);
        status = IVIG_E_MEMORY;
    }
    allocations_left = 0;
    assert_int_equal(status, IVIG_OK);
    assert_true(at > 10);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, rows, memory_row);
    return cmocka_run_group_tests_name("memory", tests, NULL, NULL);
}
