/* The columns of CSV output, by their names. */
#include "batch/output_columns.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <ivigcalc/dose.h>
#include <ivigcalc/number.h>
#include <ivigcalc/statement.h>

#include "base/nearest.h"
#include "batch/csv_field.h"
#include "render/buffer.h"

enum { NAME_ROOM = 256 };

static const struct {
    const char *name;
    enum ivig_shown shown;
    enum ivig_needs needs;
} kinds[IVIG_OUTPUT_KINDS] = {
#define OUTPUT_ROW(member, name, shown, needs) [IVIG_OUT_##member] = { name, shown, needs },
    IVIG_OUTPUT_COLUMNS(OUTPUT_ROW)
#undef OUTPUT_ROW
};

/* Where a plan has a figure, and its scale. */
static const struct {
    enum ivig_output_kind kind;
    size_t offset;
    unsigned char scale;
} figures[] = {
    { IVIG_OUT_DOSING_WEIGHT, offsetof(struct ivig_plan, weight.weight_g), IVIG_SCALE_KG },
    { IVIG_OUT_TOTAL, offsetof(struct ivig_plan, total_ug), IVIG_SCALE_G },
    { IVIG_OUT_DOSE, offsetof(struct ivig_plan, dose_mg_per_kg), IVIG_SCALE_G_PER_KG },
    { IVIG_OUT_EXACT, offsetof(struct ivig_plan, exact_ug), IVIG_SCALE_G },
};

static struct ivig_output_column column_of(size_t kind, size_t index)
{
    struct ivig_output_column column = { .kind = (unsigned char)kind,
                                         .needs = (unsigned char)kinds[kind].needs,
                                         .run = 1,
                                         .index = (unsigned short)index };

    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        if (figures[i].kind == kind) {
            column.index = (unsigned short)figures[i].offset;
            column.scale = figures[i].scale;
        }
    return column;
}

static void name_of(const struct ivig_output *output, const struct ivig_output_column *column,
                    char name[NAME_ROOM])
{
    if (column->kind == IVIG_OUT_DAY)
        (void)snprintf(name, NAME_ROOM, "day%u_g", column->index + 1u);
    else
        (void)snprintf(name, NAME_ROOM, "%s",
                       column->kind == IVIG_OUT_EXTRA ? output->input->extra[column->index]
                                                      : kinds[column->kind].name);
}

static enum ivig_status add(struct ivig_output *output, struct ivig_output_column column,
                            struct ivig_error *error)
{
    char name[NAME_ROOM];

    for (size_t i = 0; i < output->count; i++)
        if (output->column[i].kind == column.kind && output->column[i].index == column.index) {
            name_of(output, &column, name);
            return ivig_error_set(error, IVIG_E_REPEATED_KEY, "column '%s' is named twice", name);
        }
    if (output->count == IVIG_OUTPUT_MOST)
        return ivig_error_set(error, IVIG_E_SIZE, "more than %d columns", IVIG_OUTPUT_MOST);
    output->column[output->count++] = column;
    return IVIG_OK;
}

/* day1_g to day31_g. */
static bool find_day(const char *name, size_t length, struct ivig_output_column *column)
{
    int64_t day;

    if (length < sizeof "day1_g" - 1 || strncmp(name, "day", 3) != 0 || name[3] == '0' ||
        strncmp(name + length - 2, "_g", 2) != 0 ||
        ivig_decimal_parse(name + 3, length - 5, 0, 1, IVIG_DAYS_MOST, &day) != IVIG_OK)
        return false;
    *column = column_of(IVIG_OUT_DAY, (size_t)day - 1);
    return true;
}

static bool is_name(const char *name, const char *text, size_t length)
{
    return name != NULL && strlen(name) == length && strncmp(name, text, length) == 0;
}

/* A column of our own. */
static bool find_own(const char *name, size_t length, struct ivig_output_column *column)
{
    for (size_t kind = 0; kind < IVIG_OUTPUT_KINDS; kind++)
        if (kind != IVIG_OUT_DAY && is_name(kinds[kind].name, name, length)) {
            *column = column_of(kind, 0);
            return true;
        }
    return find_day(name, length, column);
}

bool ivig_output_is_name(const char *name)
{
    struct ivig_output_column column;

    return find_own(name, strlen(name), &column);
}

/* Our own come first: a copied cell never stands where a figure is asked for. */
static bool find(const struct ivig_layout *input, const char *name, size_t length,
                 struct ivig_output_column *column)
{
    if (find_own(name, length, column))
        return true;
    for (size_t i = 0; i < input->extra_count; i++)
        if (is_name(input->extra[i], name, length)) {
            *column = column_of(IVIG_OUT_EXTRA, i);
            return true;
        }
    return false;
}

