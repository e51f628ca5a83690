/* Breaking paragraphs into lines. */
#include "render/layout.h"

#include <string.h>

#include "render/ascii.h"
#include "render/buffer.h"

static void put_words(struct ivig_buffer *out, size_t column, size_t indent, const char *text)
{
    bool at_start = true;

    while (*text != '\0') {
        size_t length = strcspn(text, " ");

        if (length > 0) {
            if (!at_start && column + 1 + length > IVIG_SCREEN_COLUMNS) {
                ivig_put(out, "\n");
                ivig_put_repeated(out, ' ', indent);
                column = indent;
            } else if (!at_start) {
                ivig_put(out, " ");
                column++;
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
    out->failed = out->failed || plain.failed;
    ivig_buffer_free(&plain);
}
