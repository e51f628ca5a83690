/* Rates, vials and times as people read them. */
#include "render/supply_words.h"

#include <ivigcalc/date.h>

#include "render/buffer.h"
#include "render/quantity.h"

enum { MINUTES_OF_HOUR = 60 };

const char *ivig_rate_unit_name(enum ivig_rate_unit unit)
{
    static const char *const names[] = { [IVIG_MG_PER_KG_MIN] = "mg/kg/min",
                                         [IVIG_MG_PER_KG_H] = "mg/kg/h",
                                         [IVIG_ML_PER_KG_MIN] = "mL/kg/min",
                                         [IVIG_ML_PER_KG_H] = "mL/kg/h" };

    return names[unit];
}

void ivig_put_rate(struct ivig_buffer *out, const struct ivig_product *product, int64_t rate_milli)
{
    ivig_put_number(out, rate_milli, IVIG_SCALE_RATE);
    ivig_put(out, " ");
    ivig_put(out, ivig_rate_unit_name(product->rate_unit));
}

void ivig_put_ml_per_h(struct ivig_buffer *out, int64_t rate_ul_per_h)
{
    ivig_put_number(out, rate_ul_per_h, IVIG_SCALE_ML);
    ivig_put(out, " mL/h");
}

void ivig_put_vials(struct ivig_buffer *out, const struct ivig_product *product,
                    const struct ivig_vial_pick *pick)
{
    const char *between = "";

    for (size_t i = product->vials.count; i-- > 0;) {
        if (pick->count[i] == 0)
            continue;
        ivig_put(out, between);
        ivig_put_count(out, pick->count[i]);
        ivig_put(out, " x ");
        ivig_put_g(out, product->vials.items[i].mass_ug);
        between = ", ";
    }
}

void ivig_put_duration(struct ivig_buffer *out, int64_t minutes)
{
    if (minutes >= MINUTES_OF_HOUR) {
        ivig_put_count(out, minutes / MINUTES_OF_HOUR);
        ivig_put(out, minutes % MINUTES_OF_HOUR != 0 ? " h " : " h");
    }
    if (minutes % MINUTES_OF_HOUR != 0 || minutes == 0) {
        ivig_put_count(out, minutes % MINUTES_OF_HOUR);
        ivig_put(out, " min");
    }
}

static void put_two_digits(struct ivig_buffer *out, int64_t number)
{
    ivig_put(out, number < 10 ? "0" : "");
    ivig_put_count(out, number);
}

void ivig_put_clock(struct ivig_buffer *out, int64_t minutes)
{
    int64_t days = minutes / IVIG_MINUTES_OF_DAY;

    put_two_digits(out, minutes % IVIG_MINUTES_OF_DAY / MINUTES_OF_HOUR);
    ivig_put(out, ":");
    put_two_digits(out, minutes % MINUTES_OF_HOUR);
    if (days > 0) {
        ivig_put(out, " (+");
        ivig_put_days(out, days);
        ivig_put(out, ")");
    }
}

unsigned ivig_next_dose(const struct ivig_plan *plan, unsigned day)
{
    unsigned next = day + 1;

    while (next < plan->days && plan->day_ug[next] == plan->day_ug[day])
        next++;
    return next;
}
