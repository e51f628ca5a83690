/*
 * The model of weights/ID.yaml: which weight is dosed, and why.
 */
#ifndef IVIGCALC_WEIGHT_RULE_H
#define IVIGCALC_WEIGHT_RULE_H

#include <ivigcalc/example.h>
#include <ivigcalc/number.h>
#include <ivigcalc/statement.h>

/* Ideal weight = at_152_4_cm_g + per_inch_g x inches over 152.4 cm. */
struct ivig_linear_weight {
    int64_t at_152_4_cm_g;
    int64_t per_inch_g;
};

/* Either both sexes' lines, or a body mass index for both. */
struct ivig_ideal_formula {
    const struct ivig_linear_weight *male;
    const struct ivig_linear_weight *female;
    int64_t bmi_milli; /* thousandths of kg/m2, or IVIG_ABSENT */
};

struct ivig_by_sex {
    int64_t male_g;
    int64_t female_g;
};

/* What a case can ask of a patient, as bits. */
enum {
    IVIG_ASKS_AGE = 1,
    IVIG_ASKS_PREGNANT = 2,
    IVIG_ASKS_HEIGHT = 4,
    IVIG_ASKS_WEIGHT = 8, /* one for each sex */
    IVIG_ASKS_BMI = 16,
    IVIG_ASKS_PERCENT_OF_IDEAL = 32,
    IVIG_ASKS_AT_MOST_IDEAL = 64,
    IVIG_ASKS_BELOW_ADJUSTED = 128
};

/* All the members that are present must hold.  Compared exactly, with the rule's actual weight. */
struct ivig_weight_when {
    int64_t age_years_below;
    int64_t height_mm_below;
    const struct ivig_by_sex *weight_g_at_most;
    int64_t bmi_milli_above;
    int64_t bmi_milli_at_least;
    int64_t percent_of_ideal_milli_above;
    bool actual_at_most_ideal;
    bool actual_below_adjusted;
    bool pregnant;
    unsigned asks; /* the same as bits: which members are present (ivig_weight_asks) */
};

enum ivig_weight_use {
    IVIG_USE_ACTUAL,
    IVIG_USE_IDEAL,
    IVIG_USE_ADJUSTED,     /* ideal + factor x (actual - ideal) */
    IVIG_USE_MULTIPLE,     /* factor x ideal */
    IVIG_USE_PRE_PREGNANCY /* the weight before pregnancy, as it is */
};

struct ivig_weight_choice {
    enum ivig_weight_use use;
    int64_t factor_milli; /* for adjusted and multiple */
};

/* One row of a weight rule: the first whose conditions all hold decides. */
struct ivig_weight_case {
    const struct ivig_weight_when *when; /* NULL: always */
    struct ivig_weight_choice use;
    const char *reason; /* stable code */
    const char *text;   /* the reason in words */
    struct ivig_texts sources;
    const struct ivig_note *finding; /* NULL: none */
};

struct ivig_weight_cases {
    const struct ivig_weight_case *items;
    size_t count;
};

/* What to do when height or sex is missing under a rule with a formula. */
enum ivig_weight_missing { IVIG_MISSING_AS_ENTERED, IVIG_MISSING_REFUSE };

/* What counts as the actual weight of a pregnant patient, in every case and formula. */
enum ivig_weight_in_pregnancy {
    IVIG_PREGNANT_CURRENT, /* the weight of today, as for everyone */
    IVIG_PREGNANT_BEFORE   /* the weight before pregnancy */
};

struct ivig_weight_rule {
    const char *id;
    const char *name;
    const char *version;
    const char *summary;
    const struct ivig_ideal_formula *ideal; /* NULL: the rule needs none */
    enum ivig_weight_missing missing;
    enum ivig_weight_in_pregnancy in_pregnancy;
    struct ivig_weight_cases cases;
    int64_t total_step_ug;
    int64_t day_step_ug;
    enum ivig_rounding direction;
    struct ivig_notes notes;
    struct ivig_texts sources;
    struct ivig_examples examples;
};

#endif
