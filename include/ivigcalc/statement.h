/*
 * What all rule files are made of: texts, ranges, statements with their sources.
 *
 * Numbers are scaled integers and the unit ends the name.  An optional number
 * that a file does not give holds IVIG_ABSENT.
 */
#ifndef IVIGCALC_STATEMENT_H
#define IVIGCALC_STATEMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/error.h>

#define IVIG_ABSENT INT64_MIN

/* Most days a course may have: the bound of --days and of every plan. */
enum { IVIG_DAYS_MOST = 31 };

/* How serious a finding is; a higher value is more severe. */
enum ivig_level { IVIG_NOTE, IVIG_WARN, IVIG_STOP };

enum ivig_sex { IVIG_SEX_UNKNOWN, IVIG_MALE, IVIG_FEMALE };

/* Ids, texts or source keys. */
struct ivig_texts {
    const char *const *items;
    size_t count;
};

/** Whether ${texts} hold ${text}. */
IVIG_API bool ivig_texts_hold(const struct ivig_texts *texts, const char *text);

/* A value that has a default inside a range (default, min, max). */
struct ivig_choice {
    int64_t standard;
    int64_t min;
    int64_t max;
};

struct ivig_range {
    int64_t min;
    int64_t max;
};

/* What must hold for a note to be given; absent members ask nothing. */
struct ivig_note_when {
    int64_t age_years_below;
    int64_t age_years_above;
};

/* A statement of a rule, with its evidence. */
struct ivig_note {
    const char *id;
    enum ivig_level level; /* a stop: of a condition of the patient only */
    bool detail;           /* text output shows it with --explain only */
    const char *text;
    const struct ivig_note_when *when; /* NULL: always */
    struct ivig_texts sources;
};

struct ivig_notes {
    const struct ivig_note *items;
    size_t count;
};

/** Whether a note is made to every patient; the others are findings of a plan. */
IVIG_API bool ivig_note_is_general(const struct ivig_note *note);

#endif
