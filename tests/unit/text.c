/* Text for the screen: plain letters, paragraphs, quantities. */
#include <string.h>

#include "render/ascii.h"
#include "render/buffer.h"
#include "render/layout.h"
#include "render/quantity.h"
#include "rows.h"

static const struct ascii_row {
    const char *name;
    const char *text;
    const char *ascii;
    size_t length; /* 0: all of it */
} ascii_rows[] = {
    { "nothing", "", "" },
    { "plain", "28 g daily", "28 g daily" },
    { "an accent", "Guillain-Barr\u00e9 syndrome", "Guillain-Barre syndrome" },
    { "accents at both ends", "\u00c9t\u00e9", "Ete" },
    { "accents alone", "\u00e9\u00e8\u00ea\u00eb", "eeee" },
    { "A", "\u00c0\u00c1\u00c2\u00c3\u00c4\u00c5\u0100\u0102\u0104", "AAAAAAAAA" },
    { "a", "\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u0101\u0103\u0105", "aaaaaaaaa" },
    { "C and c", "\u00c7\u0106\u0108\u010a\u010c\u00e7\u0107\u0109\u010b\u010d", "CCCCCccccc" },
    { "D and d", "\u00d0\u010e\u0110\u00f0\u010f\u0111", "DDDddd" },
    { "E and e", "\u00c8\u00cb\u0112\u0116\u011a\u00e8\u00eb\u0113\u0117\u011b", "EEEEEeeeee" },
    { "G, H and J", "\u011c\u011e\u0120\u0122\u011f\u0124\u0126\u0127\u0134\u0135", "GGGGgHHhJj" },
    { "I and i", "\u00cc\u00cd\u00ce\u00cf\u012a\u0130\u00ec\u00ef\u012b\u0131", "IIIIIIiiii" },
    { "K and L", "\u0136\u0137\u0138\u0139\u013d\u0141\u013a\u013e\u0142", "KkkLLLlll" },
    { "N and n", "\u00d1\u0143\u0147\u014a\u00f1\u0144\u0148\u0149\u014b", "NNNNnnnnn" },
    { "O and o", "\u00d2\u00d6\u00d8\u014c\u0150\u00f2\u00f6\u00f8\u014d\u0151", "OOOOOooooo" },
    { "R, S and T", "\u0154\u0159\u015a\u0160\u0161\u017f\u0162\u0164\u0165\u0167", "RrSSssTTtt" },
    { "U and u", "\u00d9\u00dc\u016a\u016e\u0170\u0172\u00f9\u00fc\u016b\u0171", "UUUUUUuuuu" },
    { "W, Y and Z", "\u0174\u0175\u00dd\u0176\u0178\u00fd\u00ff\u0177\u0179\u017d\u017e",
      "WwYYYyyyZZz" },
    { "letters of two", "\u00c6\u00e6\u0152\u0153\u00df\u0132\u0133", "AEaeOEoessIJij" },
    { "dashes", "5\u201310 g \u2014 or \u2011", "5-10 g - or -" },
    { "quotation marks", "\u2018a\u2019 \u201cb\u201d", "'a' \"b\"" },
    { "ellipsis", "and so on\u2026", "and so on..." },
    { "blanks that do not break", "28\u00a0g 1\u202fkg", "28 g 1 kg" },
    { "limits", "\u2264 5 g, \u2265 2 g, \u00b1 1 g", "at most 5 g, at least 2 g, +/- 1 g" },
    { "micro sign", "5 \u00b5g", "5 ug" },
    { "times and divided", "2 \u00d7 70 \u00f7 5", "2 x 70 / 5" },
    { "before the first letter", "\u00bf", "?" },
    { "the first letter", "\u00c0", "A" },
    { "the last letter", "\u017f", "s" },
    { "behind the last letter", "\u0180", "?" },
    { "three bytes, unknown", "\u20ac 5", "? 5" },
    { "four bytes, unknown", "\U0001f489!", "?!" },
    { "no more than the length", "28 g daily", "28 g", 4 },
    { "cut inside a letter", "Barr\u00e9", "Barr?", 5 },
};

static void ascii_row(void **state)
{
    const struct ascii_row *row = *state;
    size_t length = row->length > 0 ? row->length : strlen(row->text);
    struct ivig_buffer out = { 0 };

    ivig_put_ascii(&out, row->text, length);
    assert_false(out.failed);
    assert_string_equal(ivig_buffer_text(&out), row->ascii);
    assert_int_equal(out.length, strlen(row->ascii));
    ivig_buffer_free(&out);
}

