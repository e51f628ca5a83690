/*
 * From a patient and a rule to a plan: dosing weight, total dose, schedule.
 *
 * Nothing here allocates, prints or reads anything but its arguments.  A plan
 * holds ids and numbers; words are made when it is rendered (render.h).
 */
#ifndef IVIGCALC_DOSE_H
#define IVIGCALC_DOSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/findings.h>
#include <ivigcalc/order.h>
#include <ivigcalc/rules.h>

enum ivig_finding_id {
    IVIG_FINDING_RULE, /* a statement of a rule file: see the finding's note */
#define IVIG_FINDING_MEMBER(name, id, level, final) IVIG_FINDING_##name,
    IVIG_FINDINGS(IVIG_FINDING_MEMBER)
        IVIG_FINDING_PLAN_COUNT, /* those from here on are of a check, not of a plan */
    IVIG_FINDING_BEFORE_ORDER = IVIG_FINDING_PLAN_COUNT - 1,
    IVIG_ORDER_FINDINGS(IVIG_FINDING_MEMBER)
#undef IVIG_FINDING_MEMBER
        IVIG_FINDING_COUNT
};

enum { IVIG_FINDING_VALUES = 4, IVIG_PLAN_FINDINGS_MOST = 96 };

/** One finding: what, how serious, its numbers, and who says so. */
struct ivig_finding {
    enum ivig_finding_id id;
    enum ivig_level level;
    const struct ivig_note *note;     /* for IVIG_FINDING_RULE, else NULL */
    const struct ivig_texts *sources; /* never NULL */
    int64_t value[IVIG_FINDING_VALUES];
};

struct ivig_patient {
    int64_t weight_g;
    int64_t height_mm; /* IVIG_ABSENT: not given */
    enum ivig_sex sex;
    int64_t age_years;              /* IVIG_ABSENT: not given, an adult is assumed */
    int64_t pre_pregnancy_weight_g; /* IVIG_ABSENT: not given; for rules that use it */
};

/* The rounding direction asked for: nearest, down or up, or the weight rule's. */
enum { IVIG_DIRECTION_OF_RULE = -1 };

/**
 * What is asked for.  The rules must outlive every plan made from it.  The
 * numbers must lie within the set's bounds (defaults.bounds, 1 to
 * IVIG_DAYS_MOST days); IVIG_ABSENT takes the rule's own.
 */
struct ivig_request {
    struct ivig_patient patient;
    const struct ivig_indication *indication;
    const struct ivig_variant *variant; /* or NULL */
    const struct ivig_regimen *regimen; /* of that indication; NULL: not recommended */
    const struct ivig_weight_rule *weight_rule;
    bool weight_rule_named; /* chosen by the user, not by default */
    int64_t dose_mg_per_kg;
    int64_t days;
    int64_t total_step_ug;
    int64_t day_step_ug;
    uint64_t conditions;            /* bit i: the precautions' ith condition was named */
    const struct ivig_order *given; /* the doses of this course that were given; NULL: none */
    int64_t start_day;              /* day 1 of this course (date.h) */
    int64_t last_course_day;        /* day 1 of the one before; needs start_day, and is before it */
    int direction;                  /* nearest, down or up of enum ivig_rounding, or _OF_RULE */
    const struct ivig_product *product; /* NULL: none is named; else defaults.products is due */
    uint32_t stock;                     /* bit i: the product's ith size of vial; 0: all sizes */
    bool subsequent; /* a later infusion: a faster start, where the label has one */
    int64_t at_min;  /* when the infusions begin, minutes after midnight */
    int64_t pump_step_ul_per_h;
    const char *override_reason; /* NULL: a stop stops */
    enum ivig_level least; /* findings less severe are not made; stops and figures are the same */
};

enum ivig_basis {
    IVIG_BASIS_ACTUAL,
    IVIG_BASIS_AS_ENTERED, /* height or sex missing under a rule that needs them */
    IVIG_BASIS_IDEAL,
    IVIG_BASIS_ADJUSTED,
    IVIG_BASIS_MULTIPLE
};

