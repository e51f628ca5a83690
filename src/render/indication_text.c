/* Names, regimens, notes, checks, alternatives and examples of an indication. */
#include "render/indication_text.h"

#include "render/alternative.h"
#include "render/buffer.h"
#include "render/example_text.h"
#include "render/precautions_text.h"
#include "render/regimen_text.h"
#include "render/rule_words.h"

static void put_title(struct ivig_page *page, const struct ivig_rule_document *document)
{
    ivig_put_indication(&page->line, document->indication, document->variant);
    ivig_page_title(page, &document->view, "rule of an indication");
    ivig_page_version(page, document->indication->id, document->indication->version);
}

/* A row of words, where there are any. */
static void put_words(struct ivig_page *page, const char *label, const struct ivig_texts *words)
{
    if (words->count == 0)
        return;
    ivig_page_join(page, words, ", ");
    ivig_page_row(page, label);
}

static void put_names(struct ivig_page *page, const struct ivig_indication *indication)
{
    put_words(page, "Aliases", &indication->aliases);
    for (size_t i = 0; i < indication->variants.count; i++) {
        ivig_put(&page->line, indication->variants.items[i].id);
        ivig_put(&page->line, ": ");
        ivig_put(&page->line, indication->variants.items[i].name);
        ivig_page_row(page, i == 0 ? "Variants" : "");
    }
    put_words(page, "ICD-10-CM", &indication->codes.icd10cm);
    if (indication->not_recommended != NULL)
        return;
    ivig_put(&page->line,
             indication->weight_rule != NULL ? indication->weight_rule : "the set's default");
    ivig_page_row(page, "Weight rule");
}

static void put_reason(struct ivig_page *page, const struct ivig_not_recommended *refusal)
{
    ivig_put(page->out, "\n");
    ivig_put(&page->line, refusal->reason);
    ivig_page_cite(page, &refusal->sources);
    ivig_page_flush(page, "IVIG is not recommended. ", 2);
}

static void put_notes(struct ivig_page *page, const char *heading, const struct ivig_notes *notes)
{
    if (notes->count == 0)
        return;
    ivig_page_heading(page, heading);
    ivig_page_notes(page, notes);
}

static void put_variant_notes(struct ivig_page *page, const struct ivig_variant *variant)
{
    if (variant->notes.count == 0)
        return;
    ivig_put(page->out, "\n");
    ivig_put(&page->line, variant->id);
    ivig_put(&page->line, ": ");
    ivig_put(&page->line, variant->name);
    ivig_page_flush(page, "Variant ", 2);
    ivig_page_notes(page, &variant->notes);
}

static void put_checks(struct ivig_page *page, const char *heading,
                       const struct ivig_precautions *precautions, const struct ivig_texts *ids)
{
    if (ids->count == 0)
        return;
    ivig_page_heading(page, heading);
    for (size_t i = 0; i < ids->count; i++)
        ivig_page_check(page, ivig_precautions_check(precautions, ids->items[i]));
}

void ivig_page_indication(struct ivig_page *page, const struct ivig_rule_document *document)
{
    const struct ivig_indication *indication = document->indication;
    const struct ivig_precautions *precautions = document->precautions;

    put_title(page, document);
    put_names(page, indication);
    if (indication->not_recommended != NULL)
        put_reason(page, indication->not_recommended);
    for (size_t i = 0; i < indication->regimens.count; i++)
        ivig_page_regimen(page, &indication->regimens.items[i]);
    put_notes(page, "Notes:", &indication->notes);
    for (size_t i = 0; i < indication->variants.count; i++)
        put_variant_notes(page, &indication->variants.items[i]);
    put_checks(page, "Before the first infusion:", precautions, &indication->before);
    put_checks(page, "During the infusion:", precautions, &indication->during);
    put_checks(page, "After the infusion:", precautions, &indication->after);
    put_notes(page, "Follow:", &indication->follow);
    ivig_page_alternatives(page, NULL, &indication->alternatives);
    ivig_page_examples(page, &indication->examples);
}
