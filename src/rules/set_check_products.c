/* What products ask of the other files of a set. */
#include <string.h>

#include "rules/set.h"

/* The indication of that id; NULL if the set has none. */
static const struct ivig_indication *find_indication(const struct ivig_loading_file *files,
                                                     const struct ivig_set_index *index,
                                                     const char *id)
{
    for (size_t i = 0; i < index->file_count; i++) {
        const struct ivig_indication *indication = files[i].object;

        if (index->files[i].kind == IVIG_FILE_INDICATION && indication != NULL &&
            strcmp(indication->id, id) == 0)
            return indication;
    }
    return NULL;
}

/* A use that names a regimen names one that there is: else it would silently be off-label. */
static void check_use(struct ivig_rule_file *file, const struct ivig_yaml *node,
                      const struct ivig_product_use *use, const struct ivig_indication *indication)
{
    const struct ivig_regimen *regimen;
    struct ivig_error error = { 0 };

    if (use->regimen != NULL && indication != NULL &&
        ivig_indication_regimen(indication, use->regimen, &regimen, &error) != IVIG_OK)
        (void)ivig_fault(file, ivig_yaml_child(node, "regimen"), IVIG_E_REFERENCE, "%s",
                         error.text);
}

void ivig_set_check_products(struct ivig_loading_file *files, const struct ivig_set_index *index,
                             const struct ivig_defaults *defaults,
                             const struct ivig_precautions *precautions)
{
    bool said = false;

    for (size_t i = 0; i < index->file_count; i++) {
        const struct ivig_product *product = files[i].object;
        const struct ivig_yaml *node;

        if (index->files[i].kind != IVIG_FILE_PRODUCT || product == NULL)
            continue;
        if (defaults != NULL && defaults->products == NULL && !said)
            (void)ivig_fault(&files[i].faults, NULL, IVIG_E_REFERENCE,
                             "a set with products needs key 'products' in defaults.yaml");
        said = said || (defaults != NULL && defaults->products == NULL);
        if (defaults != NULL && defaults->products != NULL && precautions != NULL &&
            !files[i].faults.proved)
            ivig_set_check_product_examples(&files[i], defaults, precautions);
        node = ivig_yaml_child(files[i].tree, "uses");
        node = node != NULL ? node->first : NULL;
        for (size_t use = 0; node != NULL; use++, node = node->next)
            check_use(&files[i].faults, node, &product->uses.items[use],
                      find_indication(files, index, product->uses.items[use].id));
    }
}
