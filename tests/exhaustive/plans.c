/*
 * Every plan of every indication against a second calculation: each weight of
 * 0.5 to 300 kg in steps of 0.1 kg (--stride N: every Nth), each regimen, total
 * and number of days, each pair of rounding steps, each direction.
 *
 * Independent of the library, so that no mistake can stand on both sides, are
 *  - the regimens' numbers and the limits: copied here from the clinical text;
 *    the rule files must agree, and hold no regimen that the table lacks;
 *  - the arithmetic: a dose is rounded by counting up to the multiples on either
 *    side, a total is split by dealing its steps to the days, round after round;
 *  - the stops that are due: worked out from the inputs, never from the plan.
 * What any plan must keep (days add up, limits hold) is asked of it besides.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <ivigcalc/dose.h>
#include <ivigcalc/ruleset.h>

#define COUNT(array)       (sizeof(array) / sizeof((array)[0]))
#define GRAMS(g)           ((g)*INT64_C(1000000))
#define STOP_IF(due, name) ((due) ? INT64_C(1) << IVIG_FINDING_##name : 0)

enum { FIRST_G = 500, LAST_G = 300000, WEIGHT_STEP_G = 100, WEIGHTS = 2996 };
enum { SPREAD_ABOVE_G = 80, SPREAD_TO_MG_PER_KG = 400, SPREAD_MIN = 3, SPREAD_MAX = 5 };
enum { LIMIT_DAY_G = 200, LIMIT_COURSE_G = 300, DAYS_MOST = 5, SHOWN_MOST = 10 };

static const int64_t steps_ug[] = { GRAMS(1) / 10, GRAMS(1), GRAMS(5) / 2, GRAMS(5), GRAMS(10) };
static const char *const modes[] = { "nearest", "down", "up" }; /* as enum ivig_rounding */

static const struct row {
    const char *indication, *regimen;
    struct ivig_choice total_mg_per_kg, days; /* default, least, most */
    int64_t most_per_day_mg_per_kg;
    bool standard, spread;
} table[] = {
    { "lems", "standard", { 2000, 2000, 2000 }, { 5, 2, 5 }, 1000, true, false },
    { "mg", "severe", { 2000, 2000, 2000 }, { 5, 2, 5 }, 1000, true, false },
    { "mg", "crisis", { 2000, 1000, 2000 }, { 5, 2, 5 }, 1000, false, false },
    { "mg", "rapid-weakness", { 2000, 2000, 2000 }, { 5, 2, 5 }, 1000, false, false },
    { "mg", "dysphagia", { 2000, 1000, 2000 }, { 2, 2, 5 }, 1000, false, true },
    { "mg", "preoperative", { 2000, 2000, 2000 }, { 5, 5, 5 }, 1000, false, false },
    { "mg", "maintenance", { 2000, 1000, 2000 }, { 2, 2, 5 }, 1000, false, true },
    { "mg", "steroid-sparing", { 2000, 1000, 2000 }, { 2, 2, 5 }, 1000, false, true },
    { "gbs", "standard", { 2000, 2000, 2000 }, { 5, 2, 5 }, 1000, true, true },
    { "cidp", "loading", { 2000, 2000, 2000 }, { 5, 2, 5 }, 1000, true, false },
    { "cidp", "maintenance", { 1000, 400, 2000 }, { 2, 1, 4 }, 1000, false, false },
    { "mmn", "loading", { 2000, 2000, 2000 }, { 5, 2, 5 }, 1000, true, false },
    { "mmn", "maintenance", { 1000, 1000, 1000 }, { 2, 1, 5 }, 1000, false, false },
    { "mmn", "maintenance-2", { 2000, 2000, 2000 }, { 5, 2, 5 }, 1000, false, false },
    { "sps", "standard", { 2000, 2000, 2000 }, { 2, 2, 5 }, 1000, true, false },
    { "dm", "standard", { 2000, 2000, 2000 }, { 5, 2, 5 }, 1000, true, false },
};

/* What is compared of a plan (of one that is refused, the first two), and its name in print. */
enum { REFUSED, STOPS, EXACT_UG, TOTAL_UG, TOTAL_STEP_UG, PLANNED, DAYS, DAY_1_UG };
enum { FIGURES = DAY_1_UG + DAYS_MOST };
static const char *const names[] = { "refused", "stops", "exact", "total", "step", "plan", "days" };