#define X_10 "xxxxxxxxxx"
#define X_70 X_10 X_10 X_10 X_10 X_10 X_10 X_10

static const struct paragraph_row {
    const char *name;
    const char *first;
    size_t indent;
    const char *text;
    const char *lines;
} paragraph_rows[] = {
    { "paragraph: nothing", "", 0, "", "\n" },
    { "paragraph: one line", "", 0, "Single course.", "Single course.\n" },
    { "paragraph: a first part", "Notes: ", 2, "Single course.", "Notes: Single course.\n" },
    { "paragraph: 79 columns", "", 0, X_70 " 12345678", X_70 " 12345678\n" },
    { "paragraph: 80 columns", "", 0, X_70 " 123456789", X_70 " 123456789\n" },
    { "paragraph: 81 columns", "", 0, X_70 " 1234567890", X_70 "\n1234567890\n" },
    { "paragraph: 80 columns with a first part", "12345 ", 4, X_70 " 123", "12345 " X_70 " 123\n" },
    { "paragraph: 81 columns with a first part", "12345 ", 4, X_70 " 1234",
      "12345 " X_70 "\n    1234\n" },
    { "paragraph: 80 columns on the second line", "", 4, X_70 X_10 " " X_70 " 12345",
      X_70 X_10 "\n    " X_70 " 12345\n" },
    { "paragraph: 81 columns on the second line", "", 4, X_70 X_10 " " X_70 " 123456",
      X_70 X_10 "\n    " X_70 "\n    123456\n" },
    { "paragraph: a word of 80 columns", "", 2, X_70 X_10, X_70 X_10 "\n" },
    { "paragraph: a word longer than a line is cut", "", 2, X_70 X_10 "y b",
      X_70 X_10 "\n  y b\n" },
    { "paragraph: a long word behind another", "", 10, "a " X_70 X_10 X_10,
      "a\n          " X_70 "\n          " X_10 X_10 "\n" },
    { "paragraph: many blanks are one", "", 0, "a   b  c", "a b c\n" },
    { "paragraph: a blank at the end", "", 0, "a b ", "a b\n" },
    { "paragraph: accents count as they are shown", "", 0, X_70 " 1234\u00e96789",
      X_70 " 1234e6789\n" },
    { "paragraph: g stays", "", 0, X_70 " of 128.2 g", X_70 " of\n128.2 g\n" },
    { "paragraph: g and a point stay", "", 0, X_70 " of 28.2 g.", X_70 " of\n28.2 g.\n" },
    { "paragraph: kg stays", "", 0, X_70 " to 1,400 kg", X_70 " to\n1,400 kg\n" },
    { "paragraph: cm stays", "", 0, X_70 " at 152 cm, or", X_70 " at\n152 cm, or\n" },
    { "paragraph: g/kg stays", "", 0, X_70 " than 2 g/kg", X_70 " than\n2 g/kg\n" },
    { "paragraph: mL stays", "", 0, X_70 " x 1,400 mL", X_70 " x\n1,400 mL\n" },
    { "paragraph: % stays", "", 0, X_70 " of 23.45 %", X_70 " of\n23.45 %\n" },
    { "paragraph: days stay", "", 0, X_70 " over 5 days", X_70 " over\n5 days\n" },
    { "paragraph: weeks stay", "", 0, X_70 " 4 to 8 weeks", X_70 " 4 to\n8 weeks\n" },
    { "paragraph: years stay", "", 0, X_70 " over 65 years", X_70 " over\n65 years\n" },
    { "paragraph: a number and a word do not", "", 0, X_70 " grade 4 gains",
      X_70 " grade 4\ngains\n" },
    { "paragraph: a word and a unit do not", "", 0, X_70 " so many kg", X_70 " so many\nkg\n" },
};

static void paragraph_row(void **state)
{
    const struct paragraph_row *row = *state;
    struct ivig_buffer out = { 0 };

    ivig_put_paragraph(&out, row->first, row->indent, row->text);
    assert_false(out.failed);
    assert_string_equal(ivig_buffer_text(&out), row->lines);
    ivig_buffer_free(&out);
}

typedef void quantity(struct ivig_buffer *out, int64_t value);

static void put_tenths(struct ivig_buffer *out, int64_t value)
{
    ivig_put_number(out, value, 1);
}

