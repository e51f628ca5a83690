/*
 * The commands, and what they share.
 */
#ifndef IVIG_CLI_COMMANDS_H
#define IVIG_CLI_COMMANDS_H

#include <ivigcalc/ruleset.h>

#include "cli/options.h"

/** One file a command; each returns the exit status. */
cli_run cli_run_dose;

/**
 * Open the rule set that the options ask for.  Faults of a folder's files are
 * printed, each as "file:line:col: error: ..."; NULL then.
 */
struct ivig_ruleset *cli_open_rules(const struct cli_arguments *arguments);

#endif
