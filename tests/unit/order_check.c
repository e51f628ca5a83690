/* The check of an order: one table of orders, and what must be found in each. */
#include <stdio.h>
#include <string.h>

#include "builtin.h"
#include "least.h"
#include "order_check_rows.h"
#include "rows.h"

enum { TEXT_ROOM = 512 };

static int64_t tolerance_of(const struct order_check_row *row)
{
    switch (row->tolerance_percent_milli) {
    case 0:
        return IVIG_ABSENT;
    case NO_TOLERANCE:
        return 0;
    case BELOW_NO_TOLERANCE:
        return -1;
    default:
        return row->tolerance_percent_milli;
    }
}

static void ask(const struct order_check_row *row, struct ivig_check_request *asked,
                struct ivig_error *error)
{
    memset(asked, 0, sizeof *asked);
    ivig_test_request(rules, &row->who, &asked->request);
    assert_int_equal(ivig_order_parse(row->schedule, strlen(row->schedule), &asked->order, error),
                     IVIG_OK);
    if (row->ordered_weight_g != 0)
        asked->order.weight_g = row->ordered_weight_g;
    asked->tolerance_percent_milli = tolerance_of(row);
}

static enum ivig_status make(const struct order_check_row *row, struct ivig_check_request *asked,
                             struct ivig_order_check *check, struct ivig_error *error)
{
    ask(row, asked, error);
    return ivig_order_check_make(defaults, precautions, asked, check, error);
}

/* Whether a name is one of those, with blanks between. */
static bool is_among(const char *name, const char *names)
{
    while (*names != '\0') {
        size_t length = strcspn(names, " ");

        if (strlen(name) == length && strncmp(name, names, length) == 0)
            return true;
        names += length + strspn(names + length, " ");
    }
    return false;
}

static void check_findings(const struct ivig_order_check *check, const char *names)
{
    size_t due = *names != '\0';

    for (const char *at = names; *at != '\0'; at++)
        due += *at == ' ';
    for (size_t i = 0; i < check->finding_count; i++) {
        const char *name = ivig_finding_name(&check->findings[i]);

        if (!is_among(name, names))
            fail_msg("finding %s is one too many", name);
        for (size_t j = 0; j < i; j++)
            assert_int_not_equal(check->findings[i].id, check->findings[j].id);
        assert_non_null(check->findings[i].sources);
    }
    if (check->finding_count != due)
        fail_msg("%zu findings where these are due: %s", check->finding_count, names);
}

static void check_fits(const struct ivig_order_check *check, const char *due)
{
    char found[TEXT_ROOM] = "";
    size_t used = 0;

    for (size_t i = 0; i < check->fit_count; i++)
        used += (size_t)snprintf(found + used, sizeof found - used, "%s%s %d", i > 0 ? ", " : "",
                                 check->fits[i].regimen->id, (int)check->fits[i].mg_per_kg);
    assert_string_equal(found, due);
}

/* The days that would be allowed, where the row says. */
static void check_days(const struct ivig_order_check *check, const struct ivig_range *allowed)
{
    for (size_t i = 0; i < check->finding_count && allowed->max != 0; i++) {
        const int64_t *value = check->findings[i].value;

        if (check->findings[i].id != IVIG_FINDING_ORDERED_DAYS)
            continue;
        assert_int_equal(value[0], check->asked->order.days);
        assert_int_equal(value[1], allowed->min);
        assert_int_equal(value[2], allowed->max);
    }
}

/* What every check keeps, whatever was ordered. */
static void check_whole(const struct ivig_order_check *check)
{
    bool differs = false;

    assert_int_equal(check->difference_ug, check->asked->order.total_ug - check->expected.total_ug);
    for (size_t i = 0; i < check->finding_count; i++)
        differs = differs || check->findings[i].level == IVIG_STOP ||
                  check->findings[i].id == IVIG_FINDING_ORDERED_TOTAL ||
                  check->findings[i].id == IVIG_FINDING_ORDERED_UNEVEN ||
                  (check->findings[i].id == IVIG_FINDING_ORDERED_SPREAD &&
                   check->asked->request.days == IVIG_ABSENT);
    /* no difference without its reason, no reason without the difference */
    assert_int_equal(check->verdict == IVIG_DIFFERS, differs);
}

