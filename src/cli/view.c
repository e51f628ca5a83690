/* Format, colour and detail of what is printed. */
#include "cli/view.h"

#include <string.h>

#include "cli/output.h"
#include "cli/values.h"

enum { NAMES_ROOM = 64 };

/* The names of the formats, as "text, json". */
static void list_formats(char names[NAMES_ROOM])
{
    const struct ivig_format *format;

    names[0] = '\0';
    for (size_t i = 0; (format = ivig_format_at(i)) != NULL; i++)
        cli_list_word(names, NAMES_ROOM, ", ", format->name);
}

static bool read_format(const struct cli_arguments *arguments, const struct ivig_format **format)
{
    const char *name = arguments->value[CLI_OPT_FORMAT];
    char names[NAMES_ROOM];
    size_t i = 0;

    *format = ivig_format_at(0);
    while (name != NULL && *format != NULL && strcmp((*format)->name, name) != 0)
        *format = ivig_format_at(++i);
    list_formats(names);
    return *format != NULL || cli_refuse("--format: '%s' is not one of %s", name, names);
}

bool cli_read_view(const struct cli_arguments *arguments, const struct ivig_format **format,
                   struct ivig_view *view)
{
    static const char *const colors[] = { "auto", "always", "never", NULL };
    int color = 0;

    if (!read_format(arguments, format))
        return false;
    view->explain = arguments->value[CLI_OPT_EXPLAIN] != NULL;
    view->brief = arguments->value[CLI_OPT_BRIEF] != NULL;
    view->quiet = arguments->value[CLI_OPT_QUIET] != NULL;
    if (view->explain && view->brief)
        return cli_refuse("--explain and --brief do not go together; give one");
    if (!cli_word(arguments, CLI_OPT_COLOR, colors, &color))
        return false;
    view->color = color == 1 || (color == 0 && cli_is_color_terminal());
    return true;
}

bool cli_has_aside(const struct ivig_format *format, bool refused, const struct ivig_view *view)
{
    return !format->findings_inside && (refused || view->brief || view->quiet);
}

enum ivig_level cli_lowest_aside(const struct ivig_regimen *regimen, const struct ivig_view *view)
{
    return regimen == NULL && !view->quiet ? IVIG_NOTE : IVIG_WARN;
}
