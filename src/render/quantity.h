/*
 * Quantities as people read them: "1,400 mL", "0.4 g/kg", "5 days".  Always a
 * space before the unit, a leading zero, no trailing zero, commas from 1,000
 * (ISMP and NHS display rules).
 */
#ifndef IVIG_RENDER_QUANTITY_H
#define IVIG_RENDER_QUANTITY_H

#include <stdint.h>

#include <ivigcalc/render.h>

/** A scaled integer with commas, no unit. */
void ivig_put_number(struct ivig_buffer *out, int64_t value, unsigned scale);

void ivig_put_count(struct ivig_buffer *out, int64_t count);
void ivig_put_g(struct ivig_buffer *out, int64_t mass_ug);
void ivig_put_kg(struct ivig_buffer *out, int64_t weight_g);
void ivig_put_cm(struct ivig_buffer *out, int64_t height_mm);
void ivig_put_g_per_kg(struct ivig_buffer *out, int64_t dose_mg_per_kg);
void ivig_put_ml(struct ivig_buffer *out, int64_t volume_ul);
void ivig_put_whole_ml(struct ivig_buffer *out, int64_t volume_ml);
void ivig_put_g_apart(struct ivig_buffer *out, int64_t mass_ug);   /* "8 g below" */
void ivig_put_kg_apart(struct ivig_buffer *out, int64_t weight_g); /* "2 kg above" */
void ivig_put_percent(struct ivig_buffer *out, int64_t hundredths);
void ivig_put_days(struct ivig_buffer *out, int64_t days);
void ivig_put_weeks(struct ivig_buffer *out, int64_t weeks);
void ivig_put_courses(struct ivig_buffer *out, int64_t courses);
void ivig_put_years(struct ivig_buffer *out, int64_t years);

/**
 * A range in the unit that ${put} writes, its numbers of ${scale}: "4 to 8
 * weeks"; one number where they are equal.
 */
void ivig_put_range(struct ivig_buffer *out, int64_t min, int64_t max, unsigned scale,
                    void (*put)(struct ivig_buffer *, int64_t));

/** A day of the calendar: "Mon 2026-11-30". */
void ivig_put_date(struct ivig_buffer *out, int64_t day);

/** A window of days: "Mon 2026-12-28 to Mon 2027-01-25"; one day stands alone. */
void ivig_put_window(struct ivig_buffer *out, const struct ivig_window *window);

/** A mass per weight in mg/kg, to three decimals of g/kg, nearest. */
int64_t ivig_day_mg_per_kg(int64_t mass_ug, int64_t weight_g);

#endif
