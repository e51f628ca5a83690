/* A course already begun: what remains of it, over which days. */
#include "dose/finding.h"
#include "dose/stages.h"

/* The days that remain of the course, or as many more as keep a day within the regimen's most. */
static unsigned rest_days(const struct ivig_plan *plan, int64_t rest_ug)
{
    const struct ivig_regimen *regimen = plan->request->regimen;
    unsigned given = plan->request->given->days;
    int64_t most_ug = plan->weight.weight_g * regimen->most_per_day_mg_per_kg;
    unsigned days = plan->days > given ? plan->days - given : 1;

    while (plan->request->days == IVIG_ABSENT && rest_ug > (int64_t)days * most_ug &&
           (int64_t)(given + days) < regimen->days.max)
        days++;
    return days;
}

/* In whole steps, each day one step at least: fewer days where there are not enough. */
static void split_rest(struct ivig_plan *plan, int64_t rest_ug)
{
    unsigned days = rest_days(plan, rest_ug);

    while (ivig_split(rest_ug, plan->day_step_ug, days, plan->day_ug + plan->given_days) !=
               IVIG_OK &&
           days > 1)
        days--;
    plan->days = plan->given_days + days;
}

void ivig_plan_rest(struct ivig_plan *plan)
{
    const struct ivig_order *given = plan->request->given;
    const struct ivig_regimen *regimen = plan->request->regimen;
    int64_t due_ug = plan->total_ug - given->total_ug;
    int64_t rest_ug = 0;

    plan->given_days = given->days;
    plan->day_ug[given->days] = 0;
    for (unsigned day = 0; day < given->days; day++)
        plan->day_ug[day] = given->day_ug[day];
    if (due_ug < 0) {
        ivig_find(plan, GIVEN_MORE_THAN_TOTAL, &regimen->sources, given->total_ug, plan->total_ug);
        plan->days = given->days;
        return;
    }
    /* what was given need not be in steps; what remains is */
    (void)ivig_round_to(due_ug, plan->day_step_ug, plan->direction, &rest_ug);
    plan->total_ug = given->total_ug + rest_ug;
    if (rest_ug == 0) {
        ivig_find(plan, GIVEN_IN_FULL, &regimen->sources, given->total_ug);
        plan->days = given->days;
        return;
    }
    split_rest(plan, rest_ug);
    /* days that were named and are outside are found already */
    if ((int64_t)plan->days > regimen->days.max &&
        (plan->request->days == IVIG_ABSENT || plan->request->days <= regimen->days.max))
        ivig_find(plan, DAYS_OUTSIDE_REGIMEN, &regimen->sources, plan->days, regimen->days.min,
                  regimen->days.max);
}
