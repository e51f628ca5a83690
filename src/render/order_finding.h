/*
 * The words of what is found of an order.
 */
#ifndef IVIG_RENDER_ORDER_FINDING_H
#define IVIG_RENDER_ORDER_FINDING_H

#include <ivigcalc/render.h>

/** The text of one of IVIG_ORDER_FINDINGS, with places for its numbers (finding.c). */
const char *ivig_order_finding_text(enum ivig_finding_id id);

/** The basis of a dosing weight as an adjective: "ideal", "actual". */
const char *ivig_basis_name(const struct ivig_dosing_weight *weight);

#endif
