/* A product as one JSON object, schema ivigcalc-product/1. */
#include <ivigcalc/number.h>

#include "render/buffer.h"
#include "render/product_json_parts.h"
#include "render/product_words.h"
#include "render/statements_json.h"

static void put_refusal(struct ivig_json *json, const struct ivig_product_refusal *refusal)
{
    if (refusal == NULL) {
        ivig_json_null(json, "refused");
        return;
    }
    ivig_json_open(json, "refused", '{');
    ivig_json_text(json, "reason", refusal->reason);
    ivig_json_texts(json, "sources", &refusal->sources);
    ivig_json_close(json, '}');
}

static void put_ladder(struct ivig_json *json, const char *key, const struct ivig_ladder *ladder)
{
    ivig_json_open(json, key, '[');
    for (size_t i = 0; i < ladder->count; i++) {
        ivig_json_open(json, NULL, '{');
        ivig_json_decimal(json, "rate", ladder->items[i].rate_milli, IVIG_SCALE_RATE);
        ivig_json_decimal(json, "minutes", ladder->items[i].minutes, 0);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_uses(struct ivig_json *json, const struct ivig_product *product)
{
    ivig_json_open(json, "uses", '[');
    for (size_t i = 0; i < product->uses.count; i++) {
        const struct ivig_product_use *use = &product->uses.items[i];

        ivig_json_open(json, NULL, '{');
        ivig_json_use_figures(json, use);
        put_ladder(json, "first", &use->first);
        put_ladder(json, "subsequent", &use->subsequent);
        ivig_json_texts(json, "sources", &use->sources);
        ivig_json_close(json, '}');
    }
    ivig_json_close(json, ']');
}

static void put_product(struct ivig_json *json, const struct ivig_product *product)
{
    ivig_json_text(json, "id", product->id);
    ivig_json_text(json, "name", product->name);
    ivig_json_text(json, "maker", product->maker);
    ivig_json_text(json, "version", product->version);
    put_refusal(json, product->refused);
    ivig_json_text(json, "region", product->region);
    ivig_json_text(json, "label", product->label);
    ivig_json_product_contents(json, product);
    ivig_json_texts(json, "contains", &product->contains);
    put_uses(json, product);
    ivig_json_rate_figures(json, product);
    put_ladder(json, "first", &product->first);
    put_ladder(json, "subsequent", &product->subsequent);
    ivig_json_texts(json, "not_for", &product->not_for);
    ivig_json_texts(json, "lacks", &product->lacks);
    ivig_json_notes(json, "notes", &product->notes);
    /* the document's own "sources" are the texts */
    ivig_json_texts(json, "rule_sources", &product->sources);
    ivig_json_texts(json, "rate_sources", &product->rate_sources);
    ivig_json_texts(json, "at_risk_sources", &product->at_risk_sources);
    ivig_json_product_examples(json, product);
}

enum ivig_status ivig_render_product_json(const struct ivig_product_document *document,
                                          struct ivig_buffer *out)
{
    struct ivig_json json = { .out = out };
    struct ivig_citations citations;

    ivig_json_open(&json, NULL, '{');
    ivig_json_text(&json, "schema", "ivigcalc-product/1");
    ivig_json_origin(&json, document->rules);
    put_product(&json, document->product);
    ivig_cite_product(document->product, &citations);
    ivig_json_sources(&json, document->rules, &citations);
    ivig_json_close(&json, '}');
    ivig_put(out, "\n");
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
