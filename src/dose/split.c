/* Sharing a total over days in whole steps. */
#include "base/arithmetic.h"
#include "dose/split.h"

enum ivig_status ivig_split(int64_t total_ug, int64_t step_ug, unsigned days, int64_t *day_ug)
{
    int64_t steps;

    if (ivig_inline_divide(total_ug, step_ug, IVIG_ROUND_NEVER, &steps) != IVIG_OK)
        return IVIG_E_STEPS;
    return ivig_split_steps(steps, step_ug, days, day_ug);
}

/* Whether the exact total in steps of ${step_ug} suits every day. */
static bool would_do(int64_t exact_ug, int64_t step_ug, enum ivig_rounding rounding, unsigned days,
                     int64_t most_day_ug)
{
    int64_t steps;

    return ivig_inline_divide(exact_ug, step_ug, rounding, &steps) == IVIG_OK &&
           steps >= (int64_t)days && (steps + days - 1) / days * step_ug <= most_day_ug;
}

int64_t ivig_coarsest_step(int64_t exact_ug, enum ivig_rounding rounding, unsigned days,
                           int64_t most_day_ug)
{
    static const int64_t grains_ug[] = { 100000, 1000 };

    for (size_t i = 0; i < sizeof grains_ug / sizeof *grains_ug; i++) {
        int64_t grain_ug = grains_ug[i];
        /* coarser than this, a total is rounded to fewer steps, or more than doubled */
        int64_t most_ug = days > 1 ? exact_ug / (days - 1) : 2 * exact_ug;
        int64_t step_ug = most_ug / grain_ug * grain_ug;

        while (step_ug > 0 && !would_do(exact_ug, step_ug, rounding, days, most_day_ug))
            step_ug -= grain_ug;
        if (step_ug > 0)
            return step_ug;
    }
    return 0;
}
