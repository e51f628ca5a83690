/* A batch comes out the same however its bytes arrive and however many threads there are. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "batch/record.h"
#include "batch_every_kind.h"
#include "batch_memory_io.h"
#include "builtin.h"
#include "rows.h"

enum { EVERY_KIND = sizeof every_kind - 1, FIRST_BAD = 3 };

static const char *const jobs_names[] = { "1 job", "2 jobs", "3 jobs", "7 jobs" };
static const unsigned jobs_counts[] = { 1, 2, 3, 7 };

static struct ivig_request request;
static struct ivig_batch whole;
static struct batch_outcome due; /* of the whole input at once, by one thread */
static struct batch_outcome found;

static int set_up(void **state)
{
    const struct batch_source source = { every_kind, EVERY_KIND };

    if (open_builtin(state) != 0)
        return -1;
    ivig_request_clear(&request);
    whole = (struct ivig_batch){ .rules = { rules, defaults, precautions },
                                 .request = &request,
                                 .header = true,
                                 .output_header = true,
                                 .pass_through = true,
                                 .jobs = 1 };
    batch_run_in_memory(&whole, &source, &due);
    batch_sum_up(rules, &due);
    return due.status == IVIG_OK ? 0 : -1;
}

static void assert_same(void)
{
    batch_sum_up(rules, &found);
    batch_assert_same(&found, &due);
}

/* The ${count}th line of what is told or written, from 1; its length without the line feed. */
static const char *line_of(const char *text, unsigned count, size_t *length)
{
    for (; count > 1 && text != NULL; count--) {
        text = strchr(text, '\n');
        text = text != NULL ? text + 1 : NULL;
    }
    *length = text != NULL ? strcspn(text, "\n") : 0;
    return text;
}

/* What the other tests compare with is right: every row is there, and the bad ones are told. */
static void all_at_once(void **state)
{
    unsigned lines = 0;
    size_t length;

    (void)state;
    for (size_t i = 0; i < due.output_length; i++)
        lines += due.output[i] == '\n' ? 1 : 0;
    assert_int_equal(lines, 36);
    assert_int_equal(due.done.rows, 35);
    assert_int_equal(due.done.refused, 2);
    assert_int_equal(due.done.errors, 24);
    assert_int_equal(due.done.differs, 1);
    assert_int_equal(due.summary.status, IVIG_OK);
    assert_int_equal(due.summary.rows, due.done.rows);
    assert_int_equal(due.summary.errors, due.done.errors);
    /* the header, all lines but the last, and that, which ends with the input */
    assert_int_equal(due.writes, 3);
    assert_int_equal(due.advances, 2);
    /* without the header */
    assert_int_equal(due.done.bytes, EVERY_KIND - (strchr(every_kind, '\n') + 1 - every_kind));
    assert_memory_equal(line_of(due.told, 1, &length), "3 error [missing-cell] weight_kg: ", 34);
    assert_memory_equal(line_of(due.told, 2, &length), "5 refused [not-recommended] : ", 30);
    assert_memory_equal(line_of(due.told, 4, &length), "11 error [blank-line] : ", 24);
    assert_memory_equal(line_of(due.told, 20, &length), "27 error [extra-cell] : ", 24);
    (void)line_of(due.told, 21, &length);
    assert_int_equal(length, 0);
}

/* Pieces of every size, and blocks of every size. */
static void any_pieces(void **state)
{
    struct ivig_batch batch = whole;
    size_t step;

    batch.jobs = *(const unsigned *)*state;
    /* starting threads takes its time: with more of them, fewer sizes */
    step = batch.jobs == 1 ? 1 : 17;
    for (size_t size = 1; size <= EVERY_KIND + 1; size += step) {
        const struct batch_source pieces = { every_kind, EVERY_KIND, .piece = size };
        const struct batch_source source = { every_kind, EVERY_KIND };

        batch.read_most = 0;
        batch_run_in_memory(&batch, &pieces, &found);
        assert_same();
        batch.read_most = size;
        batch_run_in_memory(&batch, &source, &found);
        assert_same();
    }
}

