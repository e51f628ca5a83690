/* Looking things up in the built-in rule set, and in the same set from its folder. */
#include <string.h>

#include "builtin.h"
#include "rows.h"

/* A name, what it stands for, or which known name is suggested. */
static const struct name_row {
    const char *name;
    const char *wanted;
    enum ivig_status status;
    const char *id;      /* of the indication, or of the suggestion; NULL: none */
    const char *variant; /* NULL: none */
} name_rows[] = {
    { "id: lems", "lems", IVIG_OK, "lems", NULL },
    { "id: mg", "mg", IVIG_OK, "mg", NULL },
    { "id: gbs", "gbs", IVIG_OK, "gbs", NULL },
    { "alias: lambert-eaton", "lambert-eaton", IVIG_OK, "lems", NULL },
    { "alias: myasthenia-gravis", "myasthenia-gravis", IVIG_OK, "mg", NULL },
    { "alias: guillain-barre", "guillain-barre", IVIG_OK, "gbs", NULL },
    { "variant: amsan", "amsan", IVIG_OK, "gbs", "amsan" },
    { "variant: aman", "aman", IVIG_OK, "gbs", "aman" },
    { "variant: aidp", "aidp", IVIG_OK, "gbs", "aidp" },
    { "a letter too many", "lemms", IVIG_E_UNKNOWN_ID, "'lems'", NULL },
    { "a letter missing", "lem", IVIG_E_UNKNOWN_ID, "'lems'", NULL },
    { "a variant misspelt", "amsann", IVIG_E_UNKNOWN_ID, "'amsan'", NULL },
    { "an alias misspelt", "myastenia-gravis", IVIG_E_UNKNOWN_ID, "'myasthenia-gravis'", NULL },
    { "the beginning of an alias", "lambert", IVIG_E_UNKNOWN_ID, "'lambert-eaton'", NULL },
    { "a part of a name", "eaton", IVIG_E_UNKNOWN_ID, NULL, NULL },
    { "two letters, not those of another disease", "pm", IVIG_E_UNKNOWN_ID, NULL, NULL },
    { "two letters, the beginning", "ms", IVIG_E_UNKNOWN_ID, "'ms-", NULL },
    { "nothing near", "zzzzzzzz", IVIG_E_UNKNOWN_ID, NULL, NULL },
    { "no name", "", IVIG_E_UNKNOWN_ID, NULL, NULL },
    { "a weight rule is no indication", "actual", IVIG_E_UNKNOWN_ID, NULL, NULL },
    { "a regimen is no part of a name here", "mg/crisis", IVIG_E_UNKNOWN_ID, NULL, NULL },
};

static void check_suggestion(const struct ivig_error *error, const char *suggested)
{
    assert_int_equal(error->status, IVIG_E_UNKNOWN_ID);
    if (suggested != NULL)
        assert_non_null(strstr(error->text, suggested));
    else
        assert_null(strstr(error->text, "did you mean"));
}

static void name_row(void **state)
{
    const struct name_row *row = *state;
    const struct ivig_indication indication = { .id = "sentinel" };
    const struct ivig_variant variant = { .id = "sentinel" };
    struct ivig_indication_found found = { &indication, &variant };
    struct ivig_error error = { 0 };

    assert_int_equal(ivig_ruleset_indication(rules, row->wanted, &found, &error), row->status);
    if (row->status != IVIG_OK) {
        assert_ptr_equal(found.indication, &indication);
        assert_ptr_equal(found.variant, &variant);
        check_suggestion(&error, row->id);
        return;
    }
    assert_int_equal(error.status, IVIG_OK);
    assert_string_equal(found.indication->id, row->id);
    if (row->variant == NULL)
        assert_null(found.variant);
    else
        assert_string_equal(found.variant->id, row->variant);
}

static const struct rule_row {
    const char *name;
    const char *wanted;
    enum ivig_status status;
    const char *suggested;
} rule_rows[] = {
    { "weight rule: ideal", "ideal", IVIG_OK, NULL },
    { "weight rule: actual", "actual", IVIG_OK, NULL },
    { "weight rule misspelt", "ideel", IVIG_E_UNKNOWN_ID, "'ideal'" },
    { "weight rule in capitals", "ACTUAL", IVIG_E_UNKNOWN_ID, "'actual'" },
    { "weight rule unknown", "zzzzzz", IVIG_E_UNKNOWN_ID, NULL },
    { "an indication is no weight rule", "lems", IVIG_E_UNKNOWN_ID, NULL },
};

