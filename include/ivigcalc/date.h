/*
 * Days of the calendar as numbers, so that weeks are added and differences
 * taken by plain arithmetic.  Nothing here knows today's date.
 */
#ifndef IVIGCALC_DATE_H
#define IVIGCALC_DATE_H

#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/error.h>

/* Years that are read; what is computed from them may go on to 9999. */
enum { IVIG_YEAR_FIRST = 1900, IVIG_YEAR_LAST = 2999 };

/* Their first and last day, as numbers. */
enum { IVIG_DATE_FIRST = -25567, IVIG_DATE_LAST = 376199 };

enum { IVIG_DAYS_OF_WEEK = 7, IVIG_MINUTES_OF_DAY = 24 * 60 };

/* Room for "2026-11-25" and a NUL. */
enum { IVIG_DATE_ROOM = 11 };

/**
 * Read a day of the Gregorian calendar, "YYYY-MM-DD" and nothing else, into
 * ${day}: days since 1970-01-01, negative before it.  IVIG_E_NUMBER if the text
 * has another form, IVIG_E_RANGE if there is no such day or its year is not
 * IVIG_YEAR_FIRST to IVIG_YEAR_LAST.  On any error ${day} is left as it was.
 */
IVIG_API enum ivig_status ivig_date_parse(const char *text, size_t length, int64_t *day);

/** Print ${day}, of the years 1900 to 9999, as "YYYY-MM-DD", NUL-terminated. */
IVIG_API void ivig_date_print(int64_t day, char out[IVIG_DATE_ROOM]);

/** The name of its day of the week in English, "Monday"; never NULL. */
IVIG_API const char *ivig_date_weekday(int64_t day);

#endif
