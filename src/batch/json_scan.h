/*
 * A line of JSON, read from left to right, as strictly as RFC 8259 has it.
 */
#ifndef IVIG_BATCH_JSON_SCAN_H
#define IVIG_BATCH_JSON_SCAN_H

#include <stdbool.h>

#include "batch/record.h"

/* Deepest lists and objects in one another. */
enum { IVIG_JSON_DEPTH_MOST = 32 };

struct ivig_json_scan {
    const char *line;
    const char *at;  /* what is read next */
    const char *end; /* of the line */
    char *room;      /* for texts with escapes: as many bytes as are left of the line are enough */
    const char *column;       /* that faults belong to; NULL: none that is known */
    struct ivig_error *error; /* or NULL */
    enum ivig_status fault;   /* the first that was refused; IVIG_OK: none was */
    unsigned faults;          /* how many were, those included that are read past */
};

/*
 * Calls return IVIG_OK where reading can go on, even past something that they
 * refused: the number of faults has then grown, and what they read is not to be used.
 */

/** Count a fault and remember the first; returns ${status}. */
enum ivig_status ivig_scan_note(struct ivig_json_scan *scan, enum ivig_status status);

/**
 * Refuse what stands at ${at} (the end of the line, maybe) and say what is due
 * there: "at character 9, 'true}': a text ... is due".  Notes and returns ${status}, but
 * IVIG_E_CONTROL for a control character other than a tab and IVIG_E_UTF8 for
 * bytes that are no UTF-8.
 */
enum ivig_status ivig_scan_refuse(struct ivig_json_scan *scan, const char *at,
                                  enum ivig_status status, const char *due);

/** Move past blanks. */
void ivig_scan_blanks(struct ivig_json_scan *scan);

/** Move past blanks, and past ${c} if it stands next: whether it does. */
bool ivig_scan_take(struct ivig_json_scan *scan, char c);

/**
 * Read a text, whose opening quote stands next.  It points into the line or,
 * with escapes, to what was the room.  Half of a surrogate pair is
 * IVIG_E_UTF8; other escapes may stand for any character.  A character that may
 * not stand there is read past, and the text is then left as it stands.
 */
enum ivig_status ivig_scan_text(struct ivig_json_scan *scan, struct ivig_cell *text);

/** Read the key of a member, and the colon; the text as above. */
enum ivig_status ivig_scan_key(struct ivig_json_scan *scan, struct ivig_cell *key);

/** Move past what may be a number or a word: letters, digits and "+-.". */
struct ivig_cell ivig_scan_token(struct ivig_json_scan *scan);

/** Whether that is null, or a number as JSON has it. */
bool ivig_scan_is_null(const struct ivig_cell *token);
bool ivig_scan_is_number(const struct ivig_cell *token);

/** Move past what follows a member or an item: whether, after a comma, another does. */
enum ivig_status ivig_scan_more(struct ivig_json_scan *scan, char closing, bool *more);

/** Move past a value of any kind; IVIG_E_SIZE if it is too deep. */
enum ivig_status ivig_scan_value(struct ivig_json_scan *scan);

#endif