/* An order is judged by all findings of the plan, whatever the request would see. */
static void check_least(const struct order_check_row *row, const struct ivig_order_check *all)
{
    struct ivig_check_request asked;
    struct ivig_order_check check;

    ask(row, &asked, NULL);
    asked.request.least = IVIG_STOP;
    assert_int_equal(ivig_order_check_make(defaults, precautions, &asked, &check, NULL), IVIG_OK);
    assert_int_equal(check.verdict, all->verdict);
    assert_int_equal(check.finding_count, all->finding_count);
    assert_true(least_same_figures(&check.expected, &all->expected));
    assert_true(least_same_findings(&all->expected, &check.expected, IVIG_NOTE));
}

static void order_check_row(void **state)
{
    const struct order_check_row *row = *state;
    struct ivig_check_request asked;
    struct ivig_order_check check;
    struct ivig_error error = { 0 };
    int64_t tolerance = tolerance_of(row);

    assert_int_equal(make(row, &asked, &check, &error), row->status);
    assert_int_equal(error.status, row->status);
    if (row->status != IVIG_OK)
        return;
    assert_ptr_equal(check.asked, &asked);
    assert_int_equal(check.expected.refused, row->refused);
    assert_int_equal(check.verdict, row->verdict);
    check_findings(&check, row->findings != NULL ? row->findings : "");
    check_least(row, &check);
    check_fits(&check, row->fits != NULL ? row->fits : "");
    if (row->refused)
        return;
    check_days(&check, &row->days_allowed);
    check_whole(&check);
    assert_int_equal(check.tolerance_percent_milli, tolerance != IVIG_ABSENT
                                                        ? tolerance
                                                        : defaults->check.tolerance_percent_milli);
}

static void mark_reached(const struct order_check_row *table, size_t count, bool *reached)
{
    for (size_t i = 0; i < count; i++) {
        struct ivig_check_request asked;
        struct ivig_order_check check;

        if (make(&table[i], &asked, &check, NULL) != IVIG_OK)
            continue;
        for (size_t j = 0; j < check.finding_count; j++)
            reached[check.findings[j].id] = true;
    }
}

/* No finding of a check is left without a row that makes it; none is a plan's. */
static void every_finding_is_reached(void **state)
{
    bool reached[IVIG_FINDING_COUNT] = { false };

    (void)state;
    mark_reached(order_check_rows, order_check_row_count, reached);
    mark_reached(order_limit_rows, order_limit_row_count, reached);
    mark_reached(order_slip_rows, order_slip_row_count, reached);
    for (size_t id = 0; id < IVIG_FINDING_COUNT; id++) {
        const struct ivig_finding finding = { .id = (enum ivig_finding_id)id };

        if (reached[id] != (id >= IVIG_FINDING_PLAN_COUNT))
            fail_msg("finding %s is%s reached", ivig_finding_name(&finding),
                     reached[id] ? "" : " not");
    }
}

int main(void)
{
    enum { ROWS_MOST = 400 };
    static struct CMUnitTest tests[ROWS_MOST];
    size_t used = 0;

    if (order_check_row_count + order_limit_row_count + order_slip_row_count + 1 > ROWS_MOST)
        return 1;
    for (size_t i = 0; i < order_check_row_count; i++)
        tests[used++] = ROW_TEST(&order_check_rows[i], order_check_row);
    for (size_t i = 0; i < order_limit_row_count; i++)
        tests[used++] = ROW_TEST(&order_limit_rows[i], order_check_row);
    for (size_t i = 0; i < order_slip_row_count; i++)
        tests[used++] = ROW_TEST(&order_slip_rows[i], order_check_row);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(every_finding_is_reached);
    return _cmocka_run_group_tests("order_check", tests, used, open_builtin, free_builtin);
}
