/* A bar and a few numbers, in whole numbers alone. */
#include "cli/progress_line.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "cli/rows_text.h"

enum {
    BAR_LEAST = 12, /* with its brackets; a shorter one tells nothing */
    GAP = 2,        /* blanks between parts */
    HOURS_MOST = 99,
    PART_ROOM = CLI_ROWS_ROOM + 10
};

/*
 * ${value} x ${times} / ${by}, rounded down.  For a display: of large numbers the
 * ratio is taken to 32 bits.  False if it has no value or none that fits.
 */
static bool scale(uint64_t value, uint64_t times, uint64_t by, uint64_t *result)
{
    uint64_t product;

    while (times > UINT32_MAX || by > UINT32_MAX) {
        times /= 2;
        by /= 2;
    }
    if (by == 0 || __builtin_mul_overflow(value, times, &product))
        return false;
    *result = product / by;
    return true;
}

/* How many of ${most} are done; all of them when all is read, not before. */
static uint64_t done_of(const struct cli_progress_state *state, uint64_t most)
{
    uint64_t done = 0;

    if (state->bytes_read >= state->bytes_total)
        return most;
    (void)scale(most, state->bytes_read, state->bytes_total, &done);
    return done < most ? done : most - 1;
}

/* "0:05", "1:02:03"; nothing from 100 hours on, which is no forecast. */
static bool put_time(uint64_t seconds, const char *word, char part[PART_ROOM])
{
    unsigned hours = seconds / 3600 <= HOURS_MOST ? (unsigned)(seconds / 3600) : HOURS_MOST + 1;
    unsigned rest = (unsigned)(seconds % 3600);

    if (hours > HOURS_MOST)
        return false;
    if (hours > 0)
        (void)snprintf(part, PART_ROOM, "%u:%02u:%02u%s", hours, rest / 60, rest % 60, word);
    else
        (void)snprintf(part, PART_ROOM, "%u:%02u%s", rest / 60, rest % 60, word);
    return true;
}

static bool put_percent(const struct cli_progress_state *state, char part[PART_ROOM])
{
    if (state->bytes_total == 0)
        return false;
    (void)snprintf(part, PART_ROOM, "%3u %%", (unsigned)done_of(state, 100));
    return true;
}

/* The time left, or the time that has passed where the end is not known. */
static bool put_clock(const struct cli_progress_state *state, char part[PART_ROOM])
{
    uint64_t left = 0;

    if (state->bytes_total == 0)
        return put_time(state->elapsed_ms / 1000, "", part);
    if (state->bytes_read < state->bytes_total &&
        !scale(state->elapsed_ms, state->bytes_total - state->bytes_read, state->bytes_read, &left))
        return false;
    return put_time(left / 1000 + (left % 1000 > 0), " left", part); /* 0:00: none is left */
}

static bool put_rows(const struct cli_progress_state *state, char part[PART_ROOM])
{
    (void)cli_rows_text(state->rows, part);
    return true;
}

static bool put_rate(const struct cli_progress_state *state, char part[PART_ROOM])
{
    uint64_t rate;

    if (!scale(state->rows, 1000, state->elapsed_ms, &rate))
        return false;
    (void)strcpy(part + cli_rows_text(rate, part), "/s");
    return true;
}

/* What stands behind the bar, as much as fits; the most wanted first. */
static size_t put_parts(const struct cli_progress_state *state, size_t width,
                        char text[CLI_PROGRESS_ROOM])
{
    static bool (*const put[])(const struct cli_progress_state *,
                               char *) = { put_percent, put_clock, put_rows, put_rate };
    size_t length = 0;

    for (size_t i = 0; i < sizeof put / sizeof *put; i++) {
        char part[PART_ROOM];
        size_t gap = length > 0 ? GAP : 0;

        if (!put[i](state, part))
            continue;
        if (length + gap + strlen(part) > width)
            break;
        memset(text + length, ' ', gap);
        memcpy(text + length + gap, part, strlen(part));
        length += gap + strlen(part);
    }
    return length;
}

static void put_bar(const struct cli_progress_state *state, size_t columns, char *line)
{
    size_t inside = columns - 2;

    line[0] = '[';
    memset(line + 1, ' ', inside);
    memset(line + 1, '#', (size_t)done_of(state, inside));
    line[columns - 1] = ']';
}

void cli_progress_line(const struct cli_progress_state *state, size_t width,
                       char line[CLI_PROGRESS_ROOM])
{
    char text[CLI_PROGRESS_ROOM];
    size_t length;
    size_t used = 0;

    if (width > CLI_PROGRESS_WIDTH)
        width = CLI_PROGRESS_WIDTH;
    length = put_parts(state, width, text);
    memset(line, ' ', width);
    line[width] = '\0';
    if (state->bytes_total > 0 && width >= length + GAP + BAR_LEAST) {
        used = width - length;
        put_bar(state, used - GAP, line);
    }
    memcpy(line + used, text, length);
}
