/* Names of a set, looked up in turn. */
#include "render/rule_list.h"

#include <string.h>

enum ivig_status ivig_next_indication(struct ivig_ruleset *rules, size_t *at,
                                      const struct ivig_indication **indication)
{
    const char *name;

    *indication = NULL;
    while ((name = ivig_ruleset_name(rules, IVIG_NAME_INDICATION, (*at)++)) != NULL) {
        struct ivig_indication_found found;
        enum ivig_status status = ivig_ruleset_indication(rules, name, &found, NULL);

        if (status != IVIG_OK)
            return status;
        if (strcmp(name, found.indication->id) == 0) {
            *indication = found.indication;
            return IVIG_OK;
        }
    }
    return IVIG_OK;
}

enum ivig_status ivig_next_weight_rule(struct ivig_ruleset *rules, size_t *at,
                                       const struct ivig_weight_rule **rule)
{
    const char *name = ivig_ruleset_name(rules, IVIG_NAME_WEIGHT_RULE, (*at)++);

    *rule = NULL;
    return name != NULL ? ivig_ruleset_weight_rule(rules, name, rule, NULL) : IVIG_OK;
}

enum ivig_status ivig_next_product(struct ivig_ruleset *rules, size_t *at,
                                   const struct ivig_product **product)
{
    const char *name = ivig_ruleset_name(rules, IVIG_NAME_PRODUCT, (*at)++);

    *product = NULL;
    return name != NULL ? ivig_ruleset_product(rules, name, product, NULL) : IVIG_OK;
}
