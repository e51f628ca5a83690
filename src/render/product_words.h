/*
 * What a product's label says, in a few words.
 */
#ifndef IVIG_RENDER_PRODUCT_WORDS_H
#define IVIG_RENDER_PRODUCT_WORDS_H

#include <ivigcalc/render.h>

#include "render/statements.h"

/** The sizes of vial: "1, 2.5, 5 g". */
void ivig_put_vial_sizes(struct ivig_buffer *out, const struct ivig_product *product);

/** The content of IgA without its unit, micrograms per mL: "at most 25", "mean 46", "not found". */
void ivig_put_iga(struct ivig_buffer *out, const struct ivig_iga *iga);

/** The highest rate that any use of the label may reach. */
int64_t ivig_label_most_rate_milli(const struct ivig_product *product);

/** Collect what a product cites.  Free the citations with ivig_citations_free. */
void ivig_cite_product(const struct ivig_product *product, struct ivig_citations *citations);

#endif
