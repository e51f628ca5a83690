/*
 * Decimal text to numbers and back, against a second reading of the grammar
 * digits[.digits] that works on digit strings and does no arithmetic.
 *
 * Input: scale (1 byte), minimum and maximum (8 bytes each), the text.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <string.h>

#include <ivigcalc/number.h>

#include "fuzz.h"

enum { UNTOUCHED = -7, PRINTED_ROOM = 64 };

static bool are_digits(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (memchr("0123456789", text[i], 10) == NULL)
            return false;
    return length > 0;
}

/* Compare two digit strings without leading zeros by their number. */
static int compare_digits(const char *a, const char *b)
{
    size_t a_length = strlen(a);
    size_t b_length = strlen(b);

    if (a_length != b_length)
        return a_length < b_length ? -1 : 1;
    return strcmp(a, b);
}

/* Whether a number that is not negative is above ${limit}. */
static bool is_above(const char *digits, int64_t limit)
{
    char printed[PRINTED_ROOM];

    (void)snprintf(printed, sizeof printed, "%" PRId64, limit);
    return limit < 0 || compare_digits(digits, printed) > 0;
}

static bool is_below(const char *digits, int64_t limit)
{
    char printed[PRINTED_ROOM];

    (void)snprintf(printed, sizeof printed, "%" PRId64, limit);
    return limit > 0 && compare_digits(digits, printed) < 0;
}

/* All digits as one number in units of 10^-scale, without leading zeros; owned by the caller. */
static char *join_digits(const char *whole, size_t whole_length, const char *decimals,
                         size_t decimal_count, unsigned scale)
{
    char *digits = malloc(whole_length + scale + 1);
    size_t zeros;

    if (digits == NULL)
        abort();
    memcpy(digits, whole, whole_length);
    memset(digits + whole_length, '0', scale);
    if (decimal_count > 0)
        memcpy(digits + whole_length, decimals, decimal_count);
    digits[whole_length + scale] = '\0';
    zeros = strspn(digits, "0");
    if (digits[zeros] == '\0')
        zeros--;
    memmove(digits, digits + zeros, whole_length + scale + 1 - zeros);
    return digits;
}

static enum ivig_status read_again(const char *text, size_t length, unsigned scale, int64_t min,
                                   int64_t max, int64_t *value)
{
    const char *point = length > 0 ? memchr(text, '.', length) : NULL;
    size_t whole_length = point != NULL ? (size_t)(point - text) : length;
    size_t decimal_count = point != NULL ? length - whole_length - 1 : 0;
    enum ivig_status status = IVIG_OK;
    char *digits;

    if (!are_digits(text, whole_length) || (point != NULL && !are_digits(point + 1, decimal_count)))
        return IVIG_E_NUMBER;
    if (decimal_count > scale)
        return IVIG_E_PRECISION;
    digits = join_digits(text, whole_length, point != NULL ? point + 1 : "", decimal_count, scale);
    if (is_above(digits, max) || is_below(digits, min))
        status = IVIG_E_RANGE;
    else
        *value = strtoll(digits, NULL, 10);
    free(digits);
    return status;
}

/* What is printed has the shortest form and says the same number again. */
static void check_print(int64_t value, unsigned scale)
{
    char printed[IVIG_DECIMAL_ROOM];
    size_t length = ivig_decimal_print(value, scale, printed);
    const char *positive = printed + (value < 0 ? 1 : 0);
    const char *point = strchr(printed, '.');
    int64_t again = UNTOUCHED;

    FUZZ_HOLDS(length == strlen(printed) && length < IVIG_DECIMAL_ROOM);
    FUZZ_HOLDS((printed[0] == '-') == (value < 0));
    FUZZ_HOLDS(positive[0] != '0' || positive[1] == '.' || positive[1] == '\0');
    FUZZ_HOLDS(point == NULL || printed[length - 1] != '0');
    if (value == INT64_MIN)
        return;
    FUZZ_HOLDS(ivig_decimal_parse(positive, strlen(positive), scale, 0, INT64_MAX, &again) ==
               IVIG_OK);
    FUZZ_HOLDS(again == (value < 0 ? -value : value));
    if (scale == 0) {
        char digits[PRINTED_ROOM];

        (void)snprintf(digits, sizeof digits, "%" PRId64, value);
        FUZZ_HOLDS(strcmp(digits, printed) == 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct fuzz_bytes bytes = { data, size };
    unsigned scale = (unsigned)fuzz_take(&bytes, 1) % (IVIG_SCALE_MOST + 1);
    int64_t min = (int64_t)fuzz_take(&bytes, 8);
    int64_t max = (int64_t)fuzz_take(&bytes, 8);
    const char *text = (const char *)bytes.at;
    int64_t value = UNTOUCHED;
    int64_t due = UNTOUCHED;
    enum ivig_status status = ivig_decimal_parse(text, bytes.left, scale, min, max, &value);

    FUZZ_HOLDS(status == read_again(text, bytes.left, scale, min, max, &due));
    FUZZ_HOLDS(value == due);
    FUZZ_HOLDS(status == IVIG_OK || value == UNTOUCHED);
    check_print(value, scale);
    check_print(min, scale);
    check_print(max, scale);
    return 0;
}
