/* The stop that a refused row is counted and named by. */
#include "batch/row_stop.h"

const struct ivig_finding *ivig_row_stop(const struct ivig_row *row)
{
    const struct ivig_plan *plan = row->plan;
    const struct ivig_finding *stop = plan->findings;

    while (stop->level != IVIG_STOP ||
           (plan->request->override_reason != NULL && !ivig_finding_is_final(stop)))
        stop++;
    return stop;
}
