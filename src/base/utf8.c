/* Decoding UTF-8, and what may be shown. */
#include "base/utf8.h"

#include <string.h>

uint32_t ivig_decode(const char *start, size_t room, size_t *length)
{
    const unsigned char *text = (const unsigned char *)start;
    static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
    size_t bytes = text[0] < 0x80   ? 1
                   : text[0] < 0xc2 ? 0
                   : text[0] < 0xe0 ? 2
                   : text[0] < 0xf0 ? 3
                   : text[0] < 0xf5 ? 4
                                    : 0;
    uint32_t point = bytes < 2 ? text[0] : text[0] & (0x7fu >> bytes);

    *length = 0;
    if (bytes == 0 || bytes > room)
        return 0;
    for (size_t i = 1; i < bytes; i++) {
        if ((text[i] & 0xc0) != 0x80)
            return 0;
        point = point << 6 | (text[i] & 0x3fu);
    }
    if (point < least[bytes] || point > 0x10ffff || (point >= 0xd800 && point < 0xe000))
        return 0;
    *length = bytes;
    return point;
}

static bool is_shown(uint32_t point)
{
    static const struct {
        uint32_t first;
        uint32_t last;
    } refused[] = {
        { 0x00, 0x1f },     { 0x7f, 0x9f },     { 0x061c, 0x061c }, { 0x200e, 0x200f },
        { 0x2028, 0x202e }, { 0x2066, 0x2069 }, { 0xfeff, 0xfeff }, { 0xfff9, 0xffff },
    };

    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        if (point >= refused[i].first && point <= refused[i].last)
            return false;
    return true;
}

bool ivig_is_line(const char *text, size_t length)
{
    bool blank = true;

    for (size_t at = 0, taken; at < length; at += taken) {
        uint32_t point = (unsigned char)text[at];

        taken = 1;
        /* nearly all of a text is plain ASCII */
        if (point < 0x20 || point > 0x7e) {
            point = ivig_decode(text + at, length - at, &taken);
            if (taken == 0 || !is_shown(point))
                return false;
        }
        blank = blank && (point == ' ' || point == 0xa0);
    }
    return !blank;
}

void ivig_disarm(char *text)
{
    for (size_t at = 0, room = strlen(text), taken; at < room; at += taken) {
        uint32_t point = ivig_decode(text + at, room - at, &taken);

        if (taken > 0 && is_shown(point))
            continue;
        taken = taken > 0 ? taken : 1;
        memset(text + at, '?', taken);
    }
}
