/*
 * Plans with a product, through ivig_plan_make and the built-in rules: every total
 * from the smallest vial to 400 g in steps of it (--stride N: every Nth), of every
 * product that is not refused, over 1 to 5 days, for several weights, each use of
 * the label and none, a first and a later infusion, at risk and not.
 *
 * The regimen is the test's own, so that any dose may be asked for; limits are
 * passed by an override.  Held against sums and counts of its own are
 *  - days: whole steps, which add up to the total;
 *  - vials: they add up to the day, their volumes to the product's; up to 60 g
 *    no other way has fewer, each way being tried;
 *  - the infusion: it adds up to the day's volume, no step is empty, no rate is
 *    above the label's for the weight or further below it than a step of the pump,
 *    none is lower than the one before, and each ends when it should.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <ivigcalc/ruleset.h>
#include <ivigcalc/supply.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define GRAMS(g)     ((g)*INT64_C(1000000))
#define HALF         IVIG_VIAL_UNIT_UG

enum { LAST_G = 400, DAYS_MOST = 5, EACH_WAY_LAST = 120, SHOWN_MOST = 10, PUMP_UL_PER_H = 100 };

/* In g.  Each makes every whole gram of a total a whole dose in mg/kg. */
static const int64_t weights_g[] = { 5000, 12500, 50000, 100000, 250000 };

struct run {
    const struct ivig_defaults *defaults;
    const struct ivig_precautions *precautions;
    const struct ivig_product *product;
    const struct ivig_product_use *use; /* of the label; NULL: none */
    uint64_t risk;                      /* the condition that asks for a slow rate */
    struct ivig_request request;
    struct ivig_plan plan;
    int64_t total_ug;
    int64_t fewest[EACH_WAY_LAST + 1]; /* vials of each mass in 0.5 g; 0: no way */
    uint64_t made, refused, days, listed, ways, steps, wrong;
};

static void report(struct run *run, const char *what)
{
    const struct ivig_request *in = &run->request;

    if (run->wrong++ < SHOWN_MOST)
        printf("%s, use %s/%s, %" PRId64 " g, total %" PRId64 " ug, %" PRId64 " days%s%s: %s\n",
               run->product->id, run->use != NULL ? run->use->id : "none",
               run->use != NULL && run->use->regimen != NULL ? run->use->regimen : "-",
               in->patient.weight_g, run->total_ug, in->days, in->subsequent ? ", later" : "",
               in->conditions != 0 ? ", at risk" : "", what);
}

/* Each number of vials of the size at ${i}, with each way of what is left of smaller ones. */
static void try_each_way(struct run *run, size_t i, int64_t left_ug, int64_t vials, int64_t *fewest)
{
    int64_t size_ug = run->product->vials.items[i].mass_ug;

    for (; left_ug >= 0; left_ug -= size_ug, vials++) {
        if (i > 0) {
            try_each_way(run, i - 1, left_ug, vials, fewest);
        } else if (left_ug == 0) {
            run->ways++;
            if (*fewest == 0 || vials < *fewest)
                *fewest = vials;
        }
    }
}

static void list_ways(struct run *run)
{
    for (int64_t units = 1; units <= EACH_WAY_LAST; units++) {
        run->fewest[units] = 0;
        try_each_way(run, run->product->vials.count - 1, units * HALF, 0, &run->fewest[units]);
    }
}

static void check_vials(struct run *run, unsigned day)
{
    const struct ivig_product *product = run->product;
    int64_t day_ug = run->plan.day_ug[day];
    int64_t mass_ug = 0;
    int64_t volume_ul = 0;
    int64_t vials = 0;
    struct ivig_vial_pick pick;

    if (ivig_day_vials(&run->plan, day, &pick) != IVIG_OK) {
        report(run, "a day without vials");
        return;
    }
    for (size_t i = 0; i < product->vials.count; i++) {
        mass_ug += pick.count[i] * product->vials.items[i].mass_ug;
        volume_ul += pick.count[i] * product->vials.items[i].volume_ul;
        vials += pick.count[i];
    }
    if (mass_ug != day_ug)
        report(run, "the vials do not add up to the day");
    if (volume_ul != ivig_volume_ul(product, day_ug) ||
        volume_ul * product->concentration_g_per_100_ml != day_ug / 10)
        report(run, "the volumes of the vials do not add up to the day's");
    if (day_ug > EACH_WAY_LAST * HALF)
        return;
    run->listed++;
    if (vials != run->fewest[day_ug / HALF])
        report(run, "another way has fewer vials");
}

