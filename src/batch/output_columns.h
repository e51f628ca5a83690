/*
 * The columns of CSV output: which there are, and which are asked for.
 */
#ifndef IVIG_BATCH_OUTPUT_COLUMNS_H
#define IVIG_BATCH_OUTPUT_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include <ivigcalc/error.h>
#include <ivigcalc/render.h>

#include "batch/columns.h"

/* Column: enumerator, name, when it is part of the default output, what a row must have for it. */
#define IVIG_OUTPUT_COLUMNS(C)                                                                     \
    C(ID, "id", IVIG_SHOWN_ALWAYS, IVIG_NEEDS_ROOM)                                                \
    C(STATUS, "status", IVIG_SHOWN_ALWAYS, IVIG_NEEDS_NOTHING)                                     \
    C(INDICATION, "indication", IVIG_SHOWN_ALWAYS, IVIG_NEEDS_REQUEST)                             \
    C(REGIMEN, "regimen", IVIG_SHOWN_ALWAYS, IVIG_NEEDS_REQUEST)                                   \
    C(DOSING_WEIGHT, "dosing_weight_kg", IVIG_SHOWN_ALWAYS, IVIG_NEEDS_FIGURE)                     \
    C(BASIS, "weight_basis", IVIG_SHOWN_ALWAYS, IVIG_NEEDS_PLAN)                                   \
    C(TOTAL, "total_g", IVIG_SHOWN_ALWAYS, IVIG_NEEDS_FIGURE)                                      \
    C(DAYS, "days", IVIG_SHOWN_ALWAYS, IVIG_NEEDS_PLAN)                                            \
    C(DAY, "day", IVIG_SHOWN_ALWAYS, IVIG_NEEDS_DAYS) /* day1_g, day2_g, ... */                    \
    C(VERDICT, "verdict", IVIG_SHOWN_ALWAYS, IVIG_NEEDS_ORDER)                                     \
    C(DIFFERENCE, "difference_g", IVIG_SHOWN_ALWAYS, IVIG_NEEDS_CHECK)                             \
    C(FINDINGS, "findings", IVIG_SHOWN_ALWAYS, IVIG_NEEDS_ROOM)                                    \
    C(ERROR, "error", IVIG_SHOWN_ALWAYS, IVIG_NEEDS_ROOM)                                          \
    C(PRODUCT, "product", IVIG_SHOWN_WITH_PRODUCT, IVIG_NEEDS_REQUEST)                             \
    C(VIALS, "vials", IVIG_SHOWN_WITH_PRODUCT, IVIG_NEEDS_ROOM)                                    \
    C(VOLUME, "volume_ml", IVIG_SHOWN_WITH_PRODUCT, IVIG_NEEDS_PLAN)                               \
    C(OVERRIDE, "override", IVIG_SHOWN_WITH_OVERRIDE, IVIG_NEEDS_ROOM)                             \
    C(VARIANT, "variant", IVIG_SHOWN_IF_NAMED, IVIG_NEEDS_REQUEST)                                 \
    C(WEIGHT_RULE, "weight_rule", IVIG_SHOWN_IF_NAMED, IVIG_NEEDS_REQUEST)                         \
    C(REASON, "weight_reason", IVIG_SHOWN_IF_NAMED, IVIG_NEEDS_PLAN)                               \
    C(DOSE, "dose_g_per_kg", IVIG_SHOWN_IF_NAMED, IVIG_NEEDS_FIGURE)                               \
    C(EXACT, "exact_g", IVIG_SHOWN_IF_NAMED, IVIG_NEEDS_FIGURE)                                    \
    C(FIRST_DIFFERENCE, "first_difference", IVIG_SHOWN_IF_NAMED, IVIG_NEEDS_CHECK)                 \
    C(SLIP, "slip", IVIG_SHOWN_IF_NAMED, IVIG_NEEDS_ROOM)                                          \
    C(EXTRA, NULL, IVIG_SHOWN_IF_NAMED, IVIG_NEEDS_ROOM) /* a column of the input that is copied   \
                                                          */

enum ivig_shown {
    IVIG_SHOWN_ALWAYS,
    IVIG_SHOWN_WITH_PRODUCT,
    IVIG_SHOWN_WITH_OVERRIDE,
    IVIG_SHOWN_IF_NAMED
};

/* Without it the cell is empty; a cell that needs room has no bounds, and looks for itself. */
enum ivig_needs {
    IVIG_NEEDS_NOTHING,
    IVIG_NEEDS_REQUEST, /* a record that could be read */
    IVIG_NEEDS_FIGURE,  /* a plan that is not refused, of which one number is shown */
    IVIG_NEEDS_DAYS,    /* the same, of the days' grams */
    IVIG_NEEDS_PLAN,    /* the same, of anything else */
    IVIG_NEEDS_ORDER,   /* an order, whether the plan that it is held against is refused or not */
    IVIG_NEEDS_CHECK,   /* an order and a plan that is not refused */
    IVIG_NEEDS_ROOM
};

enum ivig_output_kind {
#define IVIG_OUTPUT_MEMBER(member, name, shown, needs) IVIG_OUT_##member,
    IVIG_OUTPUT_COLUMNS(IVIG_OUTPUT_MEMBER)
#undef IVIG_OUTPUT_MEMBER
        IVIG_OUTPUT_KINDS
};

/* Small, for one is looked at for every cell. */
struct ivig_output_column {
    unsigned char kind;   /* enum ivig_output_kind */
    unsigned char needs;  /* enum ivig_needs, of the kind */
    unsigned char run;    /* so many days one after the other begin here; else 1 */
    unsigned char scale;  /* of a figure */
    unsigned short index; /* of a day, from 0; of an extra; of a figure, where it is in a plan */
};

enum { IVIG_OUTPUT_MOST = 512 };

/** The columns of an output, in its order. */
struct ivig_output {
    const struct ivig_layout *input; /* names the extras */
    size_t count;
    struct ivig_output_column column[IVIG_OUTPUT_MOST];
};

/**
 * Make ${output} of the names ${list}, with commas between; NULL: the default, with
 * days up to ${most_days}, those that are shown always or for which bit
 * 1 << enum ivig_shown of ${with} is set, and every extra of ${input}, which must
 * outlive it.  IVIG_E_UNKNOWN_KEY names the nearest;
 * IVIG_E_REPEATED_KEY, IVIG_E_SIZE.  Faults of ${list} have the path output_columns.
 */
enum ivig_status ivig_output_make(const struct ivig_layout *input, const char *list,
                                  unsigned most_days, unsigned with, struct ivig_output *output,
                                  struct ivig_error *error);

/** Whether an output has a column of its own by that name. */
bool ivig_output_is_name(const char *name);

/** The most days that the output has columns for; 0 if it shows none. */
unsigned ivig_output_days(const struct ivig_output *output);

/** Whether a column of that kind is among them. */
bool ivig_output_has(const struct ivig_output *output, enum ivig_output_kind kind);

/** Write the header, a line. */
void ivig_output_header(const struct ivig_output *output, struct ivig_buffer *out);

#endif
