/* Plans: the bounds of a request, the numbers of findings, rules made by hand. */
#include <string.h>

#include "builtin.h"
#include "plan_rows.h"
#include "rows.h"

/* One number of a request that is otherwise that of lems at 70 kg. */
static const struct bound_row {
    const char *name;
    size_t offset;
    int64_t value;
    enum ivig_status status;
} bound_rows[] = {
#define AT(member) offsetof(struct ivig_request, member)
    { "weight not given", AT(patient.weight_g), IVIG_ABSENT, IVIG_E_RANGE },
    { "weight 0", AT(patient.weight_g), 0, IVIG_E_RANGE },
    { "weight below 0.5 kg", AT(patient.weight_g), 499, IVIG_E_RANGE },
    { "weight 0.5 kg", AT(patient.weight_g), 500, IVIG_OK },
    { "weight above 0.5 kg", AT(patient.weight_g), 501, IVIG_OK },
    { "weight below 650 kg", AT(patient.weight_g), 649999, IVIG_OK },
    { "weight 650 kg", AT(patient.weight_g), 650000, IVIG_OK },
    { "weight above 650 kg", AT(patient.weight_g), 650001, IVIG_E_RANGE },
    { "weight, the largest number", AT(patient.weight_g), INT64_MAX, IVIG_E_RANGE },
    { "height below 30 cm", AT(patient.height_mm), 299, IVIG_E_RANGE },
    { "height 30 cm", AT(patient.height_mm), 300, IVIG_OK },
    { "height above 30 cm", AT(patient.height_mm), 301, IVIG_OK },
    { "height below 275 cm", AT(patient.height_mm), 2749, IVIG_OK },
    { "height 275 cm", AT(patient.height_mm), 2750, IVIG_OK },
    { "height above 275 cm", AT(patient.height_mm), 2751, IVIG_E_RANGE },
    { "age below 0", AT(patient.age_years), -1, IVIG_E_RANGE },
    { "age 0", AT(patient.age_years), 0, IVIG_OK },
    { "age 1", AT(patient.age_years), 1, IVIG_OK },
    { "age 129", AT(patient.age_years), 129, IVIG_OK },
    { "age 130", AT(patient.age_years), 130, IVIG_OK },
    { "age 131", AT(patient.age_years), 131, IVIG_E_RANGE },
    { "dose 0", AT(dose_mg_per_kg), 0, IVIG_E_RANGE },
    { "dose 0.001 g/kg", AT(dose_mg_per_kg), 1, IVIG_OK },
    { "dose 0.002 g/kg", AT(dose_mg_per_kg), 2, IVIG_OK },
    { "dose below 100 g/kg", AT(dose_mg_per_kg), 99999, IVIG_OK },
    { "dose 100 g/kg", AT(dose_mg_per_kg), 100000, IVIG_OK },
    { "dose above 100 g/kg", AT(dose_mg_per_kg), 100001, IVIG_E_RANGE },
    { "0 days", AT(days), 0, IVIG_E_RANGE },
    { "1 day", AT(days), 1, IVIG_OK },
    { "2 days", AT(days), 2, IVIG_OK },
    { "30 days", AT(days), 30, IVIG_OK },
    { "31 days", AT(days), 31, IVIG_OK },
    { "32 days", AT(days), 32, IVIG_E_RANGE },
    { "total step 0", AT(total_step_ug), 0, IVIG_E_RANGE },
    { "total step below 1 mg", AT(total_step_ug), 999, IVIG_E_RANGE },
    { "total step 1 mg", AT(total_step_ug), MG(1), IVIG_OK },
    { "total step 2 mg", AT(total_step_ug), MG(2), IVIG_OK },
    { "total step below 100 g", AT(total_step_ug), MG(99900), IVIG_OK },
    { "total step 100 g", AT(total_step_ug), G(100), IVIG_OK },
    { "total step above 100 g", AT(total_step_ug), MG(100100), IVIG_E_RANGE },
    { "day step 0", AT(day_step_ug), 0, IVIG_E_RANGE },
    { "day step below 1 mg", AT(day_step_ug), 999, IVIG_E_RANGE },
    { "day step 1 mg", AT(day_step_ug), MG(1), IVIG_OK },
    { "day step 2 mg", AT(day_step_ug), MG(2), IVIG_OK },
    { "day step below 100 g", AT(day_step_ug), MG(99900), IVIG_OK },
    { "day step 100 g", AT(day_step_ug), G(100), IVIG_OK },
    { "start before 1900", AT(start_day), -25568, IVIG_E_RANGE },
    { "start on 1900-01-01", AT(start_day), -25567, IVIG_OK },
    { "start after 1900-01-01", AT(start_day), -25566, IVIG_OK },
    { "start before 2999-12-31", AT(start_day), 376198, IVIG_OK },
    { "start on 2999-12-31", AT(start_day), 376199, IVIG_OK },
    { "start after 2999", AT(start_day), 376200, IVIG_E_RANGE },
    { "a condition that there is not", AT(conditions), INT64_C(1) << 62, IVIG_E_RANGE },
    { "day step above 100 g", AT(day_step_ug), MG(100100), IVIG_E_RANGE },
#undef AT
};

