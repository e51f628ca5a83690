/* From a row to the request that it asks for. */
#include <stdio.h>
#include <string.h>

#include "plan_rows.h"
#include "rows.h"

/* What a request refers to; the rules own it. */
static void look_up(struct ivig_ruleset *rules, struct ivig_request *request, const char *rule,
                    const char *weight_rule)
{
    struct ivig_indication_found found = { NULL, NULL };
    const char *slash = strchr(rule, '/');
    char indication[32];

    (void)snprintf(indication, sizeof indication, "%.*s", (int)strcspn(rule, "/"), rule);
    assert_int_equal(ivig_ruleset_indication(rules, indication, &found, NULL), IVIG_OK);
    request->indication = found.indication;
    request->variant = found.variant;
    assert_int_equal(ivig_indication_regimen(found.indication, slash != NULL ? slash + 1 : NULL,
                                             &request->regimen, NULL),
                     IVIG_OK);
    request->weight_rule_named = weight_rule != NULL;
    if (weight_rule == NULL)
        weight_rule = found.indication->weight_rule;
    assert_int_equal(ivig_ruleset_weight_rule(rules, weight_rule, &request->weight_rule, NULL),
                     IVIG_OK);
}

static int64_t given(int64_t value)
{
    return value != 0 ? value : IVIG_ABSENT;
}

void ivig_test_request(struct ivig_ruleset *rules, const struct plan_row *row,
                       struct ivig_request *request)
{
    *request = (struct ivig_request){
        .patient = { .weight_g = row->weight_g,
                     .height_mm = given(row->height_mm),
                     .sex = row->sex,
                     .age_years = row->age_years == NEWBORN ? 0 : given(row->age_years) },
        .dose_mg_per_kg = given(row->dose_mg_per_kg),
        .days = given(row->days),
        .total_step_ug = given(row->total_step_ug),
        .day_step_ug = given(row->day_step_ug),
        .direction =
            row->mode == MODE_OF_RULE ? IVIG_DIRECTION_OF_RULE : (int)row->mode - (int)MODE_NEAREST,
        .override_reason = row->override_reason,
    };
    look_up(rules, request, row->rule, row->weight_rule);
    if (row->own_rule != NULL)
        request->weight_rule = row->own_rule;
}
