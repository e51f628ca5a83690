/* Findings as diagnostics, a line each. */
#include "render/alternative.h"
#include "render/ascii.h"
#include "render/buffer.h"
#include "render/statements.h"

struct lines {
    const char *prefix;
    struct ivig_buffer *out;
};

static void put_line(void *context, const struct ivig_plan_document *document,
                     const struct ivig_finding *finding)
{
    struct lines *lines = context;
    struct ivig_buffer text = { 0 };

    ivig_finding_text(document, finding, &text);
    ivig_put(lines->out, lines->prefix);
    ivig_put(lines->out, ivig_level_name(finding->level));
    ivig_put(lines->out, ": ");
    ivig_put_ascii(lines->out, ivig_buffer_text(&text), text.length);
    ivig_put(lines->out, " [");
    ivig_put(lines->out, ivig_finding_name(finding));
    ivig_put(lines->out, "]\n");
    ivig_buffer_release(&text, lines->out);
}

/* What is left when the patient's condition rules IVIG out. */
static void put_alternatives(const struct ivig_plan_document *document, struct lines *lines)
{
    const struct ivig_alternatives *alternatives =
        &document->plan->request->indication->alternatives;

    for (size_t i = 0; document->plan->contraindicated && i < alternatives->count; i++) {
        struct ivig_buffer text = { 0 };

        ivig_put_alternative(&text, document->plan, &alternatives->items[i]);
        ivig_put(lines->out, lines->prefix);
        ivig_put(lines->out, "alternative: ");
        ivig_put_ascii(lines->out, ivig_buffer_text(&text), text.length);
        ivig_put(lines->out, " [");
        ivig_put(lines->out, alternatives->items[i].id);
        ivig_put(lines->out, "]\n");
        ivig_buffer_release(&text, lines->out);
    }
}

enum ivig_status ivig_render_findings(const struct ivig_plan_document *document,
                                      enum ivig_level lowest, const char *prefix,
                                      struct ivig_buffer *out)
{
    struct lines lines = { .prefix = prefix, .out = out };

    for (int level = IVIG_STOP; level >= (int)lowest; level--)
        ivig_each_finding(document, (enum ivig_level)level, true, put_line, &lines);
    if (document->plan->refused)
        put_alternatives(document, &lines);
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
