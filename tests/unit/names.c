/* Ids of cells: found, remembered, and found again however many there are. */
#include "batch/names.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "builtin.h"
#include "rows.h"

/* Longer than an id may be, and than what is remembered. */
#define X10  "xxxxxxxxxx"
#define X190 X10 X10 X10 X10 X10 X10 X10 X10 X10 X10 X10 X10 X10 X10 X10 X10 X10 X10 X10

static struct ivig_rules open;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct ivig_names *names;

static int set_up(void **state)
{
    (void)state;
    open = (struct ivig_rules){ rules, defaults, precautions };
    names = calloc(1, sizeof *names);
    if (names == NULL)
        return -1;
    names->rules = &open;
    names->lock = &lock;
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    free(names);
    return 0;
}

static struct ivig_cell cell_of(const char *text)
{
    return (struct ivig_cell){ text, text != NULL ? strlen(text) : 0 };
}

/* `id`, `part` (a variant or a regimen) and `rule` as found; `path`: column of the fault. */
static const struct names_row {
    const char *name;
    enum ivig_name_of of;
    const char *text;
    const char *regimen; /* the cell of that name */
    enum ivig_status status;
    const char *id;
    const char *variant;
    const char *in_force;
    const char *rule;
    const char *path;
} names_rows[] = {
#define OF_INDICATION IVIG_NAME_OF_INDICATION
    { "an indication", OF_INDICATION, "lems", NULL, IVIG_OK, "lems", NULL, "standard", "ideal" },
    { "an alias", OF_INDICATION, "guillain-barre", NULL, IVIG_OK, "gbs", NULL, "standard",
      "ideal" },
    { "a variant", OF_INDICATION, "amsan", NULL, IVIG_OK, "gbs", "amsan", "standard", "ideal" },
    { "a regimen inside", OF_INDICATION, "mg/crisis", NULL, IVIG_OK, "mg", NULL, "crisis",
      "ideal" },
    { "a regimen beside", OF_INDICATION, "mg", "crisis", IVIG_OK, "mg", NULL, "crisis", "ideal" },
    { "the same regimen twice", OF_INDICATION, "mg/crisis", "crisis", IVIG_OK, "mg", NULL, "crisis",
      "ideal" },
    { "not recommended", OF_INDICATION, "ms-weakness", NULL, IVIG_OK, "ms-weakness", NULL, NULL,
      "ideal" },
    { "a weight rule", IVIG_NAME_OF_RULE, "ontario", NULL, IVIG_OK, NULL, NULL, NULL, "ontario" },
    { "a product", IVIG_NAME_OF_PRODUCT, "privigen", NULL, IVIG_OK, "privigen" },
    { "two regimens", OF_INDICATION, "mg/crisis", "severe", IVIG_E_CONFLICT, .path = "regimen" },
    { "no such indication", OF_INDICATION, "lens", NULL, IVIG_E_UNKNOWN_ID, .path = "indication" },
    { "no such regimen inside", OF_INDICATION, "mg/crises", NULL, IVIG_E_UNKNOWN_ID,
      .path = "indication" },
    { "no such regimen beside", OF_INDICATION, "mg", "crises", IVIG_E_UNKNOWN_ID,
      .path = "regimen" },
    { "no regimen after the slash", OF_INDICATION, "mg/", NULL, IVIG_E_UNKNOWN_ID,
      .path = "indication" },
    { "no such weight rule", IVIG_NAME_OF_RULE, "ontaro", NULL, IVIG_E_UNKNOWN_ID,
      .path = "weight_rule" },
    { "no such product", IVIG_NAME_OF_PRODUCT, "privegen", NULL, IVIG_E_UNKNOWN_ID,
      .path = "product" },
    { "capital letters", OF_INDICATION, "LEMS", NULL, IVIG_E_UNKNOWN_ID, .path = "indication" },
    { "a blank behind", OF_INDICATION, "lems ", NULL, IVIG_E_UNKNOWN_ID, .path = "indication" },
    { "the most that is remembered", OF_INDICATION, X190, NULL, IVIG_E_UNKNOWN_ID,
      .path = "indication" },
    { "longer than is remembered", OF_INDICATION, X190 "x", NULL, IVIG_E_UNKNOWN_ID,
      .path = "indication" },
    { "the start of a long text is an id", OF_INDICATION, "lems" X190, NULL, IVIG_E_UNKNOWN_ID,
      .path = "indication" },
    { "the start of a long regimen is one", OF_INDICATION, "mg/crisis" X190, NULL,
      IVIG_E_UNKNOWN_ID, .path = "indication" },
    { "both together too long", OF_INDICATION, "lems", X190, IVIG_E_UNKNOWN_ID, .path = "regimen" },
    { "a weight rule that is an indication", IVIG_NAME_OF_RULE, "lems", NULL, IVIG_E_UNKNOWN_ID,
      .path = "weight_rule" },
    { "an indication that is a weight rule", OF_INDICATION, "ideal", NULL, IVIG_E_UNKNOWN_ID,
      .path = "indication" },
};

static void assert_id(const char *id, const char *due)
{
    if (due != NULL)
        assert_string_equal(id, due);
}

