/* Rows of a table, put together a cell at a time. */
#include "render/list_table.h"

#include "render/buffer.h"

void ivig_list_go_to(struct ivig_list_table *table, size_t column)
{
    size_t length = table->row.length;

    ivig_put_repeated(&table->row, ' ', length < column ? column - length : 1);
}

void ivig_list_id(struct ivig_list_table *table, const char *id, const char *mark, size_t column)
{
    struct ivig_buffer *row = &table->row;

    ivig_put(row, "  ");
    ivig_put(row, id);
    ivig_put(row, mark);
    if (row->length >= column) {
        ivig_put(table->page.out, ivig_buffer_text(row));
        ivig_put(table->page.out, "\n");
        ivig_buffer_reset(row);
    }
    ivig_list_go_to(table, column);
}

void ivig_list_end_row(struct ivig_list_table *table)
{
    ivig_page_flush(&table->page, ivig_buffer_text(&table->row), table->row.length);
    ivig_buffer_reset(&table->row);
}

void ivig_list_footer(struct ivig_list_table *table, const struct ivig_ruleset *rules)
{
    const char *folder = ivig_ruleset_folder(rules);

    ivig_put(table->page.out, "\n");
    ivig_put(&table->page.line, folder != NULL ? "Rules from " : "Rules built in");
    ivig_put(&table->page.line, folder != NULL ? folder : "");
    ivig_page_flush(&table->page, "", 2);
    ivig_put(&table->page.line, ivig_ruleset_sha256(rules));
    ivig_page_flush(&table->page, "SHA-256 ", 2);
}

enum ivig_status ivig_list_close(struct ivig_list_table *table, enum ivig_status status)
{
    struct ivig_buffer *out = table->page.out;

    ivig_buffer_release(&table->row, out);
    ivig_buffer_release(&table->page.line, out);
    return status != IVIG_OK ? status : out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
