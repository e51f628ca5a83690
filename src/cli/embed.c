/*
 * Build tool: check a folder of rules and write it as the C source of the
 * built-in set.  usage: ivig_embed FOLDER OUTPUT
 */
#include <stdio.h>
#include <string.h>

#include "rules/set.h"

static void print_fault(void *context, const struct ivig_error *error)
{
    char line[IVIG_ERROR_LINE_ROOM];

    (void)context;
    ivig_error_line(error, line);
    fprintf(stderr, "%s\n", line);
}

/* A C string literal; three-digit octal escapes cannot run into what follows. */
static void write_literal(FILE *out, const char *bytes, size_t size)
{
    fputs("\"", out);
    for (size_t i = 0; i < size; i++) {
        unsigned char c = (unsigned char)bytes[i];

        if (c == '\n')
            fputs(i + 1 < size ? "\\n\"\n    \"" : "\\n", out);
        else if (c == '"' || c == '\\')
            fprintf(out, "\\%c", c);
        else if (c < 0x20 || c > 0x7e || c == '?')
            fprintf(out, "\\%03o", c);
        else
            fputc(c, out);
    }
    fputs("\"", out);
}

static void write_text(FILE *out, const char *text)
{
    write_literal(out, text, strlen(text));
}

/* Whether a line of YAML begins a key of the file itself. */
static bool is_own_key(const char *line)
{
    return *line != ' ' && *line != '#' && *line != '-' && *line != '\n';
}

static const char *next_line(const char *line, const char *end)
{
    const char *feed = memchr(line, '\n', (size_t)(end - line));

    return feed != NULL ? feed + 1 : end;
}

/*
 * A file without its worked examples, so that a call, which does not need them,
 * need not read them: they were run just now.  A file that has its keys in
 * another style than one a line keeps them.
 */
static void write_proved(FILE *out, const struct ivig_set_file *file)
{
    const char *end = file->bytes + file->size;
    bool inside = false;

    fputs("    \"\"", out);
    for (const char *line = file->bytes, *next; line < end; line = next) {
        next = next_line(line, end);
        if (is_own_key(line))
            inside = strncmp(line, "examples:", strlen("examples:")) == 0;
        if (inside)
            continue;
        fputs("\n    ", out);
        write_literal(out, line, (size_t)(next - line));
    }
}

static void write_files(FILE *out, const struct ivig_set_index *index)
{
    for (size_t i = 0; i < index->file_count; i++) {
        fprintf(out, "static const char file_%zu[] =\n    ", i);
        write_literal(out, index->files[i].bytes, index->files[i].size);
        fprintf(out, ";\n\nstatic const char proved_%zu[] =\n", i);
        write_proved(out, &index->files[i]);
        fputs(";\n\n", out);
    }
    fputs("static const struct ivig_set_file files[] = {\n", out);
    for (size_t i = 0; i < index->file_count; i++) {
        fputs("    { ", out);
        write_text(out, index->files[i].path);
        fprintf(out,
                ", (enum ivig_file_kind)%d, file_%zu, sizeof file_%zu - 1, proved_%zu, "
                "sizeof proved_%zu - 1 },\n",
                (int)index->files[i].kind, i, i, i, i);
    }
    fputs("};\n\n", out);
}

static void write_index(FILE *out, const struct ivig_set_index *index)
{
    fputs("static const struct ivig_set_name names[] = {\n", out);
    for (size_t i = 0; i < index->name_count; i++) {
        fprintf(out, "    { (enum ivig_name_kind)%d, ", (int)index->names[i].kind);
        write_text(out, index->names[i].name);
        fprintf(out, ", %zu },\n", index->names[i].file);
    }
    fputs("};\n\nstatic const struct ivig_set_source sources[] = {\n", out);
    for (size_t i = 0; i < index->source_count; i++) {
        fputs("    { ", out);
        write_text(out, index->sources[i].key);
        fputs(", ", out);
        write_text(out, index->sources[i].text);
        fputs(" },\n", out);
    }
    fputs("};\n\n", out);
}

static void write_source(FILE *out, const struct ivig_set_index *index)
{
    fputs("/* Generated from rules/; edit the YAML, not this. */\n"
          "#include \"rules/set.h\"\n\n",
          out);
    write_files(out, index);
    write_index(out, index);
    fprintf(out,
            "const struct ivig_set_index ivig_builtin_index = {\n"
            "    .files = files,\n    .file_count = %zu,\n"
            "    .names = names,\n    .name_count = %zu,\n"
            "    .sources = sources,\n    .source_count = %zu,\n"
            "    .sha256 = \"%s\",\n    .most_days = %u,\n};\n",
            index->file_count, index->name_count, index->source_count, index->sha256,
            index->most_days);
}

int main(int argc, char **argv)
{
    const struct ivig_reporter reporter = { print_fault, NULL };
    struct ivig_ruleset *set;
    FILE *out;
    int written;

    if (argc != 3) {
        fputs("usage: ivig_embed FOLDER OUTPUT\n", stderr);
        return 2;
    }
    if (ivig_ruleset_open_folder(argv[1], &reporter, &set) != IVIG_OK)
        return 1;
    out = fopen(argv[2], "w");
    if (out == NULL) {
        perror(argv[2]);
        ivig_ruleset_free(set);
        return 2;
    }
    write_source(out, set->index);
    ivig_ruleset_free(set);
    written = !ferror(out);
    if (fclose(out) != 0 || !written) {
        perror(argv[2]);
        (void)remove(argv[2]);
        return 2;
    }
    return 0;
}
