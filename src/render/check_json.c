/* The check of an order as one JSON object, schema ivigcalc-check/1. */
#include "render/check_json.h"

#include "render/buffer.h"
#include "render/check_statements.h"
#include "render/check_table.h"
#include "render/plan_json.h"
#include "render/quantity.h"
#include "render/request_json.h"
#include "render/statements_json.h"
#include "render/words.h"

static void put_ordered(struct ivig_json *json, const struct ivig_order_check *check)
{
    const struct ivig_order *order = &check->asked->order;
    const struct ivig_plan *plan = &check->expected;

    ivig_json_open(json, "ordered", '{');
    ivig_json_masses(json, "schedule_g", order->day_ug, order->days);
    ivig_json_decimal(json, "total_g", order->total_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "g_per_kg",
                      plan->refused ? IVIG_ABSENT
                                    : ivig_day_mg_per_kg(order->total_ug, plan->weight.weight_g),
                      IVIG_SCALE_G_PER_KG);
    ivig_json_decimal(json, "weight_kg", order->weight_g, IVIG_SCALE_KG);
    ivig_json_close(json, '}');
}

static void put_days(struct ivig_json *json, const struct ivig_order_check *check)
{
    if (check->expected.refused) {
        ivig_json_null(json, "days");
        return;
    }
    ivig_json_open(json, "days", '[');
    for (unsigned day = 0; day < ivig_checked_days(check); day++) {
        int64_t ordered_ug = ivig_ordered_day_ug(check, day);
        int64_t expected_ug = ivig_expected_day_ug(check, day);

        ivig_json_open(json, NULL, '{');
        ivig_json_decimal(json, "day", day + 1, 0);
        ivig_json_decimal(json, "ordered_g", ordered_ug, IVIG_SCALE_G);
        ivig_json_decimal(json, "expected_g", expected_ug, IVIG_SCALE_G);
        ivig_json_decimal(json, "difference_g",
                          (ordered_ug != IVIG_ABSENT ? ordered_ug : 0) -
                              (expected_ug != IVIG_ABSENT ? expected_ug : 0),
                          IVIG_SCALE_G);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

void ivig_json_check_fits(struct ivig_json *json, const struct ivig_order_check *check)
{
    const char *ids[IVIG_FITS_MOST];
    struct ivig_texts list = { ids, check->fit_count };

    for (size_t i = 0; i < check->fit_count; i++)
        ids[i] = check->fits[i].regimen->id;
    ivig_json_texts(json, "fits", &list);
    ivig_json_open(json, "fits_at", '[');
    for (size_t i = 0; i < check->fit_count; i++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "regimen", ids[i]);
        ivig_json_decimal(json, "g_per_kg", check->fits[i].mg_per_kg, IVIG_SCALE_G_PER_KG);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void cite(void *context, const struct ivig_plan_document *document,
                 const struct ivig_finding *finding)
{
    (void)document;
    ivig_cite(context, finding->sources);
}

static void put_findings(struct ivig_json *json, const struct ivig_check_document *document)
{
    struct ivig_citations citations = { 0 };

    ivig_json_open(json, "findings", '[');
    for (int level = IVIG_STOP; level >= IVIG_NOTE; level--)
        ivig_each_check_finding(document, (enum ivig_level)level, ivig_json_visit_finding, json);
    ivig_json_close(json, ']');
    for (int level = IVIG_STOP; level >= IVIG_NOTE; level--)
        ivig_each_check_finding(document, (enum ivig_level)level, cite, &citations);
    ivig_json_sources(json, document->rules, &citations);
}

void ivig_json_check_figures(struct ivig_json *json, const struct ivig_order_check *check)
{
    bool refused = check->expected.refused;

    ivig_json_text(json, "verdict", ivig_verdict_word(check->verdict));
    put_ordered(json, check);
    ivig_json_decimal(json, "difference_g", refused ? IVIG_ABSENT : check->difference_ug,
                      IVIG_SCALE_G);
    ivig_json_decimal(json, "tolerance_percent",
                      refused ? IVIG_ABSENT : check->tolerance_percent_milli, 3);
    put_days(json, check);
}

enum ivig_status ivig_render_check_json(const struct ivig_check_document *document,
                                        struct ivig_buffer *out)
{
    const struct ivig_order_check *check = document->check;
    struct ivig_plan_document expected = ivig_expected_document(document);
    struct ivig_json json = { .out = out };

    ivig_json_open(&json, NULL, '{');
    ivig_json_text(&json, "schema", "ivigcalc-check/1");
    ivig_json_text(&json, "status", check->expected.refused ? "refused" : "ok");
    ivig_json_program(&json);
    ivig_json_check_figures(&json, check);
    /* as a plan that is asked for: the order's findings stand beside it */
    expected.check = NULL;
    ivig_json_plan(&json, "expected", &expected);
    ivig_json_check_fits(&json, check);
    put_findings(&json, document);
    ivig_json_close(&json, '}');
    ivig_put(out, "\n");
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
