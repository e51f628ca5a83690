/*
 * From words to a request: what an option of a command or a cell of a record
 * says.  Each call reads one thing; on failure what it would have filled in is
 * left as it was, and the error says what was found and what would be accepted.
 */
#ifndef IVIGCALC_REQUEST_H
#define IVIGCALC_REQUEST_H

#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/dose.h>
#include <ivigcalc/error.h>
#include <ivigcalc/ruleset.h>

/** An open set, with what every plan needs of it. */
struct ivig_rules {
    struct ivig_ruleset *set;
    const struct ivig_defaults *defaults;
    const struct ivig_precautions *precautions;
};

/** Read male, female, m or f, in any case; IVIG_E_VALUE. */
IVIG_API enum ivig_status ivig_read_sex(const char *text, size_t length, enum ivig_sex *sex,
                                        struct ivig_error *error);

/**
 * Read ID or ID/REGIMEN into indication and variant of ${request}; ${regimen}
 * takes the part of ${text} after the slash, or NULL.  Errors as of
 * ivig_ruleset_indication.
 */
IVIG_API enum ivig_status ivig_read_indication(struct ivig_ruleset *set, const char *text,
                                               struct ivig_request *request, const char **regimen,
                                               struct ivig_error *error);

/**
 * The regimen of that id, or the standard one where ${id} is NULL.  An
 * indication that is not recommended has none, whatever is named: the plan says
 * why.  Errors as of ivig_indication_regimen.
 */
IVIG_API enum ivig_status ivig_read_regimen(const char *id, struct ivig_request *request,
                                            struct ivig_error *error);

/**
 * The weight rule of that id, or where ${id} is NULL that of the request's
 * indication.  Errors as of ivig_ruleset_weight_rule.
 */
IVIG_API enum ivig_status ivig_read_weight_rule(const struct ivig_rules *rules, const char *id,
                                                struct ivig_request *request,
                                                struct ivig_error *error);

/**
 * Read ids of conditions between any of the bytes ${separators} and set their bits in
 * ${conditions}. IVIG_E_VALUE for an empty id; else errors as of ivig_precautions_add.
 */
IVIG_API enum ivig_status ivig_read_conditions(const struct ivig_precautions *precautions,
                                               const char *text, size_t length,
                                               const char *separators, uint64_t *conditions,
                                               struct ivig_error *error);

#endif
