/* precautions.yaml */
#include "rules/schemas.h"

#include <string.h>

#include <ivigcalc/ruleset.h>

static const struct ivig_field check_fields[] = {
    { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_check, id) },
    { "name", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_check, name) },
    { "text", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_check, text) },
    { "finding", IVIG_F_POINTER, IVIG_AT(struct ivig_check, finding), .of = &ivig_note_schema },
    IVIG_SOURCES_FIELD(struct ivig_check),
};

static const struct ivig_schema check_schema =
    IVIG_SCHEMA("a check", struct ivig_check, check_fields, NULL);

static const struct ivig_words severe_words[] = { { "warn", IVIG_WARN },
                                                  { "stop", IVIG_STOP },
                                                  { 0 } };
const struct ivig_words ivig_stabiliser_words[] = { { "glycine", IVIG_GLYCINE },
                                                    { "proline", IVIG_PROLINE },
                                                    { "maltose", IVIG_MALTOSE },
                                                    { "sorbitol", IVIG_SORBITOL },
                                                    { 0 } };

static const struct ivig_field conflict_fields[] = {
    { "stabiliser", IVIG_F_WORD, .required = true,
      IVIG_AT(struct ivig_product_conflict, stabiliser), .of = ivig_stabiliser_words },
    { "level", IVIG_F_WORD, .required = true, IVIG_AT(struct ivig_product_conflict, level),
      .of = severe_words },
};

static const struct ivig_schema conflict_schema =
    IVIG_SCHEMA("a product conflict", struct ivig_product_conflict, conflict_fields, NULL);

/* Other notes are no stops: only a condition of the patient rules IVIG out. */
static const struct ivig_words finding_words[] = {
    { "note", IVIG_NOTE }, { "warn", IVIG_WARN }, { "stop", IVIG_STOP }, { 0 }
};

static const struct ivig_field finding_fields[] = {
    { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_note, id) },
    { "level", IVIG_F_WORD, .required = true, IVIG_AT(struct ivig_note, level),
      .of = finding_words },
    { "text", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_note, text) },
    IVIG_SOURCES_FIELD(struct ivig_note),
};

static void check_finding(struct ivig_rule_file *file, const struct ivig_yaml *node,
                          const void *object)
{
    (void)object;
    ivig_check_finding_id(file, node);
}

static const struct ivig_schema finding_schema =
    IVIG_SCHEMA("a condition's finding", struct ivig_note, finding_fields, check_finding);

static const struct ivig_field condition_fields[] = {
    { "id", IVIG_F_ID, .required = true, IVIG_AT(struct ivig_condition, id) },
    { "name", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_condition, name) },
    { "when", IVIG_F_POINTER, IVIG_AT(struct ivig_condition, when), .of = &ivig_when_schema },
    { "finding", IVIG_F_POINTER, IVIG_AT(struct ivig_condition, finding), .of = &finding_schema },
    { "longest_schedule", IVIG_F_FLAG, IVIG_AT(struct ivig_condition, longest_schedule) },
    { "pregnancy", IVIG_F_FLAG, IVIG_AT(struct ivig_condition, pregnancy) },
    { "at_risk_rate", IVIG_F_FLAG, IVIG_AT(struct ivig_condition, at_risk_rate) },
    { "slow_start", IVIG_F_FLAG, IVIG_AT(struct ivig_condition, slow_start) },
    { "low_iga", IVIG_F_FLAG, IVIG_AT(struct ivig_condition, low_iga) },
    { "clears", IVIG_F_IDS, IVIG_AT(struct ivig_condition, clears), .min = 1,
      .refers_to = IVIG_REFERS_TO_CHECK },
    { "not_with", IVIG_F_IDS, IVIG_AT(struct ivig_condition, not_with), .min = 1,
      .refers_to = IVIG_REFERS_TO_CONDITION },
    { "product_conflict", IVIG_F_POINTER, IVIG_AT(struct ivig_condition, product_conflict),
      .of = &conflict_schema },
};

