/*
 * Another treatment in words, with its volume for the patient.
 */
#ifndef IVIG_RENDER_ALTERNATIVE_H
#define IVIG_RENDER_ALTERNATIVE_H

#include "render/page.h"

/** Whether the alternatives are shown: when asked, or when a condition rules IVIG out. */
bool ivig_shows_alternatives(const struct ivig_plan_document *document);

/**
 * Append one sentence: what, how much for this patient, in how many sessions,
 * when.  Without a patient ${plan} is NULL: the volume for each kg stands alone.
 */
void ivig_put_alternative(struct ivig_buffer *out, const struct ivig_plan *plan,
                          const struct ivig_alternative *alternative);

/** Lay out all of them under a heading, if there are any; ${plan} as above. */
void ivig_page_alternatives(struct ivig_page *page, const struct ivig_plan *plan,
                            const struct ivig_alternatives *alternatives);

#endif
