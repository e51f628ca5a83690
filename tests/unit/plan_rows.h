/*
 * One row: what is asked for, and the plan that must come of it.  The expected
 * figures are worked out by hand from the rule files and the limits.
 */
#ifndef IVIG_TESTS_UNIT_PLAN_ROWS_H
#define IVIG_TESTS_UNIT_PLAN_ROWS_H

#include <ivigcalc/dose.h>
#include <ivigcalc/ruleset.h>

#define G(g)   ((g)*INT64_C(1000000))
#define MG(mg) ((mg)*INT64_C(1000))

/* Since 0 means that an age is not given. */
enum { NEWBORN = -1 };

enum plan_mode { MODE_OF_RULE, MODE_NEAREST, MODE_DOWN, MODE_UP };

enum { PLAN_ROW_DAYS = 6 };

/* What is 0 or NULL was not asked for or, from `refused` on, is not looked at. */
struct plan_row {
    const char *name;
    const char *rule; /* "lems", "mg/dysphagia", "amsan" */
    int64_t weight_g;
    int64_t height_mm;
    enum ivig_sex sex;
    int64_t age_years;
    int64_t pre_pregnancy_weight_g;
    const char *weight_rule;                 /* named by the user */
    const struct ivig_weight_rule *own_rule; /* of the row's own */
    int64_t dose_mg_per_kg;
    int64_t days;
    int64_t total_step_ug;
    int64_t day_step_ug;
    enum plan_mode mode;
    const char *override_reason;
    const char *conditions; /* ids, blanks between them */
    const char *given;      /* doses of the course already given, as --given */
    const char *product;
    const struct ivig_product *own_product; /* of the row's own */
    uint32_t stock;                         /* sizes as bits; 0: all */
    bool subsequent;
    int64_t pump_step_ul_per_h;
    int64_t start_day; /* days since 1970-01-01 */
    int64_t last_course_day;

    enum ivig_status status; /* not IVIG_OK: nothing else is looked at */
    bool refused;
    int64_t exact_ug;
    int64_t deviation_hundredths; /* of a percent; looked at where exact_ug is */
    int64_t total_ug;
    int64_t day_ug[PLAN_ROW_DAYS]; /* all the days, if given */
    const char *stops;             /* all of them, in any order; NULL: none */
    const char *warns;             /* the same */
    const char *notes;             /* must be there */
    const char *no_notes;          /* must not */
};

extern const struct plan_row plan_dose_rows[];
extern const size_t plan_dose_row_count;
extern const struct plan_row plan_limit_rows[];
extern const size_t plan_limit_row_count;
extern const struct plan_row plan_condition_rows[];
extern const size_t plan_condition_row_count;
extern const struct plan_row plan_weight_rows[];
extern const size_t plan_weight_row_count;
extern const struct plan_row plan_given_rows[];
extern const size_t plan_given_row_count;
extern const struct plan_row plan_product_rows[];
extern const size_t plan_product_row_count;

/** Make the request of a row; what it refers to is owned by ${rules} and the row. */
void ivig_test_request(struct ivig_ruleset *rules, const struct plan_row *row,
                       struct ivig_request *request);

/* Shorthand of the tables. */
#define LEMS(weight)        .rule = "lems", .weight_g = (weight)
#define GBS(weight)         .rule = "gbs", .weight_g = (weight)
#define MG_OF(part, weight) .rule = "mg/" part, .weight_g = (weight)
#define MALE(height)        .sex = IVIG_MALE, .height_mm = (height)
#define FEMALE(height)      .sex = IVIG_FEMALE, .height_mm = (height)
#define STEPS(total, day)   .total_step_ug = (total), .day_step_ug = (day)
#define TOTAL(total, ...)   .total_ug = (total), .day_ug = { __VA_ARGS__ }
#define STOPS(names)        .refused = true, .stops = names
#define PASSED(names)       .override_reason = "agreed", .stops = names

#endif
