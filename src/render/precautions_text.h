/*
 * Checks and conditions of the patient, as a person reads them.
 */
#ifndef IVIG_RENDER_PRECAUTIONS_TEXT_H
#define IVIG_RENDER_PRECAUTIONS_TEXT_H

#include "render/page.h"

/** Append all but sources and footer. */
void ivig_page_precautions(struct ivig_page *page, const struct ivig_rule_document *document);

/** Append a check: "- serum IgA (iga): text [sources]". */
void ivig_page_check(struct ivig_page *page, const struct ivig_check *check);

#endif
