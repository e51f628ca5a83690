/* References between the files of a set as bits, whichever file is read first. */
#include <ivigcalc/ruleset.h>

#include "rows.h"

static const struct order_row {
    const char *name;
    bool indication_first;
    bool folder; /* all files are read at once */
} order_rows[] = {
    { "an indication read before the precautions", true, false },
    { "an indication read after the precautions", false, false },
    { "a folder's", false, true },
};

static struct ivig_ruleset *open_set(bool folder)
{
    struct ivig_ruleset *set = NULL;

    if (folder)
        assert_int_equal(ivig_ruleset_open_folder(IVIG_RULES_FOLDER, NULL, &set), IVIG_OK);
    else
        assert_int_equal(ivig_ruleset_open_builtin(&set, NULL), IVIG_OK);
    return set;
}

static void order_row(void **state)
{
    const struct order_row *row = *state;
    struct ivig_ruleset *set = open_set(row->folder);
    const struct ivig_precautions *precautions;
    struct ivig_indication_found found;

    if (row->indication_first)
        assert_int_equal(ivig_ruleset_indication(set, "lems", &found, NULL), IVIG_OK);
    assert_int_equal(ivig_ruleset_precautions(set, &precautions, NULL), IVIG_OK);
    if (!row->indication_first)
        assert_int_equal(ivig_ruleset_indication(set, "lems", &found, NULL), IVIG_OK);
    for (size_t i = 0; i < precautions->checks.count; i++)
        assert_int_equal(
            found.indication->before_bits >> i & 1,
            ivig_texts_hold(&found.indication->before, precautions->checks.items[i].id));
    assert_true(found.indication->before_bits != 0);
    ivig_ruleset_free(set);
}

/* Every bit of the conditions says what its texts and flags say. */
static void conditions_are_bits(void **state)
{
    struct ivig_ruleset *set = open_set(false);
    const struct ivig_precautions *precautions;
    const struct ivig_condition *items;
    const struct ivig_precaution_bits *bits;

    (void)state;
    assert_int_equal(ivig_ruleset_precautions(set, &precautions, NULL), IVIG_OK);
    items = precautions->conditions.items;
    bits = &precautions->bits;
    for (size_t i = 0; i < precautions->checks.count; i++)
        assert_int_equal(bits->checks_with_finding >> i & 1,
                         precautions->checks.items[i].finding != NULL);
    for (size_t i = 0; i < precautions->conditions.count; i++) {
        assert_int_equal(bits->by_age >> i & 1, items[i].when != NULL);
        assert_int_equal(bits->with_finding >> i & 1, items[i].finding != NULL);
        assert_int_equal(bits->longest_schedule >> i & 1, items[i].longest_schedule);
        assert_int_equal(bits->pregnancy >> i & 1, items[i].pregnancy);
        for (size_t j = 0; j < precautions->conditions.count; j++)
            assert_int_equal(bits->not_with[i] >> j & 1,
                             ivig_texts_hold(&items[i].not_with, items[j].id));
        for (size_t j = 0; j < precautions->checks.count; j++)
            assert_int_equal(bits->clearing[j] >> i & 1,
                             ivig_texts_hold(&items[i].clears, precautions->checks.items[j].id));
    }
    ivig_ruleset_free(set);
}

/* Ids that the precautions do not have are no bits. */
static void unknown_ids_are_left_out(void **state)
{
    static const char *const ids[] = { "no-such-check", "headache" };
    struct ivig_ruleset *set = open_set(false);
    const struct ivig_precautions *precautions;
    const struct ivig_check *headache;

    (void)state;
    assert_int_equal(ivig_ruleset_precautions(set, &precautions, NULL), IVIG_OK);
    headache = ivig_precautions_check(precautions, "headache");
    assert_non_null(headache);
    assert_int_equal(
        ivig_precautions_check_bits(precautions, &(const struct ivig_texts){ ids, COUNT(ids) }),
        UINT64_C(1) << (headache - precautions->checks.items));
    ivig_ruleset_free(set);
}

/* Every case of every weight rule knows what it asks for. */
static void cases_are_bits(void **state)
{
    struct ivig_ruleset *set = open_set(false);
    const char *id;
    unsigned asked = 0;

    (void)state;
    for (size_t i = 0; (id = ivig_ruleset_name(set, IVIG_NAME_WEIGHT_RULE, i)) != NULL; i++) {
        const struct ivig_weight_rule *rule = NULL;

        assert_int_equal(ivig_ruleset_weight_rule(set, id, &rule, NULL), IVIG_OK);
        for (size_t j = 0; j < rule->cases.count; j++) {
            const struct ivig_weight_when *when = rule->cases.items[j].when;

            if (when == NULL)
                continue;
            assert_int_not_equal(when->asks, 0);
            assert_int_equal(when->asks, ivig_weight_asks(when));
            assert_int_equal((when->asks & IVIG_ASKS_PREGNANT) != 0, when->pregnant);
            assert_int_equal((when->asks & IVIG_ASKS_WEIGHT) != 0, when->weight_g_at_most != NULL);
            assert_int_equal((when->asks & IVIG_ASKS_AGE) != 0,
                             when->age_years_below != IVIG_ABSENT);
            asked |= when->asks;
        }
    }
    assert_int_not_equal(asked & IVIG_ASKS_AGE, 0);
    assert_int_not_equal(asked & IVIG_ASKS_HEIGHT, 0);
    assert_int_not_equal(asked & IVIG_ASKS_AT_MOST_IDEAL, 0);
    ivig_ruleset_free(set);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(order_rows) + 3];
    size_t used = 0;

    ADD_ROWS(tests, used, order_rows, order_row);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(conditions_are_bits);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(unknown_ids_are_left_out);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(cases_are_bits);
    return cmocka_run_group_tests_name("references", tests, NULL, NULL);
}
