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

/** Report a number that is not the one expected; ${unit} with its blank before it. */
void ivig_expect_number(struct ivig_rule_file *file, const struct ivig_yaml *node, int64_t expected,
                        int64_t found, unsigned scale, const char *unit);

/** The same for each of a list; a list of another length is one fault, with ${what} it lists. */
void ivig_expect_numbers(struct ivig_rule_file *file, const struct ivig_yaml *list,
                         const struct ivig_numbers *expected, const struct ivig_numbers *found,
                         const char *what, unsigned scale, const char *unit);

/** Run the examples of a product's file; what holds for all is the set's. */
void ivig_product_examples_run(struct ivig_loading_file *loaded,
                               const struct ivig_defaults *defaults,
                               const struct ivig_precautions *precautions);

/* One example of a product while it is run. */
struct ivig_product_run {
    struct ivig_rule_file *file;
    const struct ivig_product *product;
    const struct ivig_defaults *defaults;
    const struct ivig_precautions *precautions;
    const struct ivig_product_example *example;
    const struct ivig_yaml *given; /* nodes, for faults */
    const struct ivig_yaml *expect;
};

/** Hold what is found of a patient who gets the product against what the example expects. */
void ivig_product_example_findings(const struct ivig_product_run *run);

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
