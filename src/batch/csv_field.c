/* Quoting cells by RFC 4180. */
#include "batch/csv_field.h"

#include <stdbool.h>
#include <string.h>

#include "render/buffer.h"

/* Bytes for which a cell is put into quotes. */
static const bool quoted[256] = { [','] = true, ['"'] = true, ['\n'] = true, ['\r'] = true };

static bool needs_quotes(const char *text, size_t length)
{
    bool found = false;

    /* without a branch for each byte: nearly always there is none */
    for (size_t i = 0; i < length; i++)
        found |= quoted[(unsigned char)text[i]];
    return found;
}

static void put(struct ivig_buffer *out, const char *text, size_t length, const char *mark)
{
    bool quotes = needs_quotes(text, length);

    ivig_put(out, quotes ? "\"" : "");
    ivig_put(out, mark);
    while (length > 0) {
        const char *quote = quotes ? memchr(text, '"', length) : NULL;
        size_t plain = quote != NULL ? (size_t)(quote - text) + 1 : length;

        ivig_put_bytes(out, text, plain);
        ivig_put(out, quote != NULL ? "\"" : "");
        text += plain;
        length -= plain;
    }
    ivig_put(out, quotes ? "\"" : "");
}

void ivig_csv_text(struct ivig_buffer *out, const char *text, size_t length)
{
    put(out, text, length, "");
}

void ivig_csv_copied(struct ivig_buffer *out, const char *text, size_t length)
{
    put(out, text, length, ivig_csv_is_formula(text, length) ? "'" : "");
}
