/* Opening the built-in set: its index is generated, nothing is parsed yet. */
#include <stdlib.h>

#include "rules/set.h"

enum ivig_status ivig_ruleset_open_builtin(struct ivig_ruleset **set, struct ivig_error *error)
{
    struct ivig_ruleset *opened = calloc(1, sizeof *opened);

    if (opened == NULL)
        return ivig_error_mean(error, IVIG_E_MEMORY);
    opened->index = &ivig_builtin_index;
    opened->objects =
        ivig_arena_take(&opened->arena, opened->index->file_count * sizeof *opened->objects);
    if (opened->objects == NULL) {
        ivig_ruleset_free(opened);
        return ivig_error_mean(error, IVIG_E_MEMORY);
    }
    *set = opened;
    return IVIG_OK;
}
