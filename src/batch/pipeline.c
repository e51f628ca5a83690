/* An ordered ring of blocks between threads. */
#include "batch/pipeline.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

/* All under the lock.  Blocks are numbered from 0 in the order of the input. */
struct ring {
    const struct ivig_pipeline *pipeline;
    struct ivig_block *const *blocks;
    size_t count;
    bool *worked; /* one a block */
    pthread_mutex_t lock;
    pthread_cond_t changed;
    uint64_t filled; /* blocks so far */
    uint64_t taken;  /* to be worked on */
    uint64_t drained;
    bool filling;
    bool draining;
    bool ended; /* fill has no more */
    bool stopped;
    unsigned workers;
};

static struct ivig_block *block_at(const struct ring *ring, uint64_t number)
{
    return ring->blocks[number % ring->count];
}

static bool may_drain(const struct ring *ring)
{
    return !ring->draining && ring->drained < ring->taken &&
           ring->worked[ring->drained % ring->count];
}

static bool may_fill(const struct ring *ring)
{
    return !ring->filling && !ring->ended && ring->filled - ring->drained < ring->count;
}

static bool is_done(const struct ring *ring)
{
    return ring->stopped || (ring->ended && ring->drained == ring->filled);
}

/* The stages leave the lock while they run. */
static void drain(struct ring *ring)
{
    struct ivig_block *block = block_at(ring, ring->drained);
    bool more;

    ring->draining = true;
    (void)pthread_mutex_unlock(&ring->lock);
    more = ring->pipeline->drain(ring->pipeline->context, block);
    (void)pthread_mutex_lock(&ring->lock);
    ring->draining = false;
    ring->worked[ring->drained % ring->count] = false;
    ring->drained++;
    ring->stopped = ring->stopped || !more;
}

static void work(struct ring *ring, unsigned worker)
{
    uint64_t number = ring->taken++;

    (void)pthread_mutex_unlock(&ring->lock);
    ring->pipeline->work(ring->pipeline->context, worker, block_at(ring, number));
    (void)pthread_mutex_lock(&ring->lock);
    ring->worked[number % ring->count] = true;
}

static void fill(struct ring *ring)
{
    struct ivig_block *block = block_at(ring, ring->filled);
    bool more;

    ring->filling = true;
    (void)pthread_mutex_unlock(&ring->lock);
    more = ring->pipeline->fill(ring->pipeline->context, block);
    (void)pthread_mutex_lock(&ring->lock);
    ring->filling = false;
    ring->filled += more ? 1 : 0;
    ring->ended = !more;
}

static void *run(void *context)
{
    struct ring *ring = context;
    unsigned worker;

    (void)pthread_mutex_lock(&ring->lock);
    worker = ring->workers++;
    while (!is_done(ring)) {
        if (may_drain(ring))
            drain(ring);
        else if (ring->taken < ring->filled)
            work(ring, worker);
        else if (may_fill(ring))
            fill(ring);
        else {
            (void)pthread_cond_wait(&ring->changed, &ring->lock);
            continue;
        }
        (void)pthread_cond_broadcast(&ring->changed);
    }
    (void)pthread_mutex_unlock(&ring->lock);
    return NULL;
}

/* Start up to ${wanted} threads; returns how many there are. */
static unsigned start(struct ring *ring, pthread_t *threads, unsigned wanted)
{
    unsigned started = 0;

    while (started < wanted && started < IVIG_JOBS_MOST &&
           pthread_create(&threads[started], NULL, run, ring) == 0)
        started++;
    return started;
}

enum ivig_status ivig_pipeline_run(const struct ivig_pipeline *pipeline,
                                   struct ivig_block *const *blocks, size_t count, unsigned threads)
{
    struct ring ring = { .pipeline = pipeline, .blocks = blocks, .count = count };
    pthread_t others[IVIG_JOBS_MOST];
    unsigned started;

    ring.worked = calloc(count, sizeof *ring.worked);
    if (ring.worked == NULL)
        return IVIG_E_MEMORY;
    (void)pthread_mutex_init(&ring.lock, NULL);
    (void)pthread_cond_init(&ring.changed, NULL);
    started = start(&ring, others, threads - 1);
    (void)run(&ring);
    for (unsigned i = 0; i < started; i++)
        (void)pthread_join(others[i], NULL);
    (void)pthread_cond_destroy(&ring.changed);
    (void)pthread_mutex_destroy(&ring.lock);
    free(ring.worked);
    return IVIG_OK;
}