static void put_name(struct ivig_buffer *list, const char *name)
{
    ivig_put(list, list->length > 0 ? ", " : "");
    ivig_put(list, name);
}

static enum ivig_status refuse_unknown(const struct ivig_layout *input, const char *name,
                                       struct ivig_error *error)
{
    struct ivig_buffer list = { 0 };
    struct ivig_nearest search;
    enum ivig_status status;

    ivig_nearest_start(&search, name);
    for (size_t kind = 0; kind < IVIG_OUTPUT_KINDS; kind++)
        if (kind == IVIG_OUT_DAY) {
            put_name(&list, "day1_g to day31_g");
        } else if (kinds[kind].name != NULL) {
            ivig_nearest_offer(&search, kinds[kind].name);
            put_name(&list, kinds[kind].name);
        }
    for (size_t i = 0; i < input->extra_count; i++)
        ivig_nearest_offer(&search, input->extra[i]);
    status = ivig_error_set(
        error, IVIG_E_UNKNOWN_KEY, "'%s' is no column of the output%s%s%s are %s", name,
        search.best != NULL ? "; did you mean '" : "", search.best != NULL ? search.best : "",
        search.best != NULL ? "'? Known" : "; known", ivig_buffer_text(&list));
    ivig_buffer_free(&list);
    return status;
}

static enum ivig_status add_named(struct ivig_output *output, const char *name, size_t length,
                                  struct ivig_error *error)
{
    struct ivig_output_column column;
    char shown[NAME_ROOM];

    if (find(output->input, name, length, &column))
        return add(output, column, error);
    (void)snprintf(shown, sizeof shown, "%.*s", (int)(length < 100 ? length : 100), name);
    return refuse_unknown(output->input, shown, error);
}

static enum ivig_status add_default(struct ivig_output *output, unsigned most_days, unsigned with,
                                    struct ivig_error *error)
{
    enum ivig_status status = IVIG_OK;

    for (size_t kind = 0; kind < IVIG_OUTPUT_KINDS; kind++) {
        unsigned count = kind == IVIG_OUT_DAY ? most_days : 1;

        if (kinds[kind].shown != IVIG_SHOWN_ALWAYS && (with >> kinds[kind].shown & 1) == 0)
            continue;
        for (unsigned i = 0; i < count && status == IVIG_OK; i++)
            status = add(output, column_of(kind, i), error);
    }
    for (size_t i = 0; i < output->input->extra_count && status == IVIG_OK; i++)
        status = add(output, column_of(IVIG_OUT_EXTRA, i), error);
    return status;
}

static enum ivig_status add_list(struct ivig_output *output, const char *list,
                                 struct ivig_error *error)
{
    enum ivig_status status = IVIG_OK;

    while (list != NULL && status == IVIG_OK) {
        size_t length = strcspn(list, ",");

        status = add_named(output, list, length, error);
        list = list[length] == ',' ? list + length + 1 : NULL;
    }
    return status;
}

/* Days that follow one another are written together. */
static void find_runs(struct ivig_output *output)
{
    for (size_t i = output->count; i-- > 1;) {
        struct ivig_output_column *before = &output->column[i - 1];
        const struct ivig_output_column *column = &output->column[i];

        if (before->kind == IVIG_OUT_DAY && column->kind == IVIG_OUT_DAY &&
            before->index + 1 == column->index)
            before->run = (unsigned char)(column->run + 1);
    }
}

enum ivig_status ivig_output_make(const struct ivig_layout *input, const char *list,
                                  unsigned most_days, unsigned with, struct ivig_output *output,
                                  struct ivig_error *error)
{
    enum ivig_status status;

    output->input = input;
    output->count = 0;
    status =
        list == NULL ? add_default(output, most_days, with, error) : add_list(output, list, error);
    find_runs(output);
    if (status != IVIG_OK && list != NULL && error != NULL)
        (void)snprintf(error->path, sizeof error->path, "output_columns");
    return status;
}

unsigned ivig_output_days(const struct ivig_output *output)
{
    unsigned most = 0;

    for (size_t i = 0; i < output->count; i++)
        if (output->column[i].kind == IVIG_OUT_DAY && output->column[i].index + 1u > most)
            most = output->column[i].index + 1u;
    return most;
}

bool ivig_output_has(const struct ivig_output *output, enum ivig_output_kind kind)
{
    for (size_t i = 0; i < output->count; i++)
        if (output->column[i].kind == kind)
            return true;
    return false;
}

void ivig_output_header(const struct ivig_output *output, struct ivig_buffer *out)
{
    char name[NAME_ROOM];

    for (size_t i = 0; i < output->count; i++) {
        name_of(output, &output->column[i], name);
        ivig_put(out, i > 0 ? "," : "");
        ivig_csv_copied(out, name, strlen(name));
    }
    ivig_put(out, "\n");
}
