/* The regimens of indications/ID.yaml: dose, days, spread rule, repeat. */
#include "rules/schemas.h"

/* Per-kg doses in rule files: 0.001 to 10 g/kg. */
enum { DOSE_MIN_MG_PER_KG = 1, DOSE_MAX_MG_PER_KG = 10000, WEEKS_MOST = 104 };

IVIG_RANGE_SCHEMA(weeks_schema, 0, 1, WEEKS_MOST);
IVIG_RANGE_SCHEMA(courses_schema, 0, 1, IVIG_COURSES_MOST);

#define DOSE(type, key, member)                                                                    \
    {                                                                                              \
        key, IVIG_F_NUMBER, .required = true, IVIG_AT(type, member), .scale = IVIG_SCALE_G_PER_KG, \
                            .min = DOSE_MIN_MG_PER_KG, .max = DOSE_MAX_MG_PER_KG                   \
    }
#define DAYS(type, key, member, needed)                                                            \
    {                                                                                              \
        key, IVIG_F_NUMBER, .required = (needed), IVIG_AT(type, member), .min = 1,                 \
                            .max = IVIG_DAYS_MOST                                                  \
    }

static const struct ivig_field dose_fields[] = {
    DOSE(struct ivig_choice, "default", standard),
    DOSE(struct ivig_choice, "min", min),
    DOSE(struct ivig_choice, "max", max),
};

/* A default lies in its range; ${low} is the range's first key. */
static void check_default(struct ivig_rule_file *file, const struct ivig_yaml *node,
                          int64_t standard, int64_t min, int64_t max)
{
    ivig_check_order(file, node, "min", min, max, "the minimum is above the maximum");
    if (min <= max) {
        ivig_check_order(file, node, "default", min, standard, "the default is below the minimum");
        ivig_check_order(file, node, "default", standard, max, "the default is above the maximum");
    }
}

static void check_dose(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const void *object)
{
    const struct ivig_choice *dose = object;

    check_default(file, node, dose->standard, dose->min, dose->max);
}

static const struct ivig_schema dose_schema =
    IVIG_SCHEMA("a total dose", struct ivig_choice, dose_fields, check_dose);

static const struct ivig_field days_fields[] = {
    DAYS(struct ivig_days, "default", standard, true),
    DAYS(struct ivig_days, "min", min, true),
    DAYS(struct ivig_days, "max", max, true),
    DAYS(struct ivig_days, "prefer_children", prefer_children, false),
};

static void check_days(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const void *object)
{
    const struct ivig_days *days = object;

    check_default(file, node, days->standard, days->min, days->max);
    if (days->prefer_children != IVIG_ABSENT &&
        (days->prefer_children < days->min || days->prefer_children > days->max))
        (void)ivig_fault(file, ivig_yaml_child(node, "prefer_children"), IVIG_E_ORDER,
                         "the children's days are outside the range");
}

static const struct ivig_schema days_schema =
    IVIG_SCHEMA("a range of days", struct ivig_days, days_fields, check_days);

static const struct ivig_words spread_words[] = { { "day", IVIG_SPREAD_DAY },
                                                  { "course", IVIG_SPREAD_COURSE },
                                                  { 0 } };

static const struct ivig_field spread_fields[] = {
    { "above_g", IVIG_F_NUMBER, .required = true, IVIG_AT(struct ivig_spread, above_ug),
      .scale = IVIG_SCALE_G, .min = IVIG_UG_PER_G, .max = 1000 * IVIG_UG_PER_G },
    { "of", IVIG_F_WORD, .required = true, IVIG_AT(struct ivig_spread, of), .of = spread_words },
    DOSE(struct ivig_spread, "to_g_per_kg_day", to_mg_per_kg_day),
    DAYS(struct ivig_spread, "min_days", min_days, true),
    DAYS(struct ivig_spread, "max_days", max_days, true),
    IVIG_SOURCES_FIELD(struct ivig_spread),
};

static void check_spread(struct ivig_rule_file *file, const struct ivig_yaml *node,
                         const void *object)
{
    const struct ivig_spread *spread = object;

    ivig_check_order(file, node, "min_days", spread->min_days, spread->max_days,
                     "the fewest days are above the most");
}

static const struct ivig_schema spread_schema =
    IVIG_SCHEMA("a spread rule", struct ivig_spread, spread_fields, check_spread);

static const struct ivig_field repeat_fields[] = {
    { "every_weeks", IVIG_F_POINTER, IVIG_AT(struct ivig_repeat, every_weeks),
      .of = &weeks_schema },
    { "courses", IVIG_F_POINTER, IVIG_AT(struct ivig_repeat, courses), .of = &courses_schema },
    { "text", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_repeat, text) },
};

static const struct ivig_schema repeat_schema =
    IVIG_SCHEMA("a repeat", struct ivig_repeat, repeat_fields, NULL);

