/* Uses and ladders of a product. */
#include "render/product_rates_text.h"

#include <ivigcalc/infusion.h>

#include "render/buffer.h"
#include "render/ladder_text.h"
#include "render/quantity.h"
#include "render/supply_words.h"

/* "cidp, regimen loading" */
static void put_use_name(struct ivig_buffer *line, const struct ivig_product_use *use)
{
    ivig_put(line, use->id);
    if (use->regimen == NULL)
        return;
    ivig_put(line, ", regimen ");
    ivig_put(line, use->regimen);
}

static int64_t most_rate_milli(const struct ivig_product *product,
                               const struct ivig_product_use *use, bool later)
{
    const struct ivig_infusion_request request = { .product = product,
                                                   .use = use,
                                                   .subsequent = later };

    return ivig_infusion_most_rate_milli(&request);
}

/* The most rate, of a later infusion too where it is another. */
static void put_most_rate(struct ivig_buffer *line, const struct ivig_product *product,
                          const struct ivig_product_use *use)
{
    int64_t first_milli = most_rate_milli(product, use, false);
    int64_t later_milli = most_rate_milli(product, use, true);

    ivig_put(line, "at most ");
    ivig_put_rate(line, product, first_milli);
    if (later_milli == first_milli)
        return;
    ivig_put(line, ", a later infusion ");
    ivig_put_rate(line, product, later_milli);
}

void ivig_page_uses(struct ivig_page *page, const struct ivig_product *product)
{
    struct ivig_buffer *line = &page->line;

    ivig_page_heading(page, "Uses on the label:");
    for (size_t i = 0; i < product->uses.count; i++) {
        const struct ivig_product_use *use = &product->uses.items[i];

        put_use_name(line, use);
        ivig_put(line, ": ");
        if (use->days != NULL) {
            ivig_put_range(line, use->days->min, use->days->max, 0, ivig_put_days);
            ivig_put(line, "; ");
        }
        put_most_rate(line, product, use);
        if (use->first.count > 0 || use->subsequent.count > 0)
            ivig_put(line, "; rates of its own, below");
        ivig_page_item(page, &use->sources);
    }
    put_most_rate(line, product, NULL);
    ivig_put(line, " (less where the disease has its own most)");
    ivig_page_flush(page, "- any other use: ", 2);
}

/* The highest rate of a ladder, or ${most_milli} where that is more. */
static int64_t higher(const struct ivig_ladder *ladder, int64_t most_milli)
{
    int64_t last_milli = ladder->count > 0 ? ladder->items[ladder->count - 1].rate_milli : 0;

    return last_milli > most_milli ? last_milli : most_milli;
}

/* The highest rate of all charts, so that their bars compare. */
static int64_t scale_of(const struct ivig_product *product)
{
    int64_t scale_milli = higher(&product->first, higher(&product->subsequent, 1));

    for (size_t i = 0; i < product->uses.count; i++) {
        scale_milli = higher(&product->uses.items[i].first, scale_milli);
        scale_milli = higher(&product->uses.items[i].subsequent, scale_milli);
    }
    return scale_milli;
}

/* One chart, of the product (${use} NULL) or of a use, where there is such a ladder. */
static void put_ladder(struct ivig_page *page, const struct ivig_product_document *document,
                       const struct ivig_product_use *use, const struct ivig_ladder *ladder,
                       const char *which)
{
    if (ladder->count == 0)
        return;
    ivig_put(&page->line, "Rates of ");
    ivig_put(&page->line, which);
    if (use != NULL) {
        ivig_put(&page->line, ", use ");
        put_use_name(&page->line, use);
    } else {
        /* the chart shows all of the ladder, and not every use may go to its end */
        ivig_put(&page->line, ", up to the most of the use");
    }
    ivig_put(&page->line, ":");
    ivig_page_ladder(page, document, ladder, scale_of(document->product));
}

static void put_ladders(struct ivig_page *page, const struct ivig_product_document *document,
                        const struct ivig_product_use *use, const struct ivig_ladder *first,
                        const struct ivig_ladder *later)
{
    put_ladder(page, document, use, first,
               later->count > 0 ? "a first infusion" : "every infusion");
    put_ladder(page, document, use, later, "a later infusion");
}

void ivig_page_ladders(struct ivig_page *page, const struct ivig_product_document *document)
{
    const struct ivig_product *product = document->product;

    put_ladders(page, document, NULL, &product->first, &product->subsequent);
    for (size_t i = 0; i < product->uses.count; i++) {
        const struct ivig_product_use *use = &product->uses.items[i];

        put_ladders(page, document, use, &use->first, &use->subsequent);
    }
}
