/* A plan as one screen of text. */
#include <string.h>

#include "render/buffer.h"
#include "render/color.h"
#include "render/explain_text.h"
#include "render/layout.h"
#include "render/quantity.h"
#include "render/schedule_text.h"
#include "render/statements.h"

enum {
    LABEL_COLUMNS = 18,
    BAR_MG_PER_KG = 50, /* one mark of a day's bar */
    BAR_MOST = 30,
    DAYS_LISTED = 7 /* a longer schedule shows runs of equal days */
};

#define IVIG_COLOR_TITLE "\033[1m"
#define COLOR_WARN       "\033[1;33m"
#define COLOR_BAR        "\033[36m"
#define IVIG_COLOR_OFF   "\033[0m"

struct page {
    const struct ivig_plan_document *document;
    const struct ivig_plan *plan;
    struct ivig_buffer *out;
    struct ivig_buffer line; /* a paragraph while it is put together */
};

static void color(struct page *page, const char *code)
{
    ivig_put_color(page->out, &page->document->view, code);
}

/* Lay out the paragraph that was put together. */
static void flush_line(struct page *page, const char *first, size_t indent)
{
    ivig_put_paragraph(page->out, first, indent, ivig_buffer_text(&page->line));
    ivig_buffer_reset(&page->line);
}

static void put_title(struct page *page)
{
    const struct ivig_request *request = page->plan->request;
    struct ivig_buffer *line = &page->line;

    if (request->variant != NULL) {
        ivig_put(line, request->indication->name);
        ivig_put(line, ": ");
        ivig_put(line, request->variant->name);
    } else {
        ivig_put(line, request->indication->name);
    }
    color(page, IVIG_COLOR_TITLE);
    flush_line(page, "", 0);
    color(page, IVIG_COLOR_OFF);
    ivig_put(line, "immune globulin intravenous (IVIG), regimen ");
    ivig_put(line, request->regimen->id);
    ivig_put(line, ": ");
    ivig_put_g_per_kg(line, page->plan->dose_mg_per_kg);
    ivig_put(line, " over ");
    ivig_put_days(line, page->plan->days);
    flush_line(page, "", 0);
}

static void put_basis(struct page *page)
{
    const struct ivig_dosing_weight *weight = &page->plan->weight;
    struct ivig_buffer *line = &page->line;

    ivig_put_kg(line, weight->weight_g);
    switch (weight->basis) {
    case IVIG_BASIS_AS_ENTERED:
        ivig_put(line, ", as entered (");
        ivig_put(line, page->plan->request->weight_rule->name);
        ivig_put(line, " needs height and sex)");
        return;
    case IVIG_BASIS_ACTUAL:
        ivig_put(line, ", actual weight");
        break;
    case IVIG_BASIS_IDEAL:
        ivig_put(line, ", ideal body weight");
        break;
    case IVIG_BASIS_ADJUSTED:
        ivig_put(line, ", adjusted weight");
        break;
    case IVIG_BASIS_MULTIPLE:
        ivig_put(line, ", a multiple of ideal body weight");
        break;
    }
    ivig_put(line, " (weight rule ");
    ivig_put(line, page->plan->request->weight_rule->id);
    ivig_put(line, "). ");
    ivig_put(line, weight->decided->text);
}

static void put_exact(struct page *page, const char *label)
{
    const struct ivig_plan *plan = page->plan;
    struct ivig_buffer *line = &page->line;

    ivig_put_g(line, plan->exact_ug);
    ivig_put(line, " = ");
    ivig_put_g_per_kg(line, plan->dose_mg_per_kg);
    ivig_put(line, " x ");
    ivig_put_kg(line, plan->weight.weight_g);
    flush_line(page, label, LABEL_COLUMNS);
}

/* Two lines, or one where nothing was rounded. */
static void put_total(struct page *page)
{
    static const char *const roundings[] = { [IVIG_ROUND_NEAREST] = ", rounded to the nearest ",
                                             [IVIG_ROUND_DOWN] = ", rounded down to steps of ",
                                             [IVIG_ROUND_UP] = ", rounded up to steps of " };
    const struct ivig_plan *plan = page->plan;
    struct ivig_buffer *line = &page->line;
    int64_t deviation = plan->deviation_percent_hundredths;

    if (plan->total_ug == plan->exact_ug) {
        put_exact(page, "  Total dose      ");
        return;
    }
    put_exact(page, "  Exact dose      ");
    ivig_put_g(line, plan->total_ug);
    ivig_put(line, roundings[plan->direction]);
    ivig_put_g(line, plan->total_step_ug);
    ivig_put(line, " (");
    ivig_put_percent(line, deviation < 0 ? -deviation : deviation);
    ivig_put(line, plan->total_ug < plan->exact_ug ? " below exact)" : " above exact)");
    flush_line(page, "  Total dose      ", LABEL_COLUMNS);
}

