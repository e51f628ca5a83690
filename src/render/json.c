/* A JSON writer. */
#include "render/json.h"

#include <stdio.h>
#include <string.h>

#include "base/decimal.h"
#include "render/buffer.h"

static bool is_plain(char c)
{
    return c != '"' && c != '\\' && (unsigned char)c >= 0x20;
}

static void put_escaped(struct ivig_buffer *out, char c)
{
    char escaped[8];

    if (c == '"' || c == '\\')
        (void)snprintf(escaped, sizeof escaped, "\\%c", c);
    else
        (void)snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned)(unsigned char)c);
    ivig_put(out, escaped);
}

/*
 * In quotes, and what comes after; a text of which nothing is escaped, as of nearly all,
 * goes in one piece.
 */
static void put_quoted(struct ivig_buffer *out, const char *text, size_t length, const char *after)
{
    size_t after_length = strlen(after);
    char *to = ivig_buffer_room(out, length + after_length + 2);
    size_t at = 0;

    if (to == NULL)
        return;
    *to++ = '"';
    for (; at < length && is_plain(text[at]); at++)
        *to++ = text[at];
    ivig_buffer_count(out, to);
    for (; at < length; at++) {
        if (is_plain(text[at]))
            ivig_put_bytes(out, text + at, 1);
        else
            put_escaped(out, text[at]);
    }
    to = ivig_buffer_room(out, after_length + 1);
    if (to == NULL)
        return;
    *to++ = '"';
    memcpy(to, after, after_length);
    ivig_buffer_count(out, to + after_length);
}

static void put_text(struct ivig_buffer *out, const char *text)
{
    put_quoted(out, text, strlen(text), "");
}

static void break_line(const struct ivig_json *json)
{
    if (json->compact)
        return;
    ivig_put(json->out, "\n");
    ivig_put_repeated(json->out, ' ', (size_t)json->depth * 2);
}

/* What stands before every member and item: comma, new line, indent. */
static void separate(struct ivig_json *json)
{
    if (json->depth > 0) {
        if (json->has_items)
            ivig_put(json->out, ",");
        break_line(json);
    }
    json->has_items = true;
}

/* What stands before every value: the same, and the key. */
static void start(struct ivig_json *json, const char *key)
{
    separate(json);
    if (key != NULL)
        put_quoted(json->out, key, strlen(key), json->compact ? ":" : ": ");
}

void ivig_json_open(struct ivig_json *json, const char *key, char bracket)
{
    start(json, key);
    ivig_put_bytes(json->out, &bracket, 1);
    json->depth++;
    json->has_items = false;
}

void ivig_json_close(struct ivig_json *json, char bracket)
{
    json->depth--;
    if (json->has_items)
        break_line(json);
    ivig_put_bytes(json->out, &bracket, 1);
    json->has_items = true;
}

void ivig_json_text(struct ivig_json *json, const char *key, const char *text)
{
    start(json, key);
    if (text != NULL)
        put_text(json->out, text);
    else
        ivig_put(json->out, "null");
}

void ivig_json_null(struct ivig_json *json, const char *key)
{
    ivig_json_text(json, key, NULL);
}

void ivig_json_bytes(struct ivig_json *json, const char *key, const char *text, size_t length)
{
    start(json, key);
    put_quoted(json->out, text, length, "");
}

void ivig_json_sentence(struct ivig_json *json, const char *key, const char *text)
{
    if (!json->compact)
        ivig_json_text(json, key, text);
}

void ivig_json_member(struct ivig_json *json, const char *member, size_t length)
{
    separate(json);
    ivig_put_bytes(json->out, member, length);
}

void ivig_json_decimal(struct ivig_json *json, const char *key, int64_t value, unsigned scale)
{
    char *to;

    if (value == IVIG_ABSENT) {
        ivig_json_null(json, key);
        return;
    }
    start(json, key);
    to = ivig_buffer_room(json->out, IVIG_DECIMAL_ROOM);
    if (to != NULL)
        ivig_buffer_count(json->out, ivig_decimal_put(to, value, scale));
}

void ivig_json_masses(struct ivig_json *json, const char *key, const int64_t *masses_ug,
                      size_t count)
{
    ivig_json_open(json, key, '[');
    for (size_t i = 0; i < count; i++)
        ivig_json_decimal(json, NULL, masses_ug[i], IVIG_SCALE_G);
    ivig_json_close(json, ']');
}

void ivig_json_flag(struct ivig_json *json, const char *key, bool value)
{
    start(json, key);
    ivig_put(json->out, value ? "true" : "false");
}

void ivig_json_texts(struct ivig_json *json, const char *key, const struct ivig_texts *texts)
{
    start(json, key);
    ivig_put(json->out, "[");
    for (size_t i = 0; i < texts->count; i++) {
        if (i > 0)
            ivig_put(json->out, json->compact ? "," : ", ");
        put_text(json->out, texts->items[i]);
    }
    ivig_put(json->out, "]");
}
