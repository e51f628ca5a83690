/* A set is handed out only when it was checked and its worked examples come out. */
#include <ivigcalc/ruleset.h>

#include "dose/examples.h"

/* Run the examples of a set that was loaded; lets go of it if one fails. */
static enum ivig_status prove(struct ivig_ruleset *set)
{
    enum ivig_status status = ivig_examples_run(set);

    set->loaded = NULL;
    if (status != IVIG_OK)
        ivig_ruleset_free(set);
    return status;
}

enum ivig_status ivig_ruleset_open_folder(const char *folder, const struct ivig_reporter *reporter,
                                          struct ivig_ruleset **set)
{
    struct ivig_ruleset *loaded;
    enum ivig_status status = ivig_set_load_folder(folder, reporter, &loaded);

    if (status == IVIG_OK)
        status = prove(loaded);
    if (status == IVIG_OK)
        *set = loaded;
    return status;
}

enum ivig_status ivig_ruleset_check(const struct ivig_ruleset *set,
                                    const struct ivig_reporter *reporter)
{
    struct ivig_ruleset *again;
    enum ivig_status status = ivig_set_load_again(set, reporter, &again);

    if (status == IVIG_OK)
        status = prove(again);
    if (status == IVIG_OK)
        ivig_ruleset_free(again);
    return status;
}
