/* Contents, uses and rates of a product as JSON. */
#include "render/product_json_parts.h"

#include <ivigcalc/number.h>

#include "render/statements_json.h"
#include "render/supply_words.h"
#include "render/words.h"

static void put_vials(struct ivig_json *json, const struct ivig_product *product)
{
    ivig_json_open(json, "vials", '[');
    for (size_t i = 0; i < product->vials.count; i++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_decimal(json, "g", product->vials.items[i].mass_ug, IVIG_SCALE_G);
        ivig_json_decimal(json, "ml", product->vials.items[i].volume_ul, IVIG_SCALE_ML);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_day_step(struct ivig_json *json, const struct ivig_vial_steps *day_step)
{
    ivig_json_open(json, "day_step_g", '{');
    ivig_json_decimal(json, "adult", day_step->adult_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "child", day_step->child_ug, IVIG_SCALE_G);
    ivig_json_close(json, '}');
}

static void put_iga(struct ivig_json *json, const struct ivig_iga *iga)
{
    if (iga == NULL) {
        ivig_json_null(json, "iga");
        return;
    }
    ivig_json_open(json, "iga", '{');
    ivig_json_decimal(json, "at_most_ug_per_ml", iga->at_most_ug_per_ml, 0);
    ivig_json_decimal(json, "mean_ug_per_ml", iga->mean_ug_per_ml, 0);
    ivig_json_close(json, '}');
}

void ivig_json_product_contents(struct ivig_json *json, const struct ivig_product *product)
{
    bool refused = product->refused != NULL;

    ivig_json_decimal(json, "concentration_g_per_100_ml",
                      refused ? IVIG_ABSENT : product->concentration_g_per_100_ml, 0);
    put_vials(json, product);
    if (refused)
        ivig_json_null(json, "day_step_g");
    else
        put_day_step(json, &product->day_step);
    put_iga(json, product->iga);
    ivig_json_text(json, "stabiliser", refused ? NULL : ivig_stabiliser_word(product->stabiliser));
}

void ivig_json_use_figures(struct ivig_json *json, const struct ivig_product_use *use)
{
    ivig_json_text(json, "id", use->id);
    ivig_json_text(json, "regimen", use->regimen);
    ivig_json_range(json, "days", use->days, 0);
    ivig_json_decimal(json, "most_rate", use->most_rate_milli, IVIG_SCALE_RATE);
}

void ivig_json_rate_figures(struct ivig_json *json, const struct ivig_product *product)
{
    bool refused = product->refused != NULL;

    ivig_json_text(json, "rate_unit", refused ? NULL : ivig_rate_unit_name(product->rate_unit));
    ivig_json_decimal(json, "at_risk_most_rate",
                      refused ? IVIG_ABSENT : product->at_risk_most_rate_milli, IVIG_SCALE_RATE);
}
