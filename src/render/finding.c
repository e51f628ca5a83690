/* The words of findings. */
#include <string.h>

#include "render/buffer.h"
#include "render/order_finding.h"
#include "render/quantity.h"
#include "render/rule_words.h"
#include "render/statements.h"

/*
 * One text for each finding.  {0:g} is its first number as a mass, {1..2:days}
 * the range from its second to its third ("2 to 5 days"; one number where they
 * are equal), {regimen} a word of put_word.  The order of the numbers is the
 * contract between this table and the stages that make the findings.
 */
static const char *const texts[IVIG_FINDING_PLAN_COUNT] = {
    [IVIG_FINDING_RULE] = "",
    [IVIG_FINDING_NOT_RECOMMENDED] = "{indication}: IVIG is not recommended. {why-not}",
    [IVIG_FINDING_BMI_IMPLAUSIBLE] =
        "{0:kg} and {1:cm} do not belong together (body mass index {2:milli}): inches, metres or "
        "pounds? Give kilograms and centimetres.",
    [IVIG_FINDING_HEIGHT_IMPLAUSIBLE] =
        "A height of {0:cm} is under {1:cm}, and the patient counts as an adult: inches or metres? "
        "Give centimetres, and the age of a child.",
    [IVIG_FINDING_HEIGHT_AND_SEX_NEEDED] = "Weight rule {rule} needs {body}.",
    [IVIG_FINDING_PRE_PREGNANCY_WEIGHT_NEEDED] =
        "Weight rule {rule} needs the weight before pregnancy.",
    [IVIG_FINDING_NO_DOSING_WEIGHT] =
        "Weight rule {rule} gives no weight above 0 kg for this patient.",
    [IVIG_FINDING_STEPS_TOO_COARSE] =
        "Over {1:days} in steps of {0:g} a day would be left without a dose; the coarsest step "
        "that would do is {2:g}.",
    [IVIG_FINDING_DOSE_TOO_SMALL] =
        "A total of {0:g} is too small to be shared over {1:days}, in any step.",
    [IVIG_FINDING_GIVEN_MORE_THAN_TOTAL] =
        "{0:g} were given, more than the total of {1:g}: nothing remains.",
    [IVIG_FINDING_CHOOSE_WEIGHT_RULE] =
        "The body mass index {0:milli} is above {1:milli}, and the default weight rule falls back "
        "to actual weight: {reason} Name a weight rule: {rules}.",
    [IVIG_FINDING_DOSE_OUTSIDE_REGIMEN] =
        "{0:g/kg} is outside what regimen {regimen} allows: {1..2:g/kg}.",
    [IVIG_FINDING_DAYS_OUTSIDE_REGIMEN] =
        "{0:days} is outside what regimen {regimen} allows: {1..2:days}.",
    [IVIG_FINDING_DAY_OVER_REGIMEN] =
        "{0:g/kg} in a day is above the most of regimen {regimen}, {1:g/kg}.",
    [IVIG_FINDING_ROUNDED_DAY_FAR_OVER] =
        "A day rounded to {0:g} is {1:percent} above the most of regimen {regimen}, {2:g/kg}: take "
        "a finer step.",
    [IVIG_FINDING_DAY_OVER_LIMIT] = "A day of {0:g} is above {1:g}.",
    [IVIG_FINDING_COURSE_OVER_LIMIT] =
        "A course of {0:g} is above {1:g}: check the weight and its unit, or dose by height and "
        "sex.",
    [IVIG_FINDING_BMI_UNUSUAL] = "A body mass index of {0:milli} is unusual: check weight and "
                                 "height.",
    [IVIG_FINDING_WEIGHT_UNUSUAL] =
        "{0:kg} is unusual for an adult ({1..2:kg}): check the weight, its unit and the age.",
    [IVIG_FINDING_PREGNANT_MALE] =
        "A pregnant patient is entered as male: check the sex, on which ideal weight depends.",
    [IVIG_FINDING_OBESE_ON_ACTUAL] =
        "The body mass index {0:milli} is above {1:milli}, and the dose is on actual weight.",
    [IVIG_FINDING_OBESE_AND_SHORT] =
        "Obese and short: below {0:cm} no formula is used, so nothing is taken off for obesity. "
        "Compare the weight rules.",
    [IVIG_FINDING_WEIGHT_ABOVE_ACTUAL] =
        "The dosing weight of {0:kg} is above the actual weight of {1:kg}.",
    [IVIG_FINDING_ROUNDED_DAY_OVER] =
        "A day rounded to {0:g} is {1:percent} above the most of regimen {regimen}, {2:g/kg}.",
    [IVIG_FINDING_TOTAL_DEVIATES] =
        "The total of {0:g} is {1:percent} off the exact dose of {2:g}.",
    [IVIG_FINDING_LARGE_DAY] = "A day of {0:g} is above {1:g}.",
    [IVIG_FINDING_LARGE_COURSE] = "A course of {0:g} is above {1:g}.",
    [IVIG_FINDING_SPREAD_NOT_APPLIED] =
        "A day of {0:g} is above {1:g}: {2:days} would keep to {3:g/kg} a day. The days were "
        "named, so they stay.",
    [IVIG_FINDING_FEWER_DAYS_THAN_ADVISED] =
        "{0:days}, though the longest schedule, {1:days}, is advised: {conditions}. {fewer-days}",
    [IVIG_FINDING_FEWER_DAYS_FOR_CHILD] = "{0:days} for a child; {1:days} is preferred.",
    [IVIG_FINDING_REPEAT_TOO_EARLY] =
        "The last course began on {0:date}: this one is {1:days} too early. It is due {3:weeks} "
        "after that, on {2:date} or later.",
    [IVIG_FINDING_REPEAT_NOT_PLANNED] =
        "A course began on {0:date}, and regimen {regimen} sets no interval for another: {repeat}",
    [IVIG_FINDING_LONGEST_SCHEDULE] =
        "{0:days}, the longest schedule, instead of {1:days}: {conditions}.",
    [IVIG_FINDING_SPREAD] =
        "Spread over {3:days}: over {0:days} a day would be {1:g}, above {2:g}. "
        "The total is kept.",
    [IVIG_FINDING_SPREAD_ALTERNATIVE] =
        "More cautious reading, {3:g} for the course: {0:days} of {1..2:g}.",
    [IVIG_FINDING_WEIGHT_AS_ENTERED] =
        "Height or sex is missing: the dose is on the weight as entered.",
    [IVIG_FINDING_IDEAL_WEIGHT_BY_SEX] =
        "At {0:cm} the ideal body weight is {1:kg} (male) or {2:kg} (female).",
    [IVIG_FINDING_PRE_PREGNANCY_WEIGHT] =
        "The weight before pregnancy, {0:kg}, stands for the actual weight of {1:kg}.",
    [IVIG_FINDING_PRE_PREGNANCY_WEIGHT_UNUSED] =
        "The weight rule does not use the weight before pregnancy, {0:kg}.",
    [IVIG_FINDING_AGE_NOT_GIVEN] =
        "Age not given: an adult is assumed, without the precautions for old age.",
    [IVIG_FINDING_GIVEN_IN_FULL] = "The course of {0:g} was given in full: nothing remains.",
    [IVIG_FINDING_OTHER_WEIGHTS] =
        "On actual weight, {0:kg}, the total would be {1:g}; on adjusted weight, {2:kg}, {3:g}.",
    [IVIG_FINDING_OFF_LABEL] = "{label}",
};

