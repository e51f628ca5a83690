/* The formats, one row each. */
#include <ivigcalc/render.h>

static const struct ivig_format formats[] = {
    { "text", ivig_render_plan_text, ivig_render_rule_text, ivig_render_rule_list_text,
      ivig_render_product_text, ivig_render_product_list_text, ivig_render_fault_list_text,
      ivig_render_comparison_text, ivig_render_check_text, false },
    { "json", ivig_render_plan_json, ivig_render_rule_json, ivig_render_rule_list_json,
      ivig_render_product_json, ivig_render_product_list_json, ivig_render_fault_list_json,
      ivig_render_comparison_json, ivig_render_check_json, true },
};

const struct ivig_format *ivig_format_at(size_t index)
{
    return index < sizeof formats / sizeof *formats ? &formats[index] : NULL;
}
