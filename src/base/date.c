/* The proleptic Gregorian calendar, counted in eras of 400 years from 1 March. */
#include <ivigcalc/date.h>

#include <stdbool.h>
#include <stdio.h>

#include <ivigcalc/number.h>

enum { DAYS_IN_ERA = 146097, YEARS_IN_ERA = 400, EPOCH_FROM_YEAR_0 = 719468 };

/* Days from 1 March to the first of the ${month}th month after March, 0 to 11. */
static int64_t days_before_month(int64_t month)
{
    return (153 * month + 2) / 5;
}

/* Days from 1 March of an era's first year to that of its ${year}th. */
static int64_t days_before_year(int64_t year)
{
    return 365 * year + year / 4 - year / 100;
}

static int64_t day_number(int64_t year, int64_t month, int64_t day)
{
    int64_t from_march = (month + 9) % 12;
    int64_t march_year = month <= 2 ? year - 1 : year;
    int64_t era = march_year / YEARS_IN_ERA;

    return era * DAYS_IN_ERA + days_before_year(march_year % YEARS_IN_ERA) +
           days_before_month(from_march) + day - 1 - EPOCH_FROM_YEAR_0;
}

static int64_t days_in_month(int64_t year, int64_t month)
{
    static const char lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return lengths[month - 1] + (month == 2 && leap ? 1 : 0);
}

enum ivig_status ivig_date_parse(const char *text, size_t length, int64_t *day)
{
    int64_t year;
    int64_t month;
    int64_t of_month;

    if (length != IVIG_DATE_ROOM - 1 || text[4] != '-' || text[7] != '-' ||
        ivig_decimal_parse(text, 4, 0, 0, 9999, &year) != IVIG_OK ||
        ivig_decimal_parse(text + 5, 2, 0, 0, 99, &month) != IVIG_OK ||
        ivig_decimal_parse(text + 8, 2, 0, 0, 99, &of_month) != IVIG_OK)
        return IVIG_E_NUMBER;
    if (year < IVIG_YEAR_FIRST || year > IVIG_YEAR_LAST || month < 1 || month > 12 ||
        of_month < 1 || of_month > days_in_month(year, month))
        return IVIG_E_RANGE;
    *day = day_number(year, month, of_month);
    return IVIG_OK;
}

void ivig_date_print(int64_t day, char out[IVIG_DATE_ROOM])
{
    int64_t from_year_0 = day + EPOCH_FROM_YEAR_0;
    int64_t of_era = from_year_0 % DAYS_IN_ERA;
    /* leap days of the era so far are taken out, so that each year has 365 */
    int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - days_before_year(year_of_era);
    int64_t from_march = (5 * of_year + 2) / 153;
    int64_t month = from_march < 10 ? from_march + 3 : from_march - 9;
    int64_t year = from_year_0 / DAYS_IN_ERA * YEARS_IN_ERA + year_of_era + (month <= 2 ? 1 : 0);

    (void)snprintf(out, IVIG_DATE_ROOM, "%04u-%02u-%02u", (unsigned)year % 10000u,
                   (unsigned)month % 100u,
                   (unsigned)(of_year - days_before_month(from_march) + 1) % 100u);
}

const char *ivig_date_weekday(int64_t day)
{
    static const char *const names[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
                                         "Friday", "Saturday", "Sunday" };
    /* 1970-01-01 was a Thursday */
    int64_t from_monday = (day + 3) % IVIG_DAYS_OF_WEEK;

    return names[from_monday < 0 ? from_monday + IVIG_DAYS_OF_WEEK : from_monday];
}
