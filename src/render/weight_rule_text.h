/*
 * A dosing-weight rule, as a person reads it.
 */
#ifndef IVIG_RENDER_WEIGHT_RULE_TEXT_H
#define IVIG_RENDER_WEIGHT_RULE_TEXT_H

#include "render/page.h"

/** Append all but sources and footer. */
void ivig_page_weight_rule(struct ivig_page *page, const struct ivig_rule_document *document);

#endif