static const struct quantity_row {
    const char *name;
    quantity *put;
    int64_t value;
    const char *text;
} quantity_rows[] = {
    { "count below 1,000", ivig_put_count, 999, "999" },
    { "count 1,000", ivig_put_count, 1000, "1,000" },
    { "count above 1,000", ivig_put_count, 1001, "1,001" },
    { "count below a million", ivig_put_count, 999999, "999,999" },
    { "count a million", ivig_put_count, 1000000, "1,000,000" },
    { "count zero", ivig_put_count, 0, "0" },
    { "count below zero", ivig_put_count, -1000, "-1,000" },
    { "count, three digits below zero", ivig_put_count, -999, "-999" },
    { "count, the largest", ivig_put_count, INT64_MAX, "9,223,372,036,854,775,807" },
    { "count, the smallest", ivig_put_count, INT64_MIN, "-9,223,372,036,854,775,808" },
    { "tenths: no commas behind the point", put_tenths, 12345678, "1,234,567.8" },
    { "g: whole", ivig_put_g, 140000000, "140 g" },
    { "g: one decimal", ivig_put_g, 28200000, "28.2 g" },
    { "g: a leading zero", ivig_put_g, 400000, "0.4 g" },
    { "g: the least", ivig_put_g, 1, "0.000001 g" },
    { "g: below 1,000", ivig_put_g, 999900000, "999.9 g" },
    { "g: 1,000", ivig_put_g, 1000000000, "1,000 g" },
    { "g: above 1,000", ivig_put_g, 1000100000, "1,000.1 g" },
    { "g: decimals get no commas", ivig_put_g, 1234567891, "1,234.567891 g" },
    { "kg", ivig_put_kg, 70465, "70.465 kg" },
    { "cm", ivig_put_cm, 1524, "152.4 cm" },
    { "g/kg", ivig_put_g_per_kg, 400, "0.4 g/kg" },
    { "g/kg: whole", ivig_put_g_per_kg, 2000, "2 g/kg" },
    { "mL", ivig_put_ml, 1400000, "1,400 mL" },
    { "mL: below one", ivig_put_ml, 500, "0.5 mL" },
    { "percent", ivig_put_percent, -2, "-0.02 %" },
    { "percent: whole", ivig_put_percent, 1000, "10 %" },
    { "0 days", ivig_put_days, 0, "0 days" },
    { "1 day", ivig_put_days, 1, "1 day" },
    { "2 days", ivig_put_days, 2, "2 days" },
};

static void quantity_row(void **state)
{
    const struct quantity_row *row = *state;
    struct ivig_buffer out = { 0 };

    row->put(&out, row->value);
    assert_string_equal(ivig_buffer_text(&out), row->text);
    ivig_buffer_free(&out);
}

static const struct day_row {
    const char *name;
    int64_t mass_ug;
    int64_t weight_g;
    int64_t mg_per_kg;
} day_rows[] = {
    { "a day per kg: exact", 28000000, 70000, 400 },
    { "a day per kg: 28.2 g on 70.465 kg", 28200000, 70465, 400 },
    { "a day per kg: below a tie", 4499, 1000, 4 },
    { "a day per kg: a tie goes up", 4500, 1000, 5 },
    { "a day per kg: above a tie", 4501, 1000, 5 },
};

static void day_row(void **state)
{
    const struct day_row *row = *state;

    assert_int_equal(ivig_day_mg_per_kg(row->mass_ug, row->weight_g), row->mg_per_kg);
}

/* A buffer grows, can be emptied and used again. */
static void buffer(void **state)
{
    struct ivig_buffer out = { 0 };

    (void)state;
    assert_string_equal(ivig_buffer_text(&out), "");
    ivig_put_repeated(&out, 'x', 10000);
    ivig_put_bytes(&out, "a\0b", 3);
    assert_int_equal(out.length, 10003);
    assert_int_equal(strlen(ivig_buffer_text(&out)), 10001);
    ivig_buffer_reset(&out);
    assert_int_equal(out.length, 0);
    assert_string_equal(ivig_buffer_text(&out), "");
    ivig_put(&out, "again");
    assert_string_equal(ivig_buffer_text(&out), "again");
    ivig_buffer_free(&out);
    ivig_buffer_free(&out);
    ivig_buffer_free(NULL);
    assert_null(out.bytes);
    assert_false(out.failed);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(ascii_rows) + COUNT(paragraph_rows) + COUNT(quantity_rows) +
                            COUNT(day_rows) + 1] = { cmocka_unit_test(buffer) };
    size_t used = 1;

    ADD_ROWS(tests, used, ascii_rows, ascii_row);
    ADD_ROWS(tests, used, paragraph_rows, paragraph_row);
    ADD_ROWS(tests, used, quantity_rows, quantity_row);
    ADD_ROWS(tests, used, day_rows, day_row);
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
