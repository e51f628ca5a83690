/* A schedule as text: what is read, and what is said of one that is not. */
#include <stdio.h>
#include <string.h>

#include "fuzz.h"
#include "order_properties.h"

/* Room for 31 days, each a separator, a count and the most grams. */
enum { UNTOUCHED = 0x5a, WRITTEN_ROOM = IVIG_DAYS_MOST * 32 };

/* The position is of a character of the text, or the one past its end. */
static void check_fault(const struct ivig_error *error, size_t length)
{
    static const char start[] = "at character ";
    size_t start_length = sizeof start - 1;
    char *after;
    unsigned long at;

    FUZZ_HOLDS(error->status == IVIG_E_NUMBER || error->status == IVIG_E_PRECISION ||
               error->status == IVIG_E_RANGE);
    FUZZ_HOLDS(strncmp(error->text, start, start_length) == 0);
    at = strtoul(error->text + start_length, &after, 10);
    FUZZ_HOLDS(after > error->text + start_length && at >= 1 && at <= length + 1);
    FUZZ_HOLDS((strncmp(after, ", the end: ", 11) == 0) == (at == length + 1));
    FUZZ_HOLDS(at == length + 1 || strncmp(after, ", '", 3) == 0);
}

static void check_days(const struct ivig_order *order)
{
    int64_t sum_ug = 0;

    FUZZ_HOLDS(order->days >= 1 && order->days <= IVIG_DAYS_MOST);
    for (unsigned day = 0; day < order->days; day++) {
        FUZZ_HOLDS(order->day_ug[day] > 0 && order->day_ug[day] % 1000 == 0);
        FUZZ_HOLDS(order->day_ug[day] <= IVIG_ORDER_DAY_MOST_G * IVIG_UG_PER_G);
        sum_ug += order->day_ug[day];
    }
    FUZZ_HOLDS(order->total_ug == sum_ug && order->weight_g == IVIG_ABSENT);
}

/* Written with ${before} each day and ${between} two of them, the order reads the same. */
static void check_again(const struct ivig_order *order, const char *before, const char *between)
{
    char text[WRITTEN_ROOM];
    struct ivig_order again;
    size_t length = 0;

    for (unsigned day = 0; day < order->days; day++) {
        char grams[IVIG_DECIMAL_ROOM];

        (void)ivig_decimal_print(order->day_ug[day], IVIG_SCALE_G, grams);
        length += (size_t)snprintf(text + length, sizeof text - length, "%s%s%s",
                                   day > 0 ? between : "", before, grams);
        FUZZ_HOLDS(length < sizeof text);
    }
    FUZZ_HOLDS(ivig_order_parse(text, length, &again, NULL) == IVIG_OK);
    FUZZ_HOLDS(again.days == order->days && again.total_ug == order->total_ug);
    FUZZ_HOLDS(memcmp(again.day_ug, order->day_ug, order->days * sizeof *order->day_ug) == 0);
}

enum ivig_status check_parse(const char *text, size_t length, struct ivig_order *order)
{
    struct ivig_error error = { 0 };
    struct ivig_order before;
    enum ivig_status status;

    memset(&before, UNTOUCHED, sizeof before);
    memcpy(order, &before, sizeof before);
    status = ivig_order_parse(text, length, order, &error);
    FUZZ_HOLDS(status == error.status);
    if (status != IVIG_OK) {
        FUZZ_HOLDS(memcmp(order, &before, sizeof before) == 0);
        check_fault(&error, length);
        return status;
    }
    FUZZ_HOLDS(error.text[0] == '\0');
    for (size_t i = 0; i < length; i++)
        FUZZ_HOLDS(memchr("0123456789.x,+ ", text[i], 15) != NULL);
    check_days(order);
    check_again(order, "", ",");
    check_again(order, "1x", " + ");
    return status;
}
