/* Ideal, adjusted and dosing weight under the built-in weight rules. */
#include <string.h>

#include <ivigcalc/dose.h>

#include "builtin.h"
#include "rows.h"

#define NO_HEIGHT IVIG_ABSENT
#define NO_AGE    IVIG_ABSENT
#define NONE      IVIG_ABSENT

/* ---- the formulas, exactly ------------------------------------------------ */

static const struct ivig_linear_weight male = { 50000, 2300 };
static const struct ivig_linear_weight female = { 45500, 2300 };
static const struct ivig_linear_weight from_nothing = { 23000, 2300 };
static const struct ivig_ideal_formula devine = { &male, &female, IVIG_ABSENT };
static const struct ivig_ideal_formula bmi_22 = { NULL, NULL, 22000 };
static const struct ivig_ideal_formula low = { &from_nothing, &from_nothing, IVIG_ABSENT };

static const struct ideal_row {
    const char *name;
    const struct ivig_ideal_formula *formula;
    int64_t height_mm;
    enum ivig_sex sex;
    bool given;
    struct ivig_ratio ideal_g;
} ideal_rows[] = {
    { "ideal: male 152.3 cm", &devine, 1523, IVIG_MALE, true, { 12677000, 254 } },
    { "ideal: male 152.4 cm", &devine, 1524, IVIG_MALE, true, { 50000, 1 } },
    { "ideal: male 152.5 cm", &devine, 1525, IVIG_MALE, true, { 12723000, 254 } },
    { "ideal: male 175 cm", &devine, 1750, IVIG_MALE, true, { 17898000, 254 } },
    { "ideal: male 177.8 cm, ten inches more", &devine, 1778, IVIG_MALE, true, { 73000, 1 } },
    { "ideal: female 152.4 cm", &devine, 1524, IVIG_FEMALE, true, { 45500, 1 } },
    { "ideal: female 165 cm", &devine, 1650, IVIG_FEMALE, true, { 7227500, 127 } },
    { "ideal: above 0 kg", &low, 1271, IVIG_MALE, true, { 23000, 254 } },
    { "ideal: 0 kg", &low, 1270, IVIG_MALE, true, { 0, 1 } },
    { "ideal: below 0 kg", &low, 1269, IVIG_MALE, true, { -23000, 254 } },
    { "ideal: no sex", &devine, 1750, IVIG_SEX_UNKNOWN, false, { 0, 0 } },
    { "ideal: no height", &devine, NO_HEIGHT, IVIG_MALE, false, { 0, 0 } },
    { "ideal by index: 170 cm", &bmi_22, 1700, IVIG_MALE, true, { 63580, 1 } },
    { "ideal by index: no sex", &bmi_22, 1700, IVIG_SEX_UNKNOWN, true, { 63580, 1 } },
    { "ideal by index: no height", &bmi_22, NO_HEIGHT, IVIG_MALE, false, { 0, 0 } },
};

static void ideal_row(void **state)
{
    const struct ideal_row *row = *state;
    struct ivig_ratio ideal_g = { SENTINEL, 1 };

    assert_int_equal(ivig_ideal_weight(row->formula, row->height_mm, row->sex, &ideal_g),
                     row->given);
    if (row->given) {
        assert_true(ideal_g.den > 0);
        assert_int_equal(ivig_ratio_compare(ideal_g, row->ideal_g), 0);
    } else {
        assert_int_equal(ideal_g.num, SENTINEL);
        assert_int_equal(ideal_g.den, 1);
    }
}

static const struct adjusted_row {
    const char *name;
    struct ivig_ratio ideal_g;
    int64_t actual_g;
    int64_t factor_milli;
    struct ivig_ratio adjusted_g;
} adjusted_rows[] = {
    { "adjusted: female 165 cm 100 kg", { 7227500, 127 }, 100000, 400, { 9416500, 127 } },
    { "adjusted: factor 0.5", { 7227500, 127 }, 100000, 500, { 19927500, 254 } },
    { "adjusted: factor 0.001", { 50000, 1 }, 60000, 1, { 50010, 1 } },
    { "adjusted: factor 1 is actual", { 7227500, 127 }, 100000, 1000, { 100000, 1 } },
    { "adjusted: actual at ideal", { 50000, 1 }, 50000, 400, { 50000, 1 } },
    { "adjusted: actual below ideal raises it", { 50000, 1 }, 40000, 400, { 46000, 1 } },
    { "adjusted: ideal below 0 kg", { -5000, 1 }, 20000, 400, { 5000, 1 } },
};

