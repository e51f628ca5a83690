/* All rules of a set as tables of text. */
#include <string.h>

#include "render/buffer.h"
#include "render/list_table.h"
#include "render/quantity.h"
#include "render/rule_list.h"
#include "render/rule_words.h"

/* Where the columns of the tables begin. */
enum { DOSE_COLUMN = 18, DAYS_COLUMN = 36, USE_COLUMN = 53, NAME_COLUMN = 24 };

/* "2 g/kg", "2 (1 to 2) g/kg" */
static void put_dose(struct ivig_buffer *row, const struct ivig_choice *dose)
{
    ivig_put_number(row, dose->standard, IVIG_SCALE_G_PER_KG);
    if (dose->min != dose->max) {
        ivig_put(row, " (");
        ivig_put_number(row, dose->min, IVIG_SCALE_G_PER_KG);
        ivig_put(row, " to ");
        ivig_put_number(row, dose->max, IVIG_SCALE_G_PER_KG);
        ivig_put(row, ")");
    }
    ivig_put(row, " g/kg");
}

/* "5 days", "5 days (2 to 5)" */
static void put_days(struct ivig_buffer *row, const struct ivig_days *days)
{
    ivig_put_days(row, days->standard);
    if (days->min != days->max) {
        ivig_put(row, " (");
        ivig_put_range(row, days->min, days->max, 0, ivig_put_count);
        ivig_put(row, ")");
    }
}

static void put_regimen(struct ivig_list_table *table, const struct ivig_regimen *regimen)
{
    const struct ivig_repeat *repeat = &regimen->repeat;
    struct ivig_buffer *line = &table->page.line;

    ivig_list_id(table, regimen->id, regimen->standard ? " *" : "", DOSE_COLUMN);
    put_dose(&table->row, &regimen->total_mg_per_kg);
    ivig_list_go_to(table, DAYS_COLUMN);
    put_days(&table->row, &regimen->days);
    ivig_list_go_to(table, USE_COLUMN);
    ivig_put(line, ivig_line_name(regimen->line));
    ivig_put(line, repeat->every_weeks != NULL || repeat->courses != NULL ? "; " : "");
    ivig_put_repeat(line, repeat);
    ivig_list_end_row(table);
}

/* "gbs  Guillain-Barre syndrome, 2026-11-21", its variants, its regimens. */
static void put_indication(struct ivig_list_table *table, const struct ivig_indication *indication)
{
    struct ivig_buffer *line = &table->page.line;

    ivig_put(&table->row, indication->id);
    ivig_put(&table->row, "  ");
    ivig_put(line, indication->name);
    ivig_put(line, ", ");
    ivig_put(line, indication->version);
    ivig_list_end_row(table);
    for (size_t i = 0; i < indication->variants.count; i++) {
        ivig_put(line, indication->variants.items[i].id);
        ivig_put(line, ", ");
        ivig_put(line, indication->variants.items[i].name);
        ivig_page_flush(&table->page, "  variant ", 10);
    }
    for (size_t i = 0; i < indication->regimens.count; i++)
        put_regimen(table, &indication->regimens.items[i]);
    if (indication->not_recommended != NULL)
        ivig_put(table->page.out, "  not recommended\n");
}

static enum ivig_status put_indications(struct ivig_list_table *table, struct ivig_ruleset *rules)
{
    const struct ivig_indication *indication;
    enum ivig_status status;
    size_t at = 0;

    ivig_put(&table->row, "  Regimen");
    ivig_list_go_to(table, DOSE_COLUMN);
    ivig_put(&table->row, "Dose");
    ivig_list_go_to(table, DAYS_COLUMN);
    ivig_put(&table->row, "Days");
    ivig_list_go_to(table, USE_COLUMN);
    ivig_put(&table->page.line, "Line; repeat");
    ivig_list_end_row(table);
    while ((status = ivig_next_indication(rules, &at, &indication)) == IVIG_OK &&
           indication != NULL)
        put_indication(table, indication);
    return status;
}

static enum ivig_status put_weight_rules(struct ivig_list_table *table, struct ivig_ruleset *rules,
                                         const struct ivig_defaults *defaults)
{
    const struct ivig_weight_rule *rule;
    enum ivig_status status;
    size_t at = 0;

    ivig_page_heading(&table->page, "Weight rules (--weight-rule)");
    while ((status = ivig_next_weight_rule(rules, &at, &rule)) == IVIG_OK && rule != NULL) {
        ivig_list_id(table, rule->id, "", NAME_COLUMN);
        ivig_put(&table->page.line, rule->name);
        ivig_put(&table->page.line, ", ");
        ivig_put(&table->page.line, rule->version);
        if (strcmp(rule->id, defaults->weight_rule) == 0)
            ivig_put(&table->page.line, " (default)");
        ivig_list_end_row(table);
    }
    return status;
}

static void put_named(struct ivig_list_table *table, const struct ivig_conditions *conditions)
{
    ivig_page_heading(&table->page, "Conditions of the patient (--with)");
    for (size_t i = 0; i < conditions->count; i++) {
        const struct ivig_condition *condition = &conditions->items[i];

        if (condition->when != NULL)
            continue;
        ivig_list_id(table, condition->id, "", NAME_COLUMN);
        ivig_put(&table->page.line, condition->name);
        ivig_list_end_row(table);
    }
}

/* Conditions that follow from the age, in one paragraph. */
static void put_by_age(struct ivig_list_table *table, const struct ivig_conditions *conditions)
{
    struct ivig_buffer *line = &table->page.line;

    for (size_t i = 0; i < conditions->count; i++) {
        if (conditions->items[i].when == NULL)
            continue;
        ivig_put(line, line->length > 0 ? ", " : "");
        ivig_put(line, conditions->items[i].id);
        ivig_put(line, " (");
        ivig_put_age_when(line, conditions->items[i].when);
        ivig_put(line, ")");
    }
    if (line->length > 0)
        ivig_page_flush(&table->page, "From the age: ", 2);
}

enum ivig_status ivig_render_rule_list_text(const struct ivig_rule_list_document *document,
                                            struct ivig_buffer *out)
{
    struct ivig_list_table table = { .page.out = out };
    enum ivig_status status;

    ivig_put(&table.page.line, "Rules of ivigcalc");
    ivig_page_title(&table.page, &document->view, "all rules; * is taken where none is named");
    status = put_indications(&table, document->rules);
    if (status == IVIG_OK)
        status = put_weight_rules(&table, document->rules, document->defaults);
    put_named(&table, &document->precautions->conditions);
    put_by_age(&table, &document->precautions->conditions);
    ivig_list_footer(&table, document->rules);
    return ivig_list_close(&table, status);
}
