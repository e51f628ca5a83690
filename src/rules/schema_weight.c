/* weights/ID.yaml */
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
};

static void check_when(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const void *object)
{
    static const char *const flags[] = { "actual_at_most_ideal", "actual_below_adjusted" };

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

/* use: actual | ideal | { adjusted: 0.4 } | { multiple: 1.2 } */
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
    } else {
        (void)ivig_fault(file, node, IVIG_E_VALUE,
                         "'%s' is not one of actual, ideal, { adjusted: FACTOR }, "
                         "{ multiple: FACTOR }",
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

static const struct ivig_schema case_schema =
    IVIG_SCHEMA("a case", struct ivig_weight_case, case_fields, NULL);

static const struct ivig_words missing_words[] = { { "as-entered", IVIG_MISSING_AS_ENTERED },
                                                   { "refuse", IVIG_MISSING_REFUSE },
                                                   { 0 } };
static const struct ivig_words direction_words[] = {
    { "nearest", IVIG_ROUND_NEAREST }, { "down", IVIG_ROUND_DOWN }, { "up", IVIG_ROUND_UP }, { 0 }
};

#define STEP(key, member)                                                                          \
    {                                                                                              \
        key, IVIG_F_NUMBER, .required = true, IVIG_AT(struct ivig_weight_rule, member),            \
                            .scale = IVIG_SCALE_G, .min = 1000, .max = 100 * IVIG_UG_PER_G         \
    }

static const struct ivig_field rule_fields[] = {
    { "format", IVIG_F_FORMAT, .required = true, .of = "weight/1" },
    { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_weight_rule, id) },
    { "name", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_weight_rule, name) },
    { "version", IVIG_F_DATE, .required = true, IVIG_AT(struct ivig_weight_rule, version) },
    { "summary", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_weight_rule, summary) },
    { "ideal", IVIG_F_POINTER, IVIG_AT(struct ivig_weight_rule, ideal),
      .of = &ivig_ideal_formula_schema },
    { "missing", IVIG_F_WORD, IVIG_AT(struct ivig_weight_rule, missing), .of = missing_words },
    { "cases", IVIG_F_LIST, .required = true, IVIG_AT(struct ivig_weight_rule, cases), .min = 1,
      .of = &case_schema },
    STEP("total_step_g", total_step_ug),
    STEP("day_step_g", day_step_ug),
    { "direction", IVIG_F_WORD, .required = true, IVIG_AT(struct ivig_weight_rule, direction),
      .of = direction_words },
    IVIG_NOTES_FIELD(struct ivig_weight_rule, "notes", notes),
    IVIG_SOURCES_FIELD(struct ivig_weight_rule),
    IVIG_EXAMPLES_FIELD(struct ivig_weight_rule, ivig_weight_example_schema),
};

/* The one case that always holds is the last. */
static void check_last_case(struct ivig_rule_file *file, const struct ivig_yaml *cases,
                            const struct ivig_weight_rule *rule)
{
    for (const struct ivig_yaml *node = cases->first; node != NULL; node = node->next) {
        bool last = node->next == NULL;
        bool always = rule->cases.items[node->index].when == NULL;

        if (always != last)
            (void)ivig_fault(file, node, IVIG_E_CONFLICT, "%s",
                             last ? "the last case has no 'when', so that one case always holds"
                                  : "a case without 'when' hides those after it; put it last");
    }
}

const struct ivig_weight_case *ivig_weight_gate(const struct ivig_yaml *cases,
                                                const struct ivig_weight_rule *rule,
                                                const char *key)
{
    for (const struct ivig_yaml *node = cases->first; node != NULL; node = node->next) {
        const struct ivig_weight_case *row = &rule->cases.items[node->index];
        const struct ivig_yaml *when = ivig_yaml_child(node, "when");

        if (row->use.use != IVIG_USE_ACTUAL)
            return NULL;
        if (when != NULL && when->count == 1 && ivig_yaml_child(when, key) != NULL)
            return row;
    }
    return NULL;
}

