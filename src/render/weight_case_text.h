/*
 * The cases of a dosing-weight rule, as a person reads them.
 */
#ifndef IVIG_RENDER_WEIGHT_CASE_TEXT_H
#define IVIG_RENDER_WEIGHT_CASE_TEXT_H

#include "render/page.h"

/** Append the ${number}th case: its conditions, what is used, why, and its finding. */
void ivig_page_weight_case(struct ivig_page *page, size_t number,
                           const struct ivig_weight_case *row);

#endif
