/* The figures of a plan, each worked out again from the request. */
#include "plan_properties.h"

#include "fuzz.h"

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

static void check_total(const struct ivig_plan *plan)
{
    int64_t over_ug = plan->total_ug - plan->exact_ug;
    int64_t step_ug = plan->total_step_ug;

    FUZZ_HOLDS(plan->exact_ug == plan->weight.weight_g * plan->dose_mg_per_kg);
    FUZZ_HOLDS(plan->total_ug % step_ug == 0 && plan->total_ug % plan->day_step_ug == 0);
    switch (plan->direction) {
    case IVIG_ROUND_NEAREST:
        FUZZ_HOLDS(2 * over_ug <= step_ug && 2 * over_ug > -step_ug);
        break;
    case IVIG_ROUND_DOWN:
        FUZZ_HOLDS(over_ug <= 0 && over_ug > -step_ug);
        break;
    case IVIG_ROUND_UP:
        FUZZ_HOLDS(over_ug >= 0 && over_ug < step_ug);
        break;
    case IVIG_ROUND_NEVER:
        FUZZ_HOLDS(over_ug == 0);
        break;
    }
}

static void check_days(const struct ivig_plan *plan)
{
    int64_t sum_ug = 0;

    FUZZ_HOLDS(plan->days >= 1 && plan->days <= IVIG_DAYS_MOST);
    FUZZ_HOLDS(plan->request->days == IVIG_ABSENT || plan->request->days == plan->days);
    for (unsigned day = 0; day < plan->days; day++) {
        int64_t day_ug = plan->day_ug[day];

        FUZZ_HOLDS(day_ug > 0 && day_ug % plan->day_step_ug == 0);
        FUZZ_HOLDS(day == 0 || day_ug <= plan->day_ug[day - 1]);
        sum_ug += day_ug;
    }
    FUZZ_HOLDS(plan->day_ug[0] - plan->day_ug[plan->days - 1] <= plan->day_step_ug);
    FUZZ_HOLDS(sum_ug == plan->total_ug);
}

/* Nobody asked for it: then nothing is beyond what the regimen and the defaults allow. */
static void check_limits(const struct ivig_plan *plan)
{
    const struct ivig_regimen *regimen = plan->request->regimen;
    const struct ivig_defaults *defaults = plan->defaults;
    int64_t most_mg_per_kg = regimen->most_per_day_mg_per_kg;
    int64_t most_ug = plan->weight.weight_g * most_mg_per_kg;
    int64_t days = (int64_t)plan->days;

    FUZZ_HOLDS(plan->dose_mg_per_kg >= regimen->total_mg_per_kg.min);
    FUZZ_HOLDS(plan->dose_mg_per_kg <= regimen->total_mg_per_kg.max);
    FUZZ_HOLDS(days >= regimen->days.min && days <= regimen->days.max);
    FUZZ_HOLDS(plan->dose_mg_per_kg <= days * most_mg_per_kg);
    FUZZ_HOLDS(plan->exact_ug <= days * defaults->day.stop_above_ug);
    FUZZ_HOLDS(plan->exact_ug <= defaults->course.stop_above_ug);
    FUZZ_HOLDS((plan->day_ug[0] - most_ug) * 100000 <=
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
    if (final)
        return;
    FUZZ_HOLDS(plan->weight.weight_g > 0);
    check_total(plan);
    check_days(plan);
    if (!plan->refused && request->override_reason == NULL)
        check_limits(plan);
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
