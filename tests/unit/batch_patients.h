/*
 * Patients drawn at random, each as a line of the input of a batch and as what
 * is asked for.
 */
#ifndef IVIG_TESTS_UNIT_BATCH_PATIENTS_H
#define IVIG_TESTS_UNIT_BATCH_PATIENTS_H

#include <ivigcalc/ivigcalc.h>

enum { TEXT_ROOM = 1 << 18 };

/* The columns that a line has. */
#define PATIENT_COLUMNS                                                                            \
    "weight_kg,height_cm,sex,age_years,indication,regimen,dose_g_per_kg,days,weight_rule,product," \
    "conditions,schedule_g"

/** A text of cells; room enough for all of a test. */
struct text {
    size_t length;
    char bytes[TEXT_ROOM];
};

void put(struct text *text, const char *word);
void put_cell(struct text *text, const char *word); /* and a comma */
void put_number(struct text *text, int64_t value, unsigned scale);

/** What stands for empty cells in all lines; NULL: nothing does. */
struct patients_row {
    const char *name;
    uint32_t seed;
    const char *indication;
    const char *dose_g_per_kg;
    const char *days;
    const char *weight_rule;
    const char *product;
    const char *conditions;
    const char *override_reason;
};

/** One patient. */
struct patient {
    struct ivig_check_request asked;
    bool ordered;
    enum ivig_status status; /* of reading the cells: what cannot be is an error */
};

/** The next patient of ${seed}, who is appended to ${input}; ${set} owns what is referred to. */
void draw_patient(const struct ivig_rules *set, const struct patients_row *row, uint32_t *seed,
                  struct text *input, struct patient *patient);

#endif