/* What follows from the age is so: it cannot contradict what is named. */
static void check_contradictions(struct ivig_rule_file *file, const struct ivig_yaml *list,
                                 const struct ivig_precautions *precautions)
{
    for (const struct ivig_yaml *node = list->first; node != NULL; node = node->next) {
        const struct ivig_condition *condition = &precautions->conditions.items[node->index];
        const struct ivig_yaml *not_with = ivig_yaml_child(node, "not_with");
        const struct ivig_yaml *id = not_with != NULL ? not_with->first : NULL;

        if (condition->when != NULL && not_with != NULL)
            (void)ivig_fault_at_key(file, not_with, IVIG_E_CONFLICT,
                                    "a condition that follows from the age contradicts no other");
        for (; id != NULL; id = id->next) {
            const struct ivig_condition *other = ivig_precautions_condition(precautions, id->text);

            if (other != NULL && other->when != NULL)
                (void)ivig_fault(file, id, IVIG_E_CONFLICT,
                                 "condition %s follows from the age and contradicts no other",
                                 id->text);
        }
    }
}

static void check_condition(struct ivig_rule_file *file, const struct ivig_yaml *node,
                            const void *object)
{
    const struct ivig_condition *condition = object;
    const struct ivig_yaml *not_with = ivig_yaml_child(node, "not_with");

    if (condition->finding == NULL && condition->clears.count == 0)
        (void)ivig_fault(file, node, IVIG_E_CONFLICT,
                         "the condition says nothing: 'finding' is due, or 'clears'");
    else if (condition->longest_schedule && condition->finding == NULL)
        (void)ivig_fault(file, ivig_yaml_child(node, "longest_schedule"), IVIG_E_CONFLICT,
                         "a condition that changes the days says so: 'finding' is due");
    if (ivig_texts_hold(&condition->not_with, condition->id))
        (void)ivig_fault(file, not_with, IVIG_E_CONFLICT, "a condition cannot contradict itself");
}

static const struct ivig_schema condition_schema =
    IVIG_SCHEMA("a condition", struct ivig_condition, condition_fields, check_condition);

static const struct ivig_field advice_fields[] = {
    { "text", IVIG_F_TEXT, .required = true, IVIG_AT(struct ivig_advice, text) },
    IVIG_SOURCES_FIELD(struct ivig_advice),
};

static const struct ivig_schema advice_schema =
    IVIG_SCHEMA("an advice", struct ivig_advice, advice_fields, NULL);

static const struct ivig_field precautions_fields[] = {
    { "format", IVIG_F_FORMAT, .required = true, .of = "precautions/1" },
    { "version", IVIG_F_DATE, .required = true, IVIG_AT(struct ivig_precautions, version) },
    { "checks", IVIG_F_LIST, .required = true, IVIG_AT(struct ivig_precautions, checks), .min = 1,
      .of = &check_schema },
    { "fewer_days", IVIG_F_STRUCT, .required = true, IVIG_AT(struct ivig_precautions, fewer_days),
      .of = &advice_schema },
    { "conditions", IVIG_F_LIST, .required = true, IVIG_AT(struct ivig_precautions, conditions),
      .of = &condition_schema },
    IVIG_EXAMPLES_FIELD(struct ivig_precautions, ivig_general_example_schema),
};

/* The id of the finding of a check or a condition; NULL if it makes none. */
static const struct ivig_yaml *finding_id(const struct ivig_yaml *item)
{
    const struct ivig_yaml *finding = ivig_yaml_child(item, "finding");

    return finding != NULL ? ivig_yaml_child(finding, "id") : NULL;
}

/* Report the id of ${item}'s finding if one of ${list} before ${item} has it too. */
static void check_finding_taken(struct ivig_rule_file *file, const struct ivig_yaml *list,
                                const struct ivig_yaml *item)
{
    const struct ivig_yaml *id = finding_id(item);
    const struct ivig_yaml *other = list->first;

    for (; id != NULL && other != NULL && other != item; other = other->next) {
        const struct ivig_yaml *taken = finding_id(other);

        if (taken != NULL && strcmp(taken->text, id->text) == 0)
            (void)ivig_fault(file, id, IVIG_E_DUPLICATE, "'%s' is taken; it stands in line %zu",
                             id->text, taken->line);
    }
}

