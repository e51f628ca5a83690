/* The texts of JSON: escapes, and what may stand as it is. */
#include <string.h>

#include "base/utf8.h"
#include "batch/json_scan.h"

/* The halves of a surrogate pair. */
enum { HIGH_FIRST = 0xd800, LOW_FIRST = 0xdc00, LOW_END = 0xe000 };

/* \uXXXX has 6 bytes. */
enum { UNIT_LENGTH = 6 };

static bool is_plain(char c)
{
    return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

/* The number of "\uXXXX" at ${at}; false if that is not there. */
static bool read_unit(const char *at, const char *end, uint32_t *unit)
{
    static const char digits[] = "0123456789abcdefABCDEF";

    if (end - at < UNIT_LENGTH || at[0] != '\\' || at[1] != 'u')
        return false;
    *unit = 0;
    for (int i = 2; i < UNIT_LENGTH; i++) {
        const char *digit = memchr(digits, at[i], sizeof digits - 1);

        if (digit == NULL)
            return false;
        *unit = *unit << 4 | (uint32_t)(digit - digits - (digit - digits > 15 ? 6 : 0));
    }
    return true;
}

/*
 * The character that the escape at ${at} stands for, and how many bytes the
 * escape has, 0 if it is none.  Half of a surrogate pair comes out as it is.
 */
static size_t read_escape(const char *at, const char *end, uint32_t *point)
{
    static const char letters[] = "\"\\/bfnrt";
    static const char meant[] = "\"\\/\b\f\n\r\t";
    const char *letter = end - at > 1 ? memchr(letters, at[1], sizeof letters - 1) : NULL;
    uint32_t low;

    if (letter != NULL) {
        *point = (unsigned char)meant[letter - letters];
        return 2;
    }
    if (!read_unit(at, end, point))
        return 0;
    if (*point < HIGH_FIRST || *point >= LOW_FIRST || !read_unit(at + UNIT_LENGTH, end, &low) ||
        low < LOW_FIRST || low >= LOW_END)
        return UNIT_LENGTH;
    *point = 0x10000 + ((*point - HIGH_FIRST) << 10) + (low - LOW_FIRST);
    return 2 * UNIT_LENGTH;
}

/* Write a character as UTF-8 and return past it. */
static char *put_point(char *to, uint32_t point)
{
    unsigned more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    static const unsigned char first[] = { 0x00, 0xc0, 0xe0, 0xf0 };

    *to++ = (char)(first[more] | point >> (6 * more));
    while (more-- > 0)
        *to++ = (char)(0x80 | (point >> (6 * more) & 0x3f));
    return to;
}

/* What a text with escapes, which were read once already, stands for. */
static void decode(struct ivig_json_scan *scan, struct ivig_cell *text)
{
    const char *at = text->text;
    const char *end = at + text->length;
    char *to = scan->room;

    while (at < end) {
        uint32_t point;

        if (*at != '\\') {
            *to++ = *at++;
            continue;
        }
        at += read_escape(at, end, &point);
        to = put_point(to, point);
    }
    *text = (struct ivig_cell){ scan->room, (size_t)(to - scan->room) };
    scan->room = to;
}

static enum ivig_status skip_escape(struct ivig_json_scan *scan)
{
    uint32_t point;
    size_t length = read_escape(scan->at, scan->end, &point);

    if (length == 0)
        return ivig_scan_refuse(scan, scan->at, IVIG_E_JSON,
                                "after \\ one of \" \\ / b f n r t is due, or u and four "
                                "hexadecimal digits");
    if (point >= HIGH_FIRST && point < LOW_END)
        (void)ivig_scan_refuse(scan, scan->at, IVIG_E_UTF8,
                               "both halves of a surrogate pair are due, or another character");
    scan->at += length;
    return IVIG_OK;
}

/* A character that is neither plain nor an escape nor the closing quote. */
static enum ivig_status skip_other(struct ivig_json_scan *scan)
{
    size_t taken = 0;

    if (scan->at == scan->end)
        return ivig_scan_refuse(scan, scan->at, IVIG_E_JSON, "the closing quotation mark is due");
    if ((unsigned char)*scan->at > 0x7f)
        (void)ivig_decode(scan->at, (size_t)(scan->end - scan->at), &taken);
    if (taken == 0)
        (void)ivig_scan_refuse(scan, scan->at, IVIG_E_JSON, "a tab in a text is due as \\t");
    scan->at += taken > 0 ? taken : 1;
    return IVIG_OK;
}

enum ivig_status ivig_scan_text(struct ivig_json_scan *scan, struct ivig_cell *text)
{
    const char *start = ++scan->at;
    enum ivig_status status = IVIG_OK;
    unsigned faults = scan->faults;
    bool escaped = false;

    for (;;) {
        while (scan->at < scan->end && is_plain(*scan->at))
            scan->at++;
        if (scan->at < scan->end && *scan->at == '"')
            break;
        if (scan->at < scan->end && *scan->at == '\\') {
            escaped = true;
            status = skip_escape(scan);
        } else {
            status = skip_other(scan);
        }
        if (status != IVIG_OK)
            return status;
    }
    *text = (struct ivig_cell){ start, (size_t)(scan->at - start) };
    scan->at++;
    if (escaped && scan->faults == faults)
        decode(scan, text);
    return IVIG_OK;
}
