/* Rates that makers publish for their products, from the shipped product files. */
#include <ivigcalc/infusion.h>

#include "builtin.h"
#include "rows.h"

enum { RATES_MOST = 8, ENOUGH_UL = 10000000 };

/*
 * Charts and examples of the makers: panzygausa.com (thrombocytopenia), the
 * maker's chart for experienced patients (immunodeficiency), the dosing page of
 * gammagard.com with its opening values.  The steps that a chart prints are
 * among ours, in mL/h.
 */
static const struct chart_row {
    const char *name;
    const char *product;
    const char *use;
    bool subsequent;
    int64_t weight_g;
    int64_t ml_per_h[RATES_MOST]; /* up to the first 0 */
} chart_rows[] = {
    { "Panzyga, ITP, 40 kg", "panzyga", "itp", false, 40000, { 24, 96, 192 } },
    { "Panzyga, ITP, 45 kg", "panzyga", "itp", false, 45000, { 27, 108, 216 } },
    { "Panzyga, ITP, 50 kg", "panzyga", "itp", false, 50000, { 30, 120, 240 } },
    { "Panzyga, ITP, 55 kg", "panzyga", "itp", false, 55000, { 33, 132, 264 } },
    { "Panzyga, ITP, 60 kg", "panzyga", "itp", false, 60000, { 36, 144, 288 } },
    { "Panzyga, PI, 10 kg", "panzyga", "pi", true, 10000, { 6, 24, 48, 84 } },
    { "Panzyga, PI, 50 kg", "panzyga", "pi", true, 50000, { 30, 120, 240, 420 } },
    { "Panzyga, PI, 70 kg", "panzyga", "pi", true, 70000, { 42, 168, 336, 588 } },
    { "Panzyga, PI, 80 kg", "panzyga", "pi", true, 80000, { 48, 192, 384, 672 } },
    { "Panzyga, PI, 100 kg", "panzyga", "pi", true, 100000, { 60, 240, 480, 840 } },
    { "Panzyga, PI, 120 kg", "panzyga", "pi", true, 120000, { 72, 288, 576, 1008 } },
    { "Gammagard Liquid, PI, 10 kg",
      "gammagard-liquid",
      "pi",
      false,
      10000,
      { 5, 10, 20, 30, 40, 50 } },
};

static void make(const char *id, const char *use, bool subsequent, int64_t weight_g,
                 int64_t volume_ul, struct ivig_infusion *infusion)
{
    struct ivig_infusion_request request = { .weight_g = weight_g,
                                             .volume_ul = volume_ul,
                                             .pump_step_ul_per_h = 100,
                                             .subsequent = subsequent };

    assert_int_equal(ivig_ruleset_product(rules, id, &request.product, NULL), IVIG_OK);
    request.use = ivig_product_use_of(request.product, use, NULL);
    assert_non_null(request.use);
    assert_int_equal(ivig_infusion_make(&request, infusion), IVIG_OK);
}

static void chart_row(void **state)
{
    const struct chart_row *row = *state;
    struct ivig_infusion infusion;
    size_t printed = 0;
    size_t found = 0;

    make(row->product, row->use, row->subsequent, row->weight_g, ENOUGH_UL, &infusion);
    for (; printed < RATES_MOST && row->ml_per_h[printed] != 0; printed++)
        for (size_t i = 0; i < infusion.count; i++)
            found += infusion.steps[i].rate_ul_per_h == row->ml_per_h[printed] * 1000;
    assert_int_equal(found, printed);
    /* the chart's last rate is the most */
    assert_int_equal(infusion.steps[infusion.count - 1].rate_ul_per_h,
                     row->ml_per_h[printed - 1] * 1000);
}

/* gammaplex.com: 400 mg/kg for 70 kg, 560 mL, in 2 h 15 min; exactly 135.6 minutes, so 136. */
static void gammaplex_example(void **state)
{
    struct ivig_infusion infusion;

    (void)state;
    make("gammaplex-5", "pi", false, 70000, 560000, &infusion);
    assert_int_equal(infusion.duration_min, 136);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(chart_rows) + 1] = { cmocka_unit_test(gammaplex_example) };
    size_t used = 1;

    ADD_ROWS(tests, used, chart_rows, chart_row);
    return cmocka_run_group_tests_name("product charts", tests, open_builtin, free_builtin);
}
