/* The total: exact, then rounded once. */
#include "base/arithmetic.h"
#include "base/percent.h"
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

int64_t ivig_plan_deviation(const struct ivig_plan *plan)
{
    int64_t hundredths = 0;

    (void)ivig_percent_hundredths(plan->total_ug - plan->exact_ug, plan->exact_ug, &hundredths);
    return hundredths;
}
