/*
 * A folder that an output file is written in, and what is found there.
 */
#ifndef IVIG_TESTS_UNIT_OUTPUT_FOLDER_H
#define IVIG_TESTS_UNIT_OUTPUT_FOLDER_H

#include <stdbool.h>

enum { TEXT_ROOM = 4096 };

/* What is in the folder before the run; all but NOTHING have a file "old" too. */
enum before {
    NOTHING,
    OLD,         /* out: "old" of mode 0640 */
    LINK,        /* out: a link to old */
    LINK_BELOW,  /* out: a link to below/link, which is one to ../old */
    LINK_TO_NEW, /* out: a link to below/new, which is not there */
    LINK_LOOP,   /* out: a link to itself */
    FOLDER,      /* out: a folder */
};

/** Fill the working folder: a folder "below", and what the row asks for. */
void prepare_folder(enum before before);

/** The content of a file, or NULL. */
const char *get_text(const char *path, char text[TEXT_ROOM]);

/** Find the one temporary file of a folder and write where it is in ${path}; false: none. */
bool find_temporary(const char *folder, char path[TEXT_ROOM]);

/** Remove what is in the folder; its folders are one deep. */
void empty_folder(const char *folder);

#endif
