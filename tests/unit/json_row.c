/*
 * Rows as lines of JSON, byte by byte: json_row/<row>.json is what is due, with
 * the version of the program and the checksum of the set put out of sight.
 * BLESS=1 rewrites them; read the difference before it is committed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ivigcalc/ivigcalc.h>

#include "batch/json_row.h"
#include "builtin.h"
#include "plan_rows.h"
#include "rows.h"

#define CELL(text)                                                                                 \
    {                                                                                              \
        (text), sizeof(text) - 1                                                                   \
    }

static const struct row {
    const char *name; /* of the file */
    struct plan_row asked;
    const char *ordered; /* the schedule that is checked; NULL: none */
    struct ivig_cell id;
    struct ivig_error error; /* the row is that error, not a plan */
    struct ivig_cell copied[2];
    char *headers[2]; /* of the cells that are copied, from CSV */
} rows[] = {
    { "plan", { LEMS(70000) }, .id = CELL("a 1") },
    { "weighed",
      { LEMS(100000), MALE(1750), .age_years = 50, .conditions = "iga-normal cardiac" },
      .id = CELL("a\"\\\t\u00e9") },
    { "not-recommended", { .rule = "ibm", .weight_g = 70000 }, .id = CELL("a") },
    { "dated", { .rule = "amsan", .weight_g = 70000, .start_day = 20000 } },
    { "refused", { LEMS(154000) }, .id = CELL("a") },
    { "overridden", { LEMS(154000), .override_reason = "as agreed" }, .id = CELL("a") },
    { "error", .id = CELL("a"),
      .error = { .status = IVIG_E_RANGE,
                 .path = "weight_kg",
                 .text = "'0' is \"out\" of bounds" } },
    { "error-of-line", .error = { .status = IVIG_E_BLANK, .text = "a line with nothing in it" } },
    { "agrees", { LEMS(70000) }, .ordered = "5x28" },
    { "differs", { MG_OF("dysphagia", 90000) }, .ordered = "2x90" },
    { "check-refused", { LEMS(154000) }, .ordered = "5x60" },
    { "product", { LEMS(71000), .product = "privigen" } },
    { "product-refused", { LEMS(71000), .product = "hizentra" } },
    { "copied",
      { LEMS(70000) },
      .copied = { CELL("\"ward\" : [ 7, {\"x\":null} ]"), CELL("\"bed\":\"\\u0041\"") } },
    { "copied-error", .error = { .status = IVIG_E_JSON, .path = "sex", .text = "at character 9" },
      .copied = { CELL("\"ward\":7") } },
    { "copied-cells",
      { LEMS(70000) },
      .copied = { CELL("a \"b\""), { "", 0 } },
      .headers = { "ward \"x\"", "bed" } },
};

static const struct ivig_plan *make_plan(const struct row *row, struct ivig_request *request)
{
    static struct ivig_plan plan;

    ivig_test_request(rules, &row->asked, request);
    assert_int_equal(ivig_plan_make(defaults, precautions, request, &plan, NULL), IVIG_OK);
    return &plan;
}

static const struct ivig_order_check *make_check(const struct row *row,
                                                 struct ivig_check_request *asked)
{
    static struct ivig_order_check check;

    ivig_test_request(rules, &row->asked, &asked->request);
    asked->tolerance_percent_milli = IVIG_ABSENT;
    assert_int_equal(ivig_order_parse(row->ordered, strlen(row->ordered), &asked->order, NULL),
                     IVIG_OK);
    assert_int_equal(ivig_order_check_make(defaults, precautions, asked, &check, NULL), IVIG_OK);
    return &check;
}

/* The record that the row was read from, and the names of what it has more. */
static void fill(const struct row *row, struct ivig_record *record, struct ivig_layout *layout)
{
    record->cell[IVIG_IN_ID] = row->id;
    while (record->extra_count < COUNT(row->copied) &&
           row->copied[record->extra_count].text != NULL) {
        record->cell[IVIG_INPUT_COUNT + record->extra_count] = row->copied[record->extra_count];
        record->extra_count++;
    }
    while (layout->extra_count < COUNT(row->headers) && row->headers[layout->extra_count] != NULL) {
        layout->extra[layout->extra_count] = row->headers[layout->extra_count];
        layout->extra_count++;
    }
}

