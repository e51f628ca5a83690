/*
 * From a plan to words: text for people, JSON for programs.
 *
 * A renderer writes into a growing buffer of the caller's and touches nothing
 * else; what it writes depends on its arguments alone.
 */
#ifndef IVIGCALC_RENDER_H
#define IVIGCALC_RENDER_H

#include <stdbool.h>
#include <stddef.h>

#include <ivigcalc/check.h>
#include <ivigcalc/compare.h>
#include <ivigcalc/dose.h>
#include <ivigcalc/error.h>
#include <ivigcalc/ruleset.h>

/**
 * A growing text.  Start with all members zero.  When memory runs out
 * `failed` is set and later writes do nothing, so one look at the end is
 * enough.  The bytes end with a NUL that `length` does not count.
 */
struct ivig_buffer {
    char *bytes; /* NULL while nothing was written */
    size_t length;
    size_t room;
    bool failed;
};

/** Free the bytes and make the buffer empty.  NULL is allowed. */
IVIG_API void ivig_buffer_free(struct ivig_buffer *buffer);

/* What the user wants to see of a plan. */
struct ivig_view {
    bool explain; /* every step of the working, with its sources */
    bool brief;   /* days, total and weight basis only */
    bool quiet;   /* no notes */
    bool color;   /* ANSI colours */
};

struct ivig_plan_document {
    struct ivig_ruleset *rules;
    const struct ivig_precautions *precautions;
    const struct ivig_plan *plan;
    const struct ivig_order_check *check; /* whose findings are put into words; NULL: the plan's */
    struct ivig_view view;
};

/**
 * Write the document at the end of ${out}.  IVIG_E_MEMORY if it did not fit;
 * ${out} is then cut short and must not be shown.
 */
typedef enum ivig_status ivig_plan_renderer(const struct ivig_plan_document *document,
                                            struct ivig_buffer *out);

IVIG_API ivig_plan_renderer ivig_render_plan_text;
IVIG_API ivig_plan_renderer ivig_render_plan_json;

/*
 * A rule as a person reads it: an indication (through one of its variants, or
 * not), a weight rule, or, where both are NULL, the precautions.
 */
struct ivig_rule_document {
    struct ivig_ruleset *rules;
    const struct ivig_precautions *precautions;
    const struct ivig_indication *indication;
    const struct ivig_variant *variant;
    const struct ivig_weight_rule *weight_rule;
    struct ivig_view view;
};

/** As a plan renderer. */
typedef enum ivig_status ivig_rule_renderer(const struct ivig_rule_document *document,
                                            struct ivig_buffer *out);

IVIG_API ivig_rule_renderer ivig_render_rule_text;
IVIG_API ivig_rule_renderer ivig_render_rule_json;

/* All rules of a set, a few words each. */
struct ivig_rule_list_document {
    struct ivig_ruleset *rules;
    const struct ivig_defaults *defaults;
    const struct ivig_precautions *precautions;
    struct ivig_view view;
};

/**
 * As a plan renderer.  Files of the built-in set are parsed on the way; a set
 * that cannot be parsed gives its status.
 */
typedef enum ivig_status ivig_rule_list_renderer(const struct ivig_rule_list_document *document,
                                                 struct ivig_buffer *out);

IVIG_API ivig_rule_list_renderer ivig_render_rule_list_text;
IVIG_API ivig_rule_list_renderer ivig_render_rule_list_json;

/* A product as a person reads it: what its label says, or why it is refused. */
struct ivig_product_document {
    struct ivig_ruleset *rules;
    const struct ivig_defaults *defaults;
    const struct ivig_product *product;
    struct ivig_view view;
};

/** As a plan renderer. */
typedef enum ivig_status ivig_product_renderer(const struct ivig_product_document *document,
                                               struct ivig_buffer *out);

IVIG_API ivig_product_renderer ivig_render_product_text;
IVIG_API ivig_product_renderer ivig_render_product_json;

/* All products of a set, a few words each. */
struct ivig_product_list_document {
    struct ivig_ruleset *rules;
    struct ivig_view view;
};

/** As a rule list renderer. */
typedef enum ivig_status ivig_product_list_renderer(
    const struct ivig_product_list_document *document, struct ivig_buffer *out);

