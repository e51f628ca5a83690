/* Loading a set: read, parse, check as a whole. */
#include <stdlib.h>
#include <string.h>

#include "rules/folder.h"
#include "rules/set.h"

/* The name of a file as errors show it: below its folder, or alone where it is built in. */
static const char *shown_name(struct ivig_ruleset *set, const char *path)
{
    return set->folder != NULL ? ivig_arena_format(&set->arena, "%s/%s", set->folder, path) : path;
}

static void parse_files(struct ivig_ruleset *set, const struct ivig_reporter *reporter)
{
    for (size_t i = 0; i < set->index->file_count; i++) {
        const struct ivig_set_file *source = &set->index->files[i];
        struct ivig_rule_file *file = &set->loaded[i].faults;
        struct ivig_yaml *tree = NULL;

        file->shown = shown_name(set, source->path);
        file->reporter = reporter;
        file->arena = &set->arena;
        if (file->shown == NULL) {
            file->shown = source->path;
            ivig_fault_memory(file);
        }
        set->objects[i] = ivig_file_parse(file, source->kind, source->bytes, source->size, &tree);
        set->loaded[i].object = set->objects[i];
        set->loaded[i].tree = tree;
        ivig_set_link(set, i);
    }
}

/* Make the set's index and objects from its files; ${complete}: none is missing. */
static enum ivig_status fill(struct ivig_ruleset *set, const struct ivig_set_file *files,
                             size_t count, bool complete, const struct ivig_reporter *reporter)
{
    struct ivig_set_index *index = ivig_arena_take(&set->arena, sizeof *index);
    struct ivig_set_file *kept = ivig_arena_take(&set->arena, count * sizeof *files);
    char *sha256 = ivig_arena_take(&set->arena, 65);

    set->loaded = ivig_arena_take(&set->arena, (count + 1) * sizeof *set->loaded);
    set->objects = ivig_arena_take(&set->arena, count * sizeof *set->objects);
    if (index == NULL || kept == NULL || sha256 == NULL || set->loaded == NULL ||
        set->objects == NULL)
        return IVIG_E_MEMORY;
    if (count > 0)
        memcpy(kept, files, count * sizeof *kept);
    index->files = kept;
    index->file_count = count;
    index->sha256 = sha256;
    set->index = index;
    parse_files(set, reporter);
    ivig_set_check(&set->arena, set->loaded, complete, index);
    ivig_fingerprint(kept, count, sha256);
    for (size_t i = 0; i < count; i++)
        if (set->loaded[i].faults.first != IVIG_OK)
            return set->loaded[i].faults.first;
    return IVIG_OK;
}

/* Hand out a set that was filled, or let go of it. */
static enum ivig_status finish(struct ivig_ruleset *filled, enum ivig_status status,
                               struct ivig_ruleset **set)
{
    if (status == IVIG_OK)
        *set = filled;
    else
        ivig_ruleset_free(filled);
    return status;
}

enum ivig_status ivig_set_load_folder(const char *folder, const struct ivig_reporter *reporter,
                                      struct ivig_ruleset **set)
{
    struct ivig_ruleset *loaded = calloc(1, sizeof *loaded);
    struct ivig_folder found = { .path = folder, .reporter = reporter };
    enum ivig_status status = IVIG_E_MEMORY;

    if (loaded == NULL)
        return IVIG_E_MEMORY;
    found.arena = &loaded->arena;
    loaded->folder = ivig_arena_copy(&loaded->arena, folder, strlen(folder));
    if (loaded->folder != NULL) {
        ivig_folder_read(&found);
        status = fill(loaded, found.files, found.count, found.faults == 0, reporter);
    }
    free(found.files);
    return finish(loaded, found.first != IVIG_OK ? found.first : status, set);
}

enum ivig_status ivig_set_load_again(const struct ivig_ruleset *source,
                                     const struct ivig_reporter *reporter,
                                     struct ivig_ruleset **set)
{
    struct ivig_ruleset *loaded = calloc(1, sizeof *loaded);

    if (loaded == NULL)
        return IVIG_E_MEMORY;
    loaded->folder = source->folder; /* faults name the files as before */
    return finish(
        loaded, fill(loaded, source->index->files, source->index->file_count, true, reporter), set);
}
