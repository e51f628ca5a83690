/* What is expected of a worked example, against the plan that was made. */
#include <string.h>

#include <ivigcalc/date.h>

#include "dose/examples.h"
#include "dose/finding.h"
#include "rules/known.h"
#include "rules/yaml_tree.h"

/* The node of a value of the example, ${part}.${key}; of the part where the key is missing. */
const struct ivig_yaml *ivig_example_at(const struct ivig_example_run *run, const char *part,
                                        const char *key)
{
    const struct ivig_yaml *node = ivig_yaml_child(run->node, part);
    const struct ivig_yaml *child = ivig_yaml_child(node, key);

    return child != NULL ? child : node;
}

static void expect_schedule(struct ivig_example_run *run)
{
    const struct ivig_numbers *expected = &run->example->expect.schedule_ug;
    const struct ivig_numbers found = { run->plan.day_ug, run->plan.days };

    if (expected->count > 0)
        ivig_expect_numbers(run->file, ivig_example_at(run, "expect", "schedule_g"), expected,
                            &found, "days", IVIG_SCALE_G, " g");
}

static void expect_figures(struct ivig_example_run *run)
{
    const struct ivig_example_expect *expect = &run->example->expect;
    const char *reason = ivig_weight_reason(&run->plan.weight);

    if (expect->weight_g != IVIG_ABSENT)
        ivig_expect_number(run->file, ivig_example_at(run, "expect", "dosing_weight_kg"),
                           expect->weight_g, run->plan.weight.weight_g, IVIG_SCALE_KG, " kg");
    if (expect->reason != NULL && strcmp(expect->reason, reason) != 0)
        (void)ivig_fault(run->file, ivig_example_at(run, "expect", "reason"), IVIG_E_EXAMPLE,
                         "reason %s is expected, the rules give %s", expect->reason, reason);
    if (expect->total_ug != IVIG_ABSENT)
        ivig_expect_number(run->file, ivig_example_at(run, "expect", "total_g"), expect->total_ug,
                           run->plan.total_ug, IVIG_SCALE_G, " g");
    expect_schedule(run);
}

/* Whether a note of that id is stated of every patient. */
static bool is_stated(const struct ivig_notes *notes, const char *id)
{
    for (size_t i = 0; i < notes->count; i++)
        if (ivig_note_is_general(&notes->items[i]) && strcmp(notes->items[i].id, id) == 0)
            return true;
    return false;
}

/* Whether the plan shows that finding: its own, or one that the rules always state. */
static bool has_finding(const struct ivig_plan *plan, const char *id)
{
    const struct ivig_request *request = plan->request;

    return ivig_plan_finding(plan, id) != NULL || is_stated(&request->indication->notes, id) ||
           (request->regimen != NULL && is_stated(&request->regimen->notes, id)) ||
           (request->regimen != NULL && is_stated(&request->weight_rule->notes, id));
}

/* Each of the ids is among the plan's findings, or none of them is. */
static void expect_findings(struct ivig_example_run *run, const char *key,
                            const struct ivig_texts *ids, bool there)
{
    const struct ivig_yaml *node = ivig_example_at(run, "expect", key)->first;

    for (size_t i = 0; i < ids->count; i++, node = node->next)
        if (has_finding(&run->plan, ids->items[i]) != there)
            (void)ivig_fault(run->file, node, IVIG_E_EXAMPLE,
                             there ? "finding %s is expected, and is not there"
                                   : "finding %s is there, and is not expected",
                             ids->items[i]);
}

static void expect_warnings(struct ivig_example_run *run)
{
    const struct ivig_texts *ids = &run->example->expect.warnings;
    const struct ivig_yaml *node = ivig_example_at(run, "expect", "warnings")->first;

    for (size_t i = 0; i < ids->count; i++, node = node->next) {
        const struct ivig_finding *found = ivig_plan_finding(&run->plan, ids->items[i]);

        if (found == NULL || found->level != IVIG_WARN)
            (void)ivig_fault(run->file, node, IVIG_E_EXAMPLE, "warning %s is expected, and is %s",
                             ids->items[i],
                             found == NULL ? "not there" : "a finding of another level");
    }
}

static bool is_expected_elsewhere(const struct ivig_example_run *run, const char *id)
{
    for (size_t i = 0; i < run->examples.count; i++) {
        const struct ivig_example_expect *expect = &run->examples.items[i].expect;

        if (ivig_texts_hold(&expect->findings, id) || ivig_texts_hold(&expect->warnings, id))
            return true;
    }
    return false;
}

/* A name that is misspelt is never there: an example that expects it proves it right. */
static void check_absent(struct ivig_example_run *run)
{
    const struct ivig_texts *absent = &run->example->expect.no_findings;
    const struct ivig_yaml *node = ivig_example_at(run, "expect", "no_findings")->first;

    for (size_t i = 0; i < absent->count; i++, node = node->next)
        if (!is_expected_elsewhere(run, absent->items[i]))
            (void)ivig_fault(run->file, node, IVIG_E_EXAMPLE,
                             "no example of this file expects finding %s; one that does is due, "
                             "so that the name is known to be right",
                             absent->items[i]);
}

