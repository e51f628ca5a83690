/* Checks and conditions of the patient as JSON. */
#include "render/rule_json_parts.h"
#include "render/words.h"

static void put_checks(struct ivig_json *json, const struct ivig_precautions *precautions)
{
    ivig_json_open(json, "checks", '[');
    for (size_t i = 0; i < precautions->checks.count; i++) {
        const struct ivig_check *check = &precautions->checks.items[i];

        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", check->id);
        ivig_json_text(json, "name", check->name);
        ivig_json_text(json, "text", check->text);
        ivig_json_note(json, "finding", check->finding);
        ivig_json_texts(json, "sources", &check->sources);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_conflict(struct ivig_json *json, const struct ivig_product_conflict *conflict)
{
    if (conflict == NULL) {
        ivig_json_null(json, "product_conflict");
        return;
    }
    ivig_json_open(json, "product_conflict", '{');
    ivig_json_text(json, "stabiliser", ivig_stabiliser_word(conflict->stabiliser));
    ivig_json_text(json, "level", ivig_level_name(conflict->level));
    ivig_json_close(json, '}');
}

static void put_conditions(struct ivig_json *json, const struct ivig_conditions *conditions)
{
    ivig_json_open(json, "conditions", '[');
    for (size_t i = 0; i < conditions->count; i++) {
        const struct ivig_condition *condition = &conditions->items[i];

        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", condition->id);
        ivig_json_text(json, "name", condition->name);
        ivig_json_age_when(json, "when", condition->when);
        ivig_json_note(json, "finding", condition->finding);
        ivig_json_flag(json, "longest_schedule", condition->longest_schedule);
        ivig_json_flag(json, "pregnancy", condition->pregnancy);
        ivig_json_flag(json, "at_risk_rate", condition->at_risk_rate);
        ivig_json_flag(json, "slow_start", condition->slow_start);
        ivig_json_flag(json, "low_iga", condition->low_iga);
        ivig_json_texts(json, "clears", &condition->clears);
        ivig_json_texts(json, "not_with", &condition->not_with);
        put_conflict(json, condition->product_conflict);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

void ivig_json_precautions(struct ivig_json *json, const struct ivig_precautions *precautions)
{
    ivig_json_text(json, "version", precautions->version);
    put_checks(json, precautions);
    ivig_json_open(json, "fewer_days", '{');
    ivig_json_text(json, "text", precautions->fewer_days.text);
    ivig_json_texts(json, "sources", &precautions->fewer_days.sources);
    ivig_json_close(json, '}');
    put_conditions(json, &precautions->conditions);
    ivig_json_examples(json, &precautions->examples);
}
