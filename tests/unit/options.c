/* The option table checks itself, and the parser keeps to it. */
#include "cli/options.h"

#include <string.h>

#include "rows.h"

static const struct option_row {
    const char *name;
    enum cli_option_id id;
} option_rows[] = {
#define OPTION_ROW(member, letter, name, argument, commands, help) { "--" name, CLI_OPT_##member },
    CLI_OPTIONS(OPTION_ROW)
#undef OPTION_ROW
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void option_row(void **state)
{
    const struct option_row *row = *state;
    const struct cli_option *option = &cli_options[row->id];

    assert_true(option->name[0] >= 'a' && option->name[0] <= 'z');
    assert_int_equal(strspn(option->name, "abcdefghijklmnopqrstuvwxyz0123456789-"),
                     strlen(option->name));
    assert_true(strlen(option->name) >= 2);
    assert_true(option->letter == 0 || is_letter(option->letter));
    assert_true(strlen(option->help) > 0);
    assert_true(option->argument == NULL || strlen(option->argument) > 0);
    assert_true(option->commands != 0);
    assert_int_equal(option->commands & ~(unsigned)CLI_ALL, 0);
    for (size_t id = 0; id < CLI_OPT_COUNT; id++)
        if (id != (size_t)row->id) {
            assert_string_not_equal(cli_options[id].name, option->name);
            assert_true(option->letter == 0 || cli_options[id].letter != option->letter);
        }
}

enum { WORDS_MOST = 6 };

/* The words after the command; ${value}: what -w or --weight was given. */
static const struct parse_row {
    const char *name;
    const char *words[WORDS_MOST];
    bool read;
    const char *value;
} parse_rows[] = {
    { "nothing", { NULL }, true, NULL },
    { "long, the value behind", { "--weight", "70" }, true, "70" },
    { "long, the value with =", { "--weight=70" }, true, "70" },
    { "long, an empty value", { "--weight=" }, true, "" },
    { "long, an = in the value", { "--weight=a=b" }, true, "a=b" },
    { "letter, the value behind", { "-w", "70" }, true, "70" },
    { "letter, the value run on", { "-w70" }, true, "70" },
    { "letter, an = belongs to the value", { "-w=70" }, true, "=70" },
    { "a value that begins with a minus", { "-w", "-70" }, true, "-70" },
    { "flags run together", { "-bq", "-w70" }, true, "70" },
    { "a value behind flags run together", { "-bqw", "70" }, true, "70" },
    { "-- ends the options", { "-w70", "--" }, true, "70" },
    { "a word after --", { "-w70", "--", "-b" }, false, NULL },
    { "a word that is no option", { "-w70", "lems" }, false, NULL },
    { "a minus alone", { "-" }, false, NULL },
    { "abbreviated", { "--wei", "70" }, false, NULL },
    { "longer than an option", { "--weights", "70" }, false, NULL },
    { "no name", { "--=70" }, false, NULL },
    { "unknown letter", { "-z" }, false, NULL },
    { "twice, long", { "--weight", "70", "--weight", "70" }, false, NULL },
    { "twice, letter and long", { "-w70", "--weight=70" }, false, NULL },
    { "a flag twice", { "-b", "--brief" }, false, NULL },
    { "a flag with a value", { "--brief=yes" }, false, NULL },
    { "long without its value", { "--weight" }, false, NULL },
    { "letter without its value", { "-w" }, false, NULL },
    { "an option where the value is due", { "--weight", "--brief" }, false, NULL },
    { "an option where a letter's value is due", { "-w", "--brief" }, false, NULL },
    { "capital letters", { "--WEIGHT", "70" }, false, NULL },
};

static void parse_row(void **state)
{
    const struct parse_row *row = *state;
    const struct cli_command command = { .name = "dose", .bit = CLI_DOSE, .help = "" };
    char *words[WORDS_MOST + 1] = { NULL };
    struct cli_arguments arguments;

    for (size_t i = 0; i < WORDS_MOST; i++)
        words[i] = (char *)row->words[i];
    assert_int_equal(cli_parse(&command, words, &arguments), row->read);
    if (!row->read)
        return;
    if (row->value == NULL)
        assert_null(arguments.value[CLI_OPT_WEIGHT]);
    else
        assert_string_equal(arguments.value[CLI_OPT_WEIGHT], row->value);
}

/* A command that takes one word or two, among its options. */
static const struct words_row {
    const char *name;
    const char *words[WORDS_MOST];
    bool read;
    const char *found[3];
} words_rows[] = {
    { "no word", { "-q" }, false, { NULL } },
    { "no word, but help", { "--help" }, true, { NULL } },
    { "no word, but the version", { "-V" }, true, { NULL } },
    { "one word", { "a" }, true, { "a" } },
    { "two words", { "a", "b" }, true, { "a", "b" } },
    { "three words", { "a", "b", "c" }, false, { NULL } },
    { "a word before options", { "a", "-q", "--rules=r" }, true, { "a" } },
    { "a word behind options", { "-q", "--rules", "r", "a" }, true, { "a" } },
    { "words around options", { "a", "-q", "b", "--rules", "r" }, true, { "a", "b" } },
    { "a word behind --", { "-q", "--", "-b" }, true, { "-b" } },
    { "-- behind --", { "--", "--" }, true, { "--" } },
    { "words before and behind --", { "a", "--", "-q" }, true, { "a", "-q" } },
    { "a minus alone is a word", { "-" }, true, { "-" } },
    { "an empty word", { "" }, true, { "" } },
};

static void words_row(void **state)
{
    const struct words_row *row = *state;
    const struct cli_command command = { .name = "other",
                                         .bit = CLI_ALL,
                                         .operand = "WORD",
                                         .words_least = 1,
                                         .words_most = 2,
                                         .help = "" };
    char *words[WORDS_MOST + 1] = { NULL };
    struct cli_arguments arguments;
    size_t count = 0;

    for (size_t i = 0; i < WORDS_MOST; i++)
        words[i] = (char *)row->words[i];
    assert_int_equal(cli_parse(&command, words, &arguments), row->read);
    while (row->found[count] != NULL)
        count++;
    if (!row->read)
        return;
    assert_int_equal(arguments.word_count, count);
    for (size_t i = 0; i < count; i++)
        assert_string_equal(arguments.words[i], row->found[i]);
    /* none is lost, so that whoever owns them can free them */
    for (size_t i = 0; i < WORDS_MOST && row->words[i] != NULL; i++) {
        bool kept = false;

        for (size_t j = 0; j < WORDS_MOST; j++)
            kept = kept || words[j] == row->words[i];
        assert_true(kept);
    }
}

/* An option is refused by a command that does not take it. */
static void other_command(void **state)
{
    const struct cli_command command = { .name = "other", .help = "" };
    char word[] = "--weight=70";
    char *words[] = { word, NULL };
    struct cli_arguments arguments;

    (void)state;
    assert_false(cli_parse(&command, words, &arguments));
}

int main(void)
{
    struct CMUnitTest tests[COUNT(option_rows) + COUNT(parse_rows) + COUNT(words_rows) + 1] = {
        cmocka_unit_test(other_command),
    };
    size_t used = 1;

    ADD_ROWS(tests, used, option_rows, option_row);
    ADD_ROWS(tests, used, parse_rows, parse_row);
    ADD_ROWS(tests, used, words_rows, words_row);
    return cmocka_run_group_tests_name("options", tests, NULL, NULL);
}
