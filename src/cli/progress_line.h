/*
 * The line of progress: values in, text out.
 */
#ifndef IVIG_CLI_PROGRESS_LINE_H
#define IVIG_CLI_PROGRESS_LINE_H

#include <stddef.h>
#include <stdint.h>

/* Widest line in columns, and room for it. */
enum { CLI_PROGRESS_WIDTH = 80, CLI_PROGRESS_ROOM = CLI_PROGRESS_WIDTH + 1 };

struct cli_progress_state {
    uint64_t rows;
    uint64_t bytes_read;
    uint64_t bytes_total; /* of the input; 0: not known */
    uint64_t elapsed_ms;
};

/**
 * Write the line, exactly ${width} columns of ASCII (at most CLI_PROGRESS_WIDTH)
 * with blanks at its end, so that it covers the line before:
 *
 *   [#########           ]  45 %  0:12 left  1,234,567 rows  123,456 rows/s
 *
 * Where the size of the input is not known there is neither bar nor percent, and
 * the time is the time that has passed.  Parts that do not fit are left out from
 * the end; the bar takes the columns that are left, if it is worth it.  Percent
 * and bar are rounded down, the time left up: all is read when they say so.
 * Rate and time left are those of the mean so far.
 */
void cli_progress_line(const struct cli_progress_state *state, size_t width,
                       char line[CLI_PROGRESS_ROOM]);

#endif
