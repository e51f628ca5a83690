/* A plan as one JSON object, schema ivigcalc-plan/1. */
#include <ivigcalc/date.h>

#include "render/alternative.h"
#include "render/buffer.h"
#include "render/json.h"
#include "render/plan_json.h"
#include "render/quantity.h"
#include "render/request_json.h"
#include "render/statements.h"
#include "render/statements_json.h"
#include "render/supply_json.h"
#include "render/words.h"
#include "render/working.h"

static void put_weight(struct ivig_json *json, const struct ivig_plan *plan)
{
    const struct ivig_dosing_weight *weight = &plan->weight;
    struct ivig_reference_weights reference;

    ivig_reference_weights(plan->defaults, &plan->request->patient, &reference);
    ivig_json_open(json, "dosing_weight", '{');
    ivig_json_decimal(json, "kg", weight->weight_g, IVIG_SCALE_KG);
    ivig_json_text(json, "rule", plan->request->weight_rule->id);
    ivig_json_text(json, "basis", ivig_basis_word(weight->basis));
    ivig_json_text(json, "reason", ivig_weight_reason(weight));
    ivig_json_sentence(json, "reason_text", weight->decided != NULL ? weight->decided->text : NULL);
    ivig_json_decimal(json, "actual_kg", weight->actual_g, IVIG_SCALE_KG);
    ivig_json_decimal(json, "ideal_kg", reference.ideal_g, IVIG_SCALE_KG);
    ivig_json_decimal(json, "adjusted_kg", reference.adjusted_g, IVIG_SCALE_KG);
    ivig_json_decimal(json, "bmi", reference.bmi_tenths, 1);
    ivig_json_close(json, '}');
}

static void put_dose(struct ivig_json *json, const struct ivig_plan *plan)
{
    ivig_json_open(json, "dose", '{');
    ivig_json_decimal(json, "g_per_kg", plan->dose_mg_per_kg, IVIG_SCALE_G_PER_KG);
    ivig_json_decimal(json, "exact_g", plan->exact_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "total_g", plan->total_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "total_step_g", plan->total_step_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "day_step_g", plan->day_step_ug, IVIG_SCALE_G);
    ivig_json_text(json, "rounding", ivig_direction_word(plan->direction));
    ivig_json_decimal(json, "deviation_percent", ivig_plan_deviation(plan), 2);
    ivig_json_close(json, '}');
}

/* The date of a day of the course, counted from 0, and its day of the week. */
static void put_date(struct ivig_json *json, int64_t start_day, unsigned day)
{
    if (start_day == IVIG_ABSENT) {
        ivig_json_null(json, "date");
        ivig_json_null(json, "weekday");
        return;
    }
    ivig_json_date(json, "date", start_day + day);
    ivig_json_text(json, "weekday", ivig_date_weekday(start_day + day));
}

