/* ivigcalc rules check [DIR...]: every fault of every file, or nothing. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/rules.h"
#include "cli/view.h"

/* Faults as they are found; grows. */
struct faults {
    struct ivig_error *items;
    size_t count;
    size_t room;
    bool lost; /* memory ran out */
};

static void keep_fault(void *context, const struct ivig_error *error)
{
    struct faults *faults = context;

    if (faults->count == faults->room) {
        size_t room = faults->room * 2 + 16;
        struct ivig_error *items = realloc(faults->items, room * sizeof *items);

        if (items == NULL) {
            faults->lost = true;
            return;
        }
        faults->items = items;
        faults->room = room;
    }
    faults->items[faults->count++] = *error;
}

/* Check one folder; false if it cannot be read at all, or is not the set that is expected. */
static bool check_folder(const struct cli_arguments *arguments, const char *folder,
                         struct faults *faults)
{
    const struct ivig_reporter reporter = { keep_fault, faults };
    struct ivig_ruleset *set = NULL;
    size_t before = faults->count;
    bool usable;

    if (ivig_ruleset_open_folder(folder, &reporter, &set) == IVIG_OK) {
        usable = cli_is_expected(arguments, set);
        ivig_ruleset_free(set);
        return usable;
    }
    for (size_t i = before; i < faults->count; i++)
        if (faults->items[i].status == IVIG_E_READ && strcmp(faults->items[i].source, folder) == 0)
            return false;
    return true;
}

static bool check_builtin(const struct cli_arguments *arguments, struct faults *faults)
{
    const struct ivig_reporter reporter = { keep_fault, faults };
    struct ivig_ruleset *set = cli_open_set(arguments);

    if (set == NULL)
        return false;
    (void)ivig_ruleset_check(set, &reporter);
    ivig_ruleset_free(set);
    return true;
}

/* Every set that was named, or the one in use; false if one could not be checked. */
static bool check_all(const struct cli_arguments *arguments, struct faults *faults)
{
    const char *named = arguments->value[CLI_OPT_RULES];
    bool usable = true;

    if (named != NULL && arguments->word_count > 0)
        return cli_refuse("rules check: name the folders as words or with --rules, not both");
    if (named != NULL)
        return check_folder(arguments, named, faults);
    if (arguments->word_count == 0)
        return check_builtin(arguments, faults);
    for (size_t i = 0; i < arguments->word_count; i++)
        usable = check_folder(arguments, arguments->words[i], faults) && usable;
    return usable;
}

/* Faults in text are diagnostics, on stderr; a document of them goes to stdout. */
static int print(const struct ivig_format *format, const struct faults *faults, int status)
{
    const struct ivig_fault_list_document document = { faults->items, faults->count };
    struct ivig_buffer out = { 0 };

    if (faults->lost || format->fault_list(&document, &out) != IVIG_OK)
        status = cli_error("out of memory");
    else if (format->findings_inside)
        status = cli_print(IVIG_OK, &out, status);
    else if (out.length > 0)
        fputs(out.bytes, stderr);
    ivig_buffer_free(&out);
    return status;
}

int cli_run_rules_check(const struct cli_arguments *arguments)
{
    struct faults faults = { 0 };
    const struct ivig_format *format;
    struct ivig_view view;
    int status = CLI_USAGE;

    if (cli_read_view(arguments, &format, &view)) {
        bool checked = check_all(arguments, &faults);

        status = !checked ? CLI_USAGE : faults.count > 0 ? CLI_REFUSED : CLI_DONE;
        if (checked || faults.count > 0)
            status = print(format, &faults, status);
    }
    free(faults.items);
    return status;
}
