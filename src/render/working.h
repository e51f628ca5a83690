/*
 * The working of a plan, step by step, so that a reader can redo it by hand.
 */
#ifndef IVIG_RENDER_WORKING_H
#define IVIG_RENDER_WORKING_H

#include <ivigcalc/render.h>

/* One step.  ${text} is valid during the call only. */
typedef void ivig_working_visitor(void *context, const char *label, const char *text,
                                  const struct ivig_texts *sources);

/**
 * Visit the steps in the order of the calculation.  A refused plan has no
 * figures to explain: nothing is visited.  Returns false if memory ran out.
 */
bool ivig_each_working(const struct ivig_plan_document *document, ivig_working_visitor *visit,
                       void *context);

/** Visit those of the dosing weight only, of a plan that is not refused. */
bool ivig_each_weight_working(const struct ivig_plan_document *document,
                              ivig_working_visitor *visit, void *context);

#endif
