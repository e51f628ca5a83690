/* Summing up rows: what does not fit, which stop counts, weight rules side by side. */
#include <ivigcalc/compare.h>

#include "batch/tally.h"
#include "batch_rows.h"
#include "builtin.h"
#include "rows.h"

static struct ivig_policies policies;

static int open_rules(void **state)
{
    struct ivig_rules all;

    if (open_builtin(state) != 0)
        return -1;
    all = (struct ivig_rules){ rules, defaults, precautions };
    return ivig_policies_read(&all, &policies, NULL) == IVIG_OK ? 0 : -1;
}

static int close_rules(void **state)
{
    ivig_policies_free(&policies);
    return free_builtin(state);
}

/* A row whose own numbers are as large as can be: the second of it is too much. */
static const struct overflow_row {
    const char *name;
    struct batch_case of;
    int64_t total_ug;
    int64_t ordered_ug; /* 0: as it is */
    enum ivig_status second;
} overflow_rows[] = {
    { "half of the most",
      { .asked = { .rule = "lems", .weight_g = 70000 } },
      INT64_MAX / 2,
      0,
      IVIG_OK },
    { "more than half",
      { .asked = { .rule = "lems", .weight_g = 70000 } },
      INT64_MAX / 2 + 1,
      0,
      IVIG_E_OVERFLOW },
    { "half is ordered",
      { .asked = { .rule = "lems", .weight_g = 70000 }, .schedule = "5x28" },
      G(140),
      INT64_MAX / 2,
      IVIG_OK },
    { "more than half is ordered",
      { .asked = { .rule = "lems", .weight_g = 70000 }, .schedule = "5x28" },
      G(140),
      INT64_MAX / 2 + 1,
      IVIG_E_OVERFLOW },
};

static void overflow_row(void **state)
{
    const struct overflow_row *row = *state;
    const struct ivig_rules all = { rules, defaults, precautions };
    struct ivig_tally tally;
    struct ivig_tally other;
    struct batch_made made;

    ivig_test_batch_row(&all, &row->of, &made);
    made.plan.total_ug = row->total_ug;
    if (row->ordered_ug != 0)
        made.asked.order.total_ug = row->ordered_ug;
    ivig_tally_start(&tally, NULL);
    ivig_tally_start(&other, NULL);
    ivig_tally_row(&tally, &made.row);
    ivig_tally_row(&other, &made.row);
    assert_int_equal(tally.status, IVIG_OK);
    ivig_tally_merge(&other, &tally);
    assert_int_equal(other.status, row->second);
    ivig_tally_row(&tally, &made.row);
    assert_int_equal(tally.status, row->second);
    /* what has failed stays so, until it is cleared */
    ivig_tally_clear(&other);
    ivig_tally_merge(&other, &tally);
    assert_int_equal(other.status, row->second);
    ivig_tally_clear(&other);
    assert_int_equal(other.status, IVIG_OK);
    ivig_tally_free(&tally);
    ivig_tally_free(&other);
}

/* The product on actual weight does not fit. */
static void actual_weight_overflows(void **state)
{
    const struct batch_case of = { .asked = { .rule = "lems", .weight_g = 70000 } };
    const struct ivig_rules all = { rules, defaults, precautions };
    struct ivig_tally tally;
    struct batch_made made;

    (void)state;
    ivig_test_batch_row(&all, &of, &made);
    made.plan.dose_mg_per_kg = INT64_MAX / 2;
    ivig_tally_start(&tally, NULL);
    ivig_tally_row(&tally, &made.row);
    assert_int_equal(tally.status, IVIG_E_OVERFLOW);
    ivig_tally_free(&tally);
}

/* Which stop a refused row is counted under: the first that is not passed. */
static const struct stop_row {
    const char *name;
    struct plan_row asked;
    const char *stop;
} stop_rows[] = {
    { "not recommended", { .rule = "ibm", .weight_g = 70000 }, "not-recommended" },
    { "the only one",
      { .rule = "lems", .weight_g = 160000, FEMALE(1650), .weight_rule = "actual" },
      "course-over-limit" },
    { "the first of two",
      { .rule = "lems", .weight_g = 160000, .dose_mg_per_kg = 2500 },
      "dose-outside-regimen" },
    { "not one that is passed",
      { .rule = "lems",
        .weight_g = 70000,
        .dose_mg_per_kg = 2500,
        .day_step_ug = G(100),
        .total_step_ug = G(100),
        .override_reason = "agreed" },
      "steps-too-coarse" },
};

