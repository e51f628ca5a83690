/* Schemas and checks that several kinds of rule file share. */
#include "rules/schemas.h"

#include <string.h>

#include <ivigcalc/findings.h>

const struct ivig_words ivig_level_words[] = { { "note", IVIG_NOTE },
                                               { "warn", IVIG_WARN },
                                               { 0 } };

static const struct ivig_field when_fields[] = {
    { "age_years_below", IVIG_F_NUMBER, IVIG_AT(struct ivig_note_when, age_years_below), .min = 1,
      .max = 130 },
    { "age_years_above", IVIG_F_NUMBER, IVIG_AT(struct ivig_note_when, age_years_above), .min = 0,
      .max = 130 },
};

static void check_when(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const void *object)
{
    const struct ivig_note_when *when = object;

    if (node->count == 0)
        (void)ivig_fault(file, node, IVIG_E_VALUE, "no condition: leave 'when' out");
    else if (when->age_years_below != IVIG_ABSENT && when->age_years_above != IVIG_ABSENT &&
             when->age_years_above + 1 >= when->age_years_below)
        (void)ivig_fault(file, node, IVIG_E_CONFLICT, "no age in whole years is between the two");
}

const struct ivig_schema ivig_when_schema =
    IVIG_SCHEMA("a condition of age", struct ivig_note_when, when_fields, check_when);

static const struct ivig_field note_fields[] = {
    { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_note, id) },
    { "level", IVIG_F_WORD, IVIG_AT(struct ivig_note, level), .of = ivig_level_words },
    { "detail", IVIG_F_FLAG, IVIG_AT(struct ivig_note, detail) },
    { "when", IVIG_F_POINTER, IVIG_AT(struct ivig_note, when), .of = &ivig_when_schema },
    { "text", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_note, text) },
    IVIG_SOURCES_FIELD(struct ivig_note),
};

void ivig_check_finding_id(struct ivig_rule_file *file, const struct ivig_yaml *node)
{
#define FINDING_NAME(member, id, level, final) id,
    static const char *const names[] = { IVIG_FINDINGS(FINDING_NAME)
                                             IVIG_ORDER_FINDINGS(FINDING_NAME) };
#undef FINDING_NAME
    const struct ivig_yaml *id = ivig_yaml_child(node, "id");

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], id->text) == 0)
            (void)ivig_fault(file, id, IVIG_E_DUPLICATE,
                             "'%s' is taken; it is a finding of the calculation itself", id->text);
}

static void check_note(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const void *object)
{
    const struct ivig_note *note = object;

    if (note->detail && note->level == IVIG_WARN)
        (void)ivig_fault(file, ivig_yaml_child(node, "detail"), IVIG_E_CONFLICT,
                         "a warning is always shown; 'detail' is for notes");
    ivig_check_finding_id(file, node);
}

const struct ivig_schema ivig_note_schema =
    IVIG_SCHEMA("a note", struct ivig_note, note_fields, check_note);

static const struct ivig_field measure_fields[] = {
    { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_note, id) },
    { "text", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_note, text) },
    IVIG_SOURCES_FIELD(struct ivig_note),
};

const struct ivig_schema ivig_measure_schema =
    IVIG_SCHEMA("a measure to follow", struct ivig_note, measure_fields, NULL);

static const struct ivig_field linear_fields[] = {
    { "at_152_4_cm_kg", IVIG_F_NUMBER, .required = true,
      IVIG_AT(struct ivig_linear_weight, at_152_4_cm_g), .scale = IVIG_SCALE_KG, .min = 1000,
      .max = 200000 },
    { "per_inch_kg", IVIG_F_NUMBER, .required = true,
      IVIG_AT(struct ivig_linear_weight, per_inch_g), .scale = IVIG_SCALE_KG, .min = 1,
      .max = 20000 },
};

static const struct ivig_schema linear_schema =
    IVIG_SCHEMA("a sex's ideal weight", struct ivig_linear_weight, linear_fields, NULL);

static const struct ivig_field ideal_fields[] = {
    { "male", IVIG_F_POINTER, IVIG_AT(struct ivig_ideal_formula, male), .of = &linear_schema },
    { "female", IVIG_F_POINTER, IVIG_AT(struct ivig_ideal_formula, female), .of = &linear_schema },
    { "bmi", IVIG_F_NUMBER, IVIG_AT(struct ivig_ideal_formula, bmi_milli), .scale = 3, .min = 10000,
      .max = 40000 },
};

static void check_ideal(struct ivig_rule_file *file, const struct ivig_yaml *node,
                        const void *object)
{
    const struct ivig_ideal_formula *formula = object;
    bool by_bmi = formula->bmi_milli != IVIG_ABSENT;
    int lines = (formula->male != NULL) + (formula->female != NULL);

    if (lines != (by_bmi ? 0 : 2))
        (void)ivig_fault(file, node, IVIG_E_CONFLICT,
                         "an ideal weight has both 'male' and 'female', or 'bmi' alone");
}

const struct ivig_schema ivig_ideal_formula_schema =
    IVIG_SCHEMA("an ideal weight", struct ivig_ideal_formula, ideal_fields, check_ideal);

void ivig_check_order(struct ivig_rule_file *file, const struct ivig_yaml *node, const char *key,
                      int64_t low, int64_t high, const char *relation)
{
    const struct ivig_yaml *child = ivig_yaml_child(node, key);

    if (low > high)
        (void)ivig_fault(file, child != NULL ? child : node, IVIG_E_ORDER, "%s", relation);
}

void ivig_check_range(struct ivig_rule_file *file, const struct ivig_yaml *node, const void *object)
{
    const struct ivig_range *range = object;

    ivig_check_order(file, node, "min", range->min, range->max, "the minimum is above the maximum");
}

/* Report ${id} if it stands in ${list} before ${end} (NULL: anywhere). */
static void check_taken(struct ivig_rule_file *file, const struct ivig_yaml *list,
                        const struct ivig_yaml *end, const struct ivig_yaml *id, const char *key)
{
    for (const struct ivig_yaml *other = list->first; other != end; other = other->next) {
        const struct ivig_yaml *taken = ivig_yaml_child(other, key);

        if (strcmp(id->text, taken->text) == 0) {
            (void)ivig_fault(file, id, IVIG_E_DUPLICATE, "'%s' is taken; it stands in line %zu",
                             id->text, taken->line);
            return;
        }
    }
}

void ivig_check_unique(struct ivig_rule_file *file, const struct ivig_yaml *list, const char *key)
{
    for (const struct ivig_yaml *item = list != NULL ? list->first : NULL; item != NULL;
         item = item->next)
        check_taken(file, list, item, ivig_yaml_child(item, key), key);
}

void ivig_check_apart(struct ivig_rule_file *file, const struct ivig_yaml *earlier,
                      const struct ivig_yaml *list, const char *key)
{
    if (earlier == NULL || list == NULL)
        return;
    for (const struct ivig_yaml *item = list->first; item != NULL; item = item->next)
        check_taken(file, earlier, NULL, ivig_yaml_child(item, key), key);
}

void ivig_check_step(struct ivig_rule_file *file, const struct ivig_yaml *node, int64_t step_ug)
{
    if (step_ug % 1000 != 0)
        (void)ivig_fault(file, node, IVIG_E_PRECISION, "a step has at most 3 decimals of a gram");
}
