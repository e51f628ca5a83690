/* UTF-8 to ASCII, for the letters that names and citations use. */
#include "render/ascii.h"

#include "base/utf8.h"
#include "render/buffer.h"

/* U+00C0 to U+017F, in order; '*' marks those of more than one letter. */
static const char letters[] = "AAAAAA*CEEEEIIIIDNOOOOOxOUUUUYT*aaaaaa*ceeeeiiiidnooooo/ouuuuyty"
                              "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi**JjKkkLlLlLlLl"
                              "LlNnNnNnnNnOoOoOo**RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

static const struct {
    uint32_t point;
    const char *text;
} marks[] = {
    { 0xa0, " " },   { 0xb0, " degrees" },  { 0xb1, "+/-" },        { 0xb5, "u" },
    { 0xc6, "AE" },  { 0xdf, "ss" },        { 0xe6, "ae" },         { 0x132, "IJ" },
    { 0x133, "ij" }, { 0x152, "OE" },       { 0x153, "oe" },        { 0x2010, "-" },
    { 0x2011, "-" }, { 0x2013, "-" },       { 0x2014, "-" },        { 0x2018, "'" },
    { 0x2019, "'" }, { 0x201c, "\"" },      { 0x201d, "\"" },       { 0x2026, "..." },
    { 0x202f, " " }, { 0x2264, "at most" }, { 0x2265, "at least" },
};

static void put_point(struct ivig_buffer *out, uint32_t point)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (marks[i].point == point) {
            ivig_put(out, marks[i].text);
            return;
        }
    if (point >= 0xc0 && point < 0xc0 + sizeof letters - 1)
        ivig_put_bytes(out, &letters[point - 0xc0], 1);
    else
        ivig_put(out, "?");
}

void ivig_put_ascii(struct ivig_buffer *out, const char *text, size_t length)
{
    for (size_t at = 0, taken; at < length; at += taken) {
        uint32_t point;

        for (taken = 0; at + taken < length && (unsigned char)text[at + taken] < 0x80;)
            taken++;
        if (taken > 0) {
            ivig_put_bytes(out, text + at, taken);
            continue;
        }
        point = ivig_decode(text + at, length - at, &taken);
        if (taken > 0) {
            put_point(out, point);
        } else {
            ivig_put(out, "?");
            taken = 1;
        }
    }
}
