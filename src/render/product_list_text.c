/* All products of a set as text: those that are used, then those that are refused. */
#include <string.h>

#include "render/buffer.h"
#include "render/list_table.h"
#include "render/product_words.h"
#include "render/quantity.h"
#include "render/rule_list.h"
#include "render/supply_words.h"
#include "render/words.h"

/* Where the columns begin. */
enum { RATE_COLUMN = 2, IGA_COLUMN = 18, STABILISER_COLUMN = 31, USES_COLUMN = 43 };
enum { REASON_COLUMN = 18 };

static void put_header(struct ivig_list_table *table)
{
    ivig_list_go_to(table, RATE_COLUMN);
    ivig_put(&table->row, "Most rate");
    ivig_list_go_to(table, IGA_COLUMN);
    ivig_put(&table->row, "IgA");
    ivig_list_go_to(table, STABILISER_COLUMN);
    ivig_put(&table->row, "Stabiliser");
    ivig_list_go_to(table, USES_COLUMN);
    ivig_put(&table->page.line, "Uses on the label");
    ivig_list_end_row(table);
}

/* Whether a use before has the same indication, by another of its regimens. */
static bool was_named(const struct ivig_product *product, size_t use)
{
    for (size_t i = 0; i < use; i++)
        if (strcmp(product->uses.items[i].id, product->uses.items[use].id) == 0)
            return true;
    return false;
}

static void put_uses(struct ivig_buffer *line, const struct ivig_product *product)
{
    for (size_t i = 0; i < product->uses.count; i++) {
        if (was_named(product, i))
            continue;
        ivig_put(line, i > 0 ? ", " : "");
        ivig_put(line, product->uses.items[i].id);
    }
}

/* "privigen  Privigen, US, 10 %; vials 5, 10, 20, 40 g", and a row of the table. */
static void put_used(struct ivig_list_table *table, const struct ivig_product *product)
{
    struct ivig_buffer *line = &table->page.line;

    ivig_put(&table->row, product->id);
    ivig_put(&table->row, "  ");
    ivig_put(line, product->name);
    ivig_put(line, ", ");
    ivig_put(line, product->region);
    ivig_put(line, ", ");
    ivig_put_count(line, product->concentration_g_per_100_ml);
    ivig_put(line, " %; vials ");
    ivig_put_vial_sizes(line, product);
    ivig_list_end_row(table);
    ivig_list_go_to(table, RATE_COLUMN);
    ivig_put_rate(&table->row, product, ivig_label_most_rate_milli(product));
    ivig_list_go_to(table, IGA_COLUMN);
    ivig_put_iga(&table->row, product->iga);
    ivig_list_go_to(table, STABILISER_COLUMN);
    ivig_put(&table->row, product->stabiliser != IVIG_STABILISER_NOT_FOUND
                              ? ivig_stabiliser_word(product->stabiliser)
                              : "not found");
    ivig_list_go_to(table, USES_COLUMN);
    put_uses(line, product);
    ivig_list_end_row(table);
}

static void put_refused(struct ivig_list_table *table, const struct ivig_product *product)
{
    ivig_list_id(table, product->id, "", REASON_COLUMN);
    ivig_put(&table->page.line, product->refused->reason);
    ivig_list_end_row(table);
}

/* The products that are refused, or those that are not, under a heading, where there are any. */
static enum ivig_status put_part(struct ivig_list_table *table, struct ivig_ruleset *rules,
                                 bool refused)
{
    const struct ivig_product *product;
    enum ivig_status status;
    size_t at = 0;
    bool begun = false;

    while ((status = ivig_next_product(rules, &at, &product)) == IVIG_OK && product != NULL) {
        if ((product->refused != NULL) != refused)
            continue;
        if (!begun && refused)
            ivig_page_heading(&table->page, "Refused");
        else if (!begun)
            put_header(table);
        begun = true;
        if (refused)
            put_refused(table, product);
        else
            put_used(table, product);
    }
    return status;
}

enum ivig_status ivig_render_product_list_text(const struct ivig_product_list_document *document,
                                               struct ivig_buffer *out)
{
    struct ivig_list_table table = { .page.out = out };
    enum ivig_status status;

    if (ivig_ruleset_name(document->rules, IVIG_NAME_PRODUCT, 0) == NULL) {
        ivig_put(out, "The rules have no products.\n");
        return ivig_list_close(&table, IVIG_OK);
    }
    ivig_put(&table.page.line, "Products of ivigcalc");
    ivig_page_title(&table.page, &document->view, "products; IgA in micrograms per mL");
    status = put_part(&table, document->rules, false);
    if (status == IVIG_OK)
        status = put_part(&table, document->rules, true);
    ivig_list_footer(&table, document->rules);
    return ivig_list_close(&table, status);
}
