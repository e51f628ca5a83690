/*
 * The schemas of the rule files, one source file for each kind of file.
 */
#ifndef IVIG_RULES_SCHEMAS_H
#define IVIG_RULES_SCHEMAS_H

#include <ivigcalc/rules.h>

#include "rules/schema.h"

/* One entry of the bibliography, as the file has it. */
struct ivig_source_entry {
    const char *key;
    const char *authors;
    const char *title;
    const char *in;
    int64_t year;
    const char *doi;  /* or NULL */
    const char *pmid; /* or NULL */
    const char *note; /* or NULL */
};

struct ivig_bibliography {
    const char *version;
    struct {
        const struct ivig_source_entry *items;
        size_t count;
    } sources;
};

/* Whole files. */
extern const struct ivig_schema ivig_indication_schema;
extern const struct ivig_schema ivig_weight_rule_schema;
extern const struct ivig_schema ivig_precautions_schema;
extern const struct ivig_schema ivig_defaults_schema;
extern const struct ivig_schema ivig_bibliography_schema;
extern const struct ivig_schema ivig_product_schema;

/* The widest bounds that a set may have: what the arithmetic is proved for. */
enum {
    IVIG_WEIGHT_MOST_G = 1000000,
    IVIG_HEIGHT_MOST_MM = 3000,
    IVIG_AGE_MOST_YEARS = 150,
    IVIG_DOSE_MOST_MG_PER_KG = 100000,
    IVIG_COURSES_MOST = 99,
    IVIG_RATE_MOST_MILLI = 1000000
};
#define IVIG_STEP_MIN_UG  1000
#define IVIG_MASS_MOST_UG (10000 * IVIG_UG_PER_G)

/* Parts that several kinds of file share. */
extern const struct ivig_schema ivig_regimen_schema;       /* struct ivig_regimen */
extern const struct ivig_schema ivig_weight_case_schema;   /* struct ivig_weight_case */
extern const struct ivig_schema ivig_note_schema;          /* struct ivig_note */
extern const struct ivig_schema ivig_measure_schema;       /* struct ivig_note: id, text, sources */
extern const struct ivig_schema ivig_ideal_formula_schema; /* struct ivig_ideal_formula */
extern const struct ivig_schema ivig_when_schema;          /* struct ivig_note_when */
extern const struct ivig_schema ivig_rate_step_schema;     /* struct ivig_rate_step */
extern const struct ivig_words ivig_level_words[];
extern const struct ivig_words ivig_stabiliser_words[];

/*
 * Worked examples (schema_example.c), a schema for each kind of file: of an
 * indication's regimens, of one that is not recommended, of a weight rule, and
 * of a file that holds for every indication.
 */
extern const struct ivig_schema ivig_regimen_example_schema;
extern const struct ivig_schema ivig_refusal_example_schema;
extern const struct ivig_schema ivig_weight_example_schema;
extern const struct ivig_schema ivig_general_example_schema;

/* One infusion, of a product (schema_product_example.c). */
extern const struct ivig_schema ivig_product_example_schema;

/* Rows that most structs have. */
#define IVIG_SOURCES_FIELD(type)                                                                   \
    {                                                                                              \
        "sources", IVIG_F_IDS, .required = true, IVIG_AT(type, sources), .min = 1,                 \
                               .refers_to = IVIG_REFERS_TO_SOURCE                                  \
    }
#define IVIG_NOTES_FIELD(type, key, member)                                                        \
    {                                                                                              \
        key, IVIG_F_LIST, IVIG_AT(type, member), .of = &ivig_note_schema                           \
    }

#define IVIG_EXAMPLES_FIELD(type, schema)                                                          \
    {                                                                                              \
        "examples", IVIG_F_LIST, .required = true, .proof = true, IVIG_AT(type, examples),         \
                                 .min = 1, .of = &(schema)                                         \
    }

/* Report ${node}'s child ${key} (or the node) if ${low} is above ${high}. */
void ivig_check_order(struct ivig_rule_file *file, const struct ivig_yaml *node, const char *key,
                      int64_t low, int64_t high, const char *relation);

/* Report an id that stands twice in a list of structs; NULL: no list. */
void ivig_check_unique(struct ivig_rule_file *file, const struct ivig_yaml *list, const char *key);

/* Report a finding's id that the calculation has for one of its own (findings.h). */
void ivig_check_finding_id(struct ivig_rule_file *file, const struct ivig_yaml *node);

/* Report an id of ${list} that stands in ${earlier} too; both are seen in one plan. */
void ivig_check_apart(struct ivig_rule_file *file, const struct ivig_yaml *earlier,
                      const struct ivig_yaml *list, const char *key);

/*
 * The case of a weight rule that sends all patients below a height or an age
 * to actual weight: ${key} is its only condition, and no case before it uses
 * a formula.  NULL if there is none.
 */
const struct ivig_weight_case *ivig_weight_gate(const struct ivig_yaml *cases,
                                                const struct ivig_weight_rule *rule,
                                                const char *key);

/* Report a step that is no whole number of mg, the finest that can be asked for. */
void ivig_check_step(struct ivig_rule_file *file, const struct ivig_yaml *node, int64_t step_ug);

/* Report rates that do not rise, and minutes that are missing; ${node} NULL: there is no ladder. */
void ivig_check_ladder(struct ivig_rule_file *file, const struct ivig_yaml *node,
                       const struct ivig_ladder *ladder);

/* struct ivig_range with the given scale and bounds: a schema of its own. */
#define IVIG_RANGE_SCHEMA(name, scale_, min_, max_)                                                \
    static const struct ivig_field name##_fields[] = {                                             \
        { "min", IVIG_F_NUMBER, .required = true, IVIG_AT(struct ivig_range, min),                 \
          .scale = (scale_), .min = (min_), .max = (max_) },                                       \
        { "max", IVIG_F_NUMBER, .required = true, IVIG_AT(struct ivig_range, max),                 \
          .scale = (scale_), .min = (min_), .max = (max_) },                                       \
    };                                                                                             \
    static const struct ivig_schema name =                                                         \
        IVIG_SCHEMA("a range", struct ivig_range, name##_fields, ivig_check_range)
void ivig_check_range(struct ivig_rule_file *file, const struct ivig_yaml *node,
                      const void *object);

#endif
