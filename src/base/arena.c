/* A chain of blocks; a request that does not fit opens a new one. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 16384 };

struct ivig_arena_block {
    struct ivig_arena_block *previous;
    size_t used;
    size_t room;
    max_align_t bytes[];
};

void *ivig_arena_take(struct ivig_arena *arena, size_t size)
{
    const size_t align = sizeof(max_align_t);
    struct ivig_arena_block *block = arena->last;
    void *taken;

    if (size > SIZE_MAX / 2)
        return NULL;
    size = (size + align - 1) / align * align;
    if (block == NULL || block->room - block->used < size) {
        size_t room = size > BLOCK_BYTES ? size : BLOCK_BYTES;

        block = calloc(1, sizeof *block + room);
        if (block == NULL)
            return NULL;
        block->previous = arena->last;
        block->room = room;
        arena->last = block;
    }
    taken = (char *)block->bytes + block->used;
    block->used += size;
    return taken;
}

char *ivig_arena_copy(struct ivig_arena *arena, const char *bytes, size_t length)
{
    char *copy = ivig_arena_take(arena, length + 1);

    if (copy != NULL && length > 0)
        memcpy(copy, bytes, length);
    return copy;
}

char *ivig_arena_format(struct ivig_arena *arena, const char *format, ...)
{
    va_list arguments;
    char *text = NULL;
    int length;

    va_start(arguments, format);
    length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length >= 0)
        text = ivig_arena_take(arena, (size_t)length + 1);
    if (text != NULL) {
        va_start(arguments, format);
        (void)vsnprintf(text, (size_t)length + 1, format, arguments);
        va_end(arguments);
    }
    return text;
}

void ivig_arena_free(struct ivig_arena *arena)
{
    while (arena->last != NULL) {
        struct ivig_arena_block *previous = arena->last->previous;

        free(arena->last);
        arena->last = previous;
    }
}
