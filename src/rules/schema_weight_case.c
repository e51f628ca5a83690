/* The cases of weights/ID.yaml. */
#include <string.h>

#include <ivigcalc/ruleset.h>

#include "rules/schemas.h"

enum {
    FACTOR_SCALE = 3,
    FACTOR_MIN_MILLI = 1,
    ADJUSTED_FACTOR_MAX_MILLI = 999, /* 1 would be the actual weight, more would exceed it */
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

static void complete_when(void *object)
{
    struct ivig_weight_when *when = object;

    when->asks = ivig_weight_asks(when);
}

static const struct ivig_schema when_schema = {
    .what = "a case's condition",
    .size = sizeof(struct ivig_weight_when),
    .fields = when_fields,
    .count = sizeof when_fields / sizeof *when_fields,
    .check = check_when,
    .complete = complete_when,
};

/* Uses that are one key of a mapping, with a factor. */
static const struct {
    const char *key;
    enum ivig_weight_use use;
    int64_t most_milli;
} factors[] = {
    { "adjusted", IVIG_USE_ADJUSTED, ADJUSTED_FACTOR_MAX_MILLI },
    { "multiple", IVIG_USE_MULTIPLE, MULTIPLE_FACTOR_MAX_MILLI },
};

/* { adjusted: 0.4 }, { multiple: 1.2 }, { actual_of: pre-pregnancy }; false for another key. */
static bool read_use_of_key(struct ivig_rule_file *file, const struct ivig_yaml *node,
                            struct ivig_weight_choice *choice)
{
    static const struct ivig_words words[] = { { "pre-pregnancy", IVIG_USE_PRE_PREGNANCY }, { 0 } };
    int word = 0;

    for (size_t i = 0; i < sizeof factors / sizeof *factors; i++)
        if (strcmp(node->key, factors[i].key) == 0) {
            choice->use = factors[i].use;
            (void)ivig_scalar_number(file, node, FACTOR_SCALE, FACTOR_MIN_MILLI,
                                     factors[i].most_milli, &choice->factor_milli);
            return true;
        }
    if (strcmp(node->key, "actual_of") != 0)
        return false;
    (void)ivig_scalar_word(file, node, words, &word);
    choice->use = IVIG_USE_PRE_PREGNANCY;
    return true;
}

static void read_use(struct ivig_rule_file *file, const struct ivig_yaml *node, void *member)
{
    static const char accepted[] = "actual, ideal, { adjusted: FACTOR }, { multiple: FACTOR }, "
                                   "{ actual_of: pre-pregnancy }";
    struct ivig_weight_choice *choice = member;

    choice->factor_milli = IVIG_ABSENT;
    if (node->kind == IVIG_YAML_SCALAR && strcmp(node->text, "actual") == 0)
        choice->use = IVIG_USE_ACTUAL;
    else if (node->kind == IVIG_YAML_SCALAR && strcmp(node->text, "ideal") == 0)
        choice->use = IVIG_USE_IDEAL;
    else if (node->kind == IVIG_YAML_SCALAR)
        (void)ivig_fault(file, node, IVIG_E_VALUE, "'%s' is not one of %s", node->text, accepted);
    else if (node->kind != IVIG_YAML_MAPPING || node->count != 1 ||
             !read_use_of_key(file, node->first, choice))
        (void)ivig_fault(file, node, IVIG_E_VALUE, "%s stands here; one of %s is due",
                         ivig_yaml_found(node), accepted);
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
