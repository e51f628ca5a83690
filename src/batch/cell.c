/* What may stand in a cell, and before the first one. */
#include <string.h>

#include "base/utf8.h"
#include "batch/record.h"

size_t ivig_mark_length(const char *text, size_t length)
{
    static const char mark[] = { '\xef', '\xbb', '\xbf' };

    return length >= sizeof mark && memcmp(text, mark, sizeof mark) == 0 ? sizeof mark : 0;
}

enum ivig_status ivig_cell_check(const char *text, size_t length)
{
    for (size_t at = 0, taken; at < length; at += taken) {
        unsigned char byte = (unsigned char)text[at];

        taken = 1;
        if ((byte < 0x20 && byte != '\t') || byte == 0x7f)
            return IVIG_E_CONTROL;
        if (byte >= 0x80) {
            (void)ivig_decode(text + at, length - at, &taken);
            if (taken == 0)
                return IVIG_E_UTF8;
        }
    }
    return IVIG_OK;
}
