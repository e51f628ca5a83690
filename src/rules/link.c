/* References between conditions, checks and indications, as bits. */
#include "rules/set.h"

#include <ivigcalc/ruleset.h>

#include "base/bits.h"

/* The conditions of ${ids} as bits. */
static uint64_t condition_bits(const struct ivig_precautions *precautions,
                               const struct ivig_texts *ids)
{
    uint64_t bits = 0;

    for (size_t i = 0; i < ids->count; i++) {
        const struct ivig_condition *found = ivig_precautions_condition(precautions, ids->items[i]);

        if (found != NULL)
            bits |= UINT64_C(1) << (found - precautions->conditions.items);
    }
    return bits;
}

uint64_t ivig_precautions_check_bits(const struct ivig_precautions *precautions,
                                     const struct ivig_texts *ids)
{
    uint64_t bits = 0;

    for (size_t i = 0; i < ids->count; i++) {
        const struct ivig_check *found = ivig_precautions_check(precautions, ids->items[i]);

        if (found != NULL)
            bits |= UINT64_C(1) << (found - precautions->checks.items);
    }
    return bits;
}

static void link_condition(struct ivig_precautions *precautions, size_t at)
{
    const struct ivig_condition *condition = &precautions->conditions.items[at];
    struct ivig_precaution_bits *bits = &precautions->bits;
    uint64_t cleared = ivig_precautions_check_bits(precautions, &condition->clears);
    uint64_t bit = UINT64_C(1) << at;

    bits->by_age |= condition->when != NULL ? bit : 0;
    bits->with_finding |= condition->finding != NULL ? bit : 0;
    bits->longest_schedule |= condition->longest_schedule ? bit : 0;
    bits->pregnancy |= condition->pregnancy ? bit : 0;
    bits->not_with[at] = condition_bits(precautions, &condition->not_with);
    for (; cleared != 0; cleared = ivig_without_lowest(cleared))
        bits->clearing[ivig_lowest_bit(cleared)] |= bit;
}

static void link_precautions(struct ivig_precautions *precautions)
{
    for (size_t i = 0; i < precautions->checks.count; i++)
        if (precautions->checks.items[i].finding != NULL)
            precautions->bits.checks_with_finding |= UINT64_C(1) << i;
    for (size_t i = 0; i < precautions->conditions.count; i++)
        link_condition(precautions, i);
}

/* Every set has one file of precautions; NULL: it was not parsed yet. */
static struct ivig_precautions *precautions_of(const struct ivig_ruleset *set)
{
    for (size_t i = 0; i < set->index->file_count; i++)
        if (set->index->files[i].kind == IVIG_FILE_PRECAUTIONS)
            return set->objects[i];
    return NULL;
}

static void link_indication(const struct ivig_ruleset *set, size_t at,
                            const struct ivig_precautions *precautions)
{
    struct ivig_indication *indication = set->objects[at];

    if (indication != NULL && precautions != NULL)
        indication->before_bits = ivig_precautions_check_bits(precautions, &indication->before);
}

void ivig_set_link(const struct ivig_ruleset *set, size_t at)
{
    const struct ivig_set_file *files = set->index->files;
    struct ivig_precautions *precautions = precautions_of(set);

    if (files[at].kind == IVIG_FILE_INDICATION)
        link_indication(set, at, precautions);
    if (files[at].kind != IVIG_FILE_PRECAUTIONS || precautions == NULL)
        return;
    link_precautions(precautions);
    for (size_t i = 0; i < set->index->file_count; i++)
        if (files[i].kind == IVIG_FILE_INDICATION)
            link_indication(set, i, precautions);
}
