/* Conditions and formulas of weight rules that no built-in rule has yet. */
#include <ivigcalc/dose.h>

#include "builtin.h"
#include "rows.h"

#define NO_HEIGHT IVIG_ABSENT
#define NO_AGE    IVIG_ABSENT
#define NO_SEX    IVIG_SEX_UNKNOWN

static const struct ivig_linear_weight male = { 50000, 2300 };
static const struct ivig_linear_weight female = { 45500, 2300 };
static const struct ivig_linear_weight from_nothing = { 23000, 2300 };
static const struct ivig_linear_weight odd = { 50001, 2300 };
static const struct ivig_ideal_formula devine = { &male, &female, IVIG_ABSENT };
static const struct ivig_ideal_formula bmi_22 = { NULL, NULL, 22000 };
static const struct ivig_ideal_formula low = { &from_nothing, &from_nothing, IVIG_ABSENT };
static const struct ivig_ideal_formula odd_gram = { &odd, &odd, IVIG_ABSENT };

static const struct ivig_by_sex gate = { 50000, 45500 };

/* A formula, and what its rule does when height or sex is missing. */
#define DEVINE   &devine, IVIG_MISSING_AS_ENTERED
#define BMI_22   &bmi_22, IVIG_MISSING_AS_ENTERED
#define LOW      &low, IVIG_MISSING_AS_ENTERED
#define ODD_GRAM &odd_gram, IVIG_MISSING_AS_ENTERED

enum condition {
    ALWAYS,
    AGE_BELOW,
    HEIGHT_BELOW,
    WEIGHT_AT_MOST,
    BMI_ABOVE,
    BMI_AT_LEAST,
    PERCENT_ABOVE,
    AT_MOST_IDEAL,
    BELOW_ADJUSTED,
    BMI_ABOVE_UNDER_18
};

/* What the rule takes: a use and its factor. */
#define IDEAL            IVIG_USE_IDEAL, IVIG_ABSENT
#define ADJUSTED(factor) IVIG_USE_ADJUSTED, factor
#define MULTIPLE(factor) IVIG_USE_MULTIPLE, factor