/* The plan being made, and what the loops have worked out for it. */
struct run {
    const struct ivig_defaults *defaults;
    const struct ivig_precautions *precautions;
    const struct row *row;
    struct ivig_request request;
    struct ivig_plan plan;
    int64_t dose_mg_per_kg, exact_ug, most_per_day_ug, coarser_ug, total_ug;
    uint64_t made, refused, rejected, wrong;
};

static int64_t round_by_counting(int64_t exact_ug, int64_t step_ug, int direction)
{
    int64_t below_ug = 0;

    while (below_ug + step_ug <= exact_ug)
        below_ug += step_ug;
    if (below_ug == exact_ug || direction == IVIG_ROUND_DOWN ||
        (direction == IVIG_ROUND_NEAREST && exact_ug - below_ug < below_ug + step_ug - exact_ug))
        return below_ug;
    return below_ug + step_ug;
}

/* The days when none are named: as planned, or the fewest that spread the dose. */
static int64_t days_by_rule(const struct run *run)
{
    int64_t planned = run->row->days.standard, days = SPREAD_MIN;

    if (!run->row->spread || run->exact_ug <= planned * GRAMS(SPREAD_ABOVE_G))
        return planned;
    while (days < SPREAD_MAX && run->dose_mg_per_kg > days * SPREAD_TO_MG_PER_KG)
        days++;
    return days < planned ? planned : days;
}

/* The second calculation. */
static void calculate(const struct run *run, int64_t out[FIGURES])
{
    bool named = run->request.days != IVIG_ABSENT;
    int64_t step_ug = run->request.day_step_ug;
    int64_t days = named ? run->request.days : days_by_rule(run);
    int64_t left_ug = run->total_ug, each_ug = 0;
    bool over;

    for (; left_ug >= days * step_ug; left_ug -= days * step_ug)
        each_ug += step_ug;
    for (int64_t i = 0; i < days; i++, left_ug -= step_ug)
        out[DAY_1_UG + i] = each_ug + (left_ug > 0 ? step_ug : 0);

    /* Limits hold for the exact dose; a day that is 0 g, or over already, leaves no rounded one. */
    over = run->exact_ug > days * run->most_per_day_ug;
    out[STOPS] = STOP_IF(over, DAY_OVER_REGIMEN) |
                 STOP_IF(run->exact_ug > days * GRAMS(LIMIT_DAY_G), DAY_OVER_LIMIT) |
                 STOP_IF(run->exact_ug > GRAMS(LIMIT_COURSE_G), COURSE_OVER_LIMIT) |
                 STOP_IF(each_ug == 0, STEPS_TOO_COARSE) |
                 STOP_IF(!over && each_ug > 0 && 10 * out[DAY_1_UG] > 11 * run->most_per_day_ug,
                         ROUNDED_DAY_FAR_OVER);
    out[REFUSED] = out[STOPS] != 0;
    out[EXACT_UG] = run->exact_ug;
    out[TOTAL_UG] = run->total_ug;
    out[TOTAL_STEP_UG] = run->coarser_ug;
    out[PLANNED] = named ? days : run->row->days.standard;
    out[DAYS] = days;
}

static void read_plan(const struct ivig_plan *plan, int64_t out[FIGURES])
{
    out[REFUSED] = plan->refused;
    for (size_t i = 0; i < plan->finding_count && i < IVIG_PLAN_FINDINGS_MOST; i++) {
        if (plan->findings[i].level == IVIG_STOP)
            out[STOPS] |= INT64_C(1) << plan->findings[i].id;
    }
    out[EXACT_UG] = plan->exact_ug;
    out[TOTAL_UG] = plan->total_ug;
    out[TOTAL_STEP_UG] = plan->total_step_ug;
    out[PLANNED] = plan->planned_days;
    out[DAYS] = plan->days;
    for (size_t i = 0; i < plan->days && i < DAYS_MOST; i++)
        out[DAY_1_UG + i] = plan->day_ug[i];
}

/* What any plan that is shown must keep; its days are known to be 1 to DAYS_MOST. */
static bool sound(const struct run *run)
{
    const struct ivig_plan *plan = &run->plan;
    int64_t sum_ug = 0;

    for (unsigned i = 0; i < plan->days; i++) {
        if (plan->day_ug[i] <= 0 || (i > 0 && plan->day_ug[i] > plan->day_ug[i - 1]))
            return false;
        sum_ug += plan->day_ug[i];
    }
    return sum_ug == plan->total_ug && plan->exact_ug <= plan->days * run->most_per_day_ug &&
           plan->day_step_ug == run->request.day_step_ug &&
           plan->day_ug[0] - plan->day_ug[plan->days - 1] <= plan->day_step_ug &&
           plan->exact_ug <= plan->days * GRAMS(LIMIT_DAY_G) &&
           plan->exact_ug <= GRAMS(LIMIT_COURSE_G) &&
           10 * plan->day_ug[0] <= 11 * run->most_per_day_ug;
}

