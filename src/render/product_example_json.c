/* The worked examples of a product as JSON. */
#include <ivigcalc/number.h>

#include "render/product_json_parts.h"

static void put_numbers(struct ivig_json *json, const char *key, const struct ivig_numbers *numbers,
                        unsigned scale)
{
    ivig_json_open(json, key, '[');
    for (size_t i = 0; i < numbers->count; i++)
        ivig_json_decimal(json, NULL, numbers->items[i], scale);
    ivig_json_close(json, ']');
}

static void put_given(struct ivig_json *json, const struct ivig_product_example_given *given)
{
    ivig_json_open(json, "given", '{');
    ivig_json_decimal(json, "day_g", given->day_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "weight_kg", given->weight_g, IVIG_SCALE_KG);
    ivig_json_decimal(json, "age_years", given->age_years, 0);
    ivig_json_decimal(json, "days", given->days, 0);
    ivig_json_texts(json, "conditions", &given->conditions);
    ivig_json_text(json, "use", given->use);
    ivig_json_text(json, "regimen", given->regimen);
    ivig_json_flag(json, "subsequent", given->subsequent);
    ivig_json_flag(json, "at_risk", given->at_risk);
    ivig_json_close(json, '}');
}

static void put_expect(struct ivig_json *json, const struct ivig_product_example_expect *expect)
{
    ivig_json_open(json, "expect", '{');
    put_numbers(json, "vials_g", &expect->vials_ug, IVIG_SCALE_G);
    ivig_json_decimal(json, "volume_ml", expect->volume_ul, IVIG_SCALE_ML);
    put_numbers(json, "ml_per_h", &expect->rates_ul_per_h, IVIG_SCALE_ML);
    ivig_json_decimal(json, "minutes", expect->duration_min, 0);
    ivig_json_decimal(json, "day_step_g", expect->day_step_ug, IVIG_SCALE_G);
    ivig_json_texts(json, "findings", &expect->findings);
    ivig_json_texts(json, "warnings", &expect->warnings);
    ivig_json_texts(json, "no_findings", &expect->no_findings);
    ivig_json_close(json, '}');
}

void ivig_json_product_examples(struct ivig_json *json, const struct ivig_product *product)
{
    ivig_json_open(json, "examples", '[');
    for (size_t i = 0; i < product->examples.count; i++) {
        ivig_json_open(json, NULL, '{');
        put_given(json, &product->examples.items[i].given);
        put_expect(json, &product->examples.items[i].expect);
        ivig_json_text(json, "why", product->examples.items[i].why);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}
