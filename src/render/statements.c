/* Going through all that a plan states, and all that it cites. */
#include "render/statements.h"

#include <stdlib.h>
#include <string.h>

#include <ivigcalc/supply.h>

/* Notes that hold for every patient; the others are findings of the plan. */
static void visit_notes(const struct ivig_plan_document *document, const struct ivig_notes *notes,
                        bool details, ivig_finding_visitor *visit, void *context)
{
    for (size_t i = 0; i < notes->count; i++) {
        const struct ivig_note *note = &notes->items[i];
        struct ivig_finding finding = {
            .id = IVIG_FINDING_RULE, .level = note->level, .note = note, .sources = &note->sources
        };

        if (ivig_note_is_general(note) && (details || !note->detail))
            visit(context, document, &finding);
    }
}

void ivig_each_order_finding(const struct ivig_plan_document *document, enum ivig_level level,
                             ivig_finding_visitor *visit, void *context)
{
    const struct ivig_order_check *check = document->check;

    for (size_t i = 0; check != NULL && i < check->finding_count; i++)
        if (check->findings[i].level == level)
            visit(context, document, &check->findings[i]);
}

void ivig_each_finding(const struct ivig_plan_document *document, enum ivig_level level,
                       bool details, ivig_finding_visitor *visit, void *context)
{
    const struct ivig_plan *plan = document->plan;
    const struct ivig_request *request = plan->request;

    ivig_each_order_finding(document, level, visit, context);
    for (size_t i = 0; i < plan->finding_count; i++) {
        const struct ivig_finding *finding = &plan->findings[i];

        if (finding->level == level &&
            (details || level != IVIG_NOTE || finding->note == NULL || !finding->note->detail))
            visit(context, document, finding);
    }
    if (level != IVIG_NOTE)
        return;
    if (request->regimen != NULL)
        visit_notes(document, &request->regimen->notes, details, visit, context);
    visit_notes(document, &request->indication->notes, details, visit, context);
    if (request->variant != NULL)
        visit_notes(document, &request->variant->notes, details, visit, context);
    if (request->regimen != NULL)
        visit_notes(document, &request->weight_rule->notes, details, visit, context);
    if (request->regimen != NULL && request->product != NULL)
        visit_notes(document, &request->product->notes, details, visit, context);
}

void ivig_cite(struct ivig_citations *citations, const struct ivig_texts *sources)
{
    for (size_t i = 0; i < sources->count; i++) {
        size_t known = 0;

        while (known < citations->count && strcmp(citations->keys[known], sources->items[i]) != 0)
            known++;
        if (known < citations->count)
            continue;
        if (citations->count == citations->room) {
            size_t room = citations->room * 2 + 32;
            const char **keys = realloc(citations->keys, room * sizeof *keys);

            if (keys == NULL) {
                citations->failed = true;
                return;
            }
            citations->keys = keys;
            citations->room = room;
        }
        citations->keys[citations->count++] = sources->items[i];
    }
}

static void cite_finding(void *context, const struct ivig_plan_document *document,
                         const struct ivig_finding *finding)
{
    (void)document;
    ivig_cite(context, finding->sources);
}

static void cite_checks(struct ivig_citations *citations,
                        const struct ivig_precautions *precautions, const struct ivig_plan *plan,
                        const struct ivig_texts *ids)
{
    for (size_t i = 0; i < ids->count; i++)
        if (plan == NULL || ivig_check_is_due(plan, precautions, ids->items[i]))
            ivig_cite(citations, &ivig_precautions_check(precautions, ids->items[i])->sources);
}

void ivig_cite_notes(struct ivig_citations *citations, const struct ivig_notes *notes)
{
    for (size_t i = 0; i < notes->count; i++)
        ivig_cite(citations, &notes->items[i].sources);
}

void ivig_cite_care(struct ivig_citations *citations, const struct ivig_precautions *precautions,
                    const struct ivig_plan *plan, const struct ivig_indication *indication)
{
    cite_checks(citations, precautions, plan, &indication->before);
    cite_checks(citations, precautions, plan, &indication->during);
    cite_checks(citations, precautions, plan, &indication->after);
    ivig_cite_notes(citations, &indication->follow);
    for (size_t i = 0; i < indication->alternatives.count; i++)
        ivig_cite(citations, &indication->alternatives.items[i].sources);
}

/* The uses whose most rate a use that the label does not have is kept to. */
static void cite_lowest(struct ivig_citations *citations,
                        const struct ivig_infusion_request *request)
{
    const struct ivig_product *product = request->product;

    for (size_t i = 0; i < product->uses.count; i++)
        if (ivig_infusion_most_rate_is_of(request, &product->uses.items[i]))
            ivig_cite(citations, &product->uses.items[i].sources);
}

void ivig_cite_rates(struct ivig_citations *citations, const struct ivig_plan *plan)
{
    const struct ivig_infusion_request request = ivig_day_infusion_request(plan, plan->given_days);
    const struct ivig_product_use *use = plan->use;
    unsigned most_of = ivig_infusion_most_rate_of(&request);

    ivig_cite(citations, &request.product->rate_sources);
    if (use != NULL &&
        ((most_of & IVIG_MOST_OF_USE) != 0 || use->first.count > 0 || use->subsequent.count > 0))
        ivig_cite(citations, &use->sources);
    /* the ladder that all uses have is the product's, and cited as such */
    if ((most_of & IVIG_MOST_OFF_LABEL) != 0 && !ivig_infusion_most_rate_is_of(&request, NULL))
        cite_lowest(citations, &request);
    if ((most_of & IVIG_MOST_AT_RISK) != 0)
        ivig_cite(citations, &request.product->at_risk_sources);
    if ((most_of & IVIG_MOST_OF_THE_DISEASE) != 0)
        ivig_cite(citations, &plan->request->regimen->sources);
}

/* What the figures of a plan rest on. */
static void cite_figures(struct ivig_citations *citations, const struct ivig_plan *plan)
{
    const struct ivig_request *request = plan->request;

    ivig_cite(citations, &request->regimen->sources);
    ivig_cite(citations, &request->weight_rule->sources);
    if (plan->weight.decided != NULL)
        ivig_cite(citations, &plan->weight.decided->sources);
    if (request->regimen->spread != NULL)
        ivig_cite(citations, &request->regimen->spread->sources);
    ivig_cite(citations, &plan->defaults->reference.sources);
    ivig_cite(citations, &plan->defaults->day.sources);
    if (request->product != NULL) {
        ivig_cite(citations, &plan->defaults->products->sources);
        ivig_cite(citations, &request->product->sources);
        if (request->product->refused == NULL && plan->given_days < plan->days)
            ivig_cite_rates(citations, plan);
    }
    if (plan->use != NULL)
        ivig_cite(citations, &plan->use->sources);
}

void ivig_cite_all(const struct ivig_plan_document *document, struct ivig_citations *citations)
{
    const struct ivig_plan *plan = document->plan;
    const struct ivig_request *request = plan->request;
    const struct ivig_indication *indication = request->indication;

    memset(citations, 0, sizeof *citations);
    if (request->regimen != NULL)
        cite_figures(citations, plan);
    for (int level = IVIG_STOP; level >= IVIG_NOTE; level--)
        ivig_each_finding(document, (enum ivig_level)level, true, cite_finding, citations);
    ivig_cite_care(citations, document->precautions, plan, indication);
}

void ivig_citations_free(struct ivig_citations *citations)
{
    free(citations->keys);
    memset(citations, 0, sizeof *citations);
}
