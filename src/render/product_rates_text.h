/*
 * The uses of a label and how fast each may run.
 */
#ifndef IVIG_RENDER_PRODUCT_RATES_TEXT_H
#define IVIG_RENDER_PRODUCT_RATES_TEXT_H

#include "render/page.h"

/** Append the uses: "- cidp, regimen loading: 2 to 5 days; at most 8 mg/kg/min [sources]". */
void ivig_page_uses(struct ivig_page *page, const struct ivig_product *product);

/** Append a chart of each ladder: the product's, then those that a use has of its own. */
void ivig_page_ladders(struct ivig_page *page, const struct ivig_product_document *document);

#endif
