/* What a product means for the patient: its label, what it contains, its rates. */
#include <ivigcalc/date.h>
#include <ivigcalc/supply.h>

#include "base/bits.h"
#include "dose/finding.h"
#include "dose/stages.h"

static bool go_together(int64_t a_ug, int64_t b_ug)
{
    return a_ug % b_ug == 0 || b_ug % a_ug == 0;
}

/* Whether a step is a whole number of vials of one size. */
static bool is_in_vials(const struct ivig_product *product, int64_t step_ug)
{
    for (size_t i = 0; i < product->vials.count; i++)
        if (step_ug % product->vials.items[i].mass_ug == 0)
            return true;
    return false;
}

int64_t ivig_own_day_step_of_product(const struct ivig_plan *plan)
{
    const struct ivig_request *request = plan->request;
    const struct ivig_vial_steps *steps = &request->product->day_step;

    return ivig_is_child(plan->defaults, &request->patient) ||
                   request->patient.weight_g < plan->defaults->products->adult_from_weight_g
               ? steps->child_ug
               : steps->adult_ug;
}

int64_t ivig_day_step_of_product(const struct ivig_plan *plan)
{
    const struct ivig_request *request = plan->request;
    const struct ivig_product *product = request->product;
    int64_t step_ug;

    if (product->refused != NULL)
        return request->weight_rule->day_step_ug;
    step_ug = ivig_own_day_step_of_product(plan);
    /* a total in the rule's steps that do not go with the product's: days in the rule's */
    return request->total_step_ug == IVIG_ABSENT &&
                   !go_together(step_ug, request->weight_rule->total_step_ug) &&
                   is_in_vials(product, request->weight_rule->total_step_ug)
               ? request->weight_rule->total_step_ug
               : step_ug;
}

bool ivig_is_day_step_of_rule(const struct ivig_plan *plan)
{
    return plan->request->day_step_ug == IVIG_ABSENT &&
           ivig_day_step_of_product(plan) != ivig_own_day_step_of_product(plan);
}

/* Whether the label contraindicates the product, or what it contains does, or may. */
static void find_conflict(struct ivig_plan *plan, const struct ivig_condition *condition,
                          int64_t index)
{
    const struct ivig_product *product = plan->request->product;
    const struct ivig_product_conflict *conflict = condition->product_conflict;
    bool contains = conflict != NULL && conflict->stabiliser == product->stabiliser;
    bool may_contain = conflict != NULL && product->stabiliser == IVIG_STABILISER_NOT_FOUND;

    if (ivig_texts_hold(&product->not_for, condition->id) ||
        (contains && conflict->level == IVIG_STOP))
        ivig_find(plan, PRODUCT_CONTRAINDICATED, &product->sources, index);
    else if (contains)
        ivig_find(plan, PRODUCT_CONFLICT, &product->sources, index);
    else if (may_contain)
        ivig_find(plan, PRODUCT_NOT_KNOWN, &product->sources, index);
}

/* An age that would rule the product out must be known, where the patient may be a child. */
static void find_age_needed(struct ivig_plan *plan, const struct ivig_condition *condition,
                            int64_t index)
{
    const struct ivig_request *request = plan->request;
    const struct ivig_product *product = request->product;
    const struct ivig_product_conflict *conflict = condition->product_conflict;
    bool ruled_out = ivig_texts_hold(&product->not_for, condition->id) ||
                     (conflict != NULL && conflict->stabiliser == product->stabiliser);
    bool may_be = conflict != NULL && product->stabiliser == IVIG_STABILISER_NOT_FOUND;

    if (condition->when == NULL || condition->when->age_years_below == IVIG_ABSENT ||
        request->patient.age_years != IVIG_ABSENT ||
        request->patient.weight_g >= plan->defaults->adult.from_weight_g)
        return;
    if (ruled_out)
        ivig_find(plan, PRODUCT_AGE_NEEDED, &product->sources, index);
    else if (may_be)
        ivig_find(plan, PRODUCT_NOT_KNOWN, &product->sources, index);
}

static void find_iga(struct ivig_plan *plan)
{
    const struct ivig_product *product = plan->request->product;
    const struct ivig_product_limits *limits = plan->defaults->products;
    int64_t content_ug_per_ml;

    if (product->iga == NULL) {
        ivig_find(plan, IGA_NOT_KNOWN, &limits->sources, 0);
        return;
    }
    content_ug_per_ml = product->iga->at_most_ug_per_ml != IVIG_ABSENT
                            ? product->iga->at_most_ug_per_ml
                            : product->iga->mean_ug_per_ml;
    if (content_ug_per_ml > limits->high_iga_above_ug_per_ml)
        ivig_find(plan, HIGH_IGA, &product->sources, content_ug_per_ml,
                  limits->high_iga_above_ug_per_ml, product->iga->at_most_ug_per_ml != IVIG_ABSENT);
}

/* Conditions of the patient, each said once, and those that an age would tell. */
static void find_conditions(struct ivig_plan *plan, const struct ivig_precautions *precautions)
{
    uint64_t left = plan->conditions | precautions->bits.by_age;
    bool low_iga = false;

    for (; left != 0; left = ivig_without_lowest(left)) {
        size_t i = ivig_lowest_bit(left);
        const struct ivig_condition *condition = &precautions->conditions.items[i];

        find_age_needed(plan, condition, (int64_t)i);
        if ((plan->conditions >> i & 1) == 0)
            continue;
        find_conflict(plan, condition, (int64_t)i);
        plan->slow_start = plan->slow_start || condition->slow_start || condition->at_risk_rate;
        plan->at_risk = plan->at_risk || condition->at_risk_rate;
        low_iga = low_iga || condition->low_iga;
    }
    if (low_iga)
        find_iga(plan);
}

