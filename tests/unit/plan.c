/* Plans: one table of requests, and what each must come to. */
#include <stdio.h>
#include <string.h>

#include "builtin.h"
#include "plan_rows.h"
#include "rows.h"

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

/* What every plan that is not refused keeps; what was given of a course stands as it is. */
static void check_days(const struct ivig_plan *plan)
{
    unsigned given = plan->given_days;
    int64_t sum_ug = 0;

    for (unsigned day = 0; day < plan->days; day++) {
        assert_true(plan->day_ug[day] > 0);
        if (day < given) {
            assert_int_equal(plan->day_ug[day], plan->request->given->day_ug[day]);
        } else {
            assert_true(day == given || plan->day_ug[day] <= plan->day_ug[day - 1]);
            assert_int_equal(plan->day_ug[day] % plan->day_step_ug, 0);
        }
        sum_ug += plan->day_ug[day];
    }
    if (given < plan->days)
        assert_true(plan->day_ug[given] - plan->day_ug[plan->days - 1] <= plan->day_step_ug);
    if (given == 0)
        assert_int_equal(plan->total_ug % plan->total_step_ug, 0);
    assert_int_equal(sum_ug, plan->total_ug);
}

/* What every plan notes, unless its row says otherwise. */
static const char *const usual_notes[] = { "iga", "off-label" };

static void plan_row(void **state)
{
    const struct plan_row *row = *state;
    struct ivig_error error = { 0 };
    struct ivig_request request;
    struct ivig_plan plan;

    ivig_test_request(rules, row, &request);
    assert_int_equal(ivig_plan_make(defaults, precautions, &request, &plan, &error), row->status);
    assert_int_equal(error.status, row->status);
    if (row->status != IVIG_OK)
        return;
    check_all_names(&plan, IVIG_STOP, row->stops);
    check_all_names(&plan, IVIG_WARN, row->warns);
    for (size_t i = 0; i < COUNT(usual_notes); i++)
        if (row->no_notes == NULL || strstr(row->no_notes, usual_notes[i]) == NULL)
            (void)check_names(&plan, IVIG_NOTE, usual_notes[i], true);
    (void)check_names(&plan, IVIG_NOTE, row->notes, true);
    (void)check_names(&plan, IVIG_NOTE, row->no_notes, false);
    assert_int_equal(plan.refused, row->refused);
    if (row->exact_ug != 0) {
        assert_int_equal(plan.exact_ug, row->exact_ug);
        assert_int_equal(ivig_plan_deviation(&plan), row->deviation_hundredths);
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

        ivig_test_request(rules, &rows[i], &request);
        if (ivig_plan_make(defaults, precautions, &request, &plan, NULL) != IVIG_OK)
            continue;
        for (size_t j = 0; j < plan.finding_count; j++)
            reached[plan.findings[j].id] = true;
    }
}

/* No finding is left without a row that makes it. */
static void every_finding_is_reached(void **state)
{
    bool reached[IVIG_FINDING_PLAN_COUNT] = { false };

    (void)state;
    mark_reached(plan_dose_rows, plan_dose_row_count, reached);
    mark_reached(plan_limit_rows, plan_limit_row_count, reached);
    mark_reached(plan_condition_rows, plan_condition_row_count, reached);
    mark_reached(plan_weight_rows, plan_weight_row_count, reached);
    mark_reached(plan_given_rows, plan_given_row_count, reached);
    mark_reached(plan_product_rows, plan_product_row_count, reached);
    for (size_t id = 0; id < IVIG_FINDING_PLAN_COUNT; id++) {
        const struct ivig_finding finding = { .id = (enum ivig_finding_id)id };

        if (!reached[id])
            fail_msg("no row reaches finding %s", ivig_finding_name(&finding));
    }
}

static void check_known(const struct plan_row *rows, size_t count)
{
    static const char known[] = " iga "
#define KNOWN(member, id, level, final) id " "
        IVIG_FINDINGS(KNOWN);
#undef KNOWN

    for (size_t i = 0; i < count; i++) {
        const char *names = rows[i].no_notes;

        while (names != NULL && *names != '\0') {
            char wanted[48];
            size_t length = strcspn(names, " ");

            (void)snprintf(wanted, sizeof wanted, " %.*s ", (int)length, names);
            assert_non_null(strstr(known, wanted));
            names += length + strspn(names + length, " ");
        }
    }
}

