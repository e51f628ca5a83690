/*
 * Standard output, written in full or not at all.
 */
#ifndef IVIG_CLI_OUTPUT_H
#define IVIG_CLI_OUTPUT_H

#include <stdbool.h>

#include <ivigcalc/render.h>

/** Write the buffer to stdout and flush it; reports and returns false if it fails. */
bool cli_write(const struct ivig_buffer *buffer);

/** Close stdout; reports and returns false if what was written may be lost. */
bool cli_close_output(void);

/** Whether stdout is a terminal that wants colour (NO_COLOR, TERM). */
bool cli_is_color_terminal(void);

#endif
