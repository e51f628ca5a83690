/*
 * The words of what is found of a plan.
 */
#ifndef IVIG_RENDER_PLAN_FINDING_H
#define IVIG_RENDER_PLAN_FINDING_H

#include <ivigcalc/render.h>

/** The text of one of IVIG_FINDINGS, with places for its numbers and words (finding.c). */
const char *ivig_plan_finding_text(enum ivig_finding_id id);

/**
 * Append the text of a finding as a plan's page has it: naming all conditions of which the same is
 * said, and if ${brief} short of the story that --explain tells.  False, and nothing is appended,
 * if an earlier finding of the plan names this one's condition.
 */
bool ivig_finding_on_page(const struct ivig_plan_document *document,
                          const struct ivig_finding *finding, bool brief, struct ivig_buffer *out);

#endif
