/* ivigcalc: find the command, read its options, run it. */
#include <stdio.h>
#include <string.h>

#include <ivigcalc/version.h>

#include "base/nearest.h"
#include "cli/commands.h"
#include "cli/output.h"

static const struct cli_command commands[] = {
    { "dose", CLI_DOSE, cli_run_dose, "dose and schedule for one patient (the default)" },
};

enum { COMMANDS = sizeof commands / sizeof *commands };

static const struct cli_command *find_command(const char *name)
{
    struct ivig_nearest search;

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
    struct ivig_ruleset *rules = cli_open_rules(arguments);

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
        command = find_command(*argv++);
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
