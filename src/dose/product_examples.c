/* The worked examples of a product: one day's vials and infusion each. */
#include <ivigcalc/infusion.h>
#include <ivigcalc/vials.h>

#include "dose/examples.h"
#include "rules/yaml_tree.h"

/* One vial more than an example can list, so that no list is the whole of a larger pick. */
enum { VIALS_COUNTED_MOST = IVIG_YAML_ENTRIES_MOST + 1 };

static void expect_vials(const struct ivig_product_run *run, const struct ivig_vial_pick *pick)
{
    int64_t vials_ug[VIALS_COUNTED_MOST];
    struct ivig_numbers found = { vials_ug, 0 };

    for (size_t size = run->product->vials.count; size-- > 0;)
        for (int64_t i = 0; i < pick->count[size] && found.count < VIALS_COUNTED_MOST; i++)
            vials_ug[found.count++] = run->product->vials.items[size].mass_ug;
    ivig_expect_numbers(run->file, ivig_yaml_child(run->expect, "vials_g"),
                        &run->example->expect.vials_ug, &found, "vials", IVIG_SCALE_G, " g");
}

static void expect_infusion(const struct ivig_product_run *run,
                            const struct ivig_infusion *infusion)
{
    const struct ivig_product_example_expect *expect = &run->example->expect;
    int64_t rates[IVIG_LADDER_MOST];
    const struct ivig_numbers found = { rates, infusion->count };

    for (size_t i = 0; i < infusion->count; i++)
        rates[i] = infusion->steps[i].rate_ul_per_h;
    ivig_expect_numbers(run->file, ivig_yaml_child(run->expect, "ml_per_h"),
                        &expect->rates_ul_per_h, &found, "rates", IVIG_SCALE_ML, " mL/h");
    ivig_expect_number(run->file, ivig_yaml_child(run->expect, "minutes"), expect->duration_min,
                       infusion->duration_min, 0, " minutes");
}

/* The use that the example names; false after a report that the label has none such. */
static bool find_use(const struct ivig_product_run *run, const struct ivig_product_use **use)
{
    const struct ivig_product_example_given *given = &run->example->given;

    *use = NULL;
    if (given->use == NULL)
        return true;
    *use = ivig_product_use_of(run->product, given->use, given->regimen);
    if (*use == NULL)
        (void)ivig_fault(run->file, ivig_yaml_child(run->given, "use"), IVIG_E_EXAMPLE,
                         "the product has no such use");
    return *use != NULL;
}

static void run_example(const struct ivig_product_run *run)
{
    const struct ivig_product_example_given *given = &run->example->given;
    const struct ivig_product_use *use;
    struct ivig_vial_pick pick;
    struct ivig_infusion infusion;
    struct ivig_infusion_request request;

    if (!find_use(run, &use))
        return;
    if (ivig_pick_vials(run->product, IVIG_STOCK_ALL, given->day_ug, &pick, NULL) != IVIG_OK) {
        (void)ivig_fault(run->file, ivig_yaml_child(run->given, "day_g"), IVIG_E_EXAMPLE,
                         "no whole vials make up this dose");
        return;
    }
    request = (struct ivig_infusion_request){
        .product = run->product,
        .use = use,
        .weight_g = given->weight_g,
        .volume_ul = ivig_pick_volume_ul(run->product, &pick),
        .pump_step_ul_per_h = run->defaults->products->pump_step_ul_per_h,
        .subsequent = given->subsequent,
        .at_risk = given->at_risk,
    };
    expect_vials(run, &pick);
    ivig_expect_number(run->file, ivig_yaml_child(run->expect, "volume_ml"),
                       run->example->expect.volume_ul, request.volume_ul, IVIG_SCALE_ML, " mL");
    if (ivig_infusion_make(&request, &infusion) == IVIG_OK)
        expect_infusion(run, &infusion);
    else
        (void)ivig_fault(run->file, ivig_yaml_child(run->given, "weight_kg"), IVIG_E_EXAMPLE,
                         "a rate is below what the pump can be set to");
}

void ivig_product_examples_run(struct ivig_loading_file *loaded,
                               const struct ivig_defaults *defaults,
                               const struct ivig_precautions *precautions)
{
    const struct ivig_product *product = loaded->object;
    struct ivig_product_run run = { .file = &loaded->faults,
                                    .product = product,
                                    .defaults = defaults,
                                    .precautions = precautions };
    const struct ivig_yaml *node = ivig_yaml_child(loaded->tree, "examples");

    node = node != NULL ? node->first : NULL;
    for (size_t i = 0; node != NULL; i++, node = node->next) {
        run.example = &product->examples.items[i];
        run.given = ivig_yaml_child(node, "given");
        run.expect = ivig_yaml_child(node, "expect");
        run_example(&run);
        ivig_product_example_findings(&run);
    }
}