static void adjusted_row(void **state)
{
    const struct adjusted_row *row = *state;
    struct ivig_ratio adjusted_g = { SENTINEL, 1 };

    ivig_adjusted_weight(row->ideal_g, row->actual_g, row->factor_milli, &adjusted_g);
    assert_true(adjusted_g.den > 0);
    assert_int_equal(ivig_ratio_compare(adjusted_g, row->adjusted_g), 0);
}

/* ---- the built-in rules --------------------------------------------------- */

static const struct weight_row {
    const char *name;
    const char *rule;
    int64_t actual_g;
    int64_t height_mm;
    enum ivig_sex sex;
    int64_t age_years;
    int64_t weight_g; /* and all below: what is expected */
    enum ivig_basis basis;
    const char *reason; /* NULL: no case decided */
    int64_t ideal_g;
    int64_t adjusted_g;
    int64_t bmi_tenths;
} weight_rows[] = {
    { "male 175 cm 100 kg", "ideal", 100000, 1750, IVIG_MALE, NO_AGE, 70465, IVIG_BASIS_IDEAL,
      "actual-above-ideal", 70465, 82279, 327 },
    { "female 165 cm 100 kg", "ideal", 100000, 1650, IVIG_FEMALE, 40, 56909, IVIG_BASIS_IDEAL,
      "actual-above-ideal", 56909, 74146, 367 },

    { "height 152.3 cm", "ideal", 60000, 1523, IVIG_MALE, NO_AGE, 60000, IVIG_BASIS_ACTUAL,
      "short-stature", 49909, 53946, 259 },
    { "height 152.4 cm", "ideal", 60000, 1524, IVIG_MALE, NO_AGE, 50000, IVIG_BASIS_IDEAL,
      "actual-above-ideal", 50000, 54000, 258 },
    { "height 152.5 cm", "ideal", 60000, 1525, IVIG_MALE, NO_AGE, 50091, IVIG_BASIS_IDEAL,
      "actual-above-ideal", 50091, 54054, 258 },
    { "height 152.3 cm, female", "ideal", 60000, 1523, IVIG_FEMALE, NO_AGE, 60000,
      IVIG_BASIS_ACTUAL, "short-stature", 45409, 51246, 259 },
    { "height 152.4 cm, female", "ideal", 60000, 1524, IVIG_FEMALE, NO_AGE, 45500, IVIG_BASIS_IDEAL,
      "actual-above-ideal", 45500, 51300, 258 },
    { "height 152.5 cm, female", "ideal", 60000, 1525, IVIG_FEMALE, NO_AGE, 45591, IVIG_BASIS_IDEAL,
      "actual-above-ideal", 45591, 51354, 258 },

    { "age 17", "ideal", 100000, 1750, IVIG_MALE, 17, 100000, IVIG_BASIS_ACTUAL, "under-18", 70465,
      82279, 327 },
    { "age 18", "ideal", 100000, 1750, IVIG_MALE, 18, 70465, IVIG_BASIS_IDEAL, "actual-above-ideal",
      70465, 82279, 327 },
    { "age 19", "ideal", 100000, 1750, IVIG_MALE, 19, 70465, IVIG_BASIS_IDEAL, "actual-above-ideal",
      70465, 82279, 327 },
    { "age 0", "ideal", 4000, 520, IVIG_MALE, 0, 4000, IVIG_BASIS_ACTUAL, "under-18", NONE, NONE,
      148 },

    { "a gram below ideal", "ideal", 49999, 1524, IVIG_MALE, 30, 49999, IVIG_BASIS_ACTUAL,
      "actual-not-above-ideal", 50000, 50000, 215 },
    { "at ideal", "ideal", 50000, 1524, IVIG_MALE, 30, 50000, IVIG_BASIS_ACTUAL,
      "actual-not-above-ideal", 50000, 50000, 215 },
    { "a gram above ideal", "ideal", 50001, 1524, IVIG_MALE, 30, 50000, IVIG_BASIS_IDEAL,
      "actual-above-ideal", 50000, 50000, 215 },
    /* exactly 70,464.567 g: 70,465 g, what ideal is rounded to, is above it */
    { "below an ideal that is no whole gram", "ideal", 70464, 1750, IVIG_MALE, 30, 70464,
      IVIG_BASIS_ACTUAL, "actual-not-above-ideal", 70465, 70464, 230 },
    { "above it, and the same once rounded", "ideal", 70465, 1750, IVIG_MALE, 30, 70465,
      IVIG_BASIS_IDEAL, "actual-above-ideal", 70465, 70465, 230 },
    { "above it", "ideal", 70466, 1750, IVIG_MALE, 30, 70465, IVIG_BASIS_IDEAL,
      "actual-above-ideal", 70465, 70465, 230 },

    { "no height, no sex", "ideal", 70000, NO_HEIGHT, IVIG_SEX_UNKNOWN, NO_AGE, 70000,
      IVIG_BASIS_AS_ENTERED, NULL, NONE, NONE, NONE },
    { "no height", "ideal", 70000, NO_HEIGHT, IVIG_FEMALE, 40, 70000, IVIG_BASIS_AS_ENTERED, NULL,
      NONE, NONE, NONE },
    { "no sex", "ideal", 70000, 1750, IVIG_SEX_UNKNOWN, 40, 70000, IVIG_BASIS_AS_ENTERED, NULL,
      NONE, NONE, 229 },

    { "actual: no height, no sex", "actual", 100000, NO_HEIGHT, IVIG_SEX_UNKNOWN, NO_AGE, 100000,
      IVIG_BASIS_ACTUAL, "rule-uses-actual", NONE, NONE, NONE },
    { "actual: above ideal", "actual", 100000, 1750, IVIG_MALE, 40, 100000, IVIG_BASIS_ACTUAL,
      "rule-uses-actual", 70465, 82279, 327 },
    { "actual: below ideal", "actual", 60000, 1900, IVIG_MALE, 40, 60000, IVIG_BASIS_ACTUAL,
      "rule-uses-actual", 84047, 74428, 166 },

    { "male, reference below 0 kg", "ideal", 20000, 971, IVIG_MALE, 6, 20000, IVIG_BASIS_ACTUAL,
      "under-18", NONE, NONE, 212 },
    { "male, reference above 0 kg", "ideal", 20000, 972, IVIG_MALE, 6, 20000, IVIG_BASIS_ACTUAL,
      "under-18", 16, 8009, 212 },
    { "female, reference below 0 kg", "ideal", 20000, 1021, IVIG_FEMALE, 6, 20000,
      IVIG_BASIS_ACTUAL, "under-18", NONE, NONE, 192 },
    { "female, reference above 0 kg", "ideal", 20000, 1022, IVIG_FEMALE, 6, 20000,
      IVIG_BASIS_ACTUAL, "under-18", 43, 8026, 191 },
    { "the least of everything", "ideal", 500, 300, IVIG_MALE, 0, 500, IVIG_BASIS_ACTUAL,
      "under-18", NONE, NONE, 56 },
    { "the most of everything", "ideal", 650000, 2750, IVIG_MALE, 130, 161016, IVIG_BASIS_IDEAL,
      "actual-above-ideal", 161016, 356609, 860 },
};

