/* Plans: one table of requests, and what each must come to. */
#include <stdio.h>
#include <string.h>

#include "builtin.h"
#include "plan_rows.h"
#include "rows.h"

/* What a request refers to; the rules own it. */
static void look_up(struct ivig_request *request, const char *rule, const char *weight_rule)
{
    struct ivig_indication_found found = { NULL, NULL };
    const char *slash = strchr(rule, '/');
    char indication[32];

    (void)snprintf(indication, sizeof indication, "%.*s", (int)strcspn(rule, "/"), rule);
    assert_int_equal(ivig_ruleset_indication(rules, indication, &found, NULL), IVIG_OK);
    request->indication = found.indication;
    request->variant = found.variant;
    assert_int_equal(ivig_indication_regimen(found.indication, slash != NULL ? slash + 1 : NULL,
                                             &request->regimen, NULL),
                     IVIG_OK);
    request->weight_rule_named = weight_rule != NULL;
    if (weight_rule == NULL)
        weight_rule = found.indication->weight_rule;
    assert_int_equal(ivig_ruleset_weight_rule(rules, weight_rule, &request->weight_rule, NULL),
                     IVIG_OK);
}

static int64_t given(int64_t value)
{
    return value != 0 ? value : IVIG_ABSENT;
}

static void make_request(const struct plan_row *row, struct ivig_request *request)
{
    *request = (struct ivig_request){
        .patient = { .weight_g = row->weight_g,
                     .height_mm = given(row->height_mm),
                     .sex = row->sex,
                     .age_years = row->age_years == NEWBORN ? 0 : given(row->age_years) },
        .dose_mg_per_kg = given(row->dose_mg_per_kg),
        .days = given(row->days),
        .total_step_ug = given(row->total_step_ug),
        .day_step_ug = given(row->day_step_ug),
        .direction =
            row->mode == MODE_OF_RULE ? IVIG_DIRECTION_OF_RULE : (int)row->mode - (int)MODE_NEAREST,
        .override_reason = row->override_reason,
    };
    look_up(request, row->rule, row->weight_rule);
    if (row->own_rule != NULL)
        request->weight_rule = row->own_rule;
}

static bool has_finding(const struct ivig_plan *plan, enum ivig_level level, const char *name,
                        size_t length)
{
    for (size_t i = 0; i < plan->finding_count; i++) {
        const char *found = ivig_finding_name(&plan->findings[i]);

        assert_non_null(found);
        if (plan->findings[i].level == level && strlen(found) == length &&
            strncmp(found, name, length) == 0)
            return true;
    }
    return false;
}

/* Whether each of the names is there (or is not); returns how many there are. */
static size_t check_names(const struct ivig_plan *plan, enum ivig_level level, const char *names,
                          bool there)
{
    size_t count = 0;

    while (names != NULL && *names != '\0') {
        size_t length = strcspn(names, " ");

        if (has_finding(plan, level, names, length) != there)
            fail_msg("finding %.*s is%s there", (int)length, names, there ? " not" : "");
        names += length + strspn(names + length, " ");
        count++;
    }
    return count;
}

static void check_all_names(const struct ivig_plan *plan, enum ivig_level level, const char *names)
{
    size_t expected = check_names(plan, level, names, true);

    for (size_t i = 0; i < plan->finding_count; i++) {
        const char *found = ivig_finding_name(&plan->findings[i]);

        assert_non_null(plan->findings[i].sources);
        if (plan->findings[i].level != level)
            continue;
        if (expected == 0)
            fail_msg("finding %s is one too many", found);
        expected--;
    }
}

/* What every plan that is not refused keeps. */
static void check_days(const struct ivig_plan *plan)
{
    int64_t sum_ug = 0;

    for (unsigned day = 0; day < plan->days; day++) {
        assert_true(plan->day_ug[day] > 0);
        assert_true(day == 0 || plan->day_ug[day] <= plan->day_ug[day - 1]);
        assert_int_equal(plan->day_ug[day] % plan->day_step_ug, 0);
        sum_ug += plan->day_ug[day];
    }
    assert_true(plan->day_ug[0] - plan->day_ug[plan->days - 1] <= plan->day_step_ug);
    assert_int_equal(plan->total_ug % plan->total_step_ug, 0);
    assert_int_equal(sum_ug, plan->total_ug);
}

static void plan_row(void **state)
{
    const struct plan_row *row = *state;
    struct ivig_error error = { 0 };
    struct ivig_request request;
    struct ivig_plan plan;

    make_request(row, &request);
    assert_int_equal(ivig_plan_make(defaults, precautions, &request, &plan, &error), row->status);
    assert_int_equal(error.status, row->status);
    if (row->status != IVIG_OK)
        return;
    check_all_names(&plan, IVIG_STOP, row->stops);
    check_all_names(&plan, IVIG_WARN, row->warns);
    (void)check_names(&plan, IVIG_NOTE, "iga off-label", true);
    (void)check_names(&plan, IVIG_NOTE, row->notes, true);
    (void)check_names(&plan, IVIG_NOTE, row->no_notes, false);
    assert_int_equal(plan.refused, row->refused);
    if (row->exact_ug != 0) {
        assert_int_equal(plan.exact_ug, row->exact_ug);
        assert_int_equal(plan.deviation_percent_hundredths, row->deviation_hundredths);
    }
    if (row->total_ug != 0)
        assert_int_equal(plan.total_ug, row->total_ug);
    for (unsigned day = 0; day < PLAN_ROW_DAYS && row->day_ug[0] != 0; day++)
        assert_int_equal(day < plan.days ? plan.day_ug[day] : 0, row->day_ug[day]);
    if (!plan.refused)
        check_days(&plan);
}

