/* Notes and checks of a plan, as many as there is room for. */
#include "render/notes_text.h"

#include "render/buffer.h"
#include "render/figures_text.h"

struct notes {
    struct ivig_page *page;
    enum ivig_density density;
};

/* A finding of this plan, and no statement that the rules make to all. */
static bool is_own(const struct ivig_plan *plan, const struct ivig_finding *finding)
{
    return finding >= plan->findings && finding < plan->findings + plan->finding_count;
}

bool ivig_is_needed_note(const struct ivig_finding *finding)
{
    switch (finding->id) {
    case IVIG_FINDING_OFF_LABEL:
    case IVIG_FINDING_PRODUCT_OFF_LABEL:
    case IVIG_FINDING_PRODUCT_DAYS:
    case IVIG_FINDING_AGE_NOT_GIVEN:
        return true;
    default:
        return false;
    }
}

static bool is_shown(enum ivig_density density, const struct ivig_plan *plan,
                     const struct ivig_finding *finding)
{
    if (ivig_is_among_figures(finding))
        return false;
    if (density >= IVIG_DENSITY_NEEDED_NOTES)
        return ivig_is_needed_note(finding);
    if (density == IVIG_DENSITY_CALCULATED_NOTES)
        return finding->note == NULL;
    return density < IVIG_DENSITY_OWN_NOTES || is_own(plan, finding);
}

static void put_note(void *context, const struct ivig_plan_document *document,
                     const struct ivig_finding *finding)
{
    const struct notes *notes = context;

    if (!is_shown(notes->density, document->plan, finding))
        return;
    ivig_finding_text(document, finding, &notes->page->line);
    if (notes->density == IVIG_DENSITY_FULL)
        ivig_page_flush(notes->page, "- ", 2);
    else
        ivig_put(&notes->page->line, " ");
}

static void put_notes(struct ivig_page *page, const struct ivig_plan_document *document,
                      enum ivig_density density)
{
    struct notes notes = { .page = page, .density = density };

    if (!document->view.quiet)
        ivig_each_finding(document, IVIG_NOTE, false, put_note, &notes);
}

void ivig_page_plan_notes(struct ivig_page *page, const struct ivig_plan_document *document,
                          enum ivig_density density)
{
    if (document->view.quiet || document->view.explain || density >= IVIG_DENSITY_NEEDED_NOTES)
        return;
    put_notes(page, document, density);
    if (page->line.length > 0)
        ivig_page_flush(page, "Notes: ", 2);
    ivig_put(page->out, "\n");
}

static void put_checklist(struct ivig_page *page, const struct ivig_plan_document *document,
                          const char *first, const struct ivig_texts *ids)
{
    for (size_t i = 0; i < ids->count; i++) {
        if (!ivig_check_is_due(document->plan, document->precautions, ids->items[i]))
            continue;
        ivig_put(&page->line, page->line.length > 0 ? "; " : "");
        ivig_put(&page->line, ivig_precautions_check(document->precautions, ids->items[i])->name);
    }
    if (page->line.length == 0)
        return;
    ivig_put(&page->line, ".");
    ivig_page_flush(page, first, 2);
}

/* Where what the page leaves out is read. */
static void put_left_out(struct ivig_page *page, const struct ivig_plan_document *document,
                         enum ivig_density density)
{
    const char *first = "";

    if (density >= IVIG_DENSITY_NEEDED_NOTES)
        put_notes(page, document, density);
    if (page->line.length > 0)
        first = "Notes: ";
    if (density == IVIG_DENSITY_WITHOUT_CHECKLISTS)
        ivig_put(&page->line, "What to check before, during and after");
    else
        ivig_put(&page->line, document->view.quiet ? "Notes, " : "Other notes, ");
    if (density >= IVIG_DENSITY_WITHOUT_LINE)
        ivig_put(&page->line, "position in treatment, checks");
    else if (density > IVIG_DENSITY_WITHOUT_CHECKLISTS)
        ivig_put(&page->line, "and what to check before, during and after");
    ivig_put(&page->line, ": --explain.");
    ivig_page_flush(page, first, 2);
}

void ivig_page_plan_checks(struct ivig_page *page, const struct ivig_plan_document *document,
                           enum ivig_density density)
{
    const struct ivig_indication *indication = document->plan->request->indication;

    if (density >= IVIG_DENSITY_WITHOUT_CHECKLISTS) {
        put_left_out(page, document, density);
        return;
    }
    put_checklist(page, document, "Before: ", &indication->before);
    put_checklist(page, document, "During: ", &indication->during);
    put_checklist(page, document, "After: ", &indication->after);
}