static const struct ivig_words line_words[] = { { "first", IVIG_LINE_FIRST },
                                                { "second", IVIG_LINE_SECOND },
                                                { "not-established", IVIG_LINE_NOT_ESTABLISHED },
                                                { 0 } };

static const struct ivig_field regimen_fields[] = {
    { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_regimen, id) },
    { "name", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_regimen, name) },
    { "default", IVIG_F_FLAG, IVIG_AT(struct ivig_regimen, standard) },
    { "line", IVIG_F_WORD, .required = true, IVIG_AT(struct ivig_regimen, line), .of = line_words },
    { "line_text", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_regimen, line_text) },
    { "labelled", IVIG_F_TEXTS, .required = true, IVIG_AT(struct ivig_regimen, labelled) },
    { "total_g_per_kg", IVIG_F_STRUCT, .required = true,
      IVIG_AT(struct ivig_regimen, total_mg_per_kg), .of = &dose_schema },
    { "days", IVIG_F_STRUCT, .required = true, IVIG_AT(struct ivig_regimen, days),
      .of = &days_schema },
    DOSE(struct ivig_regimen, "most_per_day_g_per_kg", most_per_day_mg_per_kg),
    { "most_mg_per_kg_min", IVIG_F_NUMBER, IVIG_AT(struct ivig_regimen, most_ug_per_kg_min),
      .scale = IVIG_SCALE_RATE, .min = 1, .max = IVIG_RATE_MOST_MILLI },
    { "spread", IVIG_F_POINTER, IVIG_AT(struct ivig_regimen, spread), .of = &spread_schema },
    { "repeat", IVIG_F_STRUCT, .required = true, IVIG_AT(struct ivig_regimen, repeat),
      .of = &repeat_schema },
    IVIG_NOTES_FIELD(struct ivig_regimen, "notes", notes),
    IVIG_SOURCES_FIELD(struct ivig_regimen),
};

/* Whether ${dose} over ${days} keeps to the regimen's most per day. */
static bool is_within(const struct ivig_regimen *regimen, int64_t dose, int64_t days)
{
    return dose <= days * regimen->most_per_day_mg_per_kg;
}

/* A plan that the regimen itself proposes must be one that it allows. */
static void check_own_plans(struct ivig_rule_file *file, const struct ivig_yaml *node,
                            const struct ivig_regimen *regimen)
{
    const struct ivig_yaml *most = ivig_yaml_child(node, "most_per_day_g_per_kg");
    const struct ivig_choice *total = &regimen->total_mg_per_kg;
    const struct ivig_days *days = &regimen->days;

    if (!is_within(regimen, total->standard, days->standard))
        (void)ivig_fault(file, most, IVIG_E_CONFLICT,
                         "the default dose over the default days is above this most per day");
    else if (days->prefer_children != IVIG_ABSENT &&
             !is_within(regimen, total->standard, days->prefer_children))
        (void)ivig_fault(file, most, IVIG_E_CONFLICT,
                         "the default dose over the children's days is above this most per day");
    if (!is_within(regimen, total->max, days->max))
        (void)ivig_fault(file, most, IVIG_E_CONFLICT,
                         "the largest dose over the most days is above this most per day");
}

static void check_spread_fits(struct ivig_rule_file *file, const struct ivig_yaml *node,
                              const struct ivig_regimen *regimen)
{
    const struct ivig_spread *spread = regimen->spread;

    if (spread->min_days < regimen->days.min || spread->max_days > regimen->days.max)
        (void)ivig_fault(file, node, IVIG_E_CONFLICT,
                         "the days of the spread rule are outside the regimen's %d to %d",
                         (int)regimen->days.min, (int)regimen->days.max);
    if (spread->to_mg_per_kg_day > regimen->most_per_day_mg_per_kg)
        (void)ivig_fault(file, ivig_yaml_child(node, "to_g_per_kg_day"), IVIG_E_CONFLICT,
                         "above the regimen's most per day");
    if (regimen->total_mg_per_kg.max > spread->max_days * spread->to_mg_per_kg_day)
        (void)ivig_fault(file, ivig_yaml_child(node, "to_g_per_kg_day"), IVIG_E_CONFLICT,
                         "the largest dose does not fit into the spread rule's days");
}

static void check_regimen(struct ivig_rule_file *file, const struct ivig_yaml *node,
                          const void *object)
{
    const struct ivig_regimen *regimen = object;

    check_own_plans(file, node, regimen);
    if (regimen->spread != NULL)
        check_spread_fits(file, ivig_yaml_child(node, "spread"), regimen);
    ivig_check_unique(file, ivig_yaml_child(node, "notes"), "id");
}

const struct ivig_schema ivig_regimen_schema =
    IVIG_SCHEMA("a regimen", struct ivig_regimen, regimen_fields, check_regimen);