const char *ivig_level_name(enum ivig_level level)
{
    static const char *const names[] = {
        [IVIG_NOTE] = "note", [IVIG_WARN] = "warn", [IVIG_STOP] = "stop"
    };

    return names[level];
}

static void put_rules(struct ivig_buffer *out, const struct ivig_ruleset *rules)
{
    const char *name;

    for (size_t i = 0; (name = ivig_ruleset_name(rules, IVIG_NAME_WEIGHT_RULE, i)) != NULL; i++) {
        ivig_put(out, i > 0 ? ", " : "");
        ivig_put(out, name);
    }
}

static void put_label(struct ivig_buffer *out, const struct ivig_texts *labelled)
{
    if (labelled->count == 0) {
        ivig_put(out, "Off-label use; check the label of the product.");
        return;
    }
    ivig_put(out, "Labelled for this use: ");
    for (size_t i = 0; i < labelled->count; i++) {
        ivig_put(out, i > 0 ? ", " : "");
        ivig_put(out, labelled->items[i]);
    }
    ivig_put(out, ". Off-label elsewhere.");
}

/* The conditions that ask for the longest schedule. */
static void put_conditions(struct ivig_buffer *out, const struct ivig_plan_document *document)
{
    const struct ivig_condition *condition;
    size_t at = 0;
    bool several = false;

    while ((condition = ivig_longest_advised_by(document->plan, document->precautions, &at)) !=
           NULL) {
        ivig_put(out, several ? ", " : "");
        ivig_put(out, condition->name);
        several = true;
    }
}

static bool is_word(const char *text, size_t length, const char *word)
{
    return strlen(word) == length && strncmp(text, word, length) == 0;
}

