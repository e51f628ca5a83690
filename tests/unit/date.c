/* Days of the calendar: read, counted, printed again. */
#include <ivigcalc/date.h>

#include <stdio.h>
#include <string.h>

#include "rows.h"

static const struct date_row {
    const char *name;
    const char *text;
    enum ivig_status status;
    int64_t day; /* counted with another program */
    const char *weekday;
} date_rows[] = {
    { "the epoch", "1970-01-01", IVIG_OK, 0, "Thursday" },
    { "the day before it", "1969-12-31", IVIG_OK, -1, "Wednesday" },
    { "a Monday", "2026-11-30", IVIG_OK, 20787, "Monday" },
    { "a Sunday", "2026-11-29", IVIG_OK, 20786, "Sunday" },
    { "leap year: 28 February", "2024-02-28", IVIG_OK, 19781, "Wednesday" },
    { "leap year: 29 February", "2024-02-29", IVIG_OK, 19782, "Thursday" },
    { "leap year: 1 March", "2024-03-01", IVIG_OK, 19783, "Friday" },
    { "common year: 29 February", "2025-02-29", IVIG_E_RANGE, 0, NULL },
    { "common year: 1 March", "2025-03-01", IVIG_OK, 20148, "Saturday" },
    { "a century that is no leap year", "2100-02-29", IVIG_E_RANGE, 0, NULL },
    { "a century that is a leap year", "2000-02-29", IVIG_OK, 11016, "Tuesday" },
    { "1900 was no leap year", "1900-02-29", IVIG_E_RANGE, 0, NULL },
    { "the first year: below", "1899-12-31", IVIG_E_RANGE, 0, NULL },
    { "the first year: at", "1900-01-01", IVIG_OK, -25567, "Monday" },
    { "the last year: at", "2999-12-31", IVIG_OK, 376199, "Tuesday" },
    { "the last year: above", "3000-01-01", IVIG_E_RANGE, 0, NULL },
    { "month 0", "2026-00-10", IVIG_E_RANGE, 0, NULL },
    { "month 12", "2026-12-10", IVIG_OK, 20797, "Thursday" },
    { "month 13", "2026-13-10", IVIG_E_RANGE, 0, NULL },
    { "day 0", "2026-11-00", IVIG_E_RANGE, 0, NULL },
    { "day 30 of 30", "2026-11-30", IVIG_OK, 20787, "Monday" },
    { "day 31 of 30", "2026-11-31", IVIG_E_RANGE, 0, NULL },
    { "day 31 of 31", "2026-12-31", IVIG_OK, 20818, "Thursday" },
    { "day 32 of 31", "2026-12-32", IVIG_E_RANGE, 0, NULL },
    { "day before month", "25-11-2026", IVIG_E_NUMBER, 0, NULL },
    { "slashes", "2026/11/25", IVIG_E_NUMBER, 0, NULL },
    { "no dashes", "20261125", IVIG_E_NUMBER, 0, NULL },
    { "a digit missing", "2026-1-025", IVIG_E_NUMBER, 0, NULL },
    { "a year of two digits", "26-11-25", IVIG_E_NUMBER, 0, NULL },
    { "a sign", "-026-11-25", IVIG_E_NUMBER, 0, NULL },
    { "a blank", " 026-11-25", IVIG_E_NUMBER, 0, NULL },
    { "with a time", "2026-11-25T09:00", IVIG_E_NUMBER, 0, NULL },
    { "empty", "", IVIG_E_NUMBER, 0, NULL },
};

static void date_row(void **state)
{
    const struct date_row *row = *state;
    char printed[IVIG_DATE_ROOM];
    int64_t day = SENTINEL;

    assert_int_equal(ivig_date_parse(row->text, strlen(row->text), &day), row->status);
    assert_int_equal(day, row->status == IVIG_OK ? row->day : SENTINEL);
    if (row->status != IVIG_OK)
        return;
    ivig_date_print(day, printed);
    assert_string_equal(printed, row->text);
    assert_string_equal(ivig_date_weekday(day), row->weekday);
}

/* Each day that can be read is the one after the day before, and reads as itself. */
static void every_day_follows(void **state)
{
    static const char *const names[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
                                         "Friday", "Saturday", "Sunday" };
    int64_t expected = -25567;

    (void)state;
    for (unsigned year = IVIG_YEAR_FIRST; year <= IVIG_YEAR_LAST; year++)
        for (unsigned month = 1; month <= 12; month++)
            for (unsigned of_month = 1; of_month <= 31; of_month++) {
                char text[32];
                char printed[IVIG_DATE_ROOM];
                int64_t day;

                (void)snprintf(text, sizeof text, "%04u-%02u-%02u", year, month, of_month);
                if (ivig_date_parse(text, strlen(text), &day) != IVIG_OK)
                    continue;
                assert_int_equal(day, expected);
                ivig_date_print(day, printed);
                assert_string_equal(printed, text);
                assert_string_equal(ivig_date_weekday(day), names[(expected + 25567) % 7]);
                expected++;
            }
    assert_int_equal(expected, 376200);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(date_rows) + 1] = { cmocka_unit_test(every_day_follows) };
    size_t used = 1;

    ADD_ROWS(tests, used, date_rows, date_row);
    return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
