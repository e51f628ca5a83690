/* products/ID.yaml */
#include "rules/schemas.h"

#include <string.h>

enum { CONCENTRATION_MOST = 20, IGA_MOST = 10000, VIAL_ML_MOST_UL = 2000000 };

static const struct ivig_words unit_words[] = { { "mg/kg/min", IVIG_MG_PER_KG_MIN },
                                                { "mg/kg/h", IVIG_MG_PER_KG_H },
                                                { "mL/kg/min", IVIG_ML_PER_KG_MIN },
                                                { "mL/kg/h", IVIG_ML_PER_KG_H },
                                                { 0 } };

#define PRODUCT(member) IVIG_AT(struct ivig_product, member)

static const struct ivig_field vial_fields[] = {
    { "g", IVIG_F_NUMBER, .required = true, IVIG_AT(struct ivig_vial, mass_ug),
      .scale = IVIG_SCALE_G, .min = IVIG_VIAL_UNIT_UG, .max = IVIG_VIAL_MOST_UG },
    { "ml", IVIG_F_NUMBER, .required = true, IVIG_AT(struct ivig_vial, volume_ul),
      .scale = IVIG_SCALE_ML, .min = 1, .max = VIAL_ML_MOST_UL },
};

static const struct ivig_schema vial_schema =
    IVIG_SCHEMA("a vial", struct ivig_vial, vial_fields, NULL);

static const struct ivig_field day_step_fields[] = {
    { "adult", IVIG_F_NUMBER, .required = true, IVIG_AT(struct ivig_vial_steps, adult_ug),
      .scale = IVIG_SCALE_G, .min = IVIG_VIAL_UNIT_UG, .max = IVIG_VIAL_MOST_UG },
    { "child", IVIG_F_NUMBER, .required = true, IVIG_AT(struct ivig_vial_steps, child_ug),
      .scale = IVIG_SCALE_G, .min = IVIG_VIAL_UNIT_UG, .max = IVIG_VIAL_MOST_UG },
};

static const struct ivig_schema day_step_schema =
    IVIG_SCHEMA("a pair of steps", struct ivig_vial_steps, day_step_fields, NULL);

static const struct ivig_field iga_fields[] = {
    { "at_most_ug_per_ml", IVIG_F_NUMBER, IVIG_AT(struct ivig_iga, at_most_ug_per_ml), .min = 1,
      .max = IGA_MOST },
    { "mean_ug_per_ml", IVIG_F_NUMBER, IVIG_AT(struct ivig_iga, mean_ug_per_ml), .min = 1,
      .max = IGA_MOST },
};

static void check_iga(struct ivig_rule_file *file, const struct ivig_yaml *node, const void *object)
{
    (void)object;
    if (node->count != 1)
        (void)ivig_fault(file, node, IVIG_E_CONFLICT,
                         "one of at_most_ug_per_ml and mean_ug_per_ml is due, as the label has it");
}

static const struct ivig_schema iga_schema =
    IVIG_SCHEMA("a content of IgA", struct ivig_iga, iga_fields, check_iga);

IVIG_RANGE_SCHEMA(days_schema, 0, 1, IVIG_DAYS_MOST);

static const struct ivig_field use_fields[] = {
    { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_product_use, id) },
    { "regimen", IVIG_F_ID, IVIG_AT(struct ivig_product_use, regimen) },
    { "days", IVIG_F_POINTER, IVIG_AT(struct ivig_product_use, days), .of = &days_schema },
    { "most_rate", IVIG_F_NUMBER, IVIG_AT(struct ivig_product_use, most_rate_milli),
      .scale = IVIG_SCALE_RATE, .min = 1, .max = IVIG_RATE_MOST_MILLI },
    { "first", IVIG_F_LIST, IVIG_AT(struct ivig_product_use, first), .min = 1,
      .of = &ivig_rate_step_schema },
    { "subsequent", IVIG_F_LIST, IVIG_AT(struct ivig_product_use, subsequent), .min = 1,
      .of = &ivig_rate_step_schema },
    IVIG_SOURCES_FIELD(struct ivig_product_use),
};

static void check_use(struct ivig_rule_file *file, const struct ivig_yaml *node, const void *object)
{
    const struct ivig_product_use *use = object;

    ivig_check_ladder(file, ivig_yaml_child(node, "first"), &use->first);
    ivig_check_ladder(file, ivig_yaml_child(node, "subsequent"), &use->subsequent);
}

static const struct ivig_schema use_schema =
    IVIG_SCHEMA("a use of the label", struct ivig_product_use, use_fields, check_use);

static const struct ivig_field refused_fields[] = {
    { "reason", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_product_refusal, reason) },
    IVIG_SOURCES_FIELD(struct ivig_product_refusal),
};

static const struct ivig_schema refused_schema =
    IVIG_SCHEMA("a reason for refusal", struct ivig_product_refusal, refused_fields, NULL);

