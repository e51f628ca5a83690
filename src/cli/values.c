/* Reading option values strictly. */
#include "cli/values.h"

#include <stdio.h>
#include <string.h>

#include <ivigcalc/date.h>
#include <ivigcalc/number.h>

#include "base/utf8.h"

enum { HINT_ROOM = 160 };

/* What a quantity is called, how many decimals it has, what hints look for. */
static const struct {
    const char *unit;
    const char *due;
    unsigned scale;
} quantities[] = {
    [CLI_KG] = { " kg", "kilograms", IVIG_SCALE_KG },
    [CLI_CM] = { " cm", "centimetres", IVIG_SCALE_CM },
    [CLI_YEARS] = { " years", "whole years", 0 },
    [CLI_G_PER_KG] = { " g/kg", "grams per kilogram", IVIG_SCALE_G_PER_KG },
    [CLI_DAYS] = { " days", "days", 0 },
    [CLI_STEP_G] = { " g", "grams", IVIG_SCALE_STEP_G },
    [CLI_PERCENT] = { " %", "per cent", 3 },
    [CLI_ML_PER_H] = { " mL/h", "millilitres per hour", IVIG_SCALE_ML },
};

/* Units that a value may have been written in: x num / den gives ours. */
static const struct {
    enum cli_quantity quantity;
    const char *suffix;
    int64_t num;
    int64_t den;
} units[] = {
    { CLI_KG, "kg", 1, 1 },
    { CLI_KG, "g", 1, 1000 },
    { CLI_KG, "lb", 45359237, 100000000 },
    { CLI_KG, "lbs", 45359237, 100000000 },
    { CLI_KG, "st", 635029318, 100000000 },
    { CLI_CM, "cm", 1, 1 },
    { CLI_CM, "m", 100, 1 },
    { CLI_CM, "mm", 1, 10 },
    { CLI_CM, "in", 254, 100 },
    { CLI_CM, "\"", 254, 100 },
    { CLI_CM, "ft", 3048, 100 },
};

/* "154 lb is 69.853 kg" for a number with a unit that is known. */
static void hint_unit(enum cli_quantity quantity, const char *text, char hint[HINT_ROOM])
{
    size_t digits = strspn(text, "0123456789.");
    const char *suffix = text + digits + strspn(text + digits, " ");
    unsigned scale = quantities[quantity].scale;
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
static void hint_metres(enum cli_quantity quantity, const char *text, struct ivig_range range,
                        char hint[HINT_ROOM])
{
    char printed[IVIG_DECIMAL_ROOM];
    int64_t mm;

    if (quantity != CLI_CM ||
        ivig_decimal_parse(text, strlen(text), 3, range.min, range.max, &mm) != IVIG_OK)
        return;
    (void)ivig_decimal_print(mm, IVIG_SCALE_CM, printed);
    (void)snprintf(hint, HINT_ROOM, "; metres? %s m is %s cm", text, printed);
}

bool cli_number(const struct cli_arguments *arguments, enum cli_option_id id,
                enum cli_quantity quantity, struct ivig_range range, int64_t *value)
{
    const char *text = arguments->value[id];
    unsigned scale = quantities[quantity].scale;
    char hint[HINT_ROOM] = "";
    char decimals[40] = "";
    char min[IVIG_DECIMAL_ROOM];
    char max[IVIG_DECIMAL_ROOM];
    enum ivig_status status;

    *value = IVIG_ABSENT;
    if (text == NULL)
        return true;
    status = ivig_decimal_parse(text, strlen(text), scale, range.min, range.max, value);
    if (status == IVIG_OK)
        return true;
    hint_unit(quantity, text, hint);
    hint_comma(text, hint);
    hint_metres(quantity, text, range, hint);
    (void)ivig_decimal_print(range.min, scale, min);
    (void)ivig_decimal_print(range.max, scale, max);
    if (scale > 0)
        (void)snprintf(decimals, sizeof decimals, ", at most %u decimal%s", scale,
                       scale == 1 ? "" : "s");
    return cli_refuse("--%s: '%s' %s; %s are due, %s to %s as plain digits%s%s",
                      cli_options[id].name, text,
                      status == IVIG_E_RANGE       ? "is out of range"
                      : status == IVIG_E_PRECISION ? "has too many decimals"
                                                   : "is not a plain decimal number",
                      quantities[quantity].due, min, max, decimals, hint);
}

bool cli_order(const struct cli_arguments *arguments, enum cli_option_id id,
               struct ivig_order *order)
{
    const char *text = arguments->value[id];
    struct ivig_error error = { 0 };

    return text == NULL || ivig_order_parse(text, strlen(text), order, &error) == IVIG_OK ||
           cli_refuse("--%s: %s", cli_options[id].name, error.text);
}

bool cli_date(const struct cli_arguments *arguments, enum cli_option_id id, int64_t *day)
{
    const char *text = arguments->value[id];

    *day = IVIG_ABSENT;
    return text == NULL || ivig_date_parse(text, strlen(text), day) == IVIG_OK ||
           cli_refuse("--%s: '%s' is no day from %d-01-01 to %d-12-31; YYYY-MM-DD is due",
                      cli_options[id].name, text, IVIG_YEAR_FIRST, IVIG_YEAR_LAST);
}

bool cli_word(const struct cli_arguments *arguments, enum cli_option_id id,
              const char *const *words, int *index)
{
    const char *text = arguments->value[id];

    if (text == NULL)
        return true;
    for (int i = 0; words[i] != NULL; i++)
        if (strcmp(words[i], text) == 0) {
            *index = i;
            return true;
        }
    return cli_refuse("--%s: '%s' is not one of %s", cli_options[id].name, text,
                      cli_options[id].argument);
}

bool cli_is_line(const char *what, const char *text)
{
    size_t length = strlen(text);

    return (length <= CLI_LINE_MOST && ivig_is_line(text, length)) ||
           cli_refuse("%s: a line of UTF-8 text is due, 1 to %d bytes, with no control characters",
                      what, CLI_LINE_MOST);
}

bool cli_line(const struct cli_arguments *arguments, enum cli_option_id id)
{
    const char *text = arguments->value[id];
    char what[HINT_ROOM];

    (void)snprintf(what, sizeof what, "--%s", cli_options[id].name);
    return text == NULL || cli_is_line(what, text);
}