/* A rule: the use if the condition holds, otherwise actual weight. */
static const struct case_row {
    const char *name;
    const struct ivig_ideal_formula *ideal;
    enum ivig_weight_missing missing;
    enum condition condition;
    int64_t limit;
    enum ivig_weight_use use;
    int64_t factor_milli;
    int64_t actual_g;
    int64_t height_mm;
    enum ivig_sex sex;
    int64_t age_years;
    enum ivig_status status; /* and all below: what is expected */
    int64_t weight_g;
    enum ivig_basis basis;
} rows[] = {
    { "adjusted by 0.4", DEVINE, ALWAYS, 0, ADJUSTED(400), 100000, 1650, IVIG_FEMALE, NO_AGE,
      IVIG_OK, 74146, IVIG_BASIS_ADJUSTED },
    { "adjusted by 0.5", DEVINE, ALWAYS, 0, ADJUSTED(500), 100000, 1650, IVIG_FEMALE, NO_AGE,
      IVIG_OK, 78455, IVIG_BASIS_ADJUSTED },
    { "adjusted raises a lean patient", DEVINE, ALWAYS, 0, ADJUSTED(400), 60000, 1900, IVIG_MALE,
      NO_AGE, IVIG_OK, 74428, IVIG_BASIS_ADJUSTED },
    { "1.2 times ideal", DEVINE, ALWAYS, 0, MULTIPLE(1200), 100000, 1650, IVIG_FEMALE, NO_AGE,
      IVIG_OK, 68291, IVIG_BASIS_MULTIPLE },
    { "once ideal is ideal", DEVINE, ALWAYS, 0, MULTIPLE(1000), 100000, 1750, IVIG_MALE, NO_AGE,
      IVIG_OK, 70465, IVIG_BASIS_MULTIPLE },
    { "half a gram goes up", ODD_GRAM, ALWAYS, 0, MULTIPLE(500), 100000, 1524, IVIG_MALE, NO_AGE,
      IVIG_OK, 25001, IVIG_BASIS_MULTIPLE },
    { "less than half a gram goes down", ODD_GRAM, ALWAYS, 0, MULTIPLE(499), 100000, 1524,
      IVIG_MALE, NO_AGE, IVIG_OK, 24950, IVIG_BASIS_MULTIPLE },
    { "ideal by body mass index", BMI_22, ALWAYS, 0, IDEAL, 100000, 1700, IVIG_MALE, NO_AGE,
      IVIG_OK, 63580, IVIG_BASIS_IDEAL },
    { "ideal by body mass index needs no sex", BMI_22, ALWAYS, 0, IDEAL, 100000, 1700, NO_SEX,
      NO_AGE, IVIG_OK, 63580, IVIG_BASIS_IDEAL },

    { "index below 30", DEVINE, BMI_ABOVE, 30000, ADJUSTED(400), 119999, 2000, IVIG_MALE, NO_AGE,
      IVIG_OK, 119999, IVIG_BASIS_ACTUAL },
    { "index 30 is not above", DEVINE, BMI_ABOVE, 30000, ADJUSTED(400), 120000, 2000, IVIG_MALE,
      NO_AGE, IVIG_OK, 120000, IVIG_BASIS_ACTUAL },
    { "index above 30", DEVINE, BMI_ABOVE, 30000, ADJUSTED(400), 120001, 2000, IVIG_MALE, NO_AGE,
      IVIG_OK, 103862, IVIG_BASIS_ADJUSTED },
    { "index below 30 is not at least", DEVINE, BMI_AT_LEAST, 30000, ADJUSTED(400), 119999, 2000,
      IVIG_MALE, NO_AGE, IVIG_OK, 119999, IVIG_BASIS_ACTUAL },
    { "index 30 is at least", DEVINE, BMI_AT_LEAST, 30000, ADJUSTED(400), 120000, 2000, IVIG_MALE,
      NO_AGE, IVIG_OK, 103861, IVIG_BASIS_ADJUSTED },
    { "index above 30 is at least", DEVINE, BMI_AT_LEAST, 30000, ADJUSTED(400), 120001, 2000,
      IVIG_MALE, NO_AGE, IVIG_OK, 103862, IVIG_BASIS_ADJUSTED },

    { "below 120 % of ideal", DEVINE, PERCENT_ABOVE, 120000, ADJUSTED(400), 59999, 1524, IVIG_MALE,
      NO_AGE, IVIG_OK, 59999, IVIG_BASIS_ACTUAL },
    { "120 % of ideal is not above", DEVINE, PERCENT_ABOVE, 120000, ADJUSTED(400), 60000, 1524,
      IVIG_MALE, NO_AGE, IVIG_OK, 60000, IVIG_BASIS_ACTUAL },
    { "above 120 % of ideal", DEVINE, PERCENT_ABOVE, 120000, ADJUSTED(400), 60001, 1524, IVIG_MALE,
      NO_AGE, IVIG_OK, 54000, IVIG_BASIS_ADJUSTED },

    { "male below 50 kg", DEVINE, WEIGHT_AT_MOST, 0, ADJUSTED(400), 49999, 1778, IVIG_MALE, NO_AGE,
      IVIG_OK, 63800, IVIG_BASIS_ADJUSTED },
    { "male at 50 kg", DEVINE, WEIGHT_AT_MOST, 0, ADJUSTED(400), 50000, 1778, IVIG_MALE, NO_AGE,
      IVIG_OK, 63800, IVIG_BASIS_ADJUSTED },
    { "male above 50 kg", DEVINE, WEIGHT_AT_MOST, 0, ADJUSTED(400), 50001, 1778, IVIG_MALE, NO_AGE,
      IVIG_OK, 50001, IVIG_BASIS_ACTUAL },
    { "female below 45.5 kg", DEVINE, WEIGHT_AT_MOST, 0, ADJUSTED(400), 45499, 1778, IVIG_FEMALE,
      NO_AGE, IVIG_OK, 59300, IVIG_BASIS_ADJUSTED },
    { "female at 45.5 kg", DEVINE, WEIGHT_AT_MOST, 0, ADJUSTED(400), 45500, 1778, IVIG_FEMALE,
      NO_AGE, IVIG_OK, 59300, IVIG_BASIS_ADJUSTED },
    { "female above 45.5 kg", DEVINE, WEIGHT_AT_MOST, 0, ADJUSTED(400), 45501, 1778, IVIG_FEMALE,
      NO_AGE, IVIG_OK, 45501, IVIG_BASIS_ACTUAL },
    { "a weight by sex needs the sex", BMI_22, WEIGHT_AT_MOST, 0, ADJUSTED(400), 45000, 1700,
      NO_SEX, NO_AGE, IVIG_OK, 45000, IVIG_BASIS_AS_ENTERED },

    { "actual a gram below ideal is below adjusted", DEVINE, BELOW_ADJUSTED, 0, MULTIPLE(1200),
      49999, 1524, IVIG_MALE, NO_AGE, IVIG_OK, 60000, IVIG_BASIS_MULTIPLE },
    { "actual at ideal is not below adjusted", DEVINE, BELOW_ADJUSTED, 0, MULTIPLE(1200), 50000,
      1524, IVIG_MALE, NO_AGE, IVIG_OK, 50000, IVIG_BASIS_ACTUAL },
    { "actual a gram above ideal", DEVINE, BELOW_ADJUSTED, 0, MULTIPLE(1200), 50001, 1524,
      IVIG_MALE, NO_AGE, IVIG_OK, 50001, IVIG_BASIS_ACTUAL },
    { "actual below ideal is at most ideal", DEVINE, AT_MOST_IDEAL, 0, MULTIPLE(1200), 49999, 1524,
      IVIG_MALE, NO_AGE, IVIG_OK, 60000, IVIG_BASIS_MULTIPLE },
    { "actual at ideal is at most ideal", DEVINE, AT_MOST_IDEAL, 0, MULTIPLE(1200), 50000, 1524,
      IVIG_MALE, NO_AGE, IVIG_OK, 60000, IVIG_BASIS_MULTIPLE },
    { "actual above ideal is not", DEVINE, AT_MOST_IDEAL, 0, MULTIPLE(1200), 50001, 1524, IVIG_MALE,
      NO_AGE, IVIG_OK, 50001, IVIG_BASIS_ACTUAL },

    { "height below 160 cm", DEVINE, HEIGHT_BELOW, 1600, IDEAL, 40000, 1599, IVIG_MALE, NO_AGE,
      IVIG_OK, 56791, IVIG_BASIS_IDEAL },
    { "height 160 cm", DEVINE, HEIGHT_BELOW, 1600, IDEAL, 40000, 1600, IVIG_MALE, NO_AGE, IVIG_OK,
      40000, IVIG_BASIS_ACTUAL },
    { "height above 160 cm", DEVINE, HEIGHT_BELOW, 1600, IDEAL, 40000, 1601, IVIG_MALE, NO_AGE,
      IVIG_OK, 40000, IVIG_BASIS_ACTUAL },
    { "age below 16", DEVINE, AGE_BELOW, 16, IDEAL, 40000, 1524, IVIG_MALE, 15, IVIG_OK, 50000,
      IVIG_BASIS_IDEAL },
    { "age 16", DEVINE, AGE_BELOW, 16, IDEAL, 40000, 1524, IVIG_MALE, 16, IVIG_OK, 40000,
      IVIG_BASIS_ACTUAL },
    { "age above 16", DEVINE, AGE_BELOW, 16, IDEAL, 40000, 1524, IVIG_MALE, 17, IVIG_OK, 40000,
      IVIG_BASIS_ACTUAL },
    { "no age: an adult is assumed", DEVINE, AGE_BELOW, 16, IDEAL, 40000, 1524, IVIG_MALE, NO_AGE,
      IVIG_OK, 40000, IVIG_BASIS_ACTUAL },

    { "two conditions, both hold", DEVINE, BMI_ABOVE_UNDER_18, 30000, ADJUSTED(400), 120001, 2000,
      IVIG_MALE, 17, IVIG_OK, 103862, IVIG_BASIS_ADJUSTED },
    { "two conditions, the first alone", DEVINE, BMI_ABOVE_UNDER_18, 30000, ADJUSTED(400), 120001,
      2000, IVIG_MALE, 18, IVIG_OK, 120001, IVIG_BASIS_ACTUAL },
    { "two conditions, the second alone", DEVINE, BMI_ABOVE_UNDER_18, 30000, ADJUSTED(400), 120000,
      2000, IVIG_MALE, 17, IVIG_OK, 120000, IVIG_BASIS_ACTUAL },

    { "refuses without height", &devine, IVIG_MISSING_REFUSE, ALWAYS, 0, ADJUSTED(400), 100000,
      NO_HEIGHT, IVIG_MALE, 40, IVIG_E_RANGE, 0, IVIG_BASIS_AS_ENTERED },
    { "refuses without sex", &devine, IVIG_MISSING_REFUSE, ALWAYS, 0, ADJUSTED(400), 100000, 1650,
      NO_SEX, 40, IVIG_E_RANGE, 0, IVIG_BASIS_AS_ENTERED },
    { "does not refuse with both", &devine, IVIG_MISSING_REFUSE, ALWAYS, 0, ADJUSTED(400), 100000,
      1650, IVIG_FEMALE, 40, IVIG_OK, 74146, IVIG_BASIS_ADJUSTED },
    { "as entered without height", &devine, IVIG_MISSING_AS_ENTERED, ALWAYS, 0, ADJUSTED(400),
      100000, NO_HEIGHT, IVIG_MALE, 40, IVIG_OK, 100000, IVIG_BASIS_AS_ENTERED },

    { "a formula that gives less than 0 kg", LOW, ALWAYS, 0, IDEAL, 40000, 1269, IVIG_MALE, 40,
      IVIG_E_RANGE, 0, IVIG_BASIS_IDEAL },
    { "a formula that gives 0 kg", LOW, ALWAYS, 0, IDEAL, 40000, 1270, IVIG_MALE, 40, IVIG_E_RANGE,
      0, IVIG_BASIS_IDEAL },
    { "a formula that gives 90.55 g", LOW, ALWAYS, 0, IDEAL, 40000, 1271, IVIG_MALE, 40, IVIG_OK,
      91, IVIG_BASIS_IDEAL },
    { "adjusted from an ideal below 0 kg", LOW, ALWAYS, 0, ADJUSTED(400), 1, 1269, IVIG_MALE, 40,
      IVIG_E_RANGE, 0, IVIG_BASIS_ADJUSTED },
};

