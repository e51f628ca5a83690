/* Adding what is found of an order. */
#include "dose/finding.h"
#include "dose/order_stages.h"

_Static_assert(IVIG_FINDING_COUNT - IVIG_FINDING_PLAN_COUNT <= IVIG_CHECK_FINDINGS_MOST,
               "room for each kind of finding, which is made once");

void ivig_order_find_values(struct ivig_order_check *check, enum ivig_finding_id id,
                            const struct ivig_texts *sources, const int64_t *values)
{
    ivig_finding_fill(&check->findings[check->finding_count++], id, sources, values);
}
