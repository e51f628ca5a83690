/* ivigcalc rules check [DIR...]: every fault of every file, or nothing. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/rules.h"
#include "cli/values.h"
#include "cli/view.h"

/* Faults as they are found; grows. */
struct faults {
    struct ivig_error *items;
    size_t count;
    size_t room;
    bool lost; /* there are some that memory did not suffice for */
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

/* A check that failed without a fault had no memory for one. */
static void note_status(struct faults *faults, size_t before, enum ivig_status status)
{
    faults->lost = faults->lost || (status != IVIG_OK && faults->count == before);
}

static bool is_folder(const char *path)
{
    DIR *folder = opendir(path);

    return folder != NULL && closedir(folder) == 0;
}

/* Check one folder; false if it cannot be read at all, or is not the set that is expected. */
static bool check_folder(const struct cli_arguments *arguments, const char *folder,
                         struct faults *faults)
{
    const struct ivig_reporter reporter = { keep_fault, faults };
    struct ivig_ruleset *set = NULL;
    size_t before = faults->count;
    bool usable = is_folder(folder);
    enum ivig_status status = ivig_ruleset_open_folder(folder, &reporter, &set);

    note_status(faults, before, status);
    if (status == IVIG_OK) {
        usable = cli_is_expected(arguments, set);
        ivig_ruleset_free(set);
    }
    return usable;
}

static bool check_builtin(const struct cli_arguments *arguments, struct faults *faults)
{
    const struct ivig_reporter reporter = { keep_fault, faults };
    struct ivig_ruleset *set = cli_open_set(arguments);

    if (set == NULL)
        return false;
    note_status(faults, 0, ivig_ruleset_check(set, &reporter));
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
        return cli_line(arguments, CLI_OPT_RULES) && check_folder(arguments, named, faults);
    if (arguments->word_count == 0)
        return check_builtin(arguments, faults);
    for (size_t i = 0; i < arguments->word_count; i++)
        if (!cli_is_line("rules check", arguments->words[i]))
            return false;
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
        status = cli_error("%s", ivig_status_meaning(IVIG_E_MEMORY));
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
        if (checked || faults.count > 0 || faults.lost)
            status = print(format, &faults, status);
    }
    free(faults.items);
    return status;
}
