/* Working, checklists and sources in full. */
#include "render/explain_text.h"

#include <stdio.h>
#include <string.h>

#include "render/alternative.h"
#include "render/buffer.h"
#include "render/layout.h"
#include "render/statements.h"
#include "render/working.h"

enum { LABEL_COLUMNS = 18 };

struct explanation {
    const struct ivig_plan_document *document;
    struct ivig_buffer *out;
    struct ivig_buffer line;
};

/* Lay out what was put together, followed by its source keys. */
static void flush_cited(struct explanation *explanation, const char *first, size_t indent,
                        const struct ivig_texts *sources)
{
    for (size_t i = 0; i < sources->count; i++) {
        ivig_put(&explanation->line, i > 0 ? ", " : " [");
        ivig_put(&explanation->line, sources->items[i]);
    }
    ivig_put(&explanation->line, "]");
    ivig_put_paragraph(explanation->out, first, indent, ivig_buffer_text(&explanation->line));
    ivig_buffer_reset(&explanation->line);
}

static void put_step(void *context, const char *label, const char *text,
                     const struct ivig_texts *sources)
{
    struct explanation *explanation = context;
    char first[LABEL_COLUMNS + 8];

    (void)snprintf(first, sizeof first, "  %-*s", LABEL_COLUMNS - 2, label);
    ivig_put(&explanation->line, text);
    flush_cited(explanation, first, LABEL_COLUMNS, sources);
}

static void put_finding(void *context, const struct ivig_plan_document *document,
                        const struct ivig_finding *finding)
{
    struct explanation *explanation = context;

    ivig_put(&explanation->line, ivig_finding_name(finding));
    ivig_put(&explanation->line, " (");
    ivig_put(&explanation->line, ivig_level_name(finding->level));
    ivig_put(&explanation->line, "): ");
    ivig_finding_text(document, finding, &explanation->line);
    flush_cited(explanation, "- ", 2, finding->sources);
}

static void put_checks(struct explanation *explanation, const char *title,
                       const struct ivig_texts *ids)
{
    ivig_put(explanation->out, "\n");
    ivig_put(explanation->out, title);
    for (size_t i = 0; i < ids->count; i++) {
        const struct ivig_check *check =
            ivig_precautions_check(explanation->document->precautions, ids->items[i]);

        ivig_put(&explanation->line, check->name);
        ivig_put(&explanation->line, ": ");
        ivig_put(&explanation->line, check->text);
        flush_cited(explanation, "- ", 2, &check->sources);
    }
}

static void put_notes(struct explanation *explanation, const char *title,
                      const struct ivig_notes *notes)
{
    if (notes->count == 0)
        return;
    ivig_put(explanation->out, "\n");
    ivig_put(explanation->out, title);
    for (size_t i = 0; i < notes->count; i++) {
        ivig_put(&explanation->line, notes->items[i].text);
        flush_cited(explanation, "- ", 2, &notes->items[i].sources);
    }
}

static void put_alternatives(struct explanation *explanation,
                             const struct ivig_alternatives *alternatives)
{
    if (alternatives->count == 0)
        return;
    ivig_put(explanation->out, "\nAlternatives:\n");
    for (size_t i = 0; i < alternatives->count; i++) {
        ivig_put_alternative(&explanation->line, explanation->document->plan,
                             &alternatives->items[i]);
        flush_cited(explanation, "- ", 2, &alternatives->items[i].sources);
    }
}

static void put_sources(struct explanation *explanation)
{
    struct ivig_citations citations;

    ivig_put(explanation->out, "\nSources:\n");
    ivig_cite_all(explanation->document, &citations);
    for (size_t i = 0; i < citations.count; i++) {
        ivig_put(&explanation->line, "[");
        ivig_put(&explanation->line, citations.keys[i]);
        ivig_put(&explanation->line, "] ");
        ivig_put(&explanation->line,
                 ivig_ruleset_source(explanation->document->rules, citations.keys[i]));
        ivig_put_paragraph(explanation->out, "", 2, ivig_buffer_text(&explanation->line));
        ivig_buffer_reset(&explanation->line);
    }
    explanation->out->failed = explanation->out->failed || citations.failed;
    ivig_citations_free(&citations);
}

void ivig_put_explanation(const struct ivig_plan_document *document, struct ivig_buffer *out)
{
    const struct ivig_indication *indication = document->plan->request->indication;
    struct explanation explanation = { .document = document, .out = out };

    ivig_put(out, "\nWorking (each line can be redone by hand from those above it):\n");
    if (!ivig_each_working(document, put_step, &explanation))
        out->failed = true;
    ivig_put(out, "\nFindings:\n");
    for (int level = IVIG_STOP; level >= IVIG_NOTE; level--)
        ivig_each_finding(document, (enum ivig_level)level, true, put_finding, &explanation);
    put_checks(&explanation, "Before the first infusion:\n", &indication->before);
    put_checks(&explanation, "During the infusion:\n", &indication->during);
    put_checks(&explanation, "After the infusion:\n", &indication->after);
    put_notes(&explanation, "Follow:\n", &indication->follow);
    put_alternatives(&explanation, &indication->alternatives);
    put_sources(&explanation);
    ivig_buffer_release(&explanation.line, out);
}
