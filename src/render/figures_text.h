/*
 * The figures of a plan that stand above its days.
 */
#ifndef IVIG_RENDER_FIGURES_TEXT_H
#define IVIG_RENDER_FIGURES_TEXT_H

#include <ivigcalc/render.h>

/** Append the dosing weight and its basis, the dose, the spread rule and an override. */
void ivig_put_figures(const struct ivig_plan_document *document, struct ivig_buffer *out);

#endif
