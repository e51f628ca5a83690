/*
 * The rule of an indication, as a person reads it.
 */
#ifndef IVIG_RENDER_INDICATION_TEXT_H
#define IVIG_RENDER_INDICATION_TEXT_H

#include "render/page.h"

/** Append all but sources and footer. */
void ivig_page_indication(struct ivig_page *page, const struct ivig_rule_document *document);

#endif
