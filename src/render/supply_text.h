/*
 * What a plan takes from the shelf, and how it is infused, below its days.
 */
#ifndef IVIG_RENDER_SUPPLY_TEXT_H
#define IVIG_RENDER_SUPPLY_TEXT_H

#include <ivigcalc/render.h>

/** Append the product and the step that it gives days, as a row; nothing without a product. */
void ivig_put_product(const struct ivig_plan_document *document, struct ivig_buffer *out);

/** Append product, vials and infusions; nothing without a product. */
void ivig_put_supply(const struct ivig_plan_document *document, struct ivig_buffer *out);

#endif
