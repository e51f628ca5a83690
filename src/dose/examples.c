/* Running worked examples: from what is given to a plan, and to what is expected of it. */
#include "dose/examples.h"

#include <string.h>

/* What was asked for cannot be: the reason, at the value that asks for it. */
static bool reject(struct ivig_example_run *run, const char *key, const struct ivig_error *error)
{
    (void)ivig_fault(run->file, ivig_example_at(run, "given", key), IVIG_E_EXAMPLE, "%s",
                     error->text);
    return false;
}

static bool take_conditions(struct ivig_example_run *run)
{
    const struct ivig_texts *conditions = &run->example->given.conditions;
    struct ivig_error error = { 0 };

    for (size_t i = 0; i < conditions->count; i++)
        if (ivig_precautions_add(run->precautions, conditions->items[i], &run->request.conditions,
                                 &error) != IVIG_OK)
            return reject(run, "conditions", &error);
    return true;
}

/* The weight rule that the example names, or else ${otherwise}. */
static bool take_weight_rule(struct ivig_example_run *run, const char *otherwise)
{
    const char *named = run->example->given.weight_rule;
    struct ivig_error error = { 0 };

    run->request.weight_rule_named = named != NULL;
    return ivig_ruleset_weight_rule(run->set, named != NULL ? named : otherwise,
                                    &run->request.weight_rule, &error) == IVIG_OK ||
           reject(run, "weight_rule", &error);
}

static bool take_regimen(struct ivig_example_run *run)
{
    struct ivig_error error = { 0 };

    if (run->request.indication->not_recommended != NULL)
        return true;
    return ivig_indication_regimen(run->request.indication, run->example->given.regimen,
                                   &run->request.regimen, &error) == IVIG_OK ||
           reject(run, "regimen", &error);
}

static void take_request(struct ivig_example_run *run)
{
    const struct ivig_example_given *given = &run->example->given;
    struct ivig_request *request = &run->request;

    request->patient.weight_g = given->weight_g;
    request->patient.height_mm = given->height_mm;
    request->patient.sex = given->sex;
    request->patient.age_years = given->age_years;
    request->patient.pre_pregnancy_weight_g = given->pre_pregnancy_weight_g;
    request->dose_mg_per_kg = given->dose_mg_per_kg;
    request->days = given->days;
    request->total_step_ug = given->total_step_ug;
    request->day_step_ug = given->day_step_ug;
    request->start_day = given->start_day;
    request->last_course_day = given->last_course_day;
}

/* Plan what is given, and hold the plan, or the error, against what is expected. */
static void plan_and_compare(struct ivig_example_run *run)
{
    bool error_due = run->example->expect.status == IVIG_EXAMPLE_ERROR;
    struct ivig_error error = { 0 };

    if (!take_conditions(run))
        return;
    if (ivig_plan_make(run->defaults, run->precautions, &run->request, &run->plan, &error) !=
        IVIG_OK) {
        if (!error_due)
            (void)reject(run, "", &error);
        return;
    }
    if (error_due)
        (void)ivig_fault(run->file, ivig_example_at(run, "expect", "status"), IVIG_E_EXAMPLE,
                         "an error is expected, the rules give a plan or a refusal");
    else
        ivig_example_compare(run);
}

static void run_example(struct ivig_example_run *run)
{
    take_request(run);
    if (take_regimen(run) &&
        take_weight_rule(run, ivig_weight_rule_id(run->defaults, run->request.indication, NULL)))
        plan_and_compare(run);
}

/* An indication's own example. */
static void run_regimen_example(struct ivig_example_run *run, const void *object)
{
    run->request.indication = object;
    run_example(run);
}

/*
 * A course of the example's own dose and days under the weight rule that was
 * taken, with every check before it: no change of an indication touches the
 * examples of a file that holds for all.
 */