#define NAME_FIELDS                                                                                \
    { "format", IVIG_F_FORMAT, .required = true, .of = "product/1" },                              \
        { "id", IVIG_F_ID, .required = true, PRODUCT(id) },                                        \
        { "name", IVIG_F_TEXT, .required = true, PRODUCT(name) },                                  \
        { "maker", IVIG_F_TEXT, .required = true, PRODUCT(maker) },                                \
    {                                                                                              \
        "version", IVIG_F_DATE, .required = true, PRODUCT(version)                                 \
    }

static const struct ivig_field product_fields[] = {
    NAME_FIELDS,
    { "region", IVIG_F_TEXT, .required = true, PRODUCT(region) },
    { "label", IVIG_F_TEXT, .required = true, PRODUCT(label) },
    { "concentration_g_per_100_ml", IVIG_F_NUMBER, .required = true,
      PRODUCT(concentration_g_per_100_ml), .min = 1, .max = CONCENTRATION_MOST },
    { "vials", IVIG_F_LIST, .required = true, PRODUCT(vials), .min = 1, .of = &vial_schema },
    { "day_step_g", IVIG_F_STRUCT, .required = true, PRODUCT(day_step), .of = &day_step_schema },
    { "iga", IVIG_F_POINTER, PRODUCT(iga), .of = &iga_schema },
    { "stabiliser", IVIG_F_WORD, PRODUCT(stabiliser), .of = ivig_stabiliser_words },
    { "contains", IVIG_F_TEXTS, PRODUCT(contains) },
    { "uses", IVIG_F_LIST, .required = true, PRODUCT(uses), .min = 1, .of = &use_schema },
    { "rate_unit", IVIG_F_WORD, .required = true, PRODUCT(rate_unit), .of = unit_words },
    { "first", IVIG_F_LIST, .required = true, PRODUCT(first), .min = 1,
      .of = &ivig_rate_step_schema },
    { "subsequent", IVIG_F_LIST, PRODUCT(subsequent), .min = 1, .of = &ivig_rate_step_schema },
    { "rate_sources", IVIG_F_IDS, .required = true, PRODUCT(rate_sources), .min = 1,
      .refers_to = IVIG_REFERS_TO_SOURCE },
    { "at_risk_most_rate", IVIG_F_NUMBER, PRODUCT(at_risk_most_rate_milli),
      .scale = IVIG_SCALE_RATE, .min = 1, .max = IVIG_RATE_MOST_MILLI },
    { "at_risk_sources", IVIG_F_IDS, PRODUCT(at_risk_sources), .min = 1,
      .refers_to = IVIG_REFERS_TO_SOURCE },
    { "not_for", IVIG_F_IDS, PRODUCT(not_for), .min = 1, .refers_to = IVIG_REFERS_TO_CONDITION },
    { "lacks", IVIG_F_TEXTS, PRODUCT(lacks) },
    IVIG_NOTES_FIELD(struct ivig_product, "notes", notes),
    IVIG_SOURCES_FIELD(struct ivig_product),
    { "examples", IVIG_F_LIST, .required = true, .proof = true, PRODUCT(examples), .min = 1,
      .of = &ivig_product_example_schema },
};

static void check_vials(struct ivig_rule_file *file, const struct ivig_yaml *node,
                        const struct ivig_product *product)
{
    int64_t before_ug = 0;

    if (product->vials.count > IVIG_VIAL_SIZES_MOST)
        (void)ivig_fault(file, node, IVIG_E_SIZE, "%zu sizes; a product has at most %d",
                         product->vials.count, IVIG_VIAL_SIZES_MOST);
    for (const struct ivig_yaml *child = node->first; child != NULL; child = child->next) {
        const struct ivig_vial *vial = &product->vials.items[child->index];

        if (vial->mass_ug % IVIG_VIAL_UNIT_UG != 0)
            (void)ivig_fault(file, ivig_yaml_child(child, "g"), IVIG_E_VALUE,
                             "a size is a whole number of half grams");
        if (vial->mass_ug <= before_ug)
            (void)ivig_fault(file, ivig_yaml_child(child, "g"), IVIG_E_ORDER,
                             "the size is not above the one before");
        /* uL = ug x 100 mL / (g per 100 mL) / 1000 */
        if (vial->volume_ul * product->concentration_g_per_100_ml * 10 != vial->mass_ug)
            (void)ivig_fault(file, ivig_yaml_child(child, "ml"), IVIG_E_CONFLICT,
                             "the volume does not go with the grams and the concentration");
        before_ug = vial->mass_ug;
    }
}

/* Every day in steps can be made from vials: a step is a whole number of one size. */
static void check_step(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const struct ivig_product *product, int64_t step_ug)
{
    for (size_t i = 0; i < product->vials.count; i++)
        if (step_ug % product->vials.items[i].mass_ug == 0)
            return;
    (void)ivig_fault(file, node, IVIG_E_STEPS, "no whole number of vials of one size");
}

