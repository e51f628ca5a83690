/* Decimal text to scaled integers and back. */
#include <string.h>

#include <ivigcalc/number.h>

#include "rows.h"

#define ZEROS_50 "00000000000000000000000000000000000000000000000000"
#define NINES_50 "99999999999999999999999999999999999999999999999999"
#define ANY      0, INT64_MAX
#define KG       IVIG_SCALE_KG, 500, 650000

/* Read as many bytes as the text has, or, where ${length} is given, that many. */
static const struct parse_row {
    const char *name;
    const char *text;
    unsigned scale;
    int64_t min;
    int64_t max;
    enum ivig_status status;
    int64_t value;
    size_t length;
} parse_rows[] = {
    { "whole number", "70", KG, IVIG_OK, 70000 },
    { "one decimal", "70.4", KG, IVIG_OK, 70400 },
    { "all the decimals there may be", "70.465", KG, IVIG_OK, 70465 },
    { "a decimal too many", "70.4655", KG, IVIG_E_PRECISION },
    { "two decimals too many", "70.12345", KG, IVIG_E_PRECISION },
    { "a decimal too many, a zero", "70.0000", KG, IVIG_E_PRECISION },
    { "trailing zero", "70.40", KG, IVIG_OK, 70400 },
    { "scale 0, whole", "5", 0, ANY, IVIG_OK, 5 },
    { "scale 0, a point", "5.", 0, ANY, IVIG_E_NUMBER },
    { "scale 0, a decimal", "5.0", 0, ANY, IVIG_E_PRECISION },
    { "scale 1", "152.4", 1, ANY, IVIG_OK, 1524 },
    { "scale 1, a decimal too many", "152.45", 1, ANY, IVIG_E_PRECISION },
    { "scale 6", "28.000001", 6, ANY, IVIG_OK, 28000001 },
    { "scale 6, a decimal too many", "28.0000001", 6, ANY, IVIG_E_PRECISION },
    { "scale 18", "9.223372036854775807", 18, ANY, IVIG_OK, INT64_MAX },
    { "leading zero is not octal", "010", 0, ANY, IVIG_OK, 10 },
    { "two leading zeros", "0070", KG, IVIG_OK, 70000 },
    { "zero", "0", 0, ANY, IVIG_OK, 0 },
    { "zero with decimals", "0.000", 3, ANY, IVIG_OK, 0 },
    { "fifty leading zeros", ZEROS_50 "7", 0, ANY, IVIG_OK, 7 },

    { "nothing", "", KG, IVIG_E_NUMBER },
    { "hexadecimal", "0x46", KG, IVIG_E_NUMBER },
    { "binary", "0b11", KG, IVIG_E_NUMBER },
    { "exponent", "7e1", KG, IVIG_E_NUMBER },
    { "exponent, capital", "7E1", KG, IVIG_E_NUMBER },
    { "decimal comma", "70,5", KG, IVIG_E_NUMBER },
    { "thousands comma", "1,000", KG, IVIG_E_NUMBER },
    { "thousands line", "1_000", KG, IVIG_E_NUMBER },
    { "leading blank", " 70", KG, IVIG_E_NUMBER },
    { "trailing blank", "1 ", KG, IVIG_E_NUMBER },
    { "blank inside", "7 0", KG, IVIG_E_NUMBER },
    { "leading tab", "\t70", KG, IVIG_E_NUMBER },
    { "trailing line feed", "70\n", KG, IVIG_E_NUMBER },
    { "leading point", ".5", KG, IVIG_E_NUMBER },
    { "trailing point", "70.", KG, IVIG_E_NUMBER },
    { "a point alone", ".", KG, IVIG_E_NUMBER },
    { "two points together", "1..2", KG, IVIG_E_NUMBER },
    { "two points", "1.2.3", KG, IVIG_E_NUMBER },
    { "plus sign", "+1", KG, IVIG_E_NUMBER },
    { "minus sign", "-1", KG, IVIG_E_NUMBER },
    { "minus zero", "-0", 0, ANY, IVIG_E_NUMBER },
    { "minus after the point", "1.-2", KG, IVIG_E_NUMBER },
    { "infinity", "inf", KG, IVIG_E_NUMBER },
    { "not a number", "nan", KG, IVIG_E_NUMBER },
    { "unit behind", "154lb", KG, IVIG_E_NUMBER },
    { "unit behind too many decimals", "70.12345kg", KG, IVIG_E_NUMBER },
    { "wide digits", "\xef\xbc\x97\xef\xbc\x90", KG, IVIG_E_NUMBER },
    { "a letter", "seventy", KG, IVIG_E_NUMBER },
    { "NUL inside", "7\0000", KG, IVIG_E_NUMBER, 0, 3 },
    { "NUL at the end", "70\0", KG, IVIG_E_NUMBER, 0, 3 },
    { "no more than the length is read", "70kg", KG, IVIG_OK, 70000, 2 },
    { "the length ends before the point", "70.5", KG, IVIG_OK, 70000, 2 },
    { "the length ends at the point", "70.5", KG, IVIG_E_NUMBER, 0, 3 },

    { "below the range", "0.499", KG, IVIG_E_RANGE },
    { "at the range's start", "0.5", KG, IVIG_OK, 500 },
    { "above the range's start", "0.501", KG, IVIG_OK, 501 },
    { "below the range's end", "649.999", KG, IVIG_OK, 649999 },
    { "at the range's end", "650", KG, IVIG_OK, 650000 },
    { "above the range", "650.001", KG, IVIG_E_RANGE },
    { "a range of one", "4", 0, 4, 4, IVIG_OK, 4 },
    { "a range that asks for less than nothing", "0", 0, -5, -1, IVIG_E_RANGE },

    { "below the largest", "9223372036854775806", 0, ANY, IVIG_OK, INT64_MAX - 1 },
    { "the largest", "9223372036854775807", 0, ANY, IVIG_OK, INT64_MAX },
    { "above the largest", "9223372036854775808", 0, ANY, IVIG_E_RANGE },
    { "the largest at scale 3", "9223372036854775.807", 3, ANY, IVIG_OK, INT64_MAX },
    { "above the largest at scale 3", "9223372036854775.808", 3, ANY, IVIG_E_RANGE },
    { "too large once scaled", "9223372036854776", 3, ANY, IVIG_E_RANGE },
    { "wraps to a small number in 64 bits", "18446744073709551686", 0, ANY, IVIG_E_RANGE },
    { "wraps by scaling", "18446744073709551.686", 3, ANY, IVIG_E_RANGE },
    { "fifty digits", NINES_50, 0, ANY, IVIG_E_RANGE },
    { "fifty decimals", "1." NINES_50, KG, IVIG_E_PRECISION },
    { "fifty digits and a letter", NINES_50 "x", 0, ANY, IVIG_E_NUMBER },
    { "a hundred leading zeros and decimals", ZEROS_50 ZEROS_50 "1.5", 1, ANY, IVIG_OK, 15 },
};

