/* What weight rules must keep that the set's defaults and precautions say. */
#include "rules/schemas.h"
#include "rules/set.h"

/*
 * A child, as the defaults have it, must not reach a formula of adults.  That
 * a rule with a formula has the gate was checked when its file was read.
 */
static void check_age_gate(struct ivig_loading_file *file, const struct ivig_defaults *defaults)
{
    const struct ivig_weight_rule *rule = file->object;
    const struct ivig_yaml *cases = ivig_yaml_child(file->tree, "cases");
    const struct ivig_weight_case *gate = ivig_weight_gate(cases, rule, "age_years_below");

    if (rule->ideal != NULL && gate->when->age_years_below < defaults->adult.from_age_years)
        (void)ivig_fault(&file->faults, cases, IVIG_E_CONFLICT,
                         "children are those under %d years (defaults.yaml); the case of age "
                         "stops at %d",
                         (int)defaults->adult.from_age_years, (int)gate->when->age_years_below);
}

static void refuse_pregnancy(struct ivig_loading_file *file, const struct ivig_yaml *node)
{
    (void)ivig_fault(&file->faults, node, IVIG_E_REFERENCE,
                     "precautions.yaml has no condition with 'pregnancy: true', so no patient is "
                     "known to be pregnant");
}

/* Report what a rule says of pregnancy, where no condition of a patient is pregnancy. */
static void check_pregnancy(struct ivig_loading_file *file)
{
    const struct ivig_weight_rule *rule = file->object;
    const struct ivig_yaml *node = ivig_yaml_child(file->tree, "cases")->first;

    if (rule->in_pregnancy == IVIG_PREGNANT_BEFORE)
        refuse_pregnancy(file, ivig_yaml_child(file->tree, "weight_in_pregnancy"));
    for (; node != NULL; node = node->next) {
        const struct ivig_weight_case *row = &rule->cases.items[node->index];

        if (row->when != NULL && row->when->pregnant)
            refuse_pregnancy(file, ivig_yaml_child(ivig_yaml_child(node, "when"), "pregnant"));
    }
}

void ivig_set_check_weights(struct ivig_loading_file *files, const struct ivig_set_index *index,
                            const struct ivig_defaults *defaults,
                            const struct ivig_precautions *precautions)
{
    for (size_t i = 0; i < index->file_count; i++) {
        if (files[i].object == NULL || index->files[i].kind != IVIG_FILE_WEIGHT_RULE)
            continue;
        if (defaults != NULL)
            check_age_gate(&files[i], defaults);
        if (precautions != NULL && ivig_precautions_pregnancy(precautions) == NULL)
            check_pregnancy(&files[i]);
    }
}
