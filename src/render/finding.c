/* The words of findings. */
#include <string.h>

#include "render/buffer.h"
#include "render/check_statements.h"
#include "render/order_finding.h"
#include "render/plan_finding.h"
#include "render/quantity.h"
#include "render/rule_words.h"
#include "render/statements.h"
#include "render/supply_words.h"
#include "render/words.h"

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

/* ", which contains proline," where that is why it is ruled out; the label may have other reasons.
 */
static void put_contains(struct ivig_buffer *out, const struct ivig_plan_document *document,
                         const struct ivig_finding *finding)
{
    const struct ivig_product *product = document->plan->request->product;
    const struct ivig_product_conflict *conflict =
        document->precautions->conditions.items[finding->value[0]].product_conflict;

    if (conflict == NULL || conflict->stabiliser != product->stabiliser)
        return;
    ivig_put(out, ", which contains ");
    ivig_put(out, ivig_stabiliser_word(product->stabiliser));
    ivig_put(out, ",");
}

/* The masses below and above that vials make up; 0: there is none. */
static void put_nearest(struct ivig_buffer *out, int64_t below_ug, int64_t above_ug)
{
    if (above_ug == 0) {
        ivig_put(out, "none");
        return;
    }
    if (below_ug > 0) {
        ivig_put_g(out, below_ug);
        ivig_put(out, " or ");
    }
    ivig_put_g(out, above_ug);
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
    else if (is_word(word, length, "product"))
        ivig_put(out, request->product->name);
    else if (is_word(word, length, "with-product"))
        ivig_put(out, request->product != NULL ? " With whole vials: fewer days, or a product in "
                                                 "smaller ones."
                                               : "");
    else if (is_word(word, length, "refused"))
        ivig_put(out, request->product->refused->reason);
    else if (is_word(word, length, "stabiliser"))
        ivig_put(out, ivig_stabiliser_word(request->product->stabiliser));
    else if (is_word(word, length, "contains"))
        put_contains(out, document, finding);
    else if (is_word(word, length, "up-to"))
        ivig_put(out, finding->value[2] != 0 ? " at most" : " on average");
    else if (is_word(word, length, "condition"))
        ivig_put(out, document->precautions->conditions.items[finding->value[0]].name);
    else if (is_word(word, length, "nearest"))
        put_nearest(out, finding->value[1], finding->value[2]);
    else if (is_word(word, length, "at-risk-rate"))
        ivig_put_rate(out, request->product, finding->value[0]);
    else if (is_word(word, length, "spread-of"))
        ivig_put(out, request->regimen->spread->of == IVIG_SPREAD_DAY ? "day" : "course");
    else if (is_word(word, length, "other"))
        ivig_put(out, request->indication->regimens.items[finding->value[0]].id);
}

static void put_milli(struct ivig_buffer *out, int64_t value)
{
    ivig_put_number(out, value, 3);
}

static void put_iga(struct ivig_buffer *out, int64_t ug_per_ml)
{
    ivig_put_count(out, ug_per_ml);
    ivig_put(out, " micrograms per mL");
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
    { "duration", 0, ivig_put_duration },
    { "ml/h", IVIG_SCALE_ML, ivig_put_ml_per_h },
    { "iga", 0, put_iga },
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
    if (document->check != NULL && ivig_is_of_expected_figures(finding))
        ivig_put(out, "Expected plan: ");
    if (finding->note != NULL)
        ivig_put(out, finding->note->text);
    else
        put_filled(out, document, finding,
                   finding->id < IVIG_FINDING_PLAN_COUNT ? ivig_plan_finding_text(finding->id)
                                                         : ivig_order_finding_text(finding->id));
}
