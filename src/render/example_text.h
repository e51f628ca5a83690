/*
 * The worked examples of a rule file, a line each.
 */
#ifndef IVIG_RENDER_EXAMPLE_TEXT_H
#define IVIG_RENDER_EXAMPLE_TEXT_H

#include <ivigcalc/example.h>

#include "render/page.h"

/** Append their number and each: "- 90 kg, regimen dysphagia: 180 g as 90, 90 g; why". */
void ivig_page_examples(struct ivig_page *page, const struct ivig_examples *examples);

#endif
