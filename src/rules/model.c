/* Finding parts of what was read. */
#include <ivigcalc/ruleset.h>

#include <string.h>

#include "base/nearest.h"

enum ivig_status ivig_indication_regimen(const struct ivig_indication *indication, const char *id,
                                         const struct ivig_regimen **regimen,
                                         struct ivig_error *error)
{
    struct ivig_nearest search;

    for (size_t i = 0; i < indication->regimens.count; i++) {
        const struct ivig_regimen *row = &indication->regimens.items[i];

        if (id == NULL ? row->standard : strcmp(row->id, id) == 0) {
            *regimen = row;
            return IVIG_OK;
        }
    }
    if (id == NULL)
        return ivig_error_set(error, IVIG_E_UNKNOWN_ID, "%s has no default regimen",
                              indication->id);
    ivig_nearest_start(&search, id);
    for (size_t i = 0; i < indication->regimens.count; i++)
        ivig_nearest_offer(&search, indication->regimens.items[i].id);
    if (search.best != NULL)
        return ivig_error_set(error, IVIG_E_UNKNOWN_ID,
                              "unknown regimen '%s' of %s; did you mean '%s'?", id, indication->id,
                              search.best);
    return ivig_error_set(error, IVIG_E_UNKNOWN_ID, "unknown regimen '%s' of %s", id,
                          indication->id);
}

const struct ivig_check *ivig_precautions_check(const struct ivig_precautions *precautions,
                                                const char *id)
{
    for (size_t i = 0; i < precautions->checks.count; i++)
        if (strcmp(precautions->checks.items[i].id, id) == 0)
            return &precautions->checks.items[i];
    return NULL;
}
