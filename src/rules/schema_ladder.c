/* The ladders of rates of products/ID.yaml. */
#include "rules/schemas.h"

enum { MINUTES_MOST = 1440 };

static const struct ivig_field step_fields[] = {
    { "rate", IVIG_F_NUMBER, .required = true, IVIG_AT(struct ivig_rate_step, rate_milli),
      .scale = IVIG_SCALE_RATE, .min = 1, .max = IVIG_RATE_MOST_MILLI },
    { "minutes", IVIG_F_NUMBER, IVIG_AT(struct ivig_rate_step, minutes), .min = 1,
      .max = MINUTES_MOST },
};

const struct ivig_schema ivig_rate_step_schema =
    IVIG_SCHEMA("a step of rates", struct ivig_rate_step, step_fields, NULL);

void ivig_check_ladder(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const struct ivig_ladder *ladder)
{
    int64_t before = 0;

    if (node == NULL)
        return;
    if (ladder->count > IVIG_LADDER_MOST)
        (void)ivig_fault(file, node, IVIG_E_SIZE, "%zu steps; a ladder has at most %d",
                         ladder->count, IVIG_LADDER_MOST);
    for (const struct ivig_yaml *child = node->first; child != NULL; child = child->next) {
        const struct ivig_rate_step *step = &ladder->items[child->index];
        const struct ivig_yaml *minutes = ivig_yaml_child(child, "minutes");
        bool last = child->next == NULL;

        if (step->rate_milli <= before)
            (void)ivig_fault(file, ivig_yaml_child(child, "rate"), IVIG_E_ORDER,
                             "the rate is not above that of the step before");
        if (last && minutes != NULL)
            (void)ivig_fault(file, minutes, IVIG_E_CONFLICT,
                             "the last rate is kept to the end; leave 'minutes' out");
        if (!last && minutes == NULL)
            (void)ivig_fault(file, child, IVIG_E_MISSING_KEY,
                             "key 'minutes' is missing: how long the rate is kept before the next");
        before = step->rate_milli;
    }
}
