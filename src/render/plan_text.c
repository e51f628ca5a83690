/* A plan as one screen of text. */
#include "render/alternative.h"
#include "render/buffer.h"
#include "render/color.h"
#include "render/explain_text.h"
#include "render/figures_text.h"
#include "render/layout.h"
#include "render/notes_text.h"
#include "render/plan_finding.h"
#include "render/quantity.h"
#include "render/rule_words.h"
#include "render/schedule_text.h"
#include "render/statements.h"
#include "render/supply_text.h"

struct page {
    const struct ivig_plan_document *document;
    const struct ivig_plan *plan;
    struct ivig_page text;
    enum ivig_density density;
};

static void color(struct page *page, const char *code)
{
    ivig_put_color(page->text.out, &page->document->view, code);
}

static void put_title(struct page *page)
{
    const struct ivig_request *request = page->plan->request;
    struct ivig_buffer *line = &page->text.line;

    ivig_put_indication(line, request->indication, request->variant);
    color(page, IVIG_COLOR_TITLE);
    ivig_page_flush(&page->text, "", 0);
    color(page, IVIG_COLOR_OFF);
    ivig_put(line, "immune globulin intravenous (IVIG), regimen ");
    ivig_put(line, request->regimen->id);
    ivig_put(line, ": ");
    ivig_put_g_per_kg(line, page->plan->dose_mg_per_kg);
    ivig_put(line, " over ");
    ivig_put_days(line, page->plan->days);
    ivig_page_flush(&page->text, "", 0);
}

/* A blank line, but on a dense page. */
static void put_blank(struct page *page)
{
    if (page->density < IVIG_DENSITY_WITHOUT_LINE)
        ivig_put(page->text.out, "\n");
}

static void put_warning(void *context, const struct ivig_plan_document *document,
                        const struct ivig_finding *finding)
{
    struct page *page = context;

    if (!ivig_finding_on_page(document, finding, page->density >= IVIG_DENSITY_WITHOUT_CHECKLISTS,
                              &page->text.line))
        return;
    color(page, IVIG_COLOR_WARNING);
    ivig_page_flush(&page->text,
                    finding->level == IVIG_STOP ? "STOP, overridden: " : "WARNING: ", 2);
    color(page, IVIG_COLOR_OFF);
}

/* Warnings, and stops that were overridden; a blank line only if there are any. */
static void put_warnings(struct page *page)
{
    size_t before;

    if (page->density < IVIG_DENSITY_DAYS_IN_RUNS)
        ivig_put(page->text.out, "\n");
    before = page->text.out->length;
    if (!page->document->view.quiet) {
        ivig_each_finding(page->document, IVIG_STOP, true, put_warning, page);
        ivig_each_finding(page->document, IVIG_WARN, true, put_warning, page);
    }
    if (page->text.out->length > before)
        put_blank(page);
}

/* Counted from day 1, so that a long course does not move the next one. */
static void put_next_course(struct page *page)
{
    struct ivig_buffer *line = &page->text.line;
    struct ivig_window window;

    if (!ivig_next_course(page->plan->request, &window))
        return;
    ivig_put_window(line, &window);
    ivig_put(line, ", counted from day 1.");
    ivig_page_flush(&page->text, "Next course: ", 2);
}

/* What would be given if the stop that was overridden were heeded. */
static void put_alternatives(struct page *page)
{
    const struct ivig_alternatives *rows = &page->plan->request->indication->alternatives;

    for (size_t i = 0; ivig_shows_alternatives(page->document) && i < rows->count; i++) {
        ivig_put_alternative(&page->text.line, page->plan, &rows->items[i]);
        ivig_page_flush(&page->text, "Alternative: ", 2);
    }
}

static void put_use(struct page *page)
{
    static const char *const lines[] = { [IVIG_LINE_FIRST] = "First-line: ",
                                         [IVIG_LINE_SECOND] = "Second-line: ",
                                         [IVIG_LINE_NOT_ESTABLISHED] = "Not established: " };
    const struct ivig_regimen *regimen = page->plan->request->regimen;

    if (page->density < IVIG_DENSITY_WITHOUT_LINE)
        ivig_put_paragraph(page->text.out, lines[regimen->line], 2, regimen->line_text);
    ivig_put_paragraph(page->text.out, "Repeat: ", 2, regimen->repeat.text);
    put_next_course(page);
    if (page->document->view.explain) {
        ivig_put_explanation(page->document, page->text.out);
    } else {
        put_alternatives(page);
        ivig_page_plan_checks(&page->text, page->document, page->density);
    }
}

static bool has_products_to_name(const struct page *page)
{
    return page->plan->request->product == NULL &&
           ivig_ruleset_name(page->document->rules, IVIG_NAME_PRODUCT, 0) != NULL;
}

static void put_footer(struct page *page)
{
    const struct ivig_indication *indication = page->plan->request->indication;
    struct ivig_buffer *line = &page->text.line;

    ivig_page_rule(&page->text, "Rule ", indication->id, indication->version,
                   page->document->rules);
    if (page->document->view.explain) {
        ivig_put(line, "SHA-256 of the rules: ");
        ivig_put(line, ivig_ruleset_sha256(page->document->rules));
        ivig_put(line, ". ");
    } else {
        ivig_put(line,
                 has_products_to_name(page) ? "Add --product for whole vials and rates, " : "Add ");
        ivig_put(line, "--explain for the working and sources. ");
    }
    ivig_put(line, "A proposal: check it independently before it is used.");
    if (page->density < IVIG_DENSITY_DAYS_IN_RUNS)
        ivig_put(page->text.out, "\n");
    ivig_page_flush(&page->text, "", 0);
}

static void put_page(struct page *page)
{
    put_title(page);
    put_blank(page);
    ivig_put_figures(page->document, page->text.out);
    put_blank(page);
    ivig_put_schedule(page->document, page->density >= IVIG_DENSITY_DAYS_IN_RUNS, page->text.out);
    if (page->plan->request->product != NULL)
        put_blank(page);
    ivig_put_supply(page->document, page->text.out);
    put_warnings(page);
    ivig_page_plan_notes(&page->text, page->document, page->density);
    put_use(page);
    put_footer(page);
}

/* The fullest page that fits on one screen; the whole of it with --explain. */
static void put_fitting_page(struct page *page)
{
    size_t start = page->text.out->length;

    put_page(page);
    while (page->density < IVIG_DENSITY_DAYS_IN_RUNS &&
           ivig_page_is_too_long(page->text.out, start, &page->document->view)) {
        page->text.out->length = start;
        page->density++;
        put_page(page);
    }
}

enum ivig_status ivig_render_plan_text(const struct ivig_plan_document *document,
                                       struct ivig_buffer *out)
{
    struct page page = { .document = document, .plan = document->plan, .text = { .out = out } };

    if (document->plan->refused)
        return IVIG_OK;
    if (document->view.brief) {
        ivig_put_figures(document, out);
        ivig_put_schedule(document, false, out);
        ivig_put_supply(document, out);
    } else {
        put_fitting_page(&page);
    }
    ivig_buffer_release(&page.text.line, out);
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
