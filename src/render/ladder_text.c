/* "        30       30          1             42  ####" */
#include "render/ladder_text.h"

#include <ivigcalc/infusion.h>
#include <ivigcalc/number.h>

#include "render/buffer.h"
#include "render/cells.h"
#include "render/color.h"
#include "render/quantity.h"
#include "render/supply_words.h"

/* Where the columns end, and the bars begin. */
enum { FROM_END = 10, MINUTES_END = 20, RATE_END = 32, FLOW_END = 47, BAR_COLUMN = 49 };
enum { BAR_COLUMNS = 30, EXAMPLE_WEIGHT_G = 70000, EXAMPLE_UL = 100000 };

/* What stands in the page's line, as a cell. */
static void end_cell(struct ivig_page *page, size_t start, size_t end)
{
    ivig_put_cell(page->out, start, end, &page->line);
    ivig_buffer_reset(&page->line);
}

static void put_words(struct ivig_page *page, size_t start, size_t end, const char *words)
{
    ivig_put(&page->line, words);
    end_cell(page, start, end);
}

static void put_header(struct ivig_page *page, const struct ivig_product *product)
{
    size_t start = page->out->length;

    put_words(page, start, FROM_END, "from min");
    put_words(page, start, MINUTES_END, "for min");
    put_words(page, start, RATE_END, ivig_rate_unit_name(product->rate_unit));
    ivig_put(&page->line, "mL/h at ");
    ivig_put_kg(&page->line, EXAMPLE_WEIGHT_G);
    end_cell(page, start, FLOW_END);
    ivig_put(page->out, "\n");
}

/* What a pump is set to at an example weight; "none" where that is less than it can give. */
static void put_flow(struct ivig_buffer *out, const struct ivig_product_document *document,
                     const struct ivig_rate_step *step)
{
    const struct ivig_product_use alone = { .most_rate_milli = IVIG_ABSENT, .first = { step, 1 } };
    const struct ivig_infusion_request request = {
        .product = document->product,
        .use = &alone,
        .weight_g = EXAMPLE_WEIGHT_G,
        .volume_ul = EXAMPLE_UL,
        .pump_step_ul_per_h = document->defaults->products->pump_step_ul_per_h,
    };
    struct ivig_infusion infusion;

    if (ivig_infusion_make(&request, &infusion) == IVIG_OK)
        ivig_put_number(out, infusion.steps[0].rate_ul_per_h, IVIG_SCALE_ML);
    else
        ivig_put(out, "none");
}

static void put_bar(struct ivig_page *page, const struct ivig_view *view, int64_t rate_milli,
                    int64_t scale_milli)
{
    int64_t columns = (rate_milli * BAR_COLUMNS + scale_milli / 2) / scale_milli;

    ivig_put_color(page->out, view, IVIG_COLOR_BAR);
    ivig_put_repeated(page->out, '#', columns > 0 ? (size_t)columns : 1);
    ivig_put_color(page->out, view, IVIG_COLOR_OFF);
    ivig_put(page->out, "\n");
}

void ivig_page_ladder(struct ivig_page *page, const struct ivig_product_document *document,
                      const struct ivig_ladder *ladder, int64_t scale_milli)
{
    int64_t from_min = 0;

    ivig_put(page->out, "\n");
    ivig_page_flush(page, "", 2);
    put_header(page, document->product);
    for (size_t i = 0; i < ladder->count; i++) {
        const struct ivig_rate_step *step = &ladder->items[i];
        size_t start = page->out->length;

        ivig_put_count(&page->line, from_min);
        end_cell(page, start, FROM_END);
        if (step->minutes != IVIG_ABSENT) {
            ivig_put_count(&page->line, step->minutes);
            from_min += step->minutes;
        } else {
            ivig_put(&page->line, "to end");
        }
        end_cell(page, start, MINUTES_END);
        ivig_put_number(&page->line, step->rate_milli, IVIG_SCALE_RATE);
        end_cell(page, start, RATE_END);
        put_flow(&page->line, document, step);
        end_cell(page, start, FLOW_END);
        ivig_put_repeated(page->out, ' ', BAR_COLUMN - FLOW_END);
        put_bar(page, &document->view, step->rate_milli, scale_milli);
    }
}
