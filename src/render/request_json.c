/* What was asked for, and a finding, as plans and comparisons have them in JSON. */
#include "render/request_json.h"

#include "render/buffer.h"
#include "render/words.h"

void ivig_json_rule_set(struct ivig_json *json, const char *key, const struct ivig_ruleset *rules,
                        const struct ivig_indication *indication)
{
    ivig_json_open(json, key, '{');
    ivig_json_text(json, "indication", indication != NULL ? indication->id : NULL);
    ivig_json_text(json, "version", indication != NULL ? indication->version : NULL);
    ivig_json_text(json, "set_sha256", ivig_ruleset_sha256(rules));
    ivig_json_text(json, "folder", ivig_ruleset_folder(rules));
    ivig_json_close(json, '}');
}

/* The conditions that were named, in the order of the rules. */
static void put_conditions(struct ivig_json *json, const struct ivig_precautions *precautions,
                           uint64_t named)
{
    const char *ids[IVIG_CONDITIONS_MOST];
    struct ivig_texts list = { ids, 0 };

    for (size_t i = 0; i < precautions->conditions.count; i++)
        if ((named >> i & 1) != 0)
            ids[list.count++] = precautions->conditions.items[i].id;
    ivig_json_texts(json, "conditions", &list);
}

void ivig_json_patient(struct ivig_json *json, const struct ivig_precautions *precautions,
                       const struct ivig_request *request)
{
    const struct ivig_patient *patient = &request->patient;

    ivig_json_open(json, "patient", '{');
    ivig_json_decimal(json, "weight_kg", patient->weight_g, IVIG_SCALE_KG);
    ivig_json_decimal(json, "height_cm", patient->height_mm, IVIG_SCALE_CM);
    ivig_json_text(json, "sex", ivig_sex_word(patient->sex));
    ivig_json_decimal(json, "age_years", patient->age_years, 0);
    ivig_json_decimal(json, "pre_pregnancy_weight_kg", patient->pre_pregnancy_weight_g,
                      IVIG_SCALE_KG);
    put_conditions(json, precautions, request->conditions);
    ivig_json_close(json, '}');
}

void ivig_json_request_indication(struct ivig_json *json, const struct ivig_request *request)
{
    const struct ivig_variant *variant = request->variant;

    ivig_json_open(json, "indication", '{');
    ivig_json_text(json, "id", request->indication->id);
    ivig_json_text(json, "name", request->indication->name);
    ivig_json_text(json, "variant", variant != NULL ? variant->id : NULL);
    ivig_json_text(json, "variant_name", variant != NULL ? variant->name : NULL);
    ivig_json_close(json, '}');
    if (request->regimen == NULL) {
        ivig_json_null(json, "regimen");
        return;
    }
    ivig_json_open(json, "regimen", '{');
    ivig_json_text(json, "id", request->regimen->id);
    ivig_json_text(json, "name", request->regimen->name);
    ivig_json_text(json, "line", ivig_line_word(request->regimen->line));
    ivig_json_sentence(json, "line_text", request->regimen->line_text);
    ivig_json_texts(json, "labelled", &request->regimen->labelled);
    ivig_json_close(json, '}');
}

void ivig_json_asked(struct ivig_json *json, const struct ivig_ruleset *rules,
                     const struct ivig_precautions *precautions, const struct ivig_request *request)
{
    ivig_json_rule_set(json, "rules", rules, request != NULL ? request->indication : NULL);
    if (request == NULL) {
        ivig_json_null(json, "patient");
        ivig_json_null(json, "indication");
        ivig_json_null(json, "regimen");
        return;
    }
    ivig_json_patient(json, precautions, request);
    ivig_json_request_indication(json, request);
}

void ivig_json_finding(struct ivig_json *json, const char *id, enum ivig_level level,
                       const char *text, const struct ivig_texts *sources)
{
    ivig_json_text(json, "id", id);
    ivig_json_text(json, "level", ivig_level_name(level));
    ivig_json_text(json, "text", text);
    ivig_json_texts(json, "sources", sources);
}

void ivig_json_visit_finding(void *context, const struct ivig_plan_document *document,
                             const struct ivig_finding *finding)
{
    struct ivig_json *json = context;
    struct ivig_buffer text = { 0 };

    ivig_finding_text(document, finding, &text);
    ivig_json_open(json, NULL, '{');
    ivig_json_finding(json, ivig_finding_name(finding), finding->level, ivig_buffer_text(&text),
                      finding->sources);
    ivig_json_close(json, '}');
    ivig_buffer_release(&text, json->out);
}