struct ivig_dosing_weight {
    int64_t weight_g; /* rounded once, to the gram, ties up */
    enum ivig_basis basis;
    const struct ivig_weight_case *decided; /* NULL: height or sex missing */
    struct ivig_ratio exact_g;              /* before it was rounded; den 0: none */
    struct ivig_ratio rule_ideal_g;         /* the rule's own formula; den 0: none */
    int64_t actual_g;      /* what the rule took as actual; IVIG_ABSENT: not given */
    bool before_pregnancy; /* that is the weight before pregnancy */
};

/* What is read beside the dosing weight, whatever the rule; IVIG_ABSENT: not known. */
struct ivig_reference_weights {
    int64_t ideal_g;    /* by the formula of the defaults; absent where that is not above 0 */
    int64_t adjusted_g; /* from the ideal weight before it was rounded */
    int64_t bmi_tenths; /* rounded */
};

/**
 * A plan.  If `refused`, a stop that was not overridden is among the findings
 * and no figure may be shown.  The findings are those of this patient; what
 * the indication and the regimen always state is in their notes.
 */
struct ivig_plan {
    const struct ivig_request *request;
    const struct ivig_defaults *defaults;
    bool refused;
    bool pregnant;        /* a condition of the patient is pregnancy */
    bool contraindicated; /* a condition of the patient rules IVIG out */
    uint64_t conditions;  /* bit i: the precautions' ith condition holds, named or by age; 0 where
                             IVIG is not recommended */
    struct ivig_dosing_weight weight;
    int64_t dose_mg_per_kg;
    int64_t exact_ug;      /* weight x dose, not rounded */
    int64_t total_ug;      /* rounded to total_step_ug; the days add up to it */
    int64_t total_step_ug; /* the coarser of the two steps in force */
    int64_t day_step_ug;
    enum ivig_rounding direction;
    unsigned planned_days; /* before the spread rule */
    unsigned days;
    unsigned given_days;                /* the first so many days were given, as they stand */
    const struct ivig_product_use *use; /* of the product's label; NULL: none, or no product */
    int64_t rate_weight_g; /* that rates are for: the lower of actual and dosing weight */
    bool at_risk;          /* a condition of the patient asks for a slow rate */
    bool slow_start;       /* the infusion begins at the product's slowest first step */
    bool later_infusion;   /* begins with the label's ladder for later infusions */
    bool finding_lost;     /* more findings than a plan holds: an error, never shown */
    size_t finding_count;
    /* as many as there are days, of those to come larger ones first; all 0 where the total could
       not be shared */
    int64_t day_ug[IVIG_DAYS_MOST];
    struct ivig_finding findings[IVIG_PLAN_FINDINGS_MOST];
};

/** The stable id of a finding; never NULL. */
IVIG_API const char *ivig_finding_name(const struct ivig_finding *finding);

/** Whether an override does not pass it. */
IVIG_API bool ivig_finding_is_final(const struct ivig_finding *finding);

/**
 * The ideal weight by ${formula} as an exact ratio in g.  Returns false, and
 * leaves ${ideal_g} as it was, if the formula needs a sex that is not known.
 * The value may be 0 or less for a very short person.
 *
 * The linear form is Devine's: base + slope x (height - 152.4 cm) / 2.54 cm.
 */
IVIG_API bool ivig_ideal_weight(const struct ivig_ideal_formula *formula, int64_t height_mm,
                                enum ivig_sex sex, struct ivig_ratio *ideal_g);

/**
 * ${adjusted_g} = ideal + factor x (actual - ideal), from the unrounded ideal
 * weight, exactly.
 */
IVIG_API void ivig_adjusted_weight(struct ivig_ratio ideal_g, int64_t actual_g,
                                   int64_t factor_milli, struct ivig_ratio *adjusted_g);

/**
 * The dosing weight of a patient, pregnant or not, under a weight rule.  Returns
 * IVIG_E_RANGE if the rule gives nothing above 0 kg, if it refuses without
 * height and sex, or if it takes the weight before pregnancy and there is none;
 * weight_g of ${weight} is then 0.
 */
IVIG_API enum ivig_status ivig_dosing_weight(const struct ivig_weight_rule *rule,
                                             const struct ivig_patient *patient, bool pregnant,
                                             struct ivig_dosing_weight *weight);

