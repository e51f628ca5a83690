/*
 * The built-in weight rules at their limits: a gram, a millimetre and a year
 * below, at and above.  Each weight was worked out from the words of the rule
 * in exact fractions, not by the program.
 */
#include <ivigcalc/dose.h>

#include "builtin.h"
#include "rows.h"

#define NONE IVIG_ABSENT

#define OF(rule, what) rule ": " what, rule

/* A patient, pregnant or not. */
#define MAN(g, mm)           { g, mm, IVIG_MALE, 40, NONE }, false
#define AGED(g, mm, age)     { g, mm, IVIG_MALE, age, NONE }, false
#define WOMAN(g, mm)         { g, mm, IVIG_FEMALE, 40, NONE }, false
#define NO_SEX(g, mm)        { g, mm, IVIG_SEX_UNKNOWN, 40, NONE }, false
#define PREGNANT(g, mm, was) { g, mm, IVIG_FEMALE, 30, was }, true

/* What is expected: the case that decides, its basis and the weight. */
#define BY(basis, reason, g)   IVIG_OK, g, IVIG_BASIS_##basis, reason
#define UNDER_18(g)            BY(ACTUAL, "under-18", g)
#define SHORT(g)               BY(ACTUAL, "short-stature", g)
#define LOW_WEIGHT(g)          BY(ACTUAL, "low-weight", g)
#define CRITERIA(g)            BY(ADJUSTED, "meets-criteria", g)
#define ACTUAL_IN_PREGNANCY(g) BY(ACTUAL, "pregnant", g)
#define BELOW_ADJUSTED(g)      BY(ACTUAL, "actual-below-adjusted", g)
#define NO_EXCLUSION(g)        BY(ADJUSTED, "no-exclusion", g)
#define NOT_OBESE(g)           BY(ACTUAL, "not-obese", g)
#define OBESE(basis, g)        BY(basis, "bmi-above-30", g)
#define UP_TO_120(g)           BY(IDEAL, "up-to-120-percent-of-ideal", g)
#define OVER_120(g)            BY(ADJUSTED, "over-120-percent-of-ideal", g)
#define NOT_ABOVE_IDEAL(g)     BY(ACTUAL, "actual-not-above-ideal", g)
#define ABOVE_IDEAL(g)         BY(IDEAL, "actual-above-ideal", g)
#define AS_ENTERED(g)          BY(AS_ENTERED, NULL, g)
#define REFUSED                IVIG_E_RANGE, 0, IVIG_BASIS_AS_ENTERED, NULL
#define NOT_GIVEN              IVIG_E_RANGE, 0, IVIG_BASIS_ACTUAL, NULL

