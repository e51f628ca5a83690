/*
 * Quantities as people write them: decimal text to a scaled integer, and an
 * error that says what was found and what would be accepted.
 */
#ifndef IVIGCALC_QUANTITY_H
#define IVIGCALC_QUANTITY_H

#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/error.h>
#include <ivigcalc/statement.h>

/* What is measured, and the unit that it is held in. */
enum ivig_quantity {
    IVIG_KILOGRAMS,     /* g */
    IVIG_CENTIMETRES,   /* mm */
    IVIG_YEARS,         /* whole */
    IVIG_GRAMS_PER_KG,  /* mg/kg */
    IVIG_WHOLE_DAYS,    /* whole */
    IVIG_STEP_GRAMS,    /* mg */
    IVIG_PER_CENT,      /* thousandths */
    IVIG_ML_PER_HOUR,   /* uL/h */
    IVIG_JOBS,          /* whole */
    IVIG_QUANTITY_COUNT /* how many there are */
};

/**
 * Read all ${length} bytes at ${text} as ${quantity}, within ${range}, both ends
 * included.  Errors are those of ivig_decimal_parse (number.h); the text names
 * what was found, what is due, and where another unit or a decimal comma was
 * written, what that is in ours.  ${value} is then left as it was.
 */
IVIG_API enum ivig_status ivig_quantity_parse(enum ivig_quantity quantity, const char *text,
                                              size_t length, struct ivig_range range,
                                              int64_t *value, struct ivig_error *error);

#endif
