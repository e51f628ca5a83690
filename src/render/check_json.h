/*
 * The parts of a check that a row of a batch has too.
 */
#ifndef IVIG_RENDER_CHECK_JSON_H
#define IVIG_RENDER_CHECK_JSON_H

#include "render/json.h"

/** The verdict, the order, and how far it is off, in all and day by day, in the open object. */
void ivig_json_check_figures(struct ivig_json *json, const struct ivig_order_check *check);

/** The regimens that the order fits: their ids, and beside them the dose that each is fitted at. */
void ivig_json_check_fits(struct ivig_json *json, const struct ivig_order_check *check);

#endif
