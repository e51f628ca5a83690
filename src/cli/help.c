/* --help, from the tables of commands and options. */
#include <stdio.h>

#include "cli/options.h"

enum { COMMAND_COLUMNS = 21, OPTION_COLUMNS = 32 };

static void print_option(const struct cli_option *option)
{
    int column = option->letter != 0 ? printf("  -%c, --%s", option->letter, option->name)
                                     : printf("      --%s", option->name);

    if (option->argument != NULL)
        column += printf(" %s", option->argument);
    if (column >= OPTION_COLUMNS) {
        printf("\n");
        column = 0;
    }
    printf("%*s %s\n", OPTION_COLUMNS - column, "", option->help);
}

static void print_command(const struct cli_command *command)
{
    char left[64];

    (void)snprintf(left, sizeof left, "%s %s", command->name,
                   command->operand != NULL ? command->operand : "");
    printf("  %-*s %s\n", COMMAND_COLUMNS, left, command->help);
}

void cli_print_help(const struct cli_command *commands, size_t count)
{
    puts("usage: ivigcalc --weight KG --indication ID [option...]\n"
         "       ivigcalc COMMAND [option...]\n"
         "\n"
         "Dose of immune globulin intravenous (IVIG), exact, with its days.\n"
         "\n"
         "Commands:");
    for (size_t i = 0; i < count; i++)
        print_command(&commands[i]);
    puts("\nOptions:");
    for (size_t i = 0; i < CLI_OPT_COUNT; i++)
        print_option(&cli_options[i]);
    puts("\n"
         "Exit status: 0 dosed, agrees, or done; 1 refused (compare: under every rule), a\n"
         "checked order differs, a row of a batch is bad, or faults found by rules check;\n"
         "2 usage, a value out of bounds, rules that cannot be used, or output that could\n"
         "not be written.\n"
         "\n"
         "Examples: ivigcalc --weight 70 --indication lems\n"
         "          ivigcalc compare -w 100 -H 165 -s female -i lems\n"
         "          ivigcalc check -w 70 -i lems --schedule 5x28");
}