static bool is_same(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* Whether an example shows a use, with the ladder for later infusions or the other. */
static bool is_shown(const struct ivig_product *product, const struct ivig_product_use *use,
                     bool subsequent)
{
    for (size_t i = 0; i < product->examples.count; i++) {
        const struct ivig_product_example_given *given = &product->examples.items[i].given;

        if (given->subsequent == subsequent && given->use != NULL &&
            ivig_product_use_of(product, given->use, given->regimen) == use)
            return true;
    }
    return false;
}

/* Each use once; each with rates of its own is shown by an example. */
static void check_uses(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const struct ivig_product *product)
{
    for (const struct ivig_yaml *child = node->first; child != NULL; child = child->next) {
        const struct ivig_product_use *use = &product->uses.items[child->index];
        bool own_rates = use->most_rate_milli != IVIG_ABSENT || use->first.count > 0;

        for (size_t i = 0; i < child->index; i++)
            if (is_same(product->uses.items[i].id, use->id) &&
                is_same(product->uses.items[i].regimen, use->regimen))
                (void)ivig_fault(file, child, IVIG_E_DUPLICATE, "this use stands before");
        if (own_rates && !file->proved && !is_shown(product, use, false))
            (void)ivig_fault(file, ivig_yaml_child(child, "id"), IVIG_E_CONFLICT,
                             "no example shows the rates of this use");
        if (use->subsequent.count > 0 && !file->proved && !is_shown(product, use, true))
            (void)ivig_fault(file, ivig_yaml_child(child, "subsequent"), IVIG_E_CONFLICT,
                             "no example shows a later infusion of this use");
    }
}

/* A rate that holds for some patients only is shown by an example. */
static void check_shown(struct ivig_rule_file *file, const struct ivig_yaml *node,
                        const struct ivig_product *product)
{
    bool at_risk = product->at_risk_most_rate_milli == IVIG_ABSENT;
    bool subsequent = product->subsequent.count == 0;

    for (size_t i = 0; i < product->examples.count; i++) {
        const struct ivig_product_example_given *given = &product->examples.items[i].given;
        const struct ivig_product_use *use =
            ivig_product_use_of(product, given->use, given->regimen);
        bool own_ladder = use != NULL && use->first.count + use->subsequent.count > 0;

        at_risk = at_risk || given->at_risk;
        subsequent = subsequent || (given->subsequent && !own_ladder);
    }
    if (!at_risk && !file->proved)
        (void)ivig_fault(file, ivig_yaml_child(node, "at_risk_most_rate"), IVIG_E_CONFLICT,
                         "no example shows a patient at risk");
    if (!subsequent && !file->proved)
        (void)ivig_fault(file, ivig_yaml_child(node, "subsequent"), IVIG_E_CONFLICT,
                         "no example shows a later infusion");
}

static void check_product(struct ivig_rule_file *file, const struct ivig_yaml *node,
                          const void *object)
{
    const struct ivig_product *product = object;
    const struct ivig_yaml *steps = ivig_yaml_child(node, "day_step_g");

    check_vials(file, ivig_yaml_child(node, "vials"), product);
    check_step(file, ivig_yaml_child(steps, "adult"), product, product->day_step.adult_ug);
    check_step(file, ivig_yaml_child(steps, "child"), product, product->day_step.child_ug);
    ivig_check_ladder(file, ivig_yaml_child(node, "first"), &product->first);
    ivig_check_ladder(file, ivig_yaml_child(node, "subsequent"), &product->subsequent);
    check_uses(file, ivig_yaml_child(node, "uses"), product);
    check_shown(file, node, product);
    ivig_check_unique(file, ivig_yaml_child(node, "notes"), "id");
    if ((product->at_risk_most_rate_milli != IVIG_ABSENT) != (product->at_risk_sources.count > 0))
        (void)ivig_fault(
            file,
            ivig_yaml_child(node, product->at_risk_sources.count > 0 ? "at_risk_sources"
                                                                     : "at_risk_most_rate"),
            IVIG_E_CONFLICT, "at_risk_most_rate and at_risk_sources stand together or not at all");
}

static const struct ivig_schema whole_schema =
    IVIG_SCHEMA("a product", struct ivig_product, product_fields, NULL);

static const struct ivig_field refusal_fields[] = {
    NAME_FIELDS,
    { "refused", IVIG_F_POINTER, .required = true, PRODUCT(refused), .of = &refused_schema },
};

static const struct ivig_schema refusal_schema = {
    .what = "a product that is refused",
    .size = sizeof(struct ivig_product),
    .fields = refusal_fields,
    .count = sizeof refusal_fields / sizeof *refusal_fields,
    .whole = &whole_schema,
};

const struct ivig_schema ivig_product_schema = {
    .what = "a product",
    .size = sizeof(struct ivig_product),
    .fields = product_fields,
    .count = sizeof product_fields / sizeof *product_fields,
    .check = check_product,
    .or_key = "refused",
    .or_schema = &refusal_schema,
};
