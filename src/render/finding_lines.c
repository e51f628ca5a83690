/* Findings as diagnostics, a line each. */
#include "render/alternative.h"
#include "render/ascii.h"
#include "render/buffer.h"
#include "render/check_statements.h"
#include "render/comparison_statements.h"
#include "render/comparison_table.h"
#include "render/statements.h"

struct lines {
    const char *prefix;
    struct ivig_buffer *out;
};

/* "${prefix}${what}: text [id]", in ASCII; lets go of the text. */
static void put_line(struct lines *lines, const char *what, struct ivig_buffer *text,
                     const char *id)
{
    ivig_put(lines->out, lines->prefix);
    ivig_put(lines->out, what);
    ivig_put(lines->out, ": ");
    ivig_put_ascii(lines->out, ivig_buffer_text(text), text->length);
    ivig_put(lines->out, " [");
    ivig_put(lines->out, id);
    ivig_put(lines->out, "]\n");
    ivig_buffer_release(text, lines->out);
}

static void put_finding(void *context, const struct ivig_plan_document *document,
                        const struct ivig_finding *finding)
{
    struct ivig_buffer text = { 0 };

    ivig_finding_text(document, finding, &text);
    put_line(context,
             finding->level == IVIG_STOP && !document->plan->refused &&
                     finding->id < IVIG_FINDING_PLAN_COUNT
                 ? "stop, overridden"
                 : ivig_level_name(finding->level),
             &text, ivig_finding_name(finding));
}

/* What is left when the patient's condition rules IVIG out. */
static void put_alternatives(const struct ivig_plan_document *document, struct lines *lines)
{
    const struct ivig_plan *plan = document->plan;
    const struct ivig_alternatives *alternatives = &plan->request->indication->alternatives;

    for (size_t i = 0; ivig_shows_alternatives(document) && i < alternatives->count; i++) {
        struct ivig_buffer text = { 0 };

        ivig_put_alternative(&text, plan, &alternatives->items[i]);
        put_line(lines, "alternative", &text, alternatives->items[i].id);
    }
}

/* Who says that IVIG is not recommended. */
static void put_sources(const struct ivig_plan_document *document, struct lines *lines)
{
    const struct ivig_not_recommended *refusal =
        document->plan->request->indication->not_recommended;

    for (size_t i = 0; refusal != NULL && i < refusal->sources.count; i++) {
        const char *key = refusal->sources.items[i];
        struct ivig_buffer text = { 0 };

        ivig_put(&text, ivig_ruleset_source(document->rules, key));
        put_line(lines, "source", &text, key);
    }
}

/* A reason was given, and a stop that is final stands all the same. */
static void put_override(const char *reason, struct lines *lines)
{
    struct ivig_buffer text = { 0 };

    if (reason == NULL)
        return;
    ivig_put(&text, reason);
    ivig_put(&text, " (a stop stands that no override passes)");
    put_line(lines, "override", &text, "override");
}

/* The set that a page would name at its foot. */
static void put_rules(const struct ivig_ruleset *rules, struct lines *lines)
{
    const char *folder = ivig_ruleset_folder(rules);
    struct ivig_buffer text = { 0 };

    if (folder == NULL)
        return;
    ivig_put(&text, "from ");
    ivig_put(&text, folder);
    put_line(lines, "rules", &text, ivig_ruleset_sha256(rules));
}

enum ivig_status ivig_render_findings(const struct ivig_plan_document *document,
                                      enum ivig_level lowest, const char *prefix,
                                      struct ivig_buffer *out)
{
    struct lines lines = { .prefix = prefix, .out = out };

    for (int level = IVIG_STOP; level >= (int)lowest; level--)
        ivig_each_finding(document, (enum ivig_level)level, document->view.explain, put_finding,
                          &lines);
    if (document->plan->refused) {
        put_alternatives(document, &lines);
        put_sources(document, &lines);
        put_override(document->plan->request->override_reason, &lines);
    }
    if (document->plan->refused || document->view.brief)
        put_rules(document->rules, &lines);
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}

