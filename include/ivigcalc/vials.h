/*
 * Which whole vials make up a dose.
 */
#ifndef IVIGCALC_VIALS_H
#define IVIGCALC_VIALS_H

#include <ivigcalc/product.h>

/* All sizes of a product are in stock. */
#define IVIG_STOCK_ALL UINT32_MAX

/** How many vials of each size, in the product's order. */
struct ivig_vial_pick {
    int64_t count[IVIG_VIAL_SIZES_MOST];
};

/**
 * The fewest whole vials of ${product}, of the sizes whose bits are set in
 * ${stock}, that make up ${mass_ug} (above 0) exactly; of two ways the one with
 * the larger vials.  IVIG_E_STEPS if there is none: ${pick} is then left as it
 * was, and ${nearest} (NULL allowed) takes the nearest masses below and above
 * that can be made; min is 0 if none below can, both are with nothing in stock.
 * IVIG_E_RANGE, and nothing is touched, for a mass that is not above 0, or too large.
 */
IVIG_API enum ivig_status ivig_pick_vials(const struct ivig_product *product, uint32_t stock,
                                          int64_t mass_ug, struct ivig_vial_pick *pick,
                                          struct ivig_range *nearest);

/** The volume of the vials of a pick, in uL. */
IVIG_API int64_t ivig_pick_volume_ul(const struct ivig_product *product,
                                     const struct ivig_vial_pick *pick);

#endif