/* A block whose rows are not all held at once. */
static void any_writes(void **state)
{
    struct ivig_batch batch = whole;

    batch.jobs = *(const unsigned *)*state;
    for (size_t size = 1; size <= due.output_length + 1; size += size < 2000 ? 97 : 1999) {
        const struct batch_source source = { every_kind, EVERY_KIND };

        batch.write_most = size;
        batch.read_most = size % 2 == 0 ? 0 : 333;
        batch_run_in_memory(&batch, &source, &found);
        assert_same();
    }
}

/* The output so far is the start of the whole, in whole lines, and what is told goes with it. */
static void assert_start(enum ivig_status status)
{
    unsigned lines = 0;

    assert_int_equal(found.status, status);
    assert_true(found.output_length < due.output_length);
    assert_memory_equal(found.output, due.output, found.output_length);
    for (size_t i = 0; i < found.output_length; i++)
        lines += found.output[i] == '\n' ? 1 : 0;
    assert_int_equal(found.done.rows, lines > 0 ? lines - 1 : 0);
    assert_memory_equal(found.told, due.told, found.told_length);
}

static void write_fails(void **state)
{
    struct ivig_batch batch = whole;
    unsigned writes = 0;

    batch.jobs = *(const unsigned *)*state;
    batch.read_most = 100;
    for (unsigned fail = 1; writes == 0; fail++) {
        const struct batch_source source = { every_kind, EVERY_KIND, .fail_write = fail };

        batch_run_in_memory(&batch, &source, &found);
        if (found.status == IVIG_OK)
            writes = fail - 1;
        else
            assert_start(IVIG_E_WRITE);
        assert_int_equal(found.writes, found.status == IVIG_OK ? writes : fail);
    }
    assert_same();
    assert_true(writes > 10);
}

static void read_fails(void **state)
{
    struct ivig_batch batch = whole;
    unsigned reads = 0;

    batch.jobs = *(const unsigned *)*state;
    batch.read_most = 100;
    for (unsigned fail = 1; reads == 0; fail++) {
        const struct batch_source source = { every_kind, EVERY_KIND, .fail_read = fail };

        batch_run_in_memory(&batch, &source, &found);
        if (found.status == IVIG_OK)
            reads = fail - 1;
        else
            assert_start(IVIG_E_READ);
    }
    assert_same();
    assert_int_equal(reads, EVERY_KIND / 100 + 2);
}

/* It ends before the first bad row, which is told and not counted. */
static void stops_at_bad(void **state)
{
    struct ivig_batch batch = whole;
    const struct batch_source source = { every_kind, EVERY_KIND };
    size_t told;

    batch.jobs = *(const unsigned *)*state;
    batch.stop_at_bad = true;
    (void)line_of(due.told, 1, &told);
    for (size_t size = 1; size <= EVERY_KIND + 1; size += 37) {
        batch.read_most = size;
        batch_run_in_memory(&batch, &source, &found);
        assert_start(IVIG_E_STOPPED);
        assert_int_equal(found.done.rows, FIRST_BAD - 2);
        assert_int_equal(found.done.errors + found.done.refused, 0);
        assert_int_equal(found.told_length, told + 1);
    }
}

/* Without a bad row it goes on to the end. */
static void stops_at_none(void **state)
{
    static const char text[] = "id,weight_kg,indication,schedule_g\na,70,lems,\nb,70,lems,2x60\n";
    const struct batch_source source = { text, sizeof text - 1 };
    struct ivig_batch batch = whole;

    (void)state;
    batch.stop_at_bad = true;
    batch_run_in_memory(&batch, &source, &found);
    assert_int_equal(found.status, IVIG_OK);
    assert_int_equal(found.done.rows, 2);
    assert_int_equal(found.done.differs, 1);
}