/* "warn (actual, uk): ...": the rules whose plans find it, unless all do. */
static void put_statement(struct lines *lines, const struct ivig_comparison *comparison,
                          const struct ivig_statement *statement)
{
    struct ivig_buffer what = { 0 };
    struct ivig_buffer text = { 0 };

    ivig_put(&what, statement->overridden && statement->level == IVIG_STOP
                        ? "stop, overridden"
                        : ivig_level_name(statement->level));
    ivig_put_statement_rules(comparison, statement, &what);
    ivig_put(&text, statement->text);
    put_line(lines, ivig_buffer_text(&what), &text, statement->id);
    ivig_buffer_release(&what, lines->out);
}

static bool needs_the_same(const struct ivig_comparison_row *a, const struct ivig_comparison_row *b)
{
    return a->needs.height == b->needs.height && a->needs.sex == b->needs.sex &&
           a->needs.pre_pregnancy_weight == b->needs.pre_pregnancy_weight;
}

/* What the ${at}th row lacks, with all the rules that lack the same, if it is their first. */
static void put_lack(const struct ivig_comparison *comparison, size_t at, struct lines *lines)
{
    const struct ivig_comparison_row *row = comparison->order[at];
    struct ivig_buffer what = { 0 };
    struct ivig_buffer text = { 0 };

    for (size_t i = 0; i < at; i++)
        if (comparison->order[i]->status == IVIG_COMPARED_LACKS &&
            needs_the_same(comparison->order[i], row))
            return;
    ivig_put(&what, "needs");
    for (size_t i = at; i < comparison->count; i++)
        if (comparison->order[i]->status == IVIG_COMPARED_LACKS &&
            needs_the_same(comparison->order[i], row)) {
            ivig_put(&what, i == at ? " (" : ", ");
            ivig_put(&what, comparison->order[i]->request.weight_rule->id);
        }
    ivig_put(&what, ")");
    ivig_put_needs(&text, &row->needs);
    put_line(lines, ivig_buffer_text(&what), &text, "lacks");
    ivig_buffer_release(&what, lines->out);
}

/* What is left to say where no rule gives a plan. */
static void put_no_plan(const struct ivig_comparison_document *document, struct lines *lines)
{
    const struct ivig_comparison *comparison = document->comparison;
    const struct ivig_plan_document standard = ivig_row_document(document, comparison->standard);

    for (size_t i = 0; i < comparison->count; i++)
        if (comparison->order[i]->status == IVIG_COMPARED_LACKS)
            put_lack(comparison, i, lines);
    put_alternatives(&standard, lines);
    put_override(comparison->standard->request.override_reason, lines);
}

enum ivig_status ivig_render_comparison_findings(const struct ivig_comparison_document *document,
                                                 enum ivig_level lowest, const char *prefix,
                                                 struct ivig_buffer *out)
{
    const struct ivig_comparison *comparison = document->comparison;
    struct lines lines = { .prefix = prefix, .out = out };
    struct ivig_statements statements;

    if (comparison->standard->request.regimen == NULL) {
        const struct ivig_plan_document standard =
            ivig_row_document(document, comparison->standard);

        return ivig_render_findings(&standard, lowest, prefix, out);
    }
    ivig_statements_gather(document, document->view.explain, &statements);
    for (size_t i = 0; i < statements.count; i++)
        if (statements.items[i].level >= lowest)
            put_statement(&lines, comparison, &statements.items[i]);
    if (comparison->refused)
        put_no_plan(document, &lines);
    if (comparison->refused || document->view.brief)
        put_rules(document->rules, &lines);
    out->failed = out->failed || statements.failed;
    ivig_statements_free(&statements);
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}

enum ivig_status ivig_render_check_findings(const struct ivig_check_document *document,
                                            enum ivig_level lowest, const char *prefix,
                                            struct ivig_buffer *out)
{
    const struct ivig_plan_document expected = ivig_expected_document(document);
    struct lines lines = { .prefix = prefix, .out = out };

    if (document->check->expected.refused)
        return ivig_render_findings(&expected, lowest, prefix, out);
    for (int level = IVIG_STOP; level >= (int)lowest; level--)
        ivig_each_check_finding(document, (enum ivig_level)level, put_finding, &lines);
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
