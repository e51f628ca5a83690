/* Decimal text to and from scaled integers. */
#include <string.h>

#include "base/arithmetic.h"
#include "base/decimal.h"

/* So many digits are below 10^18 and fit whatever they are. */
enum { DIGITS_SAFE = 18 };

static const uint64_t powers_of_ten[] = {
    UINT64_C(1),
    UINT64_C(10),
    UINT64_C(100),
    UINT64_C(1000),
    UINT64_C(10000),
    UINT64_C(100000),
    UINT64_C(1000000),
    UINT64_C(10000000),
    UINT64_C(100000000),
    UINT64_C(1000000000),
    UINT64_C(10000000000),
    UINT64_C(100000000000),
    UINT64_C(1000000000000),
    UINT64_C(10000000000000),
    UINT64_C(100000000000000),
    UINT64_C(1000000000000000),
    UINT64_C(10000000000000000),
    UINT64_C(100000000000000000),
    UINT64_C(1000000000000000000),
};

/* Append a digit to ${value}; false if it does not fit. */
static bool push_digit(int64_t *value, char digit)
{
    int64_t next;

    if (ivig_inline_multiply(*value, 10, &next) != IVIG_OK ||
        ivig_add(next, digit - '0', &next) != IVIG_OK)
        return false;
    *value = next;
    return true;
}

/* The digits of ${text}, whatever stands between them, and as many zeros; false if they do not fit.
 */
__attribute__((noinline)) static bool sum_long(const char *text, size_t length, size_t zeros,
                                               int64_t *value)
{
    bool fits = true;

    *value = 0;
    for (size_t at = 0; at < length && fits; at++)
        fits = text[at] == '.' || push_digit(value, text[at]);
    while (zeros-- > 0 && fits)
        fits = push_digit(value, '0');
    return fits;
}

/* Digits, and where the point among them is: decimals after it. */
struct digits {
    uint64_t value; /* modulo 2^64 */
    size_t whole;   /* digits before the point */
    size_t decimals;
};

/* Whether ${text} is digits, or digits.digits. */
static inline bool read_digits(const char *text, size_t length, struct digits *digits)
{
    uint64_t value = 0;
    size_t at = 0;
    size_t point = length;

    for (; at < length; at++) {
        unsigned digit = (unsigned)(unsigned char)text[at] - '0';

        if (digit <= 9)
            value = value * 10 + digit;
        else if (text[at] == '.' && point == length)
            point = at;
        else
            return false;
    }
    digits->value = value;
    digits->whole = point;
    digits->decimals = point < length ? length - point - 1 : 0;
    return point > 0 && (point == length || digits->decimals > 0);
}

enum ivig_status ivig_decimal_parse(const char *text, size_t length, unsigned scale, int64_t min,
                                    int64_t max, int64_t *value)
{
    struct digits digits;
    int64_t parsed;

    if (!read_digits(text, length, &digits))
        return IVIG_E_NUMBER;
    if (digits.decimals > scale)
        return IVIG_E_PRECISION;
    if (digits.whole + scale <= DIGITS_SAFE)
        parsed = (int64_t)(digits.value * powers_of_ten[scale - digits.decimals]);
    else if (!sum_long(text, length, scale - digits.decimals, &parsed))
        return IVIG_E_RANGE;
    if (parsed < min || parsed > max)
        return IVIG_E_RANGE;
    *value = parsed;
    return IVIG_OK;
}

#define DIGIT(value, place) ((uint32_t)('0' + (value) % 10) << 8 * (place))
#define ZEROS(value)                                                                               \
    ((uint32_t)((value) < 100) + (uint32_t)((value) < 10)) << 24 |                                 \
        ((uint32_t)((value) % 10 == 0) + (uint32_t)((value) % 100 == 0) +                          \
         (uint32_t)((value) == 0))                                                                 \
            << 28
#define ENTRY(value)                                                                               \
    (DIGIT((value) / 100, 0) | DIGIT((value) / 10, 1) | DIGIT(value, 2) | ZEROS(value))
#define TEN(value)                                                                                 \
    ENTRY(value), ENTRY(value + 1), ENTRY(value + 2), ENTRY(value + 3), ENTRY(value + 4),          \
        ENTRY(value + 5), ENTRY(value + 6), ENTRY(value + 7), ENTRY(value + 8), ENTRY(value + 9)
#define HUNDRED(value)                                                                             \
    TEN(value), TEN(value + 10), TEN(value + 20), TEN(value + 30), TEN(value + 40),                \
        TEN(value + 50), TEN(value + 60), TEN(value + 70), TEN(value + 80), TEN(value + 90)

const uint32_t ivig_three_digits[1000] = { HUNDRED(0),   HUNDRED(100), HUNDRED(200), HUNDRED(300),
                                           HUNDRED(400), HUNDRED(500), HUNDRED(600), HUNDRED(700),
                                           HUNDRED(800), HUNDRED(900) };

char *ivig_decimal_put_long(char *out, int64_t value, unsigned scale)
{
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    char digits[IVIG_DECIMAL_ROOM];
    size_t at = sizeof digits;
    unsigned place = 0;

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
    memcpy(out, digits + at, sizeof digits - at);
    return out + (sizeof digits - at);
}

size_t ivig_decimal_print(int64_t value, unsigned scale, char out[IVIG_DECIMAL_ROOM])
{
    char *end = ivig_decimal_put(out, value, scale);

    *end = '\0';
    return (size_t)(end - out);
}
