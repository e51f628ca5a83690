/*
 * A row of the output as a line of JSON.
 */
#ifndef IVIG_BATCH_JSON_ROW_H
#define IVIG_BATCH_JSON_ROW_H

#include <stdbool.h>
#include <stddef.h>

#include <ivigcalc/render.h>
#include <ivigcalc/request.h>

#include "batch/columns.h"
#include "batch/record.h"
#include "batch/row.h"

/* What all rows of a batch share. */
struct ivig_json_row_setting {
    const struct ivig_rules *rules;
    const struct ivig_layout *layout; /* of the input: the names of what is copied from CSV */
};

/**
 * Write one line at the end of ${out}, which has failed if memory ran out: the
 * object of a plan, schema ivigcalc-plan/1, without the sentences of the rules
 * and its sources, with "error" and "check"; findings as id and level.  What is
 * copied from the record stands last: members of JSON Lines as they were
 * written, cells of CSV as texts, null where they are empty.
 */
void ivig_json_row(const struct ivig_json_row_setting *setting, const struct ivig_record *record,
                   const struct ivig_row *row, struct ivig_buffer *out);

/**
 * Whether the schema of a plan or a row has that key of its own, so that a
 * member of that name cannot be copied.
 */
bool ivig_json_row_has_key(const char *key, size_t length);

#endif
