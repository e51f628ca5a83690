/*
 * The steps of the working, which working.c goes through: each writes its text
 * into the buffer and hands it over.
 */
#ifndef IVIG_RENDER_WORKING_STEPS_H
#define IVIG_RENDER_WORKING_STEPS_H

#include "render/buffer.h"
#include "render/working.h"

struct ivig_steps {
    const struct ivig_plan *plan;
    const struct ivig_order_check *check; /* NULL: the plan is not held against an order */
    ivig_working_visitor *visit;
    void *context;
    struct ivig_buffer text;
};

/** Hand over the step that was written into the buffer, and empty it. */
void ivig_finish_step(struct ivig_steps *steps, const char *label,
                      const struct ivig_texts *sources);

/** How the rule came to the dosing weight. */
void ivig_explain_weight(struct ivig_steps *steps);

/** How a product's vials and rates come about; nothing without one. */
void ivig_explain_supply(struct ivig_steps *steps);

#endif
