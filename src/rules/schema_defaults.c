/* defaults.yaml */
#include <ivigcalc/infusion.h>

#include "rules/schemas.h"

enum {
    BMI_MOST_MILLI = 500000,
    PERCENT_MOST_MILLI = 100000,
    IGA_MOST = 10000,
    MINUTES_MOST = 10080,
    WEEKS_MOST = 52
};

IVIG_RANGE_SCHEMA(weight_schema, IVIG_SCALE_KG, 1, IVIG_WEIGHT_MOST_G);
IVIG_RANGE_SCHEMA(height_schema, IVIG_SCALE_CM, 1, IVIG_HEIGHT_MOST_MM);
IVIG_RANGE_SCHEMA(age_schema, 0, 0, IVIG_AGE_MOST_YEARS);
IVIG_RANGE_SCHEMA(dose_schema, IVIG_SCALE_G_PER_KG, 1, IVIG_DOSE_MOST_MG_PER_KG);
IVIG_RANGE_SCHEMA(step_schema, IVIG_SCALE_G, IVIG_STEP_MIN_UG, IVIG_MASS_MOST_UG);
IVIG_RANGE_SCHEMA(bmi_schema, 3, 1, BMI_MOST_MILLI);

#define PART(key, type, member, schema)                                                            \
    {                                                                                              \
        key, IVIG_F_STRUCT, .required = true, IVIG_AT(type, member), .of = &(schema)               \
    }
#define NUMBER(key, type, member, scale_, min_, max_)                                              \
    {                                                                                              \
        key, IVIG_F_NUMBER, .required = true, IVIG_AT(type, member), .scale = (scale_),            \
                            .min = (min_), .max = (max_)                                           \
    }

static const struct ivig_field bounds_fields[] = {
    PART("weight_kg", struct ivig_bounds, weight_g, weight_schema),
    PART("height_cm", struct ivig_bounds, height_mm, height_schema),
    PART("age_years", struct ivig_bounds, age_years, age_schema),
    PART("dose_g_per_kg", struct ivig_bounds, dose_mg_per_kg, dose_schema),
    PART("step_g", struct ivig_bounds, step_ug, step_schema),
    IVIG_SOURCES_FIELD(struct ivig_bounds),
};

static void check_bounds(struct ivig_rule_file *file, const struct ivig_yaml *node,
                         const void *object)
{
    const struct ivig_bounds *bounds = object;

    ivig_check_step(file, ivig_yaml_child(ivig_yaml_child(node, "step_g"), "min"),
                    bounds->step_ug.min);
    ivig_check_step(file, ivig_yaml_child(ivig_yaml_child(node, "step_g"), "max"),
                    bounds->step_ug.max);
}

static const struct ivig_schema bounds_schema =
    IVIG_SCHEMA("a set of bounds", struct ivig_bounds, bounds_fields, check_bounds);

static const struct ivig_field reference_fields[] = {
    PART("ideal", struct ivig_reference_weight, ideal, ivig_ideal_formula_schema),
    NUMBER("adjusted_factor", struct ivig_reference_weight, adjusted_factor_milli, 3, 1, 1000),
    NUMBER("valid_from_cm", struct ivig_reference_weight, valid_from_mm, IVIG_SCALE_CM, 300,
           IVIG_HEIGHT_MOST_MM),
    NUMBER("differs_percent", struct ivig_reference_weight, differs_percent_milli, 3, 1,
           PERCENT_MOST_MILLI),
    IVIG_SOURCES_FIELD(struct ivig_reference_weight),
};

static const struct ivig_schema reference_schema =
    IVIG_SCHEMA("a set of reference weights", struct ivig_reference_weight, reference_fields, NULL);

static const struct ivig_field adult_fields[] = {
    NUMBER("from_age_years", struct ivig_adult, from_age_years, 0, 1, IVIG_AGE_MOST_YEARS),
    NUMBER("from_weight_kg", struct ivig_adult, from_weight_g, IVIG_SCALE_KG, 1,
           IVIG_WEIGHT_MOST_G),
    IVIG_SOURCES_FIELD(struct ivig_adult),
};

