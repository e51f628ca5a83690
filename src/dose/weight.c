/* The dosing weight: the cases of a weight rule. */
#include "dose/bmi.h"
#include "dose/stages.h"
#include "dose/weight_case.h"

const struct ivig_weight_case *ivig_case_without_body(const struct ivig_weight_rule *rule,
                                                      const struct ivig_patient *patient,
                                                      bool pregnant)
{
    for (size_t i = 0; i < rule->cases.count; i++) {
        const struct ivig_weight_case *row = &rule->cases.items[i];

        if (row->when != NULL && !ivig_may_hold(row->when, patient, pregnant))
            continue;
        return row->when != NULL && (row->when->asks & ~(unsigned)IVIG_OF_NO_BODY) == 0 ? row
                                                                                        : NULL;
    }
    return NULL;
}

/* Whether a case compares with a weight of the patient's sex. */
bool ivig_asks_for_sex(const struct ivig_weight_rule *rule)
{
    for (size_t i = 0; i < rule->cases.count; i++)
        if (rule->cases.items[i].when != NULL &&
            rule->cases.items[i].when->weight_g_at_most != NULL)
            return true;
    return false;
}

bool ivig_weight_rule_needs_sex(const struct ivig_weight_rule *rule)
{
    return rule->ideal != NULL &&
           (rule->ideal->bmi_milli == IVIG_ABSENT || ivig_asks_for_sex(rule));
}

enum ivig_status ivig_take_by_factor(const struct ivig_weight_choice *use, int64_t actual_g,
                                     struct ivig_ratio ideal_g, struct ivig_dosing_weight *weight)
{
    struct ivig_ratio exact_g = { ideal_g.num * use->factor_milli, ideal_g.den * IVIG_MILLI };
    enum ivig_basis basis = IVIG_BASIS_MULTIPLE;

    if (use->use == IVIG_USE_ADJUSTED) {
        ivig_inline_adjusted_weight(ideal_g, actual_g, use->factor_milli, &exact_g);
        basis = IVIG_BASIS_ADJUSTED;
    }
    return ivig_take_exact(exact_g, basis, weight);
}

/* The weight as entered, or none under a rule that refuses. */
static enum ivig_status take_as_entered(const struct ivig_weight_rule *rule, int64_t actual_g,
                                        struct ivig_dosing_weight *weight)
{
    weight->basis = IVIG_BASIS_AS_ENTERED;
    return rule->missing == IVIG_MISSING_REFUSE ? IVIG_E_RANGE : ivig_take_weight(actual_g, weight);
}

enum ivig_status ivig_take_without_body(const struct ivig_weight_rule *rule,
                                        const struct ivig_patient *patient, int64_t actual_g,
                                        bool pregnant, struct ivig_dosing_weight *weight)
{
    const struct ivig_weight_case *row = ivig_case_without_body(rule, patient, pregnant);
    const struct ivig_subject subject = { patient, actual_g, pregnant, { 0, 0 } };

    /* as entered is the same weight, and says what is missing */
    if (row == NULL ||
        (rule->missing == IVIG_MISSING_AS_ENTERED && row->use.use == IVIG_USE_ACTUAL))
        return take_as_entered(rule, actual_g, weight);
    return ivig_take_case(row, &subject, weight);
}

enum ivig_status ivig_dosing_weight(const struct ivig_weight_rule *rule,
                                    const struct ivig_patient *patient, bool pregnant,
                                    struct ivig_dosing_weight *weight)
{
    *weight = (struct ivig_dosing_weight){ 0 };
    return ivig_inline_dosing_weight(rule, patient, pregnant, weight);
}

const char *ivig_weight_reason(const struct ivig_dosing_weight *weight)
{
    return weight->decided != NULL ? weight->decided->reason : "height-or-sex-missing";
}
