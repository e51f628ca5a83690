/*
 * Reading quantities where many are read: inline until something is wrong.
 *
 * ivig_quantity_parse (quantity.h of the API) is made of it.
 */
#ifndef IVIG_BASE_QUANTITY_H
#define IVIG_BASE_QUANTITY_H

#include <ivigcalc/number.h>
#include <ivigcalc/quantity.h>

/** How many decimals a quantity has. */
static inline unsigned ivig_quantity_scale(enum ivig_quantity quantity)
{
    switch (quantity) {
    case IVIG_KILOGRAMS:
        return IVIG_SCALE_KG;
    case IVIG_CENTIMETRES:
        return IVIG_SCALE_CM;
    case IVIG_GRAMS_PER_KG:
        return IVIG_SCALE_G_PER_KG;
    case IVIG_STEP_GRAMS:
        return IVIG_SCALE_STEP_G;
    case IVIG_PER_CENT:
        return IVIG_SCALE_PER_CENT;
    case IVIG_ML_PER_HOUR:
        return IVIG_SCALE_ML;
    case IVIG_YEARS:
    case IVIG_WHOLE_DAYS:
    case IVIG_JOBS:
    case IVIG_QUANTITY_COUNT:
        break;
    }
    return 0;
}

/** Say why a text is no such quantity, and what would be; returns ${status}. */
enum ivig_status ivig_quantity_refuse(enum ivig_quantity quantity, const char *text, size_t length,
                                      const struct ivig_range *range, enum ivig_status status,
                                      struct ivig_error *error);

/** As ivig_quantity_parse. */
static inline enum ivig_status ivig_quantity_read(enum ivig_quantity quantity, const char *text,
                                                  size_t length, const struct ivig_range *range,
                                                  int64_t *value, struct ivig_error *error)
{
    enum ivig_status status = ivig_decimal_parse(text, length, ivig_quantity_scale(quantity),
                                                 range->min, range->max, value);

    return status == IVIG_OK ? status
                             : ivig_quantity_refuse(quantity, text, length, range, status, error);
}

#endif
