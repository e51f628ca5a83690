/* What only the files of a set together can prove, and the index over them. */
#include <stdlib.h>
#include <string.h>

#include "rules/schemas.h"
#include "rules/set.h"

/* The set while it is checked. */
struct checking {
    struct ivig_arena *arena;
    struct ivig_loading_file *files;
    struct ivig_set_index *index;
    struct ivig_set_name *names; /* being filled */
    struct ivig_set_source *sources;
    const struct ivig_bibliography *bibliography;
    const struct ivig_precautions *precautions;
    bool *source_used; /* one an entry of the bibliography */
};

static const void *object_of_kind(const struct checking *set, enum ivig_file_kind kind)
{
    for (size_t i = 0; i < set->index->file_count; i++)
        if (set->index->files[i].kind == kind)
            return set->files[i].object;
    return NULL;
}

/* The part of a path between the last '/' and ".yaml". */
static bool is_named_after(const char *path, const char *id)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path;
    size_t length = strlen(id);

    return strncmp(name, id, length) == 0 && strcmp(name + length, ".yaml") == 0;
}

static void check_file_name(struct checking *set, size_t at, const char *id)
{
    struct ivig_loading_file *file = &set->files[at];

    if (!is_named_after(set->index->files[at].path, id))
        (void)ivig_fault(&file->faults, ivig_yaml_child(file->tree, "id"), IVIG_E_CONFLICT,
                         "the file must be named after its id: %s.yaml", id);
}

static void add_name(struct checking *set, enum ivig_name_kind kind, const char *name, size_t at,
                     const struct ivig_yaml *node)
{
    struct ivig_set_name *row;

    for (size_t i = 0; i < set->index->name_count; i++)
        if (set->names[i].kind == kind && strcmp(set->names[i].name, name) == 0) {
            (void)ivig_fault(&set->files[at].faults, node, IVIG_E_DUPLICATE, "'%s' is taken by %s",
                             name, set->index->files[set->names[i].file].path);
            return;
        }
    row = &set->names[set->index->name_count++];
    row->kind = kind;
    row->name = name;
    row->file = at;
}

static void add_indication(struct checking *set, size_t at, const struct ivig_indication *object)
{
    const struct ivig_yaml *tree = set->files[at].tree;
    const struct ivig_yaml *aliases = ivig_yaml_child(tree, "aliases");
    const struct ivig_yaml *variants = ivig_yaml_child(tree, "variants");

    check_file_name(set, at, object->id);
    add_name(set, IVIG_NAME_INDICATION, object->id, at, ivig_yaml_child(tree, "id"));
    for (const struct ivig_yaml *alias = aliases != NULL ? aliases->first : NULL; alias != NULL;
         alias = alias->next)
        add_name(set, IVIG_NAME_INDICATION, alias->text, at, alias);
    for (const struct ivig_yaml *variant = variants != NULL ? variants->first : NULL;
         variant != NULL; variant = variant->next) {
        const struct ivig_yaml *id = ivig_yaml_child(variant, "id");

        add_name(set, IVIG_NAME_INDICATION, id->text, at, id);
    }
    for (size_t i = 0; i < object->regimens.count; i++)
        if (object->regimens.items[i].days.max > set->index->most_days)
            set->index->most_days = (unsigned)object->regimens.items[i].days.max;
}

static void add_weight_rule(struct checking *set, size_t at, const struct ivig_weight_rule *object)
{
    check_file_name(set, at, object->id);
    add_name(set, IVIG_NAME_WEIGHT_RULE, object->id, at,
             ivig_yaml_child(set->files[at].tree, "id"));
}

static void add_product(struct checking *set, size_t at, const struct ivig_product *object)
{
    check_file_name(set, at, object->id);
    add_name(set, IVIG_NAME_PRODUCT, object->id, at, ivig_yaml_child(set->files[at].tree, "id"));
}

/* Most names that the set can define: room for the index. */
static size_t count_names(const struct checking *set)
{
    size_t count = 0;

    for (size_t i = 0; i < set->index->file_count; i++) {
        const struct ivig_indication *indication = set->files[i].object;

        count++;
        if (set->index->files[i].kind == IVIG_FILE_INDICATION && indication != NULL)
            count += indication->aliases.count + indication->variants.count;
    }
    return count;
}

static void add_names(struct checking *set)
{
    for (size_t i = 0; i < set->index->file_count; i++) {
        if (set->files[i].object == NULL)
            continue;
        if (set->index->files[i].kind == IVIG_FILE_INDICATION)
            add_indication(set, i, set->files[i].object);
        else if (set->index->files[i].kind == IVIG_FILE_WEIGHT_RULE)
            add_weight_rule(set, i, set->files[i].object);
        else if (set->index->files[i].kind == IVIG_FILE_PRODUCT)
            add_product(set, i, set->files[i].object);
    }
}

/* ${text} with what stands before it, or nothing. */
static const char *part(struct checking *set, const char *before, const char *text)
{
    const char *made = text != NULL ? ivig_arena_format(set->arena, "%s%s", before, text) : "";

    return made != NULL ? made : "";
}

