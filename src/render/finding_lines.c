/* Findings as diagnostics, a line each. */
#include "render/alternative.h"
#include "render/ascii.h"
#include "render/buffer.h"
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
             finding->level == IVIG_STOP && !document->plan->refused
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
