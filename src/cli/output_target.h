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
    CLI_TARGET_STANDARD, /* standard output */
    CLI_TARGET_DIRECT,   /* a device or a pipe, written as it comes */
    CLI_TARGET_FILE      /* a regular file, there or not */
};

struct cli_target {
    enum cli_target_kind kind;
    char path[CLI_PATH_ROOM]; /* of a regular file: no symbolic link */
    bool exists;
    struct stat found; /* where it exists */
};

/**
 * Find where ${name} leads: NULL or "-" is standard output, and so is a name of
 * the regular file that standard output is (`-o /dev/stdout >>log`), which to
 * replace would lose what else goes there.  Of a symbolic link the target
 * counts, whether it is there yet or not.  Reports and returns false for a
 * folder, a file that may not be written, and a name that leads nowhere.
 */
bool cli_target_find(const char *name, struct cli_target *target);

#endif
