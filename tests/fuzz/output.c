/* Text and JSON, whatever they say. */
#include "output.h"

#include <string.h>

#include "fuzz.h"

enum { NESTED_MOST = 32 };

/* The bytes of a colour code, ESC [ ... m, at ${text}; 0 if there is none. */
static size_t color_length(const char *text)
{
    size_t length;

    if (text[0] != '\033' || text[1] != '[')
        return 0;
    length = 2 + strspn(text + 2, "0123456789;");
    return text[length] == 'm' ? length + 1 : 0;
}

void check_lines(const char *text, bool color, size_t columns_most)
{
    while (*text != '\0') {
        size_t columns = 0;

        while (*text != '\n') {
            size_t code = color ? color_length(text) : 0;

            FUZZ_HOLDS(code > 0 || (*text >= 0x20 && *text < 0x7f));
            columns += code == 0;
            text += code > 0 ? code : 1;
        }
        FUZZ_HOLDS(columns <= columns_most);
        text++;
    }
}

/* Past the string that starts at ${text}, a quotation mark. */
static const char *skip_string(const char *text)
{
    for (text++; *text != '"'; text++) {
        FUZZ_HOLDS((unsigned char)*text >= 0x20);
        if (*text != '\\')
            continue;
        text++;
        FUZZ_HOLDS(*text != '\0' && strchr("\"\\/bfnrtu", *text) != NULL);
        FUZZ_HOLDS(*text != 'u' || strspn(text + 1, "0123456789abcdefABCDEF") >= 4);
    }
    return text + 1;
}

void check_json(const char *text)
{
    char open[NESTED_MOST];
    size_t depth = 0;

    FUZZ_HOLDS(*text == '{');
    while (*text != '\0') {
        if (*text == '"') {
            text = skip_string(text);
            continue;
        }
        FUZZ_HOLDS(*text == '\n' || (*text >= 0x20 && *text < 0x7f));
        if (*text == '{' || *text == '[') {
            FUZZ_HOLDS(depth < NESTED_MOST);
            open[depth++] = *text;
        } else if (*text == '}' || *text == ']') {
            FUZZ_HOLDS(depth > 0 && open[--depth] == (*text == '}' ? '{' : '['));
            FUZZ_HOLDS(depth > 0 || strcmp(text + 1, "\n") == 0);
        }
        text++;
    }
    FUZZ_HOLDS(depth == 0);
}
