/* UTF-8 to ASCII, for the letters that names and citations use. */
#include "render/ascii.h"

#include "render/buffer.h"

/* U+00C0 to U+017F, in order; '*' marks those of more than one letter. */
static const char letters[] = "AAAAAA*CEEEEIIIIDNOOOOOxOUUUUYT*aaaaaa*ceeeeiiiidnooooo/ouuuuyty"
                              "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi**JjKkkLlLlLlLl"
                              "LlNnNnNnnNnOoOoOo**RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

static const struct {
    unsigned point;
    const char *text;
} marks[] = {
    { 0xa0, " " },   { 0xb0, " degrees" },  { 0xb1, "+/-" },        { 0xb5, "u" },
    { 0xc6, "AE" },  { 0xdf, "ss" },        { 0xe6, "ae" },         { 0x132, "IJ" },
    { 0x133, "ij" }, { 0x152, "OE" },       { 0x153, "oe" },        { 0x2010, "-" },
    { 0x2011, "-" }, { 0x2013, "-" },       { 0x2014, "-" },        { 0x2018, "'" },
    { 0x2019, "'" }, { 0x201c, "\"" },      { 0x201d, "\"" },       { 0x2026, "..." },
    { 0x202f, " " }, { 0x2264, "at most" }, { 0x2265, "at least" },
};

/* The code point at ${text} and its length in bytes; the text is valid UTF-8. */
static unsigned decode(const unsigned char *text, size_t room, size_t *length)
{
    size_t more = text[0] < 0xc0 ? 0 : text[0] < 0xe0 ? 1 : text[0] < 0xf0 ? 2 : 3;
    unsigned point = more == 0 ? text[0] : text[0] & (0x3fu >> more);

    *length = 1;
    while (*length <= more && *length < room && (text[*length] & 0xc0) == 0x80)
        point = point << 6 | (text[(*length)++] & 0x3fu);
    return point;
}

static void put_point(struct ivig_buffer *out, unsigned point)
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
    const unsigned char *bytes = (const unsigned char *)text;

    for (size_t at = 0; at < length;) {
        size_t plain = 0;
        size_t taken;
        unsigned point;

        while (at + plain < length && bytes[at + plain] < 0x80)
            plain++;
        ivig_put_bytes(out, text + at, plain);
        at += plain;
        if (at == length)
            break;
        point = decode(bytes + at, length - at, &taken);
        put_point(out, point);
        at += taken;
    }
}
