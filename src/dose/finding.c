/* Findings: their names and levels, and adding them to a plan. */
#include "dose/finding.h"

#include <string.h>

static const struct {
    const char *name;
    enum ivig_level level;
    bool final;
} kinds[IVIG_FINDING_COUNT] = { [IVIG_FINDING_RULE] = { "rule", IVIG_NOTE, false },
#define KIND_ROW(member, id, level, final) [IVIG_FINDING_##member] = { id, level, final },
                                IVIG_FINDINGS(KIND_ROW)
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

void ivig_find_values(struct ivig_plan *plan, enum ivig_finding_id id,
                      const struct ivig_texts *sources, const int64_t *values)
{
    struct ivig_finding *row = take_row(plan);

    if (row == NULL)
        return;
    row->id = id;
    row->level = kinds[id].level;
    row->note = NULL;
    row->sources = sources;
    memcpy(row->value, values, sizeof row->value);
}

void ivig_find_note(struct ivig_plan *plan, const struct ivig_note *note)
{
    struct ivig_finding *row = take_row(plan);

    if (row == NULL)
        return;
    row->id = IVIG_FINDING_RULE;
    row->level = note->level;
    row->note = note;
    row->sources = &note->sources;
    memset(row->value, 0, sizeof row->value);
}

bool ivig_note_holds(const struct ivig_note *note, int64_t age_years)
{
    if (note->when == NULL)
        return true;
    if (age_years == IVIG_ABSENT)
        return false;
    return (note->when->age_years_below == IVIG_ABSENT ||
            age_years < note->when->age_years_below) &&
           (note->when->age_years_above == IVIG_ABSENT || age_years > note->when->age_years_above);
}

bool ivig_is_refused(const struct ivig_plan *plan, const char *override_reason)
{
    for (size_t i = 0; i < plan->finding_count; i++)
        if (plan->findings[i].level == IVIG_STOP &&
            (override_reason == NULL || ivig_finding_is_final(&plan->findings[i])))
            return true;
    return false;
}
