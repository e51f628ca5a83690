/* What the worked examples of a product must show: all that a slip of the pen could hide. */
#include "rules/set.h"

/* A product and its file while it is looked at. */
struct looking {
    struct ivig_rule_file *file;
    const struct ivig_yaml *tree;
    const struct ivig_product *product;
};

/* Whether a condition holds in an example. */
static bool holds(const struct ivig_product_example_given *given,
                  const struct ivig_condition *condition)
{
    const struct ivig_note_when *when = condition->when;

    if (when == NULL)
        return ivig_texts_hold(&given->conditions, condition->id);
    return given->age_years != IVIG_ABSENT &&
           (when->age_years_below == IVIG_ABSENT || given->age_years < when->age_years_below) &&
           (when->age_years_above == IVIG_ABSENT || given->age_years > when->age_years_above);
}

static void refuse(const struct looking *at, const char *key, const char *what, const char *name)
{
    const struct ivig_yaml *node = ivig_yaml_child(at->tree, key);

    (void)ivig_fault(at->file, node != NULL ? node : at->tree, IVIG_E_CONFLICT,
                     "no example shows %s%s", what, name);
}

/* A condition that rules the product out, or speaks against it, does so in an example. */
static void check_conflict(const struct looking *at, const struct ivig_condition *condition)
{
    const struct ivig_product *product = at->product;
    const struct ivig_product_conflict *conflict = condition->product_conflict;
    bool listed = ivig_texts_hold(&product->not_for, condition->id);

    if (!listed && (conflict == NULL || conflict->stabiliser != product->stabiliser))
        return;
    for (size_t i = 0; i < product->examples.count; i++) {
        const struct ivig_product_example *example = &product->examples.items[i];

        if (holds(&example->given, condition) &&
            (ivig_texts_hold(&example->expect.findings, "product-contraindicated") ||
             ivig_texts_hold(&example->expect.findings, "product-conflict")))
            return;
    }
    refuse(at, listed ? "not_for" : "stabiliser", "that it is not for ", condition->name);
}

/* On which side of the limit the IgA is, for a patient who lacks it. */
static void check_iga(const struct looking *at, const struct ivig_precautions *precautions)
{
    const struct ivig_product *product = at->product;
    bool asked = false;

    /* a set need not have a condition that asks for little IgA */
    for (size_t i = 0; i < precautions->conditions.count; i++)
        asked = asked || precautions->conditions.items[i].low_iga;
    for (size_t i = 0; asked && i < product->examples.count; i++) {
        const struct ivig_product_example *example = &product->examples.items[i];
        bool lacks_iga = false;

        for (size_t j = 0; j < precautions->conditions.count; j++)
            lacks_iga = lacks_iga || (precautions->conditions.items[j].low_iga &&
                                      holds(&example->given, &precautions->conditions.items[j]));
        if (lacks_iga && (ivig_texts_hold(&example->expect.findings, "high-iga") ||
                          ivig_texts_hold(&example->expect.no_findings, "high-iga") ||
                          ivig_texts_hold(&example->expect.findings, "product-iga-not-known")))
            return;
    }
    if (asked)
        refuse(at, "iga", "the IgA with a condition that needs little of it", "");
}

/* Days that the label has, and days that it has not. */
static void check_days(const struct looking *at, const struct ivig_yaml *node,
                       const struct ivig_product_use *use)
{
    const struct ivig_product *product = at->product;
    bool inside = false;
    bool outside = false;

    for (size_t i = 0; i < product->examples.count && use->days != NULL; i++) {
        const struct ivig_product_example *example = &product->examples.items[i];

        if (example->given.use == NULL ||
            ivig_product_use_of(product, example->given.use, example->given.regimen) != use)
            continue;
        inside = inside || ivig_texts_hold(&example->expect.no_findings, "product-days");
        outside = outside || ivig_texts_hold(&example->expect.findings, "product-days");
    }
    if (use->days != NULL && !(inside && outside))
        (void)ivig_fault(at->file, ivig_yaml_child(node, "days"), IVIG_E_CONFLICT,
                         "no examples show days that the label has, and days that it has not");
}

/* The steps of an adult and of a child. */
static void check_steps(const struct looking *at, const struct ivig_defaults *defaults)
{
    const struct ivig_product *product = at->product;
    bool adult = false;
    bool child = false;

    for (size_t i = 0; i < product->examples.count; i++) {
        const struct ivig_product_example *example = &product->examples.items[i];
        int64_t age_years = example->given.age_years;

        if (example->expect.day_step_ug == IVIG_ABSENT || age_years == IVIG_ABSENT)
            continue;
        child = child || age_years < defaults->adult.from_age_years;
        adult = adult || (age_years >= defaults->adult.from_age_years &&
                          example->given.weight_g >= defaults->products->adult_from_weight_g);
    }
    if (!adult)
        refuse(at, "day_step_g", "the step of an adult", "");
    if (!child)
        refuse(at, "day_step_g", "the step of a child", "");
}

void ivig_set_check_product_examples(struct ivig_loading_file *loaded,
                                     const struct ivig_defaults *defaults,
                                     const struct ivig_precautions *precautions)
{
    const struct looking at = { &loaded->faults, loaded->tree, loaded->object };
    const struct ivig_yaml *uses = ivig_yaml_child(loaded->tree, "uses");
    const struct ivig_yaml *node = uses != NULL ? uses->first : NULL;

    if (at.product->refused != NULL)
        return;
    for (size_t i = 0; i < precautions->conditions.count; i++)
        check_conflict(&at, &precautions->conditions.items[i]);
    check_iga(&at, precautions);
    check_steps(&at, defaults);
    for (size_t i = 0; node != NULL; i++, node = node->next)
        check_days(&at, node, &at.product->uses.items[i]);
}
