/* volume_ml, vials and infusion of each day, and the picking list. */
#include "render/supply_json.h"

#include <ivigcalc/date.h>

#include "render/buffer.h"
#include "render/supply_words.h"

static void put_vials(struct ivig_json *json, const char *key, const struct ivig_product *product,
                      const struct ivig_vial_pick *pick)
{
    ivig_json_open(json, key, '[');
    for (size_t i = product->vials.count; i-- > 0;) {
        if (pick->count[i] == 0)
            continue;
        ivig_json_open(json, NULL, '{');
        ivig_json_decimal(json, "size_g", product->vials.items[i].mass_ug, IVIG_SCALE_G);
        ivig_json_decimal(json, "count", pick->count[i], 0);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

/* A time of day, HH:MM, and how many days after the start; nulls where that is not known. */
static void put_clock(struct ivig_json *json, const char *key, const char *days_key, int64_t at_min,
                      int64_t from_min)
{
    struct ivig_buffer text = { 0 };
    int64_t minutes = at_min != IVIG_ABSENT ? at_min + from_min : IVIG_ABSENT;

    if (at_min == IVIG_ABSENT) {
        ivig_json_null(json, key);
        ivig_json_null(json, days_key);
        return;
    }
    ivig_put_clock(&text, minutes % IVIG_MINUTES_OF_DAY);
    ivig_json_text(json, key, ivig_buffer_text(&text));
    ivig_json_decimal(json, days_key, minutes / IVIG_MINUTES_OF_DAY, 0);
    ivig_buffer_release(&text, json->out);
}

static void put_step(struct ivig_json *json, const struct ivig_plan *plan,
                     const struct ivig_infusion_step *step)
{
    struct ivig_buffer rate = { 0 };

    ivig_put_rate(&rate, plan->request->product, step->rate_milli);
    ivig_json_open(json, NULL, '{');
    ivig_json_decimal(json, "from_min", step->from_min, 0);
    put_clock(json, "at", "at_days_later", plan->request->at_min, step->from_min);
    ivig_json_decimal(json, "minutes", step->minutes, 0);
    ivig_json_text(json, "rate", ivig_buffer_text(&rate));
    ivig_json_decimal(json, "ml_per_h", step->rate_ul_per_h, IVIG_SCALE_ML);
    ivig_json_decimal(json, "volume_ml", step->volume_ul, IVIG_SCALE_ML);
    ivig_json_close(json, '}');
    ivig_buffer_release(&rate, json->out);
}

static void put_infusion(struct ivig_json *json, const struct ivig_plan *plan, unsigned day)
{
    struct ivig_infusion infusion;

    if (ivig_day_infusion(plan, day, &infusion) != IVIG_OK) {
        ivig_json_null(json, "infusion");
        return;
    }
    ivig_json_open(json, "infusion", '{');
    ivig_json_decimal(json, "weight_kg", plan->rate_weight_g, IVIG_SCALE_KG);
    ivig_json_open(json, "steps", '[');
    for (size_t i = 0; i < infusion.count; i++)
        put_step(json, plan, &infusion.steps[i]);
    ivig_json_close(json, ']');
    ivig_json_decimal(json, "duration_min", infusion.duration_min, 0);
    put_clock(json, "end_at", "end_days_later", plan->request->at_min, infusion.duration_min);
    ivig_json_close(json, '}');
}

void ivig_json_supply(struct ivig_json *json, const struct ivig_plan *plan, unsigned day)
{
    const struct ivig_product *product = plan->request->product;
    struct ivig_vial_pick pick;

    if (product == NULL || day < plan->given_days || ivig_day_vials(plan, day, &pick) != IVIG_OK) {
        ivig_json_null(json, "volume_ml");
        ivig_json_null(json, "vials");
        ivig_json_null(json, "infusion");
        return;
    }
    ivig_json_decimal(json, "volume_ml", ivig_pick_volume_ul(product, &pick), IVIG_SCALE_ML);
    put_vials(json, "vials", product, &pick);
    put_infusion(json, plan, day);
}

/* Open the member "product" and say what was named; false, and null, without one. */
static bool open_product(struct ivig_json *json, const struct ivig_product *product)
{
    if (product == NULL) {
        ivig_json_null(json, "product");
        return false;
    }
    ivig_json_open(json, "product", '{');
    ivig_json_text(json, "id", product->id);
    ivig_json_text(json, "name", product->name);
    ivig_json_text(json, "version", product->version);
    ivig_json_text(json, "label", product->label);
    ivig_json_texts(json, "lacks", &product->lacks);
    return true;
}

void ivig_json_product_name(struct ivig_json *json, const struct ivig_product *product)
{
    if (open_product(json, product))
        ivig_json_close(json, '}');
}

/* What vials and rates were worked out with; nulls where there is no plan. */
static void put_choices(struct ivig_json *json, const struct ivig_plan *plan)
{
    const struct ivig_product *product = plan->request->product;
    uint32_t stock = ivig_request_stock(plan->request);

    if (plan->refused) {
        ivig_json_null(json, "stock_g");
        ivig_json_null(json, "pump_step_ml_per_h");
        ivig_json_null(json, "ladder");
        return;
    }
    ivig_json_open(json, "stock_g", '[');
    for (size_t i = 0; i < product->vials.count; i++)
        if ((stock >> i & 1) != 0)
            ivig_json_decimal(json, NULL, product->vials.items[i].mass_ug, IVIG_SCALE_G);
    ivig_json_close(json, ']');
    ivig_json_decimal(json, "pump_step_ml_per_h", ivig_plan_pump_step_ul_per_h(plan),
                      IVIG_SCALE_ML);
    ivig_json_text(json, "ladder", plan->later_infusion ? "subsequent" : "first");
}

void ivig_json_product(struct ivig_json *json, const struct ivig_plan *plan)
{
    const struct ivig_product *product = plan->request->product;
    struct ivig_vial_pick pick;

    if (!open_product(json, product))
        return;
    put_choices(json, plan);
    if (plan->refused || ivig_course_vials(plan, &pick) != IVIG_OK) {
        ivig_json_null(json, "volume_ml");
        ivig_json_null(json, "vials");
    } else {
        ivig_json_decimal(json, "volume_ml", ivig_pick_volume_ul(product, &pick), IVIG_SCALE_ML);
        put_vials(json, "vials", product, &pick);
    }
    ivig_json_close(json, '}');
}
