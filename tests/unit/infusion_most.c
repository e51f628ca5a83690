/* What the most rate of an infusion comes from. */
#include <ivigcalc/infusion.h>

#include "rows.h"

#define NONE IVIG_ABSENT

enum {
    USE = IVIG_MOST_OF_USE,
    OFF_LABEL = IVIG_MOST_OFF_LABEL,
    AT_RISK = IVIG_MOST_AT_RISK,
    DISEASE = IVIG_MOST_OF_THE_DISEASE
};

static const struct ivig_rate_step to_8[] = { { 1000, 30 }, { 8000, IVIG_ABSENT } };
static const struct ivig_product_use use = { .id = "itp", .most_rate_milli = 6000 };
static const struct ivig_product_use lowest[] = { { .id = "itp", .most_rate_milli = 6000 },
                                                  { .id = "dm", .most_rate_milli = 4000 },
                                                  { .id = "pi", .most_rate_milli = 12000 } };

/* mg/kg/min at 10 %, thousandths; the product's own ladder goes to 8. */
static const struct row {
    const char *name;
    const struct ivig_product_use *use;
    size_t uses; /* of the label */
    bool at_risk;
    int64_t at_risk_milli, disease_milli, most_milli;
    unsigned of;
} rows[] = {
    { "a use", &use, 3, false, NONE, 0, 6000, USE },
    { "off-label, the lowest use", NULL, 3, false, NONE, 0, 4000, OFF_LABEL },
    { "off-label, the product's own", NULL, 0, false, NONE, 0, 8000, OFF_LABEL },
    { "at risk without a number", &use, 3, true, NONE, 0, 6000, USE },
    { "no risk", &use, 3, false, 4000, 0, 6000, USE },
    { "at risk, below the use", &use, 3, true, 5999, 0, 5999, AT_RISK },
    { "at risk, at the use", &use, 3, true, 6000, 0, 6000, USE | AT_RISK },
    { "at risk, above the use", &use, 3, true, 6001, 0, 6000, USE },
    { "disease, below the use", &use, 3, false, NONE, 5999, 5999, DISEASE },
    { "disease, at the use", &use, 3, false, NONE, 6000, 6000, USE | DISEASE },
    { "disease, above the use", &use, 3, false, NONE, 6001, 6000, USE },
    { "disease below at risk", &use, 3, true, 4000, 3999, 3999, DISEASE },
    { "disease at at risk", &use, 3, true, 4000, 4000, 4000, AT_RISK | DISEASE },
    { "disease above at risk", &use, 3, true, 4000, 4001, 4000, AT_RISK },
    { "all the same", NULL, 3, true, 4000, 4000, 4000, OFF_LABEL | AT_RISK | DISEASE },
};

static void most_row(void **state)
{
    const struct row *row = *state;
    const struct ivig_product product = { .concentration_g_per_100_ml = 10,
                                          .rate_unit = IVIG_MG_PER_KG_MIN,
                                          .first = { to_8, COUNT(to_8) },
                                          .uses = { lowest, row->uses },
                                          .at_risk_most_rate_milli = row->at_risk_milli };
    const struct ivig_infusion_request request = { .product = &product,
                                                   .use = row->use,
                                                   .at_risk = row->at_risk,
                                                   .most_ug_per_kg_min = row->disease_milli };

    assert_int_equal(ivig_infusion_most_rate_milli(&request), row->most_milli);
    assert_int_equal(ivig_infusion_most_rate_of(&request), row->of);
    assert_int_equal(ivig_infusion_most_rate_is_of(&request, NULL), row->most_milli == 8000);
    for (size_t i = 0; i < COUNT(lowest); i++)
        assert_int_equal(ivig_infusion_most_rate_is_of(&request, &lowest[i]),
                         row->most_milli == lowest[i].most_rate_milli);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, rows, most_row);
    return cmocka_run_group_tests_name("infusion_most", tests, NULL, NULL);
}
