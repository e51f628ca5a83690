/*
 * Standard output, written in full or not at all.
 */
#ifndef IVIG_CLI_OUTPUT_H
#define IVIG_CLI_OUTPUT_H

#include <stdbool.h>

#include <ivigcalc/render.h>

/** Write the buffer to stdout and flush it; reports and returns false if it fails. */
bool cli_write(const struct ivig_buffer *buffer);

/**
 * Write a document that was rendered with ${rendered}, and return the exit
 * status: ${done}, or CLI_USAGE after a report.
 */
int cli_print(enum ivig_status rendered, const struct ivig_buffer *document, int done);

/**
 * The same with what belongs on stderr, which goes first; nothing goes anywhere
 * if either was not rendered.
 */
int cli_print_both(enum ivig_status rendered, const struct ivig_buffer *diagnostics,
                   const struct ivig_buffer *document, int done);

/** Close stdout; reports and returns false if what was written may be lost. */
bool cli_close_output(void);

/** Whether stdout is a terminal that wants colour (NO_COLOR, TERM). */
bool cli_is_color_terminal(void);

#endif
