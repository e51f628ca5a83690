/* Items by id: numbers that do not fit, ids of two pointers. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <ivigcalc/summary.h>

#include "batch/tally_kinds.h"
#include "rows.h"

/* Any kind of item. */
union item {
    struct ivig_summary_count count;
    struct ivig_summary_mass mass;
    struct ivig_summary_product product;
    struct ivig_summary_policy policy;
};

/* Each number of each kind: with all that there is room for, and one more. */
static const struct kind_row {
    const char *name;
    const struct ivig_tally_kind *kind;
    size_t at; /* of the number in the item */
} kind_rows[] = {
#define KIND_ROW(kind_, type, member)                                                              \
    {                                                                                              \
#type " " #member, &(kind_), offsetof(struct type, member)                                 \
    }
    KIND_ROW(ivig_tally_counts, ivig_summary_count, rows),
    KIND_ROW(ivig_tally_masses, ivig_summary_mass, rows),
    KIND_ROW(ivig_tally_masses, ivig_summary_mass, total_ug),
    KIND_ROW(ivig_tally_products, ivig_summary_product, rows),
    KIND_ROW(ivig_tally_products, ivig_summary_product, total_ug),
    KIND_ROW(ivig_tally_products, ivig_summary_product, volume_ul),
    KIND_ROW(ivig_tally_products, ivig_summary_product, vials.count[0]),
    KIND_ROW(ivig_tally_products, ivig_summary_product, vials.count[IVIG_VIAL_SIZES_MOST - 1]),
    KIND_ROW(ivig_tally_policies, ivig_summary_policy, rows),
    KIND_ROW(ivig_tally_policies, ivig_summary_policy, lacks),
    KIND_ROW(ivig_tally_policies, ivig_summary_policy, refused),
    KIND_ROW(ivig_tally_policies, ivig_summary_policy, steps),
    KIND_ROW(ivig_tally_policies, ivig_summary_policy, under.other_ug),
    KIND_ROW(ivig_tally_policies, ivig_summary_policy, under.dosed_ug),
};

static int64_t *number_of(void *item, size_t at)
{
    return (int64_t *)(void *)((char *)item + at);
}

static void kind_row(void **state)
{
    const struct kind_row *row = *state;
    struct ivig_tally_list list = { .kind = row->kind };
    union item item;

    memset(&item, 0, sizeof item);
    item.count.id = "id";
    *number_of(&item, row->at) = INT64_MAX - 1;
    assert_int_equal(ivig_tally_list_put(&list, &item), IVIG_OK);
    *number_of(&item, row->at) = 1;
    assert_int_equal(ivig_tally_list_put(&list, &item), IVIG_OK);
    assert_int_equal(*number_of(list.items, row->at), INT64_MAX);
    assert_int_equal(ivig_tally_list_put(&list, &item), IVIG_E_OVERFLOW);
    assert_int_equal(*number_of(list.items, row->at), INT64_MAX);
    assert_int_equal(list.count, 1);
    free(list.items);
}

/* One id under two pointers, and more ids than there is room for at first. */
static void ids_are_sorted(void **state)
{
    static const char again[] = "id-07";
    struct ivig_tally_list list = { .kind = &ivig_tally_counts };
    struct ivig_summary_count item = { again, 100 };
    const struct ivig_summary_count *found;
    char ids[40][8];

    (void)state;
    assert_int_equal(ivig_tally_list_put(&list, &item), IVIG_OK);
    for (size_t i = COUNT(ids); i-- > 0;) {
        (void)snprintf(ids[i], sizeof ids[i], "id-%02zu", i);
        item = (struct ivig_summary_count){ ids[i], (int64_t)i };
        assert_int_equal(ivig_tally_list_put(&list, &item), IVIG_OK);
    }
    assert_int_equal(ivig_tally_list_sort(&list), IVIG_OK);
    found = list.items;
    assert_int_equal(list.count, COUNT(ids));
    for (size_t i = 0; i < list.count; i++) {
        assert_string_equal(found[i].id, ids[i]);
        assert_int_equal(found[i].rows, i == 7 ? 107 : i);
    }
    free(list.items);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(kind_rows) + 1];
    size_t used = 0;

    ADD_ROWS(tests, used, kind_rows, kind_row);
    tests[used++] = (struct CMUnitTest)cmocka_unit_test(ids_are_sorted);
    return cmocka_run_group_tests_name("tally_list", tests, NULL, NULL);
}
