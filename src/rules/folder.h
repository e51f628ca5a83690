/*
 * The rule files of a folder, found and read.
 */
#ifndef IVIG_RULES_FOLDER_H
#define IVIG_RULES_FOLDER_H

#include "rules/set.h"

/* Files as they are found; grows. */
struct ivig_folder {
    const char *path;
    const struct ivig_reporter *reporter; /* or NULL */
    struct ivig_arena *arena;
    struct ivig_set_file *files; /* malloc'ed; free it */
    size_t count;
    size_t room;
    size_t faults;
    enum ivig_status first;
};

/**
 * List and read the rule files below ${folder}->path, sorted by path, their
 * bytes owned by the arena.  A file that rule sets do not have, one that
 * cannot be read and one that is missing are faults.
 */
void ivig_folder_read(struct ivig_folder *folder);

#endif
