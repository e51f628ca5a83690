/* The caller's side of a batch. */
#include "batch_runs.h"

#include <string.h>

#include "fuzz.h"

struct running {
    const char *text;
    size_t length;
    struct fuzz_batch_outcome *outcome;
    struct ivig_batch_progress progress;
    uint64_t line; /* of the last bad row */
    unsigned told;
};

static void append(struct fuzz_text *text, const char *bytes, size_t length)
{
    char *grown = realloc(text->bytes, text->length + length + 1);

    if (grown == NULL)
        abort();
    memcpy(grown + text->length, bytes, length);
    text->bytes = grown;
    text->length += length;
    text->bytes[text->length] = '\0';
}

static long read_text(void *context, char *bytes, size_t room)
{
    struct running *running = context;
    size_t count = running->length < room ? running->length : room;

    memcpy(bytes, running->text, count);
    running->text += count;
    running->length -= count;
    return (long)count;
}

static bool write_text(void *context, const char *bytes, size_t length)
{
    struct running *running = context;

    FUZZ_HOLDS(length > 0 && bytes[length - 1] == '\n');
    append(&running->outcome->output, bytes, length);
    return true;
}

static void tell(void *context, const struct ivig_bad_row *row)
{
    struct running *running = context;
    char line[1024];

    FUZZ_HOLDS(row->line > running->line);
    FUZZ_HOLDS(row->code[0] != '\0' && row->text[0] != '\0');
    running->line = row->line;
    running->told++;
    (void)snprintf(line, sizeof line, "%llu %d %s %s %s\n", (unsigned long long)row->line,
                   row->refused ? 1 : 0, row->code, row->column, row->text);
    append(&running->outcome->told, line, strlen(line));
}

static void advance(void *context, const struct ivig_batch_progress *progress)
{
    struct running *running = context;

    FUZZ_HOLDS(progress->rows >= running->progress.rows);
    FUZZ_HOLDS(progress->bytes >= running->progress.bytes);
    running->progress = *progress;
}

static void notice(void *context, const char *text)
{
    struct running *running = context;

    append(&running->outcome->told, text, strlen(text));
}

void run_batch(const struct ivig_batch *batch, const char *text, size_t length,
               struct fuzz_batch_outcome *outcome)
{
    struct running running = { text, length, .outcome = outcome };
    const struct ivig_batch_io io = { &running, read_text, write_text, tell, advance, notice };
    struct ivig_error error = { 0 };
    uint64_t bad;

    memset(outcome, 0, sizeof *outcome);
    outcome->status = ivig_batch_run(batch, &io, &outcome->done, NULL, &error);
    bad = outcome->done.refused + outcome->done.errors;
    FUZZ_HOLDS(outcome->status == error.status);
    FUZZ_HOLDS((outcome->status == IVIG_OK) == (error.text[0] == '\0'));
    FUZZ_HOLDS(memcmp(&outcome->done, &running.progress, sizeof outcome->done) == 0);
    FUZZ_HOLDS(bad + outcome->done.differs <= outcome->done.rows);
    FUZZ_HOLDS(outcome->done.bytes <= length);
    if (outcome->status == IVIG_OK)
        FUZZ_HOLDS(running.told == (bad < IVIG_BAD_ROWS_TOLD ? bad : IVIG_BAD_ROWS_TOLD));
}

static void check_same_text(const struct fuzz_text *a, const struct fuzz_text *b)
{
    FUZZ_HOLDS(a->length == b->length);
    FUZZ_HOLDS(a->length == 0 || memcmp(a->bytes, b->bytes, a->length) == 0);
}

void check_same(const struct fuzz_batch_outcome *a, const struct fuzz_batch_outcome *b)
{
    FUZZ_HOLDS(a->status == b->status);
    FUZZ_HOLDS(memcmp(&a->done, &b->done, sizeof a->done) == 0);
    check_same_text(&a->output, &b->output);
    check_same_text(&a->told, &b->told);
}

void free_outcome(struct fuzz_batch_outcome *outcome)
{
    free(outcome->output.bytes);
    free(outcome->told.bytes);
}