static void bound_row(void **state)
{
    static const struct plan_row asked = { .rule = "lems", .weight_g = 70000 };
    const struct bound_row *row = *state;
    struct ivig_error error = { 0 };
    struct ivig_request request;
    struct ivig_plan plan;

    ivig_test_request(rules, &asked, &request);
    memcpy((char *)&request + row->offset, &row->value, sizeof row->value);
    assert_int_equal(ivig_plan_make(defaults, precautions, &request, &plan, &error), row->status);
    assert_int_equal(error.status, row->status);
}

/* Directions are those of the rule, nearest, down and up: never is none. */
static const struct direction_row {
    const char *name;
    int direction;
    enum ivig_status status;
} direction_rows[] = {
    { "direction below that of the rule", IVIG_DIRECTION_OF_RULE - 1, IVIG_E_RANGE },
    { "direction of the rule", IVIG_DIRECTION_OF_RULE, IVIG_OK },
    { "direction nearest", IVIG_ROUND_NEAREST, IVIG_OK },
    { "direction down", IVIG_ROUND_DOWN, IVIG_OK },
    { "direction up", IVIG_ROUND_UP, IVIG_OK },
    { "direction never", IVIG_ROUND_NEVER, IVIG_E_RANGE },
};

static void direction_row(void **state)
{
    static const struct plan_row asked = { .rule = "lems", .weight_g = 70000 };
    const struct direction_row *row = *state;
    struct ivig_request request;
    struct ivig_plan plan;

    ivig_test_request(rules, &asked, &request);
    request.direction = row->direction;
    assert_int_equal(ivig_plan_make(defaults, precautions, &request, &plan, NULL), row->status);
}

static const struct ivig_finding *find(const struct ivig_plan *plan, enum ivig_finding_id id)
{
    for (size_t i = 0; i < plan->finding_count; i++)
        if (plan->findings[i].id == id)
            return &plan->findings[i];
    return NULL;
}

