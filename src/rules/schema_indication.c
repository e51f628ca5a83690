/* indications/ID.yaml */
#include "rules/schemas.h"

#include <string.h>

IVIG_RANGE_SCHEMA(volume_schema, 3, 1, 1000000);

static const struct ivig_field variant_fields[] = {
    { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_variant, id) },
    { "name", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_variant, name) },
    IVIG_NOTES_FIELD(struct ivig_variant, "notes", notes),
};

static void check_variant(struct ivig_rule_file *file, const struct ivig_yaml *node,
                          const void *object)
{
    (void)object;
    ivig_check_unique(file, ivig_yaml_child(node, "notes"), "id");
}

static const struct ivig_schema variant_schema =
    IVIG_SCHEMA("a variant", struct ivig_variant, variant_fields, check_variant);

static const struct ivig_field alternative_fields[] = {
    { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_alternative, id) },
    { "name", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_alternative, name) },
    { "ml_per_kg", IVIG_F_STRUCT, .required = true, IVIG_AT(struct ivig_alternative, ul_per_kg),
      .of = &volume_schema },
    { "sessions", IVIG_F_NUMBER, .required = true, IVIG_AT(struct ivig_alternative, sessions),
      .min = 1, .max = 50 },
    { "when", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_alternative, when) },
    IVIG_SOURCES_FIELD(struct ivig_alternative),
};

static const struct ivig_schema alternative_schema =
    IVIG_SCHEMA("an alternative", struct ivig_alternative, alternative_fields, NULL);

static const struct ivig_field code_fields[] = {
    { "icd10cm", IVIG_F_TEXTS, .required = true, .offset = 0, .min = 1 },
};

static bool is_one_of(char c, const char *accepted)
{
    return c != '\0' && strchr(accepted, c) != NULL;
}

/* A letter, a digit, a digit or letter; then perhaps a point and 1 to 4 of those. */
static bool is_icd10cm(const char *code)
{
    static const char digits[] = "0123456789";
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static const char either[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    size_t more;

    if (!is_one_of(code[0], letters) || !is_one_of(code[1], digits) || !is_one_of(code[2], either))
        return false;
    if (code[3] == '\0')
        return true;
    more = strspn(code + 4, either);
    return code[3] == '.' && more >= 1 && more <= 4 && code[4 + more] == '\0';
}

static void check_codes(struct ivig_rule_file *file, const struct ivig_yaml *node,
                        const void *object)
{
    const struct ivig_yaml *code = ivig_yaml_child(node, "icd10cm")->first;

    (void)object;
    for (; code != NULL; code = code->next)
        if (!is_icd10cm(code->text))
            (void)ivig_fault(file, code, IVIG_E_VALUE,
                             "'%s' is no code of ICD-10-CM, such as G61.0 or M33.10", code->text);
}

static const struct ivig_schema codes_schema =
    IVIG_SCHEMA("a set of codes", struct ivig_texts, code_fields, check_codes);

#define CHECKS(key, member)                                                                        \
    {                                                                                              \
        key, IVIG_F_IDS, .required = true, IVIG_AT(struct ivig_indication, member),                \
                         .refers_to = IVIG_REFERS_TO_CHECK                                         \
    }

/* What every indication begins with. */
#define HEAD_FIELDS                                                                                \
    { "format", IVIG_F_FORMAT, .required = true, .of = "indication/1" },                           \
        { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_indication, id) },                \
        { "name", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_indication, name) },          \
        { "version", IVIG_F_DATE, .required = true, IVIG_AT(struct ivig_indication, version) },    \
        { "aliases", IVIG_F_IDS, IVIG_AT(struct ivig_indication, aliases) },                       \
        { "codes", IVIG_F_STRUCT, IVIG_AT(struct ivig_indication, codes), .of = &codes_schema },   \
        IVIG_NOTES_FIELD(struct ivig_indication, "notes", notes)

static const struct ivig_field indication_fields[] = {
    HEAD_FIELDS,
    { "variants", IVIG_F_LIST, IVIG_AT(struct ivig_indication, variants), .of = &variant_schema },
    { "weight_rule", IVIG_F_ID, IVIG_AT(struct ivig_indication, weight_rule),
      .refers_to = IVIG_REFERS_TO_WEIGHT_RULE },
    CHECKS("before", before),
    CHECKS("during", during),
    CHECKS("after", after),
    { "follow", IVIG_F_LIST, IVIG_AT(struct ivig_indication, follow), .of = &ivig_measure_schema },
    { "alternatives", IVIG_F_LIST, IVIG_AT(struct ivig_indication, alternatives),
      .of = &alternative_schema },
    { "regimens", IVIG_F_LIST, .required = true, IVIG_AT(struct ivig_indication, regimens),
      .min = 1, .of = &ivig_regimen_schema },
    IVIG_EXAMPLES_FIELD(struct ivig_indication, ivig_regimen_example_schema),
};

static const struct ivig_field not_recommended_fields[] = {
    { "reason", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_not_recommended, reason) },
    IVIG_SOURCES_FIELD(struct ivig_not_recommended),
};