static void set_condition(struct ivig_weight_when *when, const struct case_row *row)
{
    *when = (struct ivig_weight_when){ IVIG_ABSENT, IVIG_ABSENT, NULL,  IVIG_ABSENT, IVIG_ABSENT,
                                       IVIG_ABSENT, false,       false, false };
    switch (row->condition) {
    case ALWAYS:
        break;
    case AGE_BELOW:
        when->age_years_below = row->limit;
        break;
    case HEIGHT_BELOW:
        when->height_mm_below = row->limit;
        break;
    case WEIGHT_AT_MOST:
        when->weight_g_at_most = &gate;
        break;
    case BMI_ABOVE_UNDER_18:
        when->age_years_below = 18;
        when->bmi_milli_above = row->limit;
        break;
    case BMI_ABOVE:
        when->bmi_milli_above = row->limit;
        break;
    case BMI_AT_LEAST:
        when->bmi_milli_at_least = row->limit;
        break;
    case PERCENT_ABOVE:
        when->percent_of_ideal_milli_above = row->limit;
        break;
    case AT_MOST_IDEAL:
        when->actual_at_most_ideal = true;
        break;
    case BELOW_ADJUSTED:
        when->actual_below_adjusted = true;
        break;
    }
}

static void case_row(void **state)
{
    const struct case_row *row = *state;
    struct ivig_weight_when when;
    const struct ivig_weight_case cases[] = {
        { .when = row->condition == ALWAYS ? NULL : &when,
          .use = { row->use, row->factor_milli },
          .reason = "holds" },
        { .use = { IVIG_USE_ACTUAL, IVIG_ABSENT }, .reason = "otherwise" },
    };
    const struct ivig_weight_rule rule = { .id = "hand-made",
                                           .ideal = row->ideal,
                                           .missing = row->missing,
                                           .cases = { cases, COUNT(cases) } };
    const struct ivig_patient patient = { row->actual_g, row->height_mm, row->sex, row->age_years,
                                          IVIG_ABSENT };
    struct ivig_dosing_weight weight = { .weight_g = SENTINEL };

    set_condition(&when, row);
    assert_int_equal(ivig_dosing_weight(defaults, &rule, &patient, false, &weight), row->status);
    assert_int_equal(weight.weight_g, row->weight_g);
    assert_int_equal(weight.basis, row->basis);
    if (row->status == IVIG_OK) {
        int64_t rounded_g = SENTINEL;

        /* the weight is the exact one, rounded once */
        assert_int_equal(
            ivig_divide(weight.exact_g.num, weight.exact_g.den, IVIG_ROUND_NEAREST, &rounded_g),
            IVIG_OK);
        assert_int_equal(rounded_g, row->weight_g);
    }
    if (row->basis == IVIG_BASIS_AS_ENTERED)
        assert_null(weight.decided);
    else
        assert_ptr_equal(weight.decided, &cases[row->basis == IVIG_BASIS_ACTUAL ? 1 : 0]);
    /* the reference values are there, refused or not */
    assert_int_equal(weight.bmi_tenths == IVIG_ABSENT, row->height_mm == IVIG_ABSENT);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, rows, case_row);
    return cmocka_run_group_tests_name("weight cases", tests, open_builtin, free_builtin);
}