/* Count a mismatch.  The first ones are shown: what was asked, expected, found. */
static void report(struct run *run, const enum ivig_status status[2], int64_t figures[2][FIGURES])
{
    const struct ivig_request *in = &run->request;

    if (run->wrong++ >= SHOWN_MOST)
        return;
    printf("%s/%s: %" PRId64 " g, %" PRId64 " mg/kg (%s), days %" PRId64 " (0: default), ",
           run->row->indication, run->row->regimen, in->patient.weight_g, run->dose_mg_per_kg,
           in->dose_mg_per_kg == IVIG_ABSENT ? "default" : "named",
           in->days == IVIG_ABSENT ? 0 : in->days);
    printf("total step %" PRId64 " ug, day step %" PRId64 " ug, %s\n", in->total_step_ug,
           in->day_step_ug, modes[in->direction]);
    for (int side = 0; side < 2; side++) {
        printf("  %s: %s:", side == 0 ? "expected" : "found   ", ivig_status_code(status[side]));
        for (size_t i = 0; i < FIGURES; i++)
            printf(" %s %" PRId64, i < COUNT(names) ? names[i] : "", figures[side][i]);
        for (unsigned id = IVIG_FINDING_RULE + 1; id < IVIG_FINDING_PLAN_COUNT; id++) {
            if (figures[side][STOPS] >> id & 1)
                printf(" %s", ivig_finding_name(&(struct ivig_finding){ .id = id }));
        }
        printf("\n");
    }
}

static void check_plan(struct run *run, enum ivig_status due)
{
    int64_t figures[2][FIGURES] = { { 0 } };
    enum ivig_status status[2] = { due, ivig_plan_make(run->defaults, run->precautions,
                                                       &run->request, &run->plan, NULL) };
    bool right = status[1] == due;

    if (right && due == IVIG_OK) {
        size_t compared = run->plan.refused ? STOPS + 1 : FIGURES;

        calculate(run, figures[0]);
        read_plan(&run->plan, figures[1]);
        right = memcmp(figures[0], figures[1], compared * sizeof(int64_t)) == 0 &&
                (run->plan.refused || sound(run));
        run->refused += run->plan.refused;
        run->made += !run->plan.refused;
    }
    run->rejected += status[1] == IVIG_E_STEPS;
    if (!right)
        report(run, status, figures);
}

/* Every pair of steps, direction and number of days for one weight and dose. */
static void check_dose(struct run *run)
{
    struct ivig_request *in = &run->request;
    const struct ivig_choice *days = &run->row->days;

    run->exact_ug = in->patient.weight_g * run->dose_mg_per_kg;
    run->most_per_day_ug = in->patient.weight_g * run->row->most_per_day_mg_per_kg;
    for (size_t i = 0; i < COUNT(steps_ug) * COUNT(steps_ug) * COUNT(modes); i++) {
        int64_t a = steps_ug[i / COUNT(modes) / COUNT(steps_ug)];
        int64_t b = steps_ug[i / COUNT(modes) % COUNT(steps_ug)];
        enum ivig_status due = a % b == 0 || b % a == 0 ? IVIG_OK : IVIG_E_STEPS;

        in->total_step_ug = a;
        in->day_step_ug = b;
        in->direction = (int)(i % COUNT(modes));
        run->coarser_ug = a > b ? a : b;
        run->total_ug = round_by_counting(run->exact_ug, run->coarser_ug, in->direction);
        in->days = IVIG_ABSENT;
        check_plan(run, due);
        for (in->days = days->min; in->days <= days->max; in->days++)
            check_plan(run, due);
    }
}

