/*
 * The model of precautions.yaml: checks, and conditions of the patient.
 */
#ifndef IVIGCALC_PRECAUTIONS_H
#define IVIGCALC_PRECAUTIONS_H

#include <ivigcalc/example.h>
#include <ivigcalc/statement.h>

/* Most conditions and checks that a set may define: those of a patient are bits of one number. */
enum { IVIG_CONDITIONS_MOST = 64, IVIG_CHECKS_MOST = 64 };

/* One line of the checklist before, during or after an infusion. */
struct ivig_check {
    const char *id;
    const char *name;                /* a few words, for the one-screen plan */
    const char *text;                /* the whole of it */
    const struct ivig_note *finding; /* NULL, or what an unknown result means */
    struct ivig_texts sources;
};

/* What holds a product's protein stable; some patients must not be given it. */
enum ivig_stabiliser {
    IVIG_STABILISER_NOT_FOUND,
    IVIG_GLYCINE,
    IVIG_PROLINE,
    IVIG_MALTOSE,
    IVIG_SORBITOL
};

/* What a product with that stabiliser means for the patient: a *warn* or a *stop*. */
struct ivig_product_conflict {
    enum ivig_stabiliser stabiliser;
    enum ivig_level level;
};

/*
 * A condition of the patient.  The user names it, or, where `when` is there, it
 * follows from the age alone and cannot be named.
 */
struct ivig_condition {
    const char *id;
    const char *name;
    const struct ivig_note_when *when;
    const struct ivig_note *finding; /* note, warn or stop; NULL: nothing is said */
    bool longest_schedule;           /* take the most days that the regimen allows */
    bool pregnancy;                  /* weight rules that ask for it take the patient as pregnant */
    bool at_risk_rate;               /* infuse at the label's rate for patients at risk */
    bool slow_start;                 /* begin at the product's slowest first step */
    bool low_iga;                    /* the product must be low in IgA */
    struct ivig_texts clears;        /* checks whose result is no longer unknown */
    struct ivig_texts not_with;      /* conditions that contradict it */
    const struct ivig_product_conflict *product_conflict; /* NULL: none */
};

struct ivig_conditions {
    const struct ivig_condition *items;
    size_t count; /* IVIG_CONDITIONS_MOST at most */
};

/* A text with its sources, for a finding of the calculation. */
struct ivig_advice {
    const char *text;
    struct ivig_texts sources;
};

/*
 * What the conditions and checks say and refer to, so that no plan compares texts:
 * bit i is the ith condition.  Made of the rest when the file is read.
 */
struct ivig_precaution_bits {
    uint64_t by_age; /* they follow from the age */
    uint64_t with_finding;
    uint64_t longest_schedule;
    uint64_t pregnancy;
    uint64_t not_with[IVIG_CONDITIONS_MOST]; /* those that the ith condition contradicts */
    uint64_t clearing[IVIG_CHECKS_MOST];     /* those that clear the ith check */
    uint64_t checks_with_finding;            /* here bit i is the ith check */
};

struct ivig_precautions {
    const char *version;
    struct {
        const struct ivig_check *items;
        size_t count; /* IVIG_CHECKS_MOST at most */
    } checks;
    struct ivig_advice fewer_days; /* said where fewer days are named than a condition takes */
    struct ivig_conditions conditions;
    struct ivig_precaution_bits bits;
    struct ivig_examples examples;
};

#endif
