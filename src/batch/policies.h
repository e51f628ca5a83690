/*
 * What a change of policy would save: each dosed row planned again under every
 * weight rule.
 */
#ifndef IVIG_BATCH_POLICIES_H
#define IVIG_BATCH_POLICIES_H

#include <ivigcalc/dose.h>
#include <ivigcalc/request.h>

#include "batch/tally_list.h"

/* The weight rules of a set, by id, with what every plan needs; no look-up is left to make. */
struct ivig_policies {
    const struct ivig_defaults *defaults;
    const struct ivig_precautions *precautions;
    size_t count;
    const struct ivig_weight_rule **rules;
};

/**
 * Look up every weight rule of the set: to be done before threads start, since
 * look-ups may parse.  Errors are those of reading a rule, and IVIG_E_MEMORY;
 * ${policies} are then empty.
 */
enum ivig_status ivig_policies_read(const struct ivig_rules *rules, struct ivig_policies *policies,
                                    struct ivig_error *error);

/** Free the list; the rules are the set's.  NULL is allowed. */
void ivig_policies_free(struct ivig_policies *policies);

/**
 * Add the plan of a row that was dosed to ${list}, of struct ivig_summary_policy,
 * as it would be under each of the rules.  IVIG_E_OVERFLOW, IVIG_E_MEMORY, or the
 * error of a plan that cannot be made.
 */
enum ivig_status ivig_policies_put_row(const struct ivig_policies *policies,
                                       const struct ivig_plan *plan, struct ivig_tally_list *list);

/** Add each rule with no rows, so that every one is in ${list}. */
enum ivig_status ivig_policies_put_none(const struct ivig_policies *policies,
                                        struct ivig_tally_list *list);

#endif
