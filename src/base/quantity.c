/* Reading quantities strictly, and saying what was wrong with one. */
#include "base/quantity.h"

#include <stdio.h>
#include <string.h>

/* Bytes of what was found that are shown, and of a hint. */
enum { SHOWN_MOST = 120, HINT_ROOM = 160 };

/* What a quantity is called. */
static const struct {
    const char *unit;
    const char *due;
} quantities[IVIG_QUANTITY_COUNT] = {
    [IVIG_KILOGRAMS] = { " kg", "kilograms" },
    [IVIG_CENTIMETRES] = { " cm", "centimetres" },
    [IVIG_YEARS] = { " years", "whole years" },
    [IVIG_GRAMS_PER_KG] = { " g/kg", "grams per kilogram" },
    [IVIG_WHOLE_DAYS] = { " days", "days" },
    [IVIG_STEP_GRAMS] = { " g", "grams" },
    [IVIG_PER_CENT] = { " %", "per cent" },
    [IVIG_JOBS] = { "", "jobs at a time" },
    [IVIG_ML_PER_HOUR] = { " mL/h", "millilitres per hour" },
};

/* Units that a value may have been written in: x num / den gives ours. */
static const struct {
    enum ivig_quantity quantity;
    const char *suffix;
    int64_t num;
    int64_t den;
} units[] = {
    { IVIG_KILOGRAMS, "kg", 1, 1 },
    { IVIG_KILOGRAMS, "g", 1, 1000 },
    { IVIG_KILOGRAMS, "lb", 45359237, 100000000 },
    { IVIG_KILOGRAMS, "lbs", 45359237, 100000000 },
    { IVIG_KILOGRAMS, "st", 635029318, 100000000 },
    { IVIG_CENTIMETRES, "cm", 1, 1 },
    { IVIG_CENTIMETRES, "m", 100, 1 },
    { IVIG_CENTIMETRES, "mm", 1, 10 },
    { IVIG_CENTIMETRES, "in", 254, 100 },
    { IVIG_CENTIMETRES, "\"", 254, 100 },
    { IVIG_CENTIMETRES, "ft", 3048, 100 },
};

/* "154 lb is 69.853 kg" for a number with a unit that is known. */
static void hint_unit(enum ivig_quantity quantity, const char *text, char hint[HINT_ROOM])
{
    size_t digits = strspn(text, "0123456789.");
    const char *suffix = text + digits + strspn(text + digits, " ");
    unsigned scale = ivig_quantity_scale(quantity);
    char printed[IVIG_DECIMAL_ROOM];
    int64_t value;

    if (ivig_decimal_parse(text, digits, 6, 0, INT64_C(1000000000000), &value) != IVIG_OK)
        return;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        int64_t scaled;
        int64_t divisor = units[i].den;

        if (units[i].quantity != quantity || strcmp(units[i].suffix, suffix) != 0)
            continue;
        for (unsigned place = scale; place < 6; place++)
            divisor *= 10;
        if (ivig_multiply(value, units[i].num, &scaled) != IVIG_OK ||
            ivig_divide(scaled, divisor, IVIG_ROUND_NEAREST, &scaled) != IVIG_OK)
            return;
        (void)ivig_decimal_print(scaled, scale, printed);
        if (units[i].num == 1 && units[i].den == 1)
            (void)snprintf(hint, HINT_ROOM, "; leave the unit out: %s", printed);
        else
            (void)snprintf(hint, HINT_ROOM, "; %.*s %s is %s%s", (int)digits, text, suffix, printed,
                           quantities[quantity].unit);
    }
}

/* "use a point" for a decimal comma. */
static void hint_comma(const char *text, char hint[HINT_ROOM])
{
    const char *comma = strchr(text, ',');
    size_t length = strlen(text);

    if (comma == NULL || length > 40 || comma == text || strspn(text, "0123456789,") != length ||
        strchr(comma + 1, ',') != NULL || comma[1] == '\0')
        return;
    if (strlen(comma + 1) == 3)
        return; /* 1,400 may be a thousand and more */
    (void)snprintf(hint, HINT_ROOM, "; use a point: %.*s.%s", (int)(comma - text), text, comma + 1);
}

/* "metres?" for a height such as 1.75. */
static void hint_metres(enum ivig_quantity quantity, const char *text, struct ivig_range range,
                        char hint[HINT_ROOM])
{
    char printed[IVIG_DECIMAL_ROOM];
    int64_t mm;

    if (quantity != IVIG_CENTIMETRES ||
        ivig_decimal_parse(text, strlen(text), 3, range.min, range.max, &mm) != IVIG_OK)
        return;
    (void)ivig_decimal_print(mm, IVIG_SCALE_CM, printed);
    (void)snprintf(hint, HINT_ROOM, "; metres? %s m is %s cm", text, printed);
}

enum ivig_status ivig_quantity_refuse(enum ivig_quantity quantity, const char *text, size_t length,
                                      const struct ivig_range *range, enum ivig_status status,
                                      struct ivig_error *error)
{
    unsigned scale = ivig_quantity_scale(quantity);
    char shown[SHOWN_MOST + 1];
    char hint[HINT_ROOM] = "";
    char decimals[40] = "";
    char min[IVIG_DECIMAL_ROOM];
    char max[IVIG_DECIMAL_ROOM];

    (void)snprintf(shown, sizeof shown, "%.*s", (int)(length < SHOWN_MOST ? length : SHOWN_MOST),
                   text);
    hint_unit(quantity, shown, hint);
    hint_comma(shown, hint);
    hint_metres(quantity, shown, *range, hint);
    (void)ivig_decimal_print(range->min, scale, min);
    (void)ivig_decimal_print(range->max, scale, max);
    if (scale > 0)
        (void)snprintf(decimals, sizeof decimals, ", at most %u decimal%s", scale,
                       scale == 1 ? "" : "s");
    return ivig_error_set(error, status, "'%s%s' %s; %s are due, %s to %s as plain digits%s%s",
                          shown, length > SHOWN_MOST ? "..." : "",
                          status == IVIG_E_RANGE       ? "is out of range"
                          : status == IVIG_E_PRECISION ? "has too many decimals"
                                                       : "is not a plain decimal number",
                          quantities[quantity].due, min, max, decimals, hint);
}

enum ivig_status ivig_quantity_parse(enum ivig_quantity quantity, const char *text, size_t length,
                                     struct ivig_range range, int64_t *value,
                                     struct ivig_error *error)
{
    return ivig_quantity_read(quantity, text, length, &range, value, error);
}
