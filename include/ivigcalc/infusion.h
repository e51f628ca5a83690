/*
 * One infusion: how fast, and when the rate is changed.
 */
#ifndef IVIGCALC_INFUSION_H
#define IVIGCALC_INFUSION_H

#include <ivigcalc/product.h>

/* Coarsest step of a pump that is read: 100 mL/h. */
enum { IVIG_PUMP_STEP_MOST_UL_PER_H = 100000 };

/* What an infusion is made from. */
struct ivig_infusion_request {
    const struct ivig_product *product;
    const struct ivig_product_use *use; /* of that product; NULL: none of the label's */
    int64_t weight_g;                   /* that the rates are for */
    int64_t volume_ul;                  /* above 0 */
    int64_t pump_step_ul_per_h;         /* above 0: rates are rounded down to steps of this */
    bool subsequent;                    /* a later infusion, where the label has a ladder for it */
    bool slow_start;                    /* the slowest first step of use and product; not later */
    bool at_risk;                       /* keep to the label's most for patients at risk */
    int64_t most_ug_per_kg_min; /* of the disease, whatever the label; none, if not above 0 */
};

struct ivig_infusion_step {
    int64_t rate_milli;    /* in the product's unit, as the label has it */
    int64_t rate_ul_per_h; /* what the pump is set to */
    int64_t from_min;      /* since the start */
    int64_t minutes;       /* above 0 */
    int64_t volume_ul;     /* above 0 */
};

struct ivig_infusion {
    size_t count;
    struct ivig_infusion_step steps[IVIG_LADDER_MOST];
    int64_t duration_min;
    int64_t most_rate_milli; /* that it may reach: of the use, or for patients at risk */
};

/**
 * The most that the rate may reach: the use's, else its ladder's last; without
 * a use the lowest of the label's most rates; for a patient at risk no more than
 * the product's number for such patients, where it has one; and no more than the
 * disease allows.
 */
IVIG_API int64_t ivig_infusion_most_rate_milli(const struct ivig_infusion_request *request);

/* What the most rate comes from, as bits: several may come to the same. */
enum {
    IVIG_MOST_OF_USE = 1,    /* the label's most for the use */
    IVIG_MOST_OFF_LABEL = 2, /* without a use, the lowest of the label's most rates */
    IVIG_MOST_AT_RISK = 4,   /* the product's number for patients at risk */
    IVIG_MOST_OF_THE_DISEASE = 8
};

/** What ivig_infusion_most_rate_milli comes from. */
IVIG_API unsigned ivig_infusion_most_rate_of(const struct ivig_infusion_request *request);

/** Whether the most rate of ${use}, NULL: of the product's own ladder, is the most of ${request}.
 */
IVIG_API bool ivig_infusion_most_rate_is_of(const struct ivig_infusion_request *request,
                                            const struct ivig_product_use *use);

/**
 * The steps of an infusion.  Each step keeps its rate for its minutes, exactly;
 * the rate in uL/h is the label's rate x weight, rounded down to pump steps.
 * Volumes are cumulative: the volume up to the end of a step is rounded down to
 * the uL, and the last step, whose minutes are rounded up, takes the rest, so
 * that volumes add up to the whole.  The ladder ends at the most rate; steps that
 * the dose never reaches are left out.  IVIG_E_RANGE if a rate is rounded down
 * to 0, or a step would give less than 1 uL, and IVIG_E_OVERFLOW if a number does
 * not fit: ${infusion} is then left as it was.
 */
IVIG_API enum ivig_status ivig_infusion_make(const struct ivig_infusion_request *request,
                                             struct ivig_infusion *infusion);

#endif
