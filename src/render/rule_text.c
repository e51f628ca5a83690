/* A rule as text: an indication, a weight rule or the precautions. */
#include "render/buffer.h"
#include "render/indication_text.h"
#include "render/precautions_text.h"
#include "render/rule_citations.h"
#include "render/weight_rule_text.h"

/* "Rule lems 2026-11-21" */
static void put_name(struct ivig_buffer *line, const char *kind, const char *id,
                     const char *version)
{
    ivig_put(line, kind);
    ivig_put(line, id);
    ivig_put(line, " ");
    ivig_put(line, version);
}

static void put_footer(struct ivig_page *page, const struct ivig_rule_document *document)
{
    const char *folder = ivig_ruleset_folder(document->rules);
    struct ivig_buffer *line = &page->line;

    if (document->indication != NULL)
        put_name(line, "Rule ", document->indication->id, document->indication->version);
    else if (document->weight_rule != NULL)
        put_name(line, "Weight rule ", document->weight_rule->id, document->weight_rule->version);
    else
        put_name(line, "Precautions", "", document->precautions->version);
    if (folder != NULL) {
        ivig_put(line, " from ");
        ivig_put(line, folder);
    }
    ivig_put(line, ". SHA-256 of the rules: ");
    ivig_put(line, ivig_ruleset_sha256(document->rules));
    ivig_put(page->out, "\n");
    ivig_page_flush(page, "", 0);
}

enum ivig_status ivig_render_rule_text(const struct ivig_rule_document *document,
                                       struct ivig_buffer *out)
{
    struct ivig_page page = { .out = out };
    struct ivig_citations citations;

    if (document->indication != NULL)
        ivig_page_indication(&page, document);
    else if (document->weight_rule != NULL)
        ivig_page_weight_rule(&page, document);
    else
        ivig_page_precautions(&page, document);
    ivig_cite_rule(document, &citations);
    ivig_page_sources(&page, document->rules, &citations);
    put_footer(&page, document);
    ivig_buffer_release(&page.line, out);
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
