/* What each kind of rule file holds, and parsing one of them. */
#include "rules/schemas.h"
#include "rules/set.h"

static const struct ivig_schema *const schemas[] = {
    [IVIG_FILE_INDICATION] = &ivig_indication_schema,
    [IVIG_FILE_WEIGHT_RULE] = &ivig_weight_rule_schema,
    [IVIG_FILE_PRECAUTIONS] = &ivig_precautions_schema,
    [IVIG_FILE_DEFAULTS] = &ivig_defaults_schema,
    [IVIG_FILE_BIBLIOGRAPHY] = &ivig_bibliography_schema,
    [IVIG_FILE_PRODUCT] = &ivig_product_schema,
};

void *ivig_file_parse(struct ivig_rule_file *file, enum ivig_file_kind kind, const char *bytes,
                      size_t size, struct ivig_yaml **tree)
{
    struct ivig_yaml *root = ivig_yaml_parse(file, bytes, size);
    void *object = NULL;

    file->checks_off = file->faults > 0;
    if (root != NULL) {
        object = ivig_arena_take(file->arena, schemas[kind]->size);
        if (object == NULL)
            ivig_fault_memory(file);
        else
            ivig_schema_read(file, root, schemas[kind], object);
    }
    if (tree != NULL)
        *tree = root;
    return file->faults == 0 ? object : NULL;
}
