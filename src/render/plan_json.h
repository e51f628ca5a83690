/*
 * A plan inside of another document, and the parts that a row of a batch has too.
 */
#ifndef IVIG_RENDER_PLAN_JSON_H
#define IVIG_RENDER_PLAN_JSON_H

#include "render/json.h"

/* What "schema" says of a plan, and of a row of a batch. */
#define IVIG_PLAN_SCHEMA "ivigcalc-plan/1"

/**
 * "dosing_weight", "dose" and "schedule"; a stop withholds every figure, so that
 * they are null for a plan that is refused, and for NULL.
 */
void ivig_json_figures(struct ivig_json *json, const struct ivig_plan *plan);

/** "repeat"; null for a disease that is not recommended, and for NULL. */
void ivig_json_plan_repeat(struct ivig_json *json, const struct ivig_request *request);

/** A whole plan as the object ${key}; NULL in a list or at the top. */
void ivig_json_plan(struct ivig_json *json, const char *key,
                    const struct ivig_plan_document *document);

#endif
