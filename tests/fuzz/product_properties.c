/* Vials and infusions of a plan with a product, each held against the label. */
#include "plan_properties.h"

#include "fuzz.h"

enum { MINUTES_OF_HOUR = 60 };

/* Whole vials that are in stock and make up the day; added to what all days take. */
static void check_vials(const struct ivig_plan *plan, unsigned day, struct ivig_vial_pick *all)
{
    const struct ivig_product *product = plan->request->product;
    uint32_t stock = plan->request->stock;
    struct ivig_vial_pick pick;
    int64_t sum_ug = 0;

    FUZZ_HOLDS(ivig_day_vials(plan, day, &pick) == IVIG_OK);
    for (size_t i = 0; i < IVIG_VIAL_SIZES_MOST; i++) {
        FUZZ_HOLDS(pick.count[i] >= 0 && (i < product->vials.count || pick.count[i] == 0));
        FUZZ_HOLDS(pick.count[i] == 0 || stock == 0 || (stock >> i & 1) != 0);
        if (i < product->vials.count)
            sum_ug += pick.count[i] * product->vials.items[i].mass_ug;
        all->count[i] += pick.count[i];
    }
    FUZZ_HOLDS(sum_ug == plan->day_ug[day]);
    FUZZ_HOLDS(ivig_pick_volume_ul(product, &pick) == ivig_volume_ul(product, plan->day_ug[day]));
    FUZZ_HOLDS(ivig_volume_ul(product, plan->day_ug[day]) * product->concentration_g_per_100_ml *
                   10 ==
               plan->day_ug[day]);
}

static int64_t higher(const struct ivig_ladder *ladder, int64_t most_milli)
{
    for (size_t i = 0; i < ladder->count; i++)
        if (ladder->items[i].rate_milli > most_milli)
            most_milli = ladder->items[i].rate_milli;
    return most_milli;
}

/* The highest rate that the label has: of the plan's use, if it is one of the label's. */
static int64_t label_most_milli(const struct ivig_plan *plan)
{
    const struct ivig_product *product = plan->request->product;
    int64_t most_milli = higher(&product->first, higher(&product->subsequent, 0));

    if (plan->use != NULL && plan->use->most_rate_milli != IVIG_ABSENT)
        return plan->use->most_rate_milli;
    return plan->use != NULL ? higher(&plan->use->first, higher(&plan->use->subsequent, most_milli))
                             : most_milli;
}

/* uL/h of a rate of the label, not rounded, as a fraction. */
static struct ivig_ratio label_ul_per_h(const struct ivig_plan *plan, int64_t rate_milli)
{
    const struct ivig_product *product = plan->request->product;
    enum ivig_rate_unit unit = product->rate_unit;
    bool by_minute = unit == IVIG_MG_PER_KG_MIN || unit == IVIG_ML_PER_KG_MIN;
    bool by_mass = unit == IVIG_MG_PER_KG_MIN || unit == IVIG_MG_PER_KG_H;

    return (struct ivig_ratio){ rate_milli * plan->rate_weight_g * (by_minute ? 60 : 1),
                                by_mass ? product->concentration_g_per_100_ml * 10000 : 1000 };
}

/* A rate that the pump can be set to, the highest that is not above the label's. */
static void check_rate(const struct ivig_plan *plan, const struct ivig_infusion_step *step)
{
    int64_t disease_most = plan->request->regimen->most_ug_per_kg_min;
    int64_t ug_per_ml = 10000 * plan->request->product->concentration_g_per_100_ml;
    int64_t asked = plan->request->pump_step_ul_per_h;
    int64_t pump_step = asked != IVIG_ABSENT ? asked : plan->defaults->products->pump_step_ul_per_h;
    struct ivig_ratio label = label_ul_per_h(plan, step->rate_milli);

    FUZZ_HOLDS(step->rate_ul_per_h > 0 && step->rate_ul_per_h % pump_step == 0);
    FUZZ_HOLDS(step->rate_ul_per_h * label.den <= label.num);
    FUZZ_HOLDS((step->rate_ul_per_h + pump_step) * label.den > label.num);
    FUZZ_HOLDS(disease_most <= 0 || step->rate_ul_per_h * ug_per_ml <=
                                        disease_most * MINUTES_OF_HOUR * plan->rate_weight_g);
}