static void check_findings_apart(struct ivig_rule_file *file, const struct ivig_yaml *checks,
                                 const struct ivig_yaml *conditions)
{
    for (const struct ivig_yaml *item = checks->first; item != NULL; item = item->next)
        check_finding_taken(file, checks, item);
    for (const struct ivig_yaml *item = conditions->first; item != NULL; item = item->next) {
        check_finding_taken(file, checks, item);
        check_finding_taken(file, conditions, item);
    }
}

/* One condition is pregnancy, and the user names it: weight rules ask for it. */
static void check_pregnancy(struct ivig_rule_file *file, const struct ivig_yaml *list,
                            const struct ivig_precautions *precautions)
{
    const struct ivig_condition *pregnancy = ivig_precautions_pregnancy(precautions);

    for (const struct ivig_yaml *node = list->first; node != NULL; node = node->next) {
        const struct ivig_condition *condition = &precautions->conditions.items[node->index];

        if (!condition->pregnancy)
            continue;
        if (condition != pregnancy)
            (void)ivig_fault(file, ivig_yaml_child(node, "pregnancy"), IVIG_E_DUPLICATE,
                             "one condition is pregnancy; %s is it already", pregnancy->id);
        if (condition->when != NULL)
            (void)ivig_fault(file, ivig_yaml_child(node, "pregnancy"), IVIG_E_CONFLICT,
                             "pregnancy does not follow from the age; leave 'when' out");
    }
}

/* Whether the example shows what the condition does, at its level. */
static bool shows(const struct ivig_example *example, const struct ivig_condition *condition)
{
    const struct ivig_example_expect *expect = &example->expect;
    const struct ivig_note *finding = condition->finding;

    if (condition->when == NULL && !ivig_texts_hold(&example->given.conditions, condition->id))
        return false;
    if (finding == NULL)
        return true;
    if (finding->level == IVIG_WARN)
        return ivig_texts_hold(&expect->warnings, finding->id);
    return ivig_texts_hold(&expect->findings, finding->id) &&
           (finding->level == IVIG_STOP) == (expect->status == IVIG_EXAMPLE_REFUSED);
}

/* Whoever writes or changes a condition says what must come of it. */
static void check_examples(struct ivig_rule_file *file, const struct ivig_yaml *list,
                           const struct ivig_precautions *precautions)
{
    for (const struct ivig_yaml *node = list->first; node != NULL; node = node->next) {
        size_t i = 0;

        while (i < precautions->examples.count &&
               !shows(&precautions->examples.items[i], &precautions->conditions.items[node->index]))
            i++;
        if (i == precautions->examples.count)
            (void)ivig_fault(file, ivig_yaml_child(node, "id"), IVIG_E_CONFLICT,
                             "no example shows this condition at its level; one is due that names "
                             "it and expects its finding (a warning in 'warnings', a stop with "
                             "status refused)");
    }
}

static void check_precautions(struct ivig_rule_file *file, const struct ivig_yaml *node,
                              const void *object)
{
    const struct ivig_precautions *precautions = object;
    const struct ivig_yaml *conditions = ivig_yaml_child(node, "conditions");

    if (precautions->conditions.count > IVIG_CONDITIONS_MOST)
        (void)ivig_fault(file, conditions, IVIG_E_SIZE, "%zu conditions; at most %d are held",
                         precautions->conditions.count, IVIG_CONDITIONS_MOST);
    if (precautions->checks.count > IVIG_CHECKS_MOST)
        (void)ivig_fault(file, ivig_yaml_child(node, "checks"), IVIG_E_SIZE,
                         "%zu checks; at most %d are held", precautions->checks.count,
                         IVIG_CHECKS_MOST);
    ivig_check_unique(file, ivig_yaml_child(node, "checks"), "id");
    ivig_check_unique(file, conditions, "id");
    check_findings_apart(file, ivig_yaml_child(node, "checks"), conditions);
    check_contradictions(file, conditions, precautions);
    check_pregnancy(file, conditions, precautions);
    if (!file->proved)
        check_examples(file, conditions, precautions);
}

const struct ivig_schema ivig_precautions_schema = IVIG_SCHEMA(
    "a set of precautions", struct ivig_precautions, precautions_fields, check_precautions);
