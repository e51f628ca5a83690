/* Cells of CSV output, and which columns it has. */
#include "batch/csv_field.h"

#include <stdio.h>
#include <string.h>

#include "batch/output_columns.h"
#include "csv_line.h"
#include "rows.h"

/* A text as a cell: ours, and copied from the input where that is not the same. */
static const struct field_row {
    const char *name;
    const char *text;
    const char *own;
    const char *copied;
    size_t length; /* 0: strlen */
} field_rows[] = {
    { "empty", "", "", NULL },
    { "a word", "lems", "lems", NULL },
    { "blanks", " a b ", " a b ", NULL },
    { "not ASCII", "\xc3\xa9", "\xc3\xa9", NULL },
    { "semicolons", "a;b", "a;b", NULL },
    { "a comma", "a,b", "\"a,b\"", NULL },
    { "a comma alone", ",", "\",\"", NULL },
    { "a quote", "a\"b", "\"a\"\"b\"", NULL },
    { "a quote alone", "\"", "\"\"\"\"", NULL },
    { "two quotes", "\"\"", "\"\"\"\"\"\"", NULL },
    { "quotes at both ends", "\"a\"", "\"\"\"a\"\"\"", NULL },
    { "a line feed", "a\nb", "\"a\nb\"", NULL },
    { "a carriage return inside", "a\rb", "\"a\rb\"", NULL },
    { "a tab inside", "a\tb", "a\tb", NULL },
    { "no more than the length", "a,b", "a", NULL, 1 },
    { "formula, =", "=1", "=1", "'=1" },
    { "formula, +", "+1", "+1", "'+1" },
    { "formula, -", "-1", "-1", "'-1" },
    { "formula, @", "@a", "@a", "'@a" },
    { "formula, tab", "\t=1", "\t=1", "'\t=1" },
    { "formula, carriage return", "\r=1", "\"\r=1\"", "\"'\r=1\"" },
    { "formula, = alone", "=", "=", "'=" },
    { "formula with a comma", "=a,b", "\"=a,b\"", "\"'=a,b\"" },
    { "formula with a quote", "=\"a\"", "\"=\"\"a\"\"\"", "\"'=\"\"a\"\"\"" },
    { "formula, not at the start", "a=1", "a=1", NULL },
    { "a blank before =", " =1", " =1", NULL },
    { "an apostrophe before =", "'=1", "'=1", NULL },
    { "a quote before =", "\"=1", "\"\"\"=1\"", NULL },
    { "NUL is no formula", "\0=", "\0=", NULL, 2 },
};

static void assert_field(void (*put)(struct ivig_buffer *, const char *, size_t), const char *text,
                         size_t length, const char *field, size_t field_length)
{
    struct ivig_buffer out = { 0 };

    put(&out, "a", 1);
    put(&out, text, length);
    assert_false(out.failed);
    assert_int_equal(out.length, field_length + 1);
    assert_memory_equal(out.bytes + 1, field, field_length);
    ivig_buffer_free(&out);
}

static void field_row(void **state)
{
    const struct field_row *row = *state;
    const char *copied = row->copied != NULL ? row->copied : row->own;
    size_t length = row->length > 0 ? row->length : strlen(row->text);

    assert_field(ivig_csv_text, row->text, length, row->own,
                 row->length > 0 ? row->length : strlen(row->own));
    assert_field(ivig_csv_copied, row->text, length, copied,
                 row->length > 0 ? row->length : strlen(copied));
}

#define DEFAULTS                                                                                   \
    "id,status,indication,regimen,dosing_weight_kg,weight_basis,total_g,days,day1_g,day2_g,"       \
    "day3_g,verdict,difference_g,findings,error"

/* What goes with the default. */
enum {
    PRODUCT = 1 << IVIG_SHOWN_WITH_PRODUCT,
    OVERRIDE = 1 << IVIG_SHOWN_WITH_OVERRIDE,
    ALL = PRODUCT | OVERRIDE
};

