/* A summary as one JSON object, schema ivigcalc-summary/1. */
#include <ivigcalc/summary.h>

#include "render/buffer.h"
#include "render/json.h"
#include "render/rule_json_parts.h"

static void put_counts(struct ivig_json *json, const char *key, const char *id_key,
                       const struct ivig_summary_counts *counts)
{
    ivig_json_open(json, key, '[');
    for (size_t i = 0; i < counts->count; i++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, id_key, counts->items[i].id);
        ivig_json_decimal(json, "rows", counts->items[i].rows, 0);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_masses(struct ivig_json *json, const char *key, const char *id_key,
                       const struct ivig_summary_masses *masses)
{
    ivig_json_open(json, key, '[');
    for (size_t i = 0; i < masses->count; i++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, id_key, masses->items[i].id);
        ivig_json_decimal(json, "rows", masses->items[i].rows, 0);
        ivig_json_decimal(json, "total_g", masses->items[i].total_ug, IVIG_SCALE_G);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_difference(struct ivig_json *json, const struct ivig_summary_other *other)
{
    ivig_json_decimal(json, "difference_g", other->difference_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "difference_percent", other->difference_percent_hundredths, 2);
}

/* Larger first, as a plan has them. */
static void put_vials(struct ivig_json *json, const struct ivig_summary_product *item)
{
    ivig_json_open(json, "vials", '[');
    for (size_t i = item->product->vials.count; i-- > 0;) {
        const struct ivig_vial *vial = &item->product->vials.items[i];

        if (item->vials.count[i] == 0)
            continue;
        ivig_json_open(json, NULL, '{');
        ivig_json_decimal(json, "size_g", vial->mass_ug, IVIG_SCALE_G);
        ivig_json_decimal(json, "count", item->vials.count[i], 0);
        ivig_json_decimal(json, "volume_ml", item->vials.count[i] * vial->volume_ul, IVIG_SCALE_ML);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_products(struct ivig_json *json, const struct ivig_summary_products *products)
{
    ivig_json_open(json, "products", '[');
    for (size_t i = 0; i < products->count; i++) {
        const struct ivig_summary_product *item = &products->items[i];

        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "product", item->id);
        ivig_json_decimal(json, "rows", item->rows, 0);
        ivig_json_decimal(json, "total_g", item->total_ug, IVIG_SCALE_G);
        ivig_json_decimal(json, "volume_ml", item->volume_ul, IVIG_SCALE_ML);
        put_vials(json, item);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_schedules(struct ivig_json *json, const struct ivig_summary_schedules *schedules)
{
    ivig_json_open(json, "schedules", '{');
    ivig_json_decimal(json, "agrees", schedules->agrees, 0);
    ivig_json_decimal(json, "agrees_rounded", schedules->agrees_rounded, 0);
    ivig_json_decimal(json, "differs", schedules->differs, 0);
    ivig_json_decimal(json, "not_compared", schedules->not_compared, 0);
    ivig_json_decimal(json, "ordered_g", schedules->ordered.other_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "expected_g", schedules->ordered.dosed_ug, IVIG_SCALE_G);
    put_difference(json, &schedules->ordered);
    ivig_json_close(json, '}');
}

/* Null where the run was not compared. */
static void put_policies(struct ivig_json *json, const struct ivig_summary_policies *policies)
{
    if (policies->count == 0) {
        ivig_json_null(json, "compare");
        return;
    }
    ivig_json_open(json, "compare", '[');
    for (size_t i = 0; i < policies->count; i++) {
        const struct ivig_summary_policy *policy = &policies->items[i];

        ivig_json_open(json, NULL, '{');
        ivig_json_text(json, "weight_rule", policy->id);
        ivig_json_decimal(json, "rows", policy->rows, 0);
        ivig_json_decimal(json, "lacks", policy->lacks, 0);
        ivig_json_decimal(json, "refused", policy->refused, 0);
        ivig_json_decimal(json, "steps", policy->steps, 0);
        ivig_json_decimal(json, "total_g", policy->under.other_ug, IVIG_SCALE_G);
        ivig_json_decimal(json, "dosed_g", policy->under.dosed_ug, IVIG_SCALE_G);
        put_difference(json, &policy->under);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

enum ivig_status ivig_render_summary_json(const struct ivig_batch_summary *summary,
                                          const struct ivig_ruleset *rules, struct ivig_buffer *out)
{
    struct ivig_json json = { .out = out };

    if (summary->status != IVIG_OK)
        return summary->status;
    ivig_json_open(&json, NULL, '{');
    ivig_json_text(&json, "schema", "ivigcalc-summary/1");
    ivig_json_origin(&json, rules);
    ivig_json_text(&json, "override", summary->override_reason);
    ivig_json_decimal(&json, "rows", summary->rows, 0);
    ivig_json_decimal(&json, "dosed", summary->dosed, 0);
    ivig_json_decimal(&json, "refused", summary->refused, 0);
    ivig_json_decimal(&json, "errors", summary->errors, 0);
    ivig_json_decimal(&json, "total_g", summary->total_ug, IVIG_SCALE_G);
    ivig_json_decimal(&json, "total_on_actual_weight_g", summary->actual_weight.other_ug,
                      IVIG_SCALE_G);
    put_difference(&json, &summary->actual_weight);
    put_masses(&json, "by_indication", "indication", &summary->by_indication);
    put_masses(&json, "by_weight_rule", "weight_rule", &summary->by_weight_rule);
    put_masses(&json, "by_basis", "basis", &summary->by_basis);
    put_products(&json, &summary->products);
    put_schedules(&json, &summary->schedules);
    put_policies(&json, &summary->policies);
    put_counts(&json, "refused_by_finding", "id", &summary->refused_by_finding);
    put_counts(&json, "errors_by_code", "code", &summary->errors_by_code);
    ivig_json_close(&json, '}');
    ivig_put(out, "\n");
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
