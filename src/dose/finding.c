/* Findings: their names and levels, and adding them to a plan. */
#include "dose/finding.h"

#include <string.h>

static const struct {
    const char *name;
    enum ivig_level level;
    bool final;
} kinds[IVIG_FINDING_COUNT] = { [IVIG_FINDING_RULE] = { "rule", IVIG_NOTE, false },
#define KIND_ROW(member, id, level, final) [IVIG_FINDING_##member] = { id, level, final },
                                IVIG_FINDINGS(KIND_ROW) IVIG_ORDER_FINDINGS(KIND_ROW)
#undef KIND_ROW
};

const char *ivig_finding_name(const struct ivig_finding *finding)
{
    return finding->note != NULL ? finding->note->id : kinds[finding->id].name;
}

bool ivig_finding_is_final(const struct ivig_finding *finding)
{
    return kinds[finding->id].final;
}

/* The next free row; NULL, and noted, if there is none. */
static struct ivig_finding *take_row(struct ivig_plan *plan)
{
    if (plan->finding_count == IVIG_PLAN_FINDINGS_MOST) {
        plan->finding_lost = true;
        return NULL;
    }
    return &plan->findings[plan->finding_count++];
}

_Static_assert(IVIG_FINDING_VALUES == 4, "the numbers of a finding are passed one by one");

static inline void fill(struct ivig_finding *row, enum ivig_finding_id id,
                        const struct ivig_texts *sources, int64_t a, int64_t b, int64_t c,
                        int64_t d)
{
    *row = (struct ivig_finding){
        .id = id, .level = kinds[id].level, .sources = sources, .value = { a, b, c, d }
    };
}

void ivig_find_values(struct ivig_plan *plan, enum ivig_finding_id id,
                      const struct ivig_texts *sources, int64_t a, int64_t b, int64_t c, int64_t d)
{
    struct ivig_finding *row = take_row(plan);

    if (row != NULL)
        fill(row, id, sources, a, b, c, d);
}

void ivig_finding_fill(struct ivig_finding *row, enum ivig_finding_id id,
                       const struct ivig_texts *sources, const int64_t *values)
{
    fill(row, id, sources, values[0], values[1], values[2], values[3]);
}

const struct ivig_finding *ivig_plan_finding(const struct ivig_plan *plan, const char *id)
{
    for (size_t i = 0; i < plan->finding_count; i++)
        if (strcmp(ivig_finding_name(&plan->findings[i]), id) == 0)
            return &plan->findings[i];
    return NULL;
}

bool ivig_age_fits(const struct ivig_note_when *when, int64_t age_years)
{
    if (when == NULL)
        return true;
    if (age_years == IVIG_ABSENT)
        return false;
    return (when->age_years_below == IVIG_ABSENT || age_years < when->age_years_below) &&
           (when->age_years_above == IVIG_ABSENT || age_years > when->age_years_above);
}

void ivig_find_note(struct ivig_plan *plan, const struct ivig_note *note)
{
    struct ivig_finding *row;

    if (!ivig_wants(plan, note->level) ||
        !ivig_age_fits(note->when, plan->request->patient.age_years))
        return;
    row = take_row(plan);
    if (row == NULL)
        return;
    *row = (struct ivig_finding){
        .id = IVIG_FINDING_RULE, .level = note->level, .note = note, .sources = &note->sources
    };
}

bool ivig_is_refused(const struct ivig_plan *plan, const char *override_reason)
{
    for (size_t i = 0; i < plan->finding_count; i++)
        if (plan->findings[i].level == IVIG_STOP &&
            (override_reason == NULL || ivig_finding_is_final(&plan->findings[i])))
            return true;
    return false;
}

/* A stop may say what it stops for; what else was worked out stays inside. */
static bool tells_figures(const struct ivig_finding *finding)
{
    switch (finding->id) {
    case IVIG_FINDING_WEIGHT_ABOVE_ACTUAL:
    case IVIG_FINDING_ROUNDED_DAY_OVER:
    case IVIG_FINDING_TOTAL_DEVIATES:
    case IVIG_FINDING_LARGE_DAY:
    case IVIG_FINDING_LARGE_COURSE:
    case IVIG_FINDING_SPREAD_NOT_APPLIED:
    case IVIG_FINDING_LONGEST_SCHEDULE:
    case IVIG_FINDING_SPREAD:
    case IVIG_FINDING_SPREAD_ALTERNATIVE:
    case IVIG_FINDING_OTHER_WEIGHTS:
    case IVIG_FINDING_GIVEN_IN_FULL:
    case IVIG_FINDING_GIVEN_ROUNDED:
    case IVIG_FINDING_FEWER_DAYS_REMAIN:
    case IVIG_FINDING_GIVEN_DAY_OVER_REGIMEN:
    case IVIG_FINDING_INFUSION_LONG:
    case IVIG_FINDING_PRODUCT_DAYS:
        return true;
    default:
        return false;
    }
}

void ivig_withhold_figures(struct ivig_plan *plan)
{
    size_t kept = 0;

    for (size_t i = 0; i < plan->finding_count; i++)
        if (!tells_figures(&plan->findings[i]))
            plan->findings[kept++] = plan->findings[i];
    plan->finding_count = kept;
}
