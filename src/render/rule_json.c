/* A rule as one JSON object, schema ivigcalc-rule/1. */
#include "render/buffer.h"
#include "render/rule_citations.h"
#include "render/rule_json_parts.h"
#include "render/statements_json.h"

enum ivig_status ivig_render_rule_json(const struct ivig_rule_document *document,
                                       struct ivig_buffer *out)
{
    struct ivig_json json = { .out = out };
    struct ivig_citations citations;

    ivig_json_open(&json, NULL, '{');
    ivig_json_text(&json, "schema", "ivigcalc-rule/1");
    ivig_json_text(&json, "kind",
                   document->indication != NULL    ? "indication"
                   : document->weight_rule != NULL ? "weight-rule"
                                                   : "precautions");
    ivig_json_origin(&json, document->rules);
    if (document->indication != NULL)
        ivig_json_indication(&json, document);
    else if (document->weight_rule != NULL)
        ivig_json_weight_rule(&json, document->weight_rule);
    else
        ivig_json_precautions(&json, document->precautions);
    ivig_cite_rule(document, &citations);
    ivig_json_sources(&json, document->rules, &citations);
    ivig_json_close(&json, '}');
    ivig_put(out, "\n");
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
