/* The cases of weights/ID.yaml. */
#include "rules/schemas.h"

#include <string.h>

enum {
    FACTOR_SCALE = 3,
    FACTOR_MIN_MILLI = 1,
    ADJUSTED_FACTOR_MAX_MILLI = 1000, /* above it the weight would exceed the actual */
    MULTIPLE_FACTOR_MAX_MILLI = 3000,
    BMI_SCALE = 3,
    BMI_MIN_MILLI = 5000,
    BMI_MAX_MILLI = 150000,
    PERCENT_MAX_MILLI = 500000,
    HEIGHT_MIN_MM = 300,
    HEIGHT_MAX_MM = 2750,
    WEIGHT_MIN_G = 500,
    WEIGHT_MAX_G = 650000
};

static const struct ivig_field by_sex_fields[] = {
    { "male", IVIG_F_NUMBER, .required = true, IVIG_AT(struct ivig_by_sex, male_g),
      .scale = IVIG_SCALE_KG, .min = WEIGHT_MIN_G, .max = WEIGHT_MAX_G },
    { "female", IVIG_F_NUMBER, .required = true, IVIG_AT(struct ivig_by_sex, female_g),
      .scale = IVIG_SCALE_KG, .min = WEIGHT_MIN_G, .max = WEIGHT_MAX_G },
};

static const struct ivig_schema by_sex_schema =
    IVIG_SCHEMA("a weight for each sex", struct ivig_by_sex, by_sex_fields, NULL);

#define WHEN(member) IVIG_AT(struct ivig_weight_when, member)

static const struct ivig_field when_fields[] = {
    { "age_years_below", IVIG_F_NUMBER, WHEN(age_years_below), .min = 1, .max = 130 },
    { "height_cm_below", IVIG_F_NUMBER, WHEN(height_mm_below), .scale = IVIG_SCALE_CM,
      .min = HEIGHT_MIN_MM, .max = HEIGHT_MAX_MM },
    { "weight_kg_at_most", IVIG_F_POINTER, WHEN(weight_g_at_most), .of = &by_sex_schema },
    { "bmi_above", IVIG_F_NUMBER, WHEN(bmi_milli_above), .scale = BMI_SCALE, .min = BMI_MIN_MILLI,
      .max = BMI_MAX_MILLI },
    { "bmi_at_least", IVIG_F_NUMBER, WHEN(bmi_milli_at_least), .scale = BMI_SCALE,
      .min = BMI_MIN_MILLI, .max = BMI_MAX_MILLI },
    { "percent_of_ideal_above", IVIG_F_NUMBER, WHEN(percent_of_ideal_milli_above), .scale = 3,
      .min = 1000, .max = PERCENT_MAX_MILLI },
    { "actual_at_most_ideal", IVIG_F_FLAG, WHEN(actual_at_most_ideal) },
    { "actual_below_adjusted", IVIG_F_FLAG, WHEN(actual_below_adjusted) },
    { "pregnant", IVIG_F_FLAG, WHEN(pregnant) },
};

static void check_when(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const void *object)
{
    static const char *const flags[] = { "actual_at_most_ideal", "actual_below_adjusted",
                                         "pregnant" };

    (void)object;
    if (node->count == 0)
        (void)ivig_fault(file, node, IVIG_E_VALUE,
                         "no condition: leave 'when' out for a case that always holds");
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        const struct ivig_yaml *flag = ivig_yaml_child(node, flags[i]);

        if (flag != NULL && strcmp(flag->text, "true") != 0)
            (void)ivig_fault(file, flag, IVIG_E_VALUE,
                             "only 'true' asks for something; leave the key out instead");
    }
}

static const struct ivig_schema when_schema =
    IVIG_SCHEMA("a case's condition", struct ivig_weight_when, when_fields, check_when);

/* use: actual | ideal | { adjusted: 0.4 } | { multiple: 1.2 } | { actual_of: pre-pregnancy } */
static void read_use(struct ivig_rule_file *file, const struct ivig_yaml *node, void *member)
{
    struct ivig_weight_choice *choice = member;
    const struct ivig_yaml *factor = node->first;

    choice->factor_milli = IVIG_ABSENT;
    if (node->kind == IVIG_YAML_SCALAR && strcmp(node->text, "actual") == 0) {
        choice->use = IVIG_USE_ACTUAL;
    } else if (node->kind == IVIG_YAML_SCALAR && strcmp(node->text, "ideal") == 0) {
        choice->use = IVIG_USE_IDEAL;
    } else if (node->kind == IVIG_YAML_MAPPING && node->count == 1 &&
               strcmp(factor->key, "adjusted") == 0) {
        choice->use = IVIG_USE_ADJUSTED;
        (void)ivig_scalar_number(file, factor, FACTOR_SCALE, FACTOR_MIN_MILLI,
                                 ADJUSTED_FACTOR_MAX_MILLI, &choice->factor_milli);
    } else if (node->kind == IVIG_YAML_MAPPING && node->count == 1 &&
               strcmp(factor->key, "multiple") == 0) {
        choice->use = IVIG_USE_MULTIPLE;
        (void)ivig_scalar_number(file, factor, FACTOR_SCALE, FACTOR_MIN_MILLI,
                                 MULTIPLE_FACTOR_MAX_MILLI, &choice->factor_milli);
    } else if (node->kind == IVIG_YAML_MAPPING && node->count == 1 &&
               strcmp(factor->key, "actual_of") == 0 && factor->kind == IVIG_YAML_SCALAR &&
               strcmp(factor->text, "pre-pregnancy") == 0) {
        choice->use = IVIG_USE_PRE_PREGNANCY;
    } else {
        (void)ivig_fault(file, node, IVIG_E_VALUE,
                         "'%s' is not one of actual, ideal, { adjusted: FACTOR }, "
                         "{ multiple: FACTOR }, { actual_of: pre-pregnancy }",
                         node->kind == IVIG_YAML_SCALAR ? node->text : ivig_yaml_found(node));
    }
}

static const struct ivig_field case_fields[] = {
    { "when", IVIG_F_POINTER, IVIG_AT(struct ivig_weight_case, when), .of = &when_schema },
    { "use", IVIG_F_CUSTOM, .required = true, IVIG_AT(struct ivig_weight_case, use),
      .read = read_use },
    { "reason", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_weight_case, reason) },
    { "text", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_weight_case, text) },
    { "finding", IVIG_F_POINTER, IVIG_AT(struct ivig_weight_case, finding),
      .of = &ivig_note_schema },
    IVIG_SOURCES_FIELD(struct ivig_weight_case),
};

/* Only of a patient who is pregnant is there a weight before. */
static void check_case(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const void *object)
{
    const struct ivig_weight_case *row = object;

    if (row->use.use == IVIG_USE_PRE_PREGNANCY && (row->when == NULL || !row->when->pregnant))
        (void)ivig_fault(file, ivig_yaml_child(node, "use"), IVIG_E_CONFLICT,
                         "the weight before pregnancy needs 'pregnant: true' in 'when'");
}

const struct ivig_schema ivig_weight_case_schema =
    IVIG_SCHEMA("a case", struct ivig_weight_case, case_fields, check_case);
