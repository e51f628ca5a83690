/*
 * An order that somebody else wrote, held against the rule.
 */
#ifndef IVIGCALC_CHECK_H
#define IVIGCALC_CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/dose.h>
#include <ivigcalc/error.h>
#include <ivigcalc/order.h>

/**
 * agrees: an allowed number of days, the total within one step of what is
 * expected (and within the defaults' percentage of rounding, for a step may be
 * coarse), days even to one step, no limit broken.  agrees-rounded: the same,
 * but the total within the tolerance and the days even to the defaults' grams, or to
 * the product's day step where one is named.
 *
 * A limit is the most of a day and of a course, or what the plan has where that
 * is more, and the spread rule, unless the request names the days.  With a
 * product, a day that whole vials in stock do not make up differs as well.
 */
enum ivig_verdict { IVIG_AGREES, IVIG_AGREES_ROUNDED, IVIG_DIFFERS };

/*
 * What is checked.  The request is what a plan is made from (dose.h); its `least` is
 * not followed: an order is judged by all findings of the plan; nor is `given`: an order is
 * of a whole course.
 */
struct ivig_check_request {
    struct ivig_request request;
    struct ivig_order order;
    int64_t tolerance_percent_milli; /* IVIG_ABSENT: the defaults' */
};

/* A regimen of the indication that the order fits, and its dose. */
struct ivig_fit {
    const struct ivig_regimen *regimen;
    int64_t mg_per_kg;
};

enum { IVIG_FITS_MOST = 16, IVIG_CHECK_FINDINGS_MOST = 32 };

/**
 * What came of it.  If the expected plan is refused nothing was compared: the
 * verdict is IVIG_DIFFERS, one finding says so, and the plan's stops say why.  The findings are the
 * order's own, in the order in which they were made.
 */
struct ivig_order_check {
    const struct ivig_check_request *asked;
    struct ivig_request request;     /* as asked, with the order's days where they may stand, all
                                        findings, and all sizes of vial: the stock is the order's
                                        matter */
    struct ivig_plan expected;       /* of that request */
    int64_t tolerance_percent_milli; /* in force */
    enum ivig_verdict verdict;
    int64_t difference_ug; /* ordered total less expected */
    size_t fit_count;
    struct ivig_fit fits[IVIG_FITS_MOST]; /* the first of them, in the order of the rule */
    size_t finding_count;
    struct ivig_finding findings[IVIG_CHECK_FINDINGS_MOST];
};

/**
 * Check ${asked}, which must outlive ${check}.  The expected plan has the
 * order's days where the request names none, the regimen allows so many, a plan
 * over them is not refused, and the order does not break the spread rule.
 * Errors are those of ivig_plan_make, and IVIG_E_RANGE for an ordered weight or
 * a tolerance out of its bounds; ${check} is then not usable.
 */
IVIG_API enum ivig_status ivig_order_check_make(const struct ivig_defaults *defaults,
                                                const struct ivig_precautions *precautions,
                                                const struct ivig_check_request *asked,
                                                struct ivig_order_check *check,
                                                struct ivig_error *error);

#endif
