/* Reading option values strictly. */
#include "cli/values.h"

#include <stdio.h>
#include <string.h>

#include <ivigcalc/date.h>

#include "base/utf8.h"

enum { NAME_ROOM = 64, LIST_ROOM = 128 };

bool cli_number(const struct cli_arguments *arguments, enum cli_option_id id,
                enum ivig_quantity quantity, struct ivig_range range, int64_t *value)
{
    const char *text = arguments->value[id];
    struct ivig_error error = { 0 };

    *value = IVIG_ABSENT;
    return text == NULL ||
           ivig_quantity_parse(quantity, text, strlen(text), range, value, &error) == IVIG_OK ||
           cli_refuse("--%s: %s", cli_options[id].name, error.text);
}

bool cli_order(const struct cli_arguments *arguments, enum cli_option_id id,
               struct ivig_order *order)
{
    const char *text = arguments->value[id];
    struct ivig_error error = { 0 };

    return text == NULL || ivig_order_parse(text, strlen(text), order, &error) == IVIG_OK ||
           cli_refuse("--%s: %s", cli_options[id].name, error.text);
}

bool cli_date(const struct cli_arguments *arguments, enum cli_option_id id, int64_t *day)
{
    const char *text = arguments->value[id];

    *day = IVIG_ABSENT;
    return text == NULL || ivig_date_parse(text, strlen(text), day) == IVIG_OK ||
           cli_refuse("--%s: '%s' is no day from %d-01-01 to %d-12-31; YYYY-MM-DD is due",
                      cli_options[id].name, text, IVIG_YEAR_FIRST, IVIG_YEAR_LAST);
}

void cli_list_word(char *list, size_t room, const char *between, const char *word)
{
    size_t used = strlen(list);

    (void)snprintf(list + used, room - used, "%s%s", used > 0 ? between : "", word);
}

bool cli_word(const struct cli_arguments *arguments, enum cli_option_id id,
              const char *const *words, int *index)
{
    const char *text = arguments->value[id];
    char list[LIST_ROOM] = "";

    if (text == NULL)
        return true;
    for (int i = 0; words[i] != NULL; i++)
        if (strcmp(words[i], text) == 0) {
            *index = i;
            return true;
        }
    for (int i = 0; words[i] != NULL; i++)
        cli_list_word(list, sizeof list, "|", words[i]);
    return cli_refuse("--%s: '%s' is not one of %s", cli_options[id].name, text, list);
}

bool cli_is_line(const char *what, const char *text)
{
    size_t length = strlen(text);

    return (length <= CLI_LINE_MOST && ivig_is_line(text, length)) ||
           cli_refuse("%s: a line of UTF-8 text is due, 1 to %d bytes, with no control characters",
                      what, CLI_LINE_MOST);
}

bool cli_line(const struct cli_arguments *arguments, enum cli_option_id id)
{
    const char *text = arguments->value[id];
    char what[NAME_ROOM];

    (void)snprintf(what, sizeof what, "--%s", cli_options[id].name);
    return text == NULL || cli_is_line(what, text);
}
