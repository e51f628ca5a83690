/* weights/ID.yaml */
#include "rules/schemas.h"

#include <string.h>

static const struct ivig_words missing_words[] = { { "as-entered", IVIG_MISSING_AS_ENTERED },
                                                   { "refuse", IVIG_MISSING_REFUSE },
                                                   { 0 } };
static const struct ivig_words pregnancy_words[] = { { "current", IVIG_PREGNANT_CURRENT },
                                                     { "pre-pregnancy", IVIG_PREGNANT_BEFORE },
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
    { "weight_in_pregnancy", IVIG_F_WORD, IVIG_AT(struct ivig_weight_rule, in_pregnancy),
      .of = pregnancy_words },
    { "cases", IVIG_F_LIST, .required = true, IVIG_AT(struct ivig_weight_rule, cases), .min = 1,
      .of = &ivig_weight_case_schema },
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

static bool uses_formula(const struct ivig_weight_case *row)
{
    return row->use.use != IVIG_USE_ACTUAL && row->use.use != IVIG_USE_PRE_PREGNANCY;
}

const struct ivig_weight_case *ivig_weight_gate(const struct ivig_yaml *cases,
                                                const struct ivig_weight_rule *rule,
                                                const char *key)
{
    for (const struct ivig_yaml *node = cases->first; node != NULL; node = node->next) {
        const struct ivig_weight_case *row = &rule->cases.items[node->index];
        const struct ivig_yaml *when = ivig_yaml_child(node, "when");

        if (uses_formula(row))
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
                         "with 'age_years_below' alone, before all that use a formula");
    if (gate == NULL) {
        (void)ivig_fault(file, cases, IVIG_E_CONFLICT,
                         "a rule with a formula first sends short patients to actual weight: a "
                         "case with 'height_cm_below' alone, before all that use a formula");
        return;
    }
    if (rule->ideal->bmi_milli == IVIG_ABSENT) {
        check_above_zero(file, ivig_yaml_child(ideal, "male"), rule->ideal->male, gate);
        check_above_zero(file, ivig_yaml_child(ideal, "female"), rule->ideal->female, gate);
    }
}

/* Whether a condition is on more than age and pregnancy, which are known without a formula. */
static bool asks_for_body(const struct ivig_yaml *when)
{
    for (const struct ivig_yaml *key = when->first; key != NULL; key = key->next)
        if (strcmp(key->key, "age_years_below") != 0 && strcmp(key->key, "pregnant") != 0)
            return true;
    return false;
}

/* Report the cases that need a formula's inputs. */
static void refuse_needs(struct ivig_rule_file *file, const struct ivig_yaml *cases,
                         const struct ivig_weight_rule *rule)
{
    for (const struct ivig_yaml *node = cases->first; node != NULL; node = node->next) {
        const struct ivig_yaml *when = ivig_yaml_child(node, "when");

        if (uses_formula(&rule->cases.items[node->index]) || (when != NULL && asks_for_body(when)))
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
