/*
 * The model of indications/ID.yaml: regimens, variants, alternatives.
 */
#ifndef IVIGCALC_INDICATION_H
#define IVIGCALC_INDICATION_H

#include <ivigcalc/example.h>
#include <ivigcalc/statement.h>

/*
 * When a planned day is too large, keep the total and take the fewest days in
 * min_days to max_days with at most to_mg_per_kg_day in a day.
 */
enum ivig_spread_of { IVIG_SPREAD_DAY, IVIG_SPREAD_COURSE };
struct ivig_spread {
    int64_t above_ug;
    enum ivig_spread_of of; /* what is held against above_ug */
    int64_t to_mg_per_kg_day;
    int64_t min_days;
    int64_t max_days;
    struct ivig_texts sources;
};

/* Repeating the course.  NULL ranges: not repeated on a schedule, not limited. */
struct ivig_repeat {
    const struct ivig_range *every_weeks;
    const struct ivig_range *courses;
    const char *text;
};

struct ivig_days {
    int64_t standard;
    int64_t min;
    int64_t max;
    int64_t prefer_children; /* IVIG_ABSENT: as for adults */
};

enum ivig_line { IVIG_LINE_FIRST, IVIG_LINE_SECOND, IVIG_LINE_NOT_ESTABLISHED };

struct ivig_regimen {
    const char *id;
    const char *name;
    bool standard; /* taken when none is named */
    enum ivig_line line;
    const char *line_text;      /* when it is used, in words */
    struct ivig_texts labelled; /* regions with a label for this; none: off-label */
    struct ivig_choice total_mg_per_kg;
    struct ivig_days days;
    int64_t most_per_day_mg_per_kg;
    int64_t
        most_ug_per_kg_min; /* how fast it may be infused in this disease; IVIG_ABSENT: as any */
    const struct ivig_spread *spread; /* NULL: none */
    struct ivig_repeat repeat;
    struct ivig_notes notes;
    struct ivig_texts sources;
};

struct ivig_regimens {
    const struct ivig_regimen *items;
    size_t count;
};

/* A form of the disease that is dosed by the same rule under its own name. */
struct ivig_variant {
    const char *id;
    const char *name;
    struct ivig_notes notes;
};

struct ivig_variants {
    const struct ivig_variant *items;
    size_t count;
};

/* Another treatment, as a volume for each kg of ideal (or dosing) weight. */
struct ivig_alternative {
    const char *id;
    const char *name;
    struct ivig_range ul_per_kg;
    int64_t sessions;
    const char *when;
    struct ivig_texts sources;
};

struct ivig_alternatives {
    const struct ivig_alternative *items;
    size_t count;
};

/* Why IVIG is not given for a disease. */
struct ivig_not_recommended {
    const char *reason;
    struct ivig_texts sources;
};

/*
 * A disease: either it has regimens, or it is not recommended; then the lists
 * from `variants` to `regimens` but for codes and notes are empty.
 */
struct ivig_indication {
    const char *id;
    const char *name;
    const char *version; /* YYYY-MM-DD */
    struct ivig_texts aliases;
    struct ivig_variants variants;
    struct {
        struct ivig_texts icd10cm;
    } codes;
    const char *weight_rule;                            /* NULL: that of the defaults */
    const struct ivig_not_recommended *not_recommended; /* NULL: it has regimens */
    struct ivig_notes notes;
    struct ivig_notes follow; /* what to measure to judge the effect */
    struct ivig_texts before; /* ids of checks in precautions.yaml */
    uint64_t before_bits;     /* the same: bit i is the ith check (ivig_precautions_check_bits) */
    struct ivig_texts during;
    struct ivig_texts after;
    struct ivig_alternatives alternatives;
    struct ivig_regimens regimens; /* exactly one is standard */
    struct ivig_examples examples;
};

#endif
