/* The grams of an order as text: what is read, what is refused, and where. */
#include <stdio.h>
#include <string.h>

#include <ivigcalc/check.h>

#include "rows.h"

#define G(g)       ((g)*INT64_C(1000000))
#define MG(mg)     ((mg)*INT64_C(1000))
#define TEXT(text) (text), sizeof(text) - 1
#define DIGITS_40  "1234567890123456789012345678901234567890"

enum { DAYS_LISTED = 5 };

static const struct order_row {
    const char *name;
    const char *text;
    size_t length;
    enum ivig_status status;
    size_t at; /* the character of the fault; one past the text: its end */
    unsigned days;
    int64_t total_ug;
    int64_t day_ug[DAYS_LISTED]; /* the first days */
} rows[] = {
#define READ(days_, total_, ...) .days = (days_), .total_ug = (total_), .day_ug = { __VA_ARGS__ }
#define REFUSED(status_, at_)    .status = IVIG_E_##status_, .at = (at_)
    /* The forms. */
    { "one day", TEXT("28"), READ(1, G(28), G(28)) },
    { "days with commas", TEXT("28,28,28"), READ(3, G(84), G(28), G(28), G(28)) },
    { "days with plus signs", TEXT("30+25"), READ(2, G(55), G(30), G(25)) },
    { "both", TEXT("30+25,20"), READ(3, G(75), G(30), G(25), G(20)) },
    { "count and grams", TEXT("5x28"), READ(5, G(140), G(28), G(28), G(28), G(28), G(28)) },
    { "two counts", TEXT("3x30+2x25"), READ(5, G(140), G(30), G(30), G(30), G(25), G(25)) },
    { "count and one day", TEXT("4x28+20"), READ(5, G(132), G(28), G(28), G(28), G(28), G(20)) },
    { "one day and count", TEXT("20,2x28"), READ(3, G(76), G(20), G(28), G(28)) },
    { "the order of days is kept", TEXT("1,3,2"), READ(3, G(6), G(1), G(3), G(2)) },
    { "count with a leading zero", TEXT("05x28"), READ(5, G(140), G(28), G(28), G(28), G(28)) },
    { "grams with leading zeros", TEXT("2x0028"), READ(2, G(56), G(28), G(28)) },

    /* Blanks. */
    { "blanks around a comma", TEXT("28 , 30"), READ(2, G(58), G(28), G(30)) },
    { "blanks around a plus sign", TEXT("2x28  +  30"), READ(3, G(86), G(28), G(28), G(30)) },
    { "blanks at both ends", TEXT("  28,30 "), READ(2, G(58), G(28), G(30)) },
    { "blank after the count", TEXT("5x 28"), REFUSED(NUMBER, 3) },
    { "blank before the x", TEXT("5 x28"), REFUSED(NUMBER, 3) },
    { "blank in a number", TEXT("2 8"), REFUSED(NUMBER, 3) },
    { "a tab between", TEXT("28,\t28"), REFUSED(NUMBER, 4) },
    { "a tab at the end", TEXT("28\t"), REFUSED(NUMBER, 3) },
    { "a line feed at the end", TEXT("28\n"), REFUSED(NUMBER, 3) },
    { "a blank that is not ASCII",
      TEXT("28,\xC2\xA0"
           "28"),
      REFUSED(NUMBER, 4) },

    /* Grams of a day. */
    { "0 g", TEXT("0"), REFUSED(RANGE, 1) },
    { "0.000 g", TEXT("28,0.000"), REFUSED(RANGE, 4) },
    { "0.001 g", TEXT("0.001"), READ(1, MG(1), MG(1)) },
    { "0.002 g", TEXT("0.002"), READ(1, MG(2), MG(2)) },
    { "99999.999 g", TEXT("99999.999"), READ(1, MG(99999999), MG(99999999)) },
    { "100000 g", TEXT("31x100000"), READ(31, G(3100000), G(100000), G(100000)) },
    { "100000.001 g", TEXT("100000.001"), REFUSED(RANGE, 1) },
    { "100001 g", TEXT("28 , 100001"), REFUSED(RANGE, 6) },
    { "a count of 0 g", TEXT("5x0"), REFUSED(RANGE, 3) },
    { "a count of too many g", TEXT("5x100001"), REFUSED(RANGE, 3) },
    { "40 digits of grams", TEXT(DIGITS_40), REFUSED(RANGE, 1) },
    { "40 digits after a count", TEXT("28,2x" DIGITS_40), REFUSED(RANGE, 6) },
    { "40 zeros before a digit", TEXT("00000000000000000000000000000000000000007"),
      READ(1, G(7), G(7)) },

    /* Decimals. */
    { "2 decimals", TEXT("28.25"), READ(1, MG(28250), MG(28250)) },
    { "3 decimals", TEXT("2x28.125"), READ(2, MG(56250), MG(28125), MG(28125)) },
    { "4 decimals", TEXT("28.1251"), REFUSED(PRECISION, 1) },
    { "4 decimals, the last of them 0", TEXT("2x28.1250"), REFUSED(PRECISION, 3) },
    { "40 decimals", TEXT("1,0." DIGITS_40), REFUSED(PRECISION, 3) },
    { "point without digits before", TEXT(".5"), REFUSED(NUMBER, 1) },
    { "point without digits after", TEXT("28,5."), REFUSED(NUMBER, 4) },
    { "two points", TEXT("2.8.1"), REFUSED(NUMBER, 1) },
    { "only a point", TEXT("."), REFUSED(NUMBER, 1) },
    { "decimal comma", TEXT("28,,5"), REFUSED(NUMBER, 4) },

    /* Days. */
    { "count of 0", TEXT("0x28"), REFUSED(RANGE, 1) },
    { "count of 1", TEXT("1x28"), READ(1, G(28), G(28)) },
    { "count of 2", TEXT("2x28"), READ(2, G(56), G(28), G(28)) },
    { "count of 30", TEXT("30x1"), READ(30, G(30), G(1), G(1)) },
    { "count of 31", TEXT("31x1"), READ(31, G(31), G(1), G(1)) },
    { "count of 32", TEXT("32x1"), REFUSED(RANGE, 1) },
    { "30 days in sum", TEXT("10x1,20x2"), READ(30, G(50), G(1), G(1)) },
    { "31 days in sum", TEXT("30x1,2"), READ(31, G(32), G(1), G(1)) },
    { "32 days in sum", TEXT("30x1, 2x1"), REFUSED(RANGE, 7) },
    { "a day after 31", TEXT("31x1+1"), REFUSED(RANGE, 6) },
    { "62 days in sum", TEXT("31x1,31x1"), REFUSED(RANGE, 6) },
    { "count with a decimal", TEXT("5.0x28"), REFUSED(PRECISION, 1) },
    { "40 digits of a count", TEXT(DIGITS_40 "x28"), REFUSED(RANGE, 1) },
    { "no count", TEXT("28,x28"), REFUSED(NUMBER, 4) },
    { "no grams after the count", TEXT("5x"), REFUSED(NUMBER, 3) },
    { "comma after the count", TEXT("5x,28"), REFUSED(NUMBER, 3) },
    { "only an x", TEXT("x"), REFUSED(NUMBER, 1) },
    { "a large X", TEXT("5X28"), REFUSED(NUMBER, 2) },
    { "a multiplication sign",
      TEXT("5\xC3\x97"
           "28"),
      REFUSED(NUMBER, 2) },
    { "an asterisk", TEXT("5*28"), REFUSED(NUMBER, 2) },
    { "two counts of one day", TEXT("5x5x28"), REFUSED(NUMBER, 4) },

    /* Nothing where a day is due. */
    { "nothing", TEXT(""), REFUSED(NUMBER, 1) },
    { "only blanks", TEXT("   "), REFUSED(NUMBER, 4) },
    { "only a comma", TEXT(","), REFUSED(NUMBER, 1) },
    { "comma at the start", TEXT(",28"), REFUSED(NUMBER, 1) },
    { "comma at the end", TEXT("28,"), REFUSED(NUMBER, 4) },
    { "comma and blanks at the end", TEXT("28,  "), REFUSED(NUMBER, 6) },
    { "two commas", TEXT("28,,28"), REFUSED(NUMBER, 4) },
    { "comma, blank, comma", TEXT("28, ,28"), REFUSED(NUMBER, 5) },
    { "plus sign at the start", TEXT("+28"), REFUSED(NUMBER, 1) },
    { "plus sign at the end", TEXT("28+"), REFUSED(NUMBER, 4) },
    { "a comma and a plus sign", TEXT("28,+28"), REFUSED(NUMBER, 4) },

    /* What is none of it. */
    { "a minus sign", TEXT("-28"), REFUSED(NUMBER, 1) },
    { "a minus sign between", TEXT("28-30"), REFUSED(NUMBER, 3) },
    { "an exponent", TEXT("1e2"), REFUSED(NUMBER, 2) },
    { "a hexadecimal number", TEXT("28,0xA"), REFUSED(RANGE, 4) },
    { "not a number", TEXT("nan"), REFUSED(NUMBER, 1) },
    { "a unit", TEXT("28g"), REFUSED(NUMBER, 3) },
    { "a unit after a blank", TEXT("28 g"), REFUSED(NUMBER, 4) },
    { "a blank between days", TEXT("28 28"), REFUSED(NUMBER, 4) },
    { "a semicolon", TEXT("28;28"), REFUSED(NUMBER, 3) },
    { "a slash", TEXT("28/28"), REFUSED(NUMBER, 3) },
    { "brackets", TEXT("[28,28]"), REFUSED(NUMBER, 1) },
    { "NUL after a day", TEXT("28\0,28"), REFUSED(NUMBER, 3) },
    { "NUL in a number",
      TEXT("2\0"
           "8"),
      REFUSED(NUMBER, 2) },
    { "NUL where a day is due", TEXT("28,\0"), REFUSED(NUMBER, 4) },
    { "a digit that is not ASCII", TEXT("\xD9\xA5"), REFUSED(NUMBER, 1) },
#undef READ
#undef REFUSED
};

