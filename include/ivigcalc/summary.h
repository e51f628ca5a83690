/*
 * What the rows of a run add up to.
 *
 * Masses are sums of whole plans, exactly, in ug, over the rows that were dosed:
 * those with a plan that is not refused.  Of a row with a schedule the plan is
 * the expected one, whatever was ordered.  Every list is sorted by id (bytes of
 * ASCII) and has one item for each id that came up.  A summary does not depend
 * on how a run was cut into blocks, nor on its threads.
 *
 * Ids and products belong to the rule set and the reason to the request, which
 * must outlive the summary; the lists belong to the summary: free them with
 * ivig_batch_summary_free.
 */
#ifndef IVIGCALC_SUMMARY_H
#define IVIGCALC_SUMMARY_H

#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/error.h>
#include <ivigcalc/render.h>
#include <ivigcalc/ruleset.h>
#include <ivigcalc/vials.h>

/* Rows that have something in common. */
struct ivig_summary_count {
    const char *id;
    int64_t rows;
};

struct ivig_summary_counts {
    struct ivig_summary_count *items;
    size_t count;
};

/* The same of dosed rows, and what they add up to. */
struct ivig_summary_mass {
    const char *id;
    int64_t rows;
    int64_t total_ug;
};

struct ivig_summary_masses {
    struct ivig_summary_mass *items;
    size_t count;
};

/* The vials of the dosed rows that name a product. */
struct ivig_summary_product {
    const char *id;
    int64_t rows;
    int64_t total_ug;
    int64_t volume_ul; /* of all the vials */
    struct ivig_vial_pick vials;
    const struct ivig_product *product;
};

struct ivig_summary_products {
    struct ivig_summary_product *items;
    size_t count;
};

/** Another mass of rows that were dosed, held against what was dosed. */
struct ivig_summary_other {
    int64_t other_ug;
    int64_t dosed_ug;                      /* of the same rows */
    int64_t difference_ug;                 /* other less dosed */
    int64_t difference_percent_hundredths; /* of dosed, nearest; IVIG_ABSENT if that is 0 */
};

/**
 * The dosed rows under another weight rule, each as ivig_comparison_make has it.
 * The rows and those without a plan add up to the run's dosed rows.
 */
struct ivig_summary_policy {
    const char *id;  /* of the weight rule */
    int64_t rows;    /* with a plan under it */
    int64_t lacks;   /* it lacks something of the patient */
    int64_t refused; /* a stop refuses it */
    int64_t steps;   /* its step and the one asked for do not go together */
    struct ivig_summary_other under;
};

/* Every weight rule of the set; none where the run was not compared. */
struct ivig_summary_policies {
    struct ivig_summary_policy *items;
    size_t count;
};

/** The schedules of the rows that have one. */
struct ivig_summary_schedules {
    int64_t agrees;
    int64_t agrees_rounded;
    int64_t differs;
    int64_t not_compared;              /* the row is refused: there is nothing to hold it against */
    struct ivig_summary_other ordered; /* of those that were compared */
};

struct ivig_batch_summary {
    enum ivig_status status; /* not IVIG_OK: it could not be summed up, and nothing below counts */
    const char *override_reason; /* of all rows; NULL: none.  The request's own */
    int64_t rows;                /* dosed, refused and errors together */
    int64_t dosed;
    int64_t refused;
    int64_t errors;
    int64_t total_ug;
    /* on the weight of today, with the same dose, steps and direction; held against no limit */
    struct ivig_summary_other actual_weight;
    struct ivig_summary_counts errors_by_code; /* ivig_status_code; adds up to errors */
    /* the first stop of a row that was not passed, by ivig_finding_name; adds up to refused */
    struct ivig_summary_counts refused_by_finding;
    struct ivig_summary_masses by_indication; /* canonical ids: gbs for amsan */
    struct ivig_summary_masses by_weight_rule;
    struct ivig_summary_masses by_basis; /* ideal, adjusted, multiple, actual, as-entered */
    struct ivig_summary_products products;
    struct ivig_summary_schedules schedules;
    struct ivig_summary_policies policies;
};

/** Free the lists and make the summary empty. */
IVIG_API void ivig_batch_summary_free(struct ivig_batch_summary *summary);

/**
 * Write the summary at the end of ${out}: as text, or as one JSON object, schema
 * ivigcalc-summary/1.  A summary whose status is not IVIG_OK gives that, and
 * nothing is written.  IVIG_E_MEMORY if it did not fit; ${out} is then cut short
 * and must not be shown.
 */
typedef enum ivig_status ivig_summary_renderer(const struct ivig_batch_summary *summary,
                                               const struct ivig_ruleset *rules,
                                               struct ivig_buffer *out);

IVIG_API ivig_summary_renderer ivig_render_summary_text;
IVIG_API ivig_summary_renderer ivig_render_summary_json;

#endif
