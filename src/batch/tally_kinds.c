/* Adding one item of a summary to another. */
#include "batch/tally_kinds.h"

#include <ivigcalc/number.h>
#include <ivigcalc/summary.h>

bool ivig_tally_sum(int64_t *sum, int64_t value)
{
    return ivig_add(*sum, value, sum) == IVIG_OK;
}

static enum ivig_status add_count(void *sum, const void *part)
{
    struct ivig_summary_count *to = sum;
    const struct ivig_summary_count *from = part;

    return ivig_tally_sum(&to->rows, from->rows) ? IVIG_OK : IVIG_E_OVERFLOW;
}

static enum ivig_status add_mass(void *sum, const void *part)
{
    struct ivig_summary_mass *to = sum;
    const struct ivig_summary_mass *from = part;

    return ivig_tally_sum(&to->rows, from->rows) && ivig_tally_sum(&to->total_ug, from->total_ug)
               ? IVIG_OK
               : IVIG_E_OVERFLOW;
}

static enum ivig_status add_product(void *sum, const void *part)
{
    struct ivig_summary_product *to = sum;
    const struct ivig_summary_product *from = part;

    for (size_t i = 0; i < IVIG_VIAL_SIZES_MOST; i++)
        if (!ivig_tally_sum(&to->vials.count[i], from->vials.count[i]))
            return IVIG_E_OVERFLOW;
    return ivig_tally_sum(&to->rows, from->rows) && ivig_tally_sum(&to->total_ug, from->total_ug) &&
                   ivig_tally_sum(&to->volume_ul, from->volume_ul)
               ? IVIG_OK
               : IVIG_E_OVERFLOW;
}

static enum ivig_status add_policy(void *sum, const void *part)
{
    struct ivig_summary_policy *to = sum;
    const struct ivig_summary_policy *from = part;

    return ivig_tally_sum(&to->rows, from->rows) && ivig_tally_sum(&to->lacks, from->lacks) &&
                   ivig_tally_sum(&to->refused, from->refused) &&
                   ivig_tally_sum(&to->steps, from->steps) &&
                   ivig_tally_sum(&to->under.other_ug, from->under.other_ug) &&
                   ivig_tally_sum(&to->under.dosed_ug, from->under.dosed_ug)
               ? IVIG_OK
               : IVIG_E_OVERFLOW;
}

const struct ivig_tally_kind ivig_tally_counts = { sizeof(struct ivig_summary_count), add_count };
const struct ivig_tally_kind ivig_tally_masses = { sizeof(struct ivig_summary_mass), add_mass };
const struct ivig_tally_kind ivig_tally_products = { sizeof(struct ivig_summary_product),
                                                     add_product };
const struct ivig_tally_kind ivig_tally_policies = { sizeof(struct ivig_summary_policy),
                                                     add_policy };
