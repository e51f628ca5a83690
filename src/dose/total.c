/* The total: exact, then rounded once. */
#include "base/arithmetic.h"
#include "dose/stages.h"

enum ivig_status ivig_round_total(const struct ivig_plan *plan, int64_t exact_ug, int64_t *total_ug)
{
    return ivig_inline_round_to(exact_ug, plan->total_step_ug, plan->direction, total_ug);
}

enum ivig_status ivig_total_on(const struct ivig_plan *plan, int64_t weight_g, int64_t *total_ug)
{
    int64_t exact_ug;
    enum ivig_status status = ivig_multiply(weight_g, plan->dose_mg_per_kg, &exact_ug);

    return status == IVIG_OK ? ivig_round_total(plan, exact_ug, total_ug) : status;
}

enum ivig_status ivig_compute_deviation(struct ivig_plan *plan)
{
    int64_t hundredths_of_apart;
    enum ivig_status status =
        ivig_inline_multiply(plan->total_ug - plan->exact_ug, 10000, &hundredths_of_apart);

    return status != IVIG_OK
               ? status
               : ivig_inline_divide(hundredths_of_apart, plan->exact_ug, IVIG_ROUND_NEAREST,
                                    &plan->deviation_percent_hundredths);
}

enum ivig_status ivig_compute_total(struct ivig_plan *plan)
{
    enum ivig_status status =
        ivig_inline_multiply(plan->weight.weight_g, plan->dose_mg_per_kg, &plan->exact_ug);

    if (status == IVIG_OK)
        status = ivig_round_total(plan, plan->exact_ug, &plan->total_ug);
    return status == IVIG_OK ? ivig_compute_deviation(plan) : status;
}
