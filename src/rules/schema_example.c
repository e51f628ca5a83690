/* The worked examples of a rule file. */
#include "rules/schemas.h"

enum { ML_MOST = 1000000 };

/* the most dose for the most weight */
#define TOTAL_MOST_UG (100000 * IVIG_UG_PER_G)

static const struct ivig_words sex_words[] = { { "male", IVIG_MALE },
                                               { "female", IVIG_FEMALE },
                                               { 0 } };
static const struct ivig_words status_words[] = { { "ok", IVIG_EXAMPLE_OK },
                                                  { "refused", IVIG_EXAMPLE_REFUSED },
                                                  { "error", IVIG_EXAMPLE_ERROR },
                                                  { 0 } };

#define GIVEN(member) IVIG_AT(struct ivig_example_given, member)
#define NUMBER(key, needed, at, scale_, min_, max_)                                                \
    {                                                                                              \
        key, IVIG_F_NUMBER, .required = (needed), at, .scale = (scale_), .min = (min_),            \
                            .max = (max_)                                                          \
    }

/* Rows that every kind of example has. */
#define PATIENT_FIELDS                                                                             \
    NUMBER("weight_kg", true, GIVEN(weight_g), IVIG_SCALE_KG, 1, IVIG_WEIGHT_MOST_G),              \
        NUMBER("height_cm", false, GIVEN(height_mm), IVIG_SCALE_CM, 1, IVIG_HEIGHT_MOST_MM),       \
        { "sex", IVIG_F_WORD, GIVEN(sex), .of = sex_words },                                       \
        NUMBER("age_years", false, GIVEN(age_years), 0, 0, IVIG_AGE_MOST_YEARS),                   \
        NUMBER("pre_pregnancy_weight_kg", false, GIVEN(pre_pregnancy_weight_g), IVIG_SCALE_KG, 1,  \
               IVIG_WEIGHT_MOST_G),                                                                \
    {                                                                                              \
        "conditions", IVIG_F_IDS, GIVEN(conditions), .refers_to = IVIG_REFERS_TO_CONDITION         \
    }
#define DOSE_FIELD(needed)                                                                         \
    NUMBER("dose_g_per_kg", needed, GIVEN(dose_mg_per_kg), IVIG_SCALE_G_PER_KG, 1,                 \
           IVIG_DOSE_MOST_MG_PER_KG)
#define DAYS_FIELD(key, needed, member) NUMBER(key, needed, GIVEN(member), 0, 1, IVIG_DAYS_MOST)
#define STEP_FIELDS                                                                                \
    NUMBER("total_step_g", false, GIVEN(total_step_ug), IVIG_SCALE_G, IVIG_STEP_MIN_UG,            \
           IVIG_MASS_MOST_UG),                                                                     \
        NUMBER("day_step_g", false, GIVEN(day_step_ug), IVIG_SCALE_G, IVIG_STEP_MIN_UG,            \
               IVIG_MASS_MOST_UG)
#define WEIGHT_RULE_FIELD                                                                          \
    {                                                                                              \
        "weight_rule", IVIG_F_ID, GIVEN(weight_rule), .refers_to = IVIG_REFERS_TO_WEIGHT_RULE      \
    }
/* Of an indication's own example. */
#define REGIMEN_FIELDS                                                                             \
    { "regimen", IVIG_F_ID, GIVEN(regimen) }, { "start", IVIG_F_DAY, GIVEN(start_day) },           \
    {                                                                                              \
        "last_course", IVIG_F_DAY, GIVEN(last_course_day)                                          \
    }
/* Of a course of the example's own. */
#define OWN_COURSE_FIELDS                                                                          \
    DAYS_FIELD("named_days", false, named_days), DAYS_FIELD("most_days", false, most_days),        \
        NUMBER("most_per_day_g_per_kg", false, GIVEN(most_mg_per_kg_day), IVIG_SCALE_G_PER_KG, 1,  \
               IVIG_DOSE_MOST_MG_PER_KG)

static const struct ivig_field regimen_given_fields[] = {
    PATIENT_FIELDS, DOSE_FIELD(false), DAYS_FIELD("days", false, days),
    STEP_FIELDS,    WEIGHT_RULE_FIELD, REGIMEN_FIELDS,
};
static const struct ivig_field refusal_given_fields[] = { PATIENT_FIELDS };
static const struct ivig_field weight_given_fields[] = {
    PATIENT_FIELDS, DOSE_FIELD(true),  DAYS_FIELD("days", true, days),
    STEP_FIELDS,    OWN_COURSE_FIELDS,
};
static const struct ivig_field general_given_fields[] = {
    PATIENT_FIELDS, DOSE_FIELD(true),  DAYS_FIELD("days", true, days),
    STEP_FIELDS,    OWN_COURSE_FIELDS, WEIGHT_RULE_FIELD,
};
static const struct ivig_field whole_given_fields[] = {
    PATIENT_FIELDS, DOSE_FIELD(false), DAYS_FIELD("days", false, days),
    STEP_FIELDS,    OWN_COURSE_FIELDS, WEIGHT_RULE_FIELD,
    REGIMEN_FIELDS,
};

