/*
 * What the plans of a comparison find, each statement once, with the weight
 * rules whose plans find it.
 */
#ifndef IVIG_RENDER_COMPARISON_STATEMENTS_H
#define IVIG_RENDER_COMPARISON_STATEMENTS_H

#include "render/statements.h"

/* Findings of one id, level and text. */
struct ivig_statement {
    const char *id;
    enum ivig_level level;
    bool overridden;               /* a stop that every plan with it went past */
    bool common;                   /* all the rules that lack nothing find it */
    char *text;                    /* malloc'ed */
    struct ivig_citations sources; /* of all of them */
    const char **rules;            /* malloc'ed: the ids of the rules that find it */
    size_t rule_count;
};

struct ivig_statements {
    struct ivig_statement *items;
    size_t count;
    bool failed; /* memory ran out: what is there is whole, but not all */
};

/**
 * Gather the findings of the rows that lack nothing, the most severe first; of
 * the others only both sexes' ideal weight.  With ${details} also what the
 * rules always state, and each plan's other schedule.  The note on other
 * weights is left out: the comparison is that.  Free with ivig_statements_free.
 */
void ivig_statements_gather(const struct ivig_comparison_document *document, bool details,
                            struct ivig_statements *statements);

void ivig_statements_free(struct ivig_statements *statements);

/** The source keys of a statement. */
struct ivig_texts ivig_statement_sources(const struct ivig_statement *statement);

/**
 * Append " (actual, uk)", the rules that find it, " (all but uk)" where those
 * are fewer; nothing if all do.
 */
void ivig_put_statement_rules(const struct ivig_comparison *comparison,
                              const struct ivig_statement *statement, struct ivig_buffer *line);

/** Add what a comparison cites: the regimen, the rules that give a plan, the statements. */
void ivig_cite_comparison(const struct ivig_comparison *comparison,
                          const struct ivig_statements *statements,
                          struct ivig_citations *citations);

/** The document of one row's plan. */
struct ivig_plan_document ivig_row_document(const struct ivig_comparison_document *document,
                                            const struct ivig_comparison_row *row);

#endif
