/*
 * Writing JSON: objects, lists, texts and exact decimals, indented or on one line.
 */
#ifndef IVIG_RENDER_JSON_H
#define IVIG_RENDER_JSON_H

#include <ivigcalc/render.h>

struct ivig_json {
    struct ivig_buffer *out;
    unsigned depth;
    bool has_items; /* the open object or list has a member already */
    bool compact;   /* a row of many: one line, no blanks, no sentences of the rules */
};

/* Each takes a key under an object, NULL in a list or at the top. */
void ivig_json_open(struct ivig_json *json, const char *key, char bracket);     /* '{' or '[' */
void ivig_json_close(struct ivig_json *json, char bracket);                     /* '}' or ']' */
void ivig_json_text(struct ivig_json *json, const char *key, const char *text); /* NULL: null */
void ivig_json_null(struct ivig_json *json, const char *key);

/** A text that may hold NUL and is not NUL-terminated. */
void ivig_json_bytes(struct ivig_json *json, const char *key, const char *text, size_t length);

/** A sentence of the rules, the same for every patient; NULL is null.  Compact JSON leaves it out.
 */
void ivig_json_sentence(struct ivig_json *json, const char *key, const char *text);

/** A member of the open object, key and value, that was written elsewhere. */
void ivig_json_member(struct ivig_json *json, const char *member, size_t length);

/** An exact decimal; IVIG_ABSENT is null. */
void ivig_json_decimal(struct ivig_json *json, const char *key, int64_t value, unsigned scale);

/** A list of ${count} grams. */
void ivig_json_masses(struct ivig_json *json, const char *key, const int64_t *masses_ug,
                      size_t count);

/** true or false. */
void ivig_json_flag(struct ivig_json *json, const char *key, bool value);

/** A list of texts on one line. */
void ivig_json_texts(struct ivig_json *json, const char *key, const struct ivig_texts *texts);

#endif
