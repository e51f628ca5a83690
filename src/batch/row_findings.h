/*
 * What is found of a row, and why it is refused.
 */
#ifndef IVIG_BATCH_ROW_FINDINGS_H
#define IVIG_BATCH_ROW_FINDINGS_H

#include <ivigcalc/request.h>

#include "batch/row.h"
#include "render/statements.h"

/**
 * Visit the findings of one level, of the order where the row has one, or else of the
 * plan: those that the document of one patient has, in its order.  None of an error.
 */
void ivig_row_each_finding(const struct ivig_rules *rules, const struct ivig_row *row,
                           enum ivig_level level, ivig_finding_visitor *visit, void *context);

/** The first stop of a refused row that no override passes; never NULL. */
const struct ivig_finding *ivig_row_stop(const struct ivig_row *row);

/** Write the words of that stop. */
void ivig_row_stop_text(const struct ivig_rules *rules, const struct ivig_row *row,
                        struct ivig_buffer *out);

#endif
