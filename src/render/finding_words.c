/* The words in the texts of findings: a row for each. */
#include "render/finding_words.h"

#include <string.h>

#include "dose/stages.h"
#include "render/buffer.h"
#include "render/order_finding.h"
#include "render/quantity.h"
#include "render/rule_words.h"
#include "render/statements.h"
#include "render/supply_words.h"
#include "render/words.h"

static const struct ivig_request *request_of(const struct ivig_told *told)
{
    return told->document->plan->request;
}

static const char *weight_rule(const struct ivig_told *told)
{
    return request_of(told)->weight_rule->id;
}

static const char *body(const struct ivig_told *told)
{
    return ivig_body_needed(request_of(told)->weight_rule);
}

static const char *regimen(const struct ivig_told *told)
{
    return request_of(told)->regimen->id;
}

/* The finding's first number is the regimen's place in the indication. */
static const char *other_regimen(const struct ivig_told *told)
{
    return request_of(told)->indication->regimens.items[told->finding->value[0]].id;
}

static const char *repeat(const struct ivig_told *told)
{
    return request_of(told)->regimen->repeat.text;
}

static const char *spread_of(const struct ivig_told *told)
{
    return request_of(told)->regimen->spread->of == IVIG_SPREAD_DAY ? "day" : "course";
}

/* The finding's first number is the condition's place in the precautions. */
static const struct ivig_condition *condition_of(const struct ivig_told *told)
{
    return &told->document->precautions->conditions.items[told->finding->value[0]];
}

static const char *indication(const struct ivig_told *told)
{
    return request_of(told)->indication->name;
}

static const char *why_not(const struct ivig_told *told)
{
    return request_of(told)->indication->not_recommended->reason;
}

static const char *reason(const struct ivig_told *told)
{
    return told->document->plan->weight.decided->text;
}

static const char *basis(const struct ivig_told *told)
{
    return ivig_basis_name(&told->document->plan->weight);
}

static const char *product(const struct ivig_told *told)
{
    return request_of(told)->product->name;
}

static const char *with_product(const struct ivig_told *told)
{
    return request_of(told)->product != NULL
               ? " With whole vials: fewer days, or a product in smaller ones."
               : "";
}

/* What makes a day smaller that was rounded: vials make up no step finer than the product's. */
static const char *finer_step(const struct ivig_told *told)
{
    const struct ivig_plan *plan = told->document->plan;

    return plan->request->product != NULL &&
                   plan->total_step_ug <= ivig_own_day_step_of_product(plan)
               ? "more days, or a product in smaller vials"
               : "a finer step";
}

static const char *in_stock(const struct ivig_told *told)
{
    return request_of(told)->stock != 0 ? " in stock" : "";
}

static const char *refused(const struct ivig_told *told)
{
    return request_of(told)->product->refused->reason;
}

static const char *stabiliser(const struct ivig_told *told)
{
    return ivig_stabiliser_word(request_of(told)->product->stabiliser);
}

static const char *up_to(const struct ivig_told *told)
{
    return told->finding->value[2] != 0 ? " at most" : " on average";
}

static void put_rules(struct ivig_buffer *out, const struct ivig_told *told)
{
    const struct ivig_ruleset *rules = told->document->rules;
    const char *name;

    for (size_t i = 0; (name = ivig_ruleset_name(rules, IVIG_NAME_WEIGHT_RULE, i)) != NULL; i++) {
        ivig_put(out, i > 0 ? ", " : "");
        ivig_put(out, name);
    }
}

