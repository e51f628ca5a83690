/* What may stand in a cell. */
#include "base/utf8.h"
#include "batch/record.h"

enum ivig_status ivig_cell_check(const char *text, size_t length)
{
    for (size_t at = 0, taken; at < length; at += taken) {
        unsigned char c = (unsigned char)text[at];

        taken = 1;
        if ((c < 0x20 && c != '\t') || c == 0x7f)
            return IVIG_E_CONTROL;
        if (c > 0x7f)
            (void)ivig_decode(text + at, length - at, &taken);
        if (taken == 0)
            return IVIG_E_UTF8;
    }
    return IVIG_OK;
}