static void put_figures(struct page *page)
{
    put_basis(page);
    flush_line(page, "  Dosing weight   ", LABEL_COLUMNS);
    put_total(page);
}

static void put_warning(void *context, const struct ivig_plan_document *document,
                        const struct ivig_finding *finding)
{
    struct page *page = context;

    ivig_finding_text(document, finding, &page->line);
    color(page, IVIG_COLOR_WARNING);
    flush_line(page, finding->level == IVIG_STOP ? "STOP, overridden: " : "WARNING: ", 2);
    color(page, IVIG_COLOR_OFF);
}

/* Warnings, and stops that were overridden; a blank line only if there are any. */
static void put_warnings(struct page *page)
{
    size_t before;

    ivig_put(page->out, "\n");
    before = page->out->length;
    ivig_each_finding(page->document, IVIG_STOP, true, put_warning, page);
    if (!page->document->view.quiet)
        ivig_each_finding(page->document, IVIG_WARN, true, put_warning, page);
    if (page->out->length > before)
        ivig_put(page->out, "\n");
}

static void put_note(void *context, const struct ivig_plan_document *document,
                     const struct ivig_finding *finding)
{
    struct page *page = context;

    ivig_finding_text(document, finding, &page->line);
    flush_line(page, "- ", 2);
}

static void put_checklist(struct page *page, const char *first, const struct ivig_texts *ids)
{
    for (size_t i = 0; i < ids->count; i++) {
        ivig_put(&page->line, i > 0 ? "; " : "");
        ivig_put(&page->line,
                 ivig_precautions_check(page->document->precautions, ids->items[i])->name);
    }
    ivig_put(&page->line, ".");
    if (ids->count > 0)
        flush_line(page, first, 2);
    ivig_buffer_reset(&page->line);
}

static void put_use(struct page *page)
{
    static const char *const lines[] = { [IVIG_LINE_FIRST] = "First-line: ",
                                         [IVIG_LINE_SECOND] = "Second-line: ",
                                         [IVIG_LINE_NOT_ESTABLISHED] = "Not established: " };
    const struct ivig_request *request = page->plan->request;

    if (!page->document->view.explain && !page->document->view.quiet)
        ivig_put(page->out, "\n");
    ivig_put_paragraph(page->out, lines[request->regimen->line], 2, request->regimen->line_text);
    ivig_put_paragraph(page->out, "Repeat: ", 2, request->regimen->repeat.text);
    if (!page->document->view.explain) {
        put_checklist(page, "Before: ", &request->indication->before);
        put_checklist(page, "During: ", &request->indication->during);
        put_checklist(page, "After: ", &request->indication->after);
    }
}

static void put_footer(struct page *page)
{
    const struct ivig_indication *indication = page->plan->request->indication;
    const char *folder = ivig_ruleset_folder(page->document->rules);
    struct ivig_buffer *line = &page->line;

    ivig_put(line, "Rule ");
    ivig_put(line, indication->id);
    ivig_put(line, " ");
    ivig_put(line, indication->version);
    if (folder != NULL) {
        ivig_put(line, " from ");
        ivig_put(line, folder);
    }
    ivig_put(line, ". ");
    if (!page->document->view.explain)
        ivig_put(line, "Add --explain for the working and sources. ");
    ivig_put(line, "A proposal: check it independently before it is used.");
    ivig_put(page->out, "\n");
    flush_line(page, "", 0);
}

enum ivig_status ivig_render_plan_text(const struct ivig_plan_document *document,
                                       struct ivig_buffer *out)
{
    const struct ivig_view *view = &document->view;
    struct page page = { .document = document, .plan = document->plan, .out = out };

    if (document->plan->refused)
        return IVIG_OK;
    if (!view->brief) {
        put_title(&page);
        ivig_put(out, "\n");
    }
    put_figures(&page);
    if (!view->brief)
        ivig_put(out, "\n");
    ivig_put_schedule(document, out);
    if (document->plan->request->override_reason != NULL)
        ivig_put_paragraph(out, "  Override        ", LABEL_COLUMNS,
                           document->plan->request->override_reason);
    if (!view->brief) {
        put_warnings(&page);
        if (!view->quiet && !view->explain)
            ivig_each_finding(document, IVIG_NOTE, false, put_note, &page);
        put_use(&page);
        if (view->explain)
            ivig_put_explanation(document, out);
        put_footer(&page);
    }
    out->failed = out->failed || page.line.failed;
    ivig_buffer_free(&page.line);
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