/* The error says where: "at character 3, 'x28': " or "at character 4, the end: ". */
static void check_place(const struct order_row *row, const struct ivig_error *error)
{
    char place[64];
    bool at_end = row->at == row->length + 1;

    (void)snprintf(place, sizeof place, "at character %zu, %s", row->at,
                   at_end ? "the end: " : "'");
    if (strncmp(error->text, place, strlen(place)) != 0)
        fail_msg("%s: where '%s' is due", error->text, place);
    if (!at_end && row->text[row->at - 1] != '\0')
        assert_int_equal(error->text[strlen(place)], row->text[row->at - 1]);
}

static void order_row(void **state)
{
    const struct order_row *row = *state;
    struct ivig_order order;
    struct ivig_order untouched;
    struct ivig_error error = { 0 };
    int64_t sum_ug = 0;

    memset(&untouched, 0xA5, sizeof untouched);
    order = untouched;
    assert_int_equal(ivig_order_parse(row->text, row->length, &order, &error), row->status);
    assert_int_equal(error.status, row->status);
    if (row->status != IVIG_OK) {
        assert_memory_equal(&order, &untouched, sizeof order);
        check_place(row, &error);
        return;
    }
    assert_int_equal(order.days, row->days);
    assert_int_equal(order.total_ug, row->total_ug);
    assert_int_equal(order.weight_g, IVIG_ABSENT);
    for (unsigned day = 0; day < order.days; day++) {
        if (day < DAYS_LISTED && row->day_ug[day] != 0)
            assert_int_equal(order.day_ug[day], row->day_ug[day]);
        sum_ug += order.day_ug[day];
    }
    assert_int_equal(sum_ug, order.total_ug);
}

/* The text ends where its length says, whatever stands behind. */
static void length_ends_the_text(void **state)
{
    struct ivig_order order;

    (void)state;
    assert_int_equal(ivig_order_parse("5x28+20", 4, &order, NULL), IVIG_OK);
    assert_int_equal(order.total_ug, G(140));
    assert_int_equal(ivig_order_parse("5x28+20", 3, &order, NULL), IVIG_OK);
    assert_int_equal(order.total_ug, G(10));
    assert_int_equal(ivig_order_parse("5x28+20", 2, &order, NULL), IVIG_E_NUMBER);
    assert_int_equal(order.total_ug, G(10));
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows) + 1];
    size_t used = 0;

    ADD_ROWS(tests, used, rows, order_row);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(length_ends_the_text);
    return cmocka_run_group_tests_name("order", tests, NULL, NULL);
}
