/* Syntax errors: libyaml's words, and where they point. */
#include "rules/yaml_problem.h"

/* libyaml gives a byte offset, not a line, where bytes are no characters. */
static void report_bad_bytes(struct ivig_rule_file *file, const char *bytes, size_t offset,
                             const char *problem)
{
    size_t line = 1;
    size_t column = 1;

    for (size_t i = 0; i < offset; i++) {
        /* a column is a character, so the later bytes of one do not count */
        column = bytes[i] == '\n' ? 1 : column + ((bytes[i] & 0xc0) != 0x80);
        line += bytes[i] == '\n';
    }
    (void)ivig_fault_at(file, line, column, IVIG_E_SYNTAX, "%s; the file must be UTF-8 text",
                        problem);
}

/* The byte at a line and column from 0; NUL past the end. */
static char byte_at(const char *bytes, size_t length, const yaml_mark_t *mark)
{
    size_t line = 0;
    size_t at = 0;

    for (; at < length && line < mark->line; at++)
        line += bytes[at] == '\n';
    return length - at > mark->column ? bytes[at + mark->column] : '\0';
}

void ivig_yaml_problem(struct ivig_rule_file *file, const yaml_parser_t *parser, const char *bytes,
                       size_t length)
{
    const char *problem = parser->problem != NULL ? parser->problem : "cannot be read";
    const yaml_mark_t *mark = &parser->problem_mark;

    if (parser->error == YAML_MEMORY_ERROR)
        ivig_fault_memory(file);
    else if (parser->error == YAML_READER_ERROR)
        report_bad_bytes(file, bytes,
                         parser->problem_offset < length ? parser->problem_offset : length,
                         problem);
    else if (byte_at(bytes, length, mark) == '\t')
        (void)ivig_fault_at(file, mark->line + 1, mark->column + 1, IVIG_E_SYNTAX,
                            "a tab: indent with blanks");
    else if (parser->context != NULL)
        (void)ivig_fault_at(file, mark->line + 1, mark->column + 1, IVIG_E_SYNTAX,
                            "%s %s that begins in line %zu, column %zu", problem, parser->context,
                            parser->context_mark.line + 1, parser->context_mark.column + 1);
    else
        (void)ivig_fault_at(file, mark->line + 1, mark->column + 1, IVIG_E_SYNTAX, "%s", problem);
}
