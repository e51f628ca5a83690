/* Blocks through the stages: in order, each once, and never more than there are. */
#include "batch/pipeline.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "rows.h"

/* The linker puts these in the place of pthread_create and calloc. */
int __real_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*start)(void *), void *context);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*start)(void *), void *context);
void *__real_calloc(size_t count, size_t size);
void *__wrap_calloc(size_t count, size_t size);

/* Threads that may still be started; allocations fail. */
static unsigned startable;
static bool no_memory;

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*start)(void *), void *context)
{
    if (startable == 0)
        return 11;
    startable--;
    return __real_pthread_create(thread, attributes, start, context);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return no_memory ? NULL : __real_calloc(count, size);
}

enum { BLOCKS_MOST = 16, THREADS_MOST = 8, SEEDS = 20 };

enum state { FREE, FILLED, WORKED };

/* The state is plain memory: only the pipeline keeps one thread from another. */
struct ivig_block {
    enum state state;
    uint64_t number;
    uint64_t made;
};

static const struct pipeline_row {
    const char *name;
    unsigned threads;
    size_t blocks;
    uint64_t total;   /* blocks that fill has */
    uint64_t stop_at; /* drain says stop at this one; UINT64_MAX: never */
    unsigned startable;
} rows[] = {
    { "nothing to do, 1 thread", 1, 1, 0, UINT64_MAX, 8 },
    { "nothing to do, 8 threads", 8, 10, 0, UINT64_MAX, 8 },
    { "1 block, 1 thread", 1, 1, 1, UINT64_MAX, 8 },
    { "1 block, 8 threads", 8, 10, 1, UINT64_MAX, 8 },
    { "1 thread", 1, 1, 100, UINT64_MAX, 8 },
    { "1 thread, 3 blocks", 1, 3, 100, UINT64_MAX, 8 },
    { "2 threads, 1 block", 2, 1, 100, UINT64_MAX, 8 },
    { "2 threads", 2, 4, 200, UINT64_MAX, 8 },
    { "3 threads", 3, 5, 200, UINT64_MAX, 8 },
    { "4 threads", 4, 6, 200, UINT64_MAX, 8 },
    { "5 threads, 2 blocks", 5, 2, 200, UINT64_MAX, 8 },
    { "6 threads", 6, 8, 200, UINT64_MAX, 8 },
    { "7 threads", 7, 9, 200, UINT64_MAX, 8 },
    { "8 threads", 8, 10, 200, UINT64_MAX, 8 },
    { "8 threads, 16 blocks", 8, 16, 200, UINT64_MAX, 8 },
    { "8 threads, 1 block", 8, 1, 100, UINT64_MAX, 8 },
    { "stop at the first, 1 thread", 1, 1, 100, 0, 8 },
    { "stop at the first, 8 threads", 8, 10, 100, 0, 8 },
    { "stop in the middle, 1 thread", 1, 3, 100, 50, 8 },
    { "stop in the middle, 2 threads", 2, 4, 100, 50, 8 },
    { "stop in the middle, 8 threads", 8, 10, 100, 50, 8 },
    { "stop at the last, 8 threads", 8, 10, 100, 99, 8 },
    { "no thread can be started", 8, 10, 100, UINT64_MAX, 0 },
    { "one thread can be started", 8, 10, 100, UINT64_MAX, 1 },
};

/* What a run is held against.  What goes wrong in a thread is counted, and looked at later. */
struct run {
    const struct pipeline_row *row;
    uint32_t seed;
    struct ivig_block block[BLOCKS_MOST];
    uint64_t filled; /* of fill alone */
    bool ended;
    uint64_t drained; /* of drain alone */
    bool stopped;
    atomic_int filling;
    atomic_int draining;
    atomic_int working[THREADS_MOST];
    atomic_int faults;
};

static void hold(struct run *run, bool property)
{
    if (!property)
        atomic_fetch_add(&run->faults, 1);
}

/* Pass the time: none, little, or so long that others overtake. */
static uint64_t pass(uint32_t seed, uint64_t number)
{
    uint64_t mixed = (seed + number) * UINT64_C(0x9e3779b97f4a7c15);
    unsigned length = (unsigned)(mixed >> 60);
    uint64_t made = number;

    for (unsigned i = 0; i < length * length * 20; i++)
        made = made * UINT64_C(6364136223846793005) + 1;
    for (unsigned i = 0; i < length / 4; i++)
        (void)sched_yield();
    return made | 1;
}

