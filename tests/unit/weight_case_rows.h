/*
 * One row: a rule made by hand, a patient, and the weight that must come of it.
 * The rule has a use if the row's condition holds, otherwise actual weight.
 */
#ifndef IVIG_TESTS_UNIT_WEIGHT_CASE_ROWS_H
#define IVIG_TESTS_UNIT_WEIGHT_CASE_ROWS_H

#include <ivigcalc/dose.h>

enum formula { FORMULA_NONE, FORMULA_DEVINE, FORMULA_BMI_22, FORMULA_LOW, FORMULA_ODD_GRAM };

enum condition {
    ALWAYS,
    AGE_BELOW,
    HEIGHT_BELOW,
    WEIGHT_AT_MOST, /* 50 kg, 45.5 kg */
    BMI_ABOVE,
    BMI_AT_LEAST,
    PERCENT_ABOVE,
    AT_MOST_IDEAL,
    BELOW_ADJUSTED,
    PREGNANT,
    BMI_ABOVE_UNDER_18,
    BMI_ABOVE_AND_PREGNANT
};

/* The cases of the rule: the first is there if a row asks for it. */
enum place { SHORT_CASE, CONDITION_CASE, LAST_CASE, NO_CASE };

struct weight_case_row {
    const char *name;
    enum formula formula;
    enum ivig_weight_missing missing;
    enum condition condition;
    int64_t limit;
    enum ivig_weight_use use;
    int64_t factor_milli;
    int64_t actual_g;
    int64_t height_mm;
    enum ivig_sex sex;
    int64_t age_years;
    enum ivig_status status; /* and the next three: what is expected */
    int64_t weight_g;
    enum ivig_basis basis;
    enum place decided;
    bool short_first; /* a case stands before: actual weight below 152.4 cm */
    enum ivig_weight_in_pregnancy in_pregnancy;
    bool pregnant;
    int64_t before_g;  /* the weight before pregnancy; 0: not given */
    bool takes_before; /* expected: that is the actual weight */
};

extern const struct weight_case_row weight_case_rows[];
extern const size_t weight_case_row_count;
extern const struct weight_case_row weight_pregnancy_rows[];
extern const size_t weight_pregnancy_row_count;

#define NO_HEIGHT IVIG_ABSENT
#define NO_AGE    IVIG_ABSENT
#define NO_SEX    IVIG_SEX_UNKNOWN

/* A formula, and what its rule does when height or sex is missing. */
#define NO_FORMULA FORMULA_NONE, IVIG_MISSING_AS_ENTERED
#define DEVINE     FORMULA_DEVINE, IVIG_MISSING_AS_ENTERED
#define DEVINE_DUE FORMULA_DEVINE, IVIG_MISSING_REFUSE
#define BMI_22     FORMULA_BMI_22, IVIG_MISSING_AS_ENTERED
#define LOW        FORMULA_LOW, IVIG_MISSING_AS_ENTERED
#define ODD_GRAM   FORMULA_ODD_GRAM, IVIG_MISSING_AS_ENTERED

/* What the rule takes: a use and its factor. */
#define ACTUAL           IVIG_USE_ACTUAL, IVIG_ABSENT
#define IDEAL            IVIG_USE_IDEAL, IVIG_ABSENT
#define ADJUSTED(factor) IVIG_USE_ADJUSTED, factor
#define MULTIPLE(factor) IVIG_USE_MULTIPLE, factor
#define WEIGHT_BEFORE    IVIG_USE_PRE_PREGNANCY, IVIG_ABSENT

/* The weight of today, height, sex and age. */
#define PERSON(g, mm, sex, age) g, mm, sex, age
#define MAN(g, mm)              PERSON(g, mm, IVIG_MALE, NO_AGE)
#define BOY(g, mm, age)         PERSON(g, mm, IVIG_MALE, age)
#define WOMAN(g, mm)            PERSON(g, mm, IVIG_FEMALE, NO_AGE)

/* What is expected. */
#define HOLDS(basis, g) IVIG_OK, g, IVIG_BASIS_##basis, CONDITION_CASE
#define OTHERWISE(g)    IVIG_OK, g, IVIG_BASIS_ACTUAL, LAST_CASE
#define IS_SHORT(g)     IVIG_OK, g, IVIG_BASIS_ACTUAL, SHORT_CASE
#define AS_ENTERED(g)   IVIG_OK, g, IVIG_BASIS_AS_ENTERED, NO_CASE
#define NOTHING(basis)  IVIG_E_RANGE, 0, IVIG_BASIS_##basis, CONDITION_CASE
#define REFUSED         IVIG_E_RANGE, 0, IVIG_BASIS_AS_ENTERED, NO_CASE
#define NOT_GIVEN       IVIG_E_RANGE, 0, IVIG_BASIS_ACTUAL, NO_CASE

/* Pregnant, so much before it; by the case's use, or by the rule, that is the actual weight. */
#define WAS(g)       .pregnant = true, .before_g = (g)
#define TAKEN(g)     WAS(g), .takes_before = true
#define BY_BEFORE(g) .in_pregnancy = IVIG_PREGNANT_BEFORE, TAKEN(g)

#endif
