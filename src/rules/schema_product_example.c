/* The worked examples of products/ID.yaml: one infusion each. */
#include "rules/schemas.h"

enum { MINUTES_MOST = 100000 };

#define GIVEN(member)  IVIG_AT(struct ivig_product_example_given, member)
#define EXPECT(member) IVIG_AT(struct ivig_product_example_expect, member)

static const struct ivig_field given_fields[] = {
    { "day_g", IVIG_F_NUMBER, .required = true, GIVEN(day_ug), .scale = IVIG_SCALE_G,
      .min = IVIG_VIAL_UNIT_UG, .max = IVIG_MASS_MOST_UG },
    { "age_years", IVIG_F_NUMBER, GIVEN(age_years), .max = IVIG_AGE_MOST_YEARS },
    { "days", IVIG_F_NUMBER, GIVEN(days), .min = 1, .max = IVIG_DAYS_MOST },
    { "conditions", IVIG_F_IDS, GIVEN(conditions), .min = 1,
      .refers_to = IVIG_REFERS_TO_CONDITION },
    { "weight_kg", IVIG_F_NUMBER, .required = true, GIVEN(weight_g), .scale = IVIG_SCALE_KG,
      .min = 1, .max = IVIG_WEIGHT_MOST_G },
    { "use", IVIG_F_ID, GIVEN(use) },
    { "regimen", IVIG_F_ID, GIVEN(regimen) },
    { "subsequent", IVIG_F_FLAG, GIVEN(subsequent) },
    { "at_risk", IVIG_F_FLAG, GIVEN(at_risk) },
};

static void check_given(struct ivig_rule_file *file, const struct ivig_yaml *node,
                        const void *object)
{
    const struct ivig_product_example_given *given = object;

    if (given->regimen != NULL && given->use == NULL)
        (void)ivig_fault(file, ivig_yaml_child(node, "regimen"), IVIG_E_CONFLICT,
                         "a regimen is of a use; key 'use' is missing");
}

static const struct ivig_schema given_schema = IVIG_SCHEMA(
    "what an example gives", struct ivig_product_example_given, given_fields, check_given);

static const struct ivig_field expect_fields[] = {
    { "vials_g", IVIG_F_NUMBERS, .required = true, EXPECT(vials_ug), .scale = IVIG_SCALE_G,
      .min = IVIG_VIAL_UNIT_UG, .max = IVIG_VIAL_MOST_UG },
    { "volume_ml", IVIG_F_NUMBER, .required = true, EXPECT(volume_ul), .scale = IVIG_SCALE_ML,
      .min = 1, .max = IVIG_MASS_MOST_UG },
    { "ml_per_h", IVIG_F_NUMBERS, .required = true, EXPECT(rates_ul_per_h), .scale = IVIG_SCALE_ML,
      .min = 1, .max = IVIG_MASS_MOST_UG },
    { "minutes", IVIG_F_NUMBER, .required = true, EXPECT(duration_min), .min = 1,
      .max = MINUTES_MOST },
    { "day_step_g", IVIG_F_NUMBER, EXPECT(day_step_ug), .scale = IVIG_SCALE_G,
      .min = IVIG_VIAL_UNIT_UG, .max = IVIG_VIAL_MOST_UG },
    { "findings", IVIG_F_IDS, EXPECT(findings), .min = 1 },
    { "warnings", IVIG_F_IDS, EXPECT(warnings), .min = 1 },
    { "no_findings", IVIG_F_IDS, EXPECT(no_findings), .min = 1 },
};

static const struct ivig_schema expect_schema =
    IVIG_SCHEMA("what an example expects", struct ivig_product_example_expect, expect_fields, NULL);

static const struct ivig_field example_fields[] = {
    { "given", IVIG_F_STRUCT, .required = true, IVIG_AT(struct ivig_product_example, given),
      .of = &given_schema },
    { "expect", IVIG_F_STRUCT, .required = true, IVIG_AT(struct ivig_product_example, expect),
      .of = &expect_schema },
    { "why", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_product_example, why) },
};

const struct ivig_schema ivig_product_example_schema =
    IVIG_SCHEMA("an example", struct ivig_product_example, example_fields, NULL);