static bool fill(void *context, struct ivig_block *block)
{
    struct run *run = context;

    hold(run, atomic_fetch_add(&run->filling, 1) == 0);
    hold(run, block->state == FREE);
    hold(run, !run->ended);
    (void)pass(run->seed * 3, run->filled);
    run->ended = run->filled == run->row->total;
    if (!run->ended) {
        block->number = run->filled++;
        block->made = 0;
        block->state = FILLED;
    }
    hold(run, atomic_fetch_sub(&run->filling, 1) == 1);
    return !run->ended;
}

static void work(void *context, unsigned worker, struct ivig_block *block)
{
    struct run *run = context;

    hold(run, worker < run->row->threads);
    if (worker >= THREADS_MOST)
        return;
    hold(run, atomic_fetch_add(&run->working[worker], 1) == 0);
    hold(run, block->state == FILLED);
    block->made = pass(run->seed, block->number);
    block->state = WORKED;
    hold(run, atomic_fetch_sub(&run->working[worker], 1) == 1);
}

static bool drain(void *context, struct ivig_block *block)
{
    struct run *run = context;

    hold(run, atomic_fetch_add(&run->draining, 1) == 0);
    hold(run, block->state == WORKED && block->made != 0);
    hold(run, block->number == run->drained);
    hold(run, !run->stopped);
    (void)pass(run->seed * 5, run->drained);
    block->state = FREE;
    run->stopped = run->drained++ == run->row->stop_at;
    hold(run, atomic_fetch_sub(&run->draining, 1) == 1);
    return !run->stopped;
}

static void pipeline_row(void **state)
{
    const struct pipeline_row *row = *state;
    bool stops = row->stop_at < row->total;

    for (uint32_t seed = 1; seed <= SEEDS; seed++) {
        struct run run = { .row = row, .seed = seed };
        const struct ivig_pipeline pipeline = { &run, fill, work, drain };
        struct ivig_block *blocks[BLOCKS_MOST];

        startable = row->startable;
        for (size_t i = 0; i < row->blocks; i++)
            blocks[i] = &run.block[i];
        assert_int_equal(ivig_pipeline_run(&pipeline, blocks, row->blocks, row->threads), IVIG_OK);
        assert_int_equal(atomic_load(&run.faults), 0);
        assert_int_equal(run.drained, stops ? row->stop_at + 1 : row->total);
        assert_true(stops || run.ended);
        /* what stops leaves no more behind than there are blocks */
        assert_true(run.filled - run.drained <= (stops ? row->blocks : 0));
    }
}

/* Two stages in two threads at once: else a batch would be no faster with more of them. */
static atomic_int meeting;

/* Long enough for a machine that does much else; a thread that cannot be started never comes. */
enum { PATIENCE_S = 60 };

static time_t seconds_now(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

static void work_together(void *context, unsigned worker, struct ivig_block *block)
{
    struct run *run = context;
    time_t due = seconds_now() + PATIENCE_S;

    (void)worker;
    block->state = WORKED;
    block->made = 1;
    atomic_fetch_add(&meeting, 1);
    while (atomic_load(&meeting) < 2 && seconds_now() < due)
        (void)sched_yield();
    hold(run, atomic_load(&meeting) >= 2);
}

static void works_at_once(void **state)
{
    static const struct pipeline_row row = { "", 2, 4, 10, UINT64_MAX, 8 };
    struct run run = { .row = &row };
    const struct ivig_pipeline pipeline = { &run, fill, work_together, drain };
    struct ivig_block *blocks[] = { &run.block[0], &run.block[1], &run.block[2], &run.block[3] };

    (void)state;
    startable = 8;
    assert_int_equal(ivig_pipeline_run(&pipeline, blocks, row.blocks, row.threads), IVIG_OK);
    assert_int_equal(atomic_load(&run.faults), 0);
    assert_int_equal(run.drained, row.total);
}

static void out_of_memory(void **state)
{
    struct run run = { .row = &rows[0] };
    const struct ivig_pipeline pipeline = { &run, fill, work, drain };
    struct ivig_block *blocks[] = { &run.block[0] };
    enum ivig_status status;

    (void)state;
    no_memory = true;
    status = ivig_pipeline_run(&pipeline, blocks, 1, 1);
    no_memory = false;
    assert_int_equal(status, IVIG_E_MEMORY);
    assert_false(run.ended);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows) + 2] = { cmocka_unit_test(works_at_once),
                                                 cmocka_unit_test(out_of_memory) };
    size_t used = 2;

    ADD_ROWS(tests, used, rows, pipeline_row);
    return cmocka_run_group_tests_name("pipeline", tests, NULL, NULL);
}
