/*
 * What a signal that ends the program leaves behind: no temporary file, and a
 * line on standard error that says so.
 *
 * While an output is watched, SIGINT, SIGTERM, SIGHUP and SIGQUIT remove the
 * temporary files, print "ivigcalc: interrupted after N rows; OUTCOME", and end
 * the program as they would have, so that its caller sees death by that signal.
 * SIGPIPE does the same in silence.  SIGXFSZ is ignored: the write that is too
 * much fails, and is reported like a full disk.  A signal that was ignored when
 * the program began (nohup) stays so.
 *
 * One thread at a time holds, watches and forgets; the signals may come to any.
 */
#ifndef IVIG_CLI_INTERRUPT_H
#define IVIG_CLI_INTERRUPT_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

/* Outputs that can be watched at once. */
enum { CLI_WATCHED_MOST = 4 };

/**
 * Hold those signals back in this thread and keep in ${before} what was held
 * already.  Until they are let through they wait, if there is no other thread to
 * take them.
 */
void cli_interrupt_hold(sigset_t *before);

/** Let through again what was not held before; what waited, comes now. */
void cli_interrupt_release(const sigset_t *before);

/**
 * Watch an output.  ${temporary} is the file to remove (NULL: none) and must last
 * until it is forgotten.  ${outcome}, which is copied, ends the message ("out.csv
 * is as it was"); of several outputs that of the first counts which is not
 * forgotten.  Hold the signals from before the file is made until it is watched, so
 * that none falls between the two.  Returns what names it to cli_interrupt_forget:
 * CLI_WATCHED_MOST where so many are watched already, and this one is not; a signal
 * then leaves its temporary file behind.
 */
size_t cli_interrupt_watch(const char *temporary, const char *outcome);

/**
 * Watch it no more; when none is left the signals do again what they did.  Nothing is
 * done for CLI_WATCHED_MOST.
 */
void cli_interrupt_forget(size_t watched);

/** How many rows have been written, for the message.  Any thread may call it. */
void cli_interrupt_count(unsigned long rows);

/**
 * Whether the cursor stands within a line of standard error, so that the message
 * has to begin another.  Any thread may call it.
 */
void cli_interrupt_within_line(bool within);

#endif