static const struct ivig_schema adult_schema =
    IVIG_SCHEMA("a definition of an adult", struct ivig_adult, adult_fields, NULL);

static const struct ivig_field obese_fields[] = {
    NUMBER("bmi_above", struct ivig_obese, bmi_milli_above, 3, 1, BMI_MOST_MILLI),
    IVIG_SOURCES_FIELD(struct ivig_obese),
};

static const struct ivig_schema obese_schema =
    IVIG_SCHEMA("a definition of obesity", struct ivig_obese, obese_fields, NULL);

static const struct ivig_field plausible_fields[] = {
    PART("stop_bmi", struct ivig_plausible, stop_bmi_milli, bmi_schema),
    PART("warn_bmi", struct ivig_plausible, warn_bmi_milli, bmi_schema),
    NUMBER("stop_adult_height_cm_below", struct ivig_plausible, stop_adult_height_mm_below,
           IVIG_SCALE_CM, 1, IVIG_HEIGHT_MOST_MM),
    PART("warn_adult_weight_kg", struct ivig_plausible, warn_adult_weight_g, weight_schema),
    IVIG_SOURCES_FIELD(struct ivig_plausible),
};

static void check_plausible(struct ivig_rule_file *file, const struct ivig_yaml *node,
                            const void *object)
{
    const struct ivig_plausible *plausible = object;
    const struct ivig_yaml *warn = ivig_yaml_child(node, "warn_bmi");

    ivig_check_order(file, warn, "min", plausible->stop_bmi_milli.min,
                     plausible->warn_bmi_milli.min, "the warning is below the stop");
    ivig_check_order(file, warn, "max", plausible->warn_bmi_milli.max,
                     plausible->stop_bmi_milli.max, "the warning is above the stop");
}

static const struct ivig_schema plausible_schema = IVIG_SCHEMA(
    "a set of plausible ranges", struct ivig_plausible, plausible_fields, check_plausible);

static const struct ivig_field mass_fields[] = {
    NUMBER("warn_above_g", struct ivig_mass_limit, warn_above_ug, IVIG_SCALE_G, 1,
           IVIG_MASS_MOST_UG),
    NUMBER("stop_above_g", struct ivig_mass_limit, stop_above_ug, IVIG_SCALE_G, 1,
           IVIG_MASS_MOST_UG),
    IVIG_SOURCES_FIELD(struct ivig_mass_limit),
};

static void check_mass(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const void *object)
{
    const struct ivig_mass_limit *limit = object;

    ivig_check_order(file, node, "warn_above_g", limit->warn_above_ug, limit->stop_above_ug,
                     "the warning is above the stop");
}

static const struct ivig_schema mass_schema =
    IVIG_SCHEMA("a limit", struct ivig_mass_limit, mass_fields, check_mass);

#define PERCENT(key, member)                                                                       \
    NUMBER(key, struct ivig_rounding_limits, member, 3, 1, PERCENT_MOST_MILLI)

static const struct ivig_field rounding_fields[] = {
    PERCENT("day_warn_percent", day_warn_percent_milli),
    PERCENT("day_stop_percent", day_stop_percent_milli),
    PERCENT("total_warn_percent", total_warn_percent_milli),
    IVIG_SOURCES_FIELD(struct ivig_rounding_limits),
};

static void check_rounding(struct ivig_rule_file *file, const struct ivig_yaml *node,
                           const void *object)
{
    const struct ivig_rounding_limits *limits = object;

    ivig_check_order(file, node, "day_warn_percent", limits->day_warn_percent_milli,
                     limits->day_stop_percent_milli, "the warning is above the stop");
}

static const struct ivig_schema rounding_schema = IVIG_SCHEMA(
    "a set of limits of rounding", struct ivig_rounding_limits, rounding_fields, check_rounding);

