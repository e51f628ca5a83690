/* All products of a set as one JSON object, schema ivigcalc-products/1. */
#include <ivigcalc/number.h>

#include "render/buffer.h"
#include "render/product_json_parts.h"
#include "render/product_words.h"
#include "render/rule_list.h"

static void put_product(struct ivig_json *json, const struct ivig_product *product)
{
    const struct ivig_product_refusal *refusal = product->refused;

    ivig_json_open(json, NULL, '{');
    ivig_json_text(json, "id", product->id);
    ivig_json_text(json, "name", product->name);
    ivig_json_text(json, "maker", product->maker);
    ivig_json_text(json, "version", product->version);
    ivig_json_text(json, "refused", refusal != NULL ? refusal->reason : NULL);
    ivig_json_text(json, "region", product->region);
    ivig_json_product_contents(json, product);
    ivig_json_open(json, "uses", '[');
    for (size_t i = 0; i < product->uses.count; i++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_use_figures(json, &product->uses.items[i]);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
    ivig_json_rate_figures(json, product);
    ivig_json_decimal(json, "most_rate",
                      refusal != NULL ? IVIG_ABSENT : ivig_label_most_rate_milli(product),
                      IVIG_SCALE_RATE);
    ivig_json_close(json, '}');
}

enum ivig_status ivig_render_product_list_json(const struct ivig_product_list_document *document,
                                               struct ivig_buffer *out)
{
    struct ivig_json json = { .out = out };
    const struct ivig_product *product;
    enum ivig_status status;
    size_t at = 0;

    ivig_json_open(&json, NULL, '{');
    ivig_json_text(&json, "schema", "ivigcalc-products/1");
    ivig_json_origin(&json, document->rules);
    ivig_json_open(&json, "products", '[');
    while ((status = ivig_next_product(document->rules, &at, &product)) == IVIG_OK &&
           product != NULL)
        put_product(&json, product);
    ivig_json_close(&json, ']');
    ivig_json_close(&json, '}');
    ivig_put(out, "\n");
    return status != IVIG_OK ? status : out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
