/* A plan as one JSON object, schema ivigcalc-plan/1. */
#include <ivigcalc/version.h>

#include "render/buffer.h"
#include "render/json.h"
#include "render/quantity.h"
#include "render/statements.h"
#include "render/working.h"

static void put_rules(struct ivig_json *json, const struct ivig_plan_document *document)
{
    const struct ivig_indication *indication = document->plan->request->indication;

    ivig_json_open(json, "program", '{');
    ivig_json_text(json, "name", "ivigcalc");
    ivig_json_text(json, "version", IVIG_VERSION);
    ivig_json_close(json, '}');
    ivig_json_open(json, "rules", '{');
    ivig_json_text(json, "indication", indication->id);
    ivig_json_text(json, "version", indication->version);
    ivig_json_text(json, "set_sha256", ivig_ruleset_sha256(document->rules));
    ivig_json_text(json, "folder", ivig_ruleset_folder(document->rules));
    ivig_json_close(json, '}');
}

static void put_patient(struct ivig_json *json, const struct ivig_patient *patient)
{
    static const char *const sexes[] = {
        [IVIG_SEX_UNKNOWN] = NULL, [IVIG_MALE] = "male", [IVIG_FEMALE] = "female"
    };
    static const struct ivig_texts none = { NULL, 0 };

    ivig_json_open(json, "patient", '{');
    ivig_json_decimal(json, "weight_kg", patient->weight_g, IVIG_SCALE_KG);
    ivig_json_decimal(json, "height_cm", patient->height_mm, IVIG_SCALE_CM);
    ivig_json_text(json, "sex", sexes[patient->sex]);
    ivig_json_decimal(json, "age_years", patient->age_years, 0);
    ivig_json_texts(json, "conditions", &none);
    ivig_json_close(json, '}');
}

static void put_indication(struct ivig_json *json, const struct ivig_request *request)
{
    static const char *const lines[] = { [IVIG_LINE_FIRST] = "first",
                                         [IVIG_LINE_SECOND] = "second",
                                         [IVIG_LINE_NOT_ESTABLISHED] = "not-established" };
    const struct ivig_variant *variant = request->variant;

    ivig_json_open(json, "indication", '{');
    ivig_json_text(json, "id", request->indication->id);
    ivig_json_text(json, "name", request->indication->name);
    ivig_json_text(json, "variant", variant != NULL ? variant->id : NULL);
    ivig_json_text(json, "variant_name", variant != NULL ? variant->name : NULL);
    ivig_json_close(json, '}');
    ivig_json_open(json, "regimen", '{');
    ivig_json_text(json, "id", request->regimen->id);
    ivig_json_text(json, "name", request->regimen->name);
    ivig_json_text(json, "line", lines[request->regimen->line]);
    ivig_json_text(json, "line_text", request->regimen->line_text);
    ivig_json_texts(json, "labelled", &request->regimen->labelled);
    ivig_json_close(json, '}');
}

static void put_weight(struct ivig_json *json, const struct ivig_plan *plan)
{
    static const char *const bases[] = { [IVIG_BASIS_ACTUAL] = "actual",
                                         [IVIG_BASIS_AS_ENTERED] = "as-entered",
                                         [IVIG_BASIS_IDEAL] = "ideal",
                                         [IVIG_BASIS_ADJUSTED] = "adjusted",
                                         [IVIG_BASIS_MULTIPLE] = "multiple" };
    const struct ivig_dosing_weight *weight = &plan->weight;

    ivig_json_open(json, "dosing_weight", '{');
    ivig_json_decimal(json, "kg", weight->weight_g, IVIG_SCALE_KG);
    ivig_json_text(json, "rule", plan->request->weight_rule->id);
    ivig_json_text(json, "basis", bases[weight->basis]);
    ivig_json_text(json, "reason",
                   weight->decided != NULL ? weight->decided->reason : "height-or-sex-missing");
    ivig_json_decimal(json, "ideal_kg", weight->ideal_g, IVIG_SCALE_KG);
    ivig_json_decimal(json, "adjusted_kg", weight->adjusted_g, IVIG_SCALE_KG);
    ivig_json_decimal(json, "bmi", weight->bmi_tenths, 1);
    ivig_json_close(json, '}');
}

static void put_dose(struct ivig_json *json, const struct ivig_plan *plan)
{
    static const char *const directions[] = {
        [IVIG_ROUND_NEAREST] = "nearest", [IVIG_ROUND_DOWN] = "down", [IVIG_ROUND_UP] = "up"
    };

    ivig_json_open(json, "dose", '{');
    ivig_json_decimal(json, "g_per_kg", plan->dose_mg_per_kg, IVIG_SCALE_G_PER_KG);
    ivig_json_decimal(json, "exact_g", plan->exact_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "total_g", plan->total_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "total_step_g", plan->total_step_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "day_step_g", plan->day_step_ug, IVIG_SCALE_G);
    ivig_json_text(json, "rounding", directions[plan->direction]);
    ivig_json_decimal(json, "deviation_percent", plan->deviation_percent_hundredths, 2);
    ivig_json_close(json, '}');
}

