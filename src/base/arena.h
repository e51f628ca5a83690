/*
 * Memory that is freed all at once: what one rule set owns.
 */
#ifndef IVIG_BASE_ARENA_H
#define IVIG_BASE_ARENA_H

#include <stddef.h>

struct ivig_arena_block;

/* Start with `last` NULL. */
struct ivig_arena {
    struct ivig_arena_block *last;
};

/** ${size} zeroed bytes, aligned for any object; NULL when memory ran out. */
void *ivig_arena_take(struct ivig_arena *arena, size_t size);

/** A NUL-terminated copy of ${length} bytes; NULL when memory ran out. */
char *ivig_arena_copy(struct ivig_arena *arena, const char *bytes, size_t length);

/** A formatted, NUL-terminated text; NULL when memory ran out. */
char *ivig_arena_format(struct ivig_arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/** Free everything that was taken; the arena is then empty. */
void ivig_arena_free(struct ivig_arena *arena);

#endif
