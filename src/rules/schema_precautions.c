/* precautions.yaml */
#include "rules/schemas.h"

static const struct ivig_field check_fields[] = {
    { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_check, id) },
    { "name", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_check, name) },
    { "text", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_check, text) },
    { "finding", IVIG_F_POINTER, IVIG_AT(struct ivig_check, finding), .of = &ivig_note_schema },
    IVIG_SOURCES_FIELD(struct ivig_check),
};

static const struct ivig_schema check_schema =
    IVIG_SCHEMA("a check", struct ivig_check, check_fields, NULL);

static const struct ivig_field condition_fields[] = {
    { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_condition, id) },
    { "name", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_condition, name) },
    { "finding", IVIG_F_STRUCT, .required = true, IVIG_AT(struct ivig_condition, finding),
      .of = &ivig_note_schema },
    { "age_years_above", IVIG_F_NUMBER, .required = true,
      IVIG_AT(struct ivig_condition, age_years_above), .min = 0, .max = 130 },
    { "longest_schedule", IVIG_F_FLAG, IVIG_AT(struct ivig_condition, longest_schedule) },
};

static const struct ivig_schema condition_schema =
    IVIG_SCHEMA("a condition", struct ivig_condition, condition_fields, NULL);

static const struct ivig_field precautions_fields[] = {
    { "format", IVIG_F_FORMAT, .required = true, .of = "precautions/1" },
    { "version", IVIG_F_DATE, .required = true, IVIG_AT(struct ivig_precautions, version) },
    { "checks", IVIG_F_LIST, .required = true, IVIG_AT(struct ivig_precautions, checks), .min = 1,
      .of = &check_schema },
    { "conditions", IVIG_F_LIST, .required = true, IVIG_AT(struct ivig_precautions, conditions),
      .of = &condition_schema },
};

static void check_precautions(struct ivig_rule_file *file, const struct ivig_yaml *node,
                              const void *object)
{
    (void)object;
    ivig_check_unique(file, ivig_yaml_child(node, "checks"), "id");
    ivig_check_unique(file, ivig_yaml_child(node, "conditions"), "id");
}

const struct ivig_schema ivig_precautions_schema = IVIG_SCHEMA(
    "a set of precautions", struct ivig_precautions, precautions_fields, check_precautions);
