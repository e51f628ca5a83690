/* A growing text. */
#include "render/buffer.h"

#include <stdlib.h>
#include <string.h>

void ivig_buffer_free(struct ivig_buffer *buffer)
{
    if (buffer == NULL)
        return;
    free(buffer->bytes);
    memset(buffer, 0, sizeof *buffer);
}

void ivig_buffer_reset(struct ivig_buffer *buffer)
{
    buffer->length = 0;
    if (buffer->bytes != NULL)
        buffer->bytes[0] = '\0';
}

void ivig_buffer_release(struct ivig_buffer *part, struct ivig_buffer *out)
{
    out->failed = out->failed || part->failed;
    ivig_buffer_free(part);
}

const char *ivig_buffer_text(const struct ivig_buffer *buffer)
{
    return buffer->bytes != NULL ? buffer->bytes : "";
}

/* Room for ${length} more bytes and the NUL. */
static bool make_room(struct ivig_buffer *out, size_t length)
{
    size_t needed = out->length + length + 1;
    size_t room = out->room < 4096 ? 4096 : out->room;
    char *bytes;

    if (out->failed || needed < length)
        return false;
    if (needed <= out->room)
        return true;
    while (room < needed)
        room *= 2;
    bytes = realloc(out->bytes, room);
    if (bytes == NULL) {
        out->failed = true;
        return false;
    }
    out->bytes = bytes;
    out->room = room;
    return true;
}

char *ivig_buffer_room(struct ivig_buffer *out, size_t length)
{
    return make_room(out, length) ? out->bytes + out->length : NULL;
}

void ivig_buffer_count(struct ivig_buffer *out, char *end)
{
    out->length = (size_t)(end - out->bytes);
    *end = '\0';
}

void ivig_put_bytes(struct ivig_buffer *out, const char *bytes, size_t length)
{
    if (!make_room(out, length))
        return;
    if (length > 0)
        memcpy(out->bytes + out->length, bytes, length);
    out->length += length;
    out->bytes[out->length] = '\0';
}

void ivig_put(struct ivig_buffer *out, const char *text)
{
    ivig_put_bytes(out, text, strlen(text));
}

void ivig_put_repeated(struct ivig_buffer *out, char c, size_t count)
{
    if (!make_room(out, count))
        return;
    memset(out->bytes + out->length, c, count);
    out->length += count;
    out->bytes[out->length] = '\0';
}
