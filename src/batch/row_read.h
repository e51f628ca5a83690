/*
 * From the cells of a record to a request, and to an order where there is one.
 */
#ifndef IVIG_BATCH_ROW_READ_H
#define IVIG_BATCH_ROW_READ_H

#include "batch/row.h"

/**
 * Fill in what the cells of ${record}, or what stands for them, say of the maker's
 * request and order; ${ordered} tells whether there is an order.  Errors as of the
 * calls of request.h, quantity.h and order.h, with the column as path;
 * IVIG_E_MISSING_CELL where weight or indication is missing.
 */
enum ivig_status ivig_row_read(struct ivig_row_maker *maker, const struct ivig_record *record,
                               bool *ordered, struct ivig_error *error);

#endif
