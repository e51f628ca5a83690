/* Decimal text to and from scaled integers. */
#include <ivigcalc/number.h>

#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Append a digit to ${value}; false if it does not fit. */
static bool push_digit(int64_t *value, char digit)
{
    int64_t next;

    if (ivig_multiply(*value, 10, &next) != IVIG_OK ||
        ivig_add(next, digit - '0', &next) != IVIG_OK)
        return false;
    *value = next;
    return true;
}

enum ivig_status ivig_decimal_parse(const char *text, size_t length, unsigned scale, int64_t min,
                                    int64_t max, int64_t *value)
{
    int64_t parsed = 0;
    bool fits = true;
    size_t at = 0;
    size_t decimals = 0;

    while (at < length && is_digit(text[at]))
        fits = push_digit(&parsed, text[at++]) && fits;
    if (at == 0)
        return IVIG_E_NUMBER;
    if (at < length) {
        if (text[at++] != '.')
            return IVIG_E_NUMBER;
        while (at < length && is_digit(text[at])) {
            if (++decimals <= scale)
                fits = push_digit(&parsed, text[at]) && fits;
            at++;
        }
        if (decimals == 0 || at < length)
            return IVIG_E_NUMBER;
    }
    if (decimals > scale)
        return IVIG_E_PRECISION;
    while (decimals++ < scale)
        fits = push_digit(&parsed, '0') && fits;
    if (!fits || parsed < min || parsed > max)
        return IVIG_E_RANGE;
    *value = parsed;
    return IVIG_OK;
}

size_t ivig_decimal_print(int64_t value, unsigned scale, char out[IVIG_DECIMAL_ROOM])
{
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    char digits[IVIG_DECIMAL_ROOM];
    size_t at = sizeof digits;
    unsigned place = 0;
    size_t length;

    while (place < scale && rest % 10 == 0) {
        rest /= 10;
        place++;
    }
    if (place < scale) {
        for (; place < scale; place++) {
            digits[--at] = (char)('0' + rest % 10);
            rest /= 10;
        }
        digits[--at] = '.';
    }
    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (value < 0)
        digits[--at] = '-';
    length = sizeof digits - at;
    memcpy(out, digits + at, length);
    out[length] = '\0';
    return length;
}
