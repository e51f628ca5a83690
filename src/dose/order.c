/* Reading the grams of an order: "3x30 + 2x25". */
#include <ivigcalc/order.h>

#include <stdbool.h>
#include <string.h>

#include <ivigcalc/number.h>

enum { SHOWN_MOST = 24, GRAM_DECIMALS = 3, UG_PER_MG = 1000 };

/* What is left to read, and where it stands. */
struct reader {
    const char *text;
    size_t length;
    size_t at;
    struct ivig_error *error;
};

#define FORMS "; 5x28, 28,28 and 3x30+2x25 are read"

static enum ivig_status refuse(const struct reader *reader, size_t at, enum ivig_status status,
                               const char *due)
{
    size_t left = reader->length - at;
    int shown = left < SHOWN_MOST ? (int)left : SHOWN_MOST;

    if (left == 0)
        return ivig_error_set(reader->error, status, "at character %zu, the end: %s", at + 1, due);
    return ivig_error_set(reader->error, status, "at character %zu, '%.*s': %s", at + 1, shown,
                          reader->text + at, due);
}

static void skip_blanks(struct reader *reader)
{
    while (reader->at < reader->length && reader->text[reader->at] == ' ')
        reader->at++;
}

/* The length of the digits and points that stand next. */
static size_t number_length(const struct reader *reader)
{
    size_t length = 0;

    while (reader->at + length < reader->length &&
           strchr("0123456789.", reader->text[reader->at + length]) != NULL &&
           reader->text[reader->at + length] != '\0')
        length++;
    return length;
}

/* "5x" before the grams; 1 where there is none. */
static enum ivig_status read_count(struct reader *reader, int64_t *count)
{
    size_t length = number_length(reader);
    size_t start = reader->at;
    enum ivig_status status;

    *count = 1;
    if (start + length == reader->length || reader->text[start + length] != 'x')
        return IVIG_OK;
    status = ivig_decimal_parse(reader->text + start, length, 0, 1, IVIG_DAYS_MOST, count);
    if (status != IVIG_OK)
        return refuse(reader, start, status,
                      "a whole number of days from 1 to 31 is due before 'x', as in 5x28");
    reader->at += length + 1;
    return IVIG_OK;
}

static enum ivig_status read_grams(struct reader *reader, int64_t *day_ug)
{
    static const char due[] = "grams of a day are due, above 0 and up to 100000, as plain digits "
                              "with at most 3 decimals" FORMS;
    size_t length = number_length(reader);
    int64_t mg;
    enum ivig_status status = ivig_decimal_parse(reader->text + reader->at, length, GRAM_DECIMALS,
                                                 1, (int64_t)IVIG_ORDER_DAY_MOST_G * 1000, &mg);

    if (status != IVIG_OK)
        return refuse(reader, reader->at, status, due);
    *day_ug = mg * UG_PER_MG;
    reader->at += length;
    return IVIG_OK;
}

static enum ivig_status read_item(struct reader *reader, struct ivig_order *order)
{
    size_t start = reader->at;
    int64_t count;
    int64_t day_ug = 0;
    enum ivig_status status = read_count(reader, &count);

    if (status == IVIG_OK)
        status = read_grams(reader, &day_ug);
    if (status != IVIG_OK)
        return status;
    if (order->days + (unsigned)count > IVIG_DAYS_MOST)
        return refuse(reader, start, IVIG_E_RANGE, "no more than 31 days are read");
    for (; count > 0; count--) {
        order->day_ug[order->days++] = day_ug;
        order->total_ug += day_ug;
    }
    return IVIG_OK;
}

enum ivig_status ivig_order_parse(const char *text, size_t length, struct ivig_order *order,
                                  struct ivig_error *error)
{
    struct reader reader = { text, length, 0, error };
    struct ivig_order read = { .weight_g = IVIG_ABSENT };
    enum ivig_status status = IVIG_OK;
    bool more = true;

    while (status == IVIG_OK && more) {
        skip_blanks(&reader);
        status = read_item(&reader, &read);
        skip_blanks(&reader);
        more = reader.at < length;
        if (status == IVIG_OK && more && text[reader.at] != ',' && text[reader.at] != '+')
            status = refuse(&reader, reader.at, IVIG_E_NUMBER,
                            "a comma or a plus sign is due between days" FORMS);
        reader.at++;
    }
    if (status == IVIG_OK)
        *order = read;
    return status;
}
