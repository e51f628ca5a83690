/* "  Day 5        20 g      28 g     -8 g" */
#include "render/check_table.h"

#include "render/buffer.h"
#include "render/cells.h"
#include "render/quantity.h"

enum { DAY_COLUMN = 2, ORDERED_END = 22, EXPECTED_END = 34, DIFFERENCE_END = 47, PERCENT_END = 58 };

enum { DAYS_LISTED = 7 }; /* of more, runs of equal days share a line */

unsigned ivig_checked_days(const struct ivig_order_check *check)
{
    unsigned ordered = check->asked->order.days;

    return ordered > check->expected.days ? ordered : check->expected.days;
}

int64_t ivig_ordered_day_ug(const struct ivig_order_check *check, unsigned day)
{
    return day < check->asked->order.days ? check->asked->order.day_ug[day] : IVIG_ABSENT;
}

int64_t ivig_expected_day_ug(const struct ivig_order_check *check, unsigned day)
{
    return day < check->expected.days ? check->expected.day_ug[day] : IVIG_ABSENT;
}

static void put_words(struct ivig_buffer *line, size_t end, const char *words)
{
    struct ivig_buffer cell = { 0 };

    ivig_put(&cell, words);
    ivig_put_cell(line, 0, end, &cell);
    ivig_buffer_release(&cell, line);
}

/* A quantity, with its sign where it is a difference; "none" where there is no day. */
static void put_quantity(struct ivig_buffer *line, size_t end, bool is_difference, int64_t value,
                         void (*put)(struct ivig_buffer *, int64_t))
{
    struct ivig_buffer cell = { 0 };

    ivig_put(&cell, is_difference && value > 0 ? "+" : "");
    if (value == IVIG_ABSENT)
        ivig_put(&cell, "none");
    else
        put(&cell, value);
    ivig_put_cell(line, 0, end, &cell);
    ivig_buffer_release(&cell, line);
}

static void put_masses(struct ivig_buffer *line, int64_t ordered_ug, int64_t expected_ug)
{
    int64_t ordered = ordered_ug != IVIG_ABSENT ? ordered_ug : 0;
    int64_t expected = expected_ug != IVIG_ABSENT ? expected_ug : 0;

    put_quantity(line, ORDERED_END, false, ordered_ug, ivig_put_g);
    put_quantity(line, EXPECTED_END, false, expected_ug, ivig_put_g);
    put_quantity(line, DIFFERENCE_END, true, ordered - expected, ivig_put_g);
}

/* Put out the line, and empty it. */
static void end_line(struct ivig_buffer *out, struct ivig_buffer *line)
{
    ivig_put(out, ivig_buffer_text(line));
    ivig_put(out, "\n");
    ivig_buffer_reset(line);
}

/* The last of the days that share a line with ${day}. */
static unsigned last_of_run(const struct ivig_order_check *check, unsigned day)
{
    unsigned days = ivig_checked_days(check);

    while (days > DAYS_LISTED && day + 1 < days &&
           ivig_ordered_day_ug(check, day) == ivig_ordered_day_ug(check, day + 1) &&
           ivig_expected_day_ug(check, day) == ivig_expected_day_ug(check, day + 1))
        day++;
    return day;
}

static void put_days(const struct ivig_order_check *check, struct ivig_buffer *out,
                     struct ivig_buffer *line)
{
    for (unsigned day = 0, last; day < ivig_checked_days(check); day = last + 1) {
        last = last_of_run(check, day);
        ivig_put(line, "  Day ");
        ivig_put_count(line, day + 1);
        if (last > day) {
            ivig_put(line, " to ");
            ivig_put_count(line, last + 1);
        }
        put_masses(line, ivig_ordered_day_ug(check, day), ivig_expected_day_ug(check, day));
        if (last > day)
            ivig_put(line, " each");
        end_line(out, line);
    }
}

void ivig_put_check_table(const struct ivig_order_check *check, struct ivig_buffer *out)
{
    struct ivig_buffer line = { 0 };
    int64_t percent_hundredths = 0;

    put_words(&line, DAY_COLUMN + 3, "Day");
    put_words(&line, ORDERED_END, "Ordered");
    put_words(&line, EXPECTED_END, "Expected");
    put_words(&line, DIFFERENCE_END, "Difference");
    end_line(out, &line);
    put_days(check, out, &line);
    (void)ivig_divide(check->difference_ug * 10000, check->expected.total_ug, IVIG_ROUND_NEAREST,
                      &percent_hundredths);
    ivig_put(&line, "  Total");
    put_masses(&line, check->asked->order.total_ug, check->expected.total_ug);
    if (check->difference_ug != 0)
        put_quantity(&line, PERCENT_END, true, percent_hundredths, ivig_put_percent);
    end_line(out, &line);
    ivig_buffer_release(&line, out);
}
