/*
 * Worked examples, which every rule file carries: what is given, what must come
 * of it, and why.  A set is handed out only if all of them come out.
 */
#ifndef IVIGCALC_EXAMPLE_H
#define IVIGCALC_EXAMPLE_H

#include <ivigcalc/statement.h>

/* The patient and the request; absent members ask for nothing. */
struct ivig_example_given {
    int64_t weight_g;
    int64_t height_mm;
    enum ivig_sex sex;
    int64_t age_years;
    int64_t pre_pregnancy_weight_g;
    struct ivig_texts conditions;
    const char *regimen; /* of an indication's own example */
    const char *weight_rule;
    int64_t dose_mg_per_kg;
    int64_t days;               /* named, or those of a course of the example's own */
    int64_t named_days;         /* of such a course: as the user names them */
    int64_t most_days;          /* that it allows; absent: its days */
    int64_t most_mg_per_kg_day; /* absent: its whole dose */
    int64_t total_step_ug;
    int64_t day_step_ug;
    int64_t start_day; /* days since 1970-01-01 (date.h) */
    int64_t last_course_day;
};

/* A window of days, both included. */
struct ivig_window {
    int64_t from_day;
    int64_t to_day;
};

/* Numbers of one unit. */
struct ivig_numbers {
    const int64_t *items;
    size_t count;
};

/* Another treatment's volume for the patient, in whole mL. */
struct ivig_example_volume {
    const char *id;
    struct ivig_range total_ml;
    struct ivig_range session_ml;
};

enum ivig_example_status {
    IVIG_EXAMPLE_OK,
    IVIG_EXAMPLE_REFUSED, /* a stop withholds the plan */
    IVIG_EXAMPLE_ERROR    /* out of bounds: there is no plan */
};

/* What is looked at; absent members are not.  Only a plan that is made has figures. */
struct ivig_example_expect {
    enum ivig_example_status status;
    int64_t weight_g;
    const char *reason; /* of the dosing weight */
    int64_t total_ug;
    struct ivig_numbers schedule_ug;
    struct ivig_texts findings;    /* ids that must be among the plan's */
    struct ivig_texts warnings;    /* the same, as warnings */
    struct ivig_texts no_findings; /* ids that must not */
    const struct ivig_window *next_course;
    const struct ivig_range *courses;
    int64_t most_ug_per_kg_min; /* of the regimen */
    struct {
        const struct ivig_example_volume *items;
        size_t count;
    } alternatives;
};

struct ivig_example {
    struct ivig_example_given given;
    struct ivig_example_expect expect;
    const char *why;
};

struct ivig_examples {
    const struct ivig_example *items;
    size_t count;
};

#endif
