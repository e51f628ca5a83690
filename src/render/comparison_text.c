/* One patient under every weight rule, as one screen of text. */
#include "render/buffer.h"
#include "dose/stages.h"
#include "render/color.h"
#include "render/comparison_explanation.h"
#include "render/comparison_statements.h"
#include "render/comparison_table.h"
#include "render/layout.h"
#include "render/page.h"
#include "render/quantity.h"
#include "render/rule_words.h"
#include "render/supply_text.h"
#include "render/words.h"

struct sheet {
    const struct ivig_comparison_document *document;
    const struct ivig_comparison_row *standard;
    struct ivig_statements statements;
    struct ivig_page page;
    bool without_notes; /* the page would be too long with them */
};

static void put_title(struct sheet *sheet)
{
    const struct ivig_request *request = &sheet->standard->request;
    struct ivig_buffer what = { 0 };

    ivig_put(&what, "regimen ");
    ivig_put(&what, request->regimen->id);
    ivig_put(&what, ": ");
    ivig_put_g_per_kg(&what, sheet->standard->plan.dose_mg_per_kg);
    ivig_put(&what, ", all weight rules");
    ivig_put_indication(&sheet->page.line, request->indication, request->variant);
    ivig_page_title(&sheet->page, &sheet->document->view, ivig_buffer_text(&what));
    ivig_buffer_release(&what, sheet->page.out);
}

/* "100 kg, 165 cm, female; body mass index 36.7, ideal weight 56.909 kg" */
static void put_patient(struct sheet *sheet)
{
    const struct ivig_plan_document standard = { .plan = &sheet->standard->plan };
    const struct ivig_patient *patient = &sheet->standard->request.patient;
    struct ivig_reference_weights reference;
    struct ivig_buffer *line = &sheet->page.line;

    ivig_reference_weights(sheet->standard->plan.defaults, patient, &reference);
    ivig_put_kg(line, patient->weight_g);
    if (patient->pre_pregnancy_weight_g != IVIG_ABSENT) {
        ivig_put(line, " (before pregnancy ");
        ivig_put_kg(line, patient->pre_pregnancy_weight_g);
        ivig_put(line, ")");
    }
    if (patient->height_mm != IVIG_ABSENT) {
        ivig_put(line, ", ");
        ivig_put_cm(line, patient->height_mm);
    }
    if (patient->sex != IVIG_SEX_UNKNOWN) {
        ivig_put(line, ", ");
        ivig_put(line, ivig_sex_word(patient->sex));
    }
    if (patient->age_years != IVIG_ABSENT) {
        ivig_put(line, ", ");
        ivig_put_years(line, patient->age_years);
    }
    if (reference.bmi_tenths != IVIG_ABSENT) {
        ivig_put(line, "; body mass index ");
        ivig_put_number(line, reference.bmi_tenths, 1);
    }
    if (reference.ideal_g != IVIG_ABSENT &&
        ivig_is_reference_valid(sheet->standard->plan.defaults, patient)) {
        ivig_put(line, "; ideal weight ");
        ivig_put_kg(line, reference.ideal_g);
    }
    ivig_page_row(&sheet->page, "Patient");
    ivig_put_product(&standard, sheet->page.out);
    if (sheet->standard->request.override_reason != NULL) {
        ivig_put(line, sheet->standard->request.override_reason);
        ivig_page_row(&sheet->page, "Override");
    }
    ivig_put(sheet->page.out, "\n");
}

/* The sources that --explain shows behind a statement. */
static void cite(struct sheet *sheet, const struct ivig_statement *statement)
{
    const struct ivig_texts sources = ivig_statement_sources(statement);

    if (sheet->document->view.explain)
        ivig_page_cite(&sheet->page, &sources);
}

