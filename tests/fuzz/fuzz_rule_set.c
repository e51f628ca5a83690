/*
 * A whole set of rule files: each read, all of them checked, and their worked
 * examples run.
 *
 * Input: the files, a form feed between them.  Each begins with a line: the kind
 * as a digit, 0 to 5 in the order of enum ivig_file_kind, and then the name that
 * a file of an indication, a weight rule or a product has before ".yaml".
 */
#include <stdbool.h>
#include <string.h>

#include "fuzz.h"
#include "rules/set.h"

enum { KINDS = IVIG_FILE_PRODUCT + 1, FILES_MOST = 12, PATH_ROOM = 64 };

struct input {
    struct ivig_set_file files[FILES_MOST];
    char paths[FILES_MOST][PATH_ROOM];
    size_t count;
    size_t faults;
};

static size_t length_until(const char *bytes, size_t left, char end)
{
    const char *found = left > 0 ? memchr(bytes, end, left) : NULL;

    return found != NULL ? (size_t)(found - bytes) : left;
}

/*
 * The next file, of ${size} bytes with its first line; false if it has none, or
 * one with a name that faults would not show as it is.
 */
static bool take_file(struct input *input, const char *bytes, size_t size)
{
    static const struct {
        const char *path;
        bool is_folder;
    } places[] = {
        [IVIG_FILE_INDICATION] = { "indications/", true },
        [IVIG_FILE_WEIGHT_RULE] = { "weights/", true },
        [IVIG_FILE_PRECAUTIONS] = { "precautions", false },
        [IVIG_FILE_DEFAULTS] = { "defaults", false },
        [IVIG_FILE_BIBLIOGRAPHY] = { "sources", false },
        [IVIG_FILE_PRODUCT] = { "products/", true },
    };
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
    size_t line = length_until(bytes, size, '\n');
    struct ivig_set_file *file = &input->files[input->count];
    char *path = input->paths[input->count];

    if (line == 0 || line == size || line > PATH_ROOM / 2 || strspn(bytes + 1, letters) != line - 1)
        return false;
    file->kind = (enum ivig_file_kind)((uint8_t)(bytes[0] - '0') % KINDS);
    (void)snprintf(path, PATH_ROOM, "%s%.*s.yaml", places[file->kind].path,
                   places[file->kind].is_folder ? (int)line - 1 : 0, bytes + 1);
    file->path = path;
    file->bytes = bytes + line + 1;
    file->size = size - line - 1;
    input->count++;
    return true;
}

static int order_files(const void *a, const void *b)
{
    return strcmp(((const struct ivig_set_file *)a)->path, ((const struct ivig_set_file *)b)->path);
}

/* Whether a folder could hold these files: sorted, no path twice; only products may be missing. */
static bool is_folder(struct input *input)
{
    unsigned kinds = 1U << IVIG_FILE_PRODUCT;

    qsort(input->files, input->count, sizeof *input->files, order_files);
    for (size_t i = 0; i < input->count; i++) {
        kinds |= 1U << input->files[i].kind;
        if (i > 0 && strcmp(input->files[i - 1].path, input->files[i].path) == 0)
            return false;
    }
    return kinds == (1U << KINDS) - 1;
}

static void check_fault(void *context, const struct ivig_error *error)
{
    struct input *input = context;
    size_t at = 0;

    input->faults++;
    FUZZ_HOLDS(error->status > IVIG_OK && error->status < IVIG_STATUS_COUNT);
    FUZZ_HOLDS(memchr(error->text, '\0', sizeof error->text) != NULL);
    FUZZ_HOLDS(error->text[0] != '\0');
    FUZZ_HOLDS(error->line >= 1 && error->column >= 1);
    while (at < input->count && strcmp(input->files[at].path, error->source) != 0)
        at++;
    FUZZ_HOLDS(at < input->count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct input input;
    const struct ivig_reporter reporter = { check_fault, &input };
    const char *bytes = (const char *)data;
    struct ivig_set_index index = { 0 };
    const struct ivig_ruleset set = { .index = &index };
    enum ivig_status status;

    input.count = 0;
    input.faults = 0;
    while (size > 0) {
        size_t length = length_until(bytes, size, '\f');
        size_t taken = length < size ? length + 1 : length;

        if (input.count == FILES_MOST || !take_file(&input, bytes, length))
            return 0;
        bytes += taken;
        size -= taken;
    }
    if (!is_folder(&input))
        return 0;
    index.files = input.files;
    index.file_count = input.count;
    status = ivig_ruleset_check(&set, &reporter);
    FUZZ_HOLDS((status == IVIG_OK) == (input.faults == 0));
    return 0;
}