static void render(const struct row *row, struct ivig_buffer *out)
{
    static struct ivig_record record;
    static struct ivig_layout layout;
    const struct ivig_rules open = { rules, defaults, precautions };
    const struct ivig_json_row_setting setting = { &open, &layout };
    struct ivig_check_request asked = { .order = { .days = 0 } };
    struct ivig_request request;
    struct ivig_row made = { .status = IVIG_ROW_ERROR, .error = row->error };

    memset(&record, 0, sizeof record);
    memset(&layout, 0, sizeof layout);
    fill(row, &record, &layout);
    if (row->ordered != NULL) {
        made.check = make_check(row, &asked);
        made.plan = &made.check->expected;
    } else if (row->error.status == IVIG_OK) {
        made.plan = make_plan(row, &request);
    }
    if (made.plan != NULL)
        made.status = made.plan->refused ? IVIG_ROW_REFUSED : IVIG_ROW_OK;
    ivig_json_row(&setting, &record, &made, out);
    assert_false(out->failed);
}

/* Put '0' for each of ${set} behind the first ${before}. */
static void mask(char *text, const char *before, const char *set)
{
    char *at = strstr(text, before);

    assert_non_null(at);
    at += strlen(before);
    for (size_t length = strspn(at, set); length > 0; length--, at++)
        *at = *at == '.' ? '.' : '0';
}

static void read_file(const char *path, char *bytes, size_t room)
{
    FILE *file = fopen(path, "rb");
    size_t length;

    assert_non_null(file);
    length = fread(bytes, 1, room - 1, file);
    bytes[length] = '\0';
    (void)fclose(file);
}

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");

    assert_non_null(file);
    (void)fputs(text, file);
    assert_int_equal(fclose(file), 0);
}

static void exact_row(void **state)
{
    const struct row *row = *state;
    struct ivig_buffer out = { 0 };
    char path[256];
    char due[16384];

    (void)snprintf(path, sizeof path, IVIG_ROWS_FOLDER "/%s.json", row->name);
    render(row, &out);
    mask(out.bytes, "\"version\":\"", "0123456789.");
    mask(out.bytes, "\"set_sha256\":\"", "0123456789abcdef");
    if (getenv("BLESS") != NULL)
        write_file(path, out.bytes);
    read_file(path, due, sizeof due);
    assert_string_equal(out.bytes, due);
    assert_int_equal(out.length, strlen(due));
    assert_ptr_equal(strchr(out.bytes, '\n'), out.bytes + out.length - 1);
    ivig_buffer_free(&out);
}

/* Every key at the top of a row is one that no member may be copied under. */
static void own_keys(void **state)
{
    struct ivig_buffer out = { 0 };
    unsigned depth = 0;
    unsigned found = 0;

    (void)state;
    render(&rows[0], &out);
    for (const char *at = out.bytes; *at != '\0'; at++) {
        const char *start = at + 1;

        depth += (unsigned)(*at == '{' || *at == '[');
        depth -= (unsigned)(*at == '}' || *at == ']');
        if (*at != '"')
            continue;
        at = strchr(start, '"');
        if (depth > 1 || at[1] != ':')
            continue;
        assert_true(ivig_json_row_has_key(start, (size_t)(at - start)));
        found++;
    }
    assert_int_equal(found, 17);
    assert_false(ivig_json_row_has_key("ward", 4));
    assert_false(ivig_json_row_has_key("statu", 5));
    assert_false(ivig_json_row_has_key("status", 5));
    ivig_buffer_free(&out);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows) + 1] = { cmocka_unit_test(own_keys) };
    size_t used = 1;

    ADD_ROWS(tests, used, rows, exact_row);
    return cmocka_run_group_tests_name("json row", tests, open_builtin, free_builtin);
}