static void check_given(struct ivig_rule_file *file, const struct ivig_yaml *node,
                        const void *object)
{
    const struct ivig_example_given *given = object;

    if (given->total_step_ug != IVIG_ABSENT)
        ivig_check_step(file, ivig_yaml_child(node, "total_step_g"), given->total_step_ug);
    if (given->day_step_ug != IVIG_ABSENT)
        ivig_check_step(file, ivig_yaml_child(node, "day_step_g"), given->day_step_ug);
    if (given->most_days != IVIG_ABSENT)
        ivig_check_order(file, node, "most_days", given->days, given->most_days,
                         "the most days are fewer than the days");
}

#define GIVEN_SCHEMA(fields_, whole_)                                                              \
    {                                                                                              \
        .what = "what an example gives", .size = sizeof(struct ivig_example_given),                \
        .fields = fields_, .count = sizeof(fields_) / sizeof *(fields_), .check = check_given,     \
        .whole = whole_                                                                            \
    }

/* Every key, so that what a kind of example lacks is absent. */
static const struct ivig_schema whole_given_schema = GIVEN_SCHEMA(whole_given_fields, NULL);
static const struct ivig_schema regimen_given_schema =
    GIVEN_SCHEMA(regimen_given_fields, &whole_given_schema);
static const struct ivig_schema refusal_given_schema =
    GIVEN_SCHEMA(refusal_given_fields, &whole_given_schema);
static const struct ivig_schema weight_given_schema =
    GIVEN_SCHEMA(weight_given_fields, &whole_given_schema);
static const struct ivig_schema general_given_schema =
    GIVEN_SCHEMA(general_given_fields, &whole_given_schema);

IVIG_RANGE_SCHEMA(courses_schema, 0, 1, IVIG_COURSES_MOST);

static const struct ivig_field window_fields[] = {
    { "from", IVIG_F_DAY, .required = true, IVIG_AT(struct ivig_window, from_day) },
    { "to", IVIG_F_DAY, .required = true, IVIG_AT(struct ivig_window, to_day) },
};

static void check_window(struct ivig_rule_file *file, const struct ivig_yaml *node,
                         const void *object)
{
    const struct ivig_window *window = object;

    ivig_check_order(file, node, "from", window->from_day, window->to_day,
                     "the first day is after the last");
}

static const struct ivig_schema window_schema =
    IVIG_SCHEMA("a window of days", struct ivig_window, window_fields, check_window);

IVIG_RANGE_SCHEMA(ml_schema, 0, 1, ML_MOST);

static const struct ivig_field volume_fields[] = {
    { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_example_volume, id) },
    { "total_ml", IVIG_F_STRUCT, .required = true, IVIG_AT(struct ivig_example_volume, total_ml),
      .of = &ml_schema },
    { "session_ml", IVIG_F_STRUCT, .required = true,
      IVIG_AT(struct ivig_example_volume, session_ml), .of = &ml_schema },
};

static const struct ivig_schema volume_schema =
    IVIG_SCHEMA("a volume", struct ivig_example_volume, volume_fields, NULL);

#define EXPECT(member) IVIG_AT(struct ivig_example_expect, member)

#define FINDING_FIELDS                                                                             \
    { "findings", IVIG_F_IDS, EXPECT(findings), .min = 1 },                                        \
        { "warnings", IVIG_F_IDS, EXPECT(warnings), .min = 1 },                                    \
    {                                                                                              \
        "no_findings", IVIG_F_IDS, EXPECT(no_findings), .min = 1                                   \
    }

