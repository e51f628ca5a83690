/* Ages, lines of treatment, repeats. */
#include "render/rule_words.h"

#include "render/buffer.h"
#include "render/quantity.h"

void ivig_put_indication(struct ivig_buffer *out, const struct ivig_indication *indication,
                         const struct ivig_variant *variant)
{
    ivig_put(out, indication->name);
    if (variant != NULL) {
        ivig_put(out, ": ");
        ivig_put(out, variant->name);
    }
}

void ivig_put_age_when(struct ivig_buffer *out, const struct ivig_note_when *when)
{
    bool both = when->age_years_above != IVIG_ABSENT && when->age_years_below != IVIG_ABSENT;

    if (when->age_years_above != IVIG_ABSENT) {
        ivig_put(out, "over ");
        (both ? ivig_put_count : ivig_put_years)(out, when->age_years_above);
    }
    ivig_put(out, both ? " and " : "");
    if (when->age_years_below != IVIG_ABSENT) {
        ivig_put(out, "under ");
        ivig_put_years(out, when->age_years_below);
    }
}

const char *ivig_line_name(enum ivig_line line)
{
    static const char *const names[] = { [IVIG_LINE_FIRST] = "first",
                                         [IVIG_LINE_SECOND] = "second",
                                         [IVIG_LINE_NOT_ESTABLISHED] = "not established" };

    return names[line];
}

void ivig_put_repeat(struct ivig_buffer *out, const struct ivig_repeat *repeat)
{
    const struct ivig_range *weeks = repeat->every_weeks;
    const struct ivig_range *courses = repeat->courses;

    if (weeks != NULL) {
        ivig_put(out, "every ");
        ivig_put_range(out, weeks->min, weeks->max, 0, ivig_put_weeks);
    }
    if (weeks != NULL && courses != NULL)
        ivig_put(out, ", ");
    if (courses != NULL)
        ivig_put_range(out, courses->min, courses->max, 0, ivig_put_courses);
}

const char *ivig_body_needed(const struct ivig_weight_rule *rule)
{
    return ivig_weight_rule_needs_sex(rule) ? "height and sex" : "height";
}