static void rule_row(void **state)
{
    const struct rule_row *row = *state;
    const struct ivig_weight_rule sentinel = { .id = "sentinel" };
    const struct ivig_weight_rule *rule = &sentinel;
    struct ivig_error error = { 0 };

    assert_int_equal(ivig_ruleset_weight_rule(rules, row->wanted, &rule, &error), row->status);
    if (row->status == IVIG_OK) {
        assert_string_equal(rule->id, row->wanted);
    } else {
        assert_ptr_equal(rule, &sentinel);
        check_suggestion(&error, row->suggested);
    }
}

static const struct regimen_row {
    const char *name;
    const char *indication;
    const char *wanted; /* NULL: the standard one */
    enum ivig_status status;
    const char *id; /* of the regimen, or of the suggestion; NULL: none */
} regimen_rows[] = {
    { "standard regimen of lems", "lems", NULL, IVIG_OK, "standard" },
    { "standard regimen of mg", "mg", NULL, IVIG_OK, "severe" },
    { "regimen crisis", "mg", "crisis", IVIG_OK, "crisis" },
    { "regimen rapid-weakness", "mg", "rapid-weakness", IVIG_OK, "rapid-weakness" },
    { "regimen dysphagia", "mg", "dysphagia", IVIG_OK, "dysphagia" },
    { "regimen preoperative", "mg", "preoperative", IVIG_OK, "preoperative" },
    { "regimen maintenance", "mg", "maintenance", IVIG_OK, "maintenance" },
    { "regimen steroid-sparing", "mg", "steroid-sparing", IVIG_OK, "steroid-sparing" },
    { "regimen misspelt", "mg", "crysis", IVIG_E_UNKNOWN_ID, "'crisis'" },
    { "regimen of another indication", "lems", "crisis", IVIG_E_UNKNOWN_ID, NULL },
    { "regimen empty", "mg", "", IVIG_E_UNKNOWN_ID, NULL },
};

static void regimen_row(void **state)
{
    const struct regimen_row *row = *state;
    const struct ivig_regimen sentinel = { .id = "sentinel" };
    const struct ivig_regimen *regimen = &sentinel;
    struct ivig_indication_found found = { NULL, NULL };
    struct ivig_error error = { 0 };

    assert_int_equal(ivig_ruleset_indication(rules, row->indication, &found, NULL), IVIG_OK);
    assert_int_equal(ivig_indication_regimen(found.indication, row->wanted, &regimen, &error),
                     row->status);
    if (row->status == IVIG_OK) {
        assert_string_equal(regimen->id, row->id);
    } else {
        assert_ptr_equal(regimen, &sentinel);
        check_suggestion(&error, row->id);
    }
}

static const struct source_row {
    const char *name;
    const char *key;
    const char *part; /* of the line; NULL: unknown */
} source_rows[] = {
    { "source: a trial", "bain-1996", "Bain" },
    { "source: the first by name", "acip-timing-2023", "2023" },
    { "source: the last by name", "zinman-2007", "Zinman" },
    { "source: unknown", "bain-1997", NULL },
    { "source: a part of a key", "bain", NULL },
    { "source: empty", "", NULL },
};

static void source_row(void **state)
{
    const struct source_row *row = *state;
    const char *line = ivig_ruleset_source(rules, row->key);

    if (row->part == NULL) {
        assert_null(line);
    } else {
        assert_non_null(line);
        assert_non_null(strstr(line, row->part));
        assert_null(strchr(line, '\n'));
    }
}

/* Sorted, each once, and each found under its name. */
static void names_are_sorted(void **state)
{
    const char *before = "";
    const char *name;
    size_t count = 0;

    (void)state;
    for (; (name = ivig_ruleset_name(rules, IVIG_NAME_INDICATION, count)) != NULL; count++) {
        struct ivig_indication_found found;

        assert_true(strcmp(before, name) < 0);
        assert_int_equal(ivig_ruleset_indication(rules, name, &found, NULL), IVIG_OK);
        before = name;
    }
    assert_true(count >= 13);
    assert_null(ivig_ruleset_name(rules, IVIG_NAME_INDICATION, count + 1));
    before = "";
    for (count = 0; (name = ivig_ruleset_name(rules, IVIG_NAME_WEIGHT_RULE, count)) != NULL;
         count++) {
        const struct ivig_weight_rule *rule;

        assert_true(strcmp(before, name) < 0);
        assert_int_equal(ivig_ruleset_weight_rule(rules, name, &rule, NULL), IVIG_OK);
        assert_string_equal(rule->id, name);
        before = name;
    }
    assert_true(count >= 2);
}

