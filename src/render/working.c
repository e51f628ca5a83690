/* The working: weight, dose, days, split, limits. */
#include "render/working.h"

#include "dose/order_stages.h"
#include "dose/stages.h"
#include "render/quantity.h"
#include "render/working_steps.h"

static const char *direction_words(enum ivig_rounding direction)
{
    return direction == IVIG_ROUND_NEAREST ? "nearest, ties up"
           : direction == IVIG_ROUND_DOWN  ? "down"
                                           : "up";
}

static void put_deviation(struct ivig_buffer *text, const struct ivig_plan *plan)
{
    int64_t hundredths = ivig_plan_deviation(plan);

    ivig_put(text, " (");
    if (hundredths == 0 && plan->total_ug != plan->exact_ug) {
        ivig_put(text, "under ");
        ivig_put_percent(text, 1);
    } else {
        ivig_put_percent(text, hundredths);
    }
    ivig_put(text, ")");
}

static void explain_total(struct ivig_steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    struct ivig_buffer *text = &steps->text;
    int64_t rounded_ug = plan->total_ug;

    /* with doses given the total is what they and the rest come to */
    (void)ivig_round_total(plan, plan->exact_ug, &rounded_ug);
    ivig_put_g_per_kg(text, plan->dose_mg_per_kg);
    ivig_put(text, " x ");
    ivig_put_kg(text, plan->weight.weight_g);
    ivig_put(text, " = ");
    ivig_put_g(text, plan->exact_ug);
    ivig_finish_step(steps, "Exact dose", &plan->request->regimen->sources);
    ivig_put_g(text, plan->exact_ug);
    ivig_put(text, " to steps of ");
    ivig_put_g(text, plan->total_step_ug);
    ivig_put(text, ", ");
    ivig_put(text, direction_words(plan->direction));
    ivig_put(text, ": ");
    ivig_put_g(text, rounded_ug);
    if (rounded_ug == plan->total_ug)
        put_deviation(text, plan);
    ivig_finish_step(steps, "Total", &plan->defaults->rounding.sources);
}

/* Whether the days are those of the order that the plan is held against. */
static bool is_as_ordered(const struct ivig_steps *steps)
{
    return steps->check != NULL && steps->check->asked->request.days != steps->plan->request->days;
}

static void explain_days(struct ivig_steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    const struct ivig_regimen *regimen = plan->request->regimen;
    struct ivig_buffer *text = &steps->text;

    ivig_put_days(text, plan->days);
    ivig_put(text, is_as_ordered(steps)                           ? ", as ordered"
                   : plan->request->given != NULL                 ? ", with those given"
                   : plan->days != plan->planned_days             ? ", by the spread rule"
                   : plan->request->days != IVIG_ABSENT           ? ", as named"
                   : plan->planned_days != regimen->days.standard ? ", for this patient"
                                                                  : ", the regimen's default");
    ivig_put(text, "; allowed are ");
    ivig_put_number(text, regimen->days.min, 0);
    ivig_put(text, " to ");
    ivig_put_days(text, regimen->days.max);
    ivig_finish_step(steps, "Days", &regimen->sources);
}

/* Why the spread rule took so many days. */
static void explain_spread(struct ivig_steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    const struct ivig_spread *spread = plan->request->regimen->spread;
    struct ivig_buffer *text = &steps->text;

    if (plan->days == plan->planned_days || plan->request->given != NULL)
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
    ivig_finish_step(steps, "Spread rule", &spread->sources);
}

