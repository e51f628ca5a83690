/* All rules of a set as one JSON object, schema ivigcalc-rules/1. */
#include <string.h>

#include "render/buffer.h"
#include "render/rule_json_parts.h"
#include "render/rule_list.h"
#include "render/words.h"

static void put_variants(struct ivig_json *json, const struct ivig_variants *variants)
{
    ivig_json_open(json, "variants", '[');
    for (size_t i = 0; i < variants->count; i++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", variants->items[i].id);
        ivig_json_text(json, "name", variants->items[i].name);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_regimen(struct ivig_json *json, const struct ivig_regimen *regimen)
{
    ivig_json_open(json, NULL, '{');
    ivig_json_regimen_figures(json, regimen);
    ivig_json_close(json, '}');
}

static void put_indication(struct ivig_json *json, const struct ivig_indication *indication)
{
    const struct ivig_not_recommended *refusal = indication->not_recommended;

    ivig_json_open(json, NULL, '{');
    ivig_json_text(json, "id", indication->id);
    ivig_json_text(json, "name", indication->name);
    ivig_json_text(json, "version", indication->version);
    ivig_json_texts(json, "aliases", &indication->aliases);
    put_variants(json, &indication->variants);
    ivig_json_texts(json, "icd10cm", &indication->codes.icd10cm);
    ivig_json_text(json, "not_recommended", refusal != NULL ? refusal->reason : NULL);
    ivig_json_open(json, "regimens", '[');
    for (size_t i = 0; i < indication->regimens.count; i++)
        put_regimen(json, &indication->regimens.items[i]);
    ivig_json_close(json, ']');
    ivig_json_close(json, '}');
}

static enum ivig_status put_indications(struct ivig_json *json, struct ivig_ruleset *rules)
{
    const struct ivig_indication *indication;
    enum ivig_status status;
    size_t at = 0;

    ivig_json_open(json, "indications", '[');
    while ((status = ivig_next_indication(rules, &at, &indication)) == IVIG_OK &&
           indication != NULL)
        put_indication(json, indication);
    ivig_json_close(json, ']');
    return status;
}

static enum ivig_status put_weight_rules(struct ivig_json *json, struct ivig_ruleset *rules,
                                         const struct ivig_defaults *defaults)
{
    const struct ivig_weight_rule *rule;
    enum ivig_status status;
    size_t at = 0;

    ivig_json_open(json, "weight_rules", '[');
    while ((status = ivig_next_weight_rule(rules, &at, &rule)) == IVIG_OK && rule != NULL) {
        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", rule->id);
        ivig_json_text(json, "name", rule->name);
        ivig_json_text(json, "version", rule->version);
        ivig_json_text(json, "summary", rule->summary);
        ivig_json_flag(json, "default", strcmp(rule->id, defaults->weight_rule) == 0);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
    return status;
}

static void put_conditions(struct ivig_json *json, const struct ivig_conditions *conditions)
{
    ivig_json_open(json, "conditions", '[');
    for (size_t i = 0; i < conditions->count; i++) {
        const struct ivig_condition *condition = &conditions->items[i];
        const struct ivig_note *finding = condition->finding;

        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", condition->id);
        ivig_json_text(json, "name", condition->name);
        ivig_json_flag(json, "by_age", condition->when != NULL);
        ivig_json_text(json, "level", finding != NULL ? ivig_level_name(finding->level) : NULL);
        ivig_json_flag(json, "longest_schedule", condition->longest_schedule);
        ivig_json_flag(json, "pregnancy", condition->pregnancy);
        ivig_json_flag(json, "at_risk_rate", condition->at_risk_rate);
        ivig_json_flag(json, "slow_start", condition->slow_start);
        ivig_json_flag(json, "low_iga", condition->low_iga);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

enum ivig_status ivig_render_rule_list_json(const struct ivig_rule_list_document *document,
                                            struct ivig_buffer *out)
{
    struct ivig_json json = { .out = out };
    enum ivig_status status;

    ivig_json_open(&json, NULL, '{');
    ivig_json_text(&json, "schema", "ivigcalc-rules/1");
    ivig_json_origin(&json, document->rules);
    status = put_indications(&json, document->rules);
    if (status == IVIG_OK)
        status = put_weight_rules(&json, document->rules, document->defaults);
    put_conditions(&json, &document->precautions->conditions);
    ivig_json_close(&json, '}');
    ivig_put(out, "\n");
    return status != IVIG_OK ? status : out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