/* A word that stands for part of the request, or of the finding. */
static void put_word(struct ivig_buffer *out, const struct ivig_plan_document *document,
                     const struct ivig_finding *finding, const char *word, size_t length)
{
    const struct ivig_plan *plan = document->plan;
    const struct ivig_request *request = plan->request;

    if (is_word(word, length, "rules"))
        put_rules(out, document->rules);
    else if (is_word(word, length, "rule"))
        ivig_put(out, request->weight_rule->id);
    else if (is_word(word, length, "body"))
        ivig_put(out, ivig_body_needed(request->weight_rule));
    else if (is_word(word, length, "regimen"))
        ivig_put(out, request->regimen->id);
    else if (is_word(word, length, "label"))
        put_label(out, &request->regimen->labelled);
    else if (is_word(word, length, "repeat"))
        ivig_put(out, request->regimen->repeat.text);
    else if (is_word(word, length, "conditions"))
        put_conditions(out, document);
    else if (is_word(word, length, "fewer-days"))
        ivig_put(out, document->precautions->fewer_days.text);
    else if (is_word(word, length, "indication"))
        ivig_put(out, request->indication->name);
    else if (is_word(word, length, "why-not"))
        ivig_put(out, request->indication->not_recommended->reason);
    else if (is_word(word, length, "reason"))
        ivig_put(out, plan->weight.decided->text);
    else if (is_word(word, length, "basis"))
        ivig_put(out, ivig_basis_name(&plan->weight));
    else if (is_word(word, length, "spread-of"))
        ivig_put(out, request->regimen->spread->of == IVIG_SPREAD_DAY ? "day" : "course");
    else if (is_word(word, length, "other"))
        ivig_put(out, request->indication->regimens.items[finding->value[0]].id);
}

static void put_milli(struct ivig_buffer *out, int64_t value)
{
    ivig_put_number(out, value, 3);
}

/* A part of a whole, rounded: something is never shown as nothing. */
static void put_share(struct ivig_buffer *out, int64_t hundredths)
{
    if (hundredths == 0)
        ivig_put(out, "under ");
    ivig_put_percent(out, hundredths > 0 ? hundredths : 1);
}

static const struct unit {
    const char *name;
    unsigned scale;
    void (*put)(struct ivig_buffer *, int64_t);
} units[] = {
    { "g", IVIG_SCALE_G, ivig_put_g },
    { "kg", IVIG_SCALE_KG, ivig_put_kg },
    { "cm", IVIG_SCALE_CM, ivig_put_cm },
    { "g/kg", IVIG_SCALE_G_PER_KG, ivig_put_g_per_kg },
    { "percent", 2, ivig_put_percent },
    { "share", 2, put_share },
    { "days", 0, ivig_put_days },
    { "weeks", 0, ivig_put_weeks },
    { "date", 0, ivig_put_date },
    { "milli", 3, put_milli },
    { "apart-g", IVIG_SCALE_G, ivig_put_g_apart },
    { "apart-kg", IVIG_SCALE_KG, ivig_put_kg_apart },
};

/* ${place}: "0:g" or "1..2:days", of ${length} bytes. */
static void put_value(struct ivig_buffer *out, const int64_t *value, const char *place,
                      size_t length)
{
    const char *name = memchr(place, ':', length);
    size_t first = (size_t)(place[0] - '0');
    size_t last = (size_t)(name[-1] - '0');
    size_t name_length;

    name++;
    name_length = length - (size_t)(name - place);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        const struct unit *unit = &units[i];

        if (!is_word(name, name_length, unit->name))
            continue;
        ivig_put_range(out, value[first], value[last], unit->scale, unit->put);
    }
}

static void put_filled(struct ivig_buffer *out, const struct ivig_plan_document *document,
                       const struct ivig_finding *finding, const char *text)
{
    for (;;) {
        size_t plain = strcspn(text, "{");
        size_t place;

        ivig_put_bytes(out, text, plain);
        text += plain;
        if (*text == '\0')
            return;
        place = strcspn(++text, "}");
        if (*text >= '0' && *text <= '9')
            put_value(out, finding->value, text, place);
        else
            put_word(out, document, finding, text, place);
        text += place + 1;
    }
}

void ivig_finding_text(const struct ivig_plan_document *document,
                       const struct ivig_finding *finding, struct ivig_buffer *out)
{
    if (finding->note != NULL)
        ivig_put(out, finding->note->text);
    else
        put_filled(out, document, finding,
                   finding->id < IVIG_FINDING_PLAN_COUNT ? texts[finding->id]
                                                         : ivig_order_finding_text(finding->id));
}
