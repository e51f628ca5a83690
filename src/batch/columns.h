/*
 * The columns of the input: which there are, and where a file has them.
 */
#ifndef IVIG_BATCH_COLUMNS_H
#define IVIG_BATCH_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include <ivigcalc/error.h>

/* Column: enumerator, name. */
#define IVIG_INPUT_COLUMNS(C)                                                                      \
    C(ID, "id")                                                                                    \
    C(WEIGHT, "weight_kg")                                                                         \
    C(HEIGHT, "height_cm")                                                                         \
    C(SEX, "sex")                                                                                  \
    C(AGE, "age_years")                                                                            \
    C(INDICATION, "indication")                                                                    \
    C(REGIMEN, "regimen")                                                                          \
    C(DOSE, "dose_g_per_kg")                                                                       \
    C(DAYS, "days")                                                                                \
    C(WEIGHT_RULE, "weight_rule")                                                                  \
    C(PRODUCT, "product")                                                                          \
    C(CONDITIONS, "conditions")                                                                    \
    C(SCHEDULE, "schedule_g")

enum ivig_input_column {
#define IVIG_INPUT_MEMBER(member, name) IVIG_IN_##member,
    IVIG_INPUT_COLUMNS(IVIG_INPUT_MEMBER)
#undef IVIG_INPUT_MEMBER
        IVIG_INPUT_COUNT
};

/* Most columns of a file that are no input, and are copied. */
enum { IVIG_EXTRA_MOST = 256, IVIG_CELLS_MOST = IVIG_INPUT_COUNT + IVIG_EXTRA_MOST };

/**
 * The columns of a file of CSV, in its order.  A cell goes to `slot`: a column of
 * the input, or IVIG_INPUT_COUNT + i for the ith that is copied.  JSON Lines
 * have no layout beyond `pass_through`.
 */
struct ivig_layout {
    size_t count;
    unsigned short slot[IVIG_CELLS_MOST];
    bool has[IVIG_INPUT_COUNT];
    bool pass_through; /* unknown columns are copied, else they are errors */
    bool unnamed;      /* of a header itself: its cells have no names yet */
    size_t extra_count;
    char *extra[IVIG_EXTRA_MOST]; /* names, malloc'ed */
};

/** The name of a column ("weight_kg"). */
const char *ivig_input_name(enum ivig_input_column column);

/** Which column has that name; IVIG_INPUT_COUNT if none has. */
enum ivig_input_column ivig_input_find(const char *name, size_t length);

/**
 * IVIG_E_UNKNOWN_KEY for a name of any bytes that no column has: names the nearest
 * and all that are known.
 */
enum ivig_status ivig_input_refuse(const char *name, size_t length, struct ivig_error *error);

/**
 * Append the next column of a file.  Errors:
 * IVIG_E_UNKNOWN_KEY names the nearest, IVIG_E_REPEATED_KEY, IVIG_E_VALUE for a
 * name that is empty or no line of UTF-8, IVIG_E_SIZE, IVIG_E_MEMORY.
 */
enum ivig_status ivig_layout_add(struct ivig_layout *layout, const char *name, size_t length,
                                 struct ivig_error *error);

/** Make the name of the ${column}th column of a file the path of an error. */
void ivig_layout_name(const struct ivig_layout *layout, size_t column, struct ivig_error *error);

/** Free the names and make the layout empty. */
void ivig_layout_free(struct ivig_layout *layout);

#endif
