/* The files of a set: handed out as they are, checked again, read with and without examples. */
#include <stdlib.h>
#include <string.h>

#include "builtin.h"
#include "rows.h"

static void count_fault(void *context, const struct ivig_error *error)
{
    (void)error;
    ++*(size_t *)context;
}

/* Sorted by path, each with bytes; none past the last. */
static void files_are_sorted(void **state)
{
    struct ivig_ruleset_file file = { "", NULL, 0 };
    size_t count = 0;

    (void)state;
    for (const char *before = ""; ivig_ruleset_file(rules, count, &file); count++) {
        assert_true(strcmp(before, file.path) < 0);
        assert_true(file.size > 0);
        assert_true(strncmp(file.bytes, "format: ", strlen("format: ")) == 0);
        before = file.path;
    }
    assert_true(count >= 28);
    assert_string_equal(file.path, "weights/us-120.yaml");
    assert_false(ivig_ruleset_file(rules, SIZE_MAX, &file));
}

/* The built-in set is without a fault, examples and all. */
static void builtin_set_is_proved(void **state)
{
    size_t faults = 0;
    const struct ivig_reporter reporter = { count_fault, &faults };

    (void)state;
    assert_int_equal(ivig_ruleset_check(rules, &reporter), IVIG_OK);
    assert_int_equal(faults, 0);
}

/* A plan does without examples; who wants to show them asks for them. */
static void examples_are_read_on_demand(void **state)
{
    struct ivig_indication_found lean;
    struct ivig_indication_found whole;
    struct ivig_ruleset *other;

    (void)state;
    assert_int_equal(ivig_ruleset_indication(rules, "mg", &lean, NULL), IVIG_OK);
    assert_int_equal(lean.indication->examples.count, 0);
    assert_int_equal(ivig_ruleset_open_builtin(&other, NULL), IVIG_OK);
    ivig_ruleset_read_examples(other);
    assert_int_equal(ivig_ruleset_indication(other, "mg", &whole, NULL), IVIG_OK);
    assert_true(whole.indication->examples.count >= 90);
    assert_int_equal(whole.indication->regimens.count, lean.indication->regimens.count);
    assert_int_equal(whole.indication->notes.count, lean.indication->notes.count);
    assert_string_equal(whole.indication->version, lean.indication->version);
    ivig_ruleset_free(other);
}

/* Every indication is found in both, with every regimen alike. */
static void nothing_but_examples_is_left_out(void **state)
{
    struct ivig_ruleset *other;
    const char *name;

    (void)state;
    assert_int_equal(ivig_ruleset_open_builtin(&other, NULL), IVIG_OK);
    ivig_ruleset_read_examples(other);
    for (size_t i = 0; (name = ivig_ruleset_name(rules, IVIG_NAME_INDICATION, i)) != NULL; i++) {
        struct ivig_indication_found lean;
        struct ivig_indication_found whole;

        assert_int_equal(ivig_ruleset_indication(rules, name, &lean, NULL), IVIG_OK);
        assert_int_equal(ivig_ruleset_indication(other, name, &whole, NULL), IVIG_OK);
        assert_int_equal(lean.indication->regimens.count, whole.indication->regimens.count);
        for (size_t j = 0; j < lean.indication->regimens.count; j++) {
            const struct ivig_regimen *a = &lean.indication->regimens.items[j];
            const struct ivig_regimen *b = &whole.indication->regimens.items[j];

            assert_string_equal(a->id, b->id);
            assert_memory_equal(&a->total_mg_per_kg, &b->total_mg_per_kg,
                                sizeof a->total_mg_per_kg);
            assert_memory_equal(&a->days, &b->days, sizeof a->days);
            assert_int_equal(a->most_per_day_mg_per_kg, b->most_per_day_mg_per_kg);
        }
    }
    ivig_ruleset_free(other);
}

/* Adding the condition of a name to those of a patient. */
static const struct add_row {
    const char *name;
    const char *before; /* named already; NULL: none */
    const char *id;
    enum ivig_status status;
    const char *text; /* of the error holds this; NULL: no error */
} add_rows[] = {
    { "the first condition", NULL, "cardiac", IVIG_OK, NULL },
    { "the last condition", NULL, "pregnant", IVIG_OK, NULL },
    { "a second condition", "cardiac", "renal", IVIG_OK, NULL },
    { "named twice", "cardiac", "cardiac", IVIG_E_DUPLICATE, "named twice" },
    { "misspelt", NULL, "cardiak", IVIG_E_UNKNOWN_ID, "did you mean 'cardiac'" },
    { "nothing near", NULL, "zzzzzz", IVIG_E_UNKNOWN_ID, "known are cardiac, fluid-overload" },
    { "in capitals", NULL, "RENAL", IVIG_E_UNKNOWN_ID, "did you mean 'renal'" },
    { "empty", NULL, "", IVIG_E_UNKNOWN_ID, "known are" },
    { "of an age", NULL, "age-over-65", IVIG_E_CONFLICT, "give the age" },
    { "a check is no condition", NULL, "vital-signs", IVIG_E_UNKNOWN_ID, "known are" },
};

static void add_row(void **state)
{
    const struct add_row *row = *state;
    struct ivig_error error = { 0 };
    uint64_t before = 0;
    uint64_t bits;

    if (row->before != NULL)
        assert_int_equal(ivig_precautions_add(precautions, row->before, &before, NULL), IVIG_OK);
    bits = before;
    assert_int_equal(ivig_precautions_add(precautions, row->id, &bits, &error), row->status);
    assert_int_equal(error.status, row->status);
    if (row->text != NULL) {
        assert_non_null(strstr(error.text, row->text));
        assert_true(bits == before);
    } else {
        /* one bit more, that of the condition's place */
        uint64_t added = bits & ~before;
        size_t at = 0;

        assert_true(added != 0 && (added & (added - 1)) == 0 && (bits & before) == before);
        while ((added >> at & 1) == 0)
            at++;
        assert_string_equal(precautions->conditions.items[at].id, row->id);
    }
}

int main(void)
{
    struct CMUnitTest tests[COUNT(add_rows) + 4] = {
        cmocka_unit_test(files_are_sorted),
        cmocka_unit_test(builtin_set_is_proved),
        cmocka_unit_test(examples_are_read_on_demand),
        cmocka_unit_test(nothing_but_examples_is_left_out),
    };
    size_t used = 4;

    ADD_ROWS(tests, used, add_rows, add_row);
    return cmocka_run_group_tests_name("ruleset files", tests, open_builtin, free_builtin);
}
