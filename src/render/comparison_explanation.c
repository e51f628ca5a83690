/* The working of each rule of a comparison, so that it can be redone by hand. */
#include "render/comparison_explanation.h"

#include "render/buffer.h"
#include "render/page.h"
#include "render/quantity.h"
#include "render/working.h"

/* A step of the working, and what it cites. */
struct item {
    struct ivig_page page;
    struct ivig_citations citations;
};

/* "Ideal weight: 45.5 kg + ... = 56.909448... kg. " */
static void put_step(void *context, const char *label, const char *text,
                     const struct ivig_texts *sources)
{
    struct item *item = context;
    struct ivig_buffer *line = &item->page.line;

    ivig_put(line, label);
    ivig_put(line, ": ");
    ivig_put(line, text);
    ivig_put(line, ". ");
    ivig_cite(&item->citations, sources);
}

static void put_days(struct ivig_buffer *line, const struct ivig_plan *plan)
{
    ivig_put_g(line, plan->exact_ug);
    ivig_put(line, " exactly, ");
    ivig_put_g(line, plan->total_ug);
    ivig_put(line, " in days of ");
    for (unsigned day = 0; day < plan->days; day++) {
        ivig_put(line, day > 0 ? ", " : "");
        ivig_put_number(line, plan->day_ug[day], IVIG_SCALE_G);
    }
    ivig_put(line, " g.");
}

static void explain_row(struct item *item, const struct ivig_plan_document *document)
{
    const struct ivig_plan *plan = document->plan;
    struct ivig_texts sources;

    ivig_put(&item->page.line, plan->request->weight_rule->id);
    ivig_put(&item->page.line, ": ");
    if (!ivig_each_weight_working(document, put_step, item))
        item->page.out->failed = true;
    put_days(&item->page.line, plan);
    sources = (struct ivig_texts){ item->citations.keys, item->citations.count };
    ivig_page_item(&item->page, &sources);
    item->page.out->failed = item->page.out->failed || item->citations.failed;
    ivig_citations_free(&item->citations);
}

void ivig_put_comparison_explanation(const struct ivig_comparison_document *document,
                                     const struct ivig_statements *statements,
                                     struct ivig_buffer *out)
{
    const struct ivig_comparison *comparison = document->comparison;
    struct item item = { .page = { .out = out } };
    struct ivig_citations citations = { 0 };

    ivig_page_heading(&item.page, "Working (each can be redone by hand):");
    for (size_t i = 0; i < comparison->count; i++) {
        const struct ivig_plan_document row = ivig_row_document(document, comparison->order[i]);

        if (comparison->order[i]->status == IVIG_COMPARED_OK)
            explain_row(&item, &row);
    }
    ivig_cite_comparison(comparison, statements, &citations);
    ivig_page_sources(&item.page, document->rules, &citations);
    ivig_buffer_release(&item.page.line, out);
}