/* Rate x weight in uL/h, times 1000 x 10 x the grams in 100 mL: a whole number. */
static int64_t rate_of_label(const struct run *run, const struct ivig_infusion_step *step)
{
    int64_t rate = step->rate_milli * run->request.patient.weight_g;

    switch (run->product->rate_unit) {
    case IVIG_MG_PER_KG_MIN:
        return rate * 60;
    case IVIG_MG_PER_KG_H:
        return rate;
    case IVIG_ML_PER_KG_MIN:
        return rate * 60 * 10 * run->product->concentration_g_per_100_ml;
    case IVIG_ML_PER_KG_H:
        return rate * 10 * run->product->concentration_g_per_100_ml;
    }
    return 0;
}

static void check_rate(struct run *run, const struct ivig_infusion *infusion, size_t i)
{
    const struct ivig_infusion_step *step = &infusion->steps[i];
    int64_t unit = 1000 * 10 * run->product->concentration_g_per_100_ml;
    int64_t due = rate_of_label(run, step);

    if (step->rate_ul_per_h % PUMP_UL_PER_H != 0 || step->rate_ul_per_h * unit > due ||
        (step->rate_ul_per_h + PUMP_UL_PER_H) * unit <= due)
        report(run, "a rate is not the label's, rounded down");
    if (i > 0 && step->rate_ul_per_h < step[-1].rate_ul_per_h)
        report(run, "a rate is lower than the one before");
    if (step->rate_milli > infusion->most_rate_milli)
        report(run, "a rate is above the most");
    if (run->request.conditions != 0 && run->product->at_risk_most_rate_milli != IVIG_ABSENT &&
        step->rate_milli > run->product->at_risk_most_rate_milli)
        report(run, "a rate is above the most for patients at risk");
    if (run->use != NULL && run->use->most_rate_milli != IVIG_ABSENT &&
        step->rate_milli > run->use->most_rate_milli)
        report(run, "a rate is above the most of the use");
}

/* The last step runs until all is given, and not a minute longer. */
static bool ends_in_time(const struct ivig_infusion *infusion, int64_t volume_ul)
{
    int64_t given = 0; /* in uL x min/h */
    const struct ivig_infusion_step *last = &infusion->steps[infusion->count - 1];

    for (size_t i = 0; i < infusion->count; i++)
        given += infusion->steps[i].rate_ul_per_h * infusion->steps[i].minutes;
    return given >= volume_ul * 60 && given - last->rate_ul_per_h < volume_ul * 60;
}

static void check_infusion(struct run *run, unsigned day)
{
    int64_t due_ul = ivig_volume_ul(run->product, run->plan.day_ug[day]);
    int64_t volume_ul = 0;
    int64_t minutes = 0;
    struct ivig_infusion infusion;

    if (ivig_day_infusion(&run->plan, day, &infusion) != IVIG_OK || infusion.count == 0) {
        report(run, "a day without an infusion");
        return;
    }
    for (size_t i = 0; i < infusion.count; i++) {
        const struct ivig_infusion_step *step = &infusion.steps[i];

        if (step->minutes <= 0 || step->volume_ul <= 0 || step->from_min != minutes)
            report(run, "a step is empty, or does not follow the one before");
        check_rate(run, &infusion, i);
        volume_ul += step->volume_ul;
        minutes += step->minutes;
        run->steps++;
    }
    if (volume_ul != due_ul)
        report(run, "the steps do not add up to the day's volume");
    if (minutes != infusion.duration_min || !ends_in_time(&infusion, due_ul))
        report(run, "the infusion ends too early or too late");
}

/* Days that were looked at once need not be again: equal days follow one another. */
static void check_days(struct run *run)
{
    const struct ivig_plan *plan = &run->plan;
    int64_t sum_ug = 0;

    for (unsigned day = 0; day < plan->days; day++) {
        sum_ug += plan->day_ug[day];
        if (plan->day_ug[day] <= 0 || plan->day_ug[day] % plan->day_step_ug != 0)
            report(run, "a day is not in whole steps");
        if (day > 0 && plan->day_ug[day] == plan->day_ug[day - 1])
            continue;
        run->days++;
        check_vials(run, day);
        check_infusion(run, day);
    }
    if (sum_ug != run->total_ug || plan->total_ug != run->total_ug ||
        plan->days != run->request.days)
        report(run, "the days do not add up to the total");
    if (plan->use != run->use || plan->at_risk != (run->request.conditions != 0))
        report(run, "another use, or another risk");
}

/* A total that leaves a day without a dose is the only one that is refused. */
static void check_plan(struct run *run)
{
    bool too_small = run->total_ug < run->request.days * run->request.day_step_ug;

    if (ivig_plan_make(run->defaults, run->precautions, &run->request, &run->plan, NULL) !=
        IVIG_OK) {
        report(run, "no plan can be made");
        return;
    }
    run->made += !run->plan.refused;
    run->refused += run->plan.refused;
    if (run->plan.refused != too_small)
        report(run, too_small ? "a day without a dose" : "a plan is refused");
    else if (!too_small)
        check_days(run);
}