static const struct ivig_field check_fields[] = {
    NUMBER("tolerance_percent", struct ivig_order_limits, tolerance_percent_milli, 3, 0,
           PERCENT_MOST_MILLI),
    NUMBER("tolerance_most_percent", struct ivig_order_limits, tolerance_most_percent_milli, 3, 0,
           PERCENT_MOST_MILLI),
    NUMBER("even_to_g", struct ivig_order_limits, even_to_ug, IVIG_SCALE_G, 1, IVIG_MASS_MOST_UG),
    NUMBER("slip_percent", struct ivig_order_limits, slip_percent_milli, 3, 0, PERCENT_MOST_MILLI),
    IVIG_SOURCES_FIELD(struct ivig_order_limits),
};

static void check_check(struct ivig_rule_file *file, const struct ivig_yaml *node,
                        const void *object)
{
    const struct ivig_order_limits *limits = object;

    ivig_check_order(file, node, "tolerance_percent", limits->tolerance_percent_milli,
                     limits->tolerance_most_percent_milli, "the default is above the most");
}

static const struct ivig_schema check_schema =
    IVIG_SCHEMA("a set of limits of a check", struct ivig_order_limits, check_fields, check_check);

static const struct ivig_field product_limit_fields[] = {
    NUMBER("adult_from_weight_kg", struct ivig_product_limits, adult_from_weight_g, IVIG_SCALE_KG,
           1, IVIG_WEIGHT_MOST_G),
    NUMBER("high_iga_above_ug_per_ml", struct ivig_product_limits, high_iga_above_ug_per_ml, 0, 1,
           IGA_MOST),
    NUMBER("pump_step_ml_per_h", struct ivig_product_limits, pump_step_ul_per_h, IVIG_SCALE_ML, 1,
           IVIG_PUMP_STEP_MOST_UL_PER_H),
    NUMBER("infusion_warn_above_min", struct ivig_product_limits, infusion_warn_above_min, 0, 1,
           MINUTES_MOST),
    NUMBER("infusion_stop_above_min", struct ivig_product_limits, infusion_stop_above_min, 0, 1,
           MINUTES_MOST),
    NUMBER("first_again_after_weeks", struct ivig_product_limits, first_again_after_weeks, 0, 1,
           WEEKS_MOST),
    IVIG_SOURCES_FIELD(struct ivig_product_limits),
};

static void check_product_limits(struct ivig_rule_file *file, const struct ivig_yaml *node,
                                 const void *object)
{
    const struct ivig_product_limits *limits = object;

    ivig_check_order(file, node, "infusion_warn_above_min", limits->infusion_warn_above_min,
                     limits->infusion_stop_above_min, "the warning is above the stop");
}

static const struct ivig_schema product_limits_schema =
    IVIG_SCHEMA("a set of limits of products", struct ivig_product_limits, product_limit_fields,
                check_product_limits);

static const struct ivig_field defaults_fields[] = {
    { "format", IVIG_F_FORMAT, .required = true, .of = "defaults/1" },
    { "version", IVIG_F_DATE, .required = true, IVIG_AT(struct ivig_defaults, version) },
    { "weight_rule", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_defaults, weight_rule),
      .refers_to = IVIG_REFERS_TO_WEIGHT_RULE },
    PART("bounds", struct ivig_defaults, bounds, bounds_schema),
    PART("reference", struct ivig_defaults, reference, reference_schema),
    PART("adult", struct ivig_defaults, adult, adult_schema),
    PART("obese", struct ivig_defaults, obese, obese_schema),
    PART("plausible", struct ivig_defaults, plausible, plausible_schema),
    PART("day", struct ivig_defaults, day, mass_schema),
    PART("course", struct ivig_defaults, course, mass_schema),
    PART("rounding", struct ivig_defaults, rounding, rounding_schema),
    PART("check", struct ivig_defaults, check, check_schema),
    { "products", IVIG_F_POINTER, IVIG_AT(struct ivig_defaults, products),
      .of = &product_limits_schema },
    IVIG_EXAMPLES_FIELD(struct ivig_defaults, ivig_general_example_schema),
};

const struct ivig_schema ivig_defaults_schema =
    IVIG_SCHEMA("a set of defaults", struct ivig_defaults, defaults_fields, NULL);
