/*
 * How the user wants to see a document.
 */
#ifndef IVIG_CLI_VIEW_H
#define IVIG_CLI_VIEW_H

#include <ivigcalc/render.h>

#include "cli/options.h"

/**
 * Read --format, --color, --quiet, --explain and --brief.  Reports and returns
 * false if one does not fit or two do not go together.
 */
bool cli_read_view(const struct cli_arguments *arguments, const struct ivig_format **format,
                   struct ivig_view *view);

/** Whether findings go to standard error: text that has no room for them. */
bool cli_has_aside(const struct ivig_format *format, bool refused, const struct ivig_view *view);

/** The lowest level that goes there; where there is no regimen, notes say what else may be asked.
 */
enum ivig_level cli_lowest_aside(const struct ivig_regimen *regimen, const struct ivig_view *view);

#endif
