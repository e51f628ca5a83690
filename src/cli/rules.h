/*
 * The rule set that the options ask for, and what every command needs of it.
 */
#ifndef IVIG_CLI_RULES_H
#define IVIG_CLI_RULES_H

#include <ivigcalc/ivigcalc.h>

#include "cli/options.h"

/**
 * Open the set of --rules, or the built-in one, and hold it against
 * --expect-rules.  Faults of a folder's files are printed, each as
 * "file:line:col: error: ..."; NULL then.  The caller frees the set.
 */
struct ivig_ruleset *cli_open_set(const struct cli_arguments *arguments);

/** Whether a set is the one that --expect-rules names; reports if it is not. */
bool cli_is_expected(const struct cli_arguments *arguments, const struct ivig_ruleset *set);

/**
 * The same set with its defaults and precautions; its worked examples too, if
 * they are to be shown.  False after a report.  Close it either way.
 */
bool cli_open_rules(const struct cli_arguments *arguments, struct ivig_rules *rules,
                    bool with_examples);
void cli_close_rules(struct ivig_rules *rules);

/** For a struct ivig_reporter: print a fault as one line on stderr and count it. */
void cli_print_fault(void *count, const struct ivig_error *error);

#endif
