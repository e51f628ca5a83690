/* A rule as text: an indication, a weight rule or the precautions. */
#include "render/buffer.h"
#include "render/indication_text.h"
#include "render/precautions_text.h"
#include "render/rule_citations.h"
#include "render/weight_rule_text.h"

static void put_footer(struct ivig_page *page, const struct ivig_rule_document *document)
{
    const struct ivig_ruleset *rules = document->rules;

    if (document->indication != NULL)
        ivig_page_rule(page, "Rule ", document->indication->id, document->indication->version,
                       rules);
    else if (document->weight_rule != NULL)
        ivig_page_rule(page, "Weight rule ", document->weight_rule->id,
                       document->weight_rule->version, rules);
    else
        ivig_page_rule(page, "Precautions", "", document->precautions->version, rules);
    ivig_put(&page->line, "SHA-256 of the rules: ");
    ivig_put(&page->line, ivig_ruleset_sha256(rules));
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
