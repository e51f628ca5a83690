/* How many days: the regimen's, the patient's conditions, the spread rule. */
#include "base/seldom.h"
#include "dose/finding.h"
#include "dose/split.h"
#include "dose/stages.h"

/* Hold the days that the user named against what the regimen allows and advises. */
static void find_named_days(struct ivig_plan *plan, const struct ivig_precautions *precautions,
                            bool longest, bool child)
{
    const struct ivig_regimen *regimen = plan->request->regimen;
    const struct ivig_days *days = &regimen->days;
    int64_t named = plan->request->days;

    if (named < days->min || named > days->max)
        ivig_find(plan, DAYS_OUTSIDE_REGIMEN, &regimen->sources, named, days->min, days->max);
    else if (longest && named < days->max)
        ivig_find(plan, FEWER_DAYS_THAN_ADVISED, &precautions->fewer_days.sources, named,
                  days->max);
    if (child && days->prefer_children != IVIG_ABSENT && named < days->prefer_children)
        ivig_find(plan, FEWER_DAYS_FOR_CHILD, &regimen->sources, named, days->prefer_children);
}

unsigned ivig_spread_days(const struct ivig_spread *spread, int64_t dose_mg_per_kg)
{
    int64_t days = spread->min_days;

    while (days < spread->max_days && dose_mg_per_kg > days * spread->to_mg_per_kg_day)
        days++;
    return (unsigned)days;
}

static IVIG_SELDOM void apply_spread(struct ivig_plan *plan)
{
    const struct ivig_spread *spread = plan->request->regimen->spread;
    unsigned days = ivig_spread_days(spread, plan->dose_mg_per_kg);

    if (days <= plan->planned_days)
        return;
    if (plan->request->days != IVIG_ABSENT) {
        ivig_find(plan, SPREAD_NOT_APPLIED, &spread->sources,
                  ivig_exact_day_ug(plan->exact_ug, plan->planned_days), spread->above_ug, days,
                  spread->to_mg_per_kg_day);
        return;
    }
    plan->days = days;
    ivig_find(plan, SPREAD, &spread->sources, plan->planned_days,
              ivig_exact_day_ug(plan->exact_ug, plan->planned_days), spread->above_ug, days);
}

/* Whether a day, or the course, is more than the spread rule holds it against. */
static inline bool is_above(const struct ivig_plan *plan, const struct ivig_spread *spread,
                            int64_t days)
{
    return plan->exact_ug > spread->above_ug * (spread->of == IVIG_SPREAD_DAY ? days : 1);
}

bool ivig_is_spread_due(const struct ivig_plan *plan, int64_t days)
{
    const struct ivig_spread *spread = plan->request->regimen->spread;

    return spread != NULL && is_above(plan, spread, days) &&
           (int64_t)ivig_spread_days(spread, plan->dose_mg_per_kg) > days;
}

static inline void spread(struct ivig_plan *plan)
{
    const struct ivig_spread *rule = plan->request->regimen->spread;

    if (rule != NULL && is_above(plan, rule, (int64_t)plan->planned_days))
        apply_spread(plan);
}

/* The same where the patient or the user has a say in the days. */
static IVIG_SELDOM void choose_planned(struct ivig_plan *plan,
                                       const struct ivig_precautions *precautions)
{
    const struct ivig_days *days = &plan->request->regimen->days;
    bool child = ivig_is_child(plan->defaults, &plan->request->patient);
    size_t at = 0;
    const struct ivig_condition *longest = ivig_longest_advised_by(plan, precautions, &at);

    if (plan->request->days != IVIG_ABSENT) {
        plan->planned_days = (unsigned)plan->request->days;
        find_named_days(plan, precautions, longest != NULL, child);
    } else if (longest != NULL) {
        plan->planned_days = (unsigned)days->max;
        if (days->max != days->standard)
            ivig_find(plan, LONGEST_SCHEDULE, &longest->finding->sources, days->max,
                      days->standard);
    } else if (child && days->prefer_children != IVIG_ABSENT) {
        plan->planned_days = (unsigned)days->prefer_children;
    }
    plan->days = plan->planned_days;
    spread(plan);
}

void ivig_choose_days(struct ivig_plan *plan, const struct ivig_precautions *precautions)
{
    const struct ivig_request *request = plan->request;

    plan->planned_days = (unsigned)request->regimen->days.standard;
    plan->days = plan->planned_days;
    if (request->days != IVIG_ABSENT || plan->conditions != 0 ||
        request->patient.age_years != IVIG_ABSENT)
        choose_planned(plan, precautions);
    else
        spread(plan);
}

void ivig_find_alternative(struct ivig_plan *plan)
{
    const struct ivig_spread *spread = plan->request->regimen->spread;
    int64_t day_ug[IVIG_DAYS_MOST];
    unsigned days;

    if (spread == NULL || plan->request->given != NULL || plan->exact_ug <= spread->above_ug ||
        (int64_t)plan->days >= spread->max_days)
        return;
    days = (unsigned)spread->max_days;
    if (ivig_split(plan->total_ug, plan->day_step_ug, days, day_ug) == IVIG_OK)
        ivig_find(plan, SPREAD_ALTERNATIVE, &spread->sources, days, day_ug[days - 1], day_ug[0],
                  spread->above_ug);
}