static void parse_row(void **state)
{
    const struct parse_row *row = *state;
    size_t length = row->length > 0 ? row->length : strlen(row->text);
    int64_t value = SENTINEL;

    assert_int_equal(ivig_decimal_parse(row->text, length, row->scale, row->min, row->max, &value),
                     row->status);
    assert_int_equal(value, row->status == IVIG_OK ? row->value : SENTINEL);
}

static const struct print_row {
    const char *name;
    int64_t value;
    unsigned scale;
    const char *text;
} print_rows[] = {
    { "print zero", 0, 0, "0" },
    { "print zero at scale 6", 0, 6, "0" },
    { "print one decimal", 28200, 3, "28.2" },
    { "print below one", 400, 3, "0.4" },
    { "print a whole number", 140000000, 6, "140" },
    { "print zeros that are not decimals", 140, 0, "140" },
    { "print the least", 1, 6, "0.000001" },
    { "print zeros after the point", 70005, 3, "70.005" },
    { "print all decimals", 70465, 3, "70.465" },
    { "print a negative", -2, 2, "-0.02" },
    { "print a negative whole number", -5000, 3, "-5" },
    { "print a large negative", -140930000, 6, "-140.93" },
    { "print below ten", 9, 1, "0.9" },
    { "print ten", 10, 1, "1" },
    { "print above ten", 11, 1, "1.1" },
    { "print the largest", INT64_MAX, 0, "9223372036854775807" },
    { "print the largest at scale 18", INT64_MAX, 18, "9.223372036854775807" },
    { "print the smallest", INT64_MIN, 0, "-9223372036854775808" },
    { "print the smallest at scale 3", INT64_MIN, 3, "-9223372036854775.808" },
    { "print the smallest at scale 18", INT64_MIN, 18, "-9.223372036854775808" },
};

/* What was printed can be read back, but for the sign. */
static void print_row(void **state)
{
    const struct print_row *row = *state;
    char text[IVIG_DECIMAL_ROOM + 1];
    int64_t value = SENTINEL;
    size_t length;

    text[IVIG_DECIMAL_ROOM] = '!';
    length = ivig_decimal_print(row->value, row->scale, text);
    assert_string_equal(text, row->text);
    assert_int_equal(length, strlen(row->text));
    assert_int_equal(text[IVIG_DECIMAL_ROOM], '!');
    if (row->value >= 0) {
        assert_int_equal(ivig_decimal_parse(text, length, row->scale, ANY, &value), IVIG_OK);
        assert_int_equal(value, row->value);
    } else {
        assert_int_equal(ivig_decimal_parse(text, length, row->scale, ANY, &value), IVIG_E_NUMBER);
        assert_int_equal(value, SENTINEL);
    }
}

int main(void)
{
    struct CMUnitTest tests[COUNT(parse_rows) + COUNT(print_rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, parse_rows, parse_row);
    ADD_ROWS(tests, used, print_rows, print_row);
    return cmocka_run_group_tests_name("decimal", tests, NULL, NULL);
}