static void mark_reached(const struct plan_row *rows, size_t count, bool *reached)
{
    for (size_t i = 0; i < count; i++) {
        struct ivig_request request;
        struct ivig_plan plan;

        make_request(&rows[i], &request);
        if (ivig_plan_make(defaults, precautions, &request, &plan, NULL) != IVIG_OK)
            continue;
        for (size_t j = 0; j < plan.finding_count; j++)
            reached[plan.findings[j].id] = true;
    }
}

/* No finding is left without a row that makes it. */
static void every_finding_is_reached(void **state)
{
    bool reached[IVIG_FINDING_COUNT] = { false };

    (void)state;
    mark_reached(plan_dose_rows, plan_dose_row_count, reached);
    mark_reached(plan_limit_rows, plan_limit_row_count, reached);
    for (size_t id = 0; id < IVIG_FINDING_COUNT; id++) {
        const struct ivig_finding finding = { .id = (enum ivig_finding_id)id };

        if (!reached[id])
            fail_msg("no row reaches finding %s", ivig_finding_name(&finding));
    }
}

/* A name that must not be there is one that could be. */
static void names_are_known(void **state)
{
    static const char known[] = " "
#define KNOWN(member, id, level, final) id " "
        IVIG_FINDINGS(KNOWN);
#undef KNOWN

    (void)state;
    for (size_t i = 0; i < plan_dose_row_count + plan_limit_row_count; i++) {
        const char *names = i < plan_dose_row_count
                                ? plan_dose_rows[i].no_notes
                                : plan_limit_rows[i - plan_dose_row_count].no_notes;

        while (names != NULL && *names != '\0') {
            char wanted[48];
            size_t length = strcspn(names, " ");

            (void)snprintf(wanted, sizeof wanted, " %.*s ", (int)length, names);
            assert_non_null(strstr(known, wanted));
            names += length + strspn(names + length, " ");
        }
    }
}

/* A spread rule that holds 80 g against the course. */
static const struct course_row {
    const char *name;
    int64_t weight_g;
    unsigned days;
} course_rows[] = {
    { "spread of the course, below 80 g", 39999, 2 },
    { "spread of the course, 80 g", 40000, 2 },
    { "spread of the course, above 80 g", 40001, 5 },
};

static void course_row(void **state)
{
    const struct course_row *row = *state;
    const struct plan_row asked = { .rule = "mg/maintenance", .weight_g = row->weight_g };
    struct ivig_request request;
    struct ivig_regimen regimen;
    struct ivig_spread spread;
    struct ivig_plan plan;

    make_request(&asked, &request);
    regimen = *request.regimen;
    spread = *regimen.spread;
    spread.of = IVIG_SPREAD_COURSE;
    regimen.spread = &spread;
    request.regimen = &regimen;
    assert_int_equal(ivig_plan_make(defaults, precautions, &request, &plan, NULL), IVIG_OK);
    assert_int_equal(plan.planned_days, 2);
    assert_int_equal(plan.days, row->days);
    assert_int_equal(has_finding(&plan, IVIG_NOTE, "spread", strlen("spread")), row->days != 2);
}

/* More findings than a plan holds is an error, never a plan with some missing. */
static void too_many_findings(void **state)
{
    static const struct plan_row asked = { .rule = "lems", .weight_g = 70000 };
    const struct ivig_note warning = { .id = "w", .level = IVIG_WARN, .text = "Warning." };
    struct ivig_note notes[IVIG_PLAN_FINDINGS_MOST + 1];
    struct ivig_request request;
    struct ivig_regimen regimen;
    struct ivig_plan plan;
    size_t others;

    (void)state;
    for (size_t i = 0; i < COUNT(notes); i++)
        notes[i] = warning;
    make_request(&asked, &request);
    assert_int_equal(ivig_plan_make(defaults, precautions, &request, &plan, NULL), IVIG_OK);
    others = plan.finding_count;
    regimen = *request.regimen;
    request.regimen = &regimen;
    for (size_t count = IVIG_PLAN_FINDINGS_MOST - 1; count <= COUNT(notes); count++) {
        bool fits = count <= IVIG_PLAN_FINDINGS_MOST;

        regimen.notes = (struct ivig_notes){ notes, count - others };
        assert_int_equal(ivig_plan_make(defaults, precautions, &request, &plan, NULL),
                         fits ? IVIG_OK : IVIG_E_SIZE);
        if (fits)
            assert_int_equal(plan.finding_count, count);
    }
}

int main(void)
{
    enum { ROWS_MOST = 300 };
    static struct CMUnitTest tests[ROWS_MOST];
    size_t used = 0;

    if (plan_dose_row_count + plan_limit_row_count + COUNT(course_rows) + 3 > ROWS_MOST)
        return 1;
    for (size_t i = 0; i < plan_dose_row_count; i++)
        tests[used++] = ROW_TEST(&plan_dose_rows[i], plan_row);
    for (size_t i = 0; i < plan_limit_row_count; i++)
        tests[used++] = ROW_TEST(&plan_limit_rows[i], plan_row);
    ADD_ROWS(tests, used, course_rows, course_row);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(every_finding_is_reached);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(names_are_known);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(too_many_findings);
    return _cmocka_run_group_tests("plan", tests, used, open_builtin, free_builtin);
}
