/* Decimal text to and from scaled integers. */
#include <string.h>

#include "base/arithmetic.h"

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

enum { POWERS = sizeof powers_of_ten / sizeof *powers_of_ten };

/* Append the digits from ${at} on to ${value}, modulo 2^64; returns where they end. */
static inline size_t read_digits(const char *text, size_t length, size_t at, uint64_t *value)
{
    for (; at < length; at++) {
        unsigned digit = (unsigned)(unsigned char)text[at] - '0';

        if (digit > 9)
            break;
        *value = *value * 10 + digit;
    }
    return at;
}

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
static bool sum_long(const char *text, size_t length, size_t zeros, int64_t *value)
{
    bool fits = true;

    *value = 0;
    for (size_t at = 0; at < length && fits; at++)
        fits = text[at] == '.' || push_digit(value, text[at]);
    while (zeros-- > 0 && fits)
        fits = push_digit(value, '0');
    return fits;
}

enum ivig_status ivig_decimal_parse(const char *text, size_t length, unsigned scale, int64_t min,
                                    int64_t max, int64_t *value)
{
    uint64_t digits = 0;
    size_t whole = read_digits(text, length, 0, &digits);
    size_t decimals = 0;
    int64_t parsed;

    if (whole == 0)
        return IVIG_E_NUMBER;
    if (whole < length) {
        size_t end = read_digits(text, length, whole + 1, &digits);

        decimals = end - whole - 1;
        if (text[whole] != '.' || decimals == 0 || end < length)
            return IVIG_E_NUMBER;
    }
    if (decimals > scale)
        return IVIG_E_PRECISION;
    if (whole + scale <= DIGITS_SAFE)
        parsed = (int64_t)(digits * powers_of_ten[scale - decimals]);
    else if (!sum_long(text, length, scale - decimals, &parsed))
        return IVIG_E_RANGE;
    if (parsed < min || parsed > max)
        return IVIG_E_RANGE;
    *value = parsed;
    return IVIG_OK;
}

static unsigned count_digits(uint64_t value)
{
    unsigned count = 1;

    while (count < POWERS && value >= powers_of_ten[count])
        count++;
    return count;
}

static const char pairs[] = "00010203040506070809101112131415161718192021222324"
                            "25262728293031323334353637383940414243444546474849"
                            "50515253545556575859606162636465666768697071727374"
                            "75767778798081828384858687888990919293949596979899";

/* Write ${count} digits, with zeros before those that ${value} has; returns where they end. */
static char *put_digits(char *out, uint64_t value, unsigned count)
{
    unsigned left = count;

    for (; left >= 2; left -= 2) {
        memcpy(out + left - 2, pairs + value % 100 * 2, 2);
        value /= 100;
    }
    if (left == 1)
        *out = (char)('0' + value);
    return out + count;
}

/* Write a whole number below 10,000, as nearly all are, or any other. */
static char *put_whole(char *out, uint64_t value)
{
    uint64_t hundreds = value / 100;

    if (value >= 10000)
        return put_digits(out, value, count_digits(value));
    if (hundreds >= 10) {
        memcpy(out, pairs + hundreds * 2, 2);
        memcpy(out + 2, pairs + value % 100 * 2, 2);
        return out + 4;
    }
    if (hundreds > 0) {
        *out = (char)('0' + hundreds);
        memcpy(out + 1, pairs + value % 100 * 2, 2);
        return out + 3;
    }
    if (value >= 10) {
        memcpy(out, pairs + value * 2, 2);
        return out + 2;
    }
    *out = (char)('0' + value);
    return out + 1;
}

/* Write millionths, above 0, but for zeros at their end; returns where they end. */
static char *put_millionths(char *out, uint64_t value)
{
    uint64_t first = value / 10000;
    uint64_t rest = value - first * 10000;
    char *end = out + 2;

    memcpy(out, pairs + first * 2, 2);
    if (rest != 0) {
        uint64_t second = rest / 100;
        uint64_t third = rest - second * 100;

        memcpy(out + 2, pairs + second * 2, 2);
        memcpy(out + 4, pairs + third * 2, 2);
        end += third != 0 ? 4 : 2;
    }
    return end[-1] == '0' ? end - 1 : end;
}

/* Write the point and the decimals but for zeros at their end; ${decimals} are of ${scale} digits.
 */
static char *put_decimals(char *out, uint64_t decimals, unsigned scale)
{
    enum { MILLIONTHS = 6 };

    *out++ = '.';
    if (scale <= MILLIONTHS)
        return put_millionths(out, decimals * powers_of_ten[MILLIONTHS - scale]);
    for (; decimals % 10 == 0; decimals /= 10)
        scale--;
    return put_digits(out, decimals, scale);
}

size_t ivig_decimal_print(int64_t value, unsigned scale, char out[IVIG_DECIMAL_ROOM])
{
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    /* a divisor that is known is a multiplication: the scales of grams of drug and of body weight
     */
    uint64_t whole = scale == IVIG_SCALE_G    ? rest / powers_of_ten[IVIG_SCALE_G]
                     : scale == IVIG_SCALE_KG ? rest / powers_of_ten[IVIG_SCALE_KG]
                                              : rest / powers_of_ten[scale];
    uint64_t decimals = rest - whole * powers_of_ten[scale];
    char *end = out;

    if (value < 0)
        *end++ = '-';
    end = put_whole(end, whole);
    if (decimals != 0)
        end = put_decimals(end, decimals, scale);
    *end = '\0';
    return (size_t)(end - out);
}
