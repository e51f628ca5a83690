/*
 * Bytes of a source, in blocks of whole lines.
 */
#ifndef IVIG_BATCH_LINES_H
#define IVIG_BATCH_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <ivigcalc/error.h>

/**
 * Where lines come from.  `read` puts 1 to ${room} bytes at ${bytes} and returns
 * how many; 0 at the end, below 0 for a failure, which is its own to report.
 * Start with what follows zero, but the two sizes.
 */
struct ivig_lines {
    long (*read)(void *context, char *bytes, size_t room);
    void *context;
    size_t read_most; /* bytes asked for at a time, 1 at least */
    size_t line_most; /* a longer line is cut, to line_most + 2 bytes at least: too long with any
                         end */
    char *rest;       /* the beginning of a line whose end is not read yet */
    size_t rest_length;
    bool ended;
    bool dropping;    /* the rest is of a line that is too long: skip to its end */
    uint64_t given;   /* bytes of the source that are in lines so far, or were cut from them */
    uint64_t pending; /* the same of the rest */
};

/* Bytes a block must have room for: what is left, what is read, the last line's end. */
size_t ivig_lines_room(const struct ivig_lines *lines);

/**
 * Put whole lines, each with the line feed that ends it, at ${block}, and their
 * length into ${length}: as many as one read gives, or more reads until there is
 * a line.  The last line of a source is given a line feed if it has none.
 * Length 0: no more.  Errors: IVIG_E_READ, IVIG_E_MEMORY.
 */
enum ivig_status ivig_lines_next(struct ivig_lines *lines, char *block, size_t *length);

/** Free what is left. */
void ivig_lines_free(struct ivig_lines *lines);

#endif
