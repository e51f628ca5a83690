/* Reading the names of columns. */
#include "batch/header.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "batch/json_row.h"
#include "batch/output_columns.h"
#include "batch/record.h"

/* Make that the place of an error; the status. */
static enum ivig_status place(enum ivig_status status, const char *path, struct ivig_error *error)
{
    if (status != IVIG_OK && error != NULL)
        (void)snprintf(error->path, sizeof error->path, "%s", path);
    return status;
}

/* The cells of a line: commas that stand in no quotes, and one more. */
static size_t count_cells(const char *line, const char *end)
{
    bool quoted = false;
    size_t count = 1;

    for (; line < end && *line != '\n'; line++) {
        quoted = quoted != (*line == '"');
        count += *line == ',' && !quoted ? 1 : 0;
    }
    return count;
}

/* A line of any names, cut as a record is. */
static enum ivig_status cut(const char **at, const char *end, struct ivig_record *record,
                            struct ivig_layout *any, struct ivig_error *error)
{
    any->count = count_cells(*at, end);
    if (any->count > IVIG_CELLS_MOST)
        return ivig_error_set(error, IVIG_E_SIZE, "the header has %zu columns; %d are the most",
                              any->count, IVIG_CELLS_MOST);
    for (size_t i = 0; i < any->count; i++)
        any->slot[i] = (unsigned short)i;
    any->unnamed = true;
    return ivig_csv_read(any, at, end, record, error);
}

enum ivig_status ivig_header_read(const char **at, const char *end, struct ivig_layout *layout,
                                  struct ivig_error *error)
{
    struct ivig_layout any = { 0 };
    struct ivig_record *record = calloc(1, sizeof *record);
    enum ivig_status status;

    if (record == NULL)
        return ivig_error_mean(error, IVIG_E_MEMORY);
    status = cut(at, end, record, &any, error);
    for (size_t i = 0; i < any.count && status == IVIG_OK; i++)
        status = ivig_layout_add(layout, record->cell[i].text, record->cell[i].length, error);
    free(record);
    return place(status, "header", error);
}

enum ivig_status ivig_header_list(const char *names, struct ivig_layout *layout,
                                  struct ivig_error *error)
{
    enum ivig_status status = IVIG_OK;

    while (names != NULL && status == IVIG_OK) {
        size_t length = strcspn(names, ",");

        status = ivig_layout_add(layout, names, length, error);
        names = names[length] == ',' ? names + length + 1 : NULL;
    }
    return place(status, "columns", error);
}

/* Whether a row of the output has something of its own under that name. */
static bool is_taken(const struct ivig_batch *batch, const char *name)
{
    return batch->output == IVIG_RECORDS_CSV ? ivig_output_is_name(name)
                                             : ivig_json_row_has_key(name, strlen(name));
}

static enum ivig_status check(const struct ivig_batch *batch, const struct ivig_layout *layout,
                              struct ivig_error *error)
{
    for (size_t i = 0; i < layout->extra_count; i++)
        if (is_taken(batch, layout->extra[i]))
            return ivig_error_set(error, IVIG_E_REPEATED_KEY,
                                  "column '%s' cannot be copied: a row of the output has one of "
                                  "that name; give it another",
                                  layout->extra[i]);
    if (layout->count == 1 && layout->extra_count == 1)
        return ivig_error_set(error, IVIG_E_MISSING_KEY,
                              "there is no column weight_kg, the actual weight, but '%s' alone; "
                              "commas are due between columns",
                              layout->extra[0]);
    if (!layout->has[IVIG_IN_WEIGHT])
        return ivig_error_set(error, IVIG_E_MISSING_KEY,
                              "there is no column weight_kg, the actual weight");
    if (!layout->has[IVIG_IN_INDICATION] && batch->indication == NULL)
        return ivig_error_set(error, IVIG_E_MISSING_KEY,
                              "there is no column indication, and none is named for all rows");
    return IVIG_OK;
}

enum ivig_status ivig_header_check(const struct ivig_batch *batch, const struct ivig_layout *layout,
                                   struct ivig_error *error)
{
    return place(check(batch, layout, error), batch->columns != NULL ? "columns" : "header", error);
}

void ivig_header_notice(const struct ivig_layout *layout, const struct ivig_batch_io *io)
{
    for (size_t i = 0; i < layout->extra_count; i++) {
        struct ivig_nearest search;
        char text[512];

        ivig_nearest_start(&search, layout->extra[i]);
        for (size_t column = 0; column < IVIG_INPUT_COUNT; column++)
            if (!layout->has[column])
                ivig_nearest_offer(&search, ivig_input_name((enum ivig_input_column)column));
        if (search.best == NULL)
            continue;
        (void)snprintf(text, sizeof text, "column '%s' is copied and not read; was '%s' meant?",
                       layout->extra[i], search.best);
        io->notice(io->context, text);
    }
}
