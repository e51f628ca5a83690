/*
 * Why a row is refused.
 */
#ifndef IVIG_BATCH_ROW_STOP_H
#define IVIG_BATCH_ROW_STOP_H

#include "batch/row.h"

/** The first stop of a refused row that no override passes; never NULL. */
const struct ivig_finding *ivig_row_stop(const struct ivig_row *row);

#endif
