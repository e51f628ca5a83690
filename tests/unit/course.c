/* Courses in time, and the volume of another treatment. */
#include "builtin.h"
#include "plan_rows.h"
#include "rows.h"

#define START 20787 /* Mon 2026-11-30 */

/* The weeks of a regimen, and the days between which the next course begins. */
static const struct window_row {
    const char *name;
    const char *rule;
    int64_t start_day;
    bool found;
    int64_t from_day;
    int64_t to_day;
} window_rows[] = {
    { "every 4 to 8 weeks", "lems", START, true, START + 28, START + 56 },
    { "every 4 weeks", "mg/dysphagia", START, true, START + 28, START + 28 },
    { "from a leap day", "lems", 19782, true, 19810, 19838 },
    { "from the last day that is read", "lems", 376199, true, 376227, 376255 },
    { "no interval", "gbs", START, false, 0, 0 },
    { "no date", "lems", 0, false, 0, 0 },
    { "not recommended", "ibm", START, false, 0, 0 },
};

static void window_row(void **state)
{
    const struct window_row *row = *state;
    const struct plan_row asked = { .rule = row->rule,
                                    .weight_g = 70000,
                                    .start_day = row->start_day };
    struct ivig_window window = { SENTINEL, SENTINEL };
    struct ivig_request request;

    ivig_test_request(rules, &asked, &request);
    assert_int_equal(ivig_next_course(&request, &window), row->found);
    assert_int_equal(window.from_day, row->found ? row->from_day : SENTINEL);
    assert_int_equal(window.to_day, row->found ? row->to_day : SENTINEL);
}

/* Plasma exchange, 200 to 250 mL/kg in 5 sessions; worked out by hand. */
static const struct volume_row {
    const char *name;
    struct plan_row asked;
    bool found;
    struct ivig_exchange exchange;
} volume_rows[] = {
#define ASK(...)                                                                                   \
    {                                                                                              \
        .rule = "gbs", __VA_ARGS__                                                                 \
    }
    { "height and sex not given: the dosing weight",
      ASK(.weight_g = 70000),
      true,
      { 70000, false, { 14000, 17500 }, { 2800, 3500 } } },
    { "ideal weight, male 175 cm",
      ASK(.weight_g = 100000, MALE(1750)),
      true,
      { 70465, true, { 14093, 17616 }, { 2819, 3523 } } },
    { "ideal weight above the actual",
      ASK(.weight_g = 60000, MALE(1750)),
      true,
      { 70465, true, { 14093, 17616 }, { 2819, 3523 } } },
    { "below 152.4 cm: the dosing weight",
      ASK(.weight_g = 50000, FEMALE(1523)),
      true,
      { 50000, false, { 10000, 12500 }, { 2000, 2500 } } },
    { "152.4 cm: ideal weight",
      ASK(.weight_g = 50000, FEMALE(1524)),
      true,
      { 45500, true, { 9100, 11375 }, { 1820, 2275 } } },
    { "a child: the dosing weight",
      ASK(.weight_g = 50000, MALE(1600), .age_years = 17),
      true,
      { 50000, false, { 10000, 12500 }, { 2000, 2500 } } },
    { "below half a mL",
      ASK(.weight_g = 70009),
      true,
      { 70009, false, { 14002, 17502 }, { 2800, 3500 } } },
    { "a tie: up",
      ASK(.weight_g = 70010),
      true,
      { 70010, false, { 14002, 17503 }, { 2800, 3501 } } },
    { "a condition rules IVIG out: the volume stands",
      ASK(.weight_g = 100000, MALE(1750), .conditions = "anti-iga"),
      true,
      { 70465, true, { 14093, 17616 }, { 2819, 3523 } } },
    { "weight and height do not belong together", ASK(.weight_g = 70000, MALE(690)), false, { 0 } },
    { "the same beside a condition",
      ASK(.weight_g = 70000, MALE(690), .conditions = "anti-iga"),
      false,
      { 0 } },
    { "obese, and no weight rule was chosen",
      ASK(.weight_g = 80000, FEMALE(1400), .age_years = 10, .conditions = "anti-iga"),
      false,
      { 0 } },
    { "obese, and none was chosen: overridden",
      ASK(.weight_g = 80000, FEMALE(1400), .age_years = 10, .override_reason = "agreed"),
      true,
      { 80000, false, { 16000, 20000 }, { 3200, 4000 } } },
    { "a course that doubts the weight",
      ASK(.weight_g = 150001, .conditions = "anti-iga"),
      false,
      { 0 } },
    { "a course that just does not",
      ASK(.weight_g = 150000, .conditions = "anti-iga"),
      true,
      { 150000, false, { 30000, 37500 }, { 6000, 7500 } } },
    { "days that the regimen does not have", ASK(.weight_g = 70000, .days = 9), false, { 0 } },
#undef ASK
};

static void volume_row(void **state)
{
    const struct volume_row *row = *state;
    const struct ivig_exchange untouched = { SENTINEL, true, { 1, 2 }, { 3, 4 } };
    const struct ivig_exchange *due = row->found ? &row->exchange : &untouched;
    struct ivig_exchange exchange = untouched;
    struct ivig_request request;
    struct ivig_plan plan;

    ivig_test_request(rules, &row->asked, &request);
    assert_int_equal(ivig_plan_make(defaults, precautions, &request, &plan, NULL), IVIG_OK);
    assert_int_equal(
        ivig_alternative_volume(&plan, &request.indication->alternatives.items[0], &exchange),
        row->found);
    assert_int_equal(exchange.weight_g, due->weight_g);
    assert_int_equal(exchange.on_ideal, due->on_ideal);
    assert_memory_equal(&exchange.total_ml, &due->total_ml, sizeof due->total_ml);
    assert_memory_equal(&exchange.session_ml, &due->session_ml, sizeof due->session_ml);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(window_rows) + COUNT(volume_rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, window_rows, window_row);
    ADD_ROWS(tests, used, volume_rows, volume_row);
    return cmocka_run_group_tests_name("course", tests, open_builtin, free_builtin);
}
