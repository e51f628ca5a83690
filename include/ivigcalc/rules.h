/*
 * The rule model: what the files under rules/ say, once they have been read
 * and checked.  Everything here is const to its users and is owned by the
 * struct ivig_ruleset it came from (ruleset.h).
 *
 * Numbers are scaled integers and the unit ends the name.  An optional number
 * that the file does not give holds IVIG_ABSENT.  rules/README.md documents
 * every key of the files.
 */
#ifndef IVIGCALC_RULES_H
#define IVIGCALC_RULES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/number.h>

#define IVIG_ABSENT INT64_MIN

/* Most days a course may have: the bound of --days and of every plan. */
enum { IVIG_DAYS_MOST = 31 };

/* How serious a finding is; a higher value is more severe. */
enum ivig_level { IVIG_NOTE, IVIG_WARN, IVIG_STOP };

enum ivig_sex { IVIG_SEX_UNKNOWN, IVIG_MALE, IVIG_FEMALE };

/* Ids, texts or source keys. */
struct ivig_texts {
    const char *const *items;
    size_t count;
};

/* A value that has a default inside a range (default, min, max). */
struct ivig_choice {
    int64_t standard;
    int64_t min;
    int64_t max;
};

struct ivig_range {
    int64_t min;
    int64_t max;
};

/* What must hold for a note to be given; absent members ask nothing. */
struct ivig_note_when {
    int64_t age_years_below;
    int64_t age_years_above;
};

/* A statement of a rule, with its evidence. */
struct ivig_note {
    const char *id;
    enum ivig_level level; /* note or warn */
    bool detail;           /* text output shows it with --explain only */
    const char *text;
    const struct ivig_note_when *when; /* NULL: always */
    struct ivig_texts sources;
};

struct ivig_notes {
    const struct ivig_note *items;
    size_t count;
};

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

struct ivig_indication {
    const char *id;
    const char *name;
    const char *version; /* YYYY-MM-DD */
    struct ivig_texts aliases;
    struct ivig_variants variants;
    struct {
        struct ivig_texts icd10cm;
    } codes;
    const char *weight_rule; /* NULL: that of the defaults */
    struct ivig_notes notes;
    struct ivig_notes follow; /* what to measure to judge the effect */
    struct ivig_texts before; /* ids of checks in precautions.yaml */
    struct ivig_texts during;
    struct ivig_texts after;
    struct ivig_alternatives alternatives;
    struct ivig_regimens regimens; /* one at least, exactly one standard */
};

/* ---- dosing-weight rules ---------------------------------------------- */

/* Ideal weight = at_152_4_cm_g + per_inch_g x inches over 152.4 cm. */
struct ivig_linear_weight {
    int64_t at_152_4_cm_g;
    int64_t per_inch_g;
};

/* Either both sexes' lines, or a body mass index for both. */
struct ivig_ideal_formula {
    const struct ivig_linear_weight *male;
    const struct ivig_linear_weight *female;
    int64_t bmi_milli; /* thousandths of kg/m2, or IVIG_ABSENT */
};

struct ivig_by_sex {
    int64_t male_g;
    int64_t female_g;
};

/* All the members that are present must hold.  Compared exactly. */
struct ivig_weight_when {
    int64_t age_years_below;
    int64_t height_mm_below;
    const struct ivig_by_sex *weight_g_at_most;
    int64_t bmi_milli_above;
    int64_t bmi_milli_at_least;
    int64_t percent_of_ideal_milli_above;
    bool actual_at_most_ideal;
    bool actual_below_adjusted;
};

enum ivig_weight_use {
    IVIG_USE_ACTUAL,
    IVIG_USE_IDEAL,
    IVIG_USE_ADJUSTED, /* ideal + factor x (actual - ideal) */
    IVIG_USE_MULTIPLE  /* factor x ideal */
};

struct ivig_weight_choice {
    enum ivig_weight_use use;
    int64_t factor_milli; /* for adjusted and multiple */
};

/* One row of a weight rule: the first whose conditions all hold decides. */
struct ivig_weight_case {
    const struct ivig_weight_when *when; /* NULL: always */
    struct ivig_weight_choice use;
    const char *reason; /* stable code */
    const char *text;   /* the reason in words */
    struct ivig_texts sources;
    const struct ivig_note *finding; /* NULL: none */
};

struct ivig_weight_cases {
    const struct ivig_weight_case *items;
    size_t count;
};

/* What to do when height or sex is missing under a rule with a formula. */
enum ivig_weight_missing { IVIG_MISSING_AS_ENTERED, IVIG_MISSING_REFUSE };

struct ivig_weight_rule {
    const char *id;
    const char *name;
    const char *version;
    const char *summary;
    const struct ivig_ideal_formula *ideal; /* NULL: the rule needs none */
    enum ivig_weight_missing missing;
    struct ivig_weight_cases cases;
    int64_t total_step_ug;
    int64_t day_step_ug;
    enum ivig_rounding direction;
    struct ivig_notes notes;
    struct ivig_texts sources;
};

/* ---- precautions -------------------------------------------------------- */

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

/* ---- defaults ----------------------------------------------------------- */

struct ivig_bounds {
    struct ivig_range weight_g;
    struct ivig_range height_mm;
    struct ivig_range age_years;
    struct ivig_range dose_mg_per_kg;
    struct ivig_range step_ug;
    struct ivig_texts sources;
};

/* Limits of a mass: a *warn* above one, a *stop* above the other. */
struct ivig_mass_limit {
    int64_t warn_above_ug;
    int64_t stop_above_ug;
    struct ivig_texts sources;
};

/* The weights that every plan shows for comparison, whatever rule it used. */
struct ivig_reference_weight {
    struct ivig_ideal_formula ideal;
    int64_t adjusted_factor_milli;
    int64_t valid_from_mm;         /* the formula is not used below this height */
    int64_t differs_percent_milli; /* a total that differs by more is a note */
    struct ivig_texts sources;
};

struct ivig_adult {
    int64_t from_age_years;
    int64_t from_weight_g; /* when the age is not known */
    struct ivig_texts sources;
};

struct ivig_obese {
    int64_t bmi_milli_above;
    struct ivig_texts sources;
};

/* Outside a range: a *stop* (units mixed up?) or a *warn*. */
struct ivig_plausible {
    struct ivig_range stop_bmi_milli;
    struct ivig_range warn_bmi_milli;
    int64_t stop_adult_height_mm_below;
    struct ivig_range warn_adult_weight_g;
    struct ivig_texts sources;
};

/* What rounding to steps may do to a dose. */
struct ivig_rounding_limits {
    int64_t day_warn_percent_milli; /* rounded day over the regimen's most */
    int64_t day_stop_percent_milli;
    int64_t total_warn_percent_milli; /* rounded total off the exact dose */
    struct ivig_texts sources;
};

/* Everything clinical that no single rule owns. */
struct ivig_defaults {
    const char *version;
    const char *weight_rule;
    struct ivig_bounds bounds;
    struct ivig_reference_weight reference;
    struct ivig_adult adult;
    struct ivig_obese obese;
    struct ivig_plausible plausible;
    struct ivig_mass_limit day;
    struct ivig_mass_limit course;
    struct ivig_rounding_limits rounding;
};

#endif
