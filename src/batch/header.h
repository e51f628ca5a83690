/*
 * Which columns the input has, from its header or from a list.
 */
#ifndef IVIG_BATCH_HEADER_H
#define IVIG_BATCH_HEADER_H

#include <ivigcalc/batch.h>

#include "batch/columns.h"

/**
 * Read the header, the line at ${at}, into ${layout}, and move ${at} past it.
 * Errors as of ivig_batch_run.
 */
enum ivig_status ivig_header_read(const char **at, const char *end, struct ivig_layout *layout,
                                  struct ivig_error *error);

/** The same of names with commas between. */
enum ivig_status ivig_header_list(const char *names, struct ivig_layout *layout,
                                  struct ivig_error *error);

/** Whether all that a row needs has a column or stands in ${batch}; IVIG_E_MISSING_KEY. */
enum ivig_status ivig_header_check(const struct ivig_batch *batch, const struct ivig_layout *layout,
                                   struct ivig_error *error);

/** Tell of each copied column whose name is nearly one that is read. */
void ivig_header_notice(const struct ivig_layout *layout, const struct ivig_batch_io *io);

#endif
