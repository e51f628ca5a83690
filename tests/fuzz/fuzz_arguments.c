/*
 * A command line through the option table and the readers of option values.
 *
 * Input: the words, each ended by a NUL or a line feed.
 */
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "cli/options.h"
#include "cli/values.h"
#include "fuzz.h"

enum { WORDS_MOST = 64, ROOM = 8192 };

static int run_nothing(const struct cli_arguments *arguments)
{
    (void)arguments;
    return CLI_DONE;
}

static const struct cli_command command = {
    .name = "dose", .bit = CLI_DOSE, .run = run_nothing, .help = ""
};

/* Diagnostics are of no use here, but what a sanitizer says is: only calls are silenced. */
static void silence(bool silent)
{
    static int saved = -1;
    static int nowhere = -1;

    if (saved < 0) {
        saved = dup(STDERR_FILENO);
        nowhere = open("/dev/null", O_WRONLY);
        FUZZ_HOLDS(saved >= 0 && nowhere >= 0);
    }
    FUZZ_HOLDS(dup2(silent ? nowhere : saved, STDERR_FILENO) >= 0);
}

/* Whether the value is a word, or the end of one. */
static bool is_from(char *const *words, const char *value)
{
    for (; *words != NULL; words++)
        if (value >= *words && value <= *words + strlen(*words))
            return true;
    return false;
}

/* What was accepted, written out as --name=value, is accepted as the same. */
static void check_again(const struct cli_arguments *arguments)
{
    static char room[ROOM + CLI_OPT_COUNT * 32];
    char *words[CLI_OPT_COUNT + 1];
    struct cli_arguments again;
    size_t count = 0;
    size_t used = 0;
    bool accepted;

    for (size_t id = 0; id < CLI_OPT_COUNT; id++) {
        const struct cli_option *option = &cli_options[id];

        if (arguments->value[id] == NULL)
            continue;
        words[count++] = room + used;
        used += (size_t)snprintf(room + used, sizeof room - used, "--%s%s%s", option->name,
                                 option->argument != NULL ? "=" : "", arguments->value[id]) +
                1;
        FUZZ_HOLDS(used <= sizeof room);
    }
    words[count] = NULL;
    silence(true);
    accepted = cli_parse(&command, words, &again);
    silence(false);
    FUZZ_HOLDS(accepted);
    for (size_t id = 0; id < CLI_OPT_COUNT; id++) {
        const char *value = arguments->value[id];

        FUZZ_HOLDS((value == NULL) == (again.value[id] == NULL));
        FUZZ_HOLDS(value == NULL || strcmp(value, again.value[id]) == 0);
    }
}

/* Every value as a number of every quantity, and as a line. */
static void check_values(const struct cli_arguments *arguments, enum cli_option_id id)
{
    static const struct ivig_range range = { 1, 650000 };
    const char *text = arguments->value[id];

    for (int quantity = IVIG_KILOGRAMS; quantity < IVIG_QUANTITY_COUNT; quantity++) {
        int64_t value = 0;
        bool accepted;

        silence(true);
        accepted = cli_number(arguments, id, (enum ivig_quantity)quantity, range, &value);
        silence(false);
        FUZZ_HOLDS(accepted ? value >= range.min && value <= range.max : value == IVIG_ABSENT);
        FUZZ_HOLDS(!accepted || strspn(text, "0123456789.") == strlen(text));
    }
    silence(true);
    if (cli_line(arguments, id)) {
        silence(false);
        FUZZ_HOLDS(text[0] != '\0' && text[strspn(text, " ")] != '\0');
        for (; *text != '\0'; text++)
            FUZZ_HOLDS((unsigned char)*text >= 0x20 && *text != 0x7f);
    }
    silence(false);
}

static void run(char **words)
{
    struct cli_arguments arguments;
    bool accepted;

    silence(true);
    accepted = cli_parse(&command, words, &arguments);
    silence(false);
    if (!accepted)
        return;
    for (size_t id = 0; id < CLI_OPT_COUNT; id++) {
        const char *value = arguments.value[id];

        if (value == NULL)
            continue;
        FUZZ_HOLDS((cli_options[id].commands & command.bit) != 0);
        if (cli_options[id].argument == NULL) {
            FUZZ_HOLDS(*value == '\0');
        } else {
            FUZZ_HOLDS(is_from(words, value));
            check_values(&arguments, (enum cli_option_id)id);
        }
    }
    check_again(&arguments);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *words[WORDS_MOST + 1];
    size_t count = 0;
    size_t at = 0;

    if (size > ROOM)
        return 0;
    while (at < size && count < WORDS_MOST) {
        size_t length = 0;

        while (at + length < size && data[at + length] != '\0' && data[at + length] != '\n')
            length++;
        /* each word in a block of its own, so that a sanitizer sees a read past it */
        words[count] = malloc(length + 1);
        if (words[count] == NULL)
            abort();
        memcpy(words[count], data + at, length);
        words[count++][length] = '\0';
        at += length + 1;
    }
    words[count] = NULL;
    run(words);
    while (count > 0)
        free(words[--count]);
    return 0;
}