/* One line: Authors. Title. Journal (year). doi, PMID. Note. */
static const char *source_line(struct checking *set, const struct ivig_source_entry *entry)
{
    bool asks = entry->title[strlen(entry->title) - 1] == '?';
    bool has_id = entry->doi != NULL || entry->pmid != NULL;

    return ivig_arena_format(set->arena, "%s. %s%s %s (%d).%s%s%s%s", entry->authors, entry->title,
                             asks ? "" : ".", entry->in, (int)entry->year,
                             part(set, " doi:", entry->doi), part(set, " PMID ", entry->pmid),
                             has_id ? "." : "", part(set, " ", entry->note));
}

static void add_sources(struct checking *set, struct ivig_rule_file *file)
{
    for (size_t i = 0; i < set->bibliography->sources.count; i++) {
        const struct ivig_source_entry *entry = &set->bibliography->sources.items[i];

        set->sources[i].key = entry->key;
        set->sources[i].text = source_line(set, entry);
        if (set->sources[i].text == NULL)
            ivig_fault_memory(file);
    }
    set->index->source_count = set->bibliography->sources.count;
}

static bool resolve(struct checking *set, const struct ivig_reference *reference)
{
    switch (reference->kind) {
    case IVIG_REFERS_TO_SOURCE:
        for (size_t i = 0; i < set->index->source_count; i++)
            if (strcmp(set->sources[i].key, reference->id) == 0) {
                set->source_used[i] = true;
                return true;
            }
        return set->bibliography == NULL;
    case IVIG_REFERS_TO_CHECK:
        return set->precautions == NULL ||
               ivig_precautions_check(set->precautions, reference->id) != NULL;
    case IVIG_REFERS_TO_CONDITION:
        return set->precautions == NULL ||
               ivig_precautions_condition(set->precautions, reference->id) != NULL;
    case IVIG_REFERS_TO_WEIGHT_RULE:
        for (size_t i = 0; i < set->index->file_count; i++)
            if (set->index->files[i].kind == IVIG_FILE_WEIGHT_RULE &&
                is_named_after(set->index->files[i].path, reference->id))
                return true;
        return false;
    case IVIG_REFERS_TO_NOTHING:
        break;
    }
    return true;
}

static void check_references(struct checking *set)
{
    static const char *const defined_in[] = {
        [IVIG_REFERS_TO_SOURCE] = "sources.yaml defines no source of that key",
        [IVIG_REFERS_TO_CHECK] = "precautions.yaml defines no check of that id",
        [IVIG_REFERS_TO_CONDITION] = "precautions.yaml defines no condition of that id",
        [IVIG_REFERS_TO_WEIGHT_RULE] = "the folder weights/ holds no rule of that id",
    };

    for (size_t i = 0; i < set->index->file_count; i++)
        for (const struct ivig_reference *reference = set->files[i].faults.references;
             reference != NULL; reference = reference->next)
            if (!resolve(set, reference))
                (void)ivig_fault(&set->files[i].faults, reference->node, IVIG_E_REFERENCE,
                                 "'%s': %s", reference->id, defined_in[reference->kind]);
}

static void check_sources_used(struct checking *set, struct ivig_loading_file *file)
{
    const struct ivig_yaml *entry = ivig_yaml_child(file->tree, "sources")->first;

    for (size_t i = 0; entry != NULL; i++, entry = entry->next)
        if (!set->source_used[i])
            (void)ivig_fault(&file->faults, ivig_yaml_child(entry, "key"), IVIG_E_UNUSED,
                             "source '%s' is cited by no rule", set->sources[i].key);
}

void ivig_set_check(struct ivig_arena *arena, struct ivig_loading_file *files, bool complete,
                    struct ivig_set_index *index)
{
    struct checking set = { .arena = arena, .files = files, .index = index };
    struct ivig_loading_file *sources_file = NULL;
    size_t source_room;
    bool whole = complete;

    for (size_t i = 0; i < index->file_count; i++) {
        whole = whole && files[i].object != NULL;
        if (index->files[i].kind == IVIG_FILE_BIBLIOGRAPHY)
            sources_file = &files[i];
    }
    set.bibliography = object_of_kind(&set, IVIG_FILE_BIBLIOGRAPHY);
    set.precautions = object_of_kind(&set, IVIG_FILE_PRECAUTIONS);
    source_room = set.bibliography != NULL ? set.bibliography->sources.count : 0;
    set.names = ivig_arena_take(arena, count_names(&set) * sizeof *set.names);
    set.sources = ivig_arena_take(arena, source_room * sizeof *set.sources);
    set.source_used = ivig_arena_take(arena, source_room * sizeof *set.source_used);
    if (set.names == NULL || set.sources == NULL || set.source_used == NULL) {
        ivig_fault_memory(&files[0].faults);
        return;
    }
    add_names(&set);
    if (set.bibliography != NULL)
        add_sources(&set, &sources_file->faults);
    ivig_set_check_products(files, index, object_of_kind(&set, IVIG_FILE_DEFAULTS),
                            set.precautions);
    ivig_set_check_weights(files, index, object_of_kind(&set, IVIG_FILE_DEFAULTS), set.precautions);
    /* a file that could not be read may be the one that defines or cites */
    if (complete)
        check_references(&set);
    if (whole)
        check_sources_used(&set, sources_file);
    qsort(set.names, index->name_count, sizeof *set.names, ivig_compare_names);
    qsort(set.sources, index->source_count, sizeof *set.sources, ivig_compare_sources);
    index->names = set.names;
    index->sources = set.sources;
}
