/* Opening the rule set that the options ask for. */
#include <stdio.h>

#include "cli/commands.h"
#include "cli/values.h"

static void print_fault(void *context, const struct ivig_error *error)
{
    char line[IVIG_ERROR_LINE_ROOM];
    size_t *count = context;

    (*count)++;
    ivig_error_line(error, line);
    fprintf(stderr, "%s\n", line);
}

struct ivig_ruleset *cli_open_rules(const struct cli_arguments *arguments)
{
    const char *folder = arguments->value[CLI_OPT_RULES];
    struct ivig_ruleset *set = NULL;
    struct ivig_error error = { 0 };
    size_t faults = 0;
    const struct ivig_reporter reporter = { print_fault, &faults };

    if (folder == NULL) {
        if (ivig_ruleset_open_builtin(&set, &error) != IVIG_OK)
            (void)cli_error("%s", error.text);
        return set;
    }
    if (!cli_line(arguments, CLI_OPT_RULES))
        return NULL;
    if (ivig_ruleset_open_folder(folder, &reporter, &set) != IVIG_OK)
        (void)cli_error("--rules: %zu error%s in %s; nothing was calculated", faults,
                        faults == 1 ? "" : "s", folder);
    return set;
}
