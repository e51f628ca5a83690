/* What must be said of the dosing weight. */
#include "base/arithmetic.h"
#include "base/seldom.h"
#include "dose/bmi.h"
#include "dose/finding.h"
#include "dose/stages.h"
#include "dose/weight_formula.h"

/* Whether it stands for the actual weight, or is of no use to the rule. */
static void find_pre_pregnancy_weight(struct ivig_plan *plan)
{
    const struct ivig_patient *patient = &plan->request->patient;
    const struct ivig_texts *sources = &plan->request->weight_rule->sources;

    if (plan->weight.before_pregnancy)
        ivig_find(plan, PRE_PREGNANCY_WEIGHT, sources, plan->weight.actual_g, patient->weight_g);
    else if (patient->pre_pregnancy_weight_g != IVIG_ABSENT)
        ivig_find(plan, PRE_PREGNANCY_WEIGHT_UNUSED, sources, patient->pre_pregnancy_weight_g);
}

/* Why the rule gives no weight. */
static void find_no_weight(struct ivig_plan *plan)
{
    const struct ivig_weight_rule *rule = plan->request->weight_rule;
    const struct ivig_weight_case *decided = plan->weight.decided;

    if (plan->weight.actual_g == IVIG_ABSENT)
        ivig_find(plan, PRE_PREGNANCY_WEIGHT_NEEDED, &rule->sources, 0);
    else if (decided == NULL)
        ivig_find(plan, HEIGHT_AND_SEX_NEEDED, &rule->sources, 0);
    else
        ivig_find(plan, NO_DOSING_WEIGHT, &decided->sources, 0);
}

static void find_ideal_by_sex(struct ivig_plan *plan)
{
    const struct ivig_reference_weight *reference = &plan->defaults->reference;
    const struct ivig_patient *patient = &plan->request->patient;
    struct ivig_ratio male_g;
    struct ivig_ratio female_g;

    if (ivig_wants(plan, IVIG_NOTE) && patient->sex == IVIG_SEX_UNKNOWN &&
        patient->height_mm != IVIG_ABSENT && patient->height_mm >= reference->valid_from_mm &&
        ivig_ideal_weight(&reference->ideal, patient->height_mm, IVIG_MALE, &male_g) &&
        ivig_ideal_weight(&reference->ideal, patient->height_mm, IVIG_FEMALE, &female_g) &&
        male_g.num > 0 && female_g.num > 0)
        ivig_find(plan, IDEAL_WEIGHT_BY_SEX, &reference->sources, patient->height_mm,
                  ivig_to_gram(male_g), ivig_to_gram(female_g));
}

/* The index of a weight that is dosed and may be that before pregnancy; height is known. */
static struct ivig_ratio dosed_bmi_milli(const struct ivig_plan *plan)
{
    return ivig_bmi_milli(plan->weight.weight_g, plan->request->patient.height_mm);
}

/* Whether the weight that is dosed is the actual one, and of somebody obese. */
static inline bool is_obese_on_actual(const struct ivig_plan *plan)
{
    const struct ivig_dosing_weight *weight = &plan->weight;

    return (weight->basis == IVIG_BASIS_ACTUAL || weight->basis == IVIG_BASIS_AS_ENTERED) &&
           plan->request->patient.height_mm != IVIG_ABSENT &&
           ivig_bmi_is_above(dosed_bmi_milli(plan), plan->defaults->obese.bmi_milli_above);
}

/* An obese patient is never silently dosed on actual weight. */
static void find_obese(struct ivig_plan *plan)
{
    const struct ivig_request *request = plan->request;
    const struct ivig_obese *obese = &plan->defaults->obese;
    const struct ivig_weight_case *decided = plan->weight.decided;
    bool fell_back = plan->weight.basis == IVIG_BASIS_ACTUAL && request->weight_rule->ideal != NULL;

    /* an index that cannot be right says nothing about obesity */
    if (ivig_is_refused(plan, NULL))
        return;
    if (fell_back && !request->weight_rule_named) {
        ivig_find(plan, CHOOSE_WEIGHT_RULE, &obese->sources,
                  ivig_bmi_shown(dosed_bmi_milli(plan), IVIG_ROUND_UP), obese->bmi_milli_above);
        return;
    }
    ivig_find(plan, OBESE_ON_ACTUAL, &obese->sources,
              ivig_bmi_shown(dosed_bmi_milli(plan), IVIG_ROUND_UP), obese->bmi_milli_above);
    if (decided != NULL && decided->when != NULL && decided->when->height_mm_below != IVIG_ABSENT)
        ivig_find(plan, OBESE_AND_SHORT, &decided->sources, decided->when->height_mm_below);
}

/* Warnings and notes on a weight; that of a case is none but these (struct ivig_note). */
static void find_remarks(struct ivig_plan *plan)
{
    const struct ivig_weight_rule *rule = plan->request->weight_rule;
    const struct ivig_weight_case *decided = plan->weight.decided;

    find_pre_pregnancy_weight(plan);
    if (plan->weight.basis == IVIG_BASIS_AS_ENTERED) {
        ivig_find(plan, WEIGHT_AS_ENTERED, &rule->sources, 0);
        find_ideal_by_sex(plan);
    }
    if (decided != NULL && decided->finding != NULL)
        ivig_find_note(plan, decided->finding);
    if (plan->weight.weight_g > plan->request->patient.weight_g)
        ivig_find(plan, WEIGHT_ABOVE_ACTUAL, &rule->sources, plan->weight.weight_g,
                  plan->request->patient.weight_g);
}

static IVIG_SELDOM void find_each(struct ivig_plan *plan)
{
    if (plan->weight.weight_g == 0) {
        find_no_weight(plan);
        return;
    }
    if (ivig_wants(plan, IVIG_WARN))
        find_remarks(plan);
    if (is_obese_on_actual(plan))
        find_obese(plan);
}

/* Whether anything is to be said is seen before it is asked what. */
void ivig_find_weight(struct ivig_plan *plan)
{
    if (ivig_wants(plan, IVIG_WARN) || plan->weight.weight_g == 0 || is_obese_on_actual(plan))
        find_each(plan);
}
