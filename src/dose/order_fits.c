/* Which regimens of the indication an order fits. */
#include "dose/order_stages.h"

/* The order's dose per weight, as near as the regimen allows. */
static int64_t nearest_dose(const struct ivig_choice *allowed, int64_t mg_per_kg)
{
    return mg_per_kg < allowed->min   ? allowed->min
           : mg_per_kg > allowed->max ? allowed->max
                                      : mg_per_kg;
}

/* Plan the regimen at a dose and the order's days, and see how the order agrees. */
static enum ivig_status try_dose(const struct ivig_order_check *check,
                                 const struct ivig_precautions *precautions,
                                 struct ivig_request *request, int64_t mg_per_kg,
                                 enum ivig_verdict *verdict, struct ivig_error *error)
{
    struct ivig_plan plan;
    enum ivig_status status;

    request->dose_mg_per_kg = mg_per_kg;
    *verdict = IVIG_DIFFERS;
    status = ivig_plan_make(check->expected.defaults, precautions, request, &plan, error);
    if (status == IVIG_OK && !plan.refused)
        *verdict = ivig_order_judge(check, &plan);
    return status;
}

/*
 * A dose that the rule or the request names fits if the order agrees with it:
 * its grams are rounded, so that they give a dose only nearly.  Else the dose
 * that they give may fit; where that one is refused, one that is named and that
 * the order agrees with as rounded.
 */
static enum ivig_status try_regimen(struct ivig_order_check *check,
                                    const struct ivig_precautions *precautions,
                                    const struct ivig_regimen *regimen, struct ivig_error *error)
{
    const struct ivig_order *order = &check->asked->order;
    const struct ivig_choice *allowed = &regimen->total_mg_per_kg;
    struct ivig_request request = check->request;
    const int64_t doses[] = {
        nearest_dose(allowed, check->expected.dose_mg_per_kg),
        allowed->standard,
        allowed->min,
        allowed->max,
        nearest_dose(allowed, ivig_order_mg_per_kg(order, check->expected.weight.weight_g)),
    };
    enum { NAMED = sizeof doses / sizeof *doses - 1 };
    const int64_t *fit = NULL;

    if ((int64_t)order->days < regimen->days.min || (int64_t)order->days > regimen->days.max)
        return IVIG_OK;
    request.regimen = regimen;
    request.days = (int64_t)order->days;
    for (size_t i = 0; i <= NAMED; i++) {
        enum ivig_verdict verdict;
        enum ivig_status status = try_dose(check, precautions, &request, doses[i], &verdict, error);

        if (status != IVIG_OK)
            return status;
        if (verdict == IVIG_AGREES ||
            (verdict == IVIG_AGREES_ROUNDED && (fit == NULL || i == NAMED)))
            fit = &doses[i];
        if (verdict == IVIG_AGREES)
            break;
    }
    if (fit != NULL && check->fit_count < IVIG_FITS_MOST)
        check->fits[check->fit_count++] = (struct ivig_fit){ regimen, *fit };
    return IVIG_OK;
}

enum ivig_status ivig_order_find_fits(struct ivig_order_check *check,
                                      const struct ivig_precautions *precautions,
                                      struct ivig_error *error)
{
    const struct ivig_regimens *regimens = &check->request.indication->regimens;
    enum ivig_status status = IVIG_OK;

    for (size_t i = 0; i < regimens->count && status == IVIG_OK; i++)
        status = try_regimen(check, precautions, &regimens->items[i], error);
    return status;
}
