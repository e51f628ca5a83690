/*
 * Each row of a batch is the plan, or the check, of that patient by itself.
 *
 * Patients are drawn at random; what the request of each comes to is written here
 * as the row that is due.
 */
#include <string.h>

#include "batch_memory_io.h"
#include "batch_patients.h"
#include "builtin.h"
#include "render/words.h"
#include "rows.h"

enum { PATIENTS = 400 };

/* How many rows were well, refused, and errors. */
enum { WELL, REFUSED, ERRORS, COUNTS };

#define OUTPUT_COLUMNS                                                                             \
    "status,indication,variant,regimen,weight_rule,product,dosing_weight_kg,weight_basis,"         \
    "weight_reason,dose_g_per_kg,exact_g,total_g,days,verdict,difference_g,volume_ml,day1_g,"      \
    "day2_g,day3_g,day4_g,day5_g,day6_g,day31_g,error"

/* Days that the columns above show. */
static const unsigned shown_days[] = { 1, 2, 3, 4, 5, 6, 31 };

static const struct patients_row rows[] = {
    { "cells alone", 1 },
    { "an indication for all", 2, .indication = "gbs" },
    { "a dose and days for all", 3, .dose_g_per_kg = "1", .days = "4" },
    { "a weight rule for all", 4, .weight_rule = "ontario" },
    { "a product for all", 5, .product = "privigen" },
    { "conditions for all", 6, .conditions = "cardiac,renal" },
    { "all of it", 7, "lems", "2", "5", "actual", "gamunex-c", "renal" },
    { "stops that are passed", 8, .product = "privigen", .override_reason = "as agreed" },
};

/* The figures of a row that is well. */
static void put_figures(struct text *text, const struct ivig_plan *plan,
                        const struct ivig_order_check *check)
{
    const struct ivig_product *product = plan->request->product;

    put_number(text, plan->weight.weight_g, IVIG_SCALE_KG);
    put_cell(text, ivig_basis_word(plan->weight.basis));
    put_cell(text, ivig_weight_reason(&plan->weight));
    put_number(text, plan->dose_mg_per_kg, IVIG_SCALE_G_PER_KG);
    put_number(text, plan->exact_ug, IVIG_SCALE_G);
    put_number(text, plan->total_ug, IVIG_SCALE_G);
    put_number(text, plan->days, 0);
    put_cell(text, check != NULL ? ivig_verdict_word(check->verdict) : "");
    if (check != NULL)
        put_number(text, check->difference_ug, IVIG_SCALE_G);
    else
        put_cell(text, "");
    if (product != NULL)
        put_number(text, ivig_volume_ul(product, plan->total_ug), IVIG_SCALE_ML);
    else
        put_cell(text, "");
    for (size_t i = 0; i < COUNT(shown_days); i++)
        if (shown_days[i] <= plan->days)
            put_number(text, plan->day_ug[shown_days[i] - 1], IVIG_SCALE_G);
        else
            put_cell(text, "");
}

/* The row that is due but for its last cell, the error; how many of each kind is counted. */
static void put_due(struct text *text, const struct patient *patient, unsigned counts[COUNTS])
{
    static struct ivig_plan own;
    static struct ivig_order_check check;
    const struct ivig_plan *plan = patient->ordered ? &check.expected : &own;
    const struct ivig_request *request = &patient->asked.request;
    enum ivig_status status = patient->status;

    if (status == IVIG_OK)
        status = patient->ordered
                     ? ivig_order_check_make(defaults, precautions, &patient->asked, &check, NULL)
                     : ivig_plan_make(defaults, precautions, request, &own, NULL);
    if (status != IVIG_OK) {
        counts[ERRORS]++;
        put(text, "error,,,,,,,,,,,,,,,,,,,,,,,\n");
        return;
    }
    counts[plan->refused ? REFUSED : WELL]++;
    put_cell(text, plan->refused ? "refused" : "ok");
    put_cell(text, request->indication->id);
    put_cell(text, request->variant != NULL ? request->variant->id : "");
    put_cell(text, request->regimen != NULL ? request->regimen->id : "");
    put_cell(text, request->weight_rule->id);
    put_cell(text, request->product != NULL ? request->product->id : "");
    if (plan->refused) {
        put(text, ",,,,,,,");
        put_cell(text, patient->ordered ? "differs" : "");
        put(text, ",,,,,,,,,");
    } else {
        put_figures(text, plan, patient->ordered ? &check : NULL);
    }
    put(text, "\n");
}

static struct text input;
static struct text due;
static struct batch_outcome found;

/* Each row that came out begins as is due; what follows is the error, which only a bad row has. */
static void compare(void)
{
    const char *row = found.output;
    const char *end = found.output + found.output_length;
    const char *at = due.bytes;

    while (row < end) {
        size_t length = strcspn(at, "\n");
        const char *feed = memchr(row, '\n', (size_t)(end - row));

        assert_memory_equal(row, at, length);
        assert_int_equal(row[length] == '\n', strncmp(at, "ok,", 3) == 0);
        at += length + 1;
        row = feed + 1;
    }
    assert_ptr_equal(at, due.bytes + due.length);
}

static void plans_row(void **state)
{
    const struct patients_row *row = *state;
    const struct ivig_rules set = { rules, defaults, precautions };
    struct ivig_request request;
    struct ivig_batch batch = { .rules = set,
                                .request = &request,
                                .indication = row->indication,
                                .dose_g_per_kg = row->dose_g_per_kg,
                                .days = row->days,
                                .weight_rule = row->weight_rule,
                                .product = row->product,
                                .conditions = row->conditions,
                                .columns = PATIENT_COLUMNS,
                                .output_columns = OUTPUT_COLUMNS,
                                .jobs = 2,
                                .read_most = 1000 };
    unsigned counts[COUNTS] = { 0 };
    uint32_t seed = row->seed;
    struct batch_source source;

    input.length = 0;
    due.length = 0;
    for (int i = 0; i < PATIENTS; i++) {
        static struct patient patient;

        draw_patient(&set, row, &seed, &input, &patient);
        put_due(&due, &patient, counts);
    }
    ivig_request_clear(&request);
    request.override_reason = row->override_reason;
    source = (struct batch_source){ input.bytes, input.length };
    batch_run_in_memory(&batch, &source, &found);
    assert_int_equal(found.status, IVIG_OK);
    compare();
    assert_int_equal(found.done.rows, PATIENTS);
    assert_int_equal(found.done.refused, counts[REFUSED]);
    assert_int_equal(found.done.errors, counts[ERRORS]);
    /* enough of each kind that all of it was tried */
    assert_true(counts[WELL] > 20 && counts[REFUSED] > 20 && counts[ERRORS] > 20);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, rows, plans_row);
    return cmocka_run_group_tests_name("batch plans", tests, open_builtin, free_builtin);
}
