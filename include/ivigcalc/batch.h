/*
 * Records in, records out: a plan, or the check of an order, for each line of a
 * file, in its order.
 *
 * The rows are made by several threads, each by the same calls as the plan of
 * one patient.  Bytes come and go through the caller's functions; memory does
 * not grow with the number of rows.
 */
#ifndef IVIGCALC_BATCH_H
#define IVIGCALC_BATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/error.h>
#include <ivigcalc/request.h>
#include <ivigcalc/summary.h>

/* Most threads of a batch. */
enum { IVIG_JOBS_MOST = 256 };

/* Threads where nobody says how many, at most: with so many memory stays under 32 MB. */
enum { IVIG_JOBS_DEFAULT_MOST = 64 };

enum ivig_records { IVIG_RECORDS_CSV, IVIG_RECORDS_JSON_LINES };

/** What is asked of a batch.  Texts may be NULL where that is said. */
struct ivig_batch {
    struct ivig_rules rules;
    const struct ivig_request *request; /* what no column says: rounding, dates, stock, pump,
                                           override */
    /* what stands for a cell that is absent or empty, as text; NULL: nothing */
    const char *indication;
    const char *regimen;
    const char *dose_g_per_kg;
    const char *days;
    const char *weight_rule;
    const char *product;
    const char *conditions;
    enum ivig_records input;
    bool header;         /* CSV input has one */
    const char *columns; /* of CSV input without one, commas between; else NULL */
    enum ivig_records output;
    bool output_header;         /* CSV output gets one */
    const char *output_columns; /* of CSV output, commas between; NULL: the default */
    bool pass_through;          /* copy columns that are no input; else they are errors */
    bool compare;               /* with a summary: what every weight rule would give */
    bool stop_at_bad;           /* stop before the first row that is refused or an error */
    unsigned jobs;              /* threads, 1 to IVIG_JOBS_MOST */
    size_t read_most;           /* bytes asked for at a time; 0: what suits the output */
    size_t write_most;          /* bytes of rows, about, that are held for a write; 0: what suits */
};

/** How far a batch has come: rows that were written, bytes that were read for them. */
struct ivig_batch_progress {
    uint64_t rows;
    uint64_t bytes;
    uint64_t refused; /* of the rows, those that a stop withholds */
    uint64_t errors;  /* of the rows, those that could not be read or worked out */
    uint64_t differs; /* of the rows, orders that differ */
};

/** A row that is refused or an error. */
struct ivig_bad_row {
    uint64_t line; /* of the input, from 1; a header is the first */
    bool refused;
    char code[64];    /* of the error, or id of the stop */
    char column[256]; /* "" where none is known */
    char text[512];   /* what was found, and what would be accepted */
};

/* So many bad rows are told of, the first; all are counted. */
enum { IVIG_BAD_ROWS_TOLD = 20 };

/**
 * The caller's side.  `read` puts up to ${room} bytes at ${bytes} and returns how
 * many, 0 at the end, below 0 if it failed; it may run beside the others, which are
 * called by one thread at a time, though not always by the same, in the order
 * of the rows.  `write` returns false if it failed.  `advance` is called
 * after each write; `notice` before all rows, with a line of text on what may be a
 * slip in the header.
 */
struct ivig_batch_io {
    void *context;
    long (*read)(void *context, char *bytes, size_t room);
    bool (*write)(void *context, const char *bytes, size_t length);
    void (*tell)(void *context, const struct ivig_bad_row *row);
    void (*advance)(void *context, const struct ivig_batch_progress *progress);
    void (*notice)(void *context, const char *text);
};

/**
 * Run ${batch}.  Rows that are bad are no failure: ${done} counts them, and ${summary}
 * (NULL: none is made) what they add up to; it is to be freed.  An input without any byte gives no
 * output: IVIG_OK if it has no header.  Errors: IVIG_E_READ and IVIG_E_WRITE, which the caller's
 * functions know more of; IVIG_E_STOPPED under stop_at_bad; IVIG_E_MEMORY; and of the header or of
 * the names of columns, before any row, IVIG_E_UNKNOWN_KEY, _REPEATED_KEY, _MISSING_KEY, _VALUE,
 * _SIZE, _QUOTE, _CONTROL, _UTF8.  ${done} tells how far it came in any case.
 */
IVIG_API enum ivig_status ivig_batch_run(const struct ivig_batch *batch,
                                         const struct ivig_batch_io *io,
                                         struct ivig_batch_progress *done,
                                         struct ivig_batch_summary *summary,
                                         struct ivig_error *error);

#endif
