/* The list of statuses checks itself; the error value keeps the first error. */
#include <string.h>

#include <ivigcalc/error.h>

#include "rows.h"

static const struct status_row {
    const char *name;
    enum ivig_status status;
} status_rows[] = {
#define STATUS_ROW(member, code, meaning) { #member, member },
    IVIG_STATUSES(STATUS_ROW)
#undef STATUS_ROW
};

static void status_row(void **state)
{
    const struct status_row *row = *state;
    const char *code = ivig_status_code(row->status);

    assert_non_null(code);
    assert_true(strlen(code) > 0);
    assert_int_equal(strspn(code, "abcdefghijklmnopqrstuvwxyz-"), strlen(code));
    assert_true(code[0] != '-' && code[strlen(code) - 1] != '-');
    assert_true(strlen(ivig_status_meaning(row->status)) > 0);
    for (size_t i = 0; i < COUNT(status_rows); i++)
        if (status_rows[i].status != row->status) {
            assert_string_not_equal(ivig_status_code(status_rows[i].status), code);
            assert_string_not_equal(ivig_status_meaning(status_rows[i].status),
                                    ivig_status_meaning(row->status));
        }
}

/* The last is one past the list; a code that no list has is still a text. */
static void unknown_status(void **state)
{
    (void)state;
    assert_int_equal(COUNT(status_rows), IVIG_STATUS_COUNT);
    assert_non_null(ivig_status_code(IVIG_STATUS_COUNT));
    assert_non_null(ivig_status_meaning(IVIG_STATUS_COUNT));
    for (size_t i = 0; i < COUNT(status_rows); i++)
        assert_string_not_equal(ivig_status_code(IVIG_STATUS_COUNT),
                                ivig_status_code(status_rows[i].status));
}

static void ok_is_zero(void **state)
{
    (void)state;
    assert_int_equal(IVIG_OK, 0);
}

static void first_error_wins(void **state)
{
    struct ivig_error error = { 0 };

    (void)state;
    assert_int_equal(ivig_error_set(&error, IVIG_E_RANGE, "weight %d", 700), IVIG_E_RANGE);
    assert_int_equal(ivig_error_set(&error, IVIG_E_NUMBER, "height"), IVIG_E_NUMBER);
    assert_int_equal(error.status, IVIG_E_RANGE);
    assert_string_equal(error.text, "weight 700");
}

static void set_forgets_what_was_left(void **state)
{
    struct ivig_error error = { .source = "old.yaml", .line = 3, .column = 4, .path = "old" };

    (void)state;
    (void)ivig_error_set(&error, IVIG_E_RANGE, "new");
    assert_string_equal(error.source, "");
    assert_string_equal(error.path, "");
    assert_int_equal(error.line, 0);
    assert_int_equal(error.column, 0);
}

static void cleared_can_be_set_again(void **state)
{
    struct ivig_error error = { 0 };

    (void)state;
    (void)ivig_error_set(&error, IVIG_E_RANGE, "first");
    ivig_error_clear(&error);
    assert_int_equal(error.status, IVIG_OK);
    assert_string_equal(error.text, "");
    (void)ivig_error_set(&error, IVIG_E_NUMBER, "second");
    assert_int_equal(error.status, IVIG_E_NUMBER);
    assert_string_equal(error.text, "second");
}

static void null_is_allowed(void **state)
{
    (void)state;
    ivig_error_clear(NULL);
    assert_int_equal(ivig_error_set(NULL, IVIG_E_MEMORY, "%s", "x"), IVIG_E_MEMORY);
}

enum { TEXT_MOST = sizeof((struct ivig_error *)NULL)->text - 1 };

static const struct long_row {
    const char *name;
    size_t length;
    size_t kept;
} long_rows[] = {
    { "a text that leaves room", TEXT_MOST - 1, TEXT_MOST - 1 },
    { "a text that just fits", TEXT_MOST, TEXT_MOST },
    { "a text that is cut by one", TEXT_MOST + 1, TEXT_MOST },
    { "a text twice too long", (size_t)2 * TEXT_MOST, TEXT_MOST },
};

static void long_row(void **state)
{
    const struct long_row *row = *state;
    struct ivig_error error = { 0 };

    (void)ivig_error_set(&error, IVIG_E_RANGE, "%0*d", (int)row->length, 0);
    assert_int_equal(strlen(error.text), row->kept);
    assert_int_equal(strspn(error.text, "0"), row->kept);
}

static const struct line_row {
    const char *name;
    struct ivig_error error;
    const char *line;
} line_rows[] = {
    { "all of it",
      { IVIG_E_RANGE, "a.yaml", 3, 14, "days.min", "'0' is out of range" },
      "a.yaml:3:14: error: days.min: '0' is out of range [out-of-range]" },
    { "no path",
      { IVIG_E_SYNTAX, "a.yaml", 1, 1, "", "the file is empty" },
      "a.yaml:1:1: error: the file is empty [not-yaml]" },
    { "no place",
      { IVIG_E_READ, "rules", 0, 0, "", "cannot be listed" },
      "rules: error: cannot be listed [cannot-read]" },
};

static void line_row(void **state)
{
    const struct line_row *row = *state;
    char line[IVIG_ERROR_LINE_ROOM];

    ivig_error_line(&row->error, line);
    assert_string_equal(line, row->line);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(status_rows) + COUNT(long_rows) + COUNT(line_rows) + 6];
    const struct CMUnitTest others[] = {
        cmocka_unit_test(unknown_status),           cmocka_unit_test(ok_is_zero),
        cmocka_unit_test(first_error_wins),         cmocka_unit_test(set_forgets_what_was_left),
        cmocka_unit_test(cleared_can_be_set_again), cmocka_unit_test(null_is_allowed),
    };
    size_t used = 0;

    ADD_ROWS(tests, used, status_rows, status_row);
    ADD_ROWS(tests, used, long_rows, long_row);
    ADD_ROWS(tests, used, line_rows, line_row);
    memcpy(&tests[used], others, sizeof others);
    return cmocka_run_group_tests_name("error", tests, NULL, NULL);
}
