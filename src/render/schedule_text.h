/*
 * The days of a plan as lines with a bar each.
 */
#ifndef IVIG_RENDER_SCHEDULE_TEXT_H
#define IVIG_RENDER_SCHEDULE_TEXT_H

#include <ivigcalc/render.h>

/** Append a line for each day (a long schedule: each run of equal days) and the total. */
void ivig_put_schedule(const struct ivig_plan_document *document, struct ivig_buffer *out);

#endif
