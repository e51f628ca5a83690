/* One patient under every weight rule: the order, what a rule lacks, the differences. */
#include <string.h>

#include <ivigcalc/compare.h>

#include "builtin.h"
#include "least.h"
#include "plan_rows.h"
#include "rows.h"

#define ALL_BY_ID                                                                                  \
    "actual australia hamwi harriet-lane ideal lemmens lothian lothian-kiovig miller ontario "     \
    "robinson uk us-120"
#define NONE IVIG_ABSENT

static const struct compare_row {
    const char *name;
    struct plan_row asked;
    const char *order;                  /* the ids of those with a plan, the most grams first */
    const char *lacks;                  /* of those that lack something */
    const char *refused;                /* of those that a stop refuses */
    struct ivig_comparison_needs needs; /* of the last that lacks something */
    const char *rule;                   /* whose differences are looked at */
    int64_t difference_ug;
    int64_t difference_percent_hundredths;
} rows[] = {
#define ASK_OF(rule_, ...)                                                                         \
    {                                                                                              \
        .name = "asked", .rule = (rule_), __VA_ARGS__                                              \
    }
#define ASK(...) ASK_OF("lems", __VA_ARGS__)
    { "female 165 cm 100 kg",
      ASK(.weight_g = 100000, FEMALE(1650)),
      "actual harriet-lane ontario australia uk us-120 lothian lothian-kiovig lemmens miller "
      "robinson ideal hamwi",
      "",
      "",
      { false, false, false },
      "ontario",
      MG(36200),
      3181 },
    { "a total below the default's",
      ASK(.weight_g = 100000, FEMALE(1650)),
      "actual harriet-lane ontario australia uk us-120 lothian lothian-kiovig lemmens miller "
      "robinson ideal hamwi",
      "",
      "",
      { false, false, false },
      "hamwi",
      -MG(1000),
      -88 },
    { "the default itself",
      ASK(.weight_g = 60000, MALE(1900)),
      "ontario actual australia hamwi harriet-lane ideal lemmens lothian lothian-kiovig miller "
      "robinson uk us-120",
      "",
      "",
      { false, false, false },
      "ideal",
      0,
      0 },
    { "no height, no sex: nothing to hold against",
      ASK(.weight_g = 70000),
      "actual",
      "australia hamwi harriet-lane ideal lemmens lothian lothian-kiovig miller ontario robinson "
      "uk us-120",
      "",
      { true, true, false },
      "actual",
      NONE,
      NONE },
    { "no sex",
      ASK(.weight_g = 70000, .height_mm = 1700),
      "actual lemmens",
      "australia hamwi harriet-lane ideal lothian lothian-kiovig miller ontario robinson uk us-120",
      "",
      { false, true, false },
      "lemmens",
      NONE,
      NONE },
    { "no height, a child",
      ASK_OF("gbs", .weight_g = 20000, .age_years = 6),
      ALL_BY_ID,
      "",
      "",
      { false, false, false },
      "uk",
      0,
      0 },
    { "no height, a pregnant patient",
      ASK(.weight_g = 70000, .conditions = "pregnant", .pre_pregnancy_weight_g = 65000),
      "actual australia",
      "hamwi harriet-lane ideal lemmens lothian lothian-kiovig miller ontario robinson uk us-120",
      "",
      { true, true, false },
      "australia",
      NONE,
      NONE },
    { "no weight before pregnancy",
      ASK(.weight_g = 70000, FEMALE(1650), .conditions = "pregnant"),
      "actual australia harriet-lane lothian lothian-kiovig uk us-120 lemmens miller robinson "
      "ideal hamwi",
      "ontario",
      "",
      { false, false, true },
      "ontario",
      NONE,
      NONE },
    { "one rule is refused",
      ASK(.weight_g = 160000, FEMALE(1650)),
      "harriet-lane australia uk us-120 lothian ontario lothian-kiovig lemmens miller robinson "
      "ideal hamwi",
      "",
      "actual",
      { false, false, false },
      "actual",
      NONE,
      NONE },
    { "an override passes it",
      ASK(.weight_g = 160000, FEMALE(1650), .override_reason = "agreed"),
      "actual harriet-lane australia uk us-120 lothian ontario lothian-kiovig lemmens miller "
      "robinson ideal hamwi",
      "",
      "",
      { false, false, false },
      "actual",
      MG(206200),
      18120 },
    { "steps that do not go with those of two rules",
      ASK(.weight_g = 100000, FEMALE(1650), .total_step_ug = G(3)),
      "actual harriet-lane australia ontario uk us-120 lemmens miller hamwi ideal robinson",
      "",
      "",
      { false, false, false },
      "lothian",
      NONE,
      NONE },
    { "no rule gives a plan",
      ASK(.weight_g = 154000),
      "",
      "australia hamwi harriet-lane ideal lemmens lothian lothian-kiovig miller ontario robinson "
      "uk us-120",
      "actual",
      { true, true, false },
      "actual",
      NONE,
      NONE },
    { "no rule may give one",
      ASK_OF("ibm", .weight_g = 70000),
      "",
      "",
      ALL_BY_ID,
      { false, false, false },
      "ideal",
      NONE,
      NONE },
#undef ASK
#undef ASK_OF
};

