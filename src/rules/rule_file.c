/* Faults of a rule file, with their place and path. */
#include "rules/rule_file.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "rules/yaml_tree.h"

/* Put "regimens[1].days.min" into ${path}, cut if it is too long. */
static void describe_path(const struct ivig_yaml *node, char *path, size_t room)
{
    size_t length;

    if (node == NULL || node->parent == NULL)
        return;
    describe_path(node->parent, path, room);
    length = strlen(path);
    if (node->key != NULL)
        (void)snprintf(path + length, room - length, "%s%s", length > 0 ? "." : "", node->key);
    else
        (void)snprintf(path + length, room - length, "[%zu]", node->index);
}

static enum ivig_status report(struct ivig_rule_file *file, const struct ivig_yaml *node,
                               size_t line, size_t column, enum ivig_status status,
                               const char *format, va_list arguments)
    __attribute__((format(printf, 6, 0)));

static enum ivig_status report(struct ivig_rule_file *file, const struct ivig_yaml *node,
                               size_t line, size_t column, enum ivig_status status,
                               const char *format, va_list arguments)
{
    struct ivig_error error;

    if (file->faults++ == 0)
        file->first = status;
    if (file->reporter == NULL || file->faults > IVIG_FAULTS_REPORTED + 1)
        return status;
    ivig_error_clear(&error);
    error.status = status;
    error.line = line;
    error.column = column;
    (void)snprintf(error.source, sizeof error.source, "%s", file->shown);
    describe_path(node, error.path, sizeof error.path);
    (void)vsnprintf(error.text, sizeof error.text, format, arguments);
    /* what the file holds is echoed; a terminal must not act on it */
    ivig_disarm(error.source);
    ivig_disarm(error.path);
    ivig_disarm(error.text);
    if (file->faults > IVIG_FAULTS_REPORTED)
        (void)snprintf(error.text, sizeof error.text,
                       "more than %d faults; this one and those after it are not shown",
                       IVIG_FAULTS_REPORTED);
    file->reporter->report(file->reporter->context, &error);
    return status;
}

enum ivig_status ivig_fault(struct ivig_rule_file *file, const struct ivig_yaml *node,
                            enum ivig_status status, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    (void)report(file, node, node != NULL ? node->line : 1, node != NULL ? node->column : 1, status,
                 format, arguments);
    va_end(arguments);
    return status;
}

enum ivig_status ivig_fault_at_key(struct ivig_rule_file *file, const struct ivig_yaml *node,
                                   enum ivig_status status, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    (void)report(file, node, node->key_line, node->key_column, status, format, arguments);
    va_end(arguments);
    return status;
}

enum ivig_status ivig_fault_at(struct ivig_rule_file *file, size_t line, size_t column,
                               enum ivig_status status, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    (void)report(file, NULL, line, column, status, format, arguments);
    va_end(arguments);
    return status;
}

void ivig_fault_memory(struct ivig_rule_file *file)
{
    if (file->first != IVIG_E_MEMORY)
        (void)ivig_fault_at(file, 1, 1, IVIG_E_MEMORY, "%s", ivig_status_meaning(IVIG_E_MEMORY));
    file->first = IVIG_E_MEMORY;
}

void ivig_refer(struct ivig_rule_file *file, enum ivig_reference_kind kind, const char *id,
                const struct ivig_yaml *node)
{
    struct ivig_reference *reference = ivig_arena_take(file->arena, sizeof *reference);

    if (reference == NULL) {
        ivig_fault_memory(file);
        return;
    }
    reference->kind = kind;
    reference->id = id;
    reference->node = node;
    if (file->last_reference != NULL)
        file->last_reference->next = reference;
    else
        file->references = reference;
    file->last_reference = reference;
}
