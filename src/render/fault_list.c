/* Faults of rule sets: a line each, or one JSON object, schema ivigcalc-faults/1. */
#include "render/buffer.h"
#include "render/json.h"

enum ivig_status ivig_render_fault_list_text(const struct ivig_fault_list_document *document,
                                             struct ivig_buffer *out)
{
    for (size_t i = 0; i < document->count; i++) {
        char line[IVIG_ERROR_LINE_ROOM];

        ivig_error_line(&document->faults[i], line);
        ivig_put(out, line);
        ivig_put(out, "\n");
    }
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}

/* A text of the error, null where there is none. */
static const char *or_null(const char *text)
{
    return *text != '\0' ? text : NULL;
}

static int64_t or_absent(size_t place)
{
    return place > 0 ? (int64_t)place : IVIG_ABSENT;
}

enum ivig_status ivig_render_fault_list_json(const struct ivig_fault_list_document *document,
                                             struct ivig_buffer *out)
{
    struct ivig_json json = { .out = out };

    ivig_json_open(&json, NULL, '{');
    ivig_json_text(&json, "schema", "ivigcalc-faults/1");
    ivig_json_text(&json, "status", document->count == 0 ? "ok" : "faulty");
    ivig_json_open(&json, "faults", '[');
    for (size_t i = 0; i < document->count; i++) {
        const struct ivig_error *fault = &document->faults[i];

        ivig_json_open(&json, NULL, '{');
        ivig_json_text(&json, "file", fault->source);
        ivig_json_decimal(&json, "line", or_absent(fault->line), 0);
        ivig_json_decimal(&json, "column", or_absent(fault->column), 0);
        ivig_json_text(&json, "path", or_null(fault->path));
        ivig_json_text(&json, "code", ivig_status_code(fault->status));
        ivig_json_text(&json, "text", fault->text);
        ivig_json_close(&json, '}');
    }
    ivig_json_close(&json, ']');
    ivig_json_close(&json, '}');
    ivig_put(out, "\n");
    return out->failed ? IVIG_E_MEMORY : IVIG_OK;
}
