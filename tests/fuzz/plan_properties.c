/* The figures of a plan, each worked out again from the request. */
#include "plan_properties.h"

#include "fuzz.h"
#include "least.h"

static bool is_due(const struct ivig_finding *finding, const char *override_reason)
{
    return finding->level == IVIG_STOP &&
           (override_reason == NULL || ivig_finding_is_final(finding));
}

/* Refused just when a stop stands that no override passes; returns whether one is final. */
static bool check_stops(const struct ivig_plan *plan)
{
    bool refused = false;
    bool final = false;

    FUZZ_HOLDS(plan->finding_count <= IVIG_PLAN_FINDINGS_MOST && !plan->finding_lost);
    for (size_t i = 0; i < plan->finding_count; i++) {
        const struct ivig_finding *finding = &plan->findings[i];

        FUZZ_HOLDS(ivig_finding_name(finding) != NULL && *ivig_finding_name(finding) != '\0');
        FUZZ_HOLDS(finding->sources != NULL);
        FUZZ_HOLDS((finding->id == IVIG_FINDING_RULE) == (finding->note != NULL));
        refused = refused || is_due(finding, plan->request->override_reason);
        final = final || (finding->level == IVIG_STOP && ivig_finding_is_final(finding));
    }
    FUZZ_HOLDS(plan->refused == refused);
    return final;
}

bool has(const struct ivig_plan *plan, enum ivig_finding_id id)
{
    for (size_t i = 0; i < plan->finding_count; i++)
        if (plan->findings[i].id == id)
            return true;
    return false;
}

/* To a whole multiple of the step; a tie is taken up. */
static int64_t rounded(int64_t mass_ug, int64_t step_ug, enum ivig_rounding direction)
{
    int64_t over_ug = mass_ug % step_ug;
    bool up = direction == IVIG_ROUND_UP
                  ? over_ug > 0
                  : direction == IVIG_ROUND_NEAREST && 2 * over_ug >= step_ug;

    return mass_ug - over_ug + (up ? step_ug : 0);
}

/* The total of the course, whatever of it was given. */
static int64_t due_ug(const struct ivig_plan *plan)
{
    return rounded(plan->exact_ug, plan->total_step_ug, plan->direction);
}

/* The days that are not given: each in steps, the larger first, none a step more than another. */
static void check_days(const struct ivig_plan *plan, int64_t total_ug)
{
    unsigned first = plan->given_days;
    int64_t sum_ug = 0;

    for (unsigned day = first; day < plan->days; day++) {
        int64_t day_ug = plan->day_ug[day];

        FUZZ_HOLDS(day_ug > 0 && day_ug % plan->day_step_ug == 0);
        FUZZ_HOLDS(day == first || day_ug <= plan->day_ug[day - 1]);
        FUZZ_HOLDS(plan->day_ug[first] - day_ug <= plan->day_step_ug);
        sum_ug += day_ug;
    }
    FUZZ_HOLDS(sum_ug == total_ug);
}

static void check_whole(const struct ivig_plan *plan)
{
    FUZZ_HOLDS(plan->given_days == 0 && plan->days >= 1);
    FUZZ_HOLDS(plan->request->days == IVIG_ABSENT || plan->request->days == plan->days);
    FUZZ_HOLDS(plan->total_ug == due_ug(plan) && plan->total_ug % plan->day_step_ug == 0);
    check_days(plan, plan->total_ug);
}

/* What remains in steps; none where no day is left and as much is missing as a check lets pass. */
static int64_t rest_due_ug(const struct ivig_plan *plan)
{
    const struct ivig_request *request = plan->request;
    int64_t missing_ug = due_ug(plan) - request->given->total_ug;
    int64_t most = request->days != IVIG_ABSENT ? request->days : request->regimen->days.max;
    bool ends = (int64_t)request->given->days >= most &&
                missing_ug * 100000 <= due_ug(plan) * plan->defaults->check.tolerance_percent_milli;

    return ends ? 0 : rounded(missing_ug, plan->day_step_ug, plan->direction);
}

/* Doses given stand as they are; the rest is shared over the days that are left, or one more. */
static void check_rest(const struct ivig_plan *plan)
{
    const struct ivig_order *given = plan->request->given;
    int64_t rest_ug = rest_due_ug(plan);
    int64_t days_left;

    FUZZ_HOLDS(plan->given_days == given->days);
    for (unsigned day = 0; day < given->days; day++)
        FUZZ_HOLDS(plan->day_ug[day] == given->day_ug[day]);
    FUZZ_HOLDS(plan->total_ug == given->total_ug + rest_ug);
    FUZZ_HOLDS((plan->days == plan->given_days) == (rest_ug == 0));
    FUZZ_HOLDS(plan->refused || (has(plan, IVIG_FINDING_GIVEN_IN_FULL) ||
                                 has(plan, IVIG_FINDING_GIVEN_ROUNDED)) == (rest_ug == 0));
    check_days(plan, rest_ug);
    if (plan->request->days == IVIG_ABSENT || rest_ug == 0)
        return;
    /* days that were named are kept, but for a rest with no day left */
    days_left = plan->request->days - (int64_t)given->days;
    if (days_left < 1)
        days_left = 1;
    FUZZ_HOLDS((int64_t)(plan->days - plan->given_days) == days_left);
}

