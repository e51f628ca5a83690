/* Vials and infusions of the days of a plan. */
#include <ivigcalc/supply.h>

uint32_t ivig_request_stock(const struct ivig_request *request)
{
    return request->stock != 0 ? request->stock : IVIG_STOCK_ALL;
}

int64_t ivig_volume_ul(const struct ivig_product *product, int64_t mass_ug)
{
    /* 1 g of a product of c g in 100 mL stands in 100,000 / c uL; sizes are such that it is whole
     */
    return mass_ug / (product->concentration_g_per_100_ml * 10);
}

int64_t ivig_plan_pump_step_ul_per_h(const struct ivig_plan *plan)
{
    int64_t asked = plan->request->pump_step_ul_per_h;

    return asked != IVIG_ABSENT ? asked : plan->defaults->products->pump_step_ul_per_h;
}

enum ivig_status ivig_day_vials(const struct ivig_plan *plan, unsigned day,
                                struct ivig_vial_pick *pick)
{
    return ivig_pick_vials(plan->request->product, ivig_request_stock(plan->request),
                           plan->day_ug[day], pick, NULL);
}

enum ivig_status ivig_course_vials(const struct ivig_plan *plan, struct ivig_vial_pick *pick)
{
    struct ivig_vial_pick all = { { 0 } };
    struct ivig_vial_pick one = { { 0 } };

    for (unsigned day = plan->given_days; day < plan->days; day++) {
        /* most days are like the one before, and made up of the same vials */
        bool same = day > plan->given_days && plan->day_ug[day] == plan->day_ug[day - 1];
        enum ivig_status status = same ? IVIG_OK : ivig_day_vials(plan, day, &one);

        if (status != IVIG_OK)
            return status;
        for (size_t i = 0; i < IVIG_VIAL_SIZES_MOST; i++)
            all.count[i] += one.count[i];
    }
    *pick = all;
    return IVIG_OK;
}

struct ivig_infusion_request ivig_day_infusion_request(const struct ivig_plan *plan, unsigned day)
{
    const struct ivig_request *request = plan->request;

    return (struct ivig_infusion_request){
        .product = request->product,
        .use = plan->use,
        .weight_g = plan->rate_weight_g,
        .volume_ul = ivig_volume_ul(request->product, plan->day_ug[day]),
        .pump_step_ul_per_h = ivig_plan_pump_step_ul_per_h(plan),
        .subsequent = plan->later_infusion,
        .slow_start = plan->slow_start,
        .at_risk = plan->at_risk,
        .most_ug_per_kg_min = request->regimen->most_ug_per_kg_min,
    };
}

enum ivig_status ivig_day_infusion(const struct ivig_plan *plan, unsigned day,
                                   struct ivig_infusion *infusion)
{
    const struct ivig_infusion_request asked = ivig_day_infusion_request(plan, day);

    return ivig_infusion_make(&asked, infusion);
}
