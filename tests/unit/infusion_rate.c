/* What the pump is set to: units, concentrations, pump steps, a disease, a published table. */
#include <ivigcalc/infusion.h>

#include "rows.h"

#define KG(kg) ((kg)*INT64_C(1000))

enum { STEP_01 = 100, STEP_1 = 1000, STEP_5 = 5000 };

/* Rates in thousandths of the unit; 0 uL/h: the rate is rounded down to nothing. */
static const struct rate_row {
    const char *name;
    enum ivig_rate_unit unit;
    int64_t g_per_100_ml, rate_milli, weight_g, pump_step_ul_per_h, ul_per_h;
} rate_rows[] = {
    { "0.5 mg/kg/min at 10 %", IVIG_MG_PER_KG_MIN, 10, 500, KG(70), STEP_01, 21000 },
    { "0.5 mg/kg/min at 5 %", IVIG_MG_PER_KG_MIN, 5, 500, KG(70), STEP_01, 42000 },
    { "30 mg/kg/h at 10 %", IVIG_MG_PER_KG_H, 10, 30000, KG(70), STEP_01, 21000 },
    { "30 mg/kg/h at 5 %", IVIG_MG_PER_KG_H, 5, 30000, KG(70), STEP_01, 42000 },
    { "0.005 mL/kg/min at 10 %", IVIG_ML_PER_KG_MIN, 10, 5, KG(70), STEP_01, 21000 },
    { "0.005 mL/kg/min at 5 %", IVIG_ML_PER_KG_MIN, 5, 5, KG(70), STEP_01, 21000 },
    { "0.3 mL/kg/h at 10 %", IVIG_ML_PER_KG_H, 10, 300, KG(70), STEP_01, 21000 },
    { "0.3 mL/kg/h at 5 %", IVIG_ML_PER_KG_H, 5, 300, KG(70), STEP_01, 21000 },
    { "6 % divides no power of ten", IVIG_MG_PER_KG_H, 6, 1000, KG(60), 1, 1000 },
    { "6 %, the rest goes", IVIG_MG_PER_KG_H, 6, 1000, KG(70), 1, 1166 },

    { "below 0.1 mL/h more", IVIG_ML_PER_KG_H, 10, 300, 70333, STEP_01, 21000 },
    { "at 0.1 mL/h more", IVIG_ML_PER_KG_H, 10, 1000, 21100, STEP_01, 21100 },
    { "1 g below 0.1 mL/h more", IVIG_ML_PER_KG_H, 10, 1000, 21099, STEP_01, 21000 },
    { "1 g above 0.1 mL/h more", IVIG_ML_PER_KG_H, 10, 1000, 21101, STEP_01, 21100 },
    { "below a step of 1 mL/h", IVIG_ML_PER_KG_H, 10, 1000, 21999, STEP_1, 21000 },
    { "at a step of 1 mL/h", IVIG_ML_PER_KG_H, 10, 1000, 22000, STEP_1, 22000 },
    { "above a step of 1 mL/h", IVIG_ML_PER_KG_H, 10, 1000, 22001, STEP_1, 22000 },
    { "below a step of 5 mL/h", IVIG_ML_PER_KG_H, 10, 1000, 24999, STEP_5, 20000 },
    { "at a step of 5 mL/h", IVIG_ML_PER_KG_H, 10, 1000, 25000, STEP_5, 25000 },
    { "above a step of 5 mL/h", IVIG_ML_PER_KG_H, 10, 1000, 25001, STEP_5, 25000 },
    { "3.3 mg/kg/min x 71.3 kg is 141.174 mL/h", IVIG_MG_PER_KG_MIN, 10, 3300, 71300, STEP_01,
      141100 },
    { "to the uL", IVIG_MG_PER_KG_MIN, 10, 3300, 71300, 1, 141174 },

    { "0.1 mL/h", IVIG_ML_PER_KG_H, 10, 1000, 100, STEP_01, 100 },
    { "1 g below 0.1 mL/h", IVIG_ML_PER_KG_H, 10, 1000, 99, STEP_01, 0 },
    { "1 g above 0.1 mL/h", IVIG_ML_PER_KG_H, 10, 1000, 101, STEP_01, 100 },
    { "below 1 mL/h", IVIG_ML_PER_KG_H, 10, 300, KG(3), STEP_1, 0 },
    { "below 5 mL/h", IVIG_ML_PER_KG_H, 10, 300, KG(16), STEP_5, 0 },
    { "at 5 mL/h", IVIG_ML_PER_KG_H, 10, 500, KG(10), STEP_5, 5000 },
    { "0.5 mg/kg/min, 333 g", IVIG_MG_PER_KG_MIN, 10, 500, 333, STEP_01, 0 },
    { "0.5 mg/kg/min, 334 g", IVIG_MG_PER_KG_MIN, 10, 500, 334, STEP_01, 100 },
    { "a ton at the highest rate", IVIG_ML_PER_KG_MIN, 10, 1000000, KG(1000), STEP_01,
      INT64_C(60000000000) },
    { "no pump steps", IVIG_ML_PER_KG_H, 10, 300, KG(70), 0, 0 },
    { "pump steps below 0", IVIG_ML_PER_KG_H, 10, 300, KG(70), -100, 0 },
    { "no weight", IVIG_ML_PER_KG_H, 10, 300, 0, STEP_01, 0 },
};