/* Nobody asked for it: then nothing is beyond what the regimen and the defaults allow. */
static void check_limits(const struct ivig_plan *plan)
{
    const struct ivig_regimen *regimen = plan->request->regimen;
    const struct ivig_defaults *defaults = plan->defaults;
    int64_t most_ug = plan->weight.weight_g * regimen->most_per_day_mg_per_kg;
    /* what was given cannot be changed: the limits hold for the rest */
    int64_t given_ug = plan->request->given != NULL ? plan->request->given->total_ug : 0;
    int64_t days = (int64_t)(plan->days - plan->given_days);

    FUZZ_HOLDS(plan->dose_mg_per_kg >= regimen->total_mg_per_kg.min);
    FUZZ_HOLDS(plan->dose_mg_per_kg <= regimen->total_mg_per_kg.max);
    FUZZ_HOLDS(plan->exact_ug <= defaults->course.stop_above_ug);
    FUZZ_HOLDS(plan->given_days > 0 || days >= regimen->days.min);
    if (days == 0)
        return;
    FUZZ_HOLDS((int64_t)plan->days <= regimen->days.max);
    FUZZ_HOLDS(plan->exact_ug - given_ug <= days * most_ug);
    FUZZ_HOLDS(plan->exact_ug - given_ug <= days * defaults->day.stop_above_ug);
    FUZZ_HOLDS((plan->day_ug[plan->given_days] - most_ug) * 100000 <=
               most_ug * defaults->rounding.day_stop_percent_milli);
}

void check_plan(const struct ivig_plan *plan)
{
    const struct ivig_request *request = plan->request;
    bool final = check_stops(plan);

    if (request->regimen == NULL) {
        FUZZ_HOLDS(plan->refused && final && plan->finding_count == 1);
        return;
    }
    FUZZ_HOLDS(plan->dose_mg_per_kg == (request->dose_mg_per_kg != IVIG_ABSENT
                                            ? request->dose_mg_per_kg
                                            : request->regimen->total_mg_per_kg.standard));
    FUZZ_HOLDS(!final || plan->refused);
    FUZZ_HOLDS(plan->day_step_ug == due_day_step_ug(request));
    if (request->product != NULL)
        check_product(plan);
    if (plan->weight.weight_g > 0) {
        FUZZ_HOLDS(plan->exact_ug == plan->weight.weight_g * plan->dose_mg_per_kg);
        FUZZ_HOLDS(has(plan, IVIG_FINDING_GIVEN_MORE_THAN_TOTAL) ==
                   (request->given != NULL && request->given->total_ug > due_ug(plan)));
    }
    if (final)
        return;
    FUZZ_HOLDS(plan->weight.weight_g > 0 && plan->days <= IVIG_DAYS_MOST);
    if (request->given != NULL)
        check_rest(plan);
    else
        check_whole(plan);
    if (!plan->refused && request->override_reason == NULL)
        check_limits(plan);
}

void check_least(const struct ivig_plan *plan, const struct ivig_precautions *precautions)
{
    static struct ivig_plan fewer;

    for (int least = IVIG_WARN; least <= IVIG_STOP; least++) {
        struct ivig_request request = *plan->request;

        request.least = (enum ivig_level)least;
        FUZZ_HOLDS(ivig_plan_make(plan->defaults, precautions, &request, &fewer, NULL) == IVIG_OK);
        FUZZ_HOLDS(least_same_figures(plan, &fewer));
        FUZZ_HOLDS(least_same_findings(plan, &fewer, request.least));
    }
}

/* A row with figures comes before one without, and one of more grams before one of fewer. */
static bool is_before(const struct ivig_comparison_row *row, const struct ivig_comparison_row *next)
{
    if (row->status != next->status)
        return row->status < next->status;
    if (row->status == IVIG_COMPARED_OK && row->plan.total_ug != next->plan.total_ug)
        return row->plan.total_ug > next->plan.total_ug;
    return row < next;
}

void check_comparison(const struct ivig_comparison *comparison)
{
    const struct ivig_comparison_row *standard = comparison->standard;
    bool refused = true;

    FUZZ_HOLDS(standard != NULL && comparison->count > 0);
    for (size_t i = 0; i < comparison->count; i++) {
        const struct ivig_comparison_row *row = comparison->order[i];
        bool lacks = row->needs.height || row->needs.sex || row->needs.pre_pregnancy_weight;
        bool both = row->status == IVIG_COMPARED_OK && standard->status == IVIG_COMPARED_OK;

        /* steps that do not go together leave no plan that is of use */
        if (row->status != IVIG_COMPARED_STEPS)
            check_plan(&row->plan);
        FUZZ_HOLDS(i == 0 || is_before(comparison->order[i - 1], row));
        FUZZ_HOLDS(lacks == (row->status == IVIG_COMPARED_LACKS));
        FUZZ_HOLDS(row->status != IVIG_COMPARED_REFUSED || row->plan.refused);
        FUZZ_HOLDS(row->status != IVIG_COMPARED_OK || !row->plan.refused);
        FUZZ_HOLDS(row->difference_ug ==
                   (both ? row->plan.total_ug - standard->plan.total_ug : IVIG_ABSENT));
        refused = refused && row->status != IVIG_COMPARED_OK;
    }
    FUZZ_HOLDS(comparison->refused == refused);
}
