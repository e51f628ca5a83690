/*
 * The output of a long run: a file that is there in full or not at all.
 *
 * A regular file is written under another name beside it, ".NAME.XXXXXX", and
 * takes its own only when all of it is on the disk; until then, what stands
 * under its name is untouched.  It may be the very file that the input is read
 * from: that stays open, and whole, until the last row is out.  Devices, pipes
 * and standard streams are written as it comes.
 *
 * What goes wrong is reported here, once; the caller only has to end.
 */
#ifndef IVIG_CLI_OUTPUT_FILE_H
#define IVIG_CLI_OUTPUT_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/output_target.h"

struct cli_output {
    const char *name; /* for messages; the caller's */
    int descriptor;   /* -1: at an end, well or badly */
    struct cli_target target;
    char temporary[CLI_PATH_ROOM]; /* the name that it is written under */
    size_t watched;
};

/**
 * Open the output of that ${name} (output_target.h), which must last as long.
 * A file that is replaced hands on its rights and, where that is allowed, its
 * owner and group; a new one gets what the umask leaves.  From now on a signal
 * leaves nothing behind (interrupt.h): neither copy nor move ${output}.  Call it
 * while there is one thread.  Reports and returns false if it cannot be opened.
 */
bool cli_output_open(struct cli_output *output, const char *name);

/** Whether rows appear on a terminal, where a bar of progress would be in their way. */
bool cli_output_is_terminal(const struct cli_output *output);

/**
 * Write all the bytes.  ${output} is a struct cli_output.  Reports a failure,
 * takes the temporary file away and returns false, as does every call from then
 * on.  A reader that has gone away is no news to anybody: where the caller has
 * SIGPIPE ignored, standard output ends without a report.  Any thread may call
 * it, one at a time.
 */
bool cli_output_write(void *output, const char *bytes, size_t length);

/**
 * Put the file under its name, when it is on the disk.  Reports a failure, takes
 * the temporary file away and returns false; false too, in silence, if a write
 * has failed.  Call it while there is one thread.
 */
bool cli_output_finish(struct cli_output *output);

/**
 * End it after an error: the temporary file goes, and what stands under the name
 * is as it was.  Does nothing at an end.  Call it while there is one thread.
 */
void cli_output_discard(struct cli_output *output);

/**
 * End it after an error and keep the ${rows} that were written: the temporary
 * file stays, and the report names it.  Of an output that is written as it comes,
 * there is nothing to report.  False after a report that they could not be kept, or
 * if a write has failed.  Call it while there is one thread.
 */
bool cli_output_keep(struct cli_output *output, unsigned long rows);

#endif
