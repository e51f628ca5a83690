/* The working: weight, dose, days, split, limits. */
#include "render/working.h"

#include "render/buffer.h"
#include "render/quantity.h"

struct steps {
    const struct ivig_plan *plan;
    ivig_working_visitor *visit;
    void *context;
    struct ivig_buffer text;
};

/* Hand over the step that was written into the buffer. */
static void finish(struct steps *steps, const char *label, const struct ivig_texts *sources)
{
    steps->visit(steps->context, label, ivig_buffer_text(&steps->text), sources);
    ivig_buffer_reset(&steps->text);
}

/* An exact weight to six decimals of a kilogram, cut, and a mark if more follow. */
static void put_exact_kg(struct ivig_buffer *out, struct ivig_ratio weight_g)
{
    struct ivig_ratio scaled = { weight_g.num * 1000, weight_g.den };
    int64_t cut = 0;

    (void)ivig_divide(scaled.num, scaled.den, IVIG_ROUND_DOWN, &cut);
    ivig_put_number(out, cut, 6);
    ivig_put(out, scaled.num % scaled.den != 0 ? "... kg" : " kg");
}

static void explain_ideal(struct steps *steps)
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
    finish(steps, "Ideal weight", &request->weight_rule->sources);
}

static void explain_adjusted(struct steps *steps, int64_t factor_milli)
{
    const struct ivig_plan *plan = steps->plan;
    struct ivig_buffer *text = &steps->text;

    ivig_put(text, "ideal + ");
    ivig_put_number(text, factor_milli, 3);
    ivig_put(text, " x (");
    ivig_put_kg(text, plan->weight.actual_g);
    ivig_put(text, " - ideal) = ");
    put_exact_kg(text, plan->weight.exact_g);
    finish(steps, "Adjusted weight", &plan->weight.decided->sources);
}

static void explain_multiple(struct steps *steps, int64_t factor_milli)
{
    const struct ivig_plan *plan = steps->plan;

    ivig_put_number(&steps->text, factor_milli, 3);
    ivig_put(&steps->text, " x ideal = ");
    put_exact_kg(&steps->text, plan->weight.exact_g);
    finish(steps, "Multiple", &plan->weight.decided->sources);
}

static void explain_weight(struct steps *steps)
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
    finish(steps, "Dosing weight", decided != NULL ? &decided->sources : &rule->sources);
}

static const char *direction_words(enum ivig_rounding direction)
{
    return direction == IVIG_ROUND_NEAREST ? "nearest, ties up"
           : direction == IVIG_ROUND_DOWN  ? "down"
                                           : "up";
}

static void explain_total(struct steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    struct ivig_buffer *text = &steps->text;

    ivig_put_g_per_kg(text, plan->dose_mg_per_kg);
    ivig_put(text, " x ");
    ivig_put_kg(text, plan->weight.weight_g);
    ivig_put(text, " = ");
    ivig_put_g(text, plan->exact_ug);
    finish(steps, "Exact dose", &plan->request->regimen->sources);
    ivig_put_g(text, plan->exact_ug);
    ivig_put(text, " to steps of ");
    ivig_put_g(text, plan->total_step_ug);
    ivig_put(text, ", ");
    ivig_put(text, direction_words(plan->direction));
    ivig_put(text, ": ");
    ivig_put_g(text, plan->total_ug);
    ivig_put(text, " (");
    if (plan->deviation_percent_hundredths == 0 && plan->total_ug != plan->exact_ug) {
        ivig_put(text, "under ");
        ivig_put_percent(text, 1);
    } else {
        ivig_put_percent(text, plan->deviation_percent_hundredths);
    }
    ivig_put(text, ")");
    finish(steps, "Total", &plan->defaults->rounding.sources);
}

static void explain_days(struct steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    const struct ivig_regimen *regimen = plan->request->regimen;
    struct ivig_buffer *text = &steps->text;

    ivig_put_days(text, plan->days);
    ivig_put(text, plan->days != plan->planned_days               ? ", by the spread rule"
                   : plan->request->days != IVIG_ABSENT           ? ", as named"
                   : plan->planned_days != regimen->days.standard ? ", for this patient"
                                                                  : ", the regimen's default");
    ivig_put(text, "; allowed are ");
    ivig_put_number(text, regimen->days.min, 0);
    ivig_put(text, " to ");
    ivig_put_days(text, regimen->days.max);
    finish(steps, "Days", &regimen->sources);
}