static const struct rule_row {
    const char *name;
    const char *rule;
    struct ivig_patient patient;
    bool pregnant;
    enum ivig_status status; /* and all below: what is expected */
    int64_t weight_g;
    enum ivig_basis basis;
    const char *reason; /* NULL: no case decided */
} rule_rows[] = {
    { OF("ontario", "age 17"), AGED(90000, 1700, 17), UNDER_18(90000) },
    { OF("ontario", "age 18"), AGED(90000, 1700, 18), CRITERIA(75562) },
    { OF("ontario", "age 19"), AGED(90000, 1700, 19), CRITERIA(75562) },
    { OF("ontario", "152.3 cm"), WOMAN(72000, 1523), SHORT(72000) },
    { OF("ontario", "152.4 cm"), WOMAN(72000, 1524), CRITERIA(56100) },
    { OF("ontario", "152.5 cm"), WOMAN(72000, 1525), CRITERIA(56154) },
    { OF("ontario", "below 50 kg, male"), MAN(49999, 1700), LOW_WEIGHT(49999) },
    { OF("ontario", "at 50 kg, male"), MAN(50000, 1700), LOW_WEIGHT(50000) },
    { OF("ontario", "above 50 kg, male"), MAN(50001, 1700), CRITERIA(59563) },
    { OF("ontario", "below 45.5 kg, female"), WOMAN(45499, 1600), LOW_WEIGHT(45499) },
    { OF("ontario", "at 45.5 kg, female"), WOMAN(45500, 1600), LOW_WEIGHT(45500) },
    { OF("ontario", "above 45.5 kg, female"), WOMAN(45501, 1600), CRITERIA(49630) },
    { OF("ontario", "165 cm 100 kg"), WOMAN(100000, 1650), CRITERIA(74146) },
    { OF("ontario", "a lean man"), MAN(60000, 1900), CRITERIA(74428) },
    { OF("ontario", "45499 g before pregnancy"), PREGNANT(60000, 1600, 45499), LOW_WEIGHT(45499) },
    { OF("ontario", "45500 g before pregnancy"), PREGNANT(60000, 1600, 45500), LOW_WEIGHT(45500) },
    { OF("ontario", "45501 g before pregnancy"), PREGNANT(60000, 1600, 45501), CRITERIA(49630) },
    { OF("ontario", "pregnant, 152.3 cm"), PREGNANT(85000, 1523, 70000), SHORT(70000) },
    { OF("ontario", "pregnant, 152.4 cm"), PREGNANT(85000, 1524, 70000), CRITERIA(55300) },
    { OF("ontario", "pregnant, before not given"), PREGNANT(85000, 1650, NONE), NOT_GIVEN },
    { OF("ontario", "pregnant, no height"), PREGNANT(85000, NONE, 70000), AS_ENTERED(70000) },
    { OF("ontario", "no height"), MAN(70000, NONE), AS_ENTERED(70000) },

    { OF("australia", "age 17"), AGED(90000, 1700, 17), UNDER_18(90000) },
    { OF("australia", "age 18"), AGED(90000, 1700, 18), NO_EXCLUSION(75562) },
    { OF("australia", "age 19"), AGED(90000, 1700, 19), NO_EXCLUSION(75562) },
    { OF("australia", "151.9 cm"), WOMAN(72000, 1519), SHORT(72000) },
    { OF("australia", "152.0 cm"), WOMAN(72000, 1520), NO_EXCLUSION(55883) },
    { OF("australia", "152.1 cm"), WOMAN(72000, 1521), NO_EXCLUSION(55937) },
    { OF("australia", "below ideal"), MAN(72999, 1778), BELOW_ADJUSTED(72999) },
    { OF("australia", "at ideal"), MAN(73000, 1778), NO_EXCLUSION(73000) },
    { OF("australia", "above ideal"), MAN(73001, 1778), NO_EXCLUSION(73000) },
    { OF("australia", "below ideal, female"), WOMAN(56999, 1651), BELOW_ADJUSTED(56999) },
    { OF("australia", "at ideal, female"), WOMAN(57000, 1651), NO_EXCLUSION(57000) },
    { OF("australia", "above ideal, female"), WOMAN(57001, 1651), NO_EXCLUSION(57000) },
    { OF("australia", "165 cm 100 kg"), WOMAN(100000, 1650), NO_EXCLUSION(74146) },
    { OF("australia", "3 g above ideal"), MAN(73003, 1778), NO_EXCLUSION(73001) },
    { OF("australia", "pregnant"), PREGNANT(85000, 1651, 70000), ACTUAL_IN_PREGNANCY(85000) },
    { OF("australia", "pregnant, no height"), PREGNANT(85000, NONE, NONE),
      ACTUAL_IN_PREGNANCY(85000) },
    { OF("australia", "not pregnant"), WOMAN(85000, 1651), NO_EXCLUSION(68200) },
    { OF("australia", "no height, age 17"), AGED(70000, NONE, 17), UNDER_18(70000) },
    { OF("australia", "no height, age 18"), AGED(70000, NONE, 18), REFUSED },
    { OF("australia", "no height"), MAN(70000, NONE), REFUSED },

    { OF("uk", "age 17"), AGED(90000, 1700, 17), UNDER_18(90000) },
    { OF("uk", "age 18"), AGED(90000, 1700, 18), OBESE(ADJUSTED, 75562) },
    { OF("uk", "age 19"), AGED(90000, 1700, 19), OBESE(ADJUSTED, 75562) },
    { OF("uk", "151.9 cm"), WOMAN(72000, 1519), SHORT(72000) },
    { OF("uk", "152.0 cm"), WOMAN(72000, 1520), OBESE(ADJUSTED, 55883) },
    { OF("uk", "152.1 cm"), WOMAN(72000, 1521), OBESE(ADJUSTED, 55937) },
    { OF("uk", "below index 30"), MAN(119999, 2000), OVER_120(103861) },
    { OF("uk", "at index 30"), MAN(120000, 2000), OVER_120(103861) },
    { OF("uk", "above index 30"), MAN(120001, 2000), OBESE(ADJUSTED, 103862) },
    { OF("uk", "below index 30, female"), WOMAN(86699, 1700), OVER_120(71542) },
    { OF("uk", "at index 30, female"), WOMAN(86700, 1700), OVER_120(71542) },
    { OF("uk", "above index 30, female"), WOMAN(86701, 1700), OBESE(ADJUSTED, 71543) },
    { OF("uk", "below 120 % of ideal"), MAN(87599, 1778), NOT_OBESE(87599) },
    { OF("uk", "at 120 % of ideal"), MAN(87600, 1778), NOT_OBESE(87600) },
    { OF("uk", "above 120 % of ideal"), MAN(87601, 1778), OVER_120(78840) },
    { OF("uk", "below 120 % of ideal, female"), WOMAN(68399, 1651), NOT_OBESE(68399) },
    { OF("uk", "at 120 % of ideal, female"), WOMAN(68400, 1651), NOT_OBESE(68400) },
    { OF("uk", "above 120 % of ideal, female"), WOMAN(68401, 1651), OVER_120(61560) },
    { OF("uk", "a lean man"), MAN(60000, 1900), NOT_OBESE(60000) },
    { OF("uk", "pregnant, the weight of today"), PREGNANT(85000, 1651, 60000),
      OBESE(ADJUSTED, 68200) },
    { OF("uk", "no height"), MAN(70000, NONE), AS_ENTERED(70000) },

    { OF("lothian", "age 17"), AGED(90000, 1700, 17), UNDER_18(90000) },
    { OF("lothian", "age 18"), AGED(90000, 1700, 18), OBESE(ADJUSTED, 75562) },
    { OF("lothian", "age 19"), AGED(90000, 1700, 19), OBESE(ADJUSTED, 75562) },
    { OF("lothian", "152.3 cm"), WOMAN(72000, 1523), SHORT(72000) },
    { OF("lothian", "152.4 cm"), WOMAN(72000, 1524), OBESE(ADJUSTED, 56100) },
    { OF("lothian", "152.5 cm"), WOMAN(72000, 1525), OBESE(ADJUSTED, 56154) },
    { OF("lothian", "below index 30"), MAN(119999, 2000), NOT_OBESE(119999) },
    { OF("lothian", "at index 30"), MAN(120000, 2000), NOT_OBESE(120000) },
    { OF("lothian", "above index 30"), MAN(120001, 2000), OBESE(ADJUSTED, 103862) },
    { OF("lothian", "below index 30, female"), WOMAN(86699, 1700), NOT_OBESE(86699) },
    { OF("lothian", "at index 30, female"), WOMAN(86700, 1700), NOT_OBESE(86700) },
    { OF("lothian", "above index 30, female"), WOMAN(86701, 1700), OBESE(ADJUSTED, 71543) },
    { OF("lothian", "a lean man"), MAN(60000, 1900), NOT_OBESE(60000) },
    { OF("lothian", "no height"), MAN(70000, NONE), AS_ENTERED(70000) },

    { OF("lothian-kiovig", "age 17"), AGED(90000, 1700, 17), UNDER_18(90000) },
    { OF("lothian-kiovig", "age 18"), AGED(90000, 1700, 18), OBESE(MULTIPLE, 79124) },
    { OF("lothian-kiovig", "age 19"), AGED(90000, 1700, 19), OBESE(MULTIPLE, 79124) },
    { OF("lothian-kiovig", "152.3 cm"), WOMAN(72000, 1523), SHORT(72000) },
    { OF("lothian-kiovig", "152.4 cm"), WOMAN(72000, 1524), OBESE(MULTIPLE, 54600) },
    { OF("lothian-kiovig", "152.5 cm"), WOMAN(72000, 1525), OBESE(MULTIPLE, 54709) },
    { OF("lothian-kiovig", "below index 30"), MAN(119999, 2000), NOT_OBESE(119999) },
    { OF("lothian-kiovig", "at index 30"), MAN(120000, 2000), NOT_OBESE(120000) },
    { OF("lothian-kiovig", "above index 30"), MAN(120001, 2000), OBESE(MULTIPLE, 111723) },
    { OF("lothian-kiovig", "below index 30, female"), WOMAN(86699, 1700), NOT_OBESE(86699) },
    { OF("lothian-kiovig", "at index 30, female"), WOMAN(86700, 1700), NOT_OBESE(86700) },
    { OF("lothian-kiovig", "above index 30, female"), WOMAN(86701, 1700), OBESE(MULTIPLE, 73724) },
    { OF("lothian-kiovig", "a lean man"), MAN(60000, 1900), NOT_OBESE(60000) },
    { OF("lothian-kiovig", "no height"), MAN(70000, NONE), AS_ENTERED(70000) },

    { OF("harriet-lane", "age 17"), AGED(90000, 1700, 17), UNDER_18(90000) },
    { OF("harriet-lane", "age 18"), AGED(90000, 1700, 18), OBESE(ADJUSTED, 77969) },
    { OF("harriet-lane", "age 19"), AGED(90000, 1700, 19), OBESE(ADJUSTED, 77969) },
    { OF("harriet-lane", "152.3 cm"), WOMAN(72000, 1523), SHORT(72000) },
    { OF("harriet-lane", "152.4 cm"), WOMAN(72000, 1524), OBESE(ADJUSTED, 58750) },
    { OF("harriet-lane", "152.5 cm"), WOMAN(72000, 1525), OBESE(ADJUSTED, 58795) },
    { OF("harriet-lane", "below index 30"), MAN(119999, 2000), NOT_OBESE(119999) },
    { OF("harriet-lane", "at index 30"), MAN(120000, 2000), NOT_OBESE(120000) },
    { OF("harriet-lane", "above index 30"), MAN(120001, 2000), OBESE(ADJUSTED, 106552) },
    { OF("harriet-lane", "below index 30, female"), WOMAN(86699, 1700), NOT_OBESE(86699) },
    { OF("harriet-lane", "at index 30, female"), WOMAN(86700, 1700), NOT_OBESE(86700) },
    { OF("harriet-lane", "above index 30, female"), WOMAN(86701, 1700), OBESE(ADJUSTED, 74069) },
    { OF("harriet-lane", "a lean man"), MAN(60000, 1900), NOT_OBESE(60000) },
    { OF("harriet-lane", "no height"), MAN(70000, NONE), AS_ENTERED(70000) },

    { OF("us-120", "age 17"), AGED(90000, 1700, 17), UNDER_18(90000) },
    { OF("us-120", "age 18"), AGED(90000, 1700, 18), OVER_120(75562) },
    { OF("us-120", "age 19"), AGED(90000, 1700, 19), OVER_120(75562) },
    { OF("us-120", "152.3 cm"), WOMAN(72000, 1523), SHORT(72000) },
    { OF("us-120", "152.4 cm"), WOMAN(72000, 1524), OVER_120(56100) },
    { OF("us-120", "152.5 cm"), WOMAN(72000, 1525), OVER_120(56154) },
    { OF("us-120", "below ideal"), MAN(72999, 1778), NOT_ABOVE_IDEAL(72999) },
    { OF("us-120", "at ideal"), MAN(73000, 1778), NOT_ABOVE_IDEAL(73000) },
    { OF("us-120", "above ideal"), MAN(73001, 1778), UP_TO_120(73000) },
    { OF("us-120", "below ideal, female"), WOMAN(56999, 1651), NOT_ABOVE_IDEAL(56999) },
    { OF("us-120", "at ideal, female"), WOMAN(57000, 1651), NOT_ABOVE_IDEAL(57000) },
    { OF("us-120", "above ideal, female"), WOMAN(57001, 1651), UP_TO_120(57000) },
    { OF("us-120", "below 120 % of ideal"), MAN(87599, 1778), UP_TO_120(73000) },
    { OF("us-120", "at 120 % of ideal"), MAN(87600, 1778), UP_TO_120(73000) },
    { OF("us-120", "above 120 % of ideal"), MAN(87601, 1778), OVER_120(78840) },
    { OF("us-120", "below 120 % of ideal, female"), WOMAN(68399, 1651), UP_TO_120(57000) },
    { OF("us-120", "at 120 % of ideal, female"), WOMAN(68400, 1651), UP_TO_120(57000) },
    { OF("us-120", "above 120 % of ideal, female"), WOMAN(68401, 1651), OVER_120(61560) },
    { OF("us-120", "no height"), MAN(70000, NONE), AS_ENTERED(70000) },

    { OF("robinson", "age 17"), AGED(90000, 1700, 17), UNDER_18(90000) },
    { OF("robinson", "age 18"), AGED(90000, 1700, 18), ABOVE_IDEAL(65165) },
    { OF("robinson", "age 19"), AGED(90000, 1700, 19), ABOVE_IDEAL(65165) },
    { OF("robinson", "152.3 cm"), WOMAN(72000, 1523), SHORT(72000) },
    { OF("robinson", "152.4 cm"), WOMAN(72000, 1524), ABOVE_IDEAL(49000) },
    { OF("robinson", "152.5 cm"), WOMAN(72000, 1525), ABOVE_IDEAL(49067) },
    { OF("robinson", "below ideal"), MAN(70999, 1778), NOT_ABOVE_IDEAL(70999) },
    { OF("robinson", "at ideal"), MAN(71000, 1778), NOT_ABOVE_IDEAL(71000) },
    { OF("robinson", "above ideal"), MAN(71001, 1778), ABOVE_IDEAL(71000) },
    { OF("robinson", "below ideal, female"), WOMAN(57499, 1651), NOT_ABOVE_IDEAL(57499) },
    { OF("robinson", "at ideal, female"), WOMAN(57500, 1651), NOT_ABOVE_IDEAL(57500) },
    { OF("robinson", "above ideal, female"), WOMAN(57501, 1651), ABOVE_IDEAL(57500) },
    { OF("robinson", "152.4 cm, male"), MAN(60000, 1524), ABOVE_IDEAL(52000) },
    { OF("robinson", "no height"), MAN(70000, NONE), AS_ENTERED(70000) },

    { OF("miller", "age 17"), AGED(90000, 1700, 17), UNDER_18(90000) },
    { OF("miller", "age 18"), AGED(90000, 1700, 18), ABOVE_IDEAL(65970) },
    { OF("miller", "age 19"), AGED(90000, 1700, 19), ABOVE_IDEAL(65970) },
    { OF("miller", "152.3 cm"), WOMAN(72000, 1523), SHORT(72000) },
    { OF("miller", "152.4 cm"), WOMAN(72000, 1524), ABOVE_IDEAL(53100) },
    { OF("miller", "152.5 cm"), WOMAN(72000, 1525), ABOVE_IDEAL(53154) },
    { OF("miller", "below ideal"), MAN(70299, 1778), NOT_ABOVE_IDEAL(70299) },
    { OF("miller", "at ideal"), MAN(70300, 1778), NOT_ABOVE_IDEAL(70300) },
    { OF("miller", "above ideal"), MAN(70301, 1778), ABOVE_IDEAL(70300) },
    { OF("miller", "below ideal, female"), WOMAN(59899, 1651), NOT_ABOVE_IDEAL(59899) },
    { OF("miller", "at ideal, female"), WOMAN(59900, 1651), NOT_ABOVE_IDEAL(59900) },
    { OF("miller", "above ideal, female"), WOMAN(59901, 1651), ABOVE_IDEAL(59900) },
    { OF("miller", "152.4 cm, male"), MAN(60000, 1524), ABOVE_IDEAL(56200) },
    { OF("miller", "no height"), MAN(70000, NONE), AS_ENTERED(70000) },

    { OF("hamwi", "age 17"), AGED(90000, 1700, 17), UNDER_18(90000) },
    { OF("hamwi", "age 18"), AGED(90000, 1700, 18), ABOVE_IDEAL(66709) },
    { OF("hamwi", "age 19"), AGED(90000, 1700, 19), ABOVE_IDEAL(66709) },
    { OF("hamwi", "152.3 cm"), WOMAN(72000, 1523), SHORT(72000) },
    { OF("hamwi", "152.4 cm"), WOMAN(72000, 1524), ABOVE_IDEAL(45500) },
    { OF("hamwi", "152.5 cm"), WOMAN(72000, 1525), ABOVE_IDEAL(45587) },
    { OF("hamwi", "below ideal"), MAN(74999, 1778), NOT_ABOVE_IDEAL(74999) },
    { OF("hamwi", "at ideal"), MAN(75000, 1778), NOT_ABOVE_IDEAL(75000) },
    { OF("hamwi", "above ideal"), MAN(75001, 1778), ABOVE_IDEAL(75000) },
    { OF("hamwi", "below ideal, female"), WOMAN(56499, 1651), NOT_ABOVE_IDEAL(56499) },
    { OF("hamwi", "at ideal, female"), WOMAN(56500, 1651), NOT_ABOVE_IDEAL(56500) },
    { OF("hamwi", "above ideal, female"), WOMAN(56501, 1651), ABOVE_IDEAL(56500) },
    { OF("hamwi", "152.4 cm, male"), MAN(60000, 1524), ABOVE_IDEAL(48000) },
    { OF("hamwi", "no height"), MAN(70000, NONE), AS_ENTERED(70000) },

    { OF("lemmens", "age 17"), AGED(90000, 1700, 17), UNDER_18(90000) },
    { OF("lemmens", "age 18"), AGED(90000, 1700, 18), ABOVE_IDEAL(63580) },
    { OF("lemmens", "age 19"), AGED(90000, 1700, 19), ABOVE_IDEAL(63580) },
    { OF("lemmens", "152.3 cm"), WOMAN(72000, 1523), SHORT(72000) },
    { OF("lemmens", "152.4 cm"), WOMAN(72000, 1524), ABOVE_IDEAL(51097) },
    { OF("lemmens", "152.5 cm"), WOMAN(72000, 1525), ABOVE_IDEAL(51164) },
    { OF("lemmens", "below ideal"), MAN(63579, 1700), NOT_ABOVE_IDEAL(63579) },
    { OF("lemmens", "at ideal"), MAN(63580, 1700), NOT_ABOVE_IDEAL(63580) },
    { OF("lemmens", "above ideal"), MAN(63581, 1700), ABOVE_IDEAL(63580) },
    { OF("lemmens", "below ideal, female"), WOMAN(63579, 1700), NOT_ABOVE_IDEAL(63579) },
    { OF("lemmens", "at ideal, female"), WOMAN(63580, 1700), NOT_ABOVE_IDEAL(63580) },
    { OF("lemmens", "above ideal, female"), WOMAN(63581, 1700), ABOVE_IDEAL(63580) },
    { OF("lemmens", "no sex"), NO_SEX(100000, 1700), ABOVE_IDEAL(63580) },
    { OF("lemmens", "no height"), MAN(70000, NONE), AS_ENTERED(70000) },
};

static void rule_row(void **state)
{
    const struct rule_row *row = *state;
    const struct ivig_weight_rule *rule = NULL;
    struct ivig_dosing_weight weight = { .weight_g = SENTINEL };

    assert_int_equal(ivig_ruleset_weight_rule(rules, row->rule, &rule, NULL), IVIG_OK);
    assert_int_equal(ivig_dosing_weight(rule, &row->patient, row->pregnant, &weight), row->status);
    assert_int_equal(weight.weight_g, row->weight_g);
    assert_int_equal(weight.basis, row->basis);
    if (row->reason == NULL) {
        assert_null(weight.decided);
    } else {
        assert_non_null(weight.decided);
        assert_string_equal(weight.decided->reason, row->reason);
    }
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rule_rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, rule_rows, rule_row);
    return cmocka_run_group_tests_name("weight rules", tests, open_builtin, free_builtin);
}
