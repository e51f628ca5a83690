/*
 * The worked examples of a product, a line each.
 */
#ifndef IVIG_RENDER_PRODUCT_EXAMPLE_TEXT_H
#define IVIG_RENDER_PRODUCT_EXAMPLE_TEXT_H

#include "render/page.h"

/** Append their number and each: "- 60 g for 60 kg, use cidp: vials 40, 20 g; 600 mL; ...". */
void ivig_page_product_examples(struct ivig_page *page, const struct ivig_product *product);

#endif