static const struct ivig_schema not_recommended_schema =
    IVIG_SCHEMA("a reason not to treat", struct ivig_not_recommended, not_recommended_fields, NULL);

static const struct ivig_field refusal_fields[] = {
    HEAD_FIELDS,
    { "not_recommended", IVIG_F_POINTER, .required = true,
      IVIG_AT(struct ivig_indication, not_recommended), .of = &not_recommended_schema },
    IVIG_EXAMPLES_FIELD(struct ivig_indication, ivig_refusal_example_schema),
};

static void check_refusal(struct ivig_rule_file *file, const struct ivig_yaml *node,
                          const void *object)
{
    (void)object;
    ivig_check_unique(file, ivig_yaml_child(node, "notes"), "id");
}

static const struct ivig_schema refusal_schema = IVIG_SCHEMA(
    "an indication that is not recommended", struct ivig_indication, refusal_fields, check_refusal);

/* The notes of each item of ${list} stand beside the indication's in a plan. */
static void check_notes_apart(struct ivig_rule_file *file, const struct ivig_yaml *node,
                              const char *list)
{
    const struct ivig_yaml *items = ivig_yaml_child(node, list);

    for (const struct ivig_yaml *item = items != NULL ? items->first : NULL; item != NULL;
         item = item->next)
        ivig_check_apart(file, ivig_yaml_child(node, "notes"), ivig_yaml_child(item, "notes"),
                         "id");
}

static bool is_of(const struct ivig_example *example, const struct ivig_regimen *regimen)
{
    const char *named = example->given.regimen;

    return named != NULL ? strcmp(named, regimen->id) == 0 : regimen->standard;
}

/* Whether examples show what the regimen's own dose and its own days come to. */
static bool is_proved(const struct ivig_indication *indication, const struct ivig_regimen *regimen)
{
    bool dose = false;
    bool days = false;

    for (size_t i = 0; i < indication->examples.count; i++) {
        const struct ivig_example *example = &indication->examples.items[i];
        bool listed = example->expect.schedule_ug.count > 0;

        if (!is_of(example, regimen) || example->expect.status != IVIG_EXAMPLE_OK)
            continue;
        dose = dose || (example->given.dose_mg_per_kg == IVIG_ABSENT &&
                        (listed || example->expect.total_ug != IVIG_ABSENT));
        days = days || (example->given.days == IVIG_ABSENT && listed);
    }
    return dose && days;
}

/* Whether an example says how fast the regimen may be infused, where it has a most rate. */
static bool is_rate_shown(const struct ivig_indication *indication,
                          const struct ivig_regimen *regimen)
{
    bool shown = regimen->most_ug_per_kg_min == IVIG_ABSENT;

    for (size_t i = 0; i < indication->examples.count; i++) {
        const struct ivig_example *example = &indication->examples.items[i];

        shown =
            shown || (is_of(example, regimen) && example->expect.most_ug_per_kg_min != IVIG_ABSENT);
    }
    return shown;
}

/* Whoever writes or changes a regimen says what it must come to. */
static void check_examples(struct ivig_rule_file *file, const struct ivig_yaml *regimens,
                           const struct ivig_indication *indication)
{
    for (const struct ivig_yaml *node = regimens->first; node != NULL; node = node->next) {
        const struct ivig_regimen *regimen = &indication->regimens.items[node->index];

        if (!is_proved(indication, regimen))
            (void)ivig_fault(file, ivig_yaml_child(node, "id"), IVIG_E_CONFLICT,
                             "no example shows what this regimen comes to; one is due that gives "
                             "neither dose nor days and expects total_g and schedule_g");
        if (!is_rate_shown(indication, regimen))
            (void)ivig_fault(file, ivig_yaml_child(node, "most_mg_per_kg_min"), IVIG_E_CONFLICT,
                             "no example expects this most_mg_per_kg_min");
    }
}

static void check_indication(struct ivig_rule_file *file, const struct ivig_yaml *node,
                             const void *object)
{
    const struct ivig_indication *indication = object;
    const struct ivig_yaml *regimens = ivig_yaml_child(node, "regimens");
    size_t standards = 0;

    for (size_t i = 0; i < indication->regimens.count; i++)
        standards += indication->regimens.items[i].standard ? 1 : 0;
    if (standards != 1)
        (void)ivig_fault(file, regimens, IVIG_E_CONFLICT,
                         "%zu regimens have 'default: true'; exactly one must", standards);
    ivig_check_unique(file, regimens, "id");
    if (!file->proved)
        check_examples(file, regimens, indication);
    ivig_check_unique(file, ivig_yaml_child(node, "notes"), "id");
    check_notes_apart(file, node, "regimens");
    check_notes_apart(file, node, "variants");
    ivig_check_unique(file, ivig_yaml_child(node, "follow"), "id");
    ivig_check_unique(file, ivig_yaml_child(node, "alternatives"), "id");
}

const struct ivig_schema ivig_indication_schema = {
    .what = "an indication",
    .size = sizeof(struct ivig_indication),
    .fields = indication_fields,
    .count = sizeof indication_fields / sizeof *indication_fields,
    .check = check_indication,
    .or_key = "not_recommended",
    .or_schema = &refusal_schema,
};