static void expect_day(struct ivig_example_run *run, const char *key, int64_t expected,
                       int64_t found)
{
    const struct ivig_yaml *window = ivig_example_at(run, "expect", "next_course");
    char due[IVIG_DATE_ROOM];
    char is[IVIG_DATE_ROOM];

    if (expected == found)
        return;
    ivig_date_print(expected, due);
    ivig_date_print(found, is);
    (void)ivig_fault(run->file, ivig_yaml_child(window, key), IVIG_E_EXAMPLE,
                     "%s is expected, the rules give %s", due, is);
}

static void expect_rate(struct ivig_example_run *run)
{
    int64_t expected = run->example->expect.most_ug_per_kg_min;
    int64_t found = run->request.regimen->most_ug_per_kg_min;
    const struct ivig_yaml *node = ivig_example_at(run, "expect", "most_mg_per_kg_min");

    if (expected == IVIG_ABSENT)
        return;
    if (found == IVIG_ABSENT)
        (void)ivig_fault(run->file, node, IVIG_E_EXAMPLE, "the rules do not limit the rate");
    else
        ivig_expect_number(run->file, node, expected, found, IVIG_SCALE_RATE, " mg/kg/min");
}

static void expect_courses(struct ivig_example_run *run)
{
    const struct ivig_example_expect *expect = &run->example->expect;
    const struct ivig_range *courses = run->request.regimen->repeat.courses;
    const struct ivig_yaml *node = ivig_example_at(run, "expect", "courses");
    struct ivig_window window;

    if (expect->next_course != NULL && !ivig_next_course(&run->request, &window)) {
        (void)ivig_fault(run->file, ivig_example_at(run, "expect", "next_course"), IVIG_E_EXAMPLE,
                         "the next course has no date: 'start' is missing, or the regimen sets no "
                         "interval");
    } else if (expect->next_course != NULL) {
        expect_day(run, "from", expect->next_course->from_day, window.from_day);
        expect_day(run, "to", expect->next_course->to_day, window.to_day);
    }
    if (expect->courses != NULL && courses == NULL) {
        (void)ivig_fault(run->file, node, IVIG_E_EXAMPLE, "the rules do not limit the courses");
    } else if (expect->courses != NULL) {
        ivig_expect_number(run->file, ivig_yaml_child(node, "min"), expect->courses->min,
                           courses->min, 0, "");
        ivig_expect_number(run->file, ivig_yaml_child(node, "max"), expect->courses->max,
                           courses->max, 0, "");
    }
}

static const struct ivig_alternative *find_alternative(const struct ivig_indication *indication,
                                                       const char *id)
{
    for (size_t i = 0; i < indication->alternatives.count; i++)
        if (strcmp(indication->alternatives.items[i].id, id) == 0)
            return &indication->alternatives.items[i];
    return NULL;
}

static void expect_ml(struct ivig_example_run *run, const struct ivig_yaml *node,
                      const struct ivig_range *expected, const struct ivig_range *found)
{
    ivig_expect_number(run->file, ivig_yaml_child(node, "min"), expected->min, found->min, 0,
                       " mL");
    ivig_expect_number(run->file, ivig_yaml_child(node, "max"), expected->max, found->max, 0,
                       " mL");
}

static void expect_alternatives(struct ivig_example_run *run)
{
    const struct ivig_yaml *node = ivig_example_at(run, "expect", "alternatives")->first;

    for (size_t i = 0; i < run->example->expect.alternatives.count; i++, node = node->next) {
        const struct ivig_example_volume *expected = &run->example->expect.alternatives.items[i];
        const struct ivig_alternative *found =
            find_alternative(run->request.indication, expected->id);
        struct ivig_exchange exchange;

        if (found == NULL || !ivig_alternative_volume(&run->plan, found, &exchange)) {
            (void)ivig_fault(run->file, ivig_yaml_child(node, "id"), IVIG_E_EXAMPLE,
                             "the rules give no volume of %s", expected->id);
            continue;
        }
        expect_ml(run, ivig_yaml_child(node, "total_ml"), &expected->total_ml, &exchange.total_ml);
        expect_ml(run, ivig_yaml_child(node, "session_ml"), &expected->session_ml,
                  &exchange.session_ml);
    }
}

/* The ids of the stops, for a message. */
static void list_stops(const struct ivig_plan *plan, char *list, size_t room)
{
    for (size_t i = 0; i < plan->finding_count; i++)
        if (plan->findings[i].level == IVIG_STOP)
            ivig_known_add(list, room, ivig_finding_name(&plan->findings[i]));
}

void ivig_example_compare(struct ivig_example_run *run)
{
    const struct ivig_example_expect *expect = &run->example->expect;
    bool refused = expect->status == IVIG_EXAMPLE_REFUSED;
    char stops[160] = "";

    list_stops(&run->plan, stops, sizeof stops);
    if (refused != run->plan.refused)
        (void)ivig_fault(run->file, ivig_example_at(run, "expect", "status"), IVIG_E_EXAMPLE,
                         refused ? "a refusal is expected, the rules give a plan%s"
                                 : "a plan is expected, the rules refuse it: %s",
                         stops);
    else if (!refused)
        expect_figures(run);
    expect_findings(run, "findings", &expect->findings, true);
    expect_findings(run, "no_findings", &expect->no_findings, false);
    expect_warnings(run);
    check_absent(run);
    expect_alternatives(run);
    if (run->request.regimen != NULL) {
        expect_courses(run);
        expect_rate(run);
    }
}
