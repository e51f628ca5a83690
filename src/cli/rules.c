/* Opening the rule set that the options ask for. */
#include "cli/rules.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "cli/values.h"

enum { SHA256_DIGITS = 64 };

void cli_print_fault(void *context, const struct ivig_error *error)
{
    char line[IVIG_ERROR_LINE_ROOM];
    size_t *count = context;

    (*count)++;
    ivig_error_line(error, line);
    fprintf(stderr, "%s\n", line);
}

static bool is_sha256(const char *text)
{
    return strlen(text) == SHA256_DIGITS && strspn(text, "0123456789abcdefABCDEF") == SHA256_DIGITS;
}

bool cli_is_expected(const struct cli_arguments *arguments, const struct ivig_ruleset *set)
{
    const char *expected = arguments->value[CLI_OPT_EXPECT_RULES];

    if (expected == NULL || strcasecmp(expected, ivig_ruleset_sha256(set)) == 0)
        return true;
    if (!is_sha256(expected))
        return cli_refuse("--expect-rules: '%s' is no SHA-256; 64 hexadecimal digits are due, as "
                          "--version prints them",
                          expected);
    return cli_refuse("--expect-rules: the rules %s%s have SHA-256 %s, not %s",
                      ivig_ruleset_folder(set) != NULL ? "in " : "built in",
                      ivig_ruleset_folder(set) != NULL ? ivig_ruleset_folder(set) : "",
                      ivig_ruleset_sha256(set), expected);
}

static struct ivig_ruleset *open_builtin(void)
{
    struct ivig_ruleset *set = NULL;
    struct ivig_error error = { 0 };

    if (ivig_ruleset_open_builtin(&set, &error) != IVIG_OK)
        (void)cli_error("%s", error.text);
    return set;
}

static struct ivig_ruleset *open_folder(const struct cli_arguments *arguments)
{
    const char *folder = arguments->value[CLI_OPT_RULES];
    struct ivig_ruleset *set = NULL;
    size_t faults = 0;
    const struct ivig_reporter reporter = { cli_print_fault, &faults };

    enum ivig_status status;

    if (!cli_line(arguments, CLI_OPT_RULES))
        return NULL;
    status = ivig_ruleset_open_folder(folder, &reporter, &set);
    if (status != IVIG_OK && faults == 0)
        (void)cli_error("--rules: %s", ivig_status_meaning(status));
    else if (status != IVIG_OK)
        (void)cli_error("--rules: %zu error%s in %s; nothing was calculated", faults,
                        faults == 1 ? "" : "s", folder);
    return set;
}

struct ivig_ruleset *cli_open_set(const struct cli_arguments *arguments)
{
    struct ivig_ruleset *set =
        arguments->value[CLI_OPT_RULES] != NULL ? open_folder(arguments) : open_builtin();

    if (set != NULL && !cli_is_expected(arguments, set)) {
        ivig_ruleset_free(set);
        return NULL;
    }
    return set;
}

bool cli_open_rules(const struct cli_arguments *arguments, struct ivig_rules *rules,
                    bool with_examples)
{
    struct ivig_error error = { 0 };

    rules->set = cli_open_set(arguments);
    if (rules->set == NULL)
        return false;
    if (with_examples)
        ivig_ruleset_read_examples(rules->set);
    if (ivig_ruleset_defaults(rules->set, &rules->defaults, &error) != IVIG_OK ||
        ivig_ruleset_precautions(rules->set, &rules->precautions, &error) != IVIG_OK)
        return cli_refuse("%s", error.text);
    return true;
}

void cli_close_rules(struct ivig_rules *rules)
{
    ivig_ruleset_free(rules->set);
    rules->set = NULL;
}
