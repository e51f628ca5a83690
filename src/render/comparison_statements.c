/* The findings of all the plans of a comparison, each once. */
#include "render/comparison_statements.h"

#include <stdlib.h>
#include <string.h>

#include "render/buffer.h"

/* The statements while they are gathered from one row after the other. */
struct gathering {
    struct ivig_statements *statements;
    const struct ivig_comparison *comparison;
    const struct ivig_comparison_row *row;
    bool details;
};

struct ivig_plan_document ivig_row_document(const struct ivig_comparison_document *document,
                                            const struct ivig_comparison_row *row)
{
    return (struct ivig_plan_document){ .rules = document->rules,
                                        .precautions = document->precautions,
                                        .plan = &row->plan,
                                        .view = document->view };
}

/* A new statement, with room for the ids of all rules; takes ${text}.  NULL: no memory. */
static struct ivig_statement *add(struct gathering *gathering, const struct ivig_finding *finding,
                                  char *text)
{
    struct ivig_statements *statements = gathering->statements;
    struct ivig_statement *items =
        realloc(statements->items, (statements->count + 1) * sizeof *items);
    const char **rules = calloc(gathering->comparison->count, sizeof *rules);

    if (items != NULL)
        statements->items = items;
    if (items == NULL || rules == NULL) {
        free(rules);
        free(text);
        return NULL;
    }
    items[statements->count] = (struct ivig_statement){ .id = ivig_finding_name(finding),
                                                        .level = finding->level,
                                                        .overridden = true,
                                                        .text = text,
                                                        .rules = rules };
    return &items[statements->count++];
}

/* The statement that says the same; NULL if there is none yet. */
static struct ivig_statement *find(const struct ivig_statements *statements,
                                   const struct ivig_finding *finding, const char *text)
{
    for (size_t i = 0; i < statements->count; i++) {
        struct ivig_statement *item = &statements->items[i];

        if (item->level == finding->level && strcmp(item->id, ivig_finding_name(finding)) == 0 &&
            strcmp(item->text, text) == 0)
            return item;
    }
    return NULL;
}

static bool is_taken(const struct gathering *gathering, const struct ivig_finding *finding)
{
    if (gathering->row->status == IVIG_COMPARED_STEPS)
        return false;
    if (gathering->row->status == IVIG_COMPARED_LACKS)
        return finding->id == IVIG_FINDING_IDEAL_WEIGHT_BY_SEX;
    return finding->id != IVIG_FINDING_OTHER_WEIGHTS &&
           (finding->id != IVIG_FINDING_SPREAD_ALTERNATIVE || gathering->details);
}

static void take_finding(void *context, const struct ivig_plan_document *document,
                         const struct ivig_finding *finding)
{
    struct gathering *gathering = context;
    struct ivig_buffer text = { 0 };
    const char *rule = gathering->row->request.weight_rule->id;
    struct ivig_statement *statement;

    if (gathering->statements->failed || !is_taken(gathering, finding))
        return;
    ivig_finding_text(document, finding, &text);
    statement = find(gathering->statements, finding, ivig_buffer_text(&text));
    if (statement == NULL && !text.failed) {
        statement = add(gathering, finding, text.bytes);
        text.bytes = NULL;
    }
    ivig_buffer_free(&text);
    if (statement == NULL) {
        gathering->statements->failed = true;
        return;
    }
    statement->overridden = statement->overridden && !gathering->row->plan.refused;
    ivig_cite(&statement->sources, finding->sources);
    gathering->statements->failed = statement->sources.failed;
    /* a plan may say the same of two of its numbers */
    if (statement->rule_count == 0 || statement->rules[statement->rule_count - 1] != rule)
        statement->rules[statement->rule_count++] = rule;
}

/* A plan's own findings, or those with what the rules always state. */
static void take_row(struct gathering *gathering, const struct ivig_plan_document *document,
                     enum ivig_level level)
{
    const struct ivig_plan *plan = document->plan;

    if (gathering->details) {
        ivig_each_finding(document, level, true, take_finding, gathering);
        return;
    }
    for (size_t i = 0; i < plan->finding_count; i++)
        if (plan->findings[i].level == level &&
            (plan->findings[i].note == NULL || !plan->findings[i].note->detail))
            take_finding(gathering, document, &plan->findings[i]);
}

static size_t count_whole(const struct ivig_comparison *comparison)
{
    size_t whole = 0;

    for (size_t i = 0; i < comparison->count; i++)
        whole += comparison->rows[i].status == IVIG_COMPARED_OK ||
                 comparison->rows[i].status == IVIG_COMPARED_REFUSED;
    return whole;
}

void ivig_statements_gather(const struct ivig_comparison_document *document, bool details,
                            struct ivig_statements *statements)
{
    const struct ivig_comparison *comparison = document->comparison;
    struct gathering gathering = { statements, comparison, NULL, details };

    *statements = (struct ivig_statements){ 0 };
    for (int level = IVIG_STOP; level >= IVIG_NOTE; level--)
        for (size_t i = 0; i < comparison->count; i++) {
            const struct ivig_plan_document row = ivig_row_document(document, comparison->order[i]);

            gathering.row = comparison->order[i];
            take_row(&gathering, &row, (enum ivig_level)level);
        }
    for (size_t i = 0; i < statements->count; i++)
        statements->items[i].common = statements->items[i].rule_count == count_whole(comparison);
}

void ivig_statements_free(struct ivig_statements *statements)
{
    for (size_t i = 0; i < statements->count; i++) {
        free(statements->items[i].text);
        free(statements->items[i].rules);
        ivig_citations_free(&statements->items[i].sources);
    }
    free(statements->items);
    *statements = (struct ivig_statements){ 0 };
}

struct ivig_texts ivig_statement_sources(const struct ivig_statement *statement)
{
    return (struct ivig_texts){ statement->sources.keys, statement->sources.count };
}

void ivig_put_statement_rules(const struct ivig_comparison *comparison,
                              const struct ivig_statement *statement, struct ivig_buffer *line)
{
    const struct ivig_texts rules = { statement->rules, statement->rule_count };
    bool but = 2 * statement->rule_count > count_whole(comparison) &&
               count_whole(comparison) == comparison->count;
    const char *between = but ? " (all but " : " (";

    if (statement->common)
        return;
    for (size_t i = 0; i < comparison->count; i++) {
        const char *id = comparison->order[i]->request.weight_rule->id;

        if (ivig_texts_hold(&rules, id) == but)
            continue;
        ivig_put(line, between);
        ivig_put(line, id);
        between = ", ";
    }
    ivig_put(line, ")");
}

static void cite_row(struct ivig_citations *citations, const struct ivig_comparison_row *row)
{
    ivig_cite(citations, &row->request.weight_rule->sources);
    if (row->plan.weight.decided != NULL)
        ivig_cite(citations, &row->plan.weight.decided->sources);
}

void ivig_cite_comparison(const struct ivig_comparison *comparison,
                          const struct ivig_statements *statements,
                          struct ivig_citations *citations)
{
    const struct ivig_regimen *regimen = comparison->standard->request.regimen;

    if (regimen != NULL)
        ivig_cite(citations, &regimen->sources);
    for (size_t i = 0; i < comparison->count; i++)
        if (comparison->order[i]->status == IVIG_COMPARED_OK)
            cite_row(citations, comparison->order[i]);
    for (size_t i = 0; i < statements->count; i++) {
        const struct ivig_texts sources = ivig_statement_sources(&statements->items[i]);

        ivig_cite(citations, &sources);
    }
}
