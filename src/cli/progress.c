/* When the line is shown, and how wide; what it says is in progress_line.c. */
#include "cli/progress.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cli/files.h"
#include "cli/interrupt.h"
#include "cli/progress_line.h"

enum { FIRST_MS = 1000, EVERY_MS = 200 };

static int64_t now_ms(void)
{
    struct timespec now = { 0 };

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool is_terminal(void)
{
    const char *term = getenv("TERM");

    return isatty(STDERR_FILENO) == 1 && (term == NULL || strcmp(term, "dumb") != 0);
}

/* The bytes from where the input stands to its end; 0 where that is not known. */
static uint64_t bytes_ahead(int input)
{
    struct stat found;
    off_t at;

    if (fstat(input, &found) != 0 || !S_ISREG(found.st_mode))
        return 0;
    at = lseek(input, 0, SEEK_CUR);
    return at >= 0 && at < found.st_size ? (uint64_t)(found.st_size - at) : 0;
}

/* The last column stays free: some terminals go to the next line when it is written. */
static size_t find_width(void)
{
#ifdef TIOCGWINSZ
    struct winsize size = { 0 };

    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 &&
        size.ws_col <= CLI_PROGRESS_WIDTH)
        return size.ws_col - 1u;
#endif
    return CLI_PROGRESS_WIDTH - 1;
}

/* Put the line over the one that is there; a terminal that has gone is not written to again. */
static void draw(struct cli_progress *progress, const char *line, bool last)
{
    char text[CLI_PROGRESS_ROOM + 2] = "\r";
    size_t length = strlen(line);

    memcpy(text + 1, line, length);
    if (last)
        text[++length] = '\r';
    progress->enabled = cli_write_all(STDERR_FILENO, text, length + 1);
    progress->shown = progress->enabled && !last;
    cli_interrupt_within_line(progress->shown);
}

void cli_progress_start(struct cli_progress *progress, bool wanted, int input)
{
    memset(progress, 0, sizeof *progress);
    progress->enabled = wanted && is_terminal();
    if (!progress->enabled)
        return;
    progress->bytes_total = bytes_ahead(input);
    progress->started_ms = now_ms();
    progress->next_ms = progress->started_ms + FIRST_MS;
}

void cli_progress_update(struct cli_progress *progress, uint64_t rows, uint64_t bytes_read)
{
    struct cli_progress_state state = { rows, bytes_read, progress->bytes_total, 0 };
    char line[CLI_PROGRESS_ROOM];
    int64_t now;

    if (!progress->enabled)
        return;
    now = now_ms();
    if (now < progress->next_ms)
        return;
    progress->next_ms = now + EVERY_MS;
    state.elapsed_ms = (uint64_t)(now - progress->started_ms);
    cli_progress_line(&state, find_width(), line);
    draw(progress, line, false);
}

void cli_progress_clear(struct cli_progress *progress)
{
    char line[CLI_PROGRESS_ROOM];
    size_t width;

    if (!progress->shown)
        return;
    width = find_width();
    memset(line, ' ', width);
    line[width] = '\0';
    draw(progress, line, true);
}
