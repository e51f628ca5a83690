/*
 * Why each rule of a comparison takes its weight, in full.
 */
#ifndef IVIG_RENDER_COMPARISON_EXPLANATION_H
#define IVIG_RENDER_COMPARISON_EXPLANATION_H

#include "render/comparison_statements.h"

/** Append the working of each rule that gives a plan, and all sources. */
void ivig_put_comparison_explanation(const struct ivig_comparison_document *document,
                                     const struct ivig_statements *statements,
                                     struct ivig_buffer *out);

#endif
