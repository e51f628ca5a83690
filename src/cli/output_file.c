/* In full or not at all. */
#include "cli/output_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/files.h"
#include "cli/interrupt.h"
#include "cli/options.h"
#include "cli/rows_text.h"

enum { CLOSED = -1, NAME_KEPT = 200, OUTCOME_ROOM = 1024 };

static bool is_whole(const struct cli_output *output)
{
    return output->target.kind == CLI_TARGET_FILE;
}

static int open_direct(const char *name)
{
    return cli_move_up(open(name, O_WRONLY | O_NOCTTY | O_CLOEXEC));
}

/*
 * Give the file the rights that its name has or would get.  Rights of the group
 * are not handed to another group.  A file system that knows no rights leaves
 * those of mkstemp, which are the owner's alone.
 */
static void set_rights(int descriptor, const struct cli_target *target)
{
    mode_t mode = target->exists ? target->found.st_mode & 0777 : 0666 & ~cli_umask();

    if (target->exists && fchown(descriptor, target->found.st_uid, target->found.st_gid) != 0 &&
        fchown(descriptor, (uid_t)-1, target->found.st_gid) != 0)
        mode &= ~(mode_t)070;
    (void)fchmod(descriptor, mode);
}

/* Write the name beside ${path} in ${temporary}: its folder, a dot, its name as far as it fits. */
static bool name_temporary(const char *path, char temporary[CLI_PATH_ROOM])
{
    const char *name = cli_target_base(path);
    int length = snprintf(temporary, CLI_PATH_ROOM, "%.*s.%.*s.XXXXXX", (int)(name - path), path,
                          NAME_KEPT, name);

    if (length >= 0 && length < CLI_PATH_ROOM)
        return true;
    errno = ENAMETOOLONG;
    return false;
}

static int open_temporary(struct cli_output *output)
{
    int descriptor;

    if (!name_temporary(output->target.path, output->temporary))
        return CLOSED;
    descriptor = mkstemp(output->temporary);
    if (descriptor < 0)
        return CLOSED;
    descriptor = cli_move_up(descriptor);
    if (descriptor < 0)
        (void)unlink(output->temporary);
    else
        set_rights(descriptor, &output->target);
    return descriptor;
}

static void watch(struct cli_output *output)
{
    char outcome[OUTCOME_ROOM];

    if (is_whole(output))
        (void)snprintf(outcome, sizeof outcome, "%s is as it was", output->name);
    else
        (void)snprintf(outcome, sizeof outcome, "the output is cut short");
    output->watched = cli_interrupt_watch(is_whole(output) ? output->temporary : NULL, outcome);
}

static int open_target(struct cli_output *output)
{
    if (output->target.kind == CLI_TARGET_STANDARD)
        return output->target.descriptor;
    if (output->target.kind == CLI_TARGET_DIRECT)
        return open_direct(output->name); /* a pipe may wait here for its reader */
    return open_temporary(output);
}

static const char *shown_name(const struct cli_target *target, const char *name)
{
    if (target->kind != CLI_TARGET_STANDARD)
        return name;
    return target->descriptor == STDERR_FILENO ? "standard error" : "standard output";
}

/* A file that may be written is none that can be made beside: its folder has rights of its own. */
static bool refuse_to_open(const struct cli_output *output, int error)
{
    bool by_folder = is_whole(output) && (error == EACCES || error == EPERM || error == EROFS);

    return cli_refuse("%s cannot be written: %s%s", output->name,
                      by_folder ? "its folder refuses a new file beside it: " : "",
                      strerror(error));
}

bool cli_output_open(struct cli_output *output, const char *name)
{
    sigset_t before;
    int error;

    output->descriptor = CLOSED;
    if (!cli_target_find(name, &output->target))
        return false;
    output->name = shown_name(&output->target, name);
    if (is_whole(output))
        cli_interrupt_hold(&before);
    output->descriptor = open_target(output);
    error = errno;
    if (output->descriptor != CLOSED)
        watch(output);
    if (is_whole(output))
        cli_interrupt_release(&before);
    return output->descriptor != CLOSED || refuse_to_open(output, error);
}

bool cli_output_is_terminal(const struct cli_output *output)
{
    return output->descriptor != CLOSED && isatty(output->descriptor) == 1;
}

/* Close the file; a standard stream stays open. */
static bool close_file(struct cli_output *output)
{
    int descriptor = output->descriptor;

    output->descriptor = CLOSED;
    return output->target.kind == CLI_TARGET_STANDARD || close(descriptor) == 0;
}

/* Take away what is there of the file, then forget it: in this order a signal finds none left. */
static void remove_file(struct cli_output *output)
{
    (void)close_file(output);
    if (is_whole(output))
        (void)unlink(output->temporary);
    cli_interrupt_forget(output->watched);
}

/* Report ${error} and take the file away; false. */
static bool give_up(struct cli_output *output, int error)
{
    remove_file(output);
    if (output->target.kind == CLI_TARGET_STANDARD && error == EPIPE)
        return false;
    return cli_refuse("%s could not be written in full: %s%s", output->name, strerror(error),
                      is_whole(output) ? "; it is as it was" : "");
}

bool cli_output_write(void *context, const char *bytes, size_t length)
{
    struct cli_output *output = context;

    if (output->descriptor == CLOSED)
        return false;
    return cli_write_all(output->descriptor, bytes, length) || give_up(output, errno);
}

/* Rename the file and forget it, with no signal between the two. */
static bool publish(struct cli_output *output)
{
    sigset_t before;
    bool renamed;
    int error;

    cli_interrupt_hold(&before);
    renamed = rename(output->temporary, output->target.path) == 0;
    error = errno;
    if (renamed)
        cli_interrupt_forget(output->watched);
    cli_interrupt_release(&before);
    errno = error;
    return renamed;
}

/* What is in the file, to the disk; devices and pipes have none. */
static bool sync_file(const struct cli_output *output)
{
    return !is_whole(output) || fsync(output->descriptor) == 0;
}

static bool finish_direct(struct cli_output *output)
{
    if (!close_file(output))
        return give_up(output, errno);
    cli_interrupt_forget(output->watched);
    return true;
}

bool cli_output_finish(struct cli_output *output)
{
    if (output->descriptor == CLOSED)
        return false;
    if (!is_whole(output))
        return finish_direct(output);
    /* fsync takes its time, and a signal meanwhile ends the run as before */
    return (sync_file(output) && close_file(output) && publish(output)) || give_up(output, errno);
}

void cli_output_discard(struct cli_output *output)
{
    if (output->descriptor != CLOSED)
        remove_file(output);
}

bool cli_output_keep(struct cli_output *output, unsigned long rows)
{
    char count[CLI_ROWS_ROOM];

    if (output->descriptor == CLOSED)
        return false;
    if (!sync_file(output) || !close_file(output))
        return give_up(output, errno);
    cli_interrupt_forget(output->watched);
    (void)cli_rows_text(rows, count);
    if (is_whole(output))
        (void)cli_refuse("%s %s written to %s; %s is as it was", count, rows == 1 ? "was" : "were",
                         output->temporary, output->name);
    return true;
}
