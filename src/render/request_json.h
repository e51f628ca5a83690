/*
 * What was asked for as JSON: rules, patient, indication; and a finding.
 */
#ifndef IVIG_RENDER_REQUEST_JSON_H
#define IVIG_RENDER_REQUEST_JSON_H

#include "render/json.h"
#include "render/statements.h"

/** The object ${key}: indication and version (null for NULL), set_sha256, folder. */
void ivig_json_rule_set(struct ivig_json *json, const char *key, const struct ivig_ruleset *rules,
                        const struct ivig_indication *indication);

/** The object "patient", with the conditions that were named. */
void ivig_json_patient(struct ivig_json *json, const struct ivig_precautions *precautions,
                       const struct ivig_request *request);

/** The objects "indication" and "regimen", null for a disease that is not recommended. */
void ivig_json_request_indication(struct ivig_json *json, const struct ivig_request *request);

/**
 * "rules", "patient", "indication" and "regimen" of a request; NULL is one that
 * could not be read: all but what is of the set is null.
 */
void ivig_json_asked(struct ivig_json *json, const struct ivig_ruleset *rules,
                     const struct ivig_precautions *precautions,
                     const struct ivig_request *request);

/** What a finding has, in the object that is open. */
void ivig_json_finding(struct ivig_json *json, const char *id, enum ivig_level level,
                       const char *text, const struct ivig_texts *sources);

/** For ivig_each_finding, with a struct ivig_json as context: the finding as an object. */
ivig_finding_visitor ivig_json_visit_finding;

#endif
