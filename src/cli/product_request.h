/*
 * From the options on a product to a request.
 */
#ifndef IVIG_CLI_PRODUCT_REQUEST_H
#define IVIG_CLI_PRODUCT_REQUEST_H

#include <ivigcalc/dose.h>

#include "cli/options.h"
#include "cli/rules.h"

/**
 * Read --product and what belongs to it into ${request}.  Reports and returns
 * false if one does not fit, or one is given without a product that it may hold for.
 */
bool cli_read_product(const struct cli_arguments *arguments, const struct ivig_rules *rules,
                      struct ivig_request *request);

#endif