static void weight_row(void **state)
{
    const struct weight_row *row = *state;
    const struct ivig_weight_rule *rule = NULL;
    const struct ivig_patient patient = { row->actual_g, row->height_mm, row->sex, row->age_years,
                                          IVIG_ABSENT };
    struct ivig_dosing_weight weight = { .weight_g = SENTINEL };
    struct ivig_reference_weights reference;

    assert_int_equal(ivig_ruleset_weight_rule(rules, row->rule, &rule, NULL), IVIG_OK);
    assert_int_equal(ivig_dosing_weight(rule, &patient, false, &weight), IVIG_OK);
    assert_int_equal(weight.weight_g, row->weight_g);
    assert_int_equal(weight.basis, row->basis);
    if (row->reason == NULL) {
        assert_null(weight.decided);
    } else {
        assert_non_null(weight.decided);
        assert_string_equal(weight.decided->reason, row->reason);
    }
    ivig_reference_weights(defaults, &patient, &reference);
    assert_int_equal(reference.ideal_g, row->ideal_g);
    assert_int_equal(reference.adjusted_g, row->adjusted_g);
    assert_int_equal(reference.bmi_tenths, row->bmi_tenths);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(ideal_rows) + COUNT(adjusted_rows) + COUNT(weight_rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, ideal_rows, ideal_row);
    ADD_ROWS(tests, used, adjusted_rows, adjusted_row);
    ADD_ROWS(tests, used, weight_rows, weight_row);
    return cmocka_run_group_tests_name("weight", tests, open_builtin, free_builtin);
}
