/*
 * One patient under every dosing-weight rule of a set, side by side.
 */
#ifndef IVIGCALC_COMPARE_H
#define IVIGCALC_COMPARE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/dose.h>
#include <ivigcalc/error.h>
#include <ivigcalc/ruleset.h>

/* What came of a weight rule. */
enum ivig_comparison_status {
    IVIG_COMPARED_OK,      /* a plan */
    IVIG_COMPARED_LACKS,   /* the rule lacks something of the patient: no figures */
    IVIG_COMPARED_REFUSED, /* a stop withholds the plan: no figures */
    IVIG_COMPARED_STEPS    /* the rule's step and the one asked for do not go together: no plan */
};

/* What a rule lacks. */
struct ivig_comparison_needs {
    bool height;
    bool sex;
    bool pre_pregnancy_weight;
};

/** The patient under one rule, which is taken as if the user had named it. */
struct ivig_comparison_row {
    struct ivig_request request;
    struct ivig_plan plan; /* of that request */
    enum ivig_comparison_status status;
    struct ivig_comparison_needs needs;
    int64_t difference_ug;                 /* total less the default rule's, or IVIG_ABSENT */
    int64_t difference_percent_hundredths; /* of the default rule's total, nearest, or absent */
};

struct ivig_comparison {
    size_t count;
    struct ivig_comparison_row *rows; /* by the rules' ids */
    const struct ivig_comparison_row *
        *order; /* the most grams first, then those without, by status; by id where equal */
    const struct ivig_comparison_row *standard; /* of the rule that the plan would have taken */
    bool refused;                               /* no rule gives a plan */
};

/**
 * Plan ${request} under every weight rule of ${set}; its own weight rule is
 * the one that the others are held against.  A rule that would take the weight
 * as entered, for want of height or sex, lacks it here.  All findings are made,
 * whatever the request's `least`.  Errors are those of
 * ivig_plan_make and of reading a rule, with the rule's id before them
 * (IVIG_E_STEPS only if it holds for every rule), IVIG_E_MEMORY, and
 * IVIG_E_UNKNOWN_ID if the request's rule is none of the set's; ${comparison}
 * is then empty.
 * Free it with ivig_comparison_free.
 */
IVIG_API enum ivig_status ivig_comparison_make(struct ivig_ruleset *set,
                                               const struct ivig_defaults *defaults,
                                               const struct ivig_precautions *precautions,
                                               const struct ivig_request *request,
                                               struct ivig_comparison *comparison,
                                               struct ivig_error *error);

/** Free the rows and make the comparison empty. */
IVIG_API void ivig_comparison_free(struct ivig_comparison *comparison);

#endif
