/*
 * What a plan with a product takes from the shelf, and how each day is infused.
 *
 * Nothing is stored in the plan: both follow from it, and are worked out when
 * they are asked for.  The plan has a product and is not refused; days are
 * counted from 0, and are days to come, not those that were given.
 */
#ifndef IVIGCALC_SUPPLY_H
#define IVIGCALC_SUPPLY_H

#include <ivigcalc/dose.h>
#include <ivigcalc/infusion.h>
#include <ivigcalc/vials.h>

/** The sizes of vial that a request allows, as bits. */
IVIG_API uint32_t ivig_request_stock(const struct ivig_request *request);

/** The step in which the pump is set, in uL/h. */
IVIG_API int64_t ivig_plan_pump_step_ul_per_h(const struct ivig_plan *plan);

/** The vials of a day; errors as of ivig_pick_vials. */
IVIG_API enum ivig_status ivig_day_vials(const struct ivig_plan *plan, unsigned day,
                                         struct ivig_vial_pick *pick);

/** The vials of all days to come together: the picking list. */
IVIG_API enum ivig_status ivig_course_vials(const struct ivig_plan *plan,
                                            struct ivig_vial_pick *pick);

/** What the infusion of a day is made from. */
IVIG_API struct ivig_infusion_request ivig_day_infusion_request(const struct ivig_plan *plan,
                                                                unsigned day);

/** The infusion of a day; errors as of ivig_infusion_make. */
IVIG_API enum ivig_status ivig_day_infusion(const struct ivig_plan *plan, unsigned day,
                                            struct ivig_infusion *infusion);

/** The volume of a mass of the product, in uL, exactly. */
IVIG_API int64_t ivig_volume_ul(const struct ivig_product *product, int64_t mass_ug);

#endif
