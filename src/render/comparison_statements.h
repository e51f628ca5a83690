/*
 * What the plans of a comparison find, each statement once, with the weight
 * rules whose plans find it.
 */
#ifndef IVIG_RENDER_COMPARISON_STATEMENTS_H
#define IVIG_RENDER_COMPARISON_STATEMENTS_H

#include "render/statements.h"

struct ivig_statement {
    const struct ivig_finding *finding; /* of the first plan that finds it */
    bool overridden;                    /* a stop that every plan with it went past */
    char *text;                         /* malloc'ed */
    const char **rules;                 /* malloc'ed: the ids of those that find it */
    size_t rule_count;
    bool common; /* all the rules that lack nothing find it */
};

struct ivig_statements {
    struct ivig_statement *items;
    size_t count;
    bool failed; /* memory ran out */
};

/**
 * Gather the findings of the rows that lack nothing, the most severe first.
 * Left out: notes marked `detail` and each plan's other schedule unless
 * ${details}, and the note on other weights, which the comparison itself is.
 * Free with ivig_statements_free.
 */
void ivig_statements_gather(const struct ivig_comparison_document *document, bool details,
                            struct ivig_statements *statements);

void ivig_statements_free(struct ivig_statements *statements);

/** Append " (actual, uk)", the rules that find it; nothing if all do. */
void ivig_put_statement_rules(struct ivig_buffer *line, const struct ivig_statement *statement);

/** Add what a comparison cites: the regimen, the rules that give a plan, the statements. */
void ivig_cite_comparison(const struct ivig_comparison *comparison,
                          const struct ivig_statements *statements,
                          struct ivig_citations *citations);

/** The document of one row's plan. */
struct ivig_plan_document ivig_row_document(const struct ivig_comparison_document *document,
                                            const struct ivig_comparison_row *row);

#endif
