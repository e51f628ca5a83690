/* The words in the texts of findings: a row for each. */
#include "render/finding_words.h"

#include <string.h>

#include "render/buffer.h"
#include "render/order_finding.h"
#include "render/quantity.h"
#include "render/rule_words.h"
#include "render/statements.h"
#include "render/supply_words.h"
#include "render/words.h"

/* What a text is about. */
struct subject {
    const struct ivig_plan_document *document;
    const struct ivig_request *request;
    const struct ivig_finding *finding;
};

static const char *weight_rule(const struct subject *of)
{
    return of->request->weight_rule->id;
}

static const char *body(const struct subject *of)
{
    return ivig_body_needed(of->request->weight_rule);
}

static const char *regimen(const struct subject *of)
{
    return of->request->regimen->id;
}

/* The finding's first number is the regimen's place in the indication. */
static const char *other_regimen(const struct subject *of)
{
    return of->request->indication->regimens.items[of->finding->value[0]].id;
}

static const char *repeat(const struct subject *of)
{
    return of->request->regimen->repeat.text;
}

static const char *spread_of(const struct subject *of)
{
    return of->request->regimen->spread->of == IVIG_SPREAD_DAY ? "day" : "course";
}

static const char *fewer_days(const struct subject *of)
{
    return of->document->precautions->fewer_days.text;
}

/* The finding's first number is the condition's place in the precautions. */
static const struct ivig_condition *condition_of(const struct subject *of)
{
    return &of->document->precautions->conditions.items[of->finding->value[0]];
}

static const char *condition(const struct subject *of)
{
    return condition_of(of)->name;
}

static const char *indication(const struct subject *of)
{
    return of->request->indication->name;
}

static const char *why_not(const struct subject *of)
{
    return of->request->indication->not_recommended->reason;
}

static const char *reason(const struct subject *of)
{
    return of->document->plan->weight.decided->text;
}

static const char *basis(const struct subject *of)
{
    return ivig_basis_name(&of->document->plan->weight);
}

static const char *product(const struct subject *of)
{
    return of->request->product->name;
}

static const char *with_product(const struct subject *of)
{
    return of->request->product != NULL
               ? " With whole vials: fewer days, or a product in smaller ones."
               : "";
}

static const char *refused(const struct subject *of)
{
    return of->request->product->refused->reason;
}

static const char *stabiliser(const struct subject *of)
{
    return ivig_stabiliser_word(of->request->product->stabiliser);
}

static const char *up_to(const struct subject *of)
{
    return of->finding->value[2] != 0 ? " at most" : " on average";
}

static void put_rules(struct ivig_buffer *out, const struct subject *of)
{
    const struct ivig_ruleset *rules = of->document->rules;
    const char *name;

    for (size_t i = 0; (name = ivig_ruleset_name(rules, IVIG_NAME_WEIGHT_RULE, i)) != NULL; i++) {
        ivig_put(out, i > 0 ? ", " : "");
        ivig_put(out, name);
    }
}

static void put_label(struct ivig_buffer *out, const struct subject *of)
{
    const struct ivig_texts *labelled = &of->request->regimen->labelled;

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
static void put_conditions(struct ivig_buffer *out, const struct subject *of)
{
    const struct ivig_condition *asks;
    size_t at = 0;
    bool several = false;

    while ((asks = ivig_longest_advised_by(of->document->plan, of->document->precautions, &at)) !=
           NULL) {
        ivig_put(out, several ? ", " : "");
        ivig_put(out, asks->name);
        several = true;
    }
}

/* ", which contains proline," where that is why it is ruled out; the label may have other reasons.
 */
static void put_contains(struct ivig_buffer *out, const struct subject *of)
{
    const struct ivig_product_conflict *conflict = condition_of(of)->product_conflict;

    if (conflict == NULL || conflict->stabiliser != of->request->product->stabiliser)
        return;
    ivig_put(out, ", which contains ");
    ivig_put(out, stabiliser(of));
    ivig_put(out, ",");
}

/* The masses below and above that vials make up, the second and third number; 0: there is none. */
static void put_nearest(struct ivig_buffer *out, const struct subject *of)
{
    int64_t below_ug = of->finding->value[1];
    int64_t above_ug = of->finding->value[2];

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

static void put_at_risk_rate(struct ivig_buffer *out, const struct subject *of)
{
    ivig_put_rate(out, of->request->product, of->finding->value[0]);
}

/* Each word is a text, or is put together. */
static const struct word {
    const char *name;
    const char *(*text)(const struct subject *);
    void (*put)(struct ivig_buffer *, const struct subject *);
} words[] = {
    { "at-risk-rate", NULL, put_at_risk_rate },
    { "basis", basis, NULL },
    { "body", body, NULL },
    { "condition", condition, NULL },
    { "conditions", NULL, put_conditions },
    { "contains", NULL, put_contains },
    { "fewer-days", fewer_days, NULL },
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

bool ivig_put_finding_word(struct ivig_buffer *out, const struct ivig_plan_document *document,
                           const struct ivig_finding *finding, const char *word, size_t length)
{
    const struct subject of = { document, document->plan->request, finding };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!ivig_is_word(word, length, words[i].name))
            continue;
        if (words[i].text != NULL)
            ivig_put(out, words[i].text(&of));
        else
            words[i].put(out, &of);
        return true;
    }
    return false;
}
