/* Quantities with their units. */
#include "render/quantity.h"

#include <string.h>

#include <ivigcalc/date.h>

#include "render/buffer.h"

void ivig_put_number(struct ivig_buffer *out, int64_t value, unsigned scale)
{
    char digits[IVIG_DECIMAL_ROOM];
    size_t length = ivig_decimal_print(value, scale, digits);
    const char *at = digits;
    size_t whole;

    if (*at == '-')
        ivig_put_bytes(out, at++, 1);
    whole = strcspn(at, ".");
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0)
            ivig_put(out, ",");
        ivig_put_bytes(out, at + i, 1);
    }
    ivig_put_bytes(out, at + whole, length - (size_t)(at - digits) - whole);
}

static void put_with_unit(struct ivig_buffer *out, int64_t value, unsigned scale, const char *unit)
{
    ivig_put_number(out, value, scale);
    ivig_put(out, unit);
}

void ivig_put_count(struct ivig_buffer *out, int64_t count)
{
    ivig_put_number(out, count, 0);
}

void ivig_put_g(struct ivig_buffer *out, int64_t mass_ug)
{
    put_with_unit(out, mass_ug, IVIG_SCALE_G, " g");
}

void ivig_put_kg(struct ivig_buffer *out, int64_t weight_g)
{
    put_with_unit(out, weight_g, IVIG_SCALE_KG, " kg");
}

void ivig_put_cm(struct ivig_buffer *out, int64_t height_mm)
{
    put_with_unit(out, height_mm, IVIG_SCALE_CM, " cm");
}

void ivig_put_g_per_kg(struct ivig_buffer *out, int64_t dose_mg_per_kg)
{
    put_with_unit(out, dose_mg_per_kg, IVIG_SCALE_G_PER_KG, " g/kg");
}

void ivig_put_ml(struct ivig_buffer *out, int64_t volume_ul)
{
    put_with_unit(out, volume_ul, 3, " mL");
}

void ivig_put_whole_ml(struct ivig_buffer *out, int64_t volume_ml)
{
    put_with_unit(out, volume_ml, 0, " mL");
}

/* A difference in words: above where it is above 0, below where not. */
static void put_apart(struct ivig_buffer *out, int64_t value,
                      void (*put)(struct ivig_buffer *, int64_t))
{
    put(out, value < 0 ? -value : value);
    ivig_put(out, value < 0 ? " below" : " above");
}

void ivig_put_g_apart(struct ivig_buffer *out, int64_t mass_ug)
{
    put_apart(out, mass_ug, ivig_put_g);
}

void ivig_put_kg_apart(struct ivig_buffer *out, int64_t weight_g)
{
    put_apart(out, weight_g, ivig_put_kg);
}

void ivig_put_percent(struct ivig_buffer *out, int64_t hundredths)
{
    put_with_unit(out, hundredths, 2, " %");
}

void ivig_put_days(struct ivig_buffer *out, int64_t days)
{
    put_with_unit(out, days, 0, days == 1 ? " day" : " days");
}

void ivig_put_weeks(struct ivig_buffer *out, int64_t weeks)
{
    put_with_unit(out, weeks, 0, weeks == 1 ? " week" : " weeks");
}

void ivig_put_courses(struct ivig_buffer *out, int64_t courses)
{
    put_with_unit(out, courses, 0, courses == 1 ? " course" : " courses");
}

void ivig_put_years(struct ivig_buffer *out, int64_t years)
{
    put_with_unit(out, years, 0, years == 1 ? " year" : " years");
}

void ivig_put_range(struct ivig_buffer *out, int64_t min, int64_t max, unsigned scale,
                    void (*put)(struct ivig_buffer *, int64_t))
{
    if (min != max) {
        ivig_put_number(out, min, scale);
        ivig_put(out, " to ");
    }
    put(out, max);
}

void ivig_put_date(struct ivig_buffer *out, int64_t day)
{
    char date[IVIG_DATE_ROOM];

    ivig_date_print(day, date);
    ivig_put_bytes(out, ivig_date_weekday(day), 3);
    ivig_put(out, " ");
    ivig_put(out, date);
}

void ivig_put_window(struct ivig_buffer *out, const struct ivig_window *window)
{
    ivig_put_date(out, window->from_day);
    if (window->to_day > window->from_day) {
        ivig_put(out, " to ");
        ivig_put_date(out, window->to_day);
    }
}

int64_t ivig_day_mg_per_kg(int64_t mass_ug, int64_t weight_g)
{
    int64_t mg_per_kg = 0;

    (void)ivig_divide(mass_ug, weight_g, IVIG_ROUND_NEAREST, &mg_per_kg);
    return mg_per_kg;
}
