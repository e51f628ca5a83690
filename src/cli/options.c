/* Parsing by the option table. */
#include "cli/options.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/nearest.h"
#include "base/utf8.h"

const struct cli_option cli_options[CLI_OPT_COUNT] = {
#define OPTION_ROW(member, letter, name, argument, commands, help)                                 \
    [CLI_OPT_##member] = { letter, name, argument, commands, help },
    CLI_OPTIONS(OPTION_ROW)
#undef OPTION_ROW
};

static void report(const char *format, va_list arguments) __attribute__((format(printf, 1, 0)));

static void report(const char *format, va_list arguments)
{
    char text[2048];

    (void)vsnprintf(text, sizeof text, format, arguments);
    /* words of the command line are echoed; a terminal must not act on them */
    ivig_disarm(text);
    fprintf(stderr, "ivigcalc: %s\n", text);
}

int cli_error(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    report(format, arguments);
    va_end(arguments);
    return CLI_USAGE;
}

bool cli_refuse(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    report(format, arguments);
    va_end(arguments);
    return false;
}

/* Take one option with its value (NULL for a flag). */
static bool take(const struct cli_command *command, size_t id, const char *value,
                 struct cli_arguments *arguments)
{
    const struct cli_option *option = &cli_options[id];

    if ((option->commands & command->bit) == 0)
        return cli_refuse("--%s is not an option of %s", option->name, command->name);
    if (arguments->value[id] != NULL)
        return cli_refuse("--%s is given twice; give it once", option->name);
    arguments->value[id] = value != NULL ? value : "";
    return true;
}

static bool report_unknown(const char *name, size_t length)
{
    struct ivig_nearest search;
    char wanted[64];

    (void)snprintf(wanted, sizeof wanted, "%.*s", (int)(length < 60 ? length : 60), name);
    ivig_nearest_start(&search, wanted);
    for (size_t id = 0; id < CLI_OPT_COUNT; id++)
        ivig_nearest_offer(&search, cli_options[id].name);
    if (search.best != NULL)
        return cli_refuse("unknown option --%s; did you mean --%s? Options are not "
                          "abbreviated; --help lists them",
                          wanted, search.best);
    return cli_refuse("unknown option --%s; --help lists the options", wanted);
}

/* --name, --name=value or --name value; ${next} is the word after, or NULL. */
static bool take_long(const struct cli_command *command, const char *word, char ***next,
                      struct cli_arguments *arguments)
{
    size_t length = strcspn(word, "=");
    const char *value = word[length] == '=' ? word + length + 1 : NULL;
    size_t id = 0;

    while (id < CLI_OPT_COUNT && (strncmp(cli_options[id].name, word, length) != 0 ||
                                  cli_options[id].name[length] != '\0'))
        id++;
    if (id == CLI_OPT_COUNT)
        return report_unknown(word, length);
    if (cli_options[id].argument == NULL && value != NULL)
        return cli_refuse("--%s takes no value", cli_options[id].name);
    if (cli_options[id].argument != NULL && value == NULL) {
        if (**next == NULL || strncmp(**next, "--", 2) == 0)
            return cli_refuse("--%s needs a value: %s", cli_options[id].name,
                              cli_options[id].argument);
        value = *(*next)++;
    }
    return take(command, id, value, arguments);
}

/* -w70, -w 70, or flags run together: -bq. */
static bool take_letters(const struct cli_command *command, const char *word, char ***next,
                         struct cli_arguments *arguments)
{
    while (*word != '\0') {
        const char *value = NULL;
        size_t id = 0;

        while (id < CLI_OPT_COUNT && cli_options[id].letter != *word)
            id++;
        if (id == CLI_OPT_COUNT)
            return cli_refuse("unknown option -%c; --help lists the options", *word);
        word++;
        if (cli_options[id].argument != NULL) {
            value = *word != '\0' ? word : **next;
            if (value == NULL || (*word == '\0' && strncmp(value, "--", 2) == 0))
                return cli_refuse("-%c needs a value: %s", cli_options[id].letter,
                                  cli_options[id].argument);
            if (*word == '\0')
                (*next)++;
            word = "";
        }
        if (!take(command, id, value, arguments))
            return false;
    }
    return true;
}

/* Whether the command takes the words that were found. */
static bool check_words(const struct cli_command *command, const struct cli_arguments *arguments)
{
    if (arguments->word_count > command->words_most)
        return cli_refuse("unexpected word '%s'; --help shows the usage",
                          arguments->words[command->words_most]);
    if (arguments->word_count < command->words_least && arguments->value[CLI_OPT_HELP] == NULL &&
        arguments->value[CLI_OPT_VERSION] == NULL)
        return cli_refuse("%s: %s is missing; --help shows the usage", command->name,
                          command->operand);
    return true;
}

/* Move ${word} before those from ${front} up to it, which move one place on. */
static void move_to_front(char **front, char **word)
{
    char *moved = *word;

    memmove(front + 1, front, (size_t)(word - front) * sizeof *front);
    *front = moved;
}

bool cli_parse(const struct cli_command *command, char **argv, struct cli_arguments *arguments)
{
    bool options_end = false;

    memset(arguments, 0, sizeof *arguments);
    arguments->command = command;
    arguments->words = argv;
    while (*argv != NULL) {
        const char *word = *argv++;
        bool taken = true;

        if (options_end || word[0] != '-' || word[1] == '\0')
            move_to_front(arguments->words + arguments->word_count++, argv - 1);
        else if (strcmp(word, "--") == 0)
            options_end = true;
        else
            taken = word[1] == '-' ? take_long(command, word + 2, &argv, arguments)
                                   : take_letters(command, word + 1, &argv, arguments);
        if (!taken)
            return false;
    }
    return check_words(command, arguments);
}
