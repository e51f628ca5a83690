/* The JSON writer: escapes, exact decimals, commas and indents. */
#include "render/json.h"

#include <string.h>

#include "render/buffer.h"
#include "rows.h"

static const struct text_row {
    const char *name;
    const char *text;
    const char *json;
} text_rows[] = {
    { "no text is null", NULL, "null" },
    { "empty", "", "\"\"" },
    { "plain", "28 g", "\"28 g\"" },
    { "quotation mark", "a \"b\"", "\"a \\\"b\\\"\"" },
    { "backslash", "a\\b", "\"a\\\\b\"" },
    { "slash is plain", "2 g/kg", "\"2 g/kg\"" },
    { "line feed", "a\nb", "\"a\\u000ab\"" },
    { "tab", "a\tb", "\"a\\u0009b\"" },
    { "escape, as in a colour", "\033[1m", "\"\\u001b[1m\"" },
    { "the last control character", "\x1f", "\"\\u001f\"" },
    { "a blank, the first plain character", " ", "\" \"" },
    { "accents stay", "Barr\u00e9", "\"Barr\u00e9\"" },
    { "four bytes stay", "\U0001f489", "\"\U0001f489\"" },
    { "all in one", "\"\\\n\"", "\"\\\"\\\\\\u000a\\\"\"" },
};

static void text_row(void **state)
{
    const struct text_row *row = *state;
    struct ivig_buffer out = { 0 };
    struct ivig_json json = { .out = &out };

    ivig_json_text(&json, NULL, row->text);
    assert_string_equal(ivig_buffer_text(&out), row->json);
    ivig_buffer_free(&out);
}

static const struct decimal_row {
    const char *name;
    int64_t value;
    unsigned scale;
    const char *json;
} decimal_rows[] = {
    { "68.7 stays 68.7", 68700000, 6, "68.7" },
    { "no commas", 1400000, 3, "1400" },
    { "below zero", -2, 2, "-0.02" },
    { "zero", 0, 3, "0" },
    { "absent is null", IVIG_ABSENT, 3, "null" },
    { "next to absent", IVIG_ABSENT + 1, 0, "-9223372036854775807" },
    { "the largest", INT64_MAX, 0, "9223372036854775807" },
};

static void decimal_row(void **state)
{
    const struct decimal_row *row = *state;
    struct ivig_buffer out = { 0 };
    struct ivig_json json = { .out = &out };

    ivig_json_decimal(&json, NULL, row->value, row->scale);
    assert_string_equal(ivig_buffer_text(&out), row->json);
    ivig_buffer_free(&out);
}

/* NUL-terminated or not, a text is written alike; only one of them can hold NUL. */
static void bytes_row(void **state)
{
    const struct text_row *row = *state;
    struct ivig_buffer out = { 0 };
    struct ivig_json json = { .out = &out };

    if (row->text == NULL)
        ivig_json_bytes(&json, NULL, "a\0b", 3);
    else
        ivig_json_bytes(&json, NULL, row->text, strlen(row->text));
    assert_string_equal(ivig_buffer_text(&out), row->text == NULL ? "\"a\\u0000b\"" : row->json);
    ivig_buffer_free(&out);
}

static void put_shape(struct ivig_json *json)
{
    static const char *const keys[] = { "bain-1996", "a\"b" };
    static const char member[] = "\"ward\" : 7";
    const struct ivig_texts none = { NULL, 0 };
    const struct ivig_texts two = { keys, COUNT(keys) };

    ivig_json_open(json, NULL, '{');
    ivig_json_decimal(json, "total_g", 140000000, 6);
    ivig_json_open(json, "schedule", '[');
    ivig_json_open(json, NULL, '{');
    ivig_json_null(json, "date");
    ivig_json_close(json, '}');
    ivig_json_decimal(json, NULL, 5, 0);
    ivig_json_close(json, ']');
    ivig_json_open(json, "nothing", '{');
    ivig_json_close(json, '}');
    ivig_json_sentence(json, "text", "after food");
    ivig_json_texts(json, "none", &none);
    ivig_json_texts(json, "k\"ey", &two);
    ivig_json_member(json, member, sizeof member - 1);
    ivig_json_close(json, '}');
}

static void shape(void **state)
{
    struct ivig_buffer out = { 0 };
    struct ivig_json json = { .out = &out };

    (void)state;
    put_shape(&json);
    assert_string_equal(ivig_buffer_text(&out), "{\n"
                                                "  \"total_g\": 140,\n"
                                                "  \"schedule\": [\n"
                                                "    {\n"
                                                "      \"date\": null\n"
                                                "    },\n"
                                                "    5\n"
                                                "  ],\n"
                                                "  \"nothing\": {},\n"
                                                "  \"text\": \"after food\",\n"
                                                "  \"none\": [],\n"
                                                "  \"k\\\"ey\": [\"bain-1996\", \"a\\\"b\"],\n"
                                                "  \"ward\" : 7\n"
                                                "}");
    ivig_buffer_free(&out);
}

/* On one line, without blanks and sentences; what was written elsewhere stays. */
static void compact(void **state)
{
    struct ivig_buffer out = { 0 };
    struct ivig_json json = { .out = &out, .compact = true };

    (void)state;
    put_shape(&json);
    assert_string_equal(ivig_buffer_text(&out),
                        "{\"total_g\":140,\"schedule\":[{\"date\":null},5],\"nothing\":{},"
                        "\"none\":[],\"k\\\"ey\":[\"bain-1996\",\"a\\\"b\"],\"ward\" : 7}");
    ivig_buffer_free(&out);
}

int main(void)
{
    struct CMUnitTest tests[2 * COUNT(text_rows) + COUNT(decimal_rows) + 2] = {
        cmocka_unit_test(shape),
        cmocka_unit_test(compact),
    };
    size_t used = 2;

    ADD_ROWS(tests, used, text_rows, text_row);
    ADD_ROWS(tests, used, text_rows, bytes_row);
    ADD_ROWS(tests, used, decimal_rows, decimal_row);
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
