/* Looking things up in a rule set. */
#include "rules/set.h"

#include <stdlib.h>
#include <string.h>

#include "rules/known.h"

void ivig_ruleset_free(struct ivig_ruleset *set)
{
    if (set == NULL)
        return;
    ivig_arena_free(&set->arena);
    free(set);
}

static void keep_first(void *context, const struct ivig_error *error)
{
    struct ivig_error *kept = context;

    if (kept != NULL && kept->status == IVIG_OK)
        *kept = *error;
}

/* The object of a file, parsed when it is first asked for. */
static enum ivig_status object_of(struct ivig_ruleset *set, size_t at, const void **object,
                                  struct ivig_error *error)
{
    const struct ivig_set_file *found = &set->index->files[at];

    if (set->objects[at] == NULL) {
        struct ivig_reporter reporter = { keep_first, error };
        bool proved = found->proved_bytes != NULL && !set->with_examples;
        struct ivig_rule_file file = {
            .shown = found->path, .reporter = &reporter, .arena = &set->arena, .proved = proved
        };

        set->objects[at] =
            ivig_file_parse(&file, found->kind, proved ? found->proved_bytes : found->bytes,
                            proved ? found->proved_size : found->size, NULL);
        if (set->objects[at] == NULL)
            return file.first;
        ivig_set_link(set, at);
    }
    *object = set->objects[at];
    return IVIG_OK;
}

/* Every set has one file, at least, of each kind. */
static enum ivig_status object_of_kind(struct ivig_ruleset *set, enum ivig_file_kind kind,
                                       const void **object, struct ivig_error *error)
{
    size_t at = 0;

    while (set->index->files[at].kind != kind)
        at++;
    return object_of(set, at, object, error);
}

enum ivig_status ivig_ruleset_defaults(struct ivig_ruleset *set,
                                       const struct ivig_defaults **defaults,
                                       struct ivig_error *error)
{
    const void *object = NULL;
    enum ivig_status status = object_of_kind(set, IVIG_FILE_DEFAULTS, &object, error);

    if (status == IVIG_OK)
        *defaults = object;
    return status;
}

enum ivig_status ivig_ruleset_precautions(struct ivig_ruleset *set,
                                          const struct ivig_precautions **precautions,
                                          struct ivig_error *error)
{
    const void *object = NULL;
    enum ivig_status status = object_of_kind(set, IVIG_FILE_PRECAUTIONS, &object, error);

    if (status == IVIG_OK)
        *precautions = object;
    return status;
}

int ivig_compare_names(const void *a, const void *b)
{
    const struct ivig_set_name *left = a;
    const struct ivig_set_name *right = b;

    if (left->kind != right->kind)
        return left->kind < right->kind ? -1 : 1;
    return strcmp(left->name, right->name);
}

int ivig_compare_sources(const void *a, const void *b)
{
    const struct ivig_set_source *left = a;
    const struct ivig_set_source *right = b;

    return strcmp(left->key, right->key);
}

/* The object that a name stands for; IVIG_E_UNKNOWN_ID names the nearest. */
static enum ivig_status find_name(struct ivig_ruleset *set, enum ivig_name_kind kind,
                                  const char *what, const char *name, const void **object,
                                  struct ivig_error *error)
{
    const struct ivig_set_name wanted = { .kind = kind, .name = name };
    const struct ivig_set_name *found = bsearch(&wanted, set->index->names, set->index->name_count,
                                                sizeof *set->index->names, ivig_compare_names);
    struct ivig_known known;
    const char *other;

    if (found != NULL)
        return object_of(set, found->file, object, error);
    ivig_known_start(&known, name);
    for (size_t i = 0; (other = ivig_ruleset_name(set, kind, i)) != NULL; i++)
        ivig_known_offer(&known, other);
    return ivig_known_report(&known, what, error);
}

enum ivig_status ivig_ruleset_indication(struct ivig_ruleset *set, const char *name,
                                         struct ivig_indication_found *found,
                                         struct ivig_error *error)
{
    const void *object = NULL;
    enum ivig_status status =
        find_name(set, IVIG_NAME_INDICATION, "indication", name, &object, error);
    const struct ivig_indication *indication;

    if (status != IVIG_OK)
        return status;
    indication = object;
    found->indication = indication;
    found->variant = NULL;
    for (size_t i = 0; i < indication->variants.count; i++)
        if (strcmp(indication->variants.items[i].id, name) == 0)
            found->variant = &indication->variants.items[i];
    return IVIG_OK;
}

enum ivig_status ivig_ruleset_weight_rule(struct ivig_ruleset *set, const char *id,
                                          const struct ivig_weight_rule **rule,
                                          struct ivig_error *error)
{
    const void *object = NULL;
    enum ivig_status status =
        find_name(set, IVIG_NAME_WEIGHT_RULE, "weight rule", id, &object, error);

    if (status == IVIG_OK)
        *rule = object;
    return status;
}

enum ivig_status ivig_ruleset_product(struct ivig_ruleset *set, const char *id,
                                      const struct ivig_product **product, struct ivig_error *error)
{
    const void *object = NULL;
    enum ivig_status status;

    if (ivig_ruleset_name(set, IVIG_NAME_PRODUCT, 0) == NULL)
        return ivig_error_set(error, IVIG_E_UNKNOWN_ID, "'%s': the rules have no products", id);
    status = find_name(set, IVIG_NAME_PRODUCT, "product", id, &object, error);
    if (status == IVIG_OK)
        *product = object;
    return status;
}

const char *ivig_ruleset_source(const struct ivig_ruleset *set, const char *key)
{
    const struct ivig_set_source wanted = { .key = key };
    const struct ivig_set_source *found =
        bsearch(&wanted, set->index->sources, set->index->source_count, sizeof *set->index->sources,
                ivig_compare_sources);

    return found != NULL ? found->text : NULL;
}

const char *ivig_ruleset_name(const struct ivig_ruleset *set, enum ivig_name_kind kind,
                              size_t index)
{
    for (size_t i = 0; i < set->index->name_count; i++)
        if (set->index->names[i].kind == kind && index-- == 0)
            return set->index->names[i].name;
    return NULL;
}

const char *ivig_ruleset_sha256(const struct ivig_ruleset *set)
{
    return set->index->sha256;
}

void ivig_ruleset_read_examples(struct ivig_ruleset *set)
{
    set->with_examples = true;
}

bool ivig_ruleset_file(const struct ivig_ruleset *set, size_t index, struct ivig_ruleset_file *file)
{
    const struct ivig_set_file *found;

    if (index >= set->index->file_count)
        return false;
    found = &set->index->files[index];
    *file = (struct ivig_ruleset_file){ found->path, found->bytes, found->size };
    return true;
}

const char *ivig_ruleset_folder(const struct ivig_ruleset *set)
{
    return set->folder;
}

unsigned ivig_ruleset_most_days(const struct ivig_ruleset *set)
{
    return set->index->most_days;
}