/* At the lowest height that the gate leaves to it, a sex's formula is above 0 kg. */
static void check_above_zero(struct ivig_rule_file *file, const struct ivig_yaml *node,
                             const struct ivig_linear_weight *line,
                             const struct ivig_weight_case *gate)
{
    if (line->at_152_4_cm_g * 254 + line->per_inch_g * 10 * (gate->when->height_mm_below - 1524) <=
        0)
        (void)ivig_fault(file, node, IVIG_E_CONFLICT,
                         "gives nothing above 0 kg at the lowest height that the "
                         "cases leave to it");
}

/*
 * A formula must never give 0 kg or less, nor be used on a child: cases of
 * their own send young and short patients to actual weight before it, and at
 * the shortest height left it is above 0.
 */
static void check_gates(struct ivig_rule_file *file, const struct ivig_yaml *ideal,
                        const struct ivig_yaml *cases, const struct ivig_weight_rule *rule)
{
    const struct ivig_weight_case *gate = ivig_weight_gate(cases, rule, "height_cm_below");

    if (ivig_weight_gate(cases, rule, "age_years_below") == NULL)
        (void)ivig_fault(file, cases, IVIG_E_CONFLICT,
                         "a rule with a formula first sends children to actual weight: a case "
                         "with 'age_years_below' alone");
    if (gate == NULL) {
        (void)ivig_fault(file, cases, IVIG_E_CONFLICT,
                         "a rule with a formula first sends short patients to actual weight: a "
                         "case with 'height_cm_below' alone");
        return;
    }
    if (rule->ideal->bmi_milli == IVIG_ABSENT) {
        check_above_zero(file, ivig_yaml_child(ideal, "male"), rule->ideal->male, gate);
        check_above_zero(file, ivig_yaml_child(ideal, "female"), rule->ideal->female, gate);
    }
}

/* Report the cases that need a formula's inputs; age alone is known without. */
static void refuse_needs(struct ivig_rule_file *file, const struct ivig_yaml *cases,
                         const struct ivig_weight_rule *rule)
{
    for (const struct ivig_yaml *node = cases->first; node != NULL; node = node->next) {
        const struct ivig_yaml *when = ivig_yaml_child(node, "when");
        size_t by_age = when != NULL && ivig_yaml_child(when, "age_years_below") != NULL;

        if (rule->cases.items[node->index].use.use != IVIG_USE_ACTUAL ||
            (when != NULL && when->count > by_age))
            (void)ivig_fault(file, node, IVIG_E_CONFLICT,
                             "the case asks for height, sex or a formula, but key 'ideal' is "
                             "missing");
    }
}

static void check_rule(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const void *object)
{
    const struct ivig_weight_rule *rule = object;
    const struct ivig_yaml *cases = ivig_yaml_child(node, "cases");
    const struct ivig_yaml *ideal = ivig_yaml_child(node, "ideal");
    const struct ivig_yaml *missing = ivig_yaml_child(node, "missing");

    check_last_case(file, cases, rule);
    if (ideal == NULL)
        refuse_needs(file, cases, rule);
    else
        check_gates(file, ideal, cases, rule);
    if (ideal != NULL && missing == NULL)
        (void)ivig_fault(file, ideal, IVIG_E_CONFLICT,
                         "key 'missing' is due beside 'ideal': as-entered or refuse, where height "
                         "or sex is missing");
    if (ideal == NULL && missing != NULL)
        (void)ivig_fault(file, missing, IVIG_E_CONFLICT,
                         "without key 'ideal' nothing can be missing; leave this key out");
    ivig_check_unique(file, ivig_yaml_child(node, "notes"), "id");
    ivig_check_step(file, ivig_yaml_child(node, "total_step_g"), rule->total_step_ug);
    ivig_check_step(file, ivig_yaml_child(node, "day_step_g"), rule->day_step_ug);
    if (rule->total_step_ug % rule->day_step_ug != 0 &&
        rule->day_step_ug % rule->total_step_ug != 0)
        (void)ivig_fault(file, ivig_yaml_child(node, "day_step_g"), IVIG_E_STEPS,
                         "of the two steps one must be a whole multiple of the other");
}

const struct ivig_schema ivig_weight_rule_schema =
    IVIG_SCHEMA("a weight rule", struct ivig_weight_rule, rule_fields, check_rule);