static void stop_row(void **state)
{
    const struct stop_row *row = *state;
    const struct batch_case of = { .asked = row->asked };
    const struct ivig_rules all = { rules, defaults, precautions };
    struct ivig_batch_summary summary;
    struct ivig_tally tally;
    struct batch_made made;

    ivig_test_batch_row(&all, &of, &made);
    ivig_tally_start(&tally, NULL);
    ivig_tally_row(&tally, &made.row);
    ivig_tally_finish(&tally, &summary);
    assert_int_equal(summary.refused, 1);
    assert_int_equal(summary.refused_by_finding.count, 1);
    assert_string_equal(summary.refused_by_finding.items[0].id, row->stop);
    assert_int_equal(summary.total_ug, 0);
    ivig_batch_summary_free(&summary);
}

/* Patients that are dosed: each weight rule must make of each what a comparison does. */
static const struct policy_row {
    const char *name;
    struct plan_row asked;
} policy_rows[] = {
    { "female 165 cm 100 kg", { .rule = "lems", .weight_g = 100000, FEMALE(1650) } },
    { "male 190 cm 60 kg", { .rule = "lems", .weight_g = 60000, MALE(1900) } },
    { "no height, no sex", { .rule = "lems", .weight_g = 70000 } },
    { "no sex", { .rule = "lems", .weight_g = 70000, .height_mm = 1700 } },
    { "a child", { .rule = "gbs", .weight_g = 20000, .age_years = 6 } },
    { "pregnant", { .rule = "lems", .weight_g = 70000, FEMALE(1650), .conditions = "pregnant" } },
    { "one rule is refused", { .rule = "lems", .weight_g = 160000, FEMALE(1650) } },
    { "steps of two rules",
      { .rule = "lems", .weight_g = 100000, FEMALE(1650), .total_step_ug = G(3) } },
    { "a rule is named",
      { .rule = "mg", .weight_g = 100000, MALE(1750), .weight_rule = "ontario" } },
    { "a product", { .rule = "gbs", .weight_g = 100000, MALE(1750), .product = "privigen" } },
};

static void check_policy(const struct ivig_summary_policy *policy,
                         const struct ivig_comparison_row *due, int64_t dosed_ug)
{
    bool has_plan = due->status == IVIG_COMPARED_OK;

    assert_string_equal(policy->id, due->request.weight_rule->id);
    assert_int_equal(policy->rows, has_plan);
    assert_int_equal(policy->lacks, due->status == IVIG_COMPARED_LACKS);
    assert_int_equal(policy->refused, due->status == IVIG_COMPARED_REFUSED);
    assert_int_equal(policy->steps, due->status == IVIG_COMPARED_STEPS);
    assert_int_equal(policy->under.other_ug, has_plan ? due->plan.total_ug : 0);
    assert_int_equal(policy->under.dosed_ug, has_plan ? dosed_ug : 0);
    /* where the request's own rule has no plan in the comparison, there is nothing to hold against
     */
    if (due->difference_ug == IVIG_ABSENT)
        return;
    assert_int_equal(policy->under.difference_ug, due->difference_ug);
    assert_int_equal(policy->under.difference_percent_hundredths,
                     due->difference_percent_hundredths);
}

static void policy_row(void **state)
{
    const struct policy_row *row = *state;
    const struct batch_case of = { .asked = row->asked };
    const struct ivig_rules all = { rules, defaults, precautions };
    struct ivig_batch_summary summary;
    struct ivig_comparison comparison;
    struct ivig_tally tally;
    struct batch_made made;

    ivig_test_batch_row(&all, &of, &made);
    assert_int_equal(made.row.status, IVIG_ROW_OK);
    ivig_tally_start(&tally, &policies);
    ivig_tally_row(&tally, &made.row);
    ivig_tally_finish(&tally, &summary);
    assert_int_equal(
        ivig_comparison_make(rules, defaults, precautions, &made.request, &comparison, NULL),
        IVIG_OK);
    assert_int_equal(summary.policies.count, comparison.count);
    for (size_t i = 0; i < comparison.count; i++)
        check_policy(&summary.policies.items[i], &comparison.rows[i], made.plan.total_ug);
    ivig_comparison_free(&comparison);
    ivig_batch_summary_free(&summary);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(overflow_rows) + COUNT(stop_rows) + COUNT(policy_rows) + 1];
    size_t used = 0;

    ADD_ROWS(tests, used, overflow_rows, overflow_row);
    ADD_ROWS(tests, used, stop_rows, stop_row);
    ADD_ROWS(tests, used, policy_rows, policy_row);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(actual_weight_overflows);
    return cmocka_run_group_tests_name("tally", tests, open_rules, close_rules);
}
