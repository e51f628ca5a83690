/*
 * What commands that write files have in common.
 */
#ifndef IVIG_CLI_FILES_H
#define IVIG_CLI_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/** Write all ${length} bytes, whatever signals come between.  On failure false, and errno says why.
 */
bool cli_write_all(int descriptor, const char *bytes, size_t length);

/**
 * Move a descriptor away from the numbers of the standard streams, which a caller may
 * have closed, and from programs that are started.  Below 0 passes; on failure the
 * result is below 0, ${descriptor} is closed, and errno says why.
 */
int cli_move_up(int descriptor);

/**
 * The mask of rights of new files.  It can only be read by setting it: call this
 * while there is one thread.
 */
mode_t cli_umask(void);

#endif