static void put_schedule(struct ivig_json *json, const struct ivig_plan *plan)
{
    ivig_json_open(json, "schedule", '[');
    for (unsigned day = 0; day < plan->days; day++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_decimal(json, "day", day + 1, 0);
        ivig_json_null(json, "date");
        ivig_json_decimal(json, "dose_g", plan->day_ug[day], IVIG_SCALE_G);
        ivig_json_decimal(json, "g_per_kg",
                          ivig_day_mg_per_kg(plan->day_ug[day], plan->weight.weight_g),
                          IVIG_SCALE_G_PER_KG);
        ivig_json_null(json, "volume_ml");
        ivig_json_null(json, "vials");
        ivig_json_null(json, "infusion");
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_range(struct ivig_json *json, const char *key, const struct ivig_range *range)
{
    if (range == NULL) {
        ivig_json_null(json, key);
        return;
    }
    ivig_json_open(json, key, '{');
    ivig_json_decimal(json, "min", range->min, 0);
    ivig_json_decimal(json, "max", range->max, 0);
    ivig_json_close(json, '}');
}

static void put_repeat(struct ivig_json *json, const struct ivig_repeat *repeat)
{
    ivig_json_open(json, "repeat", '{');
    put_range(json, "every_weeks", repeat->every_weeks);
    put_range(json, "courses", repeat->courses);
    ivig_json_text(json, "text", repeat->text);
    ivig_json_close(json, '}');
}

static void put_finding(void *context, const struct ivig_plan_document *document,
                        const struct ivig_finding *finding)
{
    struct ivig_json *json = context;
    struct ivig_buffer text = { 0 };

    ivig_finding_text(document, finding, &text);
    ivig_json_open(json, NULL, '{');
    ivig_json_text(json, "id", ivig_finding_name(finding));
    ivig_json_text(json, "level", ivig_level_name(finding->level));
    ivig_json_text(json, "text", ivig_buffer_text(&text));
    ivig_json_texts(json, "sources", finding->sources);
    ivig_json_close(json, '}');
    ivig_buffer_release(&text, json->out);
}

static void put_checks(struct ivig_json *json, const struct ivig_precautions *precautions,
                       const char *key, const struct ivig_texts *ids)
{
    ivig_json_open(json, key, '[');
    for (size_t i = 0; i < ids->count; i++) {
        const struct ivig_check *check = ivig_precautions_check(precautions, ids->items[i]);

        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", check->id);
        ivig_json_text(json, "name", check->name);
        ivig_json_text(json, "text", check->text);
        ivig_json_texts(json, "sources", &check->sources);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_working_step(void *context, const char *label, const char *text,
                             const struct ivig_texts *sources)
{
    struct ivig_json *json = context;

    ivig_json_open(json, NULL, '{');
    ivig_json_text(json, "step", label);
    ivig_json_text(json, "text", text);
    ivig_json_texts(json, "sources", sources);
    ivig_json_close(json, '}');
}

static void put_follow(struct ivig_json *json, const struct ivig_notes *follow)
{
    ivig_json_open(json, "follow", '[');
    for (size_t i = 0; i < follow->count; i++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", follow->items[i].id);
        ivig_json_text(json, "text", follow->items[i].text);
        ivig_json_texts(json, "sources", &follow->items[i].sources);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_sources(struct ivig_json *json, const struct ivig_plan_document *document)
{
    struct ivig_citations citations;

    ivig_cite_all(document, &citations);
    ivig_json_open(json, "sources", '[');
    for (size_t i = 0; i < citations.count; i++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", citations.keys[i]);
        ivig_json_text(json, "text", ivig_ruleset_source(document->rules, citations.keys[i]));
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
    json->out->failed = json->out->failed || citations.failed;
    ivig_citations_free(&citations);
}

/* A stop withholds every figure of the plan. */
static void put_figures(struct ivig_json *json, const struct ivig_plan *plan)
{
    if (plan->refused) {
        ivig_json_null(json, "dosing_weight");
        ivig_json_null(json, "dose");
        ivig_json_null(json, "schedule");
        return;
    }
    put_weight(json, plan);
    put_dose(json, plan);
    put_schedule(json, plan);
}

enum ivig_status ivig_render_plan_json(const struct ivig_plan_document *document,
                                       struct ivig_buffer *out)
{
    const struct ivig_plan *plan = document->plan;
    const struct ivig_request *request = plan->request;
    const struct ivig_indication *indication = request->indication;
    struct ivig_json json = { .out = out };

    ivig_json_open(&json, NULL, '{');
    ivig_json_text(&json, "schema", "ivigcalc-plan/1");
    ivig_json_null(&json, "id");
    ivig_json_text(&json, "status", plan->refused ? "refused" : "ok");
    put_rules(&json, document);
    put_patient(&json, &request->patient);
    put_indication(&json, request);
    put_figures(&json, plan);
    put_repeat(&json, &request->regimen->repeat);
    ivig_json_text(&json, "override", request->override_reason);
    ivig_json_open(&json, "findings", '[');
    for (int level = IVIG_STOP; level >= IVIG_NOTE; level--)
        ivig_each_finding(document, (enum ivig_level)level, true, put_finding, &json);
    ivig_json_close(&json, ']');
    put_checks(&json, document->precautions, "before", &indication->before);
    put_checks(&json, document->precautions, "during", &indication->during);
    put_checks(&json, document->precautions, "after", &indication->after);
    put_follow(&json, &indication->follow);
    if (document->view.explain) {
        ivig_json_open(&json, "working", '[');
        if (!ivig_each_working(document, put_working_step, &json))
            out->failed = true;
        ivig_json_close(&json, ']');
    }
    put_sources(&json, document);
    ivig_json_close(&json, '}');
    ivig_put(out, "\n");
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