/* Lines that are too long, by any pieces: each is one row, and the next is whole. */
static void long_lines(void **state)
{
    enum { ROOM = 7 * IVIG_LINE_MOST };
    static char text[ROOM];
    static struct batch_outcome first;
    static const int zeros[] = { IVIG_LINE_MOST - 20, IVIG_LINE_MOST - 7, IVIG_LINE_MOST - 6,
                                 IVIG_LINE_MOST, 2 * IVIG_LINE_MOST };
    static const size_t sizes[] = {
        1000, 4096, IVIG_LINE_MOST - 1, IVIG_LINE_MOST, IVIG_LINE_MOST + 1, 3 * IVIG_LINE_MOST
    };
    struct ivig_batch batch = whole;
    struct batch_source source = { text, 0 };
    size_t length = 0;

    for (size_t i = 0; i < COUNT(zeros); i++)
        length +=
            (size_t)snprintf(text + length, ROOM - length, "%zu,%0*d,lems\n", i, zeros[i], 70);
    assert_true(length < ROOM);
    source.length = length;
    batch.columns = "id,weight_kg,indication";
    batch.header = false;
    batch.output_header = false;
    batch_run_in_memory(&batch, &source, &first);
    batch_sum_up(rules, &first);
    assert_int_equal(first.done.rows, COUNT(zeros));
    assert_int_equal(first.done.errors, 3);
    assert_int_equal(first.done.bytes, length);
    batch.jobs = *(const unsigned *)*state;
    for (size_t i = 0; i < COUNT(sizes); i++) {
        batch.read_most = sizes[i];
        batch_run_in_memory(&batch, &source, &found);
        batch_sum_up(rules, &found);
        batch_assert_same(&found, &first);
    }
}

/* Rules that were not read before are read by whichever thread needs them first. */
static void rules_unread(void **state)
{
    const struct batch_source source = { every_kind, EVERY_KIND };
    struct ivig_batch batch = whole;

    batch.jobs = *(const unsigned *)*state;
    batch.read_most = 64;
    for (int round = 0; round < 10; round++) {
        assert_int_equal(ivig_ruleset_open_builtin(&batch.rules.set, NULL), IVIG_OK);
        assert_int_equal(ivig_ruleset_defaults(batch.rules.set, &batch.rules.defaults, NULL),
                         IVIG_OK);
        assert_int_equal(ivig_ruleset_precautions(batch.rules.set, &batch.rules.precautions, NULL),
                         IVIG_OK);
        batch_run_in_memory(&batch, &source, &found);
        assert_same();
        ivig_ruleset_free(batch.rules.set);
    }
}

int main(void)
{
    static const struct {
        CMUnitTestFunction test;
        const char *what;
    } of_jobs[] = {
        { any_pieces, "any pieces" },     { write_fails, "a write fails" },
        { read_fails, "a read fails" },   { stops_at_bad, "stops at the first bad row" },
        { long_lines, "lines too long" }, { rules_unread, "rules not read yet" },
        { any_writes, "any writes" },
    };
    static char names[COUNT(of_jobs) * COUNT(jobs_counts)][64];
    struct CMUnitTest tests[2 + COUNT(names)] = { cmocka_unit_test(all_at_once),
                                                  cmocka_unit_test(stops_at_none) };
    size_t used = 2;

    for (size_t i = 0; i < COUNT(of_jobs); i++)
        for (size_t jobs = 0; jobs < COUNT(jobs_counts); jobs++) {
            char *name = names[used - 2];

            (void)snprintf(name, sizeof names[0], "%s, %s", of_jobs[i].what, jobs_names[jobs]);
            tests[used++] = (struct CMUnitTest){ name, of_jobs[i].test, NULL, NULL,
                                                 (void *)&jobs_counts[jobs] };
        }
    return cmocka_run_group_tests_name("batch", tests, set_up, free_builtin);
}
