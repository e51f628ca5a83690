/* The renderings of plans and comparisons. */
#include "plan_properties.h"

#include <string.h>

#include "fuzz.h"
#include "output.h"

void check_plan_text(const struct ivig_plan_document *document)
{
    const struct ivig_plan *plan = document->plan;
    struct ivig_buffer out = { 0 };
    struct ivig_buffer stops = { 0 };

    FUZZ_HOLDS(ivig_render_plan_text(document, &out) == IVIG_OK);
    FUZZ_HOLDS((out.length == 0) == plan->refused);
    if (out.length > 0) {
        FUZZ_HOLDS(strlen(out.bytes) == out.length);
        check_lines(out.bytes, document->view.color, TEXT_COLUMNS);
    }
    FUZZ_HOLDS(ivig_render_findings(document, IVIG_STOP, "ivigcalc: ", &stops) == IVIG_OK);
    FUZZ_HOLDS(stops.length > 0 || !plan->refused);
    if (stops.length > 0)
        check_lines(stops.bytes, false, SIZE_MAX);
    ivig_buffer_free(&out);
    ivig_buffer_free(&stops);
}

void check_plan_json(const struct ivig_plan_document *document)
{
    bool refused = document->plan->refused;
    struct ivig_buffer out = { 0 };

    FUZZ_HOLDS(ivig_render_plan_json(document, &out) == IVIG_OK);
    FUZZ_HOLDS(out.bytes != NULL && strlen(out.bytes) == out.length);
    check_json(out.bytes);
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
        check_lines(out.bytes, document->view.color, TEXT_COLUMNS);
    FUZZ_HOLDS(ivig_render_comparison_findings(document, IVIG_STOP, "ivigcalc: ", &lines) ==
               IVIG_OK);
    FUZZ_HOLDS(lines.length > 0 || !refused);
    if (lines.length > 0)
        check_lines(lines.bytes, false, SIZE_MAX);
    FUZZ_HOLDS(ivig_render_comparison_json(document, &json) == IVIG_OK);
    check_json(json.bytes);
    FUZZ_HOLDS((strstr(json.bytes, "\n  \"status\": \"refused\"") != NULL) == refused);
    ivig_buffer_free(&out);
    ivig_buffer_free(&lines);
    ivig_buffer_free(&json);
}
