/*
 * A ladder of rates as a chart of rate against time.
 */
#ifndef IVIG_RENDER_LADDER_TEXT_H
#define IVIG_RENDER_LADDER_TEXT_H

#include "render/page.h"

/**
 * Append a ladder of the document's product under the page's line, a step a row:
 * from when, how long, rate, mL/h of an example weight, and a bar, the longest for
 * ${scale_milli}, the highest rate of the page.
 */
void ivig_page_ladder(struct ivig_page *page, const struct ivig_product_document *document,
                      const struct ivig_ladder *ladder, int64_t scale_milli);

#endif
