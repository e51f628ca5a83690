/* A comparison as one JSON object, schema ivigcalc-compare/1. */
#include "render/buffer.h"
#include "render/comparison_statements.h"
#include "render/json.h"
#include "render/request_json.h"
#include "render/statements_json.h"
#include "render/words.h"
#include "render/supply_json.h"

static void put_figures(struct ivig_json *json, const struct ivig_comparison_row *row)
{
    const struct ivig_plan *plan = &row->plan;
    const struct ivig_weight_case *decided = plan->weight.decided;

    ivig_json_text(json, "basis", ivig_basis_word(plan->weight.basis));
    ivig_json_text(json, "reason", ivig_weight_reason(&plan->weight));
    ivig_json_text(json, "reason_text", decided != NULL ? decided->text : NULL);
    ivig_json_decimal(json, "dosing_weight_kg", plan->weight.weight_g, IVIG_SCALE_KG);
    ivig_json_decimal(json, "exact_g", plan->exact_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "total_g", plan->total_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "days", plan->days, 0);
    ivig_json_masses(json, "schedule_g", plan->day_ug, plan->days);
}

/* A row that lacks something, or is refused, has none. */
static void put_no_figures(struct ivig_json *json)
{
    static const char *const keys[] = { "basis",   "reason",  "reason_text", "dosing_weight_kg",
                                        "exact_g", "total_g", "days",        "schedule_g" };

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        ivig_json_null(json, keys[i]);
}

static void put_needs(struct ivig_json *json, const struct ivig_comparison_needs *needs)
{
    const char *keys[3];
    struct ivig_texts list = { keys, 0 };

    if (needs->height)
        keys[list.count++] = "height_cm";
    if (needs->sex)
        keys[list.count++] = "sex";
    if (needs->pre_pregnancy_weight)
        keys[list.count++] = "pre_pregnancy_weight_kg";
    ivig_json_texts(json, "needs", &list);
}

/* The ids of the row's findings; their texts stand once, below all rows. */
static void put_ids(struct ivig_json *json, const struct ivig_statements *statements,
                    const char *id)
{
    ivig_json_open(json, "findings", '[');
    for (size_t i = 0; i < statements->count; i++) {
        const struct ivig_statement *statement = &statements->items[i];
        const struct ivig_texts rules = { statement->rules, statement->rule_count };

        if (!ivig_texts_hold(&rules, id))
            continue;
        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "id", statement->id);
        ivig_json_text(json, "level", ivig_level_name(statement->level));
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_row(struct ivig_json *json, const struct ivig_statements *statements,
                    const struct ivig_comparison_row *row)
{
    static const char *const words[] = { [IVIG_COMPARED_OK] = "ok",
                                         [IVIG_COMPARED_LACKS] = "lacks",
                                         [IVIG_COMPARED_REFUSED] = "refused",
                                         [IVIG_COMPARED_STEPS] = "steps" };
    const struct ivig_weight_rule *rule = row->request.weight_rule;

    ivig_json_open(json, NULL, '{');
    ivig_json_text(json, "weight_rule", rule->id);
    ivig_json_text(json, "name", rule->name);
    ivig_json_text(json, "version", rule->version);
    ivig_json_text(json, "status", words[row->status]);
    if (row->status == IVIG_COMPARED_OK)
        put_figures(json, row);
    else
        put_no_figures(json);
    ivig_json_decimal(json, "difference_g", row->difference_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "difference_percent", row->difference_percent_hundredths, 2);
    put_needs(json, &row->needs);
    put_ids(json, statements, rule->id);
    ivig_json_close(json, '}');
}

static void put_findings(struct ivig_json *json, const struct ivig_statements *statements)
{
    ivig_json_open(json, "findings", '[');
    for (size_t i = 0; i < statements->count; i++) {
        const struct ivig_statement *statement = &statements->items[i];
        const struct ivig_texts rules = { statement->rules, statement->rule_count };
        const struct ivig_texts sources = ivig_statement_sources(statement);

        ivig_json_open(json, NULL, '{');
        ivig_json_finding(json, statement->id, statement->level, statement->text, &sources);
        ivig_json_texts(json, "weight_rules", &rules);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

enum ivig_status ivig_render_comparison_json(const struct ivig_comparison_document *document,
                                             struct ivig_buffer *out)
{
    const struct ivig_comparison *comparison = document->comparison;
    const struct ivig_comparison_row *standard = comparison->standard;
    const struct ivig_request *request = &standard->request;
    struct ivig_json json = { .out = out };
    struct ivig_citations citations = { 0 };
    struct ivig_statements statements;

    ivig_statements_gather(document, true, &statements);
    ivig_json_open(&json, NULL, '{');
    ivig_json_text(&json, "schema", "ivigcalc-compare/1");
    ivig_json_text(&json, "status", comparison->refused ? "refused" : "ok");
    ivig_json_program(&json);
    ivig_json_rule_set(&json, "rule_set", document->rules, request->indication);
    ivig_json_patient(&json, document->precautions, request);
    ivig_json_request_indication(&json, request);
    ivig_json_decimal(&json, "dose_g_per_kg",
                      request->regimen != NULL ? standard->plan.dose_mg_per_kg : IVIG_ABSENT,
                      IVIG_SCALE_G_PER_KG);
    ivig_json_product_name(&json, request->product);
    ivig_json_text(&json, "default_rule", request->weight_rule->id);
    ivig_json_open(&json, "rules", '[');
    for (size_t i = 0; i < comparison->count; i++)
        put_row(&json, &statements, comparison->order[i]);
    ivig_json_close(&json, ']');
    ivig_json_text(&json, "override", request->override_reason);
    put_findings(&json, &statements);
    ivig_cite_comparison(comparison, &statements, &citations);
    ivig_json_sources(&json, document->rules, &citations);
    ivig_json_close(&json, '}');
    ivig_put(out, "\n");
    out->failed = out->failed || statements.failed;
    ivig_statements_free(&statements);
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
