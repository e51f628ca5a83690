/*
 * What the targets that plan share: the built-in rules, and what a request takes
 * from the bytes of an input.
 */
#ifndef IVIG_TESTS_FUZZ_INPUTS_H
#define IVIG_TESTS_FUZZ_INPUTS_H

#include <ivigcalc/ivigcalc.h>

#include "fuzz.h"

/* Bits of the flags of an input: what is given, and how it is shown. */
enum {
    HEIGHT_GIVEN = 1,
    AGE_GIVEN = 2,
    DOSE_GIVEN = 4,
    DAYS_GIVEN = 8,
    TOTAL_STEP_GIVEN = 16,
    DAY_STEP_GIVEN = 32,
    OVERRIDE_GIVEN = 64,
    RULE_NAMED = 128,
    EXPLAIN = 256,
    BRIEF = 512,
    QUIET = 1024,
    COLOR = 2048,
    SEX_SHIFT = 12
};

/** The built-in rules, opened once. */
const struct ivig_rules *open_rules(void);

/** Indication, regimen and weight rule (1 byte each), any of the built-in ones. */
void take_rules(struct fuzz_bytes *bytes, struct ivig_request *request);

/** A rounding (1 byte): the rule's, one asked for, or the one that cannot be. */
int take_direction(struct fuzz_bytes *bytes);

/** A number of the range, which must not be empty. */
int64_t take_in(struct fuzz_bytes *bytes, unsigned count, struct ivig_range range);

/**
 * Any of the built-in products (1 byte), what else is given of it (1), its sizes
 * of vial in stock and two bits more (1), the time of day (2), and the step of the
 * pump (2); of the numbers a few are out of bounds.
 */
void take_product(struct fuzz_bytes *bytes, struct ivig_request *request);

/** A multiple of a common step (2 bytes), so that two of them often go together. */
int64_t take_step_ug(struct fuzz_bytes *bytes, struct ivig_range range);

#endif