/* Why the spread rule took so many days. */
static void explain_spread(struct steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    const struct ivig_spread *spread = plan->request->regimen->spread;
    struct ivig_buffer *text = &steps->text;

    if (plan->days == plan->planned_days)
        return;
    ivig_put_g(text, plan->exact_ug);
    ivig_put(text, " over ");
    ivig_put_days(text, plan->planned_days);
    ivig_put(text, spread->of == IVIG_SPREAD_DAY ? " has days above " : " is a course above ");
    ivig_put_g(text, spread->above_ug);
    ivig_put(text, ". The fewest of ");
    ivig_put_number(text, spread->min_days, 0);
    ivig_put(text, " to ");
    ivig_put_days(text, spread->max_days);
    ivig_put(text, " that keep ");
    ivig_put_g_per_kg(text, plan->dose_mg_per_kg);
    ivig_put(text, " to at most ");
    ivig_put_g_per_kg(text, spread->to_mg_per_kg_day);
    ivig_put(text, " in a day: ");
    ivig_put_days(text, plan->days);
    finish(steps, "Spread rule", &spread->sources);
}

static void explain_split(struct steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    struct ivig_buffer *text = &steps->text;
    int64_t total_steps = plan->total_ug / plan->day_step_ug;
    int64_t larger = total_steps % plan->days;

    ivig_put_g(text, plan->total_ug);
    ivig_put(text, " is ");
    ivig_put_count(text, total_steps);
    ivig_put(text, " x ");
    ivig_put_g(text, plan->day_step_ug);
    ivig_put(text, ": ");
    if (larger > 0) {
        ivig_put_days(text, larger);
        ivig_put(text, " of ");
        ivig_put_g(text, plan->day_ug[0]);
        ivig_put(text, ", then ");
    }
    ivig_put_days(text, (int64_t)plan->days - larger);
    ivig_put(text, " of ");
    ivig_put_g(text, plan->day_ug[plan->days - 1]);
    finish(steps, "Split", &plan->defaults->rounding.sources);
}

static void explain_limits(struct steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    const struct ivig_mass_limit *day = &plan->defaults->day;
    struct ivig_buffer *text = &steps->text;

    ivig_put(text, "At most ");
    ivig_put_g_per_kg(text, plan->request->regimen->most_per_day_mg_per_kg);
    ivig_put(text, " in a day: the largest day is ");
    ivig_put_g_per_kg(text, ivig_day_mg_per_kg(plan->day_ug[0], plan->weight.weight_g));
    finish(steps, "Limit per kg", &plan->request->regimen->sources);
    ivig_put(text, "Warning above ");
    ivig_put_g(text, day->warn_above_ug);
    ivig_put(text, " in a day and ");
    ivig_put_g(text, plan->defaults->course.warn_above_ug);
    ivig_put(text, " in a course; stop above ");
    ivig_put_g(text, day->stop_above_ug);
    ivig_put(text, " and ");
    ivig_put_g(text, plan->defaults->course.stop_above_ug);
    finish(steps, "Limits", &day->sources);
}

/* Let go of the text; whether memory sufficed for all of it. */
static bool end_steps(struct steps *steps)
{
    bool whole = !steps->text.failed;

    ivig_buffer_free(&steps->text);
    return whole;
}

bool ivig_each_weight_working(const struct ivig_plan_document *document,
                              ivig_working_visitor *visit, void *context)
{
    struct steps steps = { .plan = document->plan, .visit = visit, .context = context };

    explain_weight(&steps);
    return end_steps(&steps);
}

bool ivig_each_working(const struct ivig_plan_document *document, ivig_working_visitor *visit,
                       void *context)
{
    struct steps steps = { .plan = document->plan, .visit = visit, .context = context };

    if (!document->plan->refused) {
        explain_weight(&steps);
        explain_total(&steps);
        explain_days(&steps);
        explain_spread(&steps);
        explain_split(&steps);
        explain_limits(&steps);
    }
    return end_steps(&steps);
}