/* An object is parsed once: the second look-up hands out the same. */
static void look_ups_are_kept(void **state)
{
    struct ivig_indication_found first;
    struct ivig_indication_found second;

    (void)state;
    assert_int_equal(ivig_ruleset_indication(rules, "gbs", &first, NULL), IVIG_OK);
    assert_int_equal(ivig_ruleset_indication(rules, "amsan", &second, NULL), IVIG_OK);
    assert_ptr_equal(first.indication, second.indication);
}

/* The call's own status, and the error that came first. */
static void first_error_wins(void **state)
{
    struct ivig_indication_found found;
    const struct ivig_weight_rule *rule;
    struct ivig_error error = { 0 };

    (void)state;
    (void)ivig_error_set(&error, IVIG_E_RANGE, "first");
    assert_int_equal(ivig_ruleset_indication(rules, "lemms", &found, &error), IVIG_E_UNKNOWN_ID);
    assert_int_equal(ivig_ruleset_weight_rule(rules, "ideel", &rule, &error), IVIG_E_UNKNOWN_ID);
    assert_int_equal(error.status, IVIG_E_RANGE);
    assert_string_equal(error.text, "first");
    assert_int_equal(ivig_ruleset_indication(rules, "lemms", &found, NULL), IVIG_E_UNKNOWN_ID);
}

static void checks_are_found(void **state)
{
    struct ivig_indication_found found;

    (void)state;
    assert_int_equal(ivig_ruleset_indication(rules, "lems", &found, NULL), IVIG_OK);
    for (size_t i = 0; i < found.indication->before.count; i++)
        assert_non_null(ivig_precautions_check(precautions, found.indication->before.items[i]));
    assert_null(ivig_precautions_check(precautions, "no-such-check"));
}

static void keep_fault(void *context, const struct ivig_error *error)
{
    *(struct ivig_error *)context = *error;
}

/* The files that were built in are those of the folder, to the byte. */
static void folder_is_the_same_set(void **state)
{
    struct ivig_error error = { 0 };
    const struct ivig_reporter reporter = { keep_fault, &error };
    struct ivig_ruleset *folder = NULL;
    const char *sha256 = ivig_ruleset_sha256(rules);
    const char *name;

    (void)state;
    assert_int_equal(strlen(sha256), 64);
    assert_int_equal(strspn(sha256, "0123456789abcdef"), 64);
    assert_int_equal(ivig_ruleset_open_folder(IVIG_RULES_FOLDER, &reporter, &folder), IVIG_OK);
    assert_int_equal(error.status, IVIG_OK);
    assert_string_equal(ivig_ruleset_sha256(folder), sha256);
    assert_int_equal(ivig_ruleset_most_days(folder), ivig_ruleset_most_days(rules));
    assert_string_equal(ivig_ruleset_folder(folder), IVIG_RULES_FOLDER);
    assert_null(ivig_ruleset_folder(rules));
    for (size_t i = 0; (name = ivig_ruleset_name(rules, IVIG_NAME_INDICATION, i)) != NULL; i++)
        assert_string_equal(ivig_ruleset_name(folder, IVIG_NAME_INDICATION, i), name);
    ivig_ruleset_free(folder);
}

static void no_such_folder(void **state)
{
    struct ivig_error error = { 0 };
    const struct ivig_reporter reporter = { keep_fault, &error };
    struct ivig_ruleset *folder = rules;

    (void)state;
    assert_int_equal(ivig_ruleset_open_folder("no/such/folder", &reporter, &folder), IVIG_E_READ);
    assert_int_equal(error.status, IVIG_E_READ);
    assert_ptr_equal(folder, rules);
}

static void most_days_is_5(void **state)
{
    (void)state;
    assert_int_equal(ivig_ruleset_most_days(rules), 5);
}

static void free_nothing(void **state)
{
    (void)state;
    ivig_ruleset_free(NULL);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(name_rows) + COUNT(rule_rows) + COUNT(regimen_rows) +
                            COUNT(source_rows) + 8] = {
        cmocka_unit_test(names_are_sorted),       cmocka_unit_test(look_ups_are_kept),
        cmocka_unit_test(first_error_wins),       cmocka_unit_test(checks_are_found),
        cmocka_unit_test(folder_is_the_same_set), cmocka_unit_test(no_such_folder),
        cmocka_unit_test(most_days_is_5),         cmocka_unit_test(free_nothing),
    };
    size_t used = 8;

    ADD_ROWS(tests, used, name_rows, name_row);
    ADD_ROWS(tests, used, rule_rows, rule_row);
    ADD_ROWS(tests, used, regimen_rows, regimen_row);
    ADD_ROWS(tests, used, source_rows, source_row);
    return cmocka_run_group_tests_name("ruleset", tests, open_builtin, free_builtin);
}
