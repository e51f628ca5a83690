/*
 * Adding findings to a plan.
 */
#ifndef IVIG_DOSE_FINDING_H
#define IVIG_DOSE_FINDING_H

#include <ivigcalc/dose.h>

/**
 * Add a finding of the calculation with up to IVIG_FINDING_VALUES numbers, the
 * rest 0.  The order of the numbers is that of its text (render/plan_finding.c).
 */
#define ivig_find(plan, id, sources, ...)                                                          \
    ivig_find_values(plan, IVIG_FINDING_##id, sources,                                             \
                     (const int64_t[IVIG_FINDING_VALUES]){ __VA_ARGS__ })

void ivig_find_values(struct ivig_plan *plan, enum ivig_finding_id id,
                      const struct ivig_texts *sources, const int64_t *values);

/** Make a row a finding of the calculation, with its level. */
void ivig_finding_fill(struct ivig_finding *row, enum ivig_finding_id id,
                       const struct ivig_texts *sources, const int64_t *values);

/** Add a statement of a rule file, if its conditions hold for the patient. */
void ivig_find_note(struct ivig_plan *plan, const struct ivig_note *note);

/** Whether an age, if known, fits a condition of age; NULL fits always. */
bool ivig_age_fits(const struct ivig_note_when *when, int64_t age_years);

/** Whether a stop among the findings is not passed by ${override_reason}. */
bool ivig_is_refused(const struct ivig_plan *plan, const char *override_reason);

/** Take out the warnings and notes that tell figures of a plan that is refused. */
void ivig_withhold_figures(struct ivig_plan *plan);

#endif
