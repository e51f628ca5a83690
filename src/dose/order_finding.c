/* Adding what is found of an order. */
#include "dose/finding.h"
#include "dose/order_stages.h"

void ivig_order_find_values(struct ivig_order_check *check, enum ivig_finding_id id,
                            const struct ivig_texts *sources, const int64_t *values)
{
    /* fewer kinds of finding than there is room for, each made once */
    if (check->finding_count < IVIG_CHECK_FINDINGS_MOST)
        ivig_finding_fill(&check->findings[check->finding_count++], id, sources, values);
}
