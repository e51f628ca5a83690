/* The formats, one row each. */
#include <ivigcalc/render.h>

static const struct ivig_format formats[] = {
    { "text", ivig_render_plan_text, false },
    { "json", ivig_render_plan_json, true },
};

const struct ivig_format *ivig_format_at(size_t index)
{
    return index < sizeof formats / sizeof *formats ? &formats[index] : NULL;
}