static void assert_rate(const struct rate_row *row)
{
    const struct ivig_rate_step step = { row->rate_milli, IVIG_ABSENT };
    const struct ivig_product product = { .concentration_g_per_100_ml = row->g_per_100_ml,
                                          .rate_unit = row->unit,
                                          .first = { &step, 1 },
                                          .at_risk_most_rate_milli = IVIG_ABSENT };
    const struct ivig_infusion_request request = { .product = &product,
                                                   .weight_g = row->weight_g,
                                                   .volume_ul = 700000,
                                                   .pump_step_ul_per_h = row->pump_step_ul_per_h };
    struct ivig_infusion infusion = { .count = 0 };

    assert_int_equal(ivig_infusion_make(&request, &infusion),
                     row->ul_per_h > 0 ? IVIG_OK : IVIG_E_RANGE);
    assert_int_equal(infusion.count, row->ul_per_h > 0 ? 1 : 0);
    assert_int_equal(infusion.steps[0].rate_ul_per_h, row->ul_per_h);
}

static void rate_row(void **state)
{
    assert_rate(*state);
}

/*
 * The most of a disease in the product's own unit, rounded down; 70 kg, and a
 * ladder of one step.  4 mg/kg/min are 168 mL/h at 10 %, 336 mL/h at 5 %.
 */
static const struct disease_row {
    const char *name;
    enum ivig_rate_unit unit;
    int64_t g_per_100_ml, ladder_milli, ug_per_kg_min, most_milli, ul_per_h;
} disease_rows[] = {
    { "mg/kg/min, ladder below 4", IVIG_MG_PER_KG_MIN, 10, 3999, 4000, 3999, 167900 },
    { "mg/kg/min, ladder at 4", IVIG_MG_PER_KG_MIN, 10, 4000, 4000, 4000, 168000 },
    { "mg/kg/min, ladder above 4", IVIG_MG_PER_KG_MIN, 10, 4001, 4000, 4000, 168000 },
    { "mg/kg/min at 5 %, ladder below 4", IVIG_MG_PER_KG_MIN, 5, 3999, 4000, 3999, 335900 },
    { "mg/kg/min at 5 %, ladder at 4", IVIG_MG_PER_KG_MIN, 5, 4000, 4000, 4000, 336000 },
    { "mg/kg/min at 5 %, ladder above 4", IVIG_MG_PER_KG_MIN, 5, 4001, 4000, 4000, 336000 },
    { "mg/kg/h, ladder below 240", IVIG_MG_PER_KG_H, 10, 239999, 4000, 239999, 167900 },
    { "mg/kg/h, ladder at 240", IVIG_MG_PER_KG_H, 10, 240000, 4000, 240000, 168000 },
    { "mg/kg/h, ladder above 240", IVIG_MG_PER_KG_H, 10, 240001, 4000, 240000, 168000 },
    { "mg/kg/h at 5 %, ladder below 240", IVIG_MG_PER_KG_H, 5, 239999, 4000, 239999, 335900 },
    { "mg/kg/h at 5 %, ladder at 240", IVIG_MG_PER_KG_H, 5, 240000, 4000, 240000, 336000 },
    { "mg/kg/h at 5 %, ladder above 240", IVIG_MG_PER_KG_H, 5, 240001, 4000, 240000, 336000 },
    { "mL/kg/min, ladder below 0.04", IVIG_ML_PER_KG_MIN, 10, 39, 4000, 39, 163800 },
    { "mL/kg/min, ladder at 0.04", IVIG_ML_PER_KG_MIN, 10, 40, 4000, 40, 168000 },
    { "mL/kg/min, ladder above 0.04", IVIG_ML_PER_KG_MIN, 10, 41, 4000, 40, 168000 },
    { "mL/kg/min at 5 %, ladder below 0.08", IVIG_ML_PER_KG_MIN, 5, 79, 4000, 79, 331800 },
    { "mL/kg/min at 5 %, ladder at 0.08", IVIG_ML_PER_KG_MIN, 5, 80, 4000, 80, 336000 },
    { "mL/kg/min at 5 %, ladder above 0.08", IVIG_ML_PER_KG_MIN, 5, 81, 4000, 80, 336000 },
    { "mL/kg/h, ladder below 2.4", IVIG_ML_PER_KG_H, 10, 2399, 4000, 2399, 167900 },
    { "mL/kg/h, ladder at 2.4", IVIG_ML_PER_KG_H, 10, 2400, 4000, 2400, 168000 },
    { "mL/kg/h, ladder above 2.4", IVIG_ML_PER_KG_H, 10, 2401, 4000, 2400, 168000 },
    { "mL/kg/h at 5 %, ladder below 4.8", IVIG_ML_PER_KG_H, 5, 4799, 4000, 4799, 335900 },
    { "mL/kg/h at 5 %, ladder at 4.8", IVIG_ML_PER_KG_H, 5, 4800, 4000, 4800, 336000 },
    { "mL/kg/h at 5 %, ladder above 4.8", IVIG_ML_PER_KG_H, 5, 4801, 4000, 4800, 336000 },

    { "mL/kg/min at 6 %: 0.0666 down", IVIG_ML_PER_KG_MIN, 6, 1000, 4000, 66, 277200 },
    { "mL/kg/min: 0.03999 down", IVIG_ML_PER_KG_MIN, 10, 1000, 3999, 39, 163800 },
    { "mL/kg/h: 2.3994 down", IVIG_ML_PER_KG_H, 10, 1000000, 3999, 2399, 167900 },
    { "the least", IVIG_ML_PER_KG_MIN, 10, 1000, 100, 1, 4200 },
    { "below the least", IVIG_ML_PER_KG_MIN, 10, 1000, 99, 0, 0 },
    { "the highest", IVIG_MG_PER_KG_H, 20, 1000000, 1000000, 1000000, 350000 },
};

