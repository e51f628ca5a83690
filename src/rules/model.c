/* Finding parts of what was read. */
#include <ivigcalc/ruleset.h>

#include <stdio.h>
#include <string.h>

#include "rules/known.h"
#include "rules/note.h"

bool ivig_texts_hold(const struct ivig_texts *texts, const char *text)
{
    for (size_t i = 0; i < texts->count; i++)
        if (strcmp(texts->items[i], text) == 0)
            return true;
    return false;
}

bool ivig_note_is_general(const struct ivig_note *note)
{
    return ivig_inline_note_is_general(note);
}

unsigned ivig_weight_asks(const struct ivig_weight_when *when)
{
    bool asks_for_bmi =
        when->bmi_milli_above != IVIG_ABSENT || when->bmi_milli_at_least != IVIG_ABSENT;

    return (when->age_years_below != IVIG_ABSENT ? IVIG_ASKS_AGE : 0U) |
           (when->pregnant ? IVIG_ASKS_PREGNANT : 0U) |
           (when->height_mm_below != IVIG_ABSENT ? IVIG_ASKS_HEIGHT : 0U) |
           (when->weight_g_at_most != NULL ? IVIG_ASKS_WEIGHT : 0U) |
           (asks_for_bmi ? IVIG_ASKS_BMI : 0U) |
           (when->percent_of_ideal_milli_above != IVIG_ABSENT ? IVIG_ASKS_PERCENT_OF_IDEAL : 0U) |
           (when->actual_at_most_ideal ? IVIG_ASKS_AT_MOST_IDEAL : 0U) |
           (when->actual_below_adjusted ? IVIG_ASKS_BELOW_ADJUSTED : 0U);
}

enum ivig_status ivig_indication_regimen(const struct ivig_indication *indication, const char *id,
                                         const struct ivig_regimen **regimen,
                                         struct ivig_error *error)
{
    struct ivig_known known;
    char what[64];

    for (size_t i = 0; i < indication->regimens.count; i++) {
        const struct ivig_regimen *row = &indication->regimens.items[i];

        if (id == NULL ? row->standard : strcmp(row->id, id) == 0) {
            *regimen = row;
            return IVIG_OK;
        }
    }
    if (indication->not_recommended != NULL)
        return ivig_error_set(error, IVIG_E_UNKNOWN_ID, "%s has no regimens: not recommended",
                              indication->id);
    ivig_known_start(&known, id);
    for (size_t i = 0; i < indication->regimens.count; i++)
        ivig_known_offer(&known, indication->regimens.items[i].id);
    (void)snprintf(what, sizeof what, "regimen of %s", indication->id);
    return ivig_known_report(&known, what, error);
}

const struct ivig_condition *ivig_precautions_condition(const struct ivig_precautions *precautions,
                                                        const char *id)
{
    for (size_t i = 0; i < precautions->conditions.count; i++)
        if (strcmp(precautions->conditions.items[i].id, id) == 0)
            return &precautions->conditions.items[i];
    return NULL;
}

const struct ivig_condition *ivig_precautions_pregnancy(const struct ivig_precautions *precautions)
{
    for (size_t i = 0; i < precautions->conditions.count; i++)
        if (precautions->conditions.items[i].pregnancy)
            return &precautions->conditions.items[i];
    return NULL;
}

bool ivig_precautions_is_pregnant(const struct ivig_precautions *precautions, uint64_t conditions)
{
    return (conditions & precautions->bits.pregnancy) != 0;
}

const char *ivig_weight_rule_id(const struct ivig_defaults *defaults,
                                const struct ivig_indication *indication, const char *named)
{
    if (named != NULL)
        return named;
    return indication->weight_rule != NULL ? indication->weight_rule : defaults->weight_rule;
}

enum ivig_status ivig_precautions_add(const struct ivig_precautions *precautions, const char *id,
                                      uint64_t *conditions, struct ivig_error *error)
{
    const struct ivig_condition *found = ivig_precautions_condition(precautions, id);
    struct ivig_known known;
    uint64_t bit;

    if (found == NULL) {
        ivig_known_start(&known, id);
        for (size_t i = 0; i < precautions->conditions.count; i++)
            if (precautions->conditions.items[i].when == NULL)
                ivig_known_offer(&known, precautions->conditions.items[i].id);
        return ivig_known_report(&known, "condition", error);
    }
    if (found->when != NULL)
        return ivig_error_set(error, IVIG_E_CONFLICT, "'%s' follows from the age; give the age",
                              id);
    bit = UINT64_C(1) << (found - precautions->conditions.items);
    if ((*conditions & bit) != 0)
        return ivig_error_set(error, IVIG_E_DUPLICATE, "'%s' is named twice", id);
    *conditions |= bit;
    return IVIG_OK;
}

const struct ivig_check *ivig_precautions_check(const struct ivig_precautions *precautions,
                                                const char *id)
{
    for (size_t i = 0; i < precautions->checks.count; i++)
        if (strcmp(precautions->checks.items[i].id, id) == 0)
            return &precautions->checks.items[i];
    return NULL;
}
