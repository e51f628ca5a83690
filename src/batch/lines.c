/* Cutting what is read at line ends; constant memory, however long a line is. */
#include "batch/lines.h"

#include <stdlib.h>
#include <string.h>

/* Bytes kept of a line that is too long, whether its end is one byte or two. */
static size_t kept_most(const struct ivig_lines *lines)
{
    return lines->line_most + 2;
}

size_t ivig_lines_room(const struct ivig_lines *lines)
{
    return kept_most(lines) + lines->read_most + 1;
}

/* The bytes after the last line feed of a block. */
static size_t tail_length(const char *block, size_t length)
{
    size_t tail = 0;

    while (tail < length && block[length - 1 - tail] != '\n')
        tail++;
    return tail;
}

/* Count what was just read, before any of it is cut. */
static void count_bytes(struct ivig_lines *lines, const char *bytes, size_t count)
{
    size_t tail = tail_length(bytes, count);

    if (count == 0 || tail < count) {
        lines->given += lines->pending + (count - tail);
        lines->pending = 0;
    }
    lines->pending += tail;
}

/* Take the rest of a line that is too long out of what was just read after it. */
static void drop(struct ivig_lines *lines, char *block, size_t start, size_t *length)
{
    const char *feed = memchr(block + start, '\n', *length - start);
    size_t left = feed != NULL ? *length - (size_t)(feed - block) : 0;

    memmove(block + start, block + *length - left, left);
    *length = start + left;
    lines->dropping = feed == NULL;
}

/* Keep the line that is not whole yet for the next block. */
static void keep_rest(struct ivig_lines *lines, char *block, size_t *length)
{
    size_t tail = tail_length(block, *length);

    lines->rest_length = tail;
    if (tail > kept_most(lines)) {
        lines->rest_length = kept_most(lines);
        lines->dropping = true;
    }
    memcpy(lines->rest, block + *length - tail, lines->rest_length);
    *length -= tail;
}

/* One read after what was left; what is left then is kept again. */
static enum ivig_status read_once(struct ivig_lines *lines, char *block, size_t *length)
{
    size_t start = lines->rest_length;
    long count;

    memcpy(block, lines->rest, start);
    count = lines->read(lines->context, block + start, lines->read_most);
    if (count < 0)
        return IVIG_E_READ;
    count_bytes(lines, block + start, (size_t)count);
    *length = start + (size_t)count;
    if (count == 0) {
        lines->ended = true;
        lines->rest_length = 0;
        if (start > 0)
            block[(*length)++] = '\n';
        return IVIG_OK;
    }
    if (lines->dropping)
        drop(lines, block, start, length);
    keep_rest(lines, block, length);
    return IVIG_OK;
}

enum ivig_status ivig_lines_next(struct ivig_lines *lines, char *block, size_t *length)
{
    enum ivig_status status = IVIG_OK;

    *length = 0;
    if (lines->rest == NULL)
        lines->rest = malloc(kept_most(lines));
    if (lines->rest == NULL)
        return IVIG_E_MEMORY;
    while (status == IVIG_OK && *length == 0 && !lines->ended)
        status = read_once(lines, block, length);
    return status;
}

void ivig_lines_free(struct ivig_lines *lines)
{
    free(lines->rest);
    lines->rest = NULL;
}
