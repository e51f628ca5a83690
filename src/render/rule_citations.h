/*
 * All that a rule cites.
 */
#ifndef IVIG_RENDER_RULE_CITATIONS_H
#define IVIG_RENDER_RULE_CITATIONS_H

#include "render/statements.h"

/** Collect the citations of a document.  Free them with ivig_citations_free. */
void ivig_cite_rule(const struct ivig_rule_document *document, struct ivig_citations *citations);

#endif
