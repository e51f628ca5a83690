/* The working of the dosing weight. */
#include "render/quantity.h"
#include "render/working_steps.h"

/* An exact weight to six decimals of a kilogram, cut, and a mark if more follow. */
static void put_exact_kg(struct ivig_buffer *out, struct ivig_ratio weight_g)
{
    struct ivig_ratio scaled = { weight_g.num * 1000, weight_g.den };
    int64_t cut = 0;

    (void)ivig_divide(scaled.num, scaled.den, IVIG_ROUND_DOWN, &cut);
    ivig_put_number(out, cut, 6);
    ivig_put(out, scaled.num % scaled.den != 0 ? "... kg" : " kg");
}

static void explain_ideal(struct ivig_steps *steps)
{
    const struct ivig_request *request = steps->plan->request;
    const struct ivig_ideal_formula *formula = request->weight_rule->ideal;
    const struct ivig_linear_weight *line =
        request->patient.sex == IVIG_MALE ? formula->male : formula->female;
    struct ivig_buffer *text = &steps->text;

    if (formula->bmi_milli != IVIG_ABSENT) {
        ivig_put_number(text, formula->bmi_milli, 3);
        ivig_put(text, " kg/m2 x (");
        ivig_put_cm(text, request->patient.height_mm);
        ivig_put(text, ")^2");
    } else {
        ivig_put_kg(text, line->at_152_4_cm_g);
        ivig_put(text, " + ");
        ivig_put_kg(text, line->per_inch_g);
        ivig_put(text, " x (");
        ivig_put_cm(text, request->patient.height_mm);
        ivig_put(text, " - 152.4 cm) / 2.54 cm");
    }
    ivig_put(text, " = ");
    put_exact_kg(text, steps->plan->weight.rule_ideal_g);
    ivig_finish_step(steps, "Ideal weight", &request->weight_rule->sources);
}

static void explain_adjusted(struct ivig_steps *steps, int64_t factor_milli)
{
    const struct ivig_plan *plan = steps->plan;
    struct ivig_buffer *text = &steps->text;

    ivig_put(text, "ideal + ");
    ivig_put_number(text, factor_milli, 3);
    ivig_put(text, " x (");
    ivig_put_kg(text, plan->weight.actual_g);
    ivig_put(text, " - ideal) = ");
    put_exact_kg(text, plan->weight.exact_g);
    ivig_finish_step(steps, "Adjusted weight", &plan->weight.decided->sources);
}

static void explain_multiple(struct ivig_steps *steps, int64_t factor_milli)
{
    const struct ivig_plan *plan = steps->plan;

    ivig_put_number(&steps->text, factor_milli, 3);
    ivig_put(&steps->text, " x ideal = ");
    put_exact_kg(&steps->text, plan->weight.exact_g);
    ivig_finish_step(steps, "Multiple", &plan->weight.decided->sources);
}

void ivig_explain_weight(struct ivig_steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    const struct ivig_weight_rule *rule = plan->request->weight_rule;
    const struct ivig_weight_case *decided = plan->weight.decided;
    struct ivig_buffer *text = &steps->text;

    if (plan->weight.rule_ideal_g.den != 0)
        explain_ideal(steps);
    if (decided != NULL && decided->use.use == IVIG_USE_ADJUSTED)
        explain_adjusted(steps, decided->use.factor_milli);
    if (decided != NULL && decided->use.use == IVIG_USE_MULTIPLE)
        explain_multiple(steps, decided->use.factor_milli);
    ivig_put(text, "Weight rule ");
    ivig_put(text, rule->id);
    ivig_put(text, " (");
    ivig_put(text, rule->name);
    ivig_put(text, "): ");
    ivig_put(text, decided != NULL ? decided->text
                                   : "Height or sex is missing, so the weight is used as entered.");
    if (decided != NULL) {
        ivig_put(text, " Case ");
        ivig_put(text, decided->reason);
        ivig_put(text, ".");
    }
    ivig_put(text, " Rounded to the gram: ");
    ivig_put_kg(text, plan->weight.weight_g);
    ivig_finish_step(steps, "Dosing weight", decided != NULL ? &decided->sources : &rule->sources);
}
