/*
 * Words of products, vials and infusions that text, JSON and findings share.
 */
#ifndef IVIG_RENDER_SUPPLY_WORDS_H
#define IVIG_RENDER_SUPPLY_WORDS_H

#include <ivigcalc/supply.h>

#include <ivigcalc/render.h>

/** "mg/kg/min" */
const char *ivig_rate_unit_name(enum ivig_rate_unit unit);

/** Append a label's rate: "0.5 mg/kg/min". */
void ivig_put_rate(struct ivig_buffer *out, const struct ivig_product *product, int64_t rate_milli);

/** Append what a pump is set to: "21 mL/h". */
void ivig_put_ml_per_h(struct ivig_buffer *out, int64_t rate_ul_per_h);

/** Append vials, larger first: "2 x 20 g, 1 x 5 g". */
void ivig_put_vials(struct ivig_buffer *out, const struct ivig_product *product,
                    const struct ivig_vial_pick *pick);

/** Append a length of time: "3 h 37 min", "45 min". */
void ivig_put_duration(struct ivig_buffer *out, int64_t minutes);

/** Append the time of day so many minutes after midnight: "09:30", "00:15 (+1 day)". */
void ivig_put_clock(struct ivig_buffer *out, int64_t minutes);

/** The first day from ${day} on whose dose is another; the plan's days if there is none. */
unsigned ivig_next_dose(const struct ivig_plan *plan, unsigned day);

#endif
