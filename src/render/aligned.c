/* Aligning cells. */
#include "render/aligned.h"

#include <string.h>

#include "render/buffer.h"
#include "render/layout.h"

enum { INDENT = 2, CONTINUED_INDENT = 4, GAP_MOST = 2 };

/* Move ${at} past the cell that begins there, and what ends it; its length. */
static size_t next_cell(const char **at, bool *ends_row)
{
    size_t length = strcspn(*at, "\t\n");

    *ends_row = (*at)[length] != '\t';
    *at += length + ((*at)[length] != '\0' ? 1 : 0);
    return length;
}

struct columns {
    size_t width[IVIG_ALIGNED_CELLS_MOST];
    size_t count;
};

static void measure(struct columns *columns, const char *rows)
{
    size_t column = 0;

    while (*rows != '\0') {
        bool ends_row;
        size_t length = next_cell(&rows, &ends_row);

        if (length > columns->width[column])
            columns->width[column] = length;
        if (column >= columns->count)
            columns->count = column + 1;
        column = ends_row ? 0 : column + 1;
    }
}

/* The blanks between columns; 0 where the table does not fit. */
static size_t gap_of(const struct columns *columns)
{
    size_t width = INDENT;
    size_t gap = GAP_MOST;

    for (size_t i = 0; i < columns->count; i++)
        width += columns->width[i];
    while (gap > 0 && width + gap * (columns->count - 1) > IVIG_SCREEN_COLUMNS)
        gap--;
    return gap;
}

/* The row at ${at}, which is moved past it. */
static void put_row(struct ivig_buffer *out, const struct columns *columns, size_t gap,
                    const char **at)
{
    size_t start = out->length;
    size_t end = INDENT;
    bool ends_row = false;

    for (size_t column = 0; !ends_row; column++) {
        const char *cell = *at;
        size_t length = next_cell(at, &ends_row);

        end += columns->width[column] + (column > 0 ? gap : 0);
        if (length > 0) {
            size_t begin = column > 0 ? end - length : INDENT;

            ivig_put_repeated(out, ' ', begin - (out->length - start));
            ivig_put_bytes(out, cell, length);
        }
    }
    ivig_put(out, "\n");
}

static void put_broken_row(struct ivig_buffer *out, const char **at)
{
    struct ivig_buffer line = { 0 };
    bool ends_row = false;

    while (!ends_row) {
        const char *cell = *at;

        ivig_put_bytes(&line, cell, next_cell(at, &ends_row));
        ivig_put(&line, " ");
    }
    ivig_put_paragraph(out, "  ", CONTINUED_INDENT, ivig_buffer_text(&line));
    ivig_buffer_release(&line, out);
}

void ivig_put_aligned(struct ivig_buffer *out, size_t first_width, const char *rows)
{
    struct columns columns = { { first_width }, 1 };
    size_t gap;

    measure(&columns, rows);
    gap = gap_of(&columns);
    while (*rows != '\0')
        if (gap > 0)
            put_row(out, &columns, gap, &rows);
        else
            put_broken_row(out, &rows);
}
