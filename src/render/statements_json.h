/*
 * What JSON documents share: ranges, dates, checks, measures, sources.
 */
#ifndef IVIG_RENDER_STATEMENTS_JSON_H
#define IVIG_RENDER_STATEMENTS_JSON_H

#include "render/json.h"
#include "render/statements.h"

/** The object "program": name and version. */
void ivig_json_program(struct ivig_json *json);

/** { "min", "max" }; NULL is null. */
void ivig_json_range(struct ivig_json *json, const char *key, const struct ivig_range *range,
                     unsigned scale);

/** A day of the calendar as "YYYY-MM-DD". */
void ivig_json_date(struct ivig_json *json, const char *key, int64_t day);

/**
 * "before", "during" and "after", the checks of an indication, each with id,
 * name, text and sources (those due where ${plan} is given), and "follow", what
 * to measure to judge the effect.
 */
void ivig_json_care(struct ivig_json *json, const struct ivig_precautions *precautions,
                    const struct ivig_plan *plan, const struct ivig_indication *indication);

/** What the rules say of another treatment, in the object that is open. */
void ivig_json_alternative(struct ivig_json *json, const struct ivig_alternative *alternative);

/** The list "sources" of what was cited; frees ${citations}. */
void ivig_json_sources(struct ivig_json *json, const struct ivig_ruleset *rules,
                       struct ivig_citations *citations);

#endif
