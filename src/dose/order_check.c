/* An order against the rule: the protocol, step by step. */
#include "dose/order_stages.h"
#include "dose/stages.h"

#include <string.h>

static enum ivig_status check_bounds(const struct ivig_defaults *defaults,
                                     const struct ivig_check_request *asked,
                                     struct ivig_error *error)
{
    const struct ivig_range *weight_g = &defaults->bounds.weight_g;
    int64_t ordered_g = asked->order.weight_g;
    int64_t tolerance = asked->tolerance_percent_milli;

    if (ordered_g != IVIG_ABSENT && (ordered_g < weight_g->min || ordered_g > weight_g->max))
        return ivig_error_set(error, IVIG_E_RANGE, "the order's weight is out of bounds");
    if (tolerance != IVIG_ABSENT &&
        (tolerance < 0 || tolerance > defaults->check.tolerance_most_percent_milli))
        return ivig_error_set(error, IVIG_E_RANGE, "the tolerance is out of bounds");
    return IVIG_OK;
}

/* The request with the order's days, where the regimen allows them and none are named. */
static void take_request(struct ivig_order_check *check)
{
    const struct ivig_regimen *regimen = check->asked->request.regimen;
    int64_t days = (int64_t)check->asked->order.days;

    check->request = check->asked->request;
    /* an order is of a whole course */
    check->request.given = NULL;
    /* what is in stock is the order's matter: the plan that it is held against is not made of it */
    check->request.stock = 0;
    /* it is judged by its findings too, whatever the caller would see */
    check->request.least = IVIG_NOTE;
    if (check->request.days == IVIG_ABSENT && regimen != NULL && days >= regimen->days.min &&
        days <= regimen->days.max)
        check->request.days = days;
}

/*
 * Whether a plan over the order's days may be expected.  One whose days the spread
 * rule would have spread may only where the order keeps that rule and agrees.
 */
static bool may_be_expected(const struct ivig_order_check *check)
{
    const struct ivig_plan *plan = &check->expected;

    if (plan->refused || ivig_breaks_spread(&check->asked->order, plan))
        return false;
    for (size_t i = 0; i < plan->finding_count; i++)
        if (plan->findings[i].id == IVIG_FINDING_SPREAD_NOT_APPLIED)
            return ivig_order_judge(check, plan) != IVIG_DIFFERS;
    return true;
}

/*
 * The expected plan, in the order's days where those may stand: too few for the
 * dose or the spread rule, or too many for the steps, are the order's fault and
 * no reason to have no plan.
 */
static enum ivig_status make_expected(struct ivig_order_check *check,
                                      const struct ivig_defaults *defaults,
                                      const struct ivig_precautions *precautions,
                                      struct ivig_error *error)
{
    const struct ivig_check_request *asked = check->asked;
    enum ivig_status status;

    take_request(check);
    status = ivig_plan_make(defaults, precautions, &check->request, &check->expected, error);
    if (status != IVIG_OK || check->request.days == asked->request.days || may_be_expected(check))
        return status;
    check->request.days = asked->request.days;
    return ivig_plan_make(defaults, precautions, &check->request, &check->expected, error);
}

/* The order's own weight against the one that the rule gives. */
static void find_weight(struct ivig_order_check *check)
{
    const struct ivig_texts *sources = &check->request.weight_rule->sources;
    int64_t ordered_g = check->asked->order.weight_g;
    int64_t ours_g = check->expected.weight.weight_g;

    if (ordered_g == IVIG_ABSENT || ordered_g == ours_g)
        return;
    if (ivig_is_within(ordered_g, ours_g, check->expected.defaults->check.slip_percent_milli))
        ivig_order_find(check, ORDERED_WEIGHT_ROUNDED, sources, ordered_g, ordered_g - ours_g,
                        ours_g);
    else
        ivig_order_find(check, ORDERED_WEIGHT, sources, ordered_g, ordered_g - ours_g, ours_g);
}

enum ivig_status ivig_order_check_make(const struct ivig_defaults *defaults,
                                       const struct ivig_precautions *precautions,
                                       const struct ivig_check_request *asked,
                                       struct ivig_order_check *check, struct ivig_error *error)
{
    struct ivig_range nearest;
    enum ivig_status status = check_bounds(defaults, asked, error);

    memset(check, 0, sizeof *check);
    check->asked = asked;
    check->verdict = IVIG_DIFFERS;
    if (status != IVIG_OK)
        return status;
    check->tolerance_percent_milli = asked->tolerance_percent_milli != IVIG_ABSENT
                                         ? asked->tolerance_percent_milli
                                         : defaults->check.tolerance_percent_milli;
    status = make_expected(check, defaults, precautions, error);
    if (status != IVIG_OK)
        return status;
    if (check->expected.refused) {
        ivig_order_find(check, ORDERED_NOT_COMPARED, &defaults->check.sources, 0);
        return IVIG_OK;
    }
    check->difference_ug = asked->order.total_ug - check->expected.total_ug;
    check->verdict = ivig_order_judge(check, &check->expected);
    /* whatever the regimen says, a day that no vials make up cannot be given as it is ordered */
    if (ivig_order_day_without_vials(check, &nearest) != 0)
        check->verdict = IVIG_DIFFERS;
    ivig_order_find_limits(check);
    find_weight(check);
    status = ivig_order_find_fits(check, precautions, error);
    if (status == IVIG_OK && check->verdict == IVIG_DIFFERS)
        ivig_order_find_slips(check);
    return status;
}