/* First and later infusions, without a risk and with one. */
static void check_ways_to_infuse(struct run *run)
{
    for (int i = 0; i < 4; i++) {
        run->request.subsequent = (i & 1) != 0;
        run->request.conditions = (i & 2) != 0 ? run->risk : 0;
        check_plan(run);
    }
}

/* Every number of days of one total for one weight, by a regimen of the test's own. */
static void check_course(struct run *run, int64_t weight_g)
{
    static const struct ivig_texts none = { NULL, 0 };
    int64_t dose = run->total_ug / weight_g;
    const struct ivig_regimen regimen = {
        .id = run->use != NULL && run->use->regimen != NULL ? run->use->regimen : "example",
        .total_mg_per_kg = { dose, dose, dose },
        .days = { 1, 1, DAYS_MOST, IVIG_ABSENT },
        .most_per_day_mg_per_kg = dose,
        .sources = none,
    };
    const struct ivig_indication indication = {
        .id = run->use != NULL ? run->use->id : "example",
        .name = "example",
    };

    run->request.patient.weight_g = weight_g;
    run->request.dose_mg_per_kg = dose;
    run->request.indication = &indication;
    run->request.regimen = &regimen;
    if (dose * weight_g != run->total_ug)
        report(run, "the dose is not whole");
    for (run->request.days = 1; run->request.days <= DAYS_MOST; run->request.days++)
        check_ways_to_infuse(run);
}

static void check_product(struct run *run, int64_t stride)
{
    const struct ivig_product *product = run->product;
    int64_t step_ug = product->vials.items[0].mass_ug;
    uint64_t made = run->made;

    list_ways(run);
    run->request.product = product;
    run->request.day_step_ug = step_ug;
    for (run->total_ug = step_ug; run->total_ug <= GRAMS(LAST_G); run->total_ug += stride * step_ug)
        for (size_t i = 0; i < COUNT(weights_g); i++)
            for (size_t use = 0; use <= product->uses.count; use++) {
                run->use = use < product->uses.count ? &product->uses.items[use] : NULL;
                check_course(run, weights_g[i]);
            }
    printf("%-16s %" PRIu64 " plans\n", product->id, run->made - made);
}

/* A condition that asks for a slow rate, and for nothing that a product may not have. */
static bool find_risk(struct run *run)
{
    return ivig_precautions_add(run->precautions, "volume-depleted", &run->risk, NULL) == IVIG_OK;
}

int main(int argc, char **argv)
{
    static struct run run;
    struct ivig_ruleset *set = NULL;
    size_t products = 0;
    int64_t stride = 1;
    const char *id;

    if (argc != 1 && (argc != 3 || strcmp(argv[1], "--stride") != 0 ||
                      ivig_decimal_parse(argv[2], strlen(argv[2]), 0, 1, LAST_G, &stride))) {
        fprintf(stderr, "usage: products [--stride N], N from 1 to %d\n", LAST_G);
        return 2;
    }
    ivig_request_clear(&run.request);
    run.request.weight_rule_named = true;
    run.request.override_reason = "limits are not what is tested";
    run.request.pump_step_ul_per_h = PUMP_UL_PER_H;
    if (ivig_ruleset_open_builtin(&set, NULL) || ivig_ruleset_defaults(set, &run.defaults, NULL) ||
        ivig_ruleset_precautions(set, &run.precautions, NULL) ||
        ivig_ruleset_weight_rule(set, "actual", &run.request.weight_rule, NULL) ||
        !find_risk(&run)) {
        fprintf(stderr, "products: the built-in rules cannot be opened\n");
        return 1;
    }
    for (size_t i = 0; (id = ivig_ruleset_name(set, IVIG_NAME_PRODUCT, i)) != NULL; i++) {
        if (ivig_ruleset_product(set, id, &run.product, NULL) != IVIG_OK) {
            report(&run, "a product cannot be opened");
            break;
        }
        if (run.product->refused != NULL)
            continue;
        products++;
        check_product(&run, stride);
    }
    ivig_ruleset_free(set);
    printf("%zu products: %" PRIu64 " plans made, %" PRIu64 " refused, %" PRIu64
           " days that differ, %" PRIu64 " steps; %" PRIu64
           " days against the fewest vials of %" PRIu64 " ways; %" PRIu64 " wrong\n",
           products, run.made, run.refused, run.days, run.steps, run.listed, run.ways, run.wrong);
    return run.wrong == 0 && products > 0 ? 0 : 1;
}