/* Whether the rule file says what the table says, and has as many regimens. */
static bool rule_agrees(const struct row *row, const struct ivig_indication *indication,
                        const struct ivig_regimen *rule)
{
    const struct ivig_choice days = { rule->days.standard, rule->days.min, rule->days.max };
    const struct ivig_spread *spread = rule->spread;
    size_t rows = 0;

    for (size_t i = 0; i < COUNT(table); i++)
        rows += strcmp(table[i].indication, row->indication) == 0;
    return rows == indication->regimens.count && rule->standard == row->standard &&
           memcmp(&rule->total_mg_per_kg, &row->total_mg_per_kg, sizeof days) == 0 &&
           memcmp(&days, &row->days, sizeof days) == 0 && row->spread == (spread != NULL) &&
           rule->most_per_day_mg_per_kg == row->most_per_day_mg_per_kg &&
           (!spread ||
            (spread->above_ug == GRAMS(SPREAD_ABOVE_G) && spread->of == IVIG_SPREAD_DAY &&
             spread->min_days == SPREAD_MIN && spread->max_days == SPREAD_MAX &&
             spread->to_mg_per_kg_day == SPREAD_TO_MG_PER_KG));
}

/* All the plans of one regimen.  True if none is wrong. */
static bool check_regimen(struct run *run, struct ivig_ruleset *set, int64_t stride)
{
    const struct row *row = run->row;
    const struct ivig_choice *total = &row->total_mg_per_kg;
    const int64_t doses[] = { total->standard, total->min, total->max };
    struct ivig_request *in = &run->request;
    struct ivig_indication_found found;
    uint64_t wrong_before = run->wrong;

    if (ivig_ruleset_indication(set, row->indication, &found, NULL) ||
        ivig_indication_regimen(found.indication, row->regimen, &in->regimen, NULL) ||
        !rule_agrees(row, found.indication, in->regimen)) {
        printf("%s/%s: the rule file and the table differ\n", row->indication, row->regimen);
        return false;
    }
    in->indication = found.indication;
    for (int64_t g = FIRST_G; g <= LAST_G; g += stride * WEIGHT_STEP_G) {
        in->patient.weight_g = g;
        for (size_t i = 0; i < (total->min == total->max ? 1 : COUNT(doses)); i++) {
            run->dose_mg_per_kg = doses[i];
            in->dose_mg_per_kg = i == 0 ? IVIG_ABSENT : doses[i];
            check_dose(run);
        }
    }
    return run->wrong == wrong_before;
}

/* Whether each indication that has regimens has rows. */
static bool table_is_whole(struct ivig_ruleset *set)
{
    struct ivig_indication_found found;
    bool whole = true;
    const char *name;

    for (size_t i = 0; (name = ivig_ruleset_name(set, IVIG_NAME_INDICATION, i)) != NULL; i++) {
        size_t rows = 0;

        if (ivig_ruleset_indication(set, name, &found, NULL) != IVIG_OK)
            return false;
        for (size_t j = 0; j < COUNT(table); j++)
            rows += strcmp(table[j].indication, found.indication->id) == 0;
        if (rows != found.indication->regimens.count) {
            printf("%s: the rule file has %zu regimens, the table %zu\n", name,
                   found.indication->regimens.count, rows);
            whole = false;
        }
    }
    return whole;
}

int main(int argc, char **argv)
{
    static struct run run;
    struct ivig_ruleset *set = NULL;
    size_t passed = 0;
    int64_t stride = 1;

    if (argc != 1 && (argc != 3 || strcmp(argv[1], "--stride") != 0 ||
                      ivig_decimal_parse(argv[2], strlen(argv[2]), 0, 1, WEIGHTS, &stride))) {
        fprintf(stderr, "usage: plans [--stride N], N from 1 to %d\n", WEIGHTS);
        return 2;
    }
    ivig_request_clear(&run.request);
    run.request.weight_rule_named = true;
    if (ivig_ruleset_open_builtin(&set, NULL) || ivig_ruleset_defaults(set, &run.defaults, NULL) ||
        ivig_ruleset_precautions(set, &run.precautions, NULL) ||
        ivig_ruleset_weight_rule(set, "actual", &run.request.weight_rule, NULL)) {
        fprintf(stderr, "plans: the built-in rules cannot be opened\n");
        return 1;
    }
    if (!table_is_whole(set)) {
        ivig_ruleset_free(set);
        return 1;
    }
    for (run.row = table; run.row < table + COUNT(table); run.row++)
        passed += check_regimen(&run, set, stride);
    ivig_ruleset_free(set);
    printf("plans: %" PRIu64 " made, %" PRIu64 " refused, %" PRIu64 " step pairs rejected, %" PRIu64
           " wrong\n%zu passed, %zu failed\n",
           run.made, run.refused, run.rejected, run.wrong, passed, COUNT(table) - passed);
    return passed == COUNT(table) ? 0 : 1;
}
