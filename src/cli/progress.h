/*
 * Progress of a long run, on a terminal.
 *
 * One line of standard error (progress_line.h) that is written over and over,
 * from the second second of the run on, at most five times a second, and is gone
 * when the run ends.
 */
#ifndef IVIG_CLI_PROGRESS_H
#define IVIG_CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct cli_progress {
    bool enabled;
    bool shown; /* the line stands on the terminal */
    int64_t started_ms;
    int64_t next_ms;      /* when the line may be written again */
    uint64_t bytes_total; /* of the input; 0: not known */
};

/**
 * Begin, where it is ${wanted} and standard error is a terminal that can go back
 * in a line.  ${input} is the descriptor of the input, at its beginning: that of
 * a regular file tells how much there is to read.
 */
void cli_progress_start(struct cli_progress *progress, bool wanted, int input);

/**
 * So far ${rows} are done and ${bytes_read} of the input are read.  Any thread may
 * call it, one at a time; mostly it looks at the clock and returns.
 */
void cli_progress_update(struct cli_progress *progress, uint64_t rows, uint64_t bytes_read);

/**
 * Take the line away: at the end, and before anything else is printed.  The next
 * update may show it again.
 */
void cli_progress_clear(struct cli_progress *progress);

#endif
