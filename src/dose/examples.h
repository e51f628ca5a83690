/*
 * The worked examples of a rule set, run when the set has been loaded.
 */
#ifndef IVIG_DOSE_EXAMPLES_H
#define IVIG_DOSE_EXAMPLES_H

#include <ivigcalc/dose.h>

#include "rules/set.h"

/* One example while it is run. */
struct ivig_example_run {
    struct ivig_ruleset *set;
    struct ivig_rule_file *file;   /* takes the faults */
    struct ivig_examples examples; /* all those of the file */
    const struct ivig_example *example;
    const struct ivig_yaml *node; /* of the example */
    const struct ivig_defaults *defaults;
    const struct ivig_precautions *precautions;
    struct ivig_texts checks; /* the ids of all checks */
    struct ivig_request request;
    struct ivig_plan plan;
};

/** The node of ${part}.${key} of the example, for faults; of the part if the key is missing. */
const struct ivig_yaml *ivig_example_at(const struct ivig_example_run *run, const char *part,
                                        const char *key);

/** Hold the plan that was made against what the example expects. */
void ivig_example_compare(struct ivig_example_run *run);

/**
 * Run the examples of every file of a set that was just loaded without a fault
 * (set->loaded is there).  One that does not come out is a fault of its file,
 * IVIG_E_EXAMPLE, at the value that was expected, or at what was given where
 * that cannot be asked for.  Returns the status of the
 * first fault.
 */
enum ivig_status ivig_examples_run(struct ivig_ruleset *set);

#endif