static void find_risk_rate(struct ivig_plan *plan)
{
    const struct ivig_product *product = plan->request->product;

    if (!plan->at_risk)
        return;
    if (product->at_risk_most_rate_milli != IVIG_ABSENT)
        ivig_find(plan, AT_RISK_RATE, &product->at_risk_sources, product->at_risk_most_rate_milli);
    else
        ivig_find(plan, LOWEST_RATE, &product->sources, 0);
}

/* Whether the label has a faster start for later infusions of this use. */
static bool has_faster_start(const struct ivig_plan *plan)
{
    const struct ivig_product *product = plan->request->product;

    return plan->use != NULL && (plan->use->first.count > 0 || plan->use->subsequent.count > 0)
               ? plan->use->subsequent.count > 0
               : product->subsequent.count > 0;
}

/* A later infusion may begin faster, unless the last course is long ago. */
static void find_start(struct ivig_plan *plan)
{
    const struct ivig_request *request = plan->request;
    const struct ivig_product_limits *limits = plan->defaults->products;
    int64_t gap_days =
        request->last_course_day != IVIG_ABSENT ? request->start_day - request->last_course_day : 0;

    if (request->regimen->most_ug_per_kg_min > 0)
        ivig_find(plan, DISEASE_RATE, &request->regimen->sources,
                  request->regimen->most_ug_per_kg_min);
    if (plan->slow_start)
        ivig_find(plan, SLOW_START, &request->product->rate_sources, 0);
    if (!request->subsequent || plan->slow_start)
        return;
    if (gap_days > limits->first_again_after_weeks * IVIG_DAYS_OF_WEEK)
        ivig_find(plan, FIRST_AGAIN, &limits->sources, gap_days, limits->first_again_after_weeks);
    else if (has_faster_start(plan))
        plan->later_infusion = true;
    else
        ivig_find(plan, NO_FASTER_START, &request->product->rate_sources, 0);
}

void ivig_find_product(struct ivig_plan *plan, const struct ivig_precautions *precautions)
{
    const struct ivig_request *request = plan->request;
    const struct ivig_product *product = request->product;

    if (product->refused != NULL) {
        ivig_find(plan, PRODUCT_REFUSED, &product->refused->sources, 0);
        return;
    }
    plan->use = ivig_product_use_of(product, request->indication->id, request->regimen->id);
    plan->rate_weight_g = plan->weight.weight_g < request->patient.weight_g
                              ? plan->weight.weight_g
                              : request->patient.weight_g;
    if (plan->use == NULL)
        ivig_find(plan, PRODUCT_OFF_LABEL, &product->sources, 0);
    find_conditions(plan, precautions);
    find_risk_rate(plan);
    find_start(plan);
}

/* A day that whole vials make up, at rates that the pump can be set to; false if it is refused. */
static bool find_day(struct ivig_plan *plan, unsigned day, struct ivig_infusion *infusion)
{
    const struct ivig_product *product = plan->request->product;
    const struct ivig_product_limits *limits = plan->defaults->products;
    struct ivig_vial_pick pick;
    struct ivig_range nearest;

    if (ivig_pick_vials(product, ivig_request_stock(plan->request), plan->day_ug[day], &pick,
                        &nearest) != IVIG_OK) {
        ivig_find(plan, DAY_NOT_IN_VIALS, &product->sources, plan->day_ug[day], nearest.min,
                  nearest.max);
        return false;
    }
    if (ivig_day_infusion(plan, day, infusion) != IVIG_OK) {
        ivig_find(plan, RATE_BELOW_PUMP, &limits->sources, plan->rate_weight_g,
                  ivig_plan_pump_step_ul_per_h(plan));
        return false;
    }
    return true;
}

void ivig_find_supply(struct ivig_plan *plan)
{
    const struct ivig_product_limits *limits = plan->defaults->products;
    const struct ivig_product *product = plan->request->product;
    struct ivig_infusion infusion;

    /* larger days come first: of the days to come the first runs longest */
    if (product->refused != NULL || plan->given_days == plan->days ||
        plan->day_ug[plan->given_days] == 0)
        return;
    for (unsigned day = plan->days; day-- > plan->given_days;)
        if ((day + 1 == plan->days || plan->day_ug[day] != plan->day_ug[day + 1]) &&
            !find_day(plan, day, &infusion))
            return;
    if (infusion.duration_min > limits->infusion_stop_above_min)
        ivig_find(plan, INFUSION_TOO_LONG, &limits->sources, infusion.duration_min,
                  limits->infusion_stop_above_min);
    else if (infusion.duration_min > limits->infusion_warn_above_min)
        ivig_find(plan, INFUSION_LONG, &limits->sources, infusion.duration_min,
                  limits->infusion_warn_above_min);
    if (plan->use != NULL && plan->use->days != NULL &&
        ((int64_t)plan->days < plan->use->days->min || (int64_t)plan->days > plan->use->days->max))
        ivig_find(plan, PRODUCT_DAYS, &plan->use->sources, plan->days, plan->use->days->min,
                  plan->use->days->max);
}
