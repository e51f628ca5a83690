/* Formula, cases, rounding, notes and examples of a dosing-weight rule. */
#include "render/weight_rule_text.h"

#include "render/buffer.h"
#include "render/example_text.h"
#include "render/quantity.h"
#include "render/rule_words.h"
#include "render/weight_case_text.h"

static void put_title(struct ivig_page *page, const struct ivig_rule_document *document)
{
    const struct ivig_weight_rule *rule = document->weight_rule;

    ivig_put(&page->line, "Weight rule ");
    ivig_put(&page->line, rule->id);
    ivig_put(&page->line, ": ");
    ivig_put(&page->line, rule->name);
    ivig_page_title(page, &document->view, "rule of the dosing weight");
    ivig_put(&page->line, rule->summary);
    ivig_page_flush(page, "", 0);
    ivig_put(page->out, "\n");
    ivig_page_version(page, rule->id, rule->version);
}

/* One sex's ideal weight as it is computed; below 152.4 cm the line goes on. */
static void put_line(struct ivig_page *page, const char *label, const char *sex,
                     const struct ivig_linear_weight *linear)
{
    ivig_put(&page->line, sex);
    ivig_put_kg(&page->line, linear->at_152_4_cm_g);
    ivig_put(&page->line, " + ");
    ivig_put_kg(&page->line, linear->per_inch_g);
    ivig_put(&page->line, " x (height - 152.4 cm) / 2.54 cm");
    ivig_page_row(page, label);
}

static void put_formula(struct ivig_page *page, const struct ivig_ideal_formula *formula)
{
    if (formula == NULL) {
        ivig_put(&page->line, "not used by this rule");
        ivig_page_row(page, "Ideal weight");
    } else if (formula->bmi_milli != IVIG_ABSENT) {
        ivig_put_number(&page->line, formula->bmi_milli, 3);
        ivig_put(&page->line, " kg/m2 x height x height, in metres");
        ivig_page_row(page, "Ideal weight");
    } else {
        put_line(page, "Ideal weight", "male: ", formula->male);
        put_line(page, "", "female: ", formula->female);
    }
}

/* What comes of a patient whose height or sex is not given. */
static void put_missing(struct ivig_page *page, const struct ivig_weight_rule *rule)
{
    if (rule->ideal == NULL)
        ivig_put(&page->line, "neither height nor sex is needed");
    else {
        ivig_put(&page->line, ivig_body_needed(rule));
        ivig_put(&page->line, rule->missing == IVIG_MISSING_REFUSE
                                  ? "; else the plan is refused"
                                  : "; else the weight is used as entered");
    }
    ivig_page_row(page, "Needs");
    if (rule->in_pregnancy == IVIG_PREGNANT_BEFORE) {
        ivig_put(&page->line, "the weight before pregnancy stands for the actual weight");
        ivig_page_row(page, "In pregnancy");
    }
}

static void put_rounding(struct ivig_page *page, const struct ivig_weight_rule *rule)
{
    static const char *const directions[] = { [IVIG_ROUND_NEAREST] = ", to the nearest, ties up",
                                              [IVIG_ROUND_DOWN] = ", down",
                                              [IVIG_ROUND_UP] = ", up" };

    ivig_put(&page->line, "the dosing weight once, to the gram, ties up");
    ivig_page_row(page, "Rounding");
    ivig_put(&page->line, "in steps of ");
    ivig_put_g(&page->line, rule->total_step_ug);
    ivig_put(&page->line, directions[rule->direction]);
    ivig_page_row(page, "Total dose");
    ivig_put(&page->line, "in steps of ");
    ivig_put_g(&page->line, rule->day_step_ug);
    ivig_page_row(page, "Days");
}

void ivig_page_weight_rule(struct ivig_page *page, const struct ivig_rule_document *document)
{
    const struct ivig_weight_rule *rule = document->weight_rule;

    put_title(page, document);
    put_formula(page, rule->ideal);
    put_missing(page, rule);
    put_rounding(page, rule);
    ivig_page_join(page, &rule->sources, ", ");
    ivig_page_row(page, "Sources");
    ivig_page_heading(page, "Cases, in this order; the first that holds decides:");
    for (size_t i = 0; i < rule->cases.count; i++)
        ivig_page_weight_case(page, i + 1, &rule->cases.items[i]);
    if (rule->notes.count > 0)
        ivig_page_heading(page, "Notes:");
    ivig_page_notes(page, &rule->notes);
    ivig_page_examples(page, &rule->examples);
}
