/* Statuses as text, and the error value. */
#include <ivigcalc/error.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const struct {
    const char *code;
    const char *meaning;
} statuses[IVIG_STATUS_COUNT] = {
#define STATUS_ROW(name, code, meaning) [name] = { code, meaning },
    IVIG_STATUSES(STATUS_ROW)
#undef STATUS_ROW
};

const char *ivig_status_code(enum ivig_status status)
{
    return (unsigned)status < IVIG_STATUS_COUNT ? statuses[status].code : "unknown-status";
}

const char *ivig_status_meaning(enum ivig_status status)
{
    return (unsigned)status < IVIG_STATUS_COUNT ? statuses[status].meaning : "unknown status";
}

void ivig_error_clear(struct ivig_error *error)
{
    if (error != NULL)
        memset(error, 0, sizeof *error);
}

enum ivig_status ivig_error_set(struct ivig_error *error, enum ivig_status status,
                                const char *format, ...)
{
    if (error != NULL && error->status == IVIG_OK) {
        va_list arguments;

        ivig_error_clear(error);
        error->status = status;
        va_start(arguments, format);
        (void)vsnprintf(error->text, sizeof error->text, format, arguments);
        va_end(arguments);
    }
    return status;
}

enum ivig_status ivig_error_mean(struct ivig_error *error, enum ivig_status status)
{
    return ivig_error_set(error, status, "%s", ivig_status_meaning(status));
}

void ivig_error_line(const struct ivig_error *error, char line[IVIG_ERROR_LINE_ROOM])
{
    char place[64] = "";

    if (error->line > 0)
        (void)snprintf(place, sizeof place, ":%zu:%zu", error->line, error->column);
    (void)snprintf(line, IVIG_ERROR_LINE_ROOM, "%s%s: error: %s%s%s [%s]", error->source, place,
                   error->path, error->path[0] != '\0' ? ": " : "", error->text,
                   ivig_status_code(error->status));
}
