/* What an infusion is given, what must come of it, and why. */
#include "render/product_example_text.h"

#include <ivigcalc/number.h>

#include "render/buffer.h"
#include "render/quantity.h"

static void put_ids(struct ivig_buffer *line, const char *before, const struct ivig_texts *ids)
{
    for (size_t i = 0; i < ids->count; i++) {
        ivig_put(line, i > 0 ? ", " : before);
        ivig_put(line, ids->items[i]);
    }
}

static void put_given(struct ivig_buffer *line, const struct ivig_product_example_given *given)
{
    ivig_put_g(line, given->day_ug);
    ivig_put(line, " for ");
    ivig_put_kg(line, given->weight_g);
    if (given->age_years != IVIG_ABSENT) {
        ivig_put(line, ", age ");
        ivig_put_years(line, given->age_years);
    }
    if (given->days != IVIG_ABSENT) {
        ivig_put(line, ", on ");
        ivig_put_days(line, given->days);
    }
    put_ids(line, ", with ", &given->conditions);
    ivig_put(line, given->use != NULL ? ", use " : ", off-label");
    ivig_put(line, given->use != NULL ? given->use : "");
    ivig_put(line, given->regimen != NULL ? ", regimen " : "");
    ivig_put(line, given->regimen != NULL ? given->regimen : "");
    ivig_put(line, given->subsequent ? ", a later infusion" : "");
    ivig_put(line, given->at_risk ? ", at risk" : "");
}

static void put_numbers(struct ivig_buffer *line, const struct ivig_numbers *numbers,
                        unsigned scale, const char *unit)
{
    for (size_t i = 0; i < numbers->count; i++) {
        ivig_put(line, i > 0 ? ", " : "");
        ivig_put_number(line, numbers->items[i], scale);
    }
    ivig_put(line, unit);
}

static void put_expect(struct ivig_buffer *line, const struct ivig_product_example_expect *expect)
{
    ivig_put(line, ": vials ");
    put_numbers(line, &expect->vials_ug, IVIG_SCALE_G, " g; ");
    ivig_put_ml(line, expect->volume_ul);
    ivig_put(line, " at ");
    put_numbers(line, &expect->rates_ul_per_h, IVIG_SCALE_ML, " mL/h; ");
    ivig_put_count(line, expect->duration_min);
    ivig_put(line, expect->duration_min == 1 ? " minute; " : " minutes; ");
    if (expect->day_step_ug != IVIG_ABSENT) {
        ivig_put(line, "days in steps of ");
        ivig_put_g(line, expect->day_step_ug);
        ivig_put(line, "; ");
    }
    put_ids(line, "finds ", &expect->findings);
    ivig_put(line, expect->findings.count > 0 ? "; " : "");
    put_ids(line, "warns of ", &expect->warnings);
    ivig_put(line, expect->warnings.count > 0 ? "; " : "");
    put_ids(line, "does not find ", &expect->no_findings);
    ivig_put(line, expect->no_findings.count > 0 ? "; " : "");
}

void ivig_page_product_examples(struct ivig_page *page, const struct ivig_product *product)
{
    ivig_put(page->out, "\n");
    ivig_put_count(&page->line, (int64_t)product->examples.count);
    ivig_put(&page->line, product->examples.count == 1 ? " worked example:" : " worked examples:");
    ivig_page_flush(page, "", 2);
    for (size_t i = 0; i < product->examples.count; i++) {
        const struct ivig_product_example *example = &product->examples.items[i];

        put_given(&page->line, &example->given);
        put_expect(&page->line, &example->expect);
        ivig_put(&page->line, example->why);
        ivig_page_flush(page, "- ", 2);
    }
}