/* A name that must not be there is one that could be. */
static void names_are_known(void **state)
{
    (void)state;
    check_known(plan_dose_rows, plan_dose_row_count);
    check_known(plan_limit_rows, plan_limit_row_count);
    check_known(plan_condition_rows, plan_condition_row_count);
    check_known(plan_weight_rows, plan_weight_row_count);
    check_known(plan_given_rows, plan_given_row_count);
    check_known(plan_product_rows, plan_product_row_count);
}

/* A statement of the regimen with a condition on the age; 0: none, NO_AGE: not given. */
enum { NO_AGE = -1 };
static const struct condition_row {
    const char *name;
    enum ivig_level level;
    int64_t age_years_below;
    int64_t age_years_above;
    int64_t age_years;
    bool found;
} condition_rows[] = {
    { "note for ages below 18: 17", IVIG_NOTE, 18, 0, 17, true },
    { "note for ages below 18: 18", IVIG_NOTE, 18, 0, 18, false },
    { "note for ages above 65: 65", IVIG_NOTE, 0, 65, 65, false },
    { "note for ages above 65: 66", IVIG_NOTE, 0, 65, 66, true },
    { "note for ages above 65: not given", IVIG_NOTE, 0, 65, NO_AGE, false },
    { "note for ages between: below", IVIG_NOTE, 66, 17, 17, false },
    { "note for ages between: first", IVIG_NOTE, 66, 17, 18, true },
    { "note for ages between: last", IVIG_NOTE, 66, 17, 65, true },
    { "note for ages between: above", IVIG_NOTE, 66, 17, 66, false },
    { "warning for ages above 65: 65", IVIG_WARN, 0, 65, 65, false },
    { "warning for ages above 65: 66", IVIG_WARN, 0, 65, 66, true },
    { "warning for all, age not given", IVIG_WARN, 0, 0, NO_AGE, true },
    { "note for all is no finding of the patient", IVIG_NOTE, 0, 0, 40, false },
};

static void condition_row(void **state)
{
    static const struct plan_row asked = { .rule = "gbs", .weight_g = 70000 };
    const struct condition_row *row = *state;
    bool always = row->age_years_below == 0 && row->age_years_above == 0;
    const struct ivig_note_when when = {
        row->age_years_below != 0 ? row->age_years_below : IVIG_ABSENT,
        row->age_years_above != 0 ? row->age_years_above : IVIG_ABSENT
    };
    const struct ivig_note note = {
        .id = "its-own", .level = row->level, .text = "Its own.", .when = always ? NULL : &when
    };
    struct ivig_request request;
    struct ivig_regimen regimen;
    struct ivig_plan plan;

    ivig_test_request(rules, &asked, &request);
    request.patient.age_years = row->age_years != NO_AGE ? row->age_years : IVIG_ABSENT;
    regimen = *request.regimen;
    regimen.notes = (struct ivig_notes){ &note, 1 };
    request.regimen = &regimen;
    assert_int_equal(ivig_plan_make(defaults, precautions, &request, &plan, NULL), IVIG_OK);
    assert_int_equal(has_finding(&plan, row->level, note.id, strlen(note.id)), row->found);
}

int main(void)
{
    enum { ROWS_MOST = 500 };
    static struct CMUnitTest tests[ROWS_MOST];
    size_t used = 0;

    if (plan_dose_row_count + plan_limit_row_count + plan_condition_row_count +
            plan_weight_row_count + plan_given_row_count + plan_product_row_count +
            COUNT(condition_rows) + 2 >
        ROWS_MOST)
        return 1;
    for (size_t i = 0; i < plan_dose_row_count; i++)
        tests[used++] = ROW_TEST(&plan_dose_rows[i], plan_row);
    for (size_t i = 0; i < plan_limit_row_count; i++)
        tests[used++] = ROW_TEST(&plan_limit_rows[i], plan_row);
    for (size_t i = 0; i < plan_condition_row_count; i++)
        tests[used++] = ROW_TEST(&plan_condition_rows[i], plan_row);
    for (size_t i = 0; i < plan_weight_row_count; i++)
        tests[used++] = ROW_TEST(&plan_weight_rows[i], plan_row);
    for (size_t i = 0; i < plan_given_row_count; i++)
        tests[used++] = ROW_TEST(&plan_given_rows[i], plan_row);
    for (size_t i = 0; i < plan_product_row_count; i++)
        tests[used++] = ROW_TEST(&plan_product_rows[i], plan_row);
    ADD_ROWS(tests, used, condition_rows, condition_row);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(every_finding_is_reached);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(names_are_known);
    return _cmocka_run_group_tests("plan", tests, used, open_builtin, free_builtin);
}
