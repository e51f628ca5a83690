/* An order beside what is expected, as one screen of text. */
#include "render/buffer.h"
#include "render/check_statements.h"
#include "render/check_table.h"
#include "render/color.h"
#include "render/explain_text.h"
#include "render/figures_text.h"
#include "render/layout.h"
#include "render/notes_text.h"
#include "render/page.h"
#include "render/quantity.h"
#include "render/rule_words.h"
#include "render/supply_text.h"

/* How a page that would be too long is made shorter; the table and warnings never are. */
enum density {
    DENSITY_FULL,
    DENSITY_NOTES_JOINED, /* one paragraph of all notes */
    DENSITY_NEEDED_NOTES  /* all but those that every page has are left to --explain */
};

struct sheet {
    const struct ivig_check_document *document;
    const struct ivig_order_check *check;
    struct ivig_page page;
    enum density density;
};

static void put_title(struct sheet *sheet)
{
    const struct ivig_request *request = &sheet->check->request;
    struct ivig_buffer what = { 0 };

    ivig_put(&what, "order against regimen ");
    ivig_put(&what, request->regimen->id);
    ivig_put(&what, ", ");
    ivig_put_g_per_kg(&what, sheet->check->expected.dose_mg_per_kg);
    ivig_put_indication(&sheet->page.line, request->indication, request->variant);
    ivig_page_title(&sheet->page, &sheet->document->view, ivig_buffer_text(&what));
    ivig_buffer_release(&what, sheet->page.out);
}

static void put_verdict(struct sheet *sheet)
{
    const struct ivig_order_check *check = sheet->check;
    struct ivig_buffer *line = &sheet->page.line;

    switch (check->verdict) {
    case IVIG_AGREES:
        ivig_put(line, "agrees");
        break;
    case IVIG_AGREES_ROUNDED:
        ivig_put(line, "agrees, rounded (within ");
        ivig_put_number(line, check->tolerance_percent_milli, 3);
        ivig_put(line, " %)");
        break;
    case IVIG_DIFFERS:
        ivig_put(line, "DIFFERS");
        break;
    }
    ivig_page_row(&sheet->page, "Verdict");
}

/* "crisis at 1 g/kg, ...", where the order differs from the regimen that was asked for */
static void put_fits(struct sheet *sheet)
{
    const struct ivig_order_check *check = sheet->check;
    struct ivig_buffer *line = &sheet->page.line;

    if (check->verdict != IVIG_DIFFERS || check->fit_count == 0)
        return;
    for (size_t i = 0; i < check->fit_count; i++) {
        ivig_put(line, i > 0 ? ", " : "");
        ivig_put(line, check->fits[i].regimen->id);
        ivig_put(line, " at ");
        ivig_put_g_per_kg(line, check->fits[i].mg_per_kg);
    }
    ivig_put(line,
             ivig_order_has(check, IVIG_FINDING_ORDERED_NOT_IN_VIALS) ? ", but for the vials" : "");
    ivig_page_row(&sheet->page, "Fits regimen");
}

static void put_warning(void *context, const struct ivig_plan_document *document,
                        const struct ivig_finding *finding)
{
    struct sheet *sheet = context;
    bool overridden = finding->level == IVIG_STOP && finding->id < IVIG_FINDING_PLAN_COUNT;

    ivig_finding_text(document, finding, &sheet->page.line);
    ivig_put_color(sheet->page.out, &document->view, IVIG_COLOR_WARNING);
    ivig_page_flush(&sheet->page,
                    overridden                    ? "STOP, overridden: "
                    : finding->level == IVIG_STOP ? "STOP: "
                                                  : "WARNING: ",
                    2);
    ivig_put_color(sheet->page.out, &document->view, IVIG_COLOR_OFF);
}

static void put_note(void *context, const struct ivig_plan_document *document,
                     const struct ivig_finding *finding)
{
    struct sheet *sheet = context;

    if (sheet->density == DENSITY_NEEDED_NOTES && !ivig_is_needed_note(finding))
        return;
    ivig_finding_text(document, finding, &sheet->page.line);
    if (sheet->density == DENSITY_FULL)
        ivig_page_flush(&sheet->page, "- ", 2);
    else
        ivig_put(&sheet->page.line, " ");
}

static void put_notes(struct sheet *sheet)
{
    ivig_put(sheet->page.out, "\n");
    ivig_each_check_finding(sheet->document, IVIG_NOTE, put_note, sheet);
    if (sheet->density == DENSITY_NEEDED_NOTES)
        ivig_put(&sheet->page.line, "Other notes: --explain.");
    if (sheet->page.line.length > 0)
        ivig_page_flush(&sheet->page, "Notes: ", 2);
}

/* The worst first; a blank line before each part that is there. */
static void put_findings(struct sheet *sheet)
{
    size_t start = sheet->page.out->length;
    size_t begun;

    ivig_put(sheet->page.out, "\n");
    begun = sheet->page.out->length;
    ivig_each_check_finding(sheet->document, IVIG_STOP, put_warning, sheet);
    ivig_each_check_finding(sheet->document, IVIG_WARN, put_warning, sheet);
    if (sheet->page.out->length == begun && !sheet->page.out->failed)
        sheet->page.out->length = start;
    put_notes(sheet);
}

static void put_footer(struct sheet *sheet)
{
    const struct ivig_indication *indication = sheet->check->request.indication;
    struct ivig_buffer *line = &sheet->page.line;

    ivig_put(sheet->page.out, "\n");
    ivig_page_rule(&sheet->page, "Rule ", indication->id, indication->version,
                   sheet->document->rules);
    if (!sheet->document->view.explain)
        ivig_put(line, "Add --explain for the working and sources. ");
    ivig_put(line, "A check by a program: check it independently before it is used.");
    ivig_page_flush(&sheet->page, "", 0);
}

static void put_sheet(struct sheet *sheet)
{
    const struct ivig_plan_document expected = ivig_expected_document(sheet->document);
    const struct ivig_view *view = &sheet->document->view;
    struct ivig_buffer *out = sheet->page.out;

    if (!view->brief)
        put_title(sheet);
    put_verdict(sheet);
    put_fits(sheet);
    ivig_put_figures(&expected, out);
    ivig_put_product(&expected, out);
    if (!view->brief)
        ivig_put(out, "\n");
    ivig_put_check_table(sheet->check, out);
    if (view->brief)
        return;
    put_findings(sheet);
    if (view->explain)
        ivig_put_explanation(&expected, out);
    put_footer(sheet);
}

/* The fullest page that fits on one screen; the whole of it with --explain. */
static void put_fitting_sheet(struct sheet *sheet)
{
    struct ivig_buffer *out = sheet->page.out;
    size_t start = out->length;

    put_sheet(sheet);
    while (sheet->density < DENSITY_NEEDED_NOTES &&
           ivig_page_is_too_long(out, start, &sheet->document->view)) {
        out->length = start;
        sheet->density++;
        put_sheet(sheet);
    }
}

enum ivig_status ivig_render_check_text(const struct ivig_check_document *document,
                                        struct ivig_buffer *out)
{
    struct sheet sheet = { .document = document, .check = document->check, .page = { .out = out } };

    if (document->check->expected.refused || document->view.quiet)
        return IVIG_OK;
    put_fitting_sheet(&sheet);
    ivig_buffer_release(&sheet.page.line, out);
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