static void explain_split(struct ivig_steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    struct ivig_buffer *text = &steps->text;
    const struct ivig_order *given = plan->request->given;
    int64_t days = (int64_t)(plan->days - plan->given_days);
    int64_t rest_ug = plan->total_ug - (given != NULL ? given->total_ug : 0);
    int64_t total_steps = rest_ug / plan->day_step_ug;
    int64_t larger = days > 0 ? total_steps % days : 0;

    if (given != NULL) {
        ivig_put_g(text, given->total_ug);
        ivig_put(text, " of ");
        ivig_put_g(text, plan->total_ug);
        ivig_put(text, " on ");
        ivig_put_days(text, given->days);
        ivig_finish_step(steps, "Given", &plan->request->regimen->sources);
    }
    if (days == 0)
        return;
    ivig_put_g(text, rest_ug);
    ivig_put(text, " is ");
    ivig_put_count(text, total_steps);
    ivig_put(text, " x ");
    ivig_put_g(text, plan->day_step_ug);
    ivig_put(text, ": ");
    if (larger > 0) {
        ivig_put_days(text, larger);
        ivig_put(text, " of ");
        ivig_put_g(text, plan->day_ug[plan->given_days]);
        ivig_put(text, ", then ");
    }
    ivig_put_days(text, days - larger);
    ivig_put(text, " of ");
    ivig_put_g(text, plan->day_ug[plan->days - 1]);
    ivig_finish_step(steps, "Split", &plan->defaults->rounding.sources);
}

/* Of the days to come; of those given where none is. */
static int64_t largest_day(const struct ivig_plan *plan)
{
    return plan->day_ug[plan->given_days < plan->days ? plan->given_days : 0];
}

static void explain_limits(struct ivig_steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    const struct ivig_mass_limit *day = &plan->defaults->day;
    struct ivig_buffer *text = &steps->text;

    ivig_put(text, "At most ");
    ivig_put_g_per_kg(text, plan->request->regimen->most_per_day_mg_per_kg);
    ivig_put(text, " in a day: the largest day is ");
    ivig_put_g_per_kg(text, ivig_day_mg_per_kg(largest_day(plan), plan->weight.weight_g));
    ivig_finish_step(steps, "Limit per kg", &plan->request->regimen->sources);
    ivig_put(text, "Warning above ");
    ivig_put_g(text, day->warn_above_ug);
    ivig_put(text, " in a day and ");
    ivig_put_g(text, plan->defaults->course.warn_above_ug);
    ivig_put(text, " in a course; stop above ");
    ivig_put_g(text, day->stop_above_ug);
    ivig_put(text, " and ");
    ivig_put_g(text, plan->defaults->course.stop_above_ug);
    ivig_finish_step(steps, "Limits", &day->sources);
}

/* What an order must keep to agree. */
static void explain_agreement(struct ivig_steps *steps)
{
    const struct ivig_plan *plan = steps->plan;
    struct ivig_buffer *text = &steps->text;

    if (steps->check == NULL)
        return;
    ivig_put(text, "Agrees: total within ");
    ivig_put_g(text, plan->total_step_ug);
    ivig_put(text, ", days within ");
    ivig_put_g(text, plan->day_step_ug);
    ivig_put(text, " of one another. Agrees, rounded: total within ");
    ivig_put_number(text, steps->check->tolerance_percent_milli, 3);
    ivig_put(text, " %, days within ");
    ivig_put_g(text, ivig_even_to_ug(plan));
    ivig_finish_step(steps, "Agreement", &plan->defaults->check.sources);
}

/* Let go of the text; whether memory sufficed for all of it. */
static bool end_steps(struct ivig_steps *steps)
{
    bool whole = !steps->text.failed;

    ivig_buffer_free(&steps->text);
    return whole;
}

bool ivig_each_weight_working(const struct ivig_plan_document *document,
                              ivig_working_visitor *visit, void *context)
{
    struct ivig_steps steps = { .plan = document->plan, .visit = visit, .context = context };

    ivig_explain_weight(&steps);
    return end_steps(&steps);
}

bool ivig_each_working(const struct ivig_plan_document *document, ivig_working_visitor *visit,
                       void *context)
{
    struct ivig_steps steps = {
        .plan = document->plan, .check = document->check, .visit = visit, .context = context
    };

    if (!document->plan->refused) {
        ivig_explain_weight(&steps);
        explain_total(&steps);
        explain_days(&steps);
        explain_spread(&steps);
        explain_split(&steps);
        explain_limits(&steps);
        ivig_explain_supply(&steps);
        explain_agreement(&steps);
    }
    return end_steps(&steps);
}
