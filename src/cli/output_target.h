/*
 * Where an output goes, by the name that it was given.
 */
#ifndef IVIG_CLI_OUTPUT_TARGET_H
#define IVIG_CLI_OUTPUT_TARGET_H

#include <stdbool.h>
#include <sys/stat.h>

/* Room for a path and its NUL: PATH_MAX of Linux. */
enum { CLI_PATH_ROOM = 4096 };

enum cli_target_kind {
    CLI_TARGET_STANDARD, /* standard output or standard error */
    CLI_TARGET_DIRECT,   /* a device or a pipe, written as it comes */
    CLI_TARGET_FILE      /* a regular file, there or not */
};

struct cli_target {
    enum cli_target_kind kind;
    int descriptor;           /* of a standard stream */
    char path[CLI_PATH_ROOM]; /* of a regular file: no symbolic link */
    bool exists;
    struct stat found; /* where it exists */
};

/**
 * Find where ${name} leads: NULL or "-" is standard output.  A name of the file or
 * pipe that standard output or standard error is (`-o /dev/stdout >>log`) is that
 * stream: to replace the file would lose what else goes there.  Of a symbolic link
 * the target counts, whether it is there yet or not.  Reports and returns false for
 * a folder, a file that may not be written, and a name that leads nowhere.
 */
bool cli_target_find(const char *name, struct cli_target *target);

/**
 * Whether what is written to both would be mixed, or one put in the place of the
 * other: they lead to the same stream, pipe or file, there or not.  A device can be
 * shared.
 */
bool cli_target_is_same(const struct cli_target *a, const struct cli_target *b);

/** Whether the target is the regular file that is open at ${descriptor}. */
bool cli_target_is_open_at(const struct cli_target *target, int descriptor);

/** The last part of a path; "" if that names a folder. */
const char *cli_target_base(const char *path);

#endif
