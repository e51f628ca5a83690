/* Going through a rule for its source keys, in the order in which they are shown. */
#include "render/rule_citations.h"

#include <string.h>

static void cite_regimen(struct ivig_citations *citations, const struct ivig_regimen *regimen)
{
    if (regimen->spread != NULL)
        ivig_cite(citations, &regimen->spread->sources);
    ivig_cite(citations, &regimen->sources);
    ivig_cite_notes(citations, &regimen->notes);
}

static void cite_indication(struct ivig_citations *citations,
                            const struct ivig_precautions *precautions,
                            const struct ivig_indication *indication)
{
    if (indication->not_recommended != NULL)
        ivig_cite(citations, &indication->not_recommended->sources);
    for (size_t i = 0; i < indication->regimens.count; i++)
        cite_regimen(citations, &indication->regimens.items[i]);
    ivig_cite_notes(citations, &indication->notes);
    for (size_t i = 0; i < indication->variants.count; i++)
        ivig_cite_notes(citations, &indication->variants.items[i].notes);
    ivig_cite_care(citations, precautions, NULL, indication);
}

/* A finding that may not be there. */
static void cite_finding(struct ivig_citations *citations, const struct ivig_note *finding)
{
    if (finding != NULL)
        ivig_cite(citations, &finding->sources);
}

static void cite_weight_rule(struct ivig_citations *citations, const struct ivig_weight_rule *rule)
{
    ivig_cite(citations, &rule->sources);
    for (size_t i = 0; i < rule->cases.count; i++) {
        ivig_cite(citations, &rule->cases.items[i].sources);
        cite_finding(citations, rule->cases.items[i].finding);
    }
    ivig_cite_notes(citations, &rule->notes);
}

static void cite_precautions(struct ivig_citations *citations,
                             const struct ivig_precautions *precautions)
{
    for (size_t i = 0; i < precautions->checks.count; i++) {
        ivig_cite(citations, &precautions->checks.items[i].sources);
        cite_finding(citations, precautions->checks.items[i].finding);
    }
    for (size_t i = 0; i < precautions->conditions.count; i++)
        cite_finding(citations, precautions->conditions.items[i].finding);
    ivig_cite(citations, &precautions->fewer_days.sources);
}

void ivig_cite_rule(const struct ivig_rule_document *document, struct ivig_citations *citations)
{
    memset(citations, 0, sizeof *citations);
    if (document->indication != NULL)
        cite_indication(citations, document->precautions, document->indication);
    else if (document->weight_rule != NULL)
        cite_weight_rule(citations, document->weight_rule);
    else
        cite_precautions(citations, document->precautions);
}
