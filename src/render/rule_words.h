/*
 * Parts of a rule in a few words.
 */
#ifndef IVIG_RENDER_RULE_WORDS_H
#define IVIG_RENDER_RULE_WORDS_H

#include <ivigcalc/render.h>

/** "Guillain-Barré syndrome: acute motor axonal neuropathy"; ${variant} NULL: the first part. */
void ivig_put_indication(struct ivig_buffer *out, const struct ivig_indication *indication,
                         const struct ivig_variant *variant);

/** An age: "under 18 years", "over 65 years", "over 2 and under 18 years". */
void ivig_put_age_when(struct ivig_buffer *out, const struct ivig_note_when *when);

/** The position of a regimen in treatment: "first", "not established". */
const char *ivig_line_name(enum ivig_line line);

/** The interval and the number of courses: "every 4 weeks, 1 to 6 courses"; "" for neither. */
void ivig_put_repeat(struct ivig_buffer *out, const struct ivig_repeat *repeat);

const char *ivig_body_needed(const struct ivig_weight_rule *rule); /* "height and sex" */

#endif
