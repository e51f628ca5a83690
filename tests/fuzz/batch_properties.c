/* The output of a batch, read back by the reader of its input. */
#include "batch_properties.h"

#include <string.h>

#include <ivigcalc/number.h>
#include <ivigcalc/statement.h>

#include "base/utf8.h"
#include "batch/record.h"
#include "fuzz.h"

size_t count_lines(const char *text, size_t length)
{
    size_t lines = length > 0 && text[length - 1] != '\n' ? 1 : 0;

    for (size_t i = 0; i < length; i++)
        lines += text[i] == '\n' ? 1 : 0;
    return lines;
}

static void check_characters(const struct fuzz_text *text)
{
    for (size_t at = 0, taken; at < text->length; at += taken) {
        uint32_t point = ivig_decode(text->bytes + at, text->length - at, &taken);

        FUZZ_HOLDS(taken > 0);
        FUZZ_HOLDS((point >= 0x20 && point != 0x7f) || point == '\n' || point == '\t');
    }
}

/* Columns that hold figures, besides the days; empty unless the row is well. */
static const char *const figures[] = {
    "dosing_weight_kg", "weight_basis", "weight_reason",    "total_g", "days",      "dose_g_per_kg",
    "exact_g",          "difference_g", "first_difference", "vials",   "volume_ml", "slip"
};

/* The columns as the header names them; one that is not there is CELLS_MOST. */
struct columns {
    struct ivig_layout layout; /* any names, one after another */
    size_t status;
    size_t error;
    size_t total;
    size_t days;
    size_t day[IVIG_DAYS_MOST];
    size_t verdict;
    size_t figure[sizeof figures / sizeof *figures];
};

enum { NOT_THERE = IVIG_CELLS_MOST };

static bool is(const struct ivig_cell *cell, const char *text)
{
    return cell->length == strlen(text) && memcmp(cell->text, text, cell->length) == 0;
}

/* The first of that name: copied columns come after ours. */
static size_t find(const struct ivig_record *record, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (is(&record->cell[i], name))
            return i;
    return NOT_THERE;
}

static void read_header(const char **at, const char *end, struct ivig_record *record,
                        struct columns *columns)
{
    size_t count = 0;

    memset(columns, 0, sizeof *columns);
    columns->layout.unnamed = true;
    /* the right number of columns is the one that the line reads with */
    do {
        const char *start = *at;

        columns->layout.slot[count] = (unsigned short)count;
        columns->layout.count = ++count;
        if (ivig_csv_read(&columns->layout, &start, end, record, NULL) == IVIG_OK) {
            *at = start;
            break;
        }
        FUZZ_HOLDS(count < IVIG_CELLS_MOST);
    } while (true);
    columns->status = find(record, count, "status");
    columns->error = find(record, count, "error");
    columns->total = find(record, count, "total_g");
    columns->verdict = find(record, count, "verdict");
    columns->days = find(record, count, "days");
    for (unsigned day = 0; day < IVIG_DAYS_MOST; day++) {
        char name[16];

        (void)snprintf(name, sizeof name, "day%u_g", day + 1);
        columns->day[day] = find(record, count, name);
    }
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        columns->figure[i] = find(record, count, figures[i]);
}

/* An order that nothing can be held against differs; one that was not read has no verdict. */
static void check_verdict(const struct ivig_cell *verdict, bool refused)
{
    FUZZ_HOLDS(verdict->length == 0 || (refused && is(verdict, "differs")));
}

/* No figure of a row that is refused or an error. */
static void check_withheld(const struct columns *columns, const struct ivig_record *record)
{
    if (columns->verdict != NOT_THERE)
        check_verdict(&record->cell[columns->verdict],
                      is(&record->cell[columns->status], "refused"));
    for (unsigned day = 0; day < IVIG_DAYS_MOST; day++)
        FUZZ_HOLDS(columns->day[day] == NOT_THERE || record->cell[columns->day[day]].length == 0);
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        FUZZ_HOLDS(columns->figure[i] == NOT_THERE || record->cell[columns->figure[i]].length == 0);
}

static int64_t number(const struct ivig_cell *cell, unsigned scale)
{
    int64_t value = 0;

    FUZZ_HOLDS(ivig_decimal_parse(cell->text, cell->length, scale, 1, INT64_MAX, &value) ==
               IVIG_OK);
    return value;
}

static void check_days(const struct columns *columns, const struct ivig_record *record)
{
    int64_t total_ug = number(&record->cell[columns->total], IVIG_SCALE_G);
    int64_t days = number(&record->cell[columns->days], 0);

    for (int64_t day = 0; day < IVIG_DAYS_MOST; day++) {
        size_t column = columns->day[day];

        /* who names the columns may leave days out */
        if (column == NOT_THERE && day < days)
            return;
        if (day < days)
            total_ug -= number(&record->cell[column], IVIG_SCALE_G);
        else
            FUZZ_HOLDS(column == NOT_THERE || record->cell[column].length == 0);
    }
    FUZZ_HOLDS(total_ug == 0);
}

static void check_row(const struct columns *columns, const struct ivig_record *record,
                      struct ivig_batch_progress *counted)
{
    const struct ivig_cell *status;
    bool well;

    counted->rows++;
    if (columns->status == NOT_THERE)
        return;
    status = &record->cell[columns->status];
    well = is(status, "ok");
    counted->refused += is(status, "refused") ? 1 : 0;
    counted->errors += is(status, "error") ? 1 : 0;
    FUZZ_HOLDS(well || is(status, "refused") || is(status, "error"));
    FUZZ_HOLDS(columns->error == NOT_THERE || well == (record->cell[columns->error].length == 0));
    if (!well)
        check_withheld(columns, record);
    else if (columns->total != NOT_THERE && columns->days != NOT_THERE &&
             columns->day[0] != NOT_THERE)
        check_days(columns, record);
}

void check_batch_output(const struct fuzz_batch_outcome *outcome)
{
    static struct ivig_record record;
    static struct columns columns;
    struct ivig_batch_progress counted = { 0 };
    const char *at = outcome->output.bytes;
    const char *end;

    if (at == NULL)
        return;
    end = at + outcome->output.length;
    check_characters(&outcome->output);
    read_header(&at, end, &record, &columns);
    while (at < end) {
        FUZZ_HOLDS(ivig_csv_read(&columns.layout, &at, end, &record, NULL) == IVIG_OK);
        check_row(&columns, &record, &counted);
    }
    FUZZ_HOLDS(counted.rows == outcome->done.rows);
    if (columns.status != NOT_THERE)
        FUZZ_HOLDS(counted.refused == outcome->done.refused &&
                   counted.errors == outcome->done.errors);
}
