/* The columns of a file, from its header. */
#include "batch/columns.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "base/utf8.h"

enum { NAME_MOST = 200 };

static const struct {
    const char *text;
    size_t length;
} names[IVIG_INPUT_COUNT] = {
#define INPUT_NAME(member, name) [IVIG_IN_##member] = { name, sizeof(name) - 1 },
    IVIG_INPUT_COLUMNS(INPUT_NAME)
#undef INPUT_NAME
};

const char *ivig_input_name(enum ivig_input_column column)
{
    return names[column].text;
}

enum ivig_input_column ivig_input_find(const char *name, size_t length)
{
    size_t column = 0;

    while (column < IVIG_INPUT_COUNT &&
           (names[column].length != length || memcmp(names[column].text, name, length) != 0))
        column++;
    return (enum ivig_input_column)column;
}

/* A name of any bytes as it can be shown, as far as there is room. */
static void show(const char *text, size_t length, char name[NAME_MOST + 1])
{
    length = length < NAME_MOST ? length : NAME_MOST;
    for (size_t i = 0; i < length; i++)
        name[i] = text[i] != '\0' ? text[i] : '?';
    name[length] = '\0';
    ivig_disarm(name);
}

enum ivig_status ivig_input_refuse(const char *text, size_t length, struct ivig_error *error)
{
    char name[NAME_MOST + 1];
    struct ivig_nearest search;
    char list[256] = "";

    show(text, length, name);
    ivig_nearest_start(&search, name);
    for (size_t i = 0; i < IVIG_INPUT_COUNT; i++) {
        ivig_nearest_offer(&search, names[i].text);
        (void)strcat(strcat(list, i > 0 ? ", " : ""), names[i].text);
    }
    if (search.best != NULL)
        return ivig_error_set(error, IVIG_E_UNKNOWN_KEY,
                              "'%s' is no known column; did you mean '%s'? Known are %s", name,
                              search.best, list);
    return ivig_error_set(error, IVIG_E_UNKNOWN_KEY, "'%s' is no known column; known are %s", name,
                          list);
}

/* A column that is copied, under its name. */
static enum ivig_status add_extra(struct ivig_layout *layout, const char *name,
                                  struct ivig_error *error)
{
    size_t at = layout->extra_count;

    for (size_t i = 0; i < at; i++)
        if (strcmp(layout->extra[i], name) == 0)
            return ivig_error_set(error, IVIG_E_REPEATED_KEY, "column '%s' stands twice", name);
    if (at == IVIG_EXTRA_MOST)
        return ivig_error_set(error, IVIG_E_SIZE, "more than %d columns to copy", IVIG_EXTRA_MOST);
    layout->extra[at] = strdup(name);
    if (layout->extra[at] == NULL)
        return ivig_error_mean(error, IVIG_E_MEMORY);
    layout->extra_count++;
    layout->slot[layout->count++] = (unsigned short)(IVIG_INPUT_COUNT + at);
    return IVIG_OK;
}

/* What other files have between their columns, where it stands in a name; NULL: nothing. */
static const char *find_separator(const char *text, size_t length)
{
    return memchr(text, '\t', length) != NULL  ? "tabs"
           : memchr(text, ';', length) != NULL ? "semicolons"
           : memchr(text, '|', length) != NULL ? "bars"
                                               : NULL;
}

static enum ivig_status refuse_separator(size_t number, const char *text, size_t length,
                                         struct ivig_error *error)
{
    char name[NAME_MOST + 1];

    show(text, length, name);
    return ivig_error_set(error, IVIG_E_VALUE,
                          "column %zu, '%s', has %s in its name; commas are due between columns",
                          number, name, find_separator(text, length));
}

static bool is_blank(const char *text, size_t length)
{
    while (length > 0 && text[length - 1] == ' ')
        length--;
    return length == 0;
}

/* A name that is too long, or no line of text. */
static enum ivig_status refuse_name(size_t number, const char *text, size_t length,
                                    struct ivig_error *error)
{
    char name[NAME_MOST + 1];

    if (is_blank(text, length))
        return ivig_error_set(error, IVIG_E_VALUE,
                              "column %zu has no name; a line of text is due, 1 to %d bytes",
                              number, NAME_MOST);
    if (find_separator(text, length) != NULL)
        return refuse_separator(number, text, length, error);
    show(text, length, name);
    if (length > NAME_MOST)
        return ivig_error_set(error, IVIG_E_VALUE,
                              "column %zu, '%.40s...', has a name of %zu bytes; %d are the most, "
                              "and commas are due between columns",
                              number, name, length, NAME_MOST);
    return ivig_error_set(
        error, IVIG_E_VALUE,
        "column %zu, '%s', has a character in its name that cannot be shown, such "
        "as a second byte order mark; a line of text is due, 1 to %d bytes",
        number, name, NAME_MOST);
}

/* A column that is not read is copied, if that is asked for. */
static enum ivig_status add_unknown(struct ivig_layout *layout, const char *text, size_t length,
                                    struct ivig_error *error)
{
    char name[NAME_MOST + 1];

    if (!layout->pass_through)
        return find_separator(text, length) != NULL
                   ? refuse_separator(layout->count + 1, text, length, error)
                   : ivig_input_refuse(text, length, error);
    memcpy(name, text, length);
    name[length] = '\0';
    return add_extra(layout, name, error);
}

enum ivig_status ivig_layout_add(struct ivig_layout *layout, const char *text, size_t length,
                                 struct ivig_error *error)
{
    enum ivig_input_column column = ivig_input_find(text, length);

    if (length > NAME_MOST || !ivig_is_line(text, length))
        return refuse_name(layout->count + 1, text, length, error);
    if (column == IVIG_INPUT_COUNT)
        return add_unknown(layout, text, length, error);
    if (layout->has[column])
        return ivig_error_set(error, IVIG_E_REPEATED_KEY, "column '%s' stands twice",
                              ivig_input_name(column));
    layout->has[column] = true;
    layout->slot[layout->count++] = (unsigned short)column;
    return IVIG_OK;
}

void ivig_layout_name(const struct ivig_layout *layout, size_t column, struct ivig_error *error)
{
    size_t slot = layout->slot[column];
    const char *name =
        slot < IVIG_INPUT_COUNT ? names[slot].text : layout->extra[slot - IVIG_INPUT_COUNT];

    (void)snprintf(error->path, sizeof error->path, "%s", name);
}

void ivig_layout_free(struct ivig_layout *layout)
{
    for (size_t i = 0; i < layout->extra_count; i++)
        free(layout->extra[i]);
    memset(layout, 0, sizeof *layout);
}