/* With three days at most, and the columns `extras` of the input copied. */
static const struct output_row {
    const char *name;
    const char *extras; /* commas between; NULL: none */
    const char *list;   /* NULL: the default */
    unsigned with;
    enum ivig_status status;
    const char *text; /* the header, or a part of the error */
    unsigned days;    /* that it shows */
} output_rows[] = {
    { "default", NULL, NULL, 0, IVIG_OK, DEFAULTS, 3 },
    { "default with a product", NULL, NULL, PRODUCT, IVIG_OK, DEFAULTS ",product,vials,volume_ml",
      3 },
    { "default with extras", "b,a", NULL, 0, IVIG_OK, DEFAULTS ",b,a", 3 },
    { "default with both", "b", NULL, PRODUCT, IVIG_OK, DEFAULTS ",product,vials,volume_ml,b", 3 },
    { "default with an override", NULL, NULL, OVERRIDE, IVIG_OK, DEFAULTS ",override", 3 },
    { "default with all", "b", NULL, ALL, IVIG_OK, DEFAULTS ",product,vials,volume_ml,override,b",
      3 },
    { "an override without one", NULL, "id,override", 0, IVIG_OK, "id,override", 0 },
    { "an extra is quoted", "\"a\"", NULL, 0, IVIG_OK, DEFAULTS ",\"\"\"a\"\"\"", 3 },
    { "an extra is no formula", "=a", NULL, 0, IVIG_OK, DEFAULTS ",'=a", 3 },
    { "one", NULL, "total_g", 0, IVIG_OK, "total_g", 0 },
    { "in the order named", NULL, "status,id", 0, IVIG_OK, "status,id", 0 },
    { "all that are not shown unless named", NULL,
      "variant,weight_rule,weight_reason,dose_g_per_kg,exact_g,first_difference,slip", 0, IVIG_OK,
      "variant,weight_rule,weight_reason,dose_g_per_kg,exact_g,first_difference,slip", 0 },
    { "of a product, without one", NULL, "vials,volume_ml,product", 0, IVIG_OK,
      "vials,volume_ml,product", 0 },
    { "extras named", "a,b", "b,id,a", 0, IVIG_OK, "b,id,a", 0 },
    { "an extra that is not named", "a,b", "id,a", 0, IVIG_OK, "id,a", 0 },
    { "an extra named as one of ours", "total_g", "id,total_g", 0, IVIG_OK, "id,total_g", 0 },
    { "an extra named as a day of ours", "day2_g", "day2_g", 0, IVIG_OK, "day2_g", 2 },
    { "a day", NULL, "day2_g", 0, IVIG_OK, "day2_g", 2 },
    { "days in any order", NULL, "day9_g,day1_g,day10_g", 0, IVIG_OK, "day9_g,day1_g,day10_g", 10 },
    { "the last day", NULL, "day31_g", 0, IVIG_OK, "day31_g", 31 },
    { "day 0", NULL, "day0_g", 0, IVIG_E_UNKNOWN_KEY, "'day0_g'" },
    { "day 01", NULL, "day01_g", 0, IVIG_E_UNKNOWN_KEY, "'day01_g'" },
    { "day 32", NULL, "day32_g", 0, IVIG_E_UNKNOWN_KEY, "'day32_g'" },
    { "day without a number", NULL, "day_g", 0, IVIG_E_UNKNOWN_KEY, "'day_g'" },
    { "day 1.0", NULL, "day1.0_g", 0, IVIG_E_UNKNOWN_KEY, "'day1.0_g'" },
    { "day +1", NULL, "day+1_g", 0, IVIG_E_UNKNOWN_KEY, "'day+1_g'" },
    { "day without its unit", NULL, "day1", 0, IVIG_E_UNKNOWN_KEY, "'day1'" },
    { "all days at once", NULL, "day", 0, IVIG_E_UNKNOWN_KEY, "'day'" },
    { "a slip", NULL, "id,totl_g", 0, IVIG_E_UNKNOWN_KEY, "did you mean 'total_g'?" },
    { "a slip of an extra", "ward", "wrad", 0, IVIG_E_UNKNOWN_KEY, "did you mean 'ward'?" },
    { "far from all", NULL, "zzzzzzzz", 0, IVIG_E_UNKNOWN_KEY,
      "no column of the output; known are id, status" },
    { "capital letters", NULL, "ID", 0, IVIG_E_UNKNOWN_KEY, "'ID'" },
    { "a blank before a name", NULL, "id, status", 0, IVIG_E_UNKNOWN_KEY, "' status'" },
    { "the start of a name", NULL, "total", 0, IVIG_E_UNKNOWN_KEY, "'total'" },
    { "nothing", NULL, "", 0, IVIG_E_UNKNOWN_KEY, "''" },
    { "nothing between commas", NULL, "id,,status", 0, IVIG_E_UNKNOWN_KEY, "''" },
    { "a comma at the end", NULL, "id,", 0, IVIG_E_UNKNOWN_KEY, "''" },
    { "twice", NULL, "id,status,id", 0, IVIG_E_REPEATED_KEY, "'id' is named twice" },
    { "a day twice", NULL, "day3_g,day3_g", 0, IVIG_E_REPEATED_KEY, "'day3_g'" },
    { "an extra twice", "a,b", "b,a,b", 0, IVIG_E_REPEATED_KEY, "'b'" },
};

