/* A JSON writer. */
#include "render/json.h"

#include <stdio.h>
#include <string.h>

#include "render/buffer.h"

static void put_text(struct ivig_buffer *out, const char *text)
{
    ivig_put(out, "\"");
    while (*text != '\0') {
        size_t plain = 0;
        char escaped[8];

        while (text[plain] != '\0' && text[plain] != '"' && text[plain] != '\\' &&
               (unsigned char)text[plain] >= 0x20)
            plain++;
        ivig_put_bytes(out, text, plain);
        text += plain;
        if (*text == '\0')
            break;
        if (*text == '"' || *text == '\\')
            (void)snprintf(escaped, sizeof escaped, "\\%c", *text);
        else
            (void)snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned)(unsigned char)*text);
        ivig_put(out, escaped);
        text++;
    }
    ivig_put(out, "\"");
}

/* What stands before every value: comma, new line, indent, key. */
static void start(struct ivig_json *json, const char *key)
{
    if (json->depth > 0) {
        ivig_put(json->out, json->has_items ? ",\n" : "\n");
        ivig_put_repeated(json->out, ' ', (size_t)json->depth * 2);
    }
    if (key != NULL) {
        put_text(json->out, key);
        ivig_put(json->out, ": ");
    }
    json->has_items = true;
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
    if (json->has_items) {
        ivig_put(json->out, "\n");
        ivig_put_repeated(json->out, ' ', (size_t)json->depth * 2);
    }
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

void ivig_json_decimal(struct ivig_json *json, const char *key, int64_t value, unsigned scale)
{
    char digits[IVIG_DECIMAL_ROOM];

    if (value == IVIG_ABSENT) {
        ivig_json_null(json, key);
        return;
    }
    start(json, key);
    ivig_put_bytes(json->out, digits, ivig_decimal_print(value, scale, digits));
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
        ivig_put(json->out, i > 0 ? ", " : "");
        put_text(json->out, texts->items[i]);
    }
    ivig_put(json->out, "]");
}
