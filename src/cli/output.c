/* A write that fails is a failed run. */
#include "cli/output.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/options.h"

static bool report(void)
{
    (void)cli_error("standard output could not be written in full: %s", strerror(errno));
    return false;
}

bool cli_write(const struct ivig_buffer *buffer)
{
    if (buffer->length > 0 && fwrite(buffer->bytes, 1, buffer->length, stdout) != buffer->length)
        return report();
    return fflush(stdout) == 0 || report();
}

bool cli_close_output(void)
{
    bool failed = ferror(stdout) != 0;

    /* stdout may have been closed by the caller, and nothing was written */
    if (fclose(stdout) != 0 && errno != EBADF)
        return failed ? false : report();
    return !failed;
}

bool cli_is_color_terminal(void)
{
    const char *no_color = getenv("NO_COLOR");
    const char *term = getenv("TERM");

    return (no_color == NULL || *no_color == '\0') && isatty(STDOUT_FILENO) == 1 && term != NULL &&
           strcmp(term, "dumb") != 0;
}