static void put_label(struct ivig_buffer *out, const struct ivig_told *told)
{
    const struct ivig_texts *labelled = &request_of(told)->regimen->labelled;

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
static void put_conditions(struct ivig_buffer *out, const struct ivig_told *told)
{
    const struct ivig_condition *asks;
    size_t at = 0;
    bool several = false;

    while ((asks = ivig_longest_advised_by(told->document->plan, told->document->precautions,
                                           &at)) != NULL) {
        ivig_put(out, several ? ", " : "");
        ivig_put(out, asks->name);
        several = true;
    }
}

bool ivig_is_of_several(const struct ivig_finding *finding)
{
    return finding->id == IVIG_FINDING_PRODUCT_NOT_KNOWN ||
           finding->id == IVIG_FINDING_PRODUCT_CONFLICT;
}

/* The condition that was found; on a page those that were found after it, too. */
static void put_condition(struct ivig_buffer *out, const struct ivig_told *told)
{
    const struct ivig_condition *items = told->document->precautions->conditions.items;
    const struct ivig_plan *plan = told->document->plan;
    const struct ivig_finding *end = plan->findings + plan->finding_count;

    ivig_put(out, condition_of(told)->name);
    if (!told->on_page || !ivig_is_of_several(told->finding))
        return;
    for (const struct ivig_finding *other = told->finding + 1; other < end; other++)
        if (other->id == told->finding->id) {
            ivig_put(out, ", ");
            ivig_put(out, items[other->value[0]].name);
        }
}

/* Why no fewer days: a long story. */
static void put_fewer_days(struct ivig_buffer *out, const struct ivig_told *told)
{
    if (told->brief)
        return;
    ivig_put(out, " ");
    ivig_put(out, told->document->precautions->fewer_days.text);
}

/* ", which contains proline," where that is why it is ruled out; the label may have other reasons.
 */
static void put_contains(struct ivig_buffer *out, const struct ivig_told *told)
{
    const struct ivig_product_conflict *conflict = condition_of(told)->product_conflict;

    if (conflict == NULL || conflict->stabiliser != request_of(told)->product->stabiliser)
        return;
    ivig_put(out, ", which contains ");
    ivig_put(out, stabiliser(told));
    ivig_put(out, ",");
}

/* The masses below and above that vials make up, the second and third number; 0: there is none. */
static void put_nearest(struct ivig_buffer *out, const struct ivig_told *told)
{
    int64_t below_ug = told->finding->value[1];
    int64_t above_ug = told->finding->value[2];

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

static void put_at_risk_rate(struct ivig_buffer *out, const struct ivig_told *told)
{
    ivig_put_rate(out, request_of(told)->product, told->finding->value[0]);
}

/* Each word is a text, or is put together. */
static const struct word {
    const char *name;
    const char *(*text)(const struct ivig_told *);
    void (*put)(struct ivig_buffer *, const struct ivig_told *);
} words[] = {
    { "at-risk-rate", NULL, put_at_risk_rate },
    { "basis", basis, NULL },
    { "body", body, NULL },
    { "condition", NULL, put_condition },
    { "conditions", NULL, put_conditions },
    { "contains", NULL, put_contains },
    { "fewer-days", NULL, put_fewer_days },
    { "finer-step", finer_step, NULL },
    { "in-stock", in_stock, NULL },
    { "indication", indication, NULL },
    { "label", NULL, put_label },
    { "nearest", NULL, put_nearest },
    { "other", other_regimen, NULL },
    { "product", product, NULL },
    { "reason", reason, NULL },
    { "refused", refused, NULL },
    { "regimen", regimen, NULL },
    { "repeat", repeat, NULL },
    { "rule", weight_rule, NULL },
    { "rules", NULL, put_rules },
    { "spread-of", spread_of, NULL },
    { "stabiliser", stabiliser, NULL },
    { "up-to", up_to, NULL },
    { "why-not", why_not, NULL },
    { "with-product", with_product, NULL },
};

bool ivig_is_word(const char *text, size_t length, const char *word)
{
    return strlen(word) == length && strncmp(text, word, length) == 0;
}

bool ivig_put_finding_word(struct ivig_buffer *out, const struct ivig_told *told, const char *word,
                           size_t length)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!ivig_is_word(word, length, words[i].name))
            continue;
        if (words[i].text != NULL)
            ivig_put(out, words[i].text(told));
        else
            words[i].put(out, told);
        return true;
    }
    return false;
}
