/* The caller's side of a batch, in memory. */
#include "batch_memory_io.h"

#include <stdio.h>
#include <string.h>

#include "rows.h"

struct memory {
    const struct batch_source *source;
    struct batch_outcome *outcome;
    size_t at; /* of read alone, as is the next */
    unsigned reads;
    unsigned bad;
    bool failed_read;
    bool failed_write;
    struct ivig_batch_progress progress;
};

/* Other threads may call this: what is wrong here is seen in what comes of it. */
static long read_memory(void *context, char *bytes, size_t room)
{
    struct memory *memory = context;
    const struct batch_source *source = memory->source;
    size_t count = source->length - memory->at;

    if (memory->failed_read || ++memory->reads == source->fail_read) {
        memory->failed_read = true;
        return -1;
    }
    if (source->piece > 0 && count > source->piece)
        count = source->piece;
    count = count < room ? count : room;
    memcpy(bytes, source->text + memory->at, count);
    memory->at += count;
    return (long)count;
}

static bool write_memory(void *context, const char *bytes, size_t length)
{
    struct memory *memory = context;
    struct batch_outcome *outcome = memory->outcome;

    if (memory->failed_write || ++outcome->writes == memory->source->fail_write ||
        length > sizeof outcome->output - outcome->output_length) {
        memory->failed_write = true;
        return false;
    }
    memcpy(outcome->output + outcome->output_length, bytes, length);
    outcome->output_length += length;
    return true;
}

static void tell(void *context, const struct ivig_bad_row *row)
{
    struct memory *memory = context;
    struct batch_outcome *outcome = memory->outcome;
    char *at = outcome->told + outcome->told_length;
    size_t room = sizeof outcome->told - outcome->told_length;
    int length = snprintf(at, room, "%llu %s [%s] %s: %s\n", (unsigned long long)row->line,
                          row->refused ? "refused" : "error", row->code, row->column, row->text);

    memory->bad++;
    outcome->told_length += (size_t)length < room ? (size_t)length : room;
}

static void advance(void *context, const struct ivig_batch_progress *progress)
{
    struct memory *memory = context;
    const struct ivig_batch_progress *before = &memory->progress;

    memory->outcome->advances++;
    /* what goes back stays as it was, and is not what is returned */
    if (progress->rows >= before->rows && progress->bytes >= before->bytes &&
        progress->refused >= before->refused && progress->errors >= before->errors &&
        progress->differs >= before->differs)
        memory->progress = *progress;
}

static void notice(void *context, const char *text)
{
    struct memory *memory = context;
    struct batch_outcome *outcome = memory->outcome;
    size_t room = sizeof outcome->told - outcome->told_length;
    int length = snprintf(outcome->told + outcome->told_length, room, "notice: %s\n", text);

    outcome->told_length += (size_t)length < room ? (size_t)length : room;
}

void batch_run_in_memory(const struct ivig_batch *batch, const struct batch_source *source,
                         struct batch_outcome *outcome)
{
    struct memory memory = { .source = source, .outcome = outcome };
    const struct ivig_batch_io io = { &memory, read_memory, write_memory, tell, advance, notice };

    outcome->output_length = 0;
    outcome->told_length = 0;
    outcome->told[0] = '\0';
    outcome->writes = 0;
    outcome->advances = 0;
    ivig_error_clear(&outcome->error);
    outcome->status = ivig_batch_run(batch, &io, &outcome->done, &outcome->error);
    assert_int_equal(outcome->error.status, outcome->status);
    assert_int_equal(outcome->error.text[0] != '\0', outcome->status != IVIG_OK);
    assert_memory_equal(&outcome->done, &memory.progress, sizeof outcome->done);
    assert_true(memory.bad <= IVIG_BAD_ROWS_TOLD);
    assert_true(outcome->told_length < sizeof outcome->told);
    assert_true(outcome->output_length == 0 || outcome->output[outcome->output_length - 1] == '\n');
}