/* The numbers that a finding carries, in the order of its words. */
static const struct value_row {
    const char *name;
    struct plan_row asked;
    enum ivig_finding_id id;
    int64_t value[IVIG_FINDING_VALUES];
} value_rows[] = {
#define ASK(...)                                                                                   \
    {                                                                                              \
        "", __VA_ARGS__                                                                            \
    }
#define FINDING(n) IVIG_FINDING_##n
    { "numbers: index of 70 kg at 69 cm",
      ASK(LEMS(70000), .height_mm = 690),
      FINDING(BMI_IMPLAUSIBLE),
      { 70000, 690, 147028 } },
    { "numbers: height",
      ASK(LEMS(40000), MALE(1199)),
      FINDING(HEIGHT_IMPLAUSIBLE),
      { 1199, 1200 } },
    { "numbers: coarsest step, 44.998 / 4.5 g",
      ASK(GBS(22499), .age_years = 10, STEPS(G(10), G(10))),
      FINDING(STEPS_TOO_COARSE),
      { G(10), 5, MG(9900) } },
    { "numbers: coarsest step in mg, 4.5 / 4.5",
      ASK(GBS(500), .age_years = 10, .dose_mg_per_kg = 9),
      FINDING(STEPS_TOO_COARSE),
      { MG(100), 5, MG(1) } },
    { "numbers: too small",
      ASK(GBS(500), .age_years = 10, .dose_mg_per_kg = 8),
      FINDING(DOSE_TOO_SMALL),
      { MG(4), 5 } },
    { "numbers: index a little above 30 reads so",
      ASK(LEMS(67501), FEMALE(1500)),
      FINDING(CHOOSE_WEIGHT_RULE),
      { 30001, 30000 } },
    { "numbers: dose",
      ASK(MG_OF("crisis", 70000), .dose_mg_per_kg = 2001),
      FINDING(DOSE_OUTSIDE_REGIMEN),
      { 2001, 1000, 2000 } },
    { "numbers: days", ASK(LEMS(70000), .days = 6), FINDING(DAYS_OUTSIDE_REGIMEN), { 6, 2, 5 } },
    { "numbers: a day a little above the most reads so",
      ASK(MG_OF("maintenance", 70000), .dose_mg_per_kg = 2001),
      FINDING(DAY_OVER_REGIMEN),
      { 1001, 1000 } },
    { "numbers: rounded day",
      ASK(LEMS(49999), .days = 2, STEPS(G(55), G(55))),
      FINDING(ROUNDED_DAY_FAR_OVER),
      { G(55), 1000, 1000 } },
    { "numbers: day",
      ASK(LEMS(100001), .days = 1),
      FINDING(DAY_OVER_LIMIT),
      { MG(200002), G(200) } },
    { "numbers: course", ASK(LEMS(154000)), FINDING(COURSE_OVER_LIMIT), { G(308), G(300) } },
    { "numbers: weight", ASK(LEMS(24999)), FINDING(WEIGHT_UNUSUAL), { 24999, 25000, 250000 } },
    { "numbers: total 10 % under",
      ASK(LEMS(50001), .days = 2, STEPS(G(90), G(45)), .mode = MODE_DOWN),
      FINDING(TOTAL_DEVIATES),
      { G(90), 1000, MG(100002) } },
    { "numbers: large day", ASK(LEMS(80001), .days = 2), FINDING(LARGE_DAY), { MG(80001), G(80) } },
    { "numbers: large course", ASK(LEMS(100001)), FINDING(LARGE_COURSE), { MG(200002), G(200) } },
    { "numbers: spread not applied",
      ASK(MG_OF("maintenance", 90000), .days = 2),
      FINDING(SPREAD_NOT_APPLIED),
      { G(90), G(80), 5, 400 } },
    { "numbers: days advised",
      ASK(LEMS(70000), .age_years = 66, .days = 4),
      FINDING(FEWER_DAYS_THAN_ADVISED),
      { 4, 5 } },
    { "numbers: days of a child",
      ASK(GBS(40000), .age_years = 17, .days = 4),
      FINDING(FEWER_DAYS_FOR_CHILD),
      { 4, 5 } },
    { "numbers: spread", ASK(MG_OF("dysphagia", 90000)), FINDING(SPREAD), { 2, G(90), G(80), 5 } },
    { "numbers: the other reading",
      ASK(MG_OF("dysphagia", 70005), .total_step_ug = 0),
      FINDING(SPREAD_ALTERNATIVE),
      { 5, G(28), G(28), G(80) } },
    { "numbers: both sexes at 175 cm",
      ASK(LEMS(70000), .height_mm = 1750),
      FINDING(IDEAL_WEIGHT_BY_SEX),
      { 1750, 70465, 65965 } },
    { "numbers: other weights of 100 kg at 175 cm",
      ASK(LEMS(100000), MALE(1750)),
      FINDING(OTHER_WEIGHTS),
      { 100000, G(200), 82279, MG(164600) } },
#undef ASK
#undef FINDING
};

static void value_row(void **state)
{
    const struct value_row *row = *state;
    const struct ivig_finding *finding;
    struct ivig_request request;
    struct ivig_plan plan;

    ivig_test_request(rules, &row->asked, &request);
    assert_int_equal(ivig_plan_make(defaults, precautions, &request, &plan, NULL), IVIG_OK);
    finding = find(&plan, row->id);
    assert_non_null(finding);
    assert_memory_equal(finding->value, row->value, sizeof row->value);
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

    ivig_test_request(rules, &asked, &request);
    regimen = *request.regimen;
    spread = *regimen.spread;
    spread.of = IVIG_SPREAD_COURSE;
    regimen.spread = &spread;
    request.regimen = &regimen;
    assert_int_equal(ivig_plan_make(defaults, precautions, &request, &plan, NULL), IVIG_OK);
    assert_int_equal(plan.planned_days, 2);
    assert_int_equal(plan.days, row->days);
    assert_int_equal(find(&plan, IVIG_FINDING_SPREAD) != NULL, row->days != 2);
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
    ivig_test_request(rules, &asked, &request);
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
    struct CMUnitTest tests[COUNT(bound_rows) + COUNT(direction_rows) + COUNT(value_rows) +
                            COUNT(course_rows) + 1] = { cmocka_unit_test(too_many_findings) };
    size_t used = 1;

    ADD_ROWS(tests, used, bound_rows, bound_row);
    ADD_ROWS(tests, used, direction_rows, direction_row);
    ADD_ROWS(tests, used, value_rows, value_row);
    ADD_ROWS(tests, used, course_rows, course_row);
    return cmocka_run_group_tests_name("plan values", tests, open_builtin, free_builtin);
}
