/* What is found of a patient who gets a product, for its worked examples. */
#include <string.h>

#include "dose/examples.h"
#include "dose/finding.h"
#include "rules/yaml_tree.h"

/* A weight rule that takes the weight as it is, for a course of the example's own. */
static const struct ivig_weight_case as_it_is = { .use = { IVIG_USE_ACTUAL, 0 },
                                                  .reason = "example",
                                                  .text = "The weight of the example." };

/* The course of the example: so many days of its grams, whatever limits say. */
struct course {
    struct ivig_weight_rule rule;
    struct ivig_regimen regimen;
    struct ivig_indication indication;
    struct ivig_request request;
};

static void make_course(const struct ivig_product_run *run, struct course *course)
{
    const struct ivig_product_example_given *given = &run->example->given;
    int64_t days = given->days != IVIG_ABSENT ? given->days : 1;
    int64_t dose_mg_per_kg = given->day_ug * days / given->weight_g;
    const char *use = given->use != NULL ? given->use : "example";

    course->rule = (struct ivig_weight_rule){ .id = "example",
                                              .name = "example",
                                              .cases = { &as_it_is, 1 },
                                              .total_step_ug = IVIG_VIAL_UNIT_UG,
                                              .day_step_ug = IVIG_VIAL_UNIT_UG,
                                              .direction = IVIG_ROUND_NEAREST,
                                              .sources = run->product->sources };
    course->regimen =
        (struct ivig_regimen){ .id = given->regimen != NULL ? given->regimen : "example",
                               .total_mg_per_kg = { dose_mg_per_kg, dose_mg_per_kg,
                                                    dose_mg_per_kg },
                               .days = { days, 1, days, IVIG_ABSENT },
                               .most_per_day_mg_per_kg = dose_mg_per_kg,
                               .sources = run->product->sources };
    course->indication = (struct ivig_indication){ .id = use, .name = use };
    ivig_request_clear(&course->request);
    course->request.patient.weight_g = given->weight_g;
    course->request.patient.age_years = given->age_years;
    course->request.dose_mg_per_kg = dose_mg_per_kg;
    course->request.indication = &course->indication;
    course->request.regimen = &course->regimen;
    course->request.weight_rule = &course->rule;
    course->request.product = run->product;
    course->request.subsequent = given->subsequent;
    /* stops are looked at like all other findings */
    course->request.override_reason = "example";
}

/* A name that is misspelt is never there: it is a finding of the calculation, or of the rules. */
static bool is_known(const struct ivig_product_run *run, const char *id)
{
#define FINDING_NAME(member, id, level, final) id,
    static const char *const names[] = { IVIG_FINDINGS(FINDING_NAME) };
#undef FINDING_NAME

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], id) == 0)
            return true;
    for (size_t i = 0; i < run->product->notes.count; i++)
        if (strcmp(run->product->notes.items[i].id, id) == 0)
            return true;
    for (size_t i = 0; i < run->precautions->conditions.count; i++) {
        const struct ivig_note *finding = run->precautions->conditions.items[i].finding;

        if (finding != NULL && strcmp(finding->id, id) == 0)
            return true;
    }
    return false;
}

static void expect_ids(const struct ivig_product_run *run, const struct ivig_plan *plan,
                       const char *key, const struct ivig_texts *ids, bool there)
{
    const struct ivig_yaml *node = ivig_yaml_child(run->expect, key);

    node = node != NULL ? node->first : NULL;
    for (size_t i = 0; node != NULL; i++, node = node->next)
        if (!there && !is_known(run, ids->items[i]))
            (void)ivig_fault(run->file, node, IVIG_E_EXAMPLE, "'%s' is no finding of such a plan",
                             ids->items[i]);
        else if ((ivig_plan_finding(plan, ids->items[i]) != NULL) != there)
            (void)ivig_fault(run->file, node, IVIG_E_EXAMPLE,
                             there ? "finding %s is expected, and is not there"
                                   : "finding %s is there, and is not expected",
                             ids->items[i]);
}

static void expect_warnings(const struct ivig_product_run *run, const struct ivig_plan *plan)
{
    const struct ivig_texts *ids = &run->example->expect.warnings;
    const struct ivig_yaml *node = ivig_yaml_child(run->expect, "warnings");

    node = node != NULL ? node->first : NULL;
    for (size_t i = 0; node != NULL; i++, node = node->next) {
        const struct ivig_finding *found = ivig_plan_finding(plan, ids->items[i]);

        if (found == NULL || found->level != IVIG_WARN)
            (void)ivig_fault(run->file, node, IVIG_E_EXAMPLE,
                             "finding %s is expected as a warning, and is %s", ids->items[i],
                             found == NULL ? "not there" : "none");
    }
}

/* What was given cannot be: the reason, at the value that asks for it. */
static void reject(const struct ivig_product_run *run, const char *key,
                   const struct ivig_error *error)
{
    const struct ivig_yaml *node = ivig_yaml_child(run->given, key);

    (void)ivig_fault(run->file, node != NULL ? node : run->given, IVIG_E_EXAMPLE, "%s",
                     error->text);
}

void ivig_product_example_findings(const struct ivig_product_run *run)
{
    const struct ivig_product_example_expect *expect = &run->example->expect;
    const struct ivig_texts *conditions = &run->example->given.conditions;
    struct course course;
    struct ivig_plan plan;
    struct ivig_error error = { 0 };

    if (expect->day_step_ug == IVIG_ABSENT && expect->findings.count == 0 &&
        expect->warnings.count == 0 && expect->no_findings.count == 0)
        return;
    make_course(run, &course);
    for (size_t i = 0; i < conditions->count; i++)
        if (ivig_precautions_add(run->precautions, conditions->items[i], &course.request.conditions,
                                 &error) != IVIG_OK) {
            reject(run, "conditions", &error);
            return;
        }
    if (ivig_plan_make(run->defaults, run->precautions, &course.request, &plan, &error) !=
        IVIG_OK) {
        reject(run, "", &error);
        return;
    }
    if (expect->day_step_ug != IVIG_ABSENT)
        ivig_expect_number(run->file, ivig_yaml_child(run->expect, "day_step_g"),
                           expect->day_step_ug, plan.day_step_ug, IVIG_SCALE_G, " g");
    expect_ids(run, &plan, "findings", &expect->findings, true);
    expect_warnings(run, &plan);
    expect_ids(run, &plan, "no_findings", &expect->no_findings, false);
}
