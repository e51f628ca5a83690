/* Working, checklists and sources in full. */
#include "render/explain_text.h"

#include "render/alternative.h"
#include "render/buffer.h"
#include "render/page.h"
#include "render/working.h"

struct explanation {
    const struct ivig_plan_document *document;
    struct ivig_page page;
};

static void put_step(void *context, const char *label, const char *text,
                     const struct ivig_texts *sources)
{
    struct explanation *explanation = context;

    ivig_put(&explanation->page.line, text);
    ivig_page_cite(&explanation->page, sources);
    ivig_page_row(&explanation->page, label);
}

static void put_finding(void *context, const struct ivig_plan_document *document,
                        const struct ivig_finding *finding)
{
    struct explanation *explanation = context;
    struct ivig_buffer *line = &explanation->page.line;

    ivig_put(line, ivig_finding_name(finding));
    ivig_put(line, " (");
    ivig_put(line, ivig_level_name(finding->level));
    ivig_put(line, "): ");
    ivig_finding_text(document, finding, line);
    ivig_page_item(&explanation->page, finding->sources);
}

static void put_checks(struct explanation *explanation, const char *title,
                       const struct ivig_texts *ids)
{
    struct ivig_buffer *line = &explanation->page.line;

    ivig_page_heading(&explanation->page, title);
    for (size_t i = 0; i < ids->count; i++) {
        const struct ivig_plan_document *document = explanation->document;
        const struct ivig_check *check =
            ivig_precautions_check(document->precautions, ids->items[i]);

        if (!ivig_check_is_due(document->plan, document->precautions, check->id))
            continue;
        ivig_put(line, check->name);
        ivig_put(line, ": ");
        ivig_put(line, check->text);
        ivig_page_item(&explanation->page, &check->sources);
    }
}

static void put_measures(struct explanation *explanation, const struct ivig_notes *measures)
{
    if (measures->count == 0)
        return;
    ivig_page_heading(&explanation->page, "Follow:");
    for (size_t i = 0; i < measures->count; i++) {
        ivig_put(&explanation->page.line, measures->items[i].text);
        ivig_page_item(&explanation->page, &measures->items[i].sources);
    }
}

/* What no text was found for: the reader has the label. */
static void put_lacks(struct explanation *explanation, const struct ivig_product *product)
{
    if (product == NULL || product->lacks.count == 0)
        return;
    ivig_page_heading(&explanation->page, "Not found for this product, look at its label:");
    for (size_t i = 0; i < product->lacks.count; i++) {
        ivig_put(&explanation->page.line, product->lacks.items[i]);
        ivig_page_flush(&explanation->page, "- ", 2);
    }
}

void ivig_put_explanation(const struct ivig_plan_document *document, struct ivig_buffer *out)
{
    const struct ivig_indication *indication = document->plan->request->indication;
    struct explanation explanation = { .document = document, .page = { .out = out } };
    struct ivig_citations citations;

    ivig_page_heading(&explanation.page,
                      "Working (each line can be redone by hand from those above it):");
    if (!ivig_each_working(document, put_step, &explanation))
        out->failed = true;
    ivig_page_heading(&explanation.page, "Findings:");
    for (int level = IVIG_STOP; level >= IVIG_NOTE; level--)
        ivig_each_finding(document, (enum ivig_level)level, true, put_finding, &explanation);
    put_checks(&explanation, "Before the first infusion:", &indication->before);
    put_checks(&explanation, "During the infusion:", &indication->during);
    put_checks(&explanation, "After the infusion:", &indication->after);
    put_measures(&explanation, &indication->follow);
    put_lacks(&explanation, document->plan->request->product);
    ivig_page_alternatives(&explanation.page, document->plan, &indication->alternatives);
    ivig_cite_all(document, &citations);
    ivig_page_sources(&explanation.page, document->rules, &citations);
    ivig_buffer_release(&explanation.page.line, out);
}
