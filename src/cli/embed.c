/*
 * Build tool: check a folder of rules and write it as the C source of the
 * built-in set.  usage: ivig_embed FOLDER OUTPUT
 */
#include <stdio.h>
#include <string.h>

#include "rules/set.h"
#include "rules/yaml_tree.h"

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
    return strchr(" #-\r\n", *line) == NULL;
}

static const char *next_line(const char *line, const char *end)
{
    const char *feed = memchr(line, '\n', (size_t)(end - line));

    return feed != NULL ? feed + 1 : end;
}

/* Copy the lines of a file that do not belong to its worked examples; returns their size. */
static size_t copy_rest(const struct ivig_set_file *file, char *rest)
{
    const char *end = file->bytes + file->size;
    bool inside = false;
    size_t size = 0;

    for (const char *line = file->bytes, *next; line < end; line = next) {
        next = next_line(line, end);
        if (is_own_key(line))
            inside = strncmp(line, "examples:", strlen("examples:")) == 0;
        if (inside)
            continue;
        memcpy(rest + size, line, (size_t)(next - line));
        size += (size_t)(next - line);
    }
    return size;
}

static bool is_same_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* Whether two trees say the same, but for the examples at their top. */
static bool is_same(const struct ivig_yaml *a, const struct ivig_yaml *b)
{
    const struct ivig_yaml *left = a->first;
    const struct ivig_yaml *right = b->first;

    if (a->kind != b->kind || a->plain != b->plain || !is_same_text(a->key, b->key) ||
        !is_same_text(a->text, b->text))
        return false;
    for (; left != NULL; left = left->next) {
        if (a->parent == NULL && is_same_text(left->key, "examples"))
            continue;
        if (right == NULL || !is_same(left, right))
            return false;
        right = right->next;
    }
    return right == NULL;
}

/*
 * A file without its worked examples, so that a call, which does not need them,
 * need not read them: they were run just now.  Lines are only looked at from
 * outside, so what is left is read, and held against the whole.  Returns NULL
 * for a file without examples, and for one that has its keys in another style:
 * it is embedded whole, and no more.
 */
static const char *without_examples(struct ivig_arena *arena, const struct ivig_set_file *file,
                                    size_t *size)
{
    struct ivig_rule_file whole_file = { .shown = file->path, .arena = arena };
    struct ivig_rule_file rest_file = { .shown = file->path, .arena = arena, .proved = true };
    char *rest = ivig_arena_take(arena, file->size + 1);
    struct ivig_yaml *whole_tree = NULL;
    struct ivig_yaml *rest_tree = NULL;

    if (rest == NULL)
        return NULL;
    *size = copy_rest(file, rest);
    if (*size == file->size)
        return NULL;
    if (ivig_file_parse(&whole_file, file->kind, file->bytes, file->size, &whole_tree) == NULL ||
        ivig_file_parse(&rest_file, file->kind, rest, *size, &rest_tree) == NULL)
        return NULL;
    return is_same(whole_tree, rest_tree) ? rest : NULL;
}

/* One file of the set; bytes that are NULL stay so. */
static void write_bytes(FILE *out, const char *bytes, size_t size)
{
    if (bytes == NULL) {
        fputs("NULL, 0", out);
        return;
    }
    write_literal(out, bytes, size);
    fprintf(out, ", %zu", size);
}

static void write_files(FILE *out, struct ivig_arena *arena, const struct ivig_set_index *index)
{
    fputs("static const struct ivig_set_file files[] = {\n", out);
    for (size_t i = 0; i < index->file_count; i++) {
        const struct ivig_set_file *file = &index->files[i];
        size_t size = 0;
        const char *proved = without_examples(arena, file, &size);

        fputs("    { ", out);
        write_text(out, file->path);
        fprintf(out, ", (enum ivig_file_kind)%d,\n    ", (int)file->kind);
        write_bytes(out, file->bytes, file->size);
        fputs(",\n    ", out);
        write_bytes(out, proved, size);
        fputs(" },\n", out);
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

static void write_source(FILE *out, struct ivig_arena *arena, const struct ivig_set_index *index)
{
    fputs("/* Generated from rules/; edit the YAML, not this. */\n"
          "#include \"rules/set.h\"\n\n",
          out);
    write_files(out, arena, index);
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
    write_source(out, &set->arena, set->index);
    ivig_ruleset_free(set);
    written = !ferror(out);
    if (fclose(out) != 0 || !written) {
        perror(argv[2]);
        (void)remove(argv[2]);
        return 2;
    }
    return 0;
}
