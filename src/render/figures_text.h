/*
 * The figures of a plan that stand above its days.
 */
#ifndef IVIG_RENDER_FIGURES_TEXT_H
#define IVIG_RENDER_FIGURES_TEXT_H

#include <ivigcalc/render.h>

/** Whether a finding says why the days are not the regimen's own: it stands among the figures. */
bool ivig_is_among_figures(const struct ivig_finding *finding);

/** Append the dosing weight and its basis, the dose, why the days changed, and an override. */
void ivig_put_figures(const struct ivig_plan_document *document, struct ivig_buffer *out);

#endif