/* Steps one after the other, faster and faster, whose volumes add up; returns how long it runs. */
static int64_t check_infusion(const struct ivig_plan *plan, unsigned day)
{
    const struct ivig_product *product = plan->request->product;
    struct ivig_infusion infusion;
    int64_t volume_ul = 0;
    int64_t at_min = 0;

    FUZZ_HOLDS(ivig_day_infusion(plan, day, &infusion) == IVIG_OK);
    FUZZ_HOLDS(infusion.count >= 1 && infusion.count <= IVIG_LADDER_MOST);
    FUZZ_HOLDS(infusion.most_rate_milli <= label_most_milli(plan));
    FUZZ_HOLDS(!plan->at_risk || product->at_risk_most_rate_milli == IVIG_ABSENT ||
               infusion.most_rate_milli <= product->at_risk_most_rate_milli);
    FUZZ_HOLDS(!plan->slow_start ||
               infusion.steps[0].rate_milli <= product->first.items[0].rate_milli);
    for (size_t i = 0; i < infusion.count; i++) {
        const struct ivig_infusion_step *step = &infusion.steps[i];
        int64_t over = step->rate_ul_per_h * step->minutes - step->volume_ul * MINUTES_OF_HOUR;

        FUZZ_HOLDS(step->from_min == at_min && step->minutes > 0 && step->volume_ul > 0);
        FUZZ_HOLDS(step->rate_milli <= infusion.most_rate_milli);
        FUZZ_HOLDS(i == 0 || step->rate_milli > infusion.steps[i - 1].rate_milli);
        /* to the uL; the last minute may not be needed to its end */
        FUZZ_HOLDS(over > -MINUTES_OF_HOUR);
        FUZZ_HOLDS(over < (i + 1 < infusion.count ? 0 : step->rate_ul_per_h) + MINUTES_OF_HOUR);
        check_rate(plan, step);
        at_min += step->minutes;
        volume_ul += step->volume_ul;
    }
    FUZZ_HOLDS(at_min == infusion.duration_min);
    FUZZ_HOLDS(volume_ul == ivig_volume_ul(product, plan->day_ug[day]));
    return at_min;
}

/* The masses on both sides can be made, and a day between them cannot. */
static void check_nearest(const struct ivig_plan *plan, const struct ivig_finding *finding)
{
    const struct ivig_product *product = plan->request->product;
    uint32_t stock = ivig_request_stock(plan->request);
    int64_t below_ug = finding->value[1];
    int64_t above_ug = finding->value[2];
    struct ivig_vial_pick pick;

    FUZZ_HOLDS(ivig_pick_vials(product, stock, finding->value[0], &pick, NULL) == IVIG_E_STEPS);
    FUZZ_HOLDS((stock & ((UINT32_C(1) << product->vials.count) - 1)) != 0
                   ? above_ug > finding->value[0]
                   : above_ug == 0 && below_ug == 0);
    FUZZ_HOLDS(below_ug >= 0 && below_ug < finding->value[0]);
    FUZZ_HOLDS(below_ug == 0 || ivig_pick_vials(product, stock, below_ug, &pick, NULL) == IVIG_OK);
    FUZZ_HOLDS(above_ug == 0 || ivig_pick_vials(product, stock, above_ug, &pick, NULL) == IVIG_OK);
}

static void check_days(const struct ivig_plan *plan)
{
    const struct ivig_product_limits *limits = plan->defaults->products;
    struct ivig_vial_pick all = { { 0 } };
    struct ivig_vial_pick listed;
    int64_t longest_min = 0;

    for (unsigned day = plan->given_days; day < plan->days; day++) {
        int64_t minutes;

        check_vials(plan, day, &all);
        minutes = check_infusion(plan, day);
        longest_min = minutes > longest_min ? minutes : longest_min;
    }
    FUZZ_HOLDS(ivig_course_vials(plan, &listed) == IVIG_OK);
    for (size_t i = 0; i < IVIG_VIAL_SIZES_MOST; i++)
        FUZZ_HOLDS(listed.count[i] == all.count[i]);
    FUZZ_HOLDS(has(plan, IVIG_FINDING_INFUSION_TOO_LONG) ==
               (longest_min > limits->infusion_stop_above_min));
    FUZZ_HOLDS(has(plan, IVIG_FINDING_INFUSION_LONG) ==
               (longest_min > limits->infusion_warn_above_min &&
                longest_min <= limits->infusion_stop_above_min));
}

void check_product(const struct ivig_plan *plan)
{
    const struct ivig_request *request = plan->request;
    const struct ivig_product *product = request->product;

    FUZZ_HOLDS(has(plan, IVIG_FINDING_PRODUCT_REFUSED) == (product->refused != NULL));
    if (product->refused != NULL)
        return;
    FUZZ_HOLDS(plan->use ==
               ivig_product_use_of(product, request->indication->id, request->regimen->id));
    FUZZ_HOLDS(has(plan, IVIG_FINDING_PRODUCT_OFF_LABEL) == (plan->use == NULL));
    FUZZ_HOLDS(plan->rate_weight_g <= plan->weight.weight_g &&
               plan->rate_weight_g <= request->patient.weight_g);
    FUZZ_HOLDS(!plan->later_infusion || (request->subsequent && !plan->slow_start));
    FUZZ_HOLDS(!plan->at_risk || plan->slow_start);
    for (size_t i = 0; i < plan->finding_count; i++)
        if (plan->findings[i].id == IVIG_FINDING_DAY_NOT_IN_VIALS)
            check_nearest(plan, &plan->findings[i]);
    if (!plan->refused)
        check_days(plan);
}
