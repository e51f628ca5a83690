/* Opening a folder of rules: read, parse, check as a whole, hand out. */
#include <stdlib.h>
#include <string.h>

#include "rules/folder.h"
#include "rules/set.h"

static void parse_files(struct ivig_ruleset *set, const struct ivig_folder *folder,
                        struct ivig_loading_file *files)
{
    for (size_t i = 0; i < folder->count; i++) {
        struct ivig_rule_file *file = &files[i].faults;
        struct ivig_yaml *tree = NULL;

        file->shown = ivig_arena_format(&set->arena, "%s/%s", folder->path, folder->files[i].path);
        file->reporter = folder->reporter;
        file->arena = &set->arena;
        if (file->shown == NULL) {
            file->shown = folder->files[i].path;
            ivig_fault_memory(file);
        }
        files[i].object = ivig_file_parse(file, folder->files[i].kind, folder->files[i].bytes,
                                          folder->files[i].size, &tree);
        files[i].tree = tree;
    }
}

/* Make the set's index and objects from what was read. */
static enum ivig_status fill(struct ivig_ruleset *set, const struct ivig_folder *folder)
{
    struct ivig_set_index *index = ivig_arena_take(&set->arena, sizeof *index);
    struct ivig_set_file *kept =
        ivig_arena_take(&set->arena, folder->count * sizeof *folder->files);
    struct ivig_loading_file *files =
        ivig_arena_take(&set->arena, (folder->count + 1) * sizeof *files);
    char *sha256 = ivig_arena_take(&set->arena, 65);
    enum ivig_status status = folder->first;

    set->objects = ivig_arena_take(&set->arena, folder->count * sizeof *set->objects);
    if (index == NULL || kept == NULL || files == NULL || sha256 == NULL || set->objects == NULL)
        return IVIG_E_MEMORY;
    if (folder->count > 0)
        memcpy(kept, folder->files, folder->count * sizeof *kept);
    index->files = kept;
    index->file_count = folder->count;
    index->sha256 = sha256;
    set->index = index;
    parse_files(set, folder, files);
    ivig_set_check(&set->arena, files, folder->faults == 0, index);
    for (size_t i = 0; i < folder->count; i++) {
        set->objects[i] = files[i].object;
        if (status == IVIG_OK)
            status = files[i].faults.first;
    }
    ivig_fingerprint(kept, folder->count, sha256);
    return status;
}

enum ivig_status ivig_ruleset_open_folder(const char *folder, const struct ivig_reporter *reporter,
                                          struct ivig_ruleset **set)
{
    struct ivig_ruleset *opened = calloc(1, sizeof *opened);
    struct ivig_folder found = { .path = folder, .reporter = reporter };
    enum ivig_status status;

    if (opened == NULL)
        return IVIG_E_MEMORY;
    found.arena = &opened->arena;
    opened->folder = ivig_arena_copy(&opened->arena, folder, strlen(folder));
    ivig_folder_read(&found);
    status = opened->folder != NULL ? fill(opened, &found) : IVIG_E_MEMORY;
    free(found.files);
    if (status != IVIG_OK) {
        ivig_ruleset_free(opened);
        return status;
    }
    *set = opened;
    return IVIG_OK;
}
