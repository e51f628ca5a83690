/*
 * The model of precautions.yaml: checks, and conditions of the patient.
 */
#ifndef IVIGCALC_PRECAUTIONS_H
#define IVIGCALC_PRECAUTIONS_H

#include <ivigcalc/statement.h>

/* One line of the checklist before, during or after an infusion. */
struct ivig_check {
    const char *id;
    const char *name;                /* a few words, for the one-screen plan */
    const char *text;                /* the whole of it */
    const struct ivig_note *finding; /* NULL, or what an unknown result means */
    struct ivig_texts sources;
};

/* A condition of the patient that changes the plan. */
struct ivig_condition {
    const char *id;
    const char *name;
    struct ivig_note finding;
    int64_t age_years_above; /* the age that implies it, or IVIG_ABSENT */
    bool longest_schedule;   /* take the most days that the regimen allows */
};

struct ivig_precautions {
    const char *version;
    struct {
        const struct ivig_check *items;
        size_t count;
    } checks;
    struct {
        const struct ivig_condition *items;
        size_t count;
    } conditions;
};

#endif
