/* ivigcalc: find the command, read its options, run it. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <ivigcalc/version.h>

#include "base/nearest.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/rules.h"
#include "cli/values.h"

static const struct cli_command commands[] = {
    { "dose", CLI_DOSE, cli_run_dose, NULL, 0, 0,
      "dose and schedule for one patient (the default)" },
    { "check", CLI_CHECK, cli_run_check, NULL, 0, 0, "an order that is written, against the rule" },
    { "compare", CLI_COMPARE, cli_run_compare, NULL, 0, 0,
      "one patient under every dosing-weight rule" },
    { "batch", CLI_BATCH, cli_run_batch, "[FILE|-]", 0, 1, "a row for each record of a file" },
    { "rules list", CLI_LIST, cli_run_rules_list, NULL, 0, 0, "every rule, a few words each" },
    { "rules show", CLI_SHOW, cli_run_rules_show, "ID", 1, 1,
      "one rule in full, with its sources" },
    { "rules check", CLI_RULES_CHECK, cli_run_rules_check, "[DIR...]", 0, SIZE_MAX,
      "check rule files; silent when all is well" },
    { "rules export", CLI_EXPORT, cli_run_rules_export, "DIR", 1, 1,
      "write the rule files out, to be changed" },
    { "products list", CLI_LIST, cli_run_products_list, NULL, 0, 0,
      "every product, a few words each" },
    { "products show", CLI_SHOW, cli_run_products_show, "ID", 1, 1,
      "one product in full, with its rates" },
};

enum { COMMANDS = sizeof commands / sizeof *commands, NAME_ROOM = 64, WORDS_ROOM = 64 };

/* Whether the first word of a command's name is ${word}. */
static bool is_group(const struct cli_command *command, const char *word)
{
    size_t length = strcspn(command->name, " ");

    return strlen(word) == length && strncmp(command->name, word, length) == 0;
}

static bool is_help(const char *word)
{
    return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

/* Report that a group's second word is missing: "products needs a word: list or show". */
static void refuse_group(const char *group)
{
    char words[WORDS_ROOM] = "";
    const char *last = NULL;

    for (size_t i = 0; i < COMMANDS; i++) {
        if (!is_group(&commands[i], group))
            continue;
        if (last != NULL)
            cli_list_word(words, sizeof words, ", ", last);
        last = strchr(commands[i].name, ' ') + 1;
    }
    (void)cli_error("%s needs a word: %s or %s", group, words, last);
}

/* The command of one word or two, past which ${argv} is moved. */
static const struct cli_command *find_command(char ***argv)
{
    struct ivig_nearest search;
    char name[NAME_ROOM];
    bool grouped = false;

    for (size_t i = 0; i < COMMANDS; i++)
        grouped = grouped || (is_group(&commands[i], **argv) && strchr(commands[i].name, ' '));
    if (grouped && (*argv)[1] != NULL && is_help((*argv)[1])) {
        ++*argv;
        return &commands[0];
    }
    if (grouped && ((*argv)[1] == NULL || (*argv)[1][0] == '-')) {
        refuse_group(**argv);
        return NULL;
    }
    (void)snprintf(name, sizeof name, "%s%s%s", **argv, grouped ? " " : "",
                   grouped ? (*argv)[1] : "");
    *argv += grouped ? 2 : 1;
    ivig_nearest_start(&search, name);
    for (size_t i = 0; i < COMMANDS; i++) {
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
        ivig_nearest_offer(&search, commands[i].name);
    }
    if (search.best != NULL)
        (void)cli_error("unknown command '%s'; did you mean '%s'?", name, search.best);
    else
        (void)cli_error("unknown command '%s'; --help lists the commands", name);
    return NULL;
}

static int print_version(const struct cli_arguments *arguments)
{
    struct ivig_ruleset *rules = cli_open_set(arguments);

    if (rules == NULL)
        return CLI_USAGE;
    printf("ivigcalc %s\nrules sha256 %s\n", IVIG_VERSION, ivig_ruleset_sha256(rules));
    ivig_ruleset_free(rules);
    return CLI_DONE;
}

static int run(char **argv)
{
    const struct cli_command *command = &commands[0];
    struct cli_arguments arguments;

    if (*argv == NULL)
        return cli_error("nothing to do; example: ivigcalc --weight 70 --indication lems "
                         "(--help shows every option)");
    if (**argv != '-')
        command = find_command(&argv);
    if (command == NULL || !cli_parse(command, argv, &arguments))
        return CLI_USAGE;
    if (arguments.value[CLI_OPT_HELP] != NULL) {
        cli_print_help(commands, COMMANDS);
        return CLI_DONE;
    }
    if (arguments.value[CLI_OPT_VERSION] != NULL)
        return print_version(&arguments);
    return command->run(&arguments);
}

int main(int argc, char **argv)
{
    int status = argc > 0 ? run(argv + 1) : CLI_USAGE;

    return cli_close_output() ? status : CLI_USAGE;
}