static void put_schedule(struct ivig_json *json, const struct ivig_plan *plan)
{
    ivig_json_open(json, "schedule", '[');
    for (unsigned day = 0; day < plan->days; day++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_decimal(json, "day", day + 1, 0);
        put_date(json, plan->request->start_day, day);
        ivig_json_decimal(json, "dose_g", plan->day_ug[day], IVIG_SCALE_G);
        ivig_json_flag(json, "given", day < plan->given_days);
        ivig_json_decimal(json, "g_per_kg",
                          ivig_day_mg_per_kg(plan->day_ug[day], plan->weight.weight_g),
                          IVIG_SCALE_G_PER_KG);
        ivig_json_supply(json, plan, day);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

/* A course already begun: what was given, and what remains. */
static void put_given(struct ivig_json *json, const struct ivig_plan *plan)
{
    const struct ivig_order *given = plan->request->given;

    if (given == NULL) {
        ivig_json_null(json, "given");
        return;
    }
    ivig_json_open(json, "given", '{');
    ivig_json_masses(json, "schedule_g", given->day_ug, given->days);
    ivig_json_decimal(json, "total_g", given->total_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "remaining_g",
                      plan->refused ? IVIG_ABSENT : plan->total_ug - given->total_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "remaining_days",
                      plan->refused ? IVIG_ABSENT : (int64_t)(plan->days - plan->given_days), 0);
    ivig_json_close(json, '}');
}

void ivig_json_plan_repeat(struct ivig_json *json, const struct ivig_request *request)
{
    struct ivig_window next;

    if (request == NULL || request->regimen == NULL) {
        ivig_json_null(json, "repeat");
        return;
    }
    ivig_json_open(json, "repeat", '{');
    ivig_json_range(json, "every_weeks", request->regimen->repeat.every_weeks, 0);
    ivig_json_range(json, "courses", request->regimen->repeat.courses, 0);
    ivig_json_sentence(json, "text", request->regimen->repeat.text);
    if (ivig_next_course(request, &next)) {
        ivig_json_open(json, "next_course", '{');
        ivig_json_date(json, "from", next.from_day);
        ivig_json_date(json, "to", next.to_day);
        ivig_json_close(json, '}');
    } else {
        ivig_json_null(json, "next_course");
    }
    ivig_json_close(json, '}');
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

/* What this patient would get instead; no weight where none can be trusted. */
static void put_volumes(struct ivig_json *json, const struct ivig_plan *plan,
                        const struct ivig_alternative *alternative)
{
    struct ivig_exchange exchange;
    bool found = ivig_alternative_volume(plan, alternative, &exchange);

    ivig_json_decimal(json, "weight_kg", found ? exchange.weight_g : IVIG_ABSENT, IVIG_SCALE_KG);
    ivig_json_text(json, "weight_basis", !found ? NULL : exchange.on_ideal ? "ideal" : "dosing");
    ivig_json_range(json, "total_ml", found ? &exchange.total_ml : NULL, 0);
    ivig_json_range(json, "session_ml", found ? &exchange.session_ml : NULL, 0);
}

static void put_alternatives(struct ivig_json *json, const struct ivig_plan_document *document)
{
    const struct ivig_plan *plan = document->plan;
    const struct ivig_alternatives *alternatives = &plan->request->indication->alternatives;

    if (!ivig_shows_alternatives(document)) {
        ivig_json_null(json, "alternatives");
        return;
    }
    ivig_json_open(json, "alternatives", '[');
    for (size_t i = 0; i < alternatives->count; i++) {
        const struct ivig_alternative *row = &alternatives->items[i];

        ivig_json_open(json, NULL, '{');
        ivig_json_alternative(json, row);
        put_volumes(json, plan, row);
        ivig_json_texts(json, "sources", &row->sources);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

void ivig_json_figures(struct ivig_json *json, const struct ivig_plan *plan)
{
    if (plan == NULL || plan->refused) {
        ivig_json_null(json, "dosing_weight");
        ivig_json_null(json, "dose");
        ivig_json_null(json, "schedule");
        return;
    }
    put_weight(json, plan);
    put_dose(json, plan);
    put_schedule(json, plan);
}

void ivig_json_plan(struct ivig_json *json, const char *key,
                    const struct ivig_plan_document *document)
{
    const struct ivig_plan *plan = document->plan;
    const struct ivig_request *request = plan->request;
    struct ivig_citations citations;

    ivig_json_open(json, key, '{');
    ivig_json_text(json, "schema", IVIG_PLAN_SCHEMA);
    ivig_json_null(json, "id");
    ivig_json_text(json, "status", plan->refused ? "refused" : "ok");
    ivig_json_program(json);
    ivig_json_asked(json, document->rules, document->precautions, request);
    ivig_json_figures(json, plan);
    put_given(json, plan);
    ivig_json_product(json, plan);
    ivig_json_plan_repeat(json, request);
    ivig_json_text(json, "override", request->override_reason);
    ivig_json_open(json, "findings", '[');
    for (int level = IVIG_STOP; level >= IVIG_NOTE; level--)
        ivig_each_finding(document, (enum ivig_level)level, true, ivig_json_visit_finding, json);
    ivig_json_close(json, ']');
    ivig_json_care(json, document->precautions, plan, request->indication);
    put_alternatives(json, document);
    if (document->view.explain) {
        ivig_json_open(json, "working", '[');
        if (!ivig_each_working(document, put_working_step, json))
            json->out->failed = true;
        ivig_json_close(json, ']');
    }
    ivig_cite_all(document, &citations);
    ivig_json_sources(json, document->rules, &citations);
    ivig_json_close(json, '}');
}

enum ivig_status ivig_render_plan_json(const struct ivig_plan_document *document,
                                       struct ivig_buffer *out)
{
    struct ivig_json json = { .out = out };

    ivig_json_plan(&json, NULL, document);
    ivig_put(out, "\n");
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
