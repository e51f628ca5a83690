/*
 * From options to a request for a plan.
 */
#ifndef IVIG_CLI_REQUEST_H
#define IVIG_CLI_REQUEST_H

#include "cli/rules.h"

/** Whether weight and indication are there; reports, with ${command} as example, if not. */
bool cli_require_patient(const struct cli_arguments *arguments, const char *command);

/**
 * Read the patient, the indication, the dose and everything else that a plan is
 * made from; for a batch, whose records say more, what options say of it.  Reports
 * and returns false at the first option that does not fit.
 * What the request points to is owned by the rules and by ${arguments}.
 */
bool cli_read_request(const struct cli_arguments *arguments, const struct ivig_rules *rules,
                      struct ivig_request *request);

#endif
