/*
 * A plan inside of another document.
 */
#ifndef IVIG_RENDER_PLAN_JSON_H
#define IVIG_RENDER_PLAN_JSON_H

#include "render/json.h"

/** A whole plan as the object ${key}; NULL in a list or at the top. */
void ivig_json_plan(struct ivig_json *json, const char *key,
                    const struct ivig_plan_document *document);

#endif
