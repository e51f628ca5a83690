/*
 * The commands, one file each.
 */
#ifndef IVIG_CLI_COMMANDS_H
#define IVIG_CLI_COMMANDS_H

#include "cli/options.h"

/** Each returns the exit status. */
cli_run cli_run_dose;
cli_run cli_run_compare;
cli_run cli_run_check;
cli_run cli_run_batch;
cli_run cli_run_rules_list;
cli_run cli_run_rules_show;
cli_run cli_run_rules_check;
cli_run cli_run_rules_export;
cli_run cli_run_products_list;
cli_run cli_run_products_show;

#endif