static void assert_named(const struct names_row *row, const struct ivig_named *named)
{
    assert_int_equal(named->indication != NULL, row->of == IVIG_NAME_OF_INDICATION);
    assert_int_equal(named->product != NULL, row->of == IVIG_NAME_OF_PRODUCT);
    assert_int_equal(named->variant != NULL, row->variant != NULL);
    assert_int_equal(named->regimen != NULL, row->in_force != NULL);
    assert_int_equal(named->weight_rule != NULL, row->rule != NULL);
    if (named->indication != NULL)
        assert_id(named->indication->id, row->id);
    if (named->product != NULL)
        assert_id(named->product->id, row->id);
    if (named->variant != NULL)
        assert_id(named->variant->id, row->variant);
    if (named->regimen != NULL)
        assert_id(named->regimen->id, row->in_force);
    if (named->weight_rule != NULL)
        assert_id(named->weight_rule->id, row->rule);
}

/* Once looked up and once remembered: the same. */
static void find(const struct names_row *row)
{
    for (int i = 0; i < 2; i++) {
        static const struct ivig_named before;
        const struct ivig_named *named = &before;
        struct ivig_error error = { 0 };

        assert_int_equal(ivig_names_find(names, row->of, cell_of(row->text), cell_of(row->regimen),
                                         &named, &error),
                         row->status);
        assert_int_equal(error.status, row->status);
        assert_string_equal(error.path, row->path != NULL ? row->path : "");
        if (row->status == IVIG_OK)
            assert_named(row, named);
        else
            assert_ptr_equal(named, &before);
    }
}

static void names_row(void **state)
{
    const struct names_row *row = *state;
    size_t count = names->count;

    find(row);
    /* an error is not remembered */
    assert_int_equal(names->count, count + (row->status == IVIG_OK ? 1 : 0));
    find(row);
    assert_int_equal(names->count, count + (row->status == IVIG_OK ? 1 : 0));
}

/* Texts that all mean something, more than are remembered: each regimen in every spelling. */
static void find_all(void)
{
    const char *name;

    for (size_t i = 0; (name = ivig_ruleset_name(rules, IVIG_NAME_INDICATION, i)) != NULL; i++) {
        struct ivig_indication_found found = { 0 };

        assert_int_equal(ivig_ruleset_indication(rules, name, &found, NULL), IVIG_OK);
        for (size_t at = 0; at < found.indication->regimens.count; at++) {
            const char *id = found.indication->regimens.items[at].id;
            const struct ivig_named *named = NULL;
            char both[128];

            (void)snprintf(both, sizeof both, "%s/%s", name, id);
            for (int way = 0; way < 3; way++) {
                assert_int_equal(ivig_names_find(names, IVIG_NAME_OF_INDICATION,
                                                 cell_of(way == 0 ? name : both),
                                                 cell_of(way == 1 ? NULL : id), &named, NULL),
                                 IVIG_OK);
                assert_ptr_equal(named->indication, found.indication);
                assert_ptr_equal(named->variant, found.variant);
                assert_ptr_equal(named->regimen, &found.indication->regimens.items[at]);
            }
        }
    }
}

/* What other texts would have taken: the rules have fewer names than are remembered. */
static void take_entries(size_t count)
{
    for (names->count = 0; names->count < count; names->count++) {
        names->entry[names->count].length = 1;
        names->entry[names->count].of = UCHAR_MAX;
    }
}

/* What is remembered of another kind is not taken for this one, wherever it stands. */
static void same_text_of_another_kind(void **state)
{
    const struct ivig_named *named = NULL;

    (void)state;
    for (names->count = 0; names->count < IVIG_NAMES_MOST - 1; names->count++) {
        struct ivig_name_entry *entry = &names->entry[names->count];

        entry->length = 4;
        entry->of = IVIG_NAME_OF_RULE;
        memcpy(entry->key, "lems", entry->length);
    }
    assert_int_equal(ivig_names_find(names, IVIG_NAME_OF_INDICATION, cell_of("lems"), cell_of(NULL),
                                     &named, NULL),
                     IVIG_OK);
    assert_non_null(named->indication);
}

/* More texts than are remembered: products and rules go in between, and all are found. */
static void more_than_remembered(void **state)
{
    const char *name;

    (void)state;
    take_entries(IVIG_NAMES_MOST / 2);
    for (int round = 0; round < 3; round++) {
        const struct ivig_named *named = NULL;

        for (size_t i = 0; (name = ivig_ruleset_name(rules, IVIG_NAME_PRODUCT, i)) != NULL; i++) {
            assert_int_equal(ivig_names_find(names, IVIG_NAME_OF_PRODUCT, cell_of(name),
                                             cell_of(NULL), &named, NULL),
                             IVIG_OK);
            assert_string_equal(named->product->id, name);
        }
        find_all();
        for (size_t i = 0; (name = ivig_ruleset_name(rules, IVIG_NAME_WEIGHT_RULE, i)) != NULL;
             i++) {
            assert_int_equal(ivig_names_find(names, IVIG_NAME_OF_RULE, cell_of(name), cell_of(NULL),
                                             &named, NULL),
                             IVIG_OK);
            assert_string_equal(named->weight_rule->id, name);
        }
    }
    assert_int_equal(names->count, IVIG_NAMES_MOST - 1);
    for (size_t i = 0; i < COUNT(names_rows); i++)
        find(&names_rows[i]);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(names_rows) + 2];
    size_t used = 0;

    for (; used < COUNT(names_rows); used++)
        tests[used] = (struct CMUnitTest){ names_rows[used].name, names_row, set_up, tear_down,
                                           (void *)&names_rows[used] };
    tests[used++] =
        (struct CMUnitTest)cmocka_unit_test_setup_teardown(more_than_remembered, set_up, tear_down);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test_setup_teardown(same_text_of_another_kind,
                                                                       set_up, tear_down);
    return cmocka_run_group_tests_name("names", tests, open_builtin, free_builtin);
}
