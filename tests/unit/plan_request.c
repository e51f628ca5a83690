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
    const struct ivig_defaults *defaults;
    char indication[32];

    (void)snprintf(indication, sizeof indication, "%.*s", (int)strcspn(rule, "/"), rule);
    assert_int_equal(ivig_ruleset_defaults(rules, &defaults, NULL), IVIG_OK);
    assert_int_equal(ivig_ruleset_indication(rules, indication, &found, NULL), IVIG_OK);
    request->indication = found.indication;
    request->variant = found.variant;
    request->weight_rule_named = weight_rule != NULL;
    if (found.indication->not_recommended == NULL)
        assert_int_equal(ivig_indication_regimen(found.indication, slash != NULL ? slash + 1 : NULL,
                                                 &request->regimen, NULL),
                         IVIG_OK);
    if (weight_rule == NULL)
        weight_rule = ivig_weight_rule_id(defaults, found.indication, NULL);
    assert_int_equal(ivig_ruleset_weight_rule(rules, weight_rule, &request->weight_rule, NULL),
                     IVIG_OK);
}

static int64_t given(int64_t value)
{
    return value != 0 ? value : IVIG_ABSENT;
}

/* The bits of the conditions, ids with blanks between them. */
static uint64_t conditions(struct ivig_ruleset *rules, const char *ids)
{
    const struct ivig_precautions *precautions;
    uint64_t bits = 0;

    assert_int_equal(ivig_ruleset_precautions(rules, &precautions, NULL), IVIG_OK);
    while (ids != NULL && *ids != '\0') {
        size_t length = strcspn(ids, " ");
        char id[48];

        (void)snprintf(id, sizeof id, "%.*s", (int)length, ids);
        assert_int_equal(ivig_precautions_add(precautions, id, &bits, NULL), IVIG_OK);
        ids += length + strspn(ids + length, " ");
    }
    return bits;
}

/* Of the last request that was made. */
static struct ivig_order begun;

void ivig_test_request(struct ivig_ruleset *rules, const struct plan_row *row,
                       struct ivig_request *request)
{
    ivig_request_clear(request);
    request->patient =
        (struct ivig_patient){ .weight_g = row->weight_g,
                               .height_mm = given(row->height_mm),
                               .sex = row->sex,
                               .age_years = row->age_years == NEWBORN ? 0 : given(row->age_years),
                               .pre_pregnancy_weight_g = given(row->pre_pregnancy_weight_g) };
    request->dose_mg_per_kg = given(row->dose_mg_per_kg);
    request->days = given(row->days);
    request->total_step_ug = given(row->total_step_ug);
    request->day_step_ug = given(row->day_step_ug);
    request->conditions = conditions(rules, row->conditions);
    if (row->given != NULL) {
        assert_int_equal(ivig_order_parse(row->given, strlen(row->given), &begun, NULL), IVIG_OK);
        request->given = &begun;
    }
    if (row->product != NULL)
        assert_int_equal(ivig_ruleset_product(rules, row->product, &request->product, NULL),
                         IVIG_OK);
    if (row->own_product != NULL)
        request->product = row->own_product;
    request->stock = row->stock;
    request->subsequent = row->subsequent;
    request->pump_step_ul_per_h = given(row->pump_step_ul_per_h);
    request->start_day = given(row->start_day);
    request->last_course_day = given(row->last_course_day);
    if (row->mode != MODE_OF_RULE)
        request->direction = (int)row->mode - (int)MODE_NEAREST;
    request->override_reason = row->override_reason;
    look_up(rules, request, row->rule, row->weight_rule);
    if (row->own_rule != NULL)
        request->weight_rule = row->own_rule;
}
