/*
 * The part of a text plan that --explain adds.
 */
#ifndef IVIG_RENDER_EXPLAIN_TEXT_H
#define IVIG_RENDER_EXPLAIN_TEXT_H

#include <ivigcalc/render.h>

/** Append the working, the checklists in full and the sources. */
void ivig_put_explanation(const struct ivig_plan_document *document, struct ivig_buffer *out);

#endif
