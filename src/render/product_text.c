/* A product as text: figures of its label, uses, rates, notes, examples, sources. */
#include <ivigcalc/number.h>

#include "render/buffer.h"
#include "render/page.h"
#include "render/product_example_text.h"
#include "render/product_rates_text.h"
#include "render/product_words.h"
#include "render/quantity.h"
#include "render/supply_words.h"
#include "render/words.h"

static void put_text_row(struct ivig_page *page, const char *label, const char *text)
{
    ivig_put(&page->line, text);
    ivig_page_row(page, label);
}

/* A row of texts; none where there are none. */
static void put_texts_row(struct ivig_page *page, const char *label, const struct ivig_texts *texts)
{
    if (texts->count == 0)
        return;
    ivig_page_join(page, texts, ", ");
    ivig_page_row(page, label);
}

static void put_title(struct ivig_page *page, const struct ivig_product_document *document)
{
    const struct ivig_product *product = document->product;

    ivig_put(&page->line, "Product ");
    ivig_put(&page->line, product->id);
    ivig_put(&page->line, ": ");
    ivig_put(&page->line, product->name);
    ivig_page_title(page, &document->view,
                    product->refused != NULL ? "a product that is refused"
                                             : "a product as its label has it");
    put_text_row(page, "Maker", product->maker);
    put_text_row(page, "Version", product->version);
}

static void put_reason(struct ivig_page *page, const struct ivig_product_refusal *refusal)
{
    ivig_put(page->out, "\n");
    ivig_put(&page->line, refusal->reason);
    ivig_page_cite(page, &refusal->sources);
    ivig_page_flush(page, "Refused. ", 2);
}

static void put_vials(struct ivig_page *page, const struct ivig_product *product)
{
    struct ivig_buffer *line = &page->line;

    for (size_t i = 0; i < product->vials.count; i++) {
        ivig_put(line, i > 0 ? ", " : "");
        ivig_put_g(line, product->vials.items[i].mass_ug);
        ivig_put(line, " (");
        ivig_put_ml(line, product->vials.items[i].volume_ul);
        ivig_put(line, ")");
    }
    ivig_page_row(page, "Vials");
    ivig_put(line, "in steps of ");
    ivig_put_g(line, product->day_step.adult_ug);
    ivig_put(line, "; a child in steps of ");
    ivig_put_g(line, product->day_step.child_ug);
    ivig_page_row(page, "Days");
}

static void put_contents(struct ivig_page *page, const struct ivig_product *product)
{
    ivig_put_count(&page->line, product->concentration_g_per_100_ml);
    ivig_put(&page->line, " g in 100 mL");
    ivig_page_row(page, "Concentration");
    put_vials(page, product);
    ivig_put_iga(&page->line, product->iga);
    ivig_put(&page->line, product->iga != NULL ? " micrograms per mL" : "");
    ivig_page_row(page, "IgA");
    put_text_row(page, "Stabiliser",
                 product->stabiliser != IVIG_STABILISER_NOT_FOUND
                     ? ivig_stabiliser_word(product->stabiliser)
                     : "not found");
    put_texts_row(page, "Contains", &product->contains);
}

/* What its stabiliser speaks against, by the precautions. */
static void put_conflicts(struct ivig_page *page, const struct ivig_product_document *document)
{
    const struct ivig_precautions *precautions = NULL;
    const char *between = "";

    if (document->product->stabiliser == IVIG_STABILISER_NOT_FOUND)
        return;
    if (ivig_ruleset_precautions(document->rules, &precautions, NULL) != IVIG_OK) {
        page->out->failed = true;
        return;
    }
    for (size_t i = 0; i < precautions->conditions.count; i++) {
        const struct ivig_condition *condition = &precautions->conditions.items[i];
        const struct ivig_product_conflict *conflict = condition->product_conflict;

        if (conflict == NULL || conflict->stabiliser != document->product->stabiliser)
            continue;
        ivig_put(&page->line, between);
        ivig_put(&page->line, condition->name);
        ivig_put(&page->line, conflict->level == IVIG_STOP ? " (stop)" : " (warning)");
        between = "; ";
    }
    if (page->line.length > 0)
        ivig_page_row(page, "Conflicts");
}

static void put_cautions(struct ivig_page *page, const struct ivig_product_document *document)
{
    const struct ivig_product *product = document->product;

    if (product->at_risk_most_rate_milli != IVIG_ABSENT) {
        ivig_put(&page->line, "at most ");
        ivig_put_rate(&page->line, product, product->at_risk_most_rate_milli);
        ivig_page_cite(page, &product->at_risk_sources);
        ivig_page_row(page, "Patient at risk");
    } else {
        put_text_row(page, "Patient at risk", "no number was found");
    }
    put_texts_row(page, "Not for", &product->not_for);
    put_conflicts(page, document);
}

static void put_label(struct ivig_page *page, const struct ivig_product_document *document)
{
    const struct ivig_product *product = document->product;

    put_text_row(page, "Region", product->region);
    put_text_row(page, "Label", product->label);
    put_contents(page, product);
    put_cautions(page, document);
    put_texts_row(page, "Sources", &product->sources);
    put_texts_row(page, "Rates by", &product->rate_sources);
    ivig_page_uses(page, product);
    ivig_page_ladders(page, document);
    if (product->notes.count > 0)
        ivig_page_heading(page, "Notes:");
    ivig_page_notes(page, &product->notes);
    if (product->lacks.count > 0)
        ivig_page_heading(page, "No text was found for:");
    for (size_t i = 0; i < product->lacks.count; i++) {
        ivig_put(&page->line, product->lacks.items[i]);
        ivig_page_flush(page, "- ", 2);
    }
    ivig_page_product_examples(page, product);
}

static void put_footer(struct ivig_page *page, const struct ivig_product_document *document)
{
    const struct ivig_product *product = document->product;

    ivig_page_rule(page, "Product ", product->id, product->version, document->rules);
    ivig_put(&page->line, "SHA-256 of the rules: ");
    ivig_put(&page->line, ivig_ruleset_sha256(document->rules));
    ivig_put(page->out, "\n");
    ivig_page_flush(page, "", 0);
}

enum ivig_status ivig_render_product_text(const struct ivig_product_document *document,
                                          struct ivig_buffer *out)
{
    struct ivig_page page = { .out = out };
    struct ivig_citations citations;

    put_title(&page, document);
    if (document->product->refused != NULL)
        put_reason(&page, document->product->refused);
    else
        put_label(&page, document);
    ivig_cite_product(document->product, &citations);
    ivig_page_sources(&page, document->rules, &citations);
    put_footer(&page, document);
    ivig_buffer_release(&page.line, out);
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