static void disease_row(void **state)
{
    const struct disease_row *row = *state;
    const struct ivig_rate_step step = { row->ladder_milli, IVIG_ABSENT };
    const struct ivig_product product = { .concentration_g_per_100_ml = row->g_per_100_ml,
                                          .rate_unit = row->unit,
                                          .first = { &step, 1 },
                                          .at_risk_most_rate_milli = IVIG_ABSENT };
    const struct ivig_infusion_request request = { .product = &product,
                                                   .weight_g = KG(70),
                                                   .volume_ul = 700000,
                                                   .pump_step_ul_per_h = STEP_01,
                                                   .most_ug_per_kg_min = row->ug_per_kg_min };
    struct ivig_infusion infusion = { .count = 0 };

    assert_int_equal(ivig_infusion_most_rate_milli(&request), row->most_milli);
    assert_int_equal(ivig_infusion_make(&request, &infusion),
                     row->ul_per_h > 0 ? IVIG_OK : IVIG_E_RANGE);
    assert_int_equal(infusion.steps[0].rate_ul_per_h, row->ul_per_h);
}

enum { PUBLISHED_FROM_KG = 40, PUBLISHED_STEP_KG = 5, PUBLISHED_WEIGHTS = 19 };

/*
 * Standardized Adult (40-130 kg) IVIG Infusion Rate Tables, Newfoundland and
 * Labrador, NL-IVIG002, 2017, page 9: mL/h for 40, 45, ... 130 kg, as printed.
 */
static const struct published_row {
    const char *name;
    int64_t rate_milli;
    int64_t ml_per_h[PUBLISHED_WEIGHTS];
} published_rows[] = {
    { "0.01 mL/kg/min",
      10,
      { 24, 27, 30, 33, 36, 39, 42, 45, 48, 51, 54, 57, 60, 63, 66, 69, 72, 75, 78 } },
    { "0.02 mL/kg/min",
      20,
      { 48, 54, 60, 66, 72, 78, 84, 90, 96, 102, 108, 114, 120, 126, 132, 138, 144, 150, 156 } },
    { "0.04 mL/kg/min",
      40,
      { 96, 108, 120, 132, 144, 156, 168, 180, 192, 204, 216, 228, 240, 252, 264, 276, 288, 300,
        312 } },
    { "0.06 mL/kg/min",
      60,
      { 144, 162, 180, 198, 216, 234, 252, 270, 288, 306, 324, 342, 360, 378, 396, 414, 432, 450,
        468 } },
    { "0.08 mL/kg/min",
      80,
      { 192, 216, 240, 264, 288, 312, 336, 360, 384, 408, 432, 456, 480, 504, 528, 552, 576, 600,
        624 } },
    { "0.12 mL/kg/min",
      120,
      { 288, 324, 360, 396, 432, 468, 504, 540, 576, 612, 648, 684, 720, 756, 792, 828, 864, 900,
        936 } },
    { "0.14 mL/kg/min",
      140,
      { 336, 378, 420, 462, 504, 546, 588, 630, 672, 714, 756, 798, 840, 882, 924, 966, 1008, 1050,
        1092 } },
};

static void published_row(void **state)
{
    const struct published_row *row = *state;

    for (int64_t i = 0; i < PUBLISHED_WEIGHTS; i++) {
        int64_t weight_kg = PUBLISHED_FROM_KG + i * PUBLISHED_STEP_KG;
        struct rate_row each = {
            row->name, IVIG_ML_PER_KG_MIN,     10, row->rate_milli, KG(weight_kg),
            STEP_01,   row->ml_per_h[i] * 1000
        };

        assert_rate(&each);
    }
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rate_rows) + COUNT(disease_rows) + COUNT(published_rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, rate_rows, rate_row);
    ADD_ROWS(tests, used, disease_rows, disease_row);
    ADD_ROWS(tests, used, published_rows, published_row);
    return cmocka_run_group_tests_name("infusion_rate", tests, NULL, NULL);
}
