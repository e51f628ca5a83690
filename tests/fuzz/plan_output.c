/* The renderings of plans and comparisons, looked at byte by byte. */
#include "plan_properties.h"

#include <string.h>

#include "fuzz.h"

enum { COLUMNS = 80, NESTED_MOST = 32 };

/* The bytes of a colour code, ESC [ ... m, at ${text}; 0 if there is none. */
static size_t color_length(const char *text)
{
    size_t length;

    if (text[0] != '\033' || text[1] != '[')
        return 0;
    length = 2 + strspn(text + 2, "0123456789;");
    return text[length] == 'm' ? length + 1 : 0;
}

static void check_lines(const char *text, bool color, size_t columns_most)
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

void check_plan_text(const struct ivig_plan_document *document)
{
    const struct ivig_plan *plan = document->plan;
    struct ivig_buffer out = { 0 };
    struct ivig_buffer stops = { 0 };

    FUZZ_HOLDS(ivig_render_plan_text(document, &out) == IVIG_OK);
    FUZZ_HOLDS((out.length == 0) == plan->refused);
    if (out.length > 0) {
        FUZZ_HOLDS(strlen(out.bytes) == out.length);
        check_lines(out.bytes, document->view.color, COLUMNS);
    }
    FUZZ_HOLDS(ivig_render_findings(document, IVIG_STOP, "ivigcalc: ", &stops) == IVIG_OK);
    FUZZ_HOLDS(stops.length > 0 || !plan->refused);
    if (stops.length > 0)
        check_lines(stops.bytes, false, SIZE_MAX);
    ivig_buffer_free(&out);
    ivig_buffer_free(&stops);
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

static void check_brackets(const char *text)
{
    char open[NESTED_MOST];
    size_t depth = 0;

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

void check_plan_json(const struct ivig_plan_document *document)
{
    bool refused = document->plan->refused;
    struct ivig_buffer out = { 0 };

    FUZZ_HOLDS(ivig_render_plan_json(document, &out) == IVIG_OK);
    FUZZ_HOLDS(out.bytes != NULL && out.bytes[0] == '{' && strlen(out.bytes) == out.length);
    check_brackets(out.bytes);
    FUZZ_HOLDS((strstr(out.bytes, "\n  \"status\": \"refused\"") != NULL) == refused);
    FUZZ_HOLDS((strstr(out.bytes, "\n  \"dose\": null") != NULL) == refused);
    FUZZ_HOLDS((strstr(out.bytes, "\n  \"schedule\": null") != NULL) == refused);
    ivig_buffer_free(&out);
}

void check_comparison_output(const struct ivig_comparison_document *document)
{
    bool refused = document->comparison->refused;
    struct ivig_buffer out = { 0 };
    struct ivig_buffer lines = { 0 };
    struct ivig_buffer json = { 0 };

    FUZZ_HOLDS(ivig_render_comparison_text(document, &out) == IVIG_OK);
    FUZZ_HOLDS((out.length == 0) == refused);
    if (out.length > 0)
        check_lines(out.bytes, document->view.color, COLUMNS);
    FUZZ_HOLDS(ivig_render_comparison_findings(document, IVIG_STOP, "ivigcalc: ", &lines) ==
               IVIG_OK);
    FUZZ_HOLDS(lines.length > 0 || !refused);
    if (lines.length > 0)
        check_lines(lines.bytes, false, SIZE_MAX);
    FUZZ_HOLDS(ivig_render_comparison_json(document, &json) == IVIG_OK);
    check_brackets(json.bytes);
    FUZZ_HOLDS((strstr(json.bytes, "\n  \"status\": \"refused\"") != NULL) == refused);
    ivig_buffer_free(&out);
    ivig_buffer_free(&lines);
    ivig_buffer_free(&json);
}
