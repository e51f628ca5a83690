/* Counts of rows, without what a signal handler may not call. */
#include "cli/rows_text.h"

#include <string.h>

size_t cli_count_text(uint64_t count, char text[CLI_ROWS_ROOM])
{
    char *at = text + CLI_ROWS_ROOM;
    unsigned digits = 0;
    size_t length;

    do {
        if (digits > 0 && digits % 3 == 0)
            *--at = ',';
        *--at = (char)('0' + count % 10);
        count /= 10;
        digits++;
    } while (count > 0);
    length = (size_t)(text + CLI_ROWS_ROOM - at);
    memmove(text, at, length);
    text[length] = '\0';
    return length;
}

size_t cli_rows_text(uint64_t rows, char text[CLI_ROWS_ROOM])
{
    const char *word = rows == 1 ? " row" : " rows";
    size_t length = cli_count_text(rows, text);

    memcpy(text + length, word, strlen(word) + 1);
    return length + strlen(word);
}
