/*
 * Adding findings to a plan.
 */
#ifndef IVIG_DOSE_FINDING_H
#define IVIG_DOSE_FINDING_H

#include <ivigcalc/dose.h>

/* The level of each finding of a plan, known where it is made: IVIG_LEVEL_OF_SPREAD. */
enum {
#define IVIG_LEVEL_MEMBER(member, id, level, final) IVIG_LEVEL_OF_##member = level,
    IVIG_FINDINGS(IVIG_LEVEL_MEMBER)
#undef IVIG_LEVEL_MEMBER
};

/** Whether findings of that level are asked for. */
static inline bool ivig_wants(const struct ivig_plan *plan, enum ivig_level level)
{
    return level >= plan->request->least;
}

/**
 * Add a finding of the calculation with up to IVIG_FINDING_VALUES numbers, the
 * rest 0, if its level is asked for; one number more does not compile.  The order of the
 * numbers is that of its text (render/plan_finding.c).  They are worked out only where the
 * finding is made.
 */
#define ivig_find(plan, id, sources, ...)                                                          \
    do {                                                                                           \
        _Static_assert(sizeof((int64_t[]){ __VA_ARGS__ }) <=                                       \
                           IVIG_FINDING_VALUES * sizeof(int64_t),                                  \
                       "a finding has fewer numbers");                                             \
        if (ivig_wants(plan, (enum ivig_level)IVIG_LEVEL_OF_##id))                                 \
            ivig_find_values(plan, IVIG_FINDING_##id, sources,                                     \
                             IVIG_FIRST_FOUR(__VA_ARGS__, 0, 0, 0, 0));                            \
    } while (0)
#define IVIG_FIRST_FOUR(a, b, c, d, ...) a, b, c, d

/** The same whatever is asked for; the numbers are not an array, which would be made on the way. */
void ivig_find_values(struct ivig_plan *plan, enum ivig_finding_id id,
                      const struct ivig_texts *sources, int64_t a, int64_t b, int64_t c, int64_t d);

/** Make a row a finding of the calculation, with its level. */
void ivig_finding_fill(struct ivig_finding *row, enum ivig_finding_id id,
                       const struct ivig_texts *sources, const int64_t *values);

/** Add a statement of a rule file, if its level is asked for and its conditions hold. */
void ivig_find_note(struct ivig_plan *plan, const struct ivig_note *note);

/** The plan's own finding of that id; NULL if there is none. */
const struct ivig_finding *ivig_plan_finding(const struct ivig_plan *plan, const char *id);

/** Whether an age, if known, fits a condition of age; NULL fits always. */
bool ivig_age_fits(const struct ivig_note_when *when, int64_t age_years);

/** Whether a stop among the findings is not passed by ${override_reason}. */
bool ivig_is_refused(const struct ivig_plan *plan, const char *override_reason);

/** Take out the warnings and notes that tell figures of a plan that is refused. */
void ivig_withhold_figures(struct ivig_plan *plan);

#endif
