/* Conditions, uses and formulas of weight rules, in rules made by hand. */
#include <ivigcalc/dose.h>

#include "builtin.h"
#include "rows.h"
#include "weight_case_rows.h"

static const struct ivig_linear_weight male = { 50000, 2300 };
static const struct ivig_linear_weight female = { 45500, 2300 };
static const struct ivig_linear_weight from_nothing = { 23000, 2300 };
static const struct ivig_linear_weight odd = { 50001, 2300 };
static const struct ivig_ideal_formula devine = { &male, &female, IVIG_ABSENT };
static const struct ivig_ideal_formula bmi_22 = { NULL, NULL, 22000 };
static const struct ivig_ideal_formula low = { &from_nothing, &from_nothing, IVIG_ABSENT };
static const struct ivig_ideal_formula odd_gram = { &odd, &odd, IVIG_ABSENT };
static const struct ivig_by_sex gate = { 50000, 45500 };

static const struct ivig_ideal_formula *const formulas[] = {
    [FORMULA_NONE] = NULL, [FORMULA_DEVINE] = &devine,     [FORMULA_BMI_22] = &bmi_22,
    [FORMULA_LOW] = &low,  [FORMULA_ODD_GRAM] = &odd_gram,
};

/* A condition that asks for nothing yet. */
static const struct ivig_weight_when nothing = {
    .age_years_below = IVIG_ABSENT,
    .height_mm_below = IVIG_ABSENT,
    .bmi_milli_above = IVIG_ABSENT,
    .bmi_milli_at_least = IVIG_ABSENT,
    .percent_of_ideal_milli_above = IVIG_ABSENT,
};

static void set_condition(struct ivig_weight_when *when, const struct weight_case_row *row)
{
    *when = nothing;
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
    case BMI_ABOVE_AND_PREGNANT:
        when->pregnant = true;
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
    case PREGNANT:
        when->pregnant = true;
        break;
    }
}

/* The body mass index in tenths, from the weight of today. */
static int64_t bmi_tenths(const struct weight_case_row *row)
{
    int64_t mm2 = row->height_mm * row->height_mm;

    return (2 * row->actual_g * 10000 + mm2) / (2 * mm2);
}

static void check_weight(const struct weight_case_row *row, const struct ivig_weight_case *cases,
                         const struct ivig_dosing_weight *weight)
{
    int64_t before_g = row->before_g == 0 ? IVIG_ABSENT : row->before_g;

    assert_int_equal(weight->weight_g, row->weight_g);
    assert_int_equal(weight->basis, row->basis);
    if (row->status == IVIG_OK) {
        int64_t rounded_g = SENTINEL;

        /* the weight is the exact one, rounded once */
        assert_int_equal(
            ivig_divide(weight->exact_g.num, weight->exact_g.den, IVIG_ROUND_NEAREST, &rounded_g),
            IVIG_OK);
        assert_int_equal(rounded_g, row->weight_g);
    }
    if (row->decided == NO_CASE)
        assert_null(weight->decided);
    else
        assert_ptr_equal(weight->decided, &cases[row->decided]);
    assert_int_equal(weight->before_pregnancy, row->takes_before);
    assert_int_equal(weight->actual_g, row->takes_before ? before_g : row->actual_g);
}

static void case_row(void **state)
{
    const struct weight_case_row *row = *state;
    struct ivig_weight_when when;
    struct ivig_weight_when is_short = nothing;
    const struct ivig_weight_case cases[] = {
        [SHORT_CASE] = { .when = &is_short,
                         .use = { IVIG_USE_ACTUAL, IVIG_ABSENT },
                         .reason = "short" },
        [CONDITION_CASE] = { .when = row->condition == ALWAYS ? NULL : &when,
                             .use = { row->use, row->factor_milli },
                             .reason = "holds" },
        [LAST_CASE] = { .use = { IVIG_USE_ACTUAL, IVIG_ABSENT }, .reason = "otherwise" },
    };
    size_t first = row->short_first ? SHORT_CASE : CONDITION_CASE;
    const struct ivig_weight_rule rule = { .id = "hand-made",
                                           .ideal = formulas[row->formula],
                                           .missing = row->missing,
                                           .in_pregnancy = row->in_pregnancy,
                                           .cases = { cases + first, COUNT(cases) - first } };
    const struct ivig_patient patient = { row->actual_g, row->height_mm, row->sex, row->age_years,
                                          row->before_g == 0 ? IVIG_ABSENT : row->before_g };
    struct ivig_dosing_weight weight = { .weight_g = SENTINEL };
    struct ivig_reference_weights reference;

    set_condition(&when, row);
    when.asks = ivig_weight_asks(&when);
    is_short.height_mm_below = 1524;
    is_short.asks = ivig_weight_asks(&is_short);
    assert_int_equal(ivig_dosing_weight(&rule, &patient, row->pregnant, &weight), row->status);
    check_weight(row, cases, &weight);
    /* the reference values are of today, whatever the rule takes */
    ivig_reference_weights(defaults, &patient, &reference);
    assert_int_equal(reference.bmi_tenths,
                     row->height_mm == IVIG_ABSENT ? IVIG_ABSENT : bmi_tenths(row));
}

int main(void)
{
    enum { ROWS_MOST = 200 };
    static struct CMUnitTest tests[ROWS_MOST];
    size_t used = 0;

    if (weight_case_row_count + weight_pregnancy_row_count > ROWS_MOST)
        return 1;
    for (size_t i = 0; i < weight_case_row_count; i++)
        tests[used++] = ROW_TEST(&weight_case_rows[i], case_row);
    for (size_t i = 0; i < weight_pregnancy_row_count; i++)
        tests[used++] = ROW_TEST(&weight_pregnancy_rows[i], case_row);
    return _cmocka_run_group_tests("weight cases", tests, used, open_builtin, free_builtin);
}