static const struct ivig_comparison_row *row_of(const struct ivig_comparison *comparison,
                                                const char *id)
{
    for (size_t i = 0; i < comparison->count; i++)
        if (strcmp(comparison->rows[i].request.weight_rule->id, id) == 0)
            return &comparison->rows[i];
    return NULL;
}

/* The ids of the rows of one status, in their order, must be these. */
static void check_ids(const struct ivig_comparison *comparison, enum ivig_comparison_status status,
                      const char *ids)
{
    for (size_t i = 0; i < comparison->count; i++) {
        const char *id = comparison->order[i]->request.weight_rule->id;
        size_t length = strcspn(ids, " ");

        if (comparison->order[i]->status != status)
            continue;
        if (strlen(id) != length || strncmp(id, ids, length) != 0)
            fail_msg("%s where %.*s is due", id, (int)length, ids);
        ids += length + strspn(ids + length, " ");
    }
    assert_string_equal(ids, "");
}

static void check_needs(const struct ivig_comparison *comparison,
                        const struct ivig_comparison_needs *needs)
{
    const struct ivig_comparison_needs none = { false, false, false };
    const struct ivig_comparison_needs *last = &none;

    for (size_t i = 0; i < comparison->count; i++)
        if (comparison->order[i]->status == IVIG_COMPARED_LACKS)
            last = &comparison->order[i]->needs;
    assert_int_equal(last->height, needs->height);
    assert_int_equal(last->sex, needs->sex);
    assert_int_equal(last->pre_pregnancy_weight, needs->pre_pregnancy_weight);
}

/* All findings are made, whatever the request would see. */
static void check_least(struct ivig_request request, const struct ivig_comparison *all)
{
    struct ivig_comparison comparison;

    request.least = IVIG_STOP;
    assert_int_equal(
        ivig_comparison_make(rules, defaults, precautions, &request, &comparison, NULL), IVIG_OK);
    assert_int_equal(comparison.count, all->count);
    for (size_t i = 0; i < all->count; i++) {
        assert_int_equal(comparison.rows[i].status, all->rows[i].status);
        if (all->rows[i].status != IVIG_COMPARED_STEPS)
            assert_true(
                least_same_findings(&all->rows[i].plan, &comparison.rows[i].plan, IVIG_NOTE));
    }
    ivig_comparison_free(&comparison);
}

static void compare_row(void **state)
{
    const struct compare_row *row = *state;
    const struct ivig_comparison_row *found;
    struct ivig_comparison comparison;
    struct ivig_request request;

    ivig_test_request(rules, &row->asked, &request);
    assert_int_equal(
        ivig_comparison_make(rules, defaults, precautions, &request, &comparison, NULL), IVIG_OK);
    check_ids(&comparison, IVIG_COMPARED_OK, row->order);
    check_ids(&comparison, IVIG_COMPARED_LACKS, row->lacks);
    check_ids(&comparison, IVIG_COMPARED_REFUSED, row->refused);
    check_needs(&comparison, &row->needs);
    assert_int_equal(comparison.refused, *row->order == '\0');
    assert_string_equal(comparison.standard->request.weight_rule->id, "ideal");
    found = row_of(&comparison, row->rule);
    assert_non_null(found);
    assert_int_equal(found->difference_ug, row->difference_ug);
    assert_int_equal(found->difference_percent_hundredths, row->difference_percent_hundredths);
    check_least(request, &comparison);
    ivig_comparison_free(&comparison);
}

/* An error names the rule, and leaves nothing. */
static void error_names_the_rule(void **state)
{
    const struct plan_row asked = {
        .rule = "lems", .weight_g = 70000, .total_step_ug = MG(300), .day_step_ug = MG(200)
    };
    struct ivig_comparison comparison;
    struct ivig_request request;
    struct ivig_error error = { 0 };

    (void)state;
    ivig_test_request(rules, &asked, &request);
    assert_int_equal(
        ivig_comparison_make(rules, defaults, precautions, &request, &comparison, &error),
        IVIG_E_STEPS);
    assert_non_null(strstr(error.text, "weight rule actual: "));
    assert_int_equal(comparison.count, 0);
    assert_null(comparison.rows);
    ivig_comparison_free(&comparison);
}

/* What the others are held against must be among them. */
static void weight_rule_of_another_set(void **state)
{
    const struct plan_row asked = { .rule = "lems", .weight_g = 70000 };
    struct ivig_comparison comparison;
    struct ivig_request request;
    struct ivig_weight_rule other;

    (void)state;
    ivig_test_request(rules, &asked, &request);
    other = *request.weight_rule;
    request.weight_rule = &other;
    assert_int_equal(
        ivig_comparison_make(rules, defaults, precautions, &request, &comparison, NULL),
        IVIG_E_UNKNOWN_ID);
    assert_null(comparison.rows);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows) + 2];
    size_t used = 0;

    ADD_ROWS(tests, used, rows, compare_row);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(error_names_the_rule);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(weight_rule_of_another_set);
    return cmocka_run_group_tests_name("compare", tests, open_builtin, free_builtin);
}
