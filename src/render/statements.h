/*
 * All that a plan states: its own findings, and what the rules always say.
 */
#ifndef IVIG_RENDER_STATEMENTS_H
#define IVIG_RENDER_STATEMENTS_H

#include <ivigcalc/render.h>

typedef void ivig_finding_visitor(void *context, const struct ivig_plan_document *document,
                                  const struct ivig_finding *finding);

/** Visit what is found of the order, where the document is of a check: one level. */
void ivig_each_order_finding(const struct ivig_plan_document *document, enum ivig_level level,
                             ivig_finding_visitor *visit, void *context);

/**
 * Visit the statements of one level, those of an order first.  For notes, the plan's own come
 * first, then those that the regimen, the indication, the variant, the weight rule and the product
 * always make.
 * Of the rules' notes those marked `detail` only if ${details}.
 */
void ivig_each_finding(const struct ivig_plan_document *document, enum ivig_level level,
                       bool details, ivig_finding_visitor *visit, void *context);

/** The source keys that a plan cites, each once, in order of first mention. */
struct ivig_citations {
    const char **keys; /* malloc'ed */
    size_t count;
    size_t room;
    bool failed; /* memory ran out */
};

/** Add the keys that are not among them yet. */
void ivig_cite(struct ivig_citations *citations, const struct ivig_texts *sources);

/**
 * Add what an indication's checks, measures to follow and alternatives cite; of
 * the checks those due where ${plan} is given.
 */
void ivig_cite_care(struct ivig_citations *citations, const struct ivig_precautions *precautions,
                    const struct ivig_plan *plan, const struct ivig_indication *indication);

/** Add what each of the notes cites. */
void ivig_cite_notes(struct ivig_citations *citations, const struct ivig_notes *notes);

/** Add who says what steps the rates of a plan climb, and up to which. */
void ivig_cite_rates(struct ivig_citations *citations, const struct ivig_plan *plan);

/** Collect all citations of a document.  Free them with ivig_citations_free. */
void ivig_cite_all(const struct ivig_plan_document *document, struct ivig_citations *citations);
void ivig_citations_free(struct ivig_citations *citations);

#endif
