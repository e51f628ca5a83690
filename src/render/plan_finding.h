/*
 * The words of what is found of a plan.
 */
#ifndef IVIG_RENDER_PLAN_FINDING_H
#define IVIG_RENDER_PLAN_FINDING_H

#include <ivigcalc/render.h>

/** The text of one of IVIG_FINDINGS, with places for its numbers and words (finding.c). */
const char *ivig_plan_finding_text(enum ivig_finding_id id);

#endif