static const struct ivig_field refusal_expect_fields[] = {
    { "status", IVIG_F_WORD, EXPECT(status), .of = status_words },
    FINDING_FIELDS,
};
static const struct ivig_field expect_fields[] = {
    { "status", IVIG_F_WORD, EXPECT(status), .of = status_words },
    NUMBER("dosing_weight_kg", false, EXPECT(weight_g), IVIG_SCALE_KG, 1, IVIG_WEIGHT_MOST_G),
    { "reason", IVIG_F_ID, EXPECT(reason) },
    NUMBER("total_g", false, EXPECT(total_ug), IVIG_SCALE_G, 1, TOTAL_MOST_UG),
    { "schedule_g", IVIG_F_NUMBERS, EXPECT(schedule_ug), .scale = IVIG_SCALE_G, .min = 1,
      .max = TOTAL_MOST_UG },
    FINDING_FIELDS,
    { "next_course", IVIG_F_POINTER, EXPECT(next_course), .of = &window_schema },
    NUMBER("most_mg_per_kg_min", false, EXPECT(most_ug_per_kg_min), IVIG_SCALE_RATE, 1,
           IVIG_RATE_MOST_MILLI),
    { "courses", IVIG_F_POINTER, EXPECT(courses), .of = &courses_schema },
    { "alternatives", IVIG_F_LIST, EXPECT(alternatives), .min = 1, .of = &volume_schema },
};

/* What a plan that is refused does not show, and what there is not without a plan. */
static const char *const figures[] = { "dosing_weight_kg", "reason", "total_g", "schedule_g",
                                       NULL };
static const char *const rest[] = { "findings", "warnings",     "no_findings", "next_course",
                                    "courses",  "alternatives", NULL };

static void refuse_keys(struct ivig_rule_file *file, const struct ivig_yaml *node,
                        const char *const *keys, const char *why)
{
    for (; *keys != NULL; keys++) {
        const struct ivig_yaml *child = ivig_yaml_child(node, *keys);

        if (child != NULL)
            (void)ivig_fault(file, child, IVIG_E_CONFLICT, "%s", why);
    }
}

static void check_expect(struct ivig_rule_file *file, const struct ivig_yaml *node,
                         const void *object)
{
    const struct ivig_example_expect *expect = object;

    if (expect->status == IVIG_EXAMPLE_OK &&
        node->count == (ivig_yaml_child(node, "status") != NULL ? 1 : 0))
        (void)ivig_fault(file, node, IVIG_E_VALUE,
                         "nothing is expected; give total_g and schedule_g, say");
    if (expect->status == IVIG_EXAMPLE_REFUSED && expect->findings.count == 0)
        (void)ivig_fault(file, node, IVIG_E_VALUE,
                         "a refusal is expected, but not why; give the stop in 'findings'");
    if (expect->status != IVIG_EXAMPLE_OK)
        refuse_keys(file, node, figures, "a plan that is not made has no figures");
    if (expect->status == IVIG_EXAMPLE_ERROR)
        refuse_keys(file, node, rest, "an error has nothing beside it");
}

static const struct ivig_schema expect_schema =
    IVIG_SCHEMA("what an example expects", struct ivig_example_expect, expect_fields, check_expect);
static const struct ivig_schema refusal_expect_schema = {
    .what = "what an example expects",
    .size = sizeof(struct ivig_example_expect),
    .fields = refusal_expect_fields,
    .count = sizeof refusal_expect_fields / sizeof *refusal_expect_fields,
    .check = check_expect,
    .whole = &expect_schema,
};

#define EXAMPLE_FIELDS(given_schema, expect_schema_)                                               \
    {                                                                                              \
        { "given", IVIG_F_STRUCT, .required = true, IVIG_AT(struct ivig_example, given),           \
          .of = &(given_schema) },                                                                 \
            { "expect", IVIG_F_STRUCT, .required = true, IVIG_AT(struct ivig_example, expect),     \
              .of = &(expect_schema_) },                                                           \
            { "why", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_example, why) },           \
    }

static const struct ivig_field regimen_fields[] =
    EXAMPLE_FIELDS(regimen_given_schema, expect_schema);
static const struct ivig_field refusal_fields[] =
    EXAMPLE_FIELDS(refusal_given_schema, refusal_expect_schema);
static const struct ivig_field weight_fields[] = EXAMPLE_FIELDS(weight_given_schema, expect_schema);
static const struct ivig_field general_fields[] =
    EXAMPLE_FIELDS(general_given_schema, expect_schema);

const struct ivig_schema ivig_regimen_example_schema =
    IVIG_SCHEMA("an example", struct ivig_example, regimen_fields, NULL);
const struct ivig_schema ivig_refusal_example_schema =
    IVIG_SCHEMA("an example", struct ivig_example, refusal_fields, NULL);
const struct ivig_schema ivig_weight_example_schema =
    IVIG_SCHEMA("an example", struct ivig_example, weight_fields, NULL);
const struct ivig_schema ivig_general_example_schema =
    IVIG_SCHEMA("an example", struct ivig_example, general_fields, NULL);
