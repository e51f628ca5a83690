/*
 * What the JSON documents of products share.  Keys are those of the rule files;
 * what a file does not say is null, as is all that a refused product has not.
 */
#ifndef IVIG_RENDER_PRODUCT_JSON_PARTS_H
#define IVIG_RENDER_PRODUCT_JSON_PARTS_H

#include "render/rule_json_parts.h"

/** "concentration_g_per_100_ml", "vials", "day_step_g", "iga", "stabiliser". */
void ivig_json_product_contents(struct ivig_json *json, const struct ivig_product *product);

/** "id", "regimen", "days", "most_rate" of a use, in the object that is open. */
void ivig_json_use_figures(struct ivig_json *json, const struct ivig_product_use *use);

/** "rate_unit", "at_risk_most_rate". */
void ivig_json_rate_figures(struct ivig_json *json, const struct ivig_product *product);

/** The list "examples" of a product. */
void ivig_json_product_examples(struct ivig_json *json, const struct ivig_product *product);

#endif
