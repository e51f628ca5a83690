/* Vials, IgA, most rate and citations of a product. */
#include "render/product_words.h"

#include <string.h>

#include <ivigcalc/infusion.h>
#include <ivigcalc/number.h>

#include "render/buffer.h"
#include "render/quantity.h"

void ivig_put_vial_sizes(struct ivig_buffer *out, const struct ivig_product *product)
{
    for (size_t i = 0; i < product->vials.count; i++) {
        ivig_put(out, i > 0 ? ", " : "");
        ivig_put_number(out, product->vials.items[i].mass_ug, IVIG_SCALE_G);
    }
    ivig_put(out, " g");
}

void ivig_put_iga(struct ivig_buffer *out, const struct ivig_iga *iga)
{
    if (iga == NULL) {
        ivig_put(out, "not found");
    } else if (iga->at_most_ug_per_ml != IVIG_ABSENT) {
        ivig_put(out, "at most ");
        ivig_put_count(out, iga->at_most_ug_per_ml);
    } else {
        ivig_put(out, "mean ");
        ivig_put_count(out, iga->mean_ug_per_ml);
    }
}

int64_t ivig_label_most_rate_milli(const struct ivig_product *product)
{
    int64_t most_milli = 0;

    for (size_t i = 0; i < product->uses.count; i++)
        for (int later = 0; later < 2; later++) {
            const struct ivig_infusion_request request = { .product = product,
                                                           .use = &product->uses.items[i],
                                                           .subsequent = later == 1 };
            int64_t rate_milli = ivig_infusion_most_rate_milli(&request);

            most_milli = rate_milli > most_milli ? rate_milli : most_milli;
        }
    return most_milli;
}

void ivig_cite_product(const struct ivig_product *product, struct ivig_citations *citations)
{
    memset(citations, 0, sizeof *citations);
    if (product->refused != NULL) {
        ivig_cite(citations, &product->refused->sources);
        return;
    }
    ivig_cite(citations, &product->sources);
    ivig_cite(citations, &product->rate_sources);
    ivig_cite(citations, &product->at_risk_sources);
    for (size_t i = 0; i < product->uses.count; i++)
        ivig_cite(citations, &product->uses.items[i].sources);
    ivig_cite_notes(citations, &product->notes);
}
