/* precautions.yaml as text. */
#include "render/precautions_text.h"

#include "render/buffer.h"
#include "render/example_text.h"
#include "render/rule_words.h"
#include "render/words.h"

void ivig_page_check(struct ivig_page *page, const struct ivig_check *check)
{
    ivig_put(&page->line, check->name);
    ivig_put(&page->line, " (");
    ivig_put(&page->line, check->id);
    ivig_put(&page->line, "): ");
    ivig_put(&page->line, check->text);
    ivig_page_item(page, &check->sources);
}

static void put_checks(struct ivig_page *page, const struct ivig_precautions *precautions)
{
    ivig_page_heading(page, "Checks before, during or after an infusion:");
    for (size_t i = 0; i < precautions->checks.count; i++) {
        ivig_page_check(page, &precautions->checks.items[i]);
        if (precautions->checks.items[i].finding != NULL)
            ivig_page_finding(page, precautions->checks.items[i].finding);
    }
}

/* How the patient comes to have it. */
static void put_origin(struct ivig_buffer *line, const struct ivig_condition *condition)
{
    if (condition->when == NULL) {
        ivig_put(line, "named with --with");
        return;
    }
    ivig_put(line, "follows from the age, ");
    ivig_put_age_when(line, condition->when);
    ivig_put(line, ", and cannot be named");
}

static void put_conflict(struct ivig_buffer *line, const struct ivig_product_conflict *conflict)
{
    ivig_put(line, "; a product with ");
    ivig_put(line, ivig_stabiliser_word(conflict->stabiliser));
    ivig_put(line, conflict->level == IVIG_STOP ? " is a stop" : " is a warning");
}

static void put_effects(struct ivig_page *page, const struct ivig_condition *condition)
{
    struct ivig_buffer *line = &page->line;

    put_origin(line, condition);
    if (condition->longest_schedule)
        ivig_put(line, "; asks for the longest schedule that the regimen allows");
    if (condition->pregnancy)
        ivig_put(line, "; weight rules take the patient as pregnant");
    if (condition->at_risk_rate)
        ivig_put(line, "; asks for the label's rate for patients at risk");
    if (condition->slow_start)
        ivig_put(line, "; asks for the slowest first step of the product");
    if (condition->low_iga)
        ivig_put(line, "; asks for a product low in IgA");
    if (condition->clears.count > 0) {
        ivig_put(line, condition->clears.count == 1 ? "; clears check " : "; clears checks ");
        ivig_page_join(page, &condition->clears, ", ");
    }
    if (condition->not_with.count > 0) {
        ivig_put(line, "; not together with ");
        ivig_page_join(page, &condition->not_with, ", ");
    }
    if (condition->product_conflict != NULL)
        put_conflict(line, condition->product_conflict);
    ivig_put(line, ".");
}

static void put_condition(struct ivig_page *page, const struct ivig_condition *condition)
{
    ivig_put(&page->line, condition->name);
    ivig_put(&page->line, " (");
    ivig_put(&page->line, condition->id);
    ivig_put(&page->line, "): ");
    put_effects(page, condition);
    ivig_page_flush(page, "- ", 2);
    if (condition->finding != NULL)
        ivig_page_finding(page, condition->finding);
}

void ivig_page_precautions(struct ivig_page *page, const struct ivig_rule_document *document)
{
    const struct ivig_precautions *precautions = document->precautions;

    ivig_put(&page->line, "Precautions");
    ivig_page_title(page, &document->view, "checks and conditions of the patient");
    ivig_page_version(page, "precautions", precautions->version);
    put_checks(page, precautions);
    if (precautions->conditions.count > 0)
        ivig_page_heading(page, "Conditions of the patient:");
    for (size_t i = 0; i < precautions->conditions.count; i++)
        put_condition(page, &precautions->conditions.items[i]);
    ivig_page_heading(page, "Where fewer days are named than the longest schedule:");
    ivig_put(&page->line, precautions->fewer_days.text);
    ivig_page_item(page, &precautions->fewer_days.sources);
    ivig_page_examples(page, &precautions->examples);
}
