/*
 * Statuses, and the error value that a caller owns.
 *
 * Every call that can fail returns an enum ivig_status, IVIG_OK being 0.  A
 * call that takes a struct ivig_error fills it in when it fails; NULL is
 * allowed.  The first error wins: a value that already holds an error is left
 * as it is, so a caller can run several calls and look once.
 */
#ifndef IVIGCALC_ERROR_H
#define IVIGCALC_ERROR_H

#include <stddef.h>

#if defined(__GNUC__)
#define IVIG_API                     __attribute__((visibility("default")))
#define IVIG_PRINTF(text, arguments) __attribute__((format(printf, text, arguments)))
#else
#define IVIG_API
#define IVIG_PRINTF(text, arguments)
#endif

/*
 * The one list of statuses: enumerator, stable code, meaning.  The code is
 * what programs compare; it is never changed or used again for another fault.
 */
#define IVIG_STATUSES(S)                                                                           \
    S(IVIG_OK, "ok", "no error")                                                                   \
    S(IVIG_E_MEMORY, "out-of-memory", "memory could not be had")                                   \
    S(IVIG_E_NUMBER, "not-a-number", "not digits, or digits.digits")                               \
    S(IVIG_E_PRECISION, "too-many-decimals", "more decimals than the quantity carries")            \
    S(IVIG_E_RANGE, "out-of-range", "outside the allowed range")                                   \
    S(IVIG_E_OVERFLOW, "overflow", "a product or a sum does not fit")                              \
    S(IVIG_E_INEXACT, "not-exact", "a remainder where none is allowed")                            \
    S(IVIG_E_STEPS, "steps-disagree", "one step is not a whole multiple of the other")             \
    S(IVIG_E_READ, "cannot-read", "a file or folder could not be read")                            \
    S(IVIG_E_SIZE, "too-large", "a file is larger or deeper than allowed")                         \
    S(IVIG_E_SYNTAX, "not-yaml", "the text is not the YAML that rule files use")                   \
    S(IVIG_E_FEATURE, "yaml-feature", "an anchor, alias, tag, merge key or second document")       \
    S(IVIG_E_UNKNOWN_KEY, "unknown-key", "a key that is not known there")                          \
    S(IVIG_E_REPEATED_KEY, "repeated-key", "a key that stands twice")                              \
    S(IVIG_E_MISSING_KEY, "missing-key", "a key that must be there")                               \
    S(IVIG_E_KIND, "wrong-kind", "a list, mapping or text where another is due")                   \
    S(IVIG_E_VALUE, "bad-value", "a value that is not one of those accepted")                      \
    S(IVIG_E_ORDER, "bad-order", "a minimum above a maximum, or a default outside them")           \
    S(IVIG_E_CONFLICT, "conflict", "two parts of a file that do not go together")                  \
    S(IVIG_E_REFERENCE, "dangling-reference", "an id that nothing defines")                        \
    S(IVIG_E_UNUSED, "unused-source", "a source that nothing cites")                               \
    S(IVIG_E_DUPLICATE, "duplicate-id", "an id, alias or variant that is taken")                   \
    S(IVIG_E_UNKNOWN_ID, "unknown-id", "no rule of that name")                                     \
    S(IVIG_E_EXAMPLE, "example-fails", "a worked example that does not come out")                  \
    S(IVIG_E_BLANK, "blank-line", "a line with nothing in it where a record is due")               \
    S(IVIG_E_LINE, "line-too-long", "a line of more bytes than a record may have")                 \
    S(IVIG_E_CONTROL, "control-character", "NUL, a lone carriage return or another such byte")     \
    S(IVIG_E_UTF8, "not-unicode", "bytes that are no UTF-8")                                       \
    S(IVIG_E_QUOTE, "bad-quote", "a quote left open, or where none may stand")                     \
    S(IVIG_E_MISSING_CELL, "missing-cell", "a cell that must be there")                            \
    S(IVIG_E_EXTRA_CELL, "extra-cell", "more cells than columns")                                  \
    S(IVIG_E_JSON, "not-json", "not one flat JSON object")                                         \
    S(IVIG_E_TOO_MANY_DAYS, "too-many-days", "more days than the output has columns for")          \
    S(IVIG_E_WRITE, "cannot-write", "the output could not be written")                             \
    S(IVIG_E_STOPPED, "stopped", "stopped before the first bad row")

enum ivig_status {
#define IVIG_STATUS_MEMBER(name, code, meaning) name,
    IVIG_STATUSES(IVIG_STATUS_MEMBER)
#undef IVIG_STATUS_MEMBER
        IVIG_STATUS_COUNT
};

/** One error.  `line` and `column` count from 1; 0 means "no place known". */
struct ivig_error {
    enum ivig_status status;
    char source[256]; /* file, or "" */
    size_t line;
    size_t column;
    char path[160]; /* place inside the file, regimens[1].days.min, or "" */
    char text[512]; /* what was found, and what would be accepted */
};

/** Where a call that can find several faults hands over each of them. */
struct ivig_reporter {
    void (*report)(void *context, const struct ivig_error *error);
    void *context;
};

/** The stable code of a status ("out-of-range"); never NULL. */
IVIG_API const char *ivig_status_code(enum ivig_status status);

/** The meaning of a status in a few words; never NULL. */
IVIG_API const char *ivig_status_meaning(enum ivig_status status);

/** Make ${error} hold no error.  NULL is allowed. */
IVIG_API void ivig_error_clear(struct ivig_error *error);

/**
 * Put ${status} and the formatted text into ${error}, unless it already holds
 * an error or is NULL.  Returns ${status}, so that a caller can write
 * `return ivig_error_set(...)`.  A text that is too long is cut.
 */
IVIG_API enum ivig_status ivig_error_set(struct ivig_error *error, enum ivig_status status,
                                         const char *format, ...) IVIG_PRINTF(3, 4);

/** The same with the meaning of the status as text. */
IVIG_API enum ivig_status ivig_error_mean(struct ivig_error *error, enum ivig_status status);

/* Room for any line of ivig_error_line. */
enum { IVIG_ERROR_LINE_ROOM = 1100 };

/**
 * Write an error as one line, NUL-terminated, without a line feed:
 * "file:line:col: error: path: text [code]"; line, column and path only where
 * they are known.
 */
IVIG_API void ivig_error_line(const struct ivig_error *error, char line[IVIG_ERROR_LINE_ROOM]);

#endif
