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
    ivig_batch_summary_free(&outcome->summary);
    /* whatever came of the run, the summary can be looked at and freed */
    memset(&outcome->summary, 0xff, sizeof outcome->summary);
    outcome->status =
        ivig_batch_run(batch, &io, &outcome->done, &outcome->summary, &outcome->error);
    assert_true(outcome->summary.status == IVIG_OK || outcome->summary.status == IVIG_E_MEMORY);
    assert_int_equal(outcome->error.status, outcome->status);
    assert_int_equal(outcome->error.text[0] != '\0', outcome->status != IVIG_OK);
    assert_memory_equal(&outcome->done, &memory.progress, sizeof outcome->done);
    assert_true(memory.bad <= IVIG_BAD_ROWS_TOLD);
    assert_true(outcome->told_length < sizeof outcome->told);
    assert_true(outcome->output_length == 0 || outcome->output[outcome->output_length - 1] == '\n');
}

void batch_sum_up(const struct ivig_ruleset *rules, struct batch_outcome *outcome)
{
    struct ivig_buffer text = { 0 };

    outcome->sums[0] = '\0';
    if (outcome->summary.status != IVIG_OK)
        return;
    assert_int_equal(ivig_render_summary_json(&outcome->summary, rules, &text), IVIG_OK);
    assert_true(text.length < sizeof outcome->sums);
    memcpy(outcome->sums, text.bytes, text.length + 1);
    ivig_buffer_free(&text);
}

void batch_assert_same(const struct batch_outcome *found, const struct batch_outcome *due)
{
    assert_int_equal(found->status, due->status);
    assert_int_equal(found->output_length, due->output_length);
    assert_memory_equal(found->output, due->output, due->output_length);
    assert_string_equal(found->told, due->told);
    assert_memory_equal(&found->done, &due->done, sizeof due->done);
    assert_string_equal(found->sums, due->sums);
}
