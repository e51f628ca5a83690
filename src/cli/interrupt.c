/* Signals.  The handler calls nothing but what POSIX lets a handler call. */
#include "cli/interrupt.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"
#include "cli/files.h"
#include "cli/rows_text.h"

/* The handler may run in any thread and must not wait for a lock. */
_Static_assert(ATOMIC_POINTER_LOCK_FREE == 2 && ATOMIC_LONG_LOCK_FREE == 2 &&
                   ATOMIC_BOOL_LOCK_FREE == 2,
               "pointers, longs and flags are atomic without locks");

enum { OUTCOME_ROOM = 1024, LINE_ROOM = OUTCOME_ROOM + 100 };

static const int signals[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGXFSZ };

enum { SIGNALS = sizeof signals / sizeof *signals };

static struct sigaction action_before[SIGNALS];

static struct {
    atomic_bool used;
    const char *_Atomic temporary; /* NULL: none */
    char outcome[OUTCOME_ROOM];    /* written before `used` is set */
} watched[CLI_WATCHED_MOST];

static atomic_ulong rows_written;
static atomic_bool within_line;
static atomic_flag ending = ATOMIC_FLAG_INIT;

static size_t append(char line[LINE_ROOM], size_t length, const char *text)
{
    size_t more = strlen(text);

    memcpy(line + length, text, more);
    return length + more;
}

/* What becomes of the first output that is not at its end. */
static const char *find_outcome(void)
{
    for (size_t i = 0; i < CLI_WATCHED_MOST; i++)
        if (atomic_load(&watched[i].used))
            return watched[i].outcome;
    return "nothing is left behind";
}

/* One write, so that nothing comes between; there is nobody to tell of its failure. */
static void tell(void)
{
    char line[LINE_ROOM];
    char rows[CLI_ROWS_ROOM];
    size_t length = append(line, 0, atomic_load(&within_line) ? "\n" : "");

    (void)cli_rows_text(atomic_load(&rows_written), rows);
    length = append(line, length, "ivigcalc: interrupted after ");
    length = append(line, length, rows);
    length = append(line, length, "; ");
    length = append(line, length, find_outcome());
    length = append(line, length, "\n");
    (void)cli_write_all(STDERR_FILENO, line, length);
}

static void end(int number)
{
    struct sigaction fatal = { .sa_handler = SIG_DFL };
    int error = errno;

    /* a second signal, in another thread, finds the first at work */
    if (atomic_flag_test_and_set(&ending))
        return;
    for (size_t i = 0; i < CLI_WATCHED_MOST; i++) {
        const char *temporary = atomic_load(&watched[i].temporary);

        if (temporary != NULL)
            (void)unlink(temporary);
    }
    if (number != SIGPIPE)
        tell();
    (void)sigaction(number, &fatal, NULL);
    /* it is held back until the handler returns */
    (void)raise(number);
    errno = error;
}

static void fill(sigset_t *set)
{
    (void)sigemptyset(set);
    for (size_t i = 0; i < SIGNALS; i++)
        (void)sigaddset(set, signals[i]);
}

void cli_interrupt_hold(sigset_t *before)
{
    sigset_t held;

    fill(&held);
    (void)pthread_sigmask(SIG_BLOCK, &held, before);
}

void cli_interrupt_release(const sigset_t *before)
{
    (void)pthread_sigmask(SIG_SETMASK, before, NULL);
}

static void install(void)
{
    for (size_t i = 0; i < SIGNALS; i++) {
        struct sigaction action = { .sa_handler = signals[i] == SIGXFSZ ? SIG_IGN : end,
                                    .sa_flags = SA_RESTART };

        fill(&action.sa_mask);
        (void)sigaction(signals[i], NULL, &action_before[i]);
        if (action_before[i].sa_handler != SIG_IGN)
            (void)sigaction(signals[i], &action, NULL);
    }
}

static void uninstall(void)
{
    for (size_t i = 0; i < SIGNALS; i++)
        (void)sigaction(signals[i], &action_before[i], NULL);
}

static bool is_any_watched(void)
{
    bool any = false;

    for (size_t i = 0; i < CLI_WATCHED_MOST; i++)
        any = any || atomic_load(&watched[i].used);
    return any;
}

size_t cli_interrupt_watch(const char *temporary, const char *outcome)
{
    bool first = !is_any_watched();
    size_t which = 0;

    while (which < CLI_WATCHED_MOST && atomic_load(&watched[which].used))
        which++;
    if (which == CLI_WATCHED_MOST)
        return which;
    (void)snprintf(watched[which].outcome, sizeof watched[which].outcome, "%s", outcome);
    /* a name of a file is echoed; a terminal must not act on it */
    ivig_disarm(watched[which].outcome);
    atomic_store(&watched[which].temporary, temporary);
    atomic_store(&watched[which].used, true);
    if (first) {
        atomic_store(&rows_written, 0);
        install();
    }
    return which;
}

void cli_interrupt_forget(size_t which)
{
    if (which == CLI_WATCHED_MOST)
        return;
    atomic_store(&watched[which].temporary, NULL);
    atomic_store(&watched[which].used, false);
    if (!is_any_watched())
        uninstall();
}

void cli_interrupt_count(unsigned long rows)
{
    atomic_store(&rows_written, rows);
}

void cli_interrupt_within_line(bool within)
{
    atomic_store(&within_line, within);
}
