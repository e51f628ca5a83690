/* A dosing-weight rule as JSON. */
#include <ivigcalc/number.h>

#include "render/rule_json_parts.h"
#include "render/words.h"

enum { BMI_SCALE = 3, FACTOR_SCALE = 3, PERCENT_SCALE = 3 };

static void put_linear(struct ivig_json *json, const char *key,
                       const struct ivig_linear_weight *linear)
{
    if (linear == NULL) {
        ivig_json_null(json, key);
        return;
    }
    ivig_json_open(json, key, '{');
    ivig_json_decimal(json, "at_152_4_cm_kg", linear->at_152_4_cm_g, IVIG_SCALE_KG);
    ivig_json_decimal(json, "per_inch_kg", linear->per_inch_g, IVIG_SCALE_KG);
    ivig_json_close(json, '}');
}

static void put_ideal(struct ivig_json *json, const struct ivig_weight_rule *rule)
{
    if (rule->ideal == NULL) {
        ivig_json_null(json, "ideal");
        ivig_json_null(json, "missing");
        return;
    }
    ivig_json_open(json, "ideal", '{');
    put_linear(json, "male", rule->ideal->male);
    put_linear(json, "female", rule->ideal->female);
    ivig_json_decimal(json, "bmi", rule->ideal->bmi_milli, BMI_SCALE);
    ivig_json_close(json, '}');
    ivig_json_text(json, "missing", rule->missing == IVIG_MISSING_REFUSE ? "refuse" : "as-entered");
}

static void put_by_sex(struct ivig_json *json, const char *key, const struct ivig_by_sex *weight)
{
    if (weight == NULL) {
        ivig_json_null(json, key);
        return;
    }
    ivig_json_open(json, key, '{');
    ivig_json_decimal(json, "male", weight->male_g, IVIG_SCALE_KG);
    ivig_json_decimal(json, "female", weight->female_g, IVIG_SCALE_KG);
    ivig_json_close(json, '}');
}

/* A condition that is asked for, or not asked for; it is never asked to be false. */
static void put_asked(struct ivig_json *json, const char *key, bool asked)
{
    if (asked)
        ivig_json_flag(json, key, true);
    else
        ivig_json_null(json, key);
}

static void put_when(struct ivig_json *json, const struct ivig_weight_when *when)
{
    if (when == NULL) {
        ivig_json_null(json, "when");
        return;
    }
    ivig_json_open(json, "when", '{');
    ivig_json_decimal(json, "age_years_below", when->age_years_below, 0);
    ivig_json_decimal(json, "height_cm_below", when->height_mm_below, IVIG_SCALE_CM);
    put_by_sex(json, "weight_kg_at_most", when->weight_g_at_most);
    ivig_json_decimal(json, "bmi_above", when->bmi_milli_above, BMI_SCALE);
    ivig_json_decimal(json, "bmi_at_least", when->bmi_milli_at_least, BMI_SCALE);
    ivig_json_decimal(json, "percent_of_ideal_above", when->percent_of_ideal_milli_above,
                      PERCENT_SCALE);
    put_asked(json, "actual_at_most_ideal", when->actual_at_most_ideal);
    put_asked(json, "actual_below_adjusted", when->actual_below_adjusted);
    put_asked(json, "pregnant", when->pregnant);
    ivig_json_close(json, '}');
}

/* "actual", "ideal", or an object with one key, { "adjusted": 0.4 }, as in the file. */
static void put_use(struct ivig_json *json, const struct ivig_weight_choice *use)
{
    static const char *const names[] = { [IVIG_USE_ACTUAL] = "actual",
                                         [IVIG_USE_IDEAL] = "ideal",
                                         [IVIG_USE_ADJUSTED] = "adjusted",
                                         [IVIG_USE_MULTIPLE] = "multiple" };

    if (use->use == IVIG_USE_ACTUAL || use->use == IVIG_USE_IDEAL) {
        ivig_json_text(json, "use", names[use->use]);
        return;
    }
    ivig_json_open(json, "use", '{');
    if (use->use == IVIG_USE_PRE_PREGNANCY)
        ivig_json_text(json, "actual_of", "pre-pregnancy");
    else
        ivig_json_decimal(json, names[use->use], use->factor_milli, FACTOR_SCALE);
    ivig_json_close(json, '}');
}

static void put_cases(struct ivig_json *json, const struct ivig_weight_cases *cases)
{
    ivig_json_open(json, "cases", '[');
    for (size_t i = 0; i < cases->count; i++) {
        const struct ivig_weight_case *row = &cases->items[i];

        ivig_json_open(json, NULL, '{');
        put_when(json, row->when);
        put_use(json, &row->use);
        ivig_json_text(json, "reason", row->reason);
        ivig_json_text(json, "text", row->text);
        ivig_json_note(json, "finding", row->finding);
        ivig_json_texts(json, "sources", &row->sources);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

void ivig_json_weight_rule(struct ivig_json *json, const struct ivig_weight_rule *rule)
{
    ivig_json_text(json, "id", rule->id);
    ivig_json_text(json, "name", rule->name);
    ivig_json_text(json, "version", rule->version);
    ivig_json_text(json, "summary", rule->summary);
    put_ideal(json, rule);
    ivig_json_text(json, "weight_in_pregnancy",
                   rule->in_pregnancy == IVIG_PREGNANT_BEFORE ? "pre-pregnancy" : "current");
    put_cases(json, &rule->cases);
    ivig_json_decimal(json, "total_step_g", rule->total_step_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "day_step_g", rule->day_step_ug, IVIG_SCALE_G);
    ivig_json_text(json, "direction", ivig_direction_word(rule->direction));
    ivig_json_notes(json, "notes", &rule->notes);
    /* the document's own "sources" are the texts */
    ivig_json_texts(json, "rule_sources", &rule->sources);
    ivig_json_examples(json, &rule->examples);
}
