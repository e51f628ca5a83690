/* A write that fails is a failed run. */
#include "cli/output.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/options.h"

/* Said once, whichever call is the first to find out; ${error}: why, 0 where it is not known. */
static bool report(int error)
{
    static bool reported;

    if (reported)
        return false;
    reported = true;
    return cli_refuse("standard output could not be written in full%s%s", error != 0 ? ": " : "",
                      error != 0 ? strerror(error) : "");
}

bool cli_write(const struct ivig_buffer *buffer)
{
    if (buffer->length > 0 && fwrite(buffer->bytes, 1, buffer->length, stdout) != buffer->length)
        return report(errno);
    return fflush(stdout) == 0 || report(errno);
}

int cli_print(enum ivig_status rendered, const struct ivig_buffer *document, int done)
{
    if (rendered != IVIG_OK)
        return cli_error("%s", ivig_status_meaning(rendered));
    return cli_write(document) ? done : CLI_USAGE;
}

int cli_print_both(enum ivig_status rendered, const struct ivig_buffer *diagnostics,
                   const struct ivig_buffer *document, int done)
{
    if (rendered == IVIG_OK && diagnostics->length > 0)
        fputs(diagnostics->bytes, stderr);
    return cli_print(rendered, document, done);
}

bool cli_close_output(void)
{
    if (fflush(stdout) != 0)
        return report(errno);
    /* of a write that failed before, errno may have become that of another call */
    if (ferror(stdout) != 0)
        return report(0);
    /* a caller may have closed stdout: no loss where nothing was written */
    return fclose(stdout) == 0 || errno == EBADF || report(errno);
}

bool cli_is_color_terminal(void)
{
    const char *no_color = getenv("NO_COLOR");
    const char *term = getenv("TERM");

    return (no_color == NULL || *no_color == '\0') && isatty(STDOUT_FILENO) == 1 && term != NULL &&
           strcmp(term, "dumb") != 0;
}
