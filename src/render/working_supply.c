/* The working of vials and rates. */
#include <ivigcalc/supply.h>

#include "dose/stages.h"
#include "render/quantity.h"
#include "render/statements.h"
#include "render/supply_words.h"
#include "render/working_steps.h"

/* What a rate per kilogram is multiplied with besides the weight: " x 60 / 100 mg/mL". */
static void put_conversion(struct ivig_buffer *text, const struct ivig_product *product)
{
    enum ivig_rate_unit unit = product->rate_unit;

    if (unit == IVIG_MG_PER_KG_MIN || unit == IVIG_ML_PER_KG_MIN)
        ivig_put(text, " x 60 min/h");
    if (unit == IVIG_MG_PER_KG_MIN || unit == IVIG_MG_PER_KG_H) {
        ivig_put(text, " / ");
        ivig_put_count(text, product->concentration_g_per_100_ml * 10);
        ivig_put(text, " mg/mL");
    }
}

/* Hand over the step with sources of several parts of the rules; frees ${cited}. */
static void finish_cited(struct ivig_steps *steps, const char *label, struct ivig_citations *cited)
{
    const struct ivig_texts sources = { .items = cited->keys, .count = cited->count };

    ivig_finish_step(steps, label, &sources);
    steps->text.failed = steps->text.failed || cited->failed;
    ivig_citations_free(cited);
}

/* Why the step of a day is what it is. */
static void put_step_reason(struct ivig_buffer *text, const struct ivig_plan *plan)
{
    if (plan->request->day_step_ug != IVIG_ABSENT) {
        ivig_put(text, ", as named");
    } else if (ivig_is_day_step_of_rule(plan)) {
        ivig_put(text, ", those of the total under weight rule ");
        ivig_put(text, plan->request->weight_rule->id);
        ivig_put(text, ": the product's for this patient, ");
        ivig_put_g(text, ivig_own_day_step_of_product(plan));
        ivig_put(text, ", do not go with them");
    } else {
        ivig_put(text, ", the product's for this patient (an adult's from ");
        ivig_put_kg(text, plan->defaults->products->adult_from_weight_g);
        ivig_put(text, " on)");
    }
}

static void explain_step(struct ivig_steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    struct ivig_buffer *text = &steps->text;
    struct ivig_citations cited = { 0 };

    ivig_put(text, "Days in steps of ");
    ivig_put_g(text, plan->day_step_ug);
    put_step_reason(text, plan);
    ivig_put(text, "; the fewest whole vials, larger ones where two ways are as few");
    ivig_cite(&cited, &plan->defaults->products->sources);
    if (ivig_is_day_step_of_rule(plan))
        ivig_cite(&cited, &plan->request->weight_rule->sources);
    finish_cited(steps, "Vials", &cited);
}

/* ", the most for patients at risk and the most in this disease" */
static void put_most_of(struct ivig_buffer *text, const struct ivig_plan *plan)
{
    static const struct {
        unsigned bit;
        const char *words;
    } rows[] = {
        { IVIG_MOST_OF_USE, "the label's most for this use" },
        { IVIG_MOST_OFF_LABEL, "the lowest of the label's most rates, as the use is off-label" },
        { IVIG_MOST_AT_RISK, "the most for patients at risk" },
        { IVIG_MOST_OF_THE_DISEASE, "the most in this disease" },
    };
    const struct ivig_infusion_request request = ivig_day_infusion_request(plan, plan->given_days);
    unsigned most_of = ivig_infusion_most_rate_of(&request);
    const char *between = ", ";

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if ((most_of & rows[i].bit) == 0)
            continue;
        ivig_put(text, between);
        ivig_put(text, rows[i].words);
        between = " and ";
    }
}

/* The fastest rate that the dose reaches, so that the others can be redone. */
static void explain_rates(struct ivig_steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    const struct ivig_product *product = plan->request->product;
    struct ivig_buffer *text = &steps->text;
    struct ivig_infusion infusion;
    const struct ivig_infusion_step *last;
    struct ivig_citations cited = { 0 };

    if (ivig_day_infusion(plan, plan->given_days, &infusion) != IVIG_OK)
        return;
    last = &infusion.steps[infusion.count - 1];
    ivig_put_rate(text, product, last->rate_milli);
    ivig_put(text, " x ");
    ivig_put_kg(text, plan->rate_weight_g);
    put_conversion(text, product);
    ivig_put(text, ", down to what the pump can be set to: ");
    ivig_put_number(text, last->rate_ul_per_h, IVIG_SCALE_ML);
    ivig_put(text, " mL/h; the other steps likewise, up to ");
    ivig_put_rate(text, product, infusion.most_rate_milli);
    put_most_of(text, plan);
    ivig_put(text, ". The weight is the lower of actual and dosing weight");
    ivig_cite_rates(&cited, plan);
    finish_cited(steps, "Rates", &cited);
}

void ivig_explain_supply(struct ivig_steps *steps)
{
    const struct ivig_plan *plan = steps->plan;

    if (plan->request->product == NULL || plan->given_days == plan->days)
        return;
    explain_step(steps);
    explain_rates(steps);
}
