/*
 * The days of a plan as lines with a bar each.
 */
#ifndef IVIG_RENDER_SCHEDULE_TEXT_H
#define IVIG_RENDER_SCHEDULE_TEXT_H

#include <ivigcalc/render.h>

/**
 * Append a line for each day and the total.  Of a long schedule, and if ${in_runs}, each run of
 * equal days has a line; days with dates have one each.
 */
void ivig_put_schedule(const struct ivig_plan_document *document, bool in_runs,
                       struct ivig_buffer *out);

#endif
