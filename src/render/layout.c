/* Breaking paragraphs into lines, and counting those. */
#include "render/layout.h"

#include <string.h>

#include "render/ascii.h"
#include "render/buffer.h"

enum { SCREEN_LINES = 40 };

/* A number and the unit after it stay on one line. */
static bool is_glued(const char *word, size_t length, const char *next)
{
    static const char *const units[] = { "g",      "mg",    "kg",        "cm",      "g/kg",
                                         "mL",     "mL/kg", "%",         "day",     "days",
                                         "h",      "min",   "minutes",   "hour",    "hours",
                                         "week",   "weeks", "month",     "months",  "year",
                                         "years",  "mL/h",  "mg/kg/min", "mg/kg/h", "mL/kg/min",
                                         "mL/kg/h" };
    size_t next_length = strspn(next, "abcdefghijklmnopqrstuvwxyzL/%");

    /* "70.464566... kg" is a number too */
    if (length > 3 && strncmp(word + length - 3, "...", 3) == 0)
        length -= 3;
    if (length == 0 || word[length - 1] < '0' || word[length - 1] > '9')
        return false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strlen(units[i]) == next_length && strncmp(units[i], next, next_length) == 0)
            return true;
    return false;
}

/* The length of what may not be broken at the start of ${text}. */
static size_t unbroken_length(const char *text)
{
    size_t length = strcspn(text, " ");

    while (text[length] == ' ' && is_glued(text, length, text + length + 1))
        length += 1 + strcspn(text + length + 1, " ");
    return length;
}

static void put_words(struct ivig_buffer *out, size_t column, size_t indent, const char *text)
{
    bool at_start = true;

    while (*text != '\0') {
        size_t length = unbroken_length(text);

        if (length > 0) {
            if (!at_start && column + 1 + length > IVIG_SCREEN_COLUMNS) {
                ivig_put(out, "\n");
                ivig_put_repeated(out, ' ', indent);
                column = indent;
            } else if (!at_start) {
                ivig_put(out, " ");
                column++;
            }
            /* a word longer than a line is cut */
            while (column + length > IVIG_SCREEN_COLUMNS) {
                size_t fits = IVIG_SCREEN_COLUMNS - column;

                ivig_put_bytes(out, text, fits);
                ivig_put(out, "\n");
                ivig_put_repeated(out, ' ', indent);
                text += fits;
                length -= fits;
                column = indent;
            }
            ivig_put_bytes(out, text, length);
            column += length;
            at_start = false;
        }
        text += length;
        text += strspn(text, " ");
    }
}

void ivig_put_paragraph(struct ivig_buffer *out, const char *first, size_t indent, const char *text)
{
    struct ivig_buffer plain = { 0 };

    ivig_put_ascii(&plain, text, strlen(text));
    ivig_put(out, first);
    put_words(out, strlen(first), indent, ivig_buffer_text(&plain));
    ivig_put(out, "\n");
    ivig_buffer_release(&plain, out);
}

static size_t count_lines(const char *text)
{
    size_t lines = 0;

    while ((text = strchr(text, '\n')) != NULL) {
        lines++;
        text++;
    }
    return lines;
}

bool ivig_page_is_too_long(const struct ivig_buffer *out, size_t start,
                           const struct ivig_view *view)
{
    return !out->failed && !view->explain && count_lines(out->bytes + start) > SCREEN_LINES;
}