/** The reference weights of a patient, by the formula of ${defaults} and the weight of today. */
IVIG_API void ivig_reference_weights(const struct ivig_defaults *defaults,
                                     const struct ivig_patient *patient,
                                     struct ivig_reference_weights *reference);

/** Whether the rule's formula or a case of it depends on the sex. */
IVIG_API bool ivig_weight_rule_needs_sex(const struct ivig_weight_rule *rule);

/** The code of the case that decided, or "height-or-sex-missing"; never NULL. */
IVIG_API const char *ivig_weight_reason(const struct ivig_dosing_weight *weight);

/**
 * Share ${total_ug}, a whole multiple of ${step_ug}, over ${days} (1 to
 * IVIG_DAYS_MOST) in whole steps: no two days differ by more than one step,
 * larger days first, the sum is the total.  IVIG_E_STEPS if the total is no
 * such multiple; IVIG_E_RANGE if a day would be 0.  ${day_ug} is then left as
 * it was.
 */
IVIG_API enum ivig_status ivig_split(int64_t total_ug, int64_t step_ug, unsigned days,
                                     int64_t *day_ug);

/**
 * How far the total of a plan is off the exact dose, in hundredths of a percent of
 * that, nearest, ties up; below 0 where it is less.  0 for a plan without a dose.
 */
IVIG_API int64_t ivig_plan_deviation(const struct ivig_plan *plan);

/**
 * The next condition, from the ${at}th on (0 first), that holds and asks for the
 * longest schedule, and moves past it; NULL if there is none.
 */
IVIG_API const struct ivig_condition *ivig_longest_advised_by(
    const struct ivig_plan *plan, const struct ivig_precautions *precautions, size_t *at);

/** Whether a check is still to be made: no condition of the patient says what it would find. */
IVIG_API bool ivig_check_is_due(const struct ivig_plan *plan,
                                const struct ivig_precautions *precautions, const char *check);

/** Make ${request} ask for nothing: every number absent, every pointer NULL; all findings are made.
 */
IVIG_API void ivig_request_clear(struct ivig_request *request);

/**
 * The days between which the next course begins, counted in weeks from day 1.
 * Returns false, and leaves ${window} as it was, if the course has no date or
 * the regimen sets no interval.
 */
IVIG_API bool ivig_next_course(const struct ivig_request *request, struct ivig_window *window);

/* The volume of another treatment for one patient, in whole mL, nearest, ties up. */
struct ivig_exchange {
    int64_t weight_g; /* ideal, where its formula holds; else the dosing weight */
    bool on_ideal;
    struct ivig_range total_ml;
    struct ivig_range session_ml; /* worked out from the exact total */
};

/**
 * Work out ${alternative} for the patient of a plan.  Returns false, and leaves
 * ${exchange} as it was, if the plan is refused for its weight or its figures,
 * and not only because a condition of the patient rules IVIG out.
 */
IVIG_API bool ivig_alternative_volume(const struct ivig_plan *plan,
                                      const struct ivig_alternative *alternative,
                                      struct ivig_exchange *exchange);

/**
 * Make the plan for ${request}.  A *stop* is not an error: the call returns
 * IVIG_OK and the plan is `refused`.  Findings less severe than the request's
 * `least` are left out; all else is the same whatever it is, but that a plan
 * with fewer findings may hold them where one with all cannot (IVIG_E_SIZE).
 * Errors: IVIG_E_RANGE if the weight is missing, a number of the request is out
 * of the set's bounds, the last course is not before a start that is given, more
 * than IVIG_DAYS_MOST - 1 days were given, or the rules do not have a condition;
 * IVIG_E_REFERENCE if a product is named and the defaults have no limits of
 * products; IVIG_E_CONFLICT if two conditions contradict each other, one is named
 * that follows from the age, or a weight before pregnancy is given without
 * pregnancy; IVIG_E_STEPS if one step is not a whole multiple of the other;
 * IVIG_E_OVERFLOW; IVIG_E_SIZE for more findings than a plan holds.  ${plan} is
 * then not usable.
 * ${request} is kept by pointer and must outlive the plan.
 */
IVIG_API enum ivig_status ivig_plan_make(const struct ivig_defaults *defaults,
                                         const struct ivig_precautions *precautions,
                                         const struct ivig_request *request, struct ivig_plan *plan,
                                         struct ivig_error *error);

#endif