static void put_warning(struct sheet *sheet, const struct ivig_statement *statement)
{
    struct ivig_buffer *line = &sheet->page.line;
    bool stop = statement->level == IVIG_STOP;

    ivig_put(line, statement->overridden && stop ? "STOP, overridden" : stop ? "STOP" : "WARNING");
    ivig_put_statement_rules(sheet->document->comparison, statement, line);
    ivig_put(line, ": ");
    ivig_put(line, statement->text);
    cite(sheet, statement);
    ivig_put_color(sheet->page.out, &sheet->document->view, IVIG_COLOR_WARNING);
    ivig_page_flush(&sheet->page, "", 2);
    ivig_put_color(sheet->page.out, &sheet->document->view, IVIG_COLOR_OFF);
}

static void put_note(struct sheet *sheet, const struct ivig_statement *statement)
{
    ivig_put(&sheet->page.line, statement->text);
    ivig_put_statement_rules(sheet->document->comparison, statement, &sheet->page.line);
    cite(sheet, statement);
    ivig_page_flush(&sheet->page, "- ", 2);
}

/* Stops and warnings, then notes; a blank line before each kind that is there. */
static void put_statements(struct sheet *sheet)
{
    const struct ivig_statements *statements = &sheet->statements;
    enum ivig_level before = IVIG_STOP;
    bool begun = false;

    for (size_t i = 0; i < statements->count && !sheet->document->view.quiet; i++) {
        const struct ivig_statement *statement = &statements->items[i];

        if (statement->level == IVIG_NOTE && sheet->without_notes)
            break;
        if (!begun || (statement->level == IVIG_NOTE && before != IVIG_NOTE))
            ivig_put(sheet->page.out, "\n");
        begun = true;
        before = statement->level;
        if (statement->level == IVIG_NOTE)
            put_note(sheet, statement);
        else
            put_warning(sheet, statement);
    }
    if (sheet->without_notes)
        ivig_put(sheet->page.out, "\nNotes: --explain.\n");
}

static void put_footer(struct sheet *sheet)
{
    const struct ivig_indication *indication = sheet->standard->request.indication;
    struct ivig_buffer *line = &sheet->page.line;

    ivig_put(sheet->page.out, "\n");
    ivig_page_rule(&sheet->page, "Rule ", indication->id, indication->version,
                   sheet->document->rules);
    if (!sheet->document->view.explain)
        ivig_put(line, "Add --explain for reasons, days and sources. ");
    ivig_put(line, "rules show ID prints a weight rule, --weight-rule ID takes it. A proposal: "
                   "check it independently before it is used.");
    ivig_page_flush(&sheet->page, "", 0);
}

static void put_page(struct sheet *sheet)
{
    put_title(sheet);
    put_patient(sheet);
    ivig_put_comparison_table(sheet->document, sheet->page.out);
    put_statements(sheet);
    if (sheet->document->view.explain)
        ivig_put_comparison_explanation(sheet->document, &sheet->statements, sheet->page.out);
    put_footer(sheet);
}

/* Without the notes, if the page does not fit on one screen; the whole of it with --explain. */
static void put_fitting_page(struct sheet *sheet)
{
    struct ivig_buffer *out = sheet->page.out;
    size_t start = out->length;

    put_page(sheet);
    if (sheet->document->view.quiet || !ivig_page_is_too_long(out, start, &sheet->document->view))
        return;
    out->length = start;
    sheet->without_notes = true;
    put_page(sheet);
}

enum ivig_status ivig_render_comparison_text(const struct ivig_comparison_document *document,
                                             struct ivig_buffer *out)
{
    struct sheet sheet = { .document = document,
                           .standard = document->comparison->standard,
                           .page = { .out = out } };

    if (document->comparison->refused)
        return IVIG_OK;
    if (document->view.brief) {
        ivig_put_comparison_table(document, out);
        return out->failed ? IVIG_E_MEMORY : IVIG_OK;
    }
    ivig_statements_gather(document, document->view.explain, &sheet.statements);
    put_fitting_page(&sheet);
    out->failed = out->failed || sheet.statements.failed;
    ivig_statements_free(&sheet.statements);
    ivig_buffer_release(&sheet.page.line, out);
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