static void run_own_course(struct ivig_example_run *run)
{
    const struct ivig_example_given *given = &run->example->given;
    int64_t dose_mg_per_kg = given->dose_mg_per_kg;
    int64_t most_days = given->most_days != IVIG_ABSENT ? given->most_days : given->days;
    int64_t most_mg_per_kg_day =
        given->most_mg_per_kg_day != IVIG_ABSENT ? given->most_mg_per_kg_day : dose_mg_per_kg;
    const struct ivig_regimen regimen = {
        .id = "example",
        .total_mg_per_kg = { dose_mg_per_kg, dose_mg_per_kg, dose_mg_per_kg },
        .days = { given->days, 1, most_days, IVIG_ABSENT },
        .most_per_day_mg_per_kg = most_mg_per_kg_day,
        .sources = run->request.weight_rule->sources,
    };
    const struct ivig_indication indication = { .id = "example",
                                                .name = "example",
                                                .before = run->checks,
                                                .before_bits = ivig_precautions_check_bits(
                                                    run->precautions, &run->checks) };

    take_request(run);
    run->request.days = given->named_days;
    run->request.indication = &indication;
    run->request.regimen = &regimen;
    plan_and_compare(run);
}

static void run_weight_example(struct ivig_example_run *run, const void *object)
{
    run->request.weight_rule = object;
    run->request.weight_rule_named =
        strcmp(run->request.weight_rule->id, run->defaults->weight_rule) != 0;
    run_own_course(run);
}

static void run_general_example(struct ivig_example_run *run, const void *object)
{
    (void)object;
    if (take_weight_rule(run, run->defaults->weight_rule))
        run_own_course(run);
}

/* Where the examples of each kind of file stand, and how they are run. */
static const struct {
    size_t offset;
    void (*run)(struct ivig_example_run *run, const void *object);
} kinds[] = {
    [IVIG_FILE_INDICATION] = { offsetof(struct ivig_indication, examples), run_regimen_example },
    [IVIG_FILE_WEIGHT_RULE] = { offsetof(struct ivig_weight_rule, examples), run_weight_example },
    [IVIG_FILE_PRECAUTIONS] = { offsetof(struct ivig_precautions, examples), run_general_example },
    [IVIG_FILE_DEFAULTS] = { offsetof(struct ivig_defaults, examples), run_general_example },
    [IVIG_FILE_BIBLIOGRAPHY] = { 0, NULL },
    [IVIG_FILE_PRODUCT] = { 0, NULL }, /* of another shape: product_examples.c */
};

static void run_file(struct ivig_example_run *run, size_t index)
{
    struct ivig_loading_file *loaded = &run->set->loaded[index];
    enum ivig_file_kind kind = run->set->index->files[index].kind;
    const struct ivig_yaml *node;

    if (kind == IVIG_FILE_PRODUCT)
        ivig_product_examples_run(loaded, run->defaults, run->precautions);
    if (kinds[kind].run == NULL)
        return;
    memcpy(&run->examples, (const char *)loaded->object + kinds[kind].offset, sizeof run->examples);
    node = ivig_yaml_child(loaded->tree, "examples")->first;
    run->file = &loaded->faults;
    for (size_t i = 0; i < run->examples.count; i++, node = node->next) {
        run->node = node;
        run->example = &run->examples.items[i];
        ivig_request_clear(&run->request);
        kinds[kind].run(run, loaded->object);
    }
}

/* The ids of all checks, owned by the set. */
static bool list_checks(struct ivig_example_run *run)
{
    const char **ids =
        ivig_arena_take(&run->set->arena, run->precautions->checks.count * sizeof *ids);

    for (size_t i = 0; ids != NULL && i < run->precautions->checks.count; i++)
        ids[i] = run->precautions->checks.items[i].id;
    run->checks = (struct ivig_texts){ ids, run->precautions->checks.count };
    return ids != NULL;
}

enum ivig_status ivig_examples_run(struct ivig_ruleset *set)
{
    struct ivig_example_run run = { .set = set };
    enum ivig_status status = ivig_ruleset_defaults(set, &run.defaults, NULL);

    if (status == IVIG_OK)
        status = ivig_ruleset_precautions(set, &run.precautions, NULL);
    if (status == IVIG_OK && !list_checks(&run))
        status = IVIG_E_MEMORY;
    for (size_t i = 0; status == IVIG_OK && i < set->index->file_count; i++)
        run_file(&run, i);
    for (size_t i = 0; status == IVIG_OK && i < set->index->file_count; i++)
        status = set->loaded[i].faults.first;
    return status;
}
