/* The grammar of JSON, but for its texts. */
#include "batch/json_scan.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

enum { SHOWN_MOST = 24 };

static bool is_control(unsigned c)
{
    return (c < 0x20 && c != '\t') || c == 0x7f;
}

/* The next bytes as they may be shown: whole characters, and not many. */
static void show(const char *at, const char *end, char shown[SHOWN_MOST + 1])
{
    size_t length = 0;
    size_t taken = 1;

    while (taken > 0 && at + length < end) {
        (void)ivig_decode(at + length, (size_t)(end - at) - length, &taken);
        if (taken == 0 || length + taken > SHOWN_MOST)
            break;
        length += taken;
    }
    memcpy(shown, at, length);
    shown[length] = '\0';
    ivig_disarm(shown);
}

/* Put in words what stands at ${at}, and what is due. */
static enum ivig_status say(const struct ivig_json_scan *scan, const char *at,
                            enum ivig_status status, const char *due)
{
    size_t place = (size_t)(at - scan->line) + 1;
    char shown[SHOWN_MOST + 1];
    unsigned byte;
    size_t taken;

    if (at == scan->end)
        return ivig_error_set(scan->error, status, "at character %zu, the end: %s", place, due);
    byte = (unsigned char)*at;
    (void)ivig_decode(at, (size_t)(scan->end - at), &taken);
    if (taken == 0)
        return ivig_error_set(scan->error, IVIG_E_UTF8,
                              "at character %zu, the byte 0x%02x: UTF-8 is due", place, byte);
    if (is_control(byte))
        return ivig_error_set(scan->error, IVIG_E_CONTROL,
                              "at character %zu, the byte 0x%02x: of control characters only a "
                              "tab may stand in a line",
                              place, byte);
    show(at, scan->end, shown);
    return ivig_error_set(scan->error, status, "at character %zu, '%s': %s", place, shown, due);
}

enum ivig_status ivig_scan_note(struct ivig_json_scan *scan, enum ivig_status status)
{
    if (scan->fault == IVIG_OK)
        scan->fault = status;
    scan->faults++;
    return status;
}

enum ivig_status ivig_scan_refuse(struct ivig_json_scan *scan, const char *at,
                                  enum ivig_status status, const char *due)
{
    struct ivig_error *error = scan->error;
    bool first = error != NULL && error->status == IVIG_OK;

    status = say(scan, at, status, due);
    if (first && scan->column != NULL)
        (void)snprintf(error->path, sizeof error->path, "%s", scan->column);
    return ivig_scan_note(scan, status);
}

void ivig_scan_blanks(struct ivig_json_scan *scan)
{
    while (scan->at < scan->end && (*scan->at == ' ' || *scan->at == '\t'))
        scan->at++;
}

bool ivig_scan_take(struct ivig_json_scan *scan, char c)
{
    ivig_scan_blanks(scan);
    if (scan->at == scan->end || *scan->at != c)
        return false;
    scan->at++;
    return true;
}

enum ivig_status ivig_scan_key(struct ivig_json_scan *scan, struct ivig_cell *key)
{
    enum ivig_status status;

    ivig_scan_blanks(scan);
    if (scan->at == scan->end || *scan->at != '"')
        return ivig_scan_refuse(scan, scan->at, IVIG_E_JSON, "a key in quotation marks is due");
    status = ivig_scan_text(scan, key);
    if (status == IVIG_OK && !ivig_scan_take(scan, ':'))
        return ivig_scan_refuse(scan, scan->at, IVIG_E_JSON, "a colon is due after a key");
    return status;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_of_token(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '+' || c == '.';
}

struct ivig_cell ivig_scan_token(struct ivig_json_scan *scan)
{
    struct ivig_cell token = { scan->at, 0 };

    while (scan->at < scan->end && is_of_token(*scan->at))
        scan->at++;
    token.length = (size_t)(scan->at - token.text);
    return token;
}

static bool is_word(const struct ivig_cell *token, const char *word)
{
    return token->length == strlen(word) && memcmp(token->text, word, token->length) == 0;
}

bool ivig_scan_is_null(const struct ivig_cell *token)
{
    return is_word(token, "null");
}

/* Move past digits; whether there is one at least. */
static bool take_digits(const char **at, const char *end)
{
    const char *start = *at;

    while (*at < end && is_digit(**at))
        ++*at;
    return *at > start;
}

bool ivig_scan_is_number(const struct ivig_cell *token)
{
    const char *at = token->text;
    const char *end = at + token->length;

    at += at < end && *at == '-';
    if (at < end && *at == '0')
        at++;
    else if (!take_digits(&at, end))
        return false;
    if (at < end && *at == '.') {
        at++;
        if (!take_digits(&at, end))
            return false;
    }
    if (at < end && (*at == 'e' || *at == 'E')) {
        at++;
        at += at < end && (*at == '+' || *at == '-');
        if (!take_digits(&at, end))
            return false;
    }
    return at == end;
}

enum ivig_status ivig_scan_more(struct ivig_json_scan *scan, char closing, bool *more)
{
    *more = ivig_scan_take(scan, ',');
    if (*more || ivig_scan_take(scan, closing))
        return IVIG_OK;
    return ivig_scan_refuse(scan, scan->at, IVIG_E_JSON,
                            closing == '}' ? "a comma or the closing } is due"
                                           : "a comma or the closing ] is due");
}

static enum ivig_status skip_value(struct ivig_json_scan *scan, unsigned depth);

/* A list or an object, whose opening bracket stands next. */
static enum ivig_status skip_items(struct ivig_json_scan *scan, unsigned depth)
{
    char closing = *scan->at == '{' ? '}' : ']';
    enum ivig_status status = IVIG_OK;
    struct ivig_cell key;
    bool more;

    if (depth == IVIG_JSON_DEPTH_MOST)
        return ivig_scan_refuse(scan, scan->at, IVIG_E_SIZE,
                                "no more than 32 lists and objects in one another are read");
    scan->at++;
    more = !ivig_scan_take(scan, closing);
    while (status == IVIG_OK && more) {
        if (closing == '}')
            status = ivig_scan_key(scan, &key);
        if (status == IVIG_OK)
            status = skip_value(scan, depth + 1);
        if (status == IVIG_OK)
            status = ivig_scan_more(scan, closing, &more);
    }
    return status;
}

static enum ivig_status skip_value(struct ivig_json_scan *scan, unsigned depth)
{
    const char *start;
    struct ivig_cell found;

    ivig_scan_blanks(scan);
    start = scan->at;
    if (start < scan->end && (*start == '{' || *start == '['))
        return skip_items(scan, depth);
    if (start < scan->end && *start == '"')
        return ivig_scan_text(scan, &found);
    found = ivig_scan_token(scan);
    if (ivig_scan_is_number(&found) || ivig_scan_is_null(&found) || is_word(&found, "true") ||
        is_word(&found, "false"))
        return IVIG_OK;
    return ivig_scan_refuse(scan, start, IVIG_E_JSON,
                            "a JSON value is due: a text in quotation marks, a number as 70 or "
                            "0.5, true, false, null, a list or an object");
}

enum ivig_status ivig_scan_value(struct ivig_json_scan *scan)
{
    return skip_value(scan, 0);
}
