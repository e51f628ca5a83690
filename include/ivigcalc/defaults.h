/*
 * The model of defaults.yaml: everything clinical that no single rule owns.
 */
#ifndef IVIGCALC_DEFAULTS_H
#define IVIGCALC_DEFAULTS_H

#include <ivigcalc/example.h>
#include <ivigcalc/statement.h>
#include <ivigcalc/weight_rule.h>

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

/* When an order agrees with a plan, and when its figures fit a slip. */
struct ivig_order_limits {
    int64_t tolerance_percent_milli;      /* of a total that agrees, rounded */
    int64_t tolerance_most_percent_milli; /* that may be asked for */
    int64_t even_to_ug;                   /* of days that agree, rounded */
    int64_t slip_percent_milli;           /* of a total that fits a slip */
    struct ivig_texts sources;
};

/* What holds for every product. */
struct ivig_product_limits {
    int64_t adult_from_weight_g;      /* an adult from here on: days in the product's adult step */
    int64_t high_iga_above_ug_per_ml; /* not for a patient who lacks IgA */
    int64_t pump_step_ul_per_h;       /* rates are rounded down to this */
    int64_t infusion_warn_above_min;  /* of one day */
    int64_t infusion_stop_above_min;
    int64_t first_again_after_weeks; /* a longer gap: as a first infusion */
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
    struct ivig_order_limits check;
    const struct ivig_product_limits *products; /* NULL: the set has no products */
    struct ivig_examples examples;
};

#endif