static void output_row(void **state)
{
    const struct output_row *row = *state;
    struct ivig_layout layout = { 0 };
    struct ivig_error error = { 0 };
    struct ivig_output output;
    struct ivig_buffer header = { 0 };

    csv_layout_add(&layout, row->extras);
    assert_int_equal(ivig_output_make(&layout, row->list, 3, row->with, &output, &error),
                     row->status);
    assert_int_equal(error.status, row->status);
    if (row->status != IVIG_OK) {
        assert_non_null(strstr(error.text, row->text));
    } else {
        ivig_output_header(&output, &header);
        assert_int_equal(header.length, strlen(row->text) + 1);
        assert_memory_equal(header.bytes, row->text, strlen(row->text));
        assert_int_equal(header.bytes[header.length - 1], '\n');
        assert_int_equal(ivig_output_days(&output), row->days);
        assert_int_equal(ivig_output_has(&output, IVIG_OUT_DAY), row->days > 0);
        assert_int_equal(ivig_output_has(&output, IVIG_OUT_TOTAL),
                         strstr(row->text, "total_g") != NULL);
    }
    ivig_buffer_free(&header);
    ivig_layout_free(&layout);
}

/* The longest default: all days, a product, an override, and as many extras as there may be. */
static void widest(void **state)
{
    struct ivig_layout layout = { 0 };
    struct ivig_output output;
    char name[16];

    (void)state;
    for (int i = 0; i < IVIG_EXTRA_MOST; i++) {
        (void)snprintf(name, sizeof name, "copied%d", i);
        csv_layout_add(&layout, name);
    }
    assert_int_equal(ivig_output_make(&layout, NULL, 31, ALL, &output, NULL), IVIG_OK);
    assert_int_equal(ivig_output_days(&output), 31);
    assert_int_equal(output.column[output.count - 1].kind, IVIG_OUT_EXTRA);
    assert_int_equal(output.column[output.count - 1].index, IVIG_EXTRA_MOST - 1);
    ivig_layout_free(&layout);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(field_rows) + COUNT(output_rows) + 1] = { cmocka_unit_test(
        widest) };
    size_t used = 1;

    ADD_ROWS(tests, used, field_rows, field_row);
    ADD_ROWS(tests, used, output_rows, output_row);
    return cmocka_run_group_tests_name("csv output", tests, NULL, NULL);
}
