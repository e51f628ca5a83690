/*
 * What the JSON documents of rules share, and the parts of each kind of rule.
 * Keys are those of the rule files; what a file does not say is null.
 */
#ifndef IVIG_RENDER_RULE_JSON_PARTS_H
#define IVIG_RENDER_RULE_JSON_PARTS_H

#include "render/json.h"

/** "program" and "rules": who speaks, and which set of rules it read. */
void ivig_json_origin(struct ivig_json *json, const struct ivig_ruleset *rules);

/** { "default", "min", "max" }. */
void ivig_json_choice(struct ivig_json *json, const char *key, const struct ivig_choice *choice,
                      unsigned scale);

/** { "default", "min", "max", "prefer_children" }. */
void ivig_json_days(struct ivig_json *json, const char *key, const struct ivig_days *days);

/** { "every_weeks", "courses", "text" }. */
void ivig_json_repeat(struct ivig_json *json, const char *key, const struct ivig_repeat *repeat);

/** The figures of a regimen, id and name first, in the object that is open. */
void ivig_json_regimen_figures(struct ivig_json *json, const struct ivig_regimen *regimen);

/** { "age_years_below", "age_years_above" }; NULL is null. */
void ivig_json_age_when(struct ivig_json *json, const char *key, const struct ivig_note_when *when);

/** { "id", "level", "detail", "when", "text", "sources" }; NULL is null. */
void ivig_json_note(struct ivig_json *json, const char *key, const struct ivig_note *note);

/** A list of notes. */
void ivig_json_notes(struct ivig_json *json, const char *key, const struct ivig_notes *notes);

/** The list "examples", each { "given", "expect", "why" }. */
void ivig_json_examples(struct ivig_json *json, const struct ivig_examples *examples);

/** The members that each kind of rule has of its own. */
void ivig_json_indication(struct ivig_json *json, const struct ivig_rule_document *document);
void ivig_json_regimens(struct ivig_json *json, const struct ivig_regimens *regimens);
void ivig_json_weight_rule(struct ivig_json *json, const struct ivig_weight_rule *rule);
void ivig_json_precautions(struct ivig_json *json, const struct ivig_precautions *precautions);

#endif
