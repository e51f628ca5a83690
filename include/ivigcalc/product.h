/*
 * The model of products/ID.yaml: one product, as its label has it.
 */
#ifndef IVIGCALC_PRODUCT_H
#define IVIGCALC_PRODUCT_H

#include <ivigcalc/example.h>
#include <ivigcalc/precautions.h>
#include <ivigcalc/statement.h>

/* Most sizes of vial, and most steps of a ladder of rates. */
enum { IVIG_VIAL_SIZES_MOST = 8, IVIG_LADDER_MOST = 12 };

/* Sizes are whole multiples of this: so many fit into the largest that it bounds all sums. */
#define IVIG_VIAL_UNIT_UG INT64_C(500000)
#define IVIG_VIAL_MOST_UG INT64_C(50000000)

/* The steps that the grams of a day are given in. */
struct ivig_vial_steps {
    int64_t adult_ug; /* from the weight on that the defaults name */
    int64_t child_ug;
};

/* The unit that the label prints; what it prints beside it is rounded and is not converted back. */
enum ivig_rate_unit { IVIG_MG_PER_KG_MIN, IVIG_MG_PER_KG_H, IVIG_ML_PER_KG_MIN, IVIG_ML_PER_KG_H };

struct ivig_vial {
    int64_t mass_ug;
    int64_t volume_ul;
};

/* One step of a ladder: a rate, and how long it is kept before the next. */
struct ivig_rate_step {
    int64_t rate_milli; /* thousandths of the product's unit */
    int64_t minutes;    /* IVIG_ABSENT: the last, kept to the end */
};

/* Rates that rise from step to step. */
struct ivig_ladder {
    const struct ivig_rate_step *items;
    size_t count; /* 0: there is none */
};

/* A use that the label has. */
struct ivig_product_use {
    const char *id;                /* an indication's, or a use that no rule is for */
    const char *regimen;           /* of that indication; NULL: each */
    const struct ivig_range *days; /* that the label allows; NULL: it names none */
    int64_t most_rate_milli;       /* IVIG_ABSENT: the ladder's last rate */
    struct ivig_ladder first;      /* its own ladders; none: the product's */
    struct ivig_ladder subsequent;
    struct ivig_texts sources;
};

/* IgA in ug/mL, as the label prints it; one of the two is IVIG_ABSENT. */
struct ivig_iga {
    int64_t at_most_ug_per_ml;
    int64_t mean_ug_per_ml;
};

/* Why a product that is known by name is not used. */
struct ivig_product_refusal {
    const char *reason;
    struct ivig_texts sources;
};

/* One day's infusion, for a patient, and what must come of it. */
struct ivig_product_example_given {
    int64_t day_ug;
    int64_t age_years; /* IVIG_ABSENT: not given */
    int64_t days;      /* of a course of such days; IVIG_ABSENT: one */
    struct ivig_texts conditions;
    int64_t weight_g;
    const char *use; /* NULL: none of the label's */
    const char *regimen;
    bool subsequent;
    bool at_risk;
};

/* Grams of vials and rates, one after the other. */
struct ivig_product_example_expect {
    struct ivig_numbers vials_ug; /* larger first, each vial */
    int64_t volume_ul;
    struct ivig_numbers rates_ul_per_h;
    int64_t duration_min;
    int64_t day_step_ug;           /* IVIG_ABSENT: is not looked at */
    struct ivig_texts findings;    /* ids that must be among the plan's */
    struct ivig_texts warnings;    /* the same, as warnings */
    struct ivig_texts no_findings; /* ids that must not */
};

struct ivig_product_example {
    struct ivig_product_example_given given;
    struct ivig_product_example_expect expect;
    const char *why;
};

/**
 * A product.  If it is `refused` it has a name and a maker and nothing else.
 */
struct ivig_product {
    const char *id;
    const char *name;
    const char *maker;
    const char *version;
    const struct ivig_product_refusal *refused; /* NULL: it may be infused */
    const char *region;                         /* whose label the figures are from */
    const char *label;                          /* which text, of when, was read */
    int64_t concentration_g_per_100_ml;
    struct {
        const struct ivig_vial *items; /* smaller first */
        size_t count;                  /* 1 to IVIG_VIAL_SIZES_MOST */
    } vials;
    struct ivig_vial_steps day_step;
    const struct ivig_iga *iga;      /* NULL: not found */
    enum ivig_stabiliser stabiliser; /* or not found */
    struct ivig_texts contains;      /* what else it contains that matters */
    struct {
        const struct ivig_product_use *items;
        size_t count;
    } uses;
    enum ivig_rate_unit rate_unit;
    struct ivig_ladder first;        /* a first infusion, or the first after a gap */
    struct ivig_ladder subsequent;   /* a later one; none: the label has no faster start */
    struct ivig_texts rate_sources;  /* of the ladders */
    int64_t at_risk_most_rate_milli; /* IVIG_ABSENT: there is no number */
    struct ivig_texts at_risk_sources;
    struct ivig_texts not_for; /* conditions that its label contraindicates it in */
    struct ivig_texts lacks;   /* figures that no text was found for */
    struct ivig_notes notes;
    struct ivig_texts sources;
    struct {
        const struct ivig_product_example *items;
        size_t count;
    } examples;
};

/**
 * The label's use for a regimen of an indication: the one that names the regimen,
 * else the one for each.  NULL: the label does not have it.
 */
IVIG_API const struct ivig_product_use *ivig_product_use_of(const struct ivig_product *product,
                                                            const char *indication,
                                                            const char *regimen);

#endif
