/*
 * Products, vials and infusions in the JSON of a plan.
 */
#ifndef IVIG_RENDER_SUPPLY_JSON_H
#define IVIG_RENDER_SUPPLY_JSON_H

#include <ivigcalc/supply.h>

#include "render/json.h"

/** The member "product" of a comparison: what was named; null without one. */
void ivig_json_product_name(struct ivig_json *json, const struct ivig_product *product);

/** The member "product": what was named, and the picking list; null without one. */
void ivig_json_product(struct ivig_json *json, const struct ivig_plan *plan);

/** The members volume_ml, vials and infusion of a day; nulls without a product. */
void ivig_json_supply(struct ivig_json *json, const struct ivig_plan *plan, unsigned day);

#endif
