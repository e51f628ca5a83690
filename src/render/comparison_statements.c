/* The findings of all the plans of a comparison, each once. */
#include "render/comparison_statements.h"

#include <stdlib.h>
#include <string.h>

#include "render/buffer.h"

struct ivig_plan_document ivig_row_document(const struct ivig_comparison_document *document,
                                            const struct ivig_comparison_row *row)
{
    return (struct ivig_plan_document){ .rules = document->rules,
                                        .precautions = document->precautions,
                                        .plan = &row->plan,
                                        .view = document->view };
}

/* A new statement with room for the ids of all rules; takes ${text}. */
static struct ivig_statement *add(struct ivig_statements *statements, size_t rules, char *text)
{
    struct ivig_statement *items =
        realloc(statements->items, (statements->count + 1) * sizeof *items);
    struct ivig_statement *item;

    if (items == NULL) {
        free(text);
        return NULL;
    }
    statements->items = items;
    item = &items[statements->count++];
    *item = (struct ivig_statement){ .text = text, .overridden = true };
    item->rules = calloc(rules, sizeof *item->rules);
    return item->rules != NULL ? item : NULL;
}

/* The statement that says the same; NULL if there is none yet. */
static struct ivig_statement *find(const struct ivig_statements *statements,
                                   const struct ivig_finding *finding, const char *text)
{
    for (size_t i = 0; i < statements->count; i++)
        if (statements->items[i].finding->level == finding->level &&
            strcmp(statements->items[i].text, text) == 0)
            return &statements->items[i];
    return NULL;
}

static void take_finding(struct ivig_statements *statements,
                         const struct ivig_comparison_document *document,
                         const struct ivig_comparison_row *row, const struct ivig_finding *finding)
{
    const struct ivig_plan_document plan = ivig_row_document(document, row);
    struct ivig_buffer text = { 0 };
    struct ivig_statement *statement;

    ivig_finding_text(&plan, finding, &text);
    statement = find(statements, finding, ivig_buffer_text(&text));
    if (statement == NULL && !text.failed) {
        statement = add(statements, document->comparison->count, text.bytes);
        text.bytes = NULL;
        if (statement != NULL)
            statement->finding = finding;
    }
    ivig_buffer_free(&text);
    if (statement == NULL) {
        statements->failed = true;
        return;
    }
    statement->overridden = statement->overridden && !row->plan.refused;
    /* a plan may say the same of two of its numbers */
    if (statement->rule_count == 0 ||
        statement->rules[statement->rule_count - 1] != row->request.weight_rule->id)
        statement->rules[statement->rule_count++] = row->request.weight_rule->id;
}

static bool is_shown(const struct ivig_finding *finding, bool details)
{
    bool detail = finding->id == IVIG_FINDING_SPREAD_ALTERNATIVE ||
                  (finding->note != NULL && finding->note->detail);

    return finding->id != IVIG_FINDING_OTHER_WEIGHTS && (details || !detail);
}

static void take_level(struct ivig_statements *statements,
                       const struct ivig_comparison_document *document, enum ivig_level level,
                       bool details)
{
    const struct ivig_comparison *comparison = document->comparison;

    for (size_t i = 0; i < comparison->count; i++) {
        const struct ivig_comparison_row *row = comparison->order[i];

        for (size_t j = 0; row->status != IVIG_COMPARED_LACKS && j < row->plan.finding_count; j++)
            if (row->plan.findings[j].level == level && !statements->failed &&
                is_shown(&row->plan.findings[j], details))
                take_finding(statements, document, row, &row->plan.findings[j]);
    }
}

void ivig_statements_gather(const struct ivig_comparison_document *document, bool details,
                            struct ivig_statements *statements)
{
    const struct ivig_comparison *comparison = document->comparison;
    size_t whole = 0;

    *statements = (struct ivig_statements){ 0 };
    for (size_t i = 0; i < comparison->count; i++)
        whole += comparison->rows[i].status != IVIG_COMPARED_LACKS;
    for (int level = IVIG_STOP; level >= IVIG_NOTE; level--)
        take_level(statements, document, (enum ivig_level)level, details);
    for (size_t i = 0; i < statements->count; i++)
        statements->items[i].common = statements->items[i].rule_count == whole;
}

void ivig_statements_free(struct ivig_statements *statements)
{
    for (size_t i = 0; i < statements->count; i++) {
        free(statements->items[i].text);
        free(statements->items[i].rules);
    }
    free(statements->items);
    *statements = (struct ivig_statements){ 0 };
}

void ivig_put_statement_rules(struct ivig_buffer *line, const struct ivig_statement *statement)
{
    if (statement->common)
        return;
    ivig_put(line, " (");
    for (size_t i = 0; i < statement->rule_count; i++) {
        ivig_put(line, i > 0 ? ", " : "");
        ivig_put(line, statement->rules[i]);
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
    for (size_t i = 0; i < statements->count; i++)
        ivig_cite(citations, statements->items[i].finding->sources);
}
