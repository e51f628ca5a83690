/* Cells, and laying them out. */
#include "batch/summary_table.h"

#include "render/aligned.h"
#include "render/buffer.h"
#include "render/quantity.h"

/* Most labels fit, so that the tables of a page look alike. */
enum { FIRST_WIDTH = 18 };

void ivig_summary_row(struct ivig_summary_table *table, const char *first)
{
    if (table->rows.length > 0)
        ivig_put(&table->rows, "\n");
    ivig_put(&table->rows, first);
}

static void put_cell(struct ivig_summary_table *table, const char *sign, int64_t value,
                     void (*put)(struct ivig_buffer *, int64_t))
{
    ivig_put(&table->rows, "\t");
    ivig_put(&table->rows, sign);
    put(&table->rows, value);
}

void ivig_summary_cell_count(struct ivig_summary_table *table, int64_t count)
{
    put_cell(table, "", count, ivig_put_count);
}

void ivig_summary_cell_g(struct ivig_summary_table *table, int64_t mass_ug)
{
    put_cell(table, "", mass_ug, ivig_put_g);
}

void ivig_summary_cell_ml(struct ivig_summary_table *table, int64_t volume_ul)
{
    put_cell(table, "", volume_ul, ivig_put_ml);
}

void ivig_summary_cells_difference(struct ivig_summary_table *table,
                                   const struct ivig_summary_other *other)
{
    const char *sign = other->difference_ug > 0 ? "+" : "";

    put_cell(table, sign, other->difference_ug, ivig_put_g);
    if (other->difference_percent_hundredths != IVIG_ABSENT)
        put_cell(table, other->difference_percent_hundredths > 0 ? "+" : "",
                 other->difference_percent_hundredths, ivig_put_percent);
}

void ivig_summary_table_put(struct ivig_summary_table *table)
{
    ivig_put(&table->rows, "\n");
    ivig_put(table->out, "\n");
    ivig_put_aligned(table->out, FIRST_WIDTH, ivig_buffer_text(&table->rows));
    table->out->failed = table->out->failed || table->rows.failed;
    ivig_buffer_reset(&table->rows);
}
