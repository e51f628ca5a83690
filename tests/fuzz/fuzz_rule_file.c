/*
 * One rule file of any kind through the strict loader.
 *
 * Input: the kind as a digit, 0 to 5 in the order of enum ivig_file_kind, then
 * the file's bytes.
 */
#include <stdbool.h>
#include <string.h>

#include "fuzz.h"
#include "rules/set.h"

enum { KINDS = IVIG_FILE_PRODUCT + 1 };

struct input {
    const uint8_t *bytes;
    size_t size;
    size_t faults;
};

/* The bytes of a line break at ${at}: as YAML has them, or line feeds alone; 0 if there is none. */
static size_t break_length(const struct input *input, size_t at, bool yaml)
{
    const uint8_t *bytes = input->bytes + at;
    size_t left = input->size - at;

    if (bytes[0] == '\n')
        return 1;
    if (!yaml)
        return 0;
    if (bytes[0] == '\r')
        return left > 1 && bytes[1] == '\n' ? 2 : 1;
    if (left > 1 && bytes[0] == 0xc2 && bytes[1] == 0x85)
        return 2;
    if (left > 2 && bytes[0] == 0xe2 && bytes[1] == 0x80 && (bytes[2] | 1) == 0xa9)
        return 3;
    return 0;
}

/*
 * Whether the file has that line, and the line that column or ends just before
 * it.  libyaml puts the end of the file on a line of its own, even where the
 * last line has no break.
 */
static bool is_inside(const struct input *input, size_t line, size_t column, bool yaml)
{
    size_t at = 0;
    size_t start;

    while (line > 1 && at < input->size) {
        size_t length = break_length(input, at, yaml);

        line -= length > 0;
        at += length > 0 ? length : 1;
    }
    start = at;
    while (at < input->size && break_length(input, at, yaml) == 0)
        at++;
    if (line == 2 && at == input->size && yaml)
        return column == 1;
    return line == 1 && column - 1 <= at - start;
}

/* Whether a terminal could act on a text, which echoes what the file holds. */
static bool is_armed(const char *text)
{
    const unsigned char *at = (const unsigned char *)text;

    while (*at >= 0x20 && *at != 0x7f && (*at != 0xc2 || at[1] >= 0xa0))
        at++;
    return *at != '\0';
}

static void check_fault(void *context, const struct ivig_error *error)
{
    struct input *input = context;

    input->faults++;
    FUZZ_HOLDS(error->status > IVIG_OK && error->status < IVIG_STATUS_COUNT);
    FUZZ_HOLDS(strcmp(error->source, "fuzz.yaml") == 0);
    FUZZ_HOLDS(memchr(error->text, '\0', sizeof error->text) != NULL);
    FUZZ_HOLDS(memchr(error->path, '\0', sizeof error->path) != NULL);
    FUZZ_HOLDS(error->text[0] != '\0');
    FUZZ_HOLDS(!is_armed(error->text) && !is_armed(error->path));
    FUZZ_HOLDS(error->line >= 1 && error->column >= 1);
    /* bytes that are no characters are placed by line feeds, all else as YAML counts */
    FUZZ_HOLDS(is_inside(input, error->line, error->column, true) ||
               is_inside(input, error->line, error->column, false));
}

/* No value of an accepted file is longer than the string that the program works with. */
static void check_tree(const struct ivig_yaml *node)
{
    FUZZ_HOLDS(!node->faulty);
    FUZZ_HOLDS(node->kind != IVIG_YAML_SCALAR || strlen(node->text) == node->length);
    for (const struct ivig_yaml *child = node->first; child != NULL; child = child->next)
        check_tree(child);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct ivig_arena arena = { 0 };
    struct input input = { data, size, 0 };
    const struct ivig_reporter reporter = { check_fault, &input };
    struct ivig_rule_file file = { .shown = "fuzz.yaml", .reporter = &reporter, .arena = &arena };
    struct ivig_yaml *tree = NULL;
    const void *object;

    if (size == 0)
        return 0;
    input.bytes++;
    input.size--;
    object = ivig_file_parse(&file, (enum ivig_file_kind)((uint8_t)(data[0] - '0') % KINDS),
                             (const char *)input.bytes, input.size, &tree);
    FUZZ_HOLDS(file.faults == input.faults ||
               (file.faults > input.faults && input.faults == IVIG_FAULTS_REPORTED + 1));
    FUZZ_HOLDS((object == NULL) == (input.faults > 0));
    FUZZ_HOLDS((file.first == IVIG_OK) == (input.faults == 0));
    if (object != NULL) {
        FUZZ_HOLDS(tree != NULL);
        check_tree(tree);
    }
    ivig_arena_free(&arena);
    return 0;
}