IVIG_API ivig_product_list_renderer ivig_render_product_list_text;
IVIG_API ivig_product_list_renderer ivig_render_product_list_json;

/* The faults of rule sets, in the order in which they were found. */
struct ivig_fault_list_document {
    const struct ivig_error *faults;
    size_t count;
};

/** As a plan renderer. */
typedef enum ivig_status ivig_fault_list_renderer(const struct ivig_fault_list_document *document,
                                                  struct ivig_buffer *out);

IVIG_API ivig_fault_list_renderer ivig_render_fault_list_text;
IVIG_API ivig_fault_list_renderer ivig_render_fault_list_json;

/* A patient under every weight rule; the view as of a plan. */
struct ivig_comparison_document {
    struct ivig_ruleset *rules;
    const struct ivig_precautions *precautions;
    const struct ivig_comparison *comparison;
    struct ivig_view view;
};

/**
 * As a plan renderer.  Text writes nothing where no rule gives a plan, as it
 * does for a plan that is refused.
 */
typedef enum ivig_status ivig_comparison_renderer(const struct ivig_comparison_document *document,
                                                  struct ivig_buffer *out);

IVIG_API ivig_comparison_renderer ivig_render_comparison_text;
IVIG_API ivig_comparison_renderer ivig_render_comparison_json;

/* An order and what was found; the view as of a plan. */
struct ivig_check_document {
    struct ivig_ruleset *rules;
    const struct ivig_precautions *precautions;
    const struct ivig_order_check *check;
    struct ivig_view view;
};

/**
 * As a plan renderer.  Text writes nothing where the expected plan is refused,
 * nor if the view is quiet.
 */
typedef enum ivig_status ivig_check_renderer(const struct ivig_check_document *document,
                                             struct ivig_buffer *out);

IVIG_API ivig_check_renderer ivig_render_check_text;
IVIG_API ivig_check_renderer ivig_render_check_json;

/* A format: its name on the command line, and what it can render. */
struct ivig_format {
    const char *name;
    ivig_plan_renderer *plan;
    ivig_rule_renderer *rule;
    ivig_rule_list_renderer *rule_list;
    ivig_product_renderer *product;
    ivig_product_list_renderer *product_list;
    ivig_fault_list_renderer *fault_list;
    ivig_comparison_renderer *comparison;
    ivig_check_renderer *check;
    bool findings_inside; /* the findings, stops too, are part of the output */
};

/** The ${index}th format; NULL past the last. */
IVIG_API const struct ivig_format *ivig_format_at(size_t index);

/**
 * Write the words of one finding ("308 g is above 300 g ..."), one line
 * without a line break, at the end of ${out}.
 */
IVIG_API void ivig_finding_text(const struct ivig_plan_document *document,
                                const struct ivig_finding *finding, struct ivig_buffer *out);

/**
 * Append one line for each finding at or above ${lowest}, the most severe
 * first, in ASCII: "${prefix}stop: A course of 308 g is ... [course-over-limit]".
 * Notes marked `detail` come with the view's `explain` only.  A refused plan is
 * followed by what is left and by who says so: where a condition of the patient
 * rules IVIG out, "${prefix}alternative: plasma exchange, ... [plasma-exchange]",
 * where it is not recommended, "${prefix}source: Dalakas MC ... [dalakas-2004]".
 */
IVIG_API enum ivig_status ivig_render_findings(const struct ivig_plan_document *document,
                                               enum ivig_level lowest, const char *prefix,
                                               struct ivig_buffer *out);

/**
 * The same of a comparison, each line once: "${prefix}warn (actual, uk): ...
 * [large-course]", with the weight rules that say it, unless all do.  Where no
 * rule gives a plan, what a rule lacks is said too.
 */
IVIG_API enum ivig_status ivig_render_comparison_findings(
    const struct ivig_comparison_document *document, enum ivig_level lowest, const char *prefix,
    struct ivig_buffer *out);

/**
 * The same of a check: the order's findings and the expected plan's, from
 * ${lowest} on.
 */
IVIG_API enum ivig_status ivig_render_check_findings(const struct ivig_check_document *document,
                                                     enum ivig_level lowest, const char *prefix,
                                                     struct ivig_buffer *out);

/** The name of a level: "stop", "warn", "note". */
IVIG_API const char *ivig_level_name(enum ivig_level level);

#endif
