/* Whole vials: fewest, ties, sizes in stock, what cannot be made, what is nearest to it. */
#include <ivigcalc/vials.h>

#include <string.h>

#include "rows.h"

#define G(g) ((g)*INT64_C(1000000))
#define HALF (G(1) / 2)

/* above it, what is nearest above need not be a number */
#define TAKEN_MOST_UG   (INT64_MAX - IVIG_VIAL_MOST_UG)
#define TAKEN_HALVES_UG (TAKEN_MOST_UG / HALF * HALF)

#define SMALLEST UINT32_C(1)
#define NOT(bit) (IVIG_STOCK_ALL & ~(UINT32_C(1) << (bit)))

/* 10 % solutions: 10 mL for each g, which is 1 uL for each 100 ug. */
#define VIAL(ug)                                                                                   \
    {                                                                                              \
        (ug), (ug) / 100                                                                           \
    }
#define SIZES(items)                                                                               \
    {                                                                                              \
        items, COUNT(items)                                                                        \
    }

static const struct ivig_vial to_40[] = { VIAL(G(1)),  VIAL(G(5) / 2), VIAL(G(5)),
                                          VIAL(G(10)), VIAL(G(20)),    VIAL(G(40)) };
static const struct ivig_vial to_30[] = { VIAL(G(1)),  VIAL(G(5) / 2), VIAL(G(5)),
                                          VIAL(G(10)), VIAL(G(20)),    VIAL(G(30)) };
static const struct ivig_vial from_2[] = { VIAL(G(2)), VIAL(G(5)), VIAL(G(10)), VIAL(G(20)),
                                           VIAL(G(30)) };
static const struct ivig_vial to_25[] = { VIAL(G(1)), VIAL(G(5) / 2), VIAL(G(5)), VIAL(G(10)),
                                          VIAL(G(25)) };
static const struct ivig_vial fives[] = { VIAL(G(5)) };
static const struct ivig_vial halves[] = { VIAL(HALF) };
static const struct ivig_vial largest[] = { VIAL(G(50)) };
static const struct ivig_vial awkward[] = { VIAL(G(30)), VIAL(G(40)) };
/* no sizes need more of the smaller one, or have a larger mass that cannot be made */
static const struct ivig_vial near_50[] = { VIAL(G(50) - HALF), VIAL(G(50)) };
static const struct ivig_vial eight[] = { VIAL(HALF),  VIAL(G(1)),  VIAL(G(5) / 2), VIAL(G(5)),
                                          VIAL(G(10)), VIAL(G(20)), VIAL(G(30)),    VIAL(G(50)) };

#define MADE_OF(...)                                                                               \
    IVIG_OK,                                                                                       \
    {                                                                                              \
        __VA_ARGS__                                                                                \
    }
#define NEAREST(lo, hi) IVIG_E_STEPS, { 0 }, lo, hi

/* Counts are smaller size first. */
static const struct row {
    const char *name;
    struct {
        const struct ivig_vial *items;
        size_t count;
    } vials;
    uint32_t stock;
    int64_t mass_ug;
    enum ivig_status status;
    int64_t count[IVIG_VIAL_SIZES_MOST];
    int64_t below_ug, above_ug;
} rows[] = {
    { "one vial", SIZES(to_40), IVIG_STOCK_ALL, G(40), MADE_OF(0, 0, 0, 0, 0, 1) },
    { "the smallest vial", SIZES(to_40), IVIG_STOCK_ALL, G(1), MADE_OF(1) },
    { "each size once", SIZES(to_40), IVIG_STOCK_ALL, G(157) / 2, MADE_OF(1, 1, 1, 1, 1, 1) },
    { "60 g", SIZES(to_40), IVIG_STOCK_ALL, G(60), MADE_OF(0, 0, 0, 0, 1, 1) },
    { "half a gram below 60 g", SIZES(to_40), IVIG_STOCK_ALL, G(60) - HALF,
      MADE_OF(2, 1, 1, 1, 0, 1) },
    { "half a gram above 60 g", SIZES(to_40), IVIG_STOCK_ALL, G(60) + HALF,
      MADE_OF(3, 1, 1, 1, 0, 1) },
    { "many of the largest", SIZES(to_40), IVIG_STOCK_ALL, G(400), MADE_OF(0, 0, 0, 0, 0, 10) },
    { "the largest first leaves 0.5 g: three of 1 g", SIZES(to_40), IVIG_STOCK_ALL, G(3),
      MADE_OF(3) },
    { "a tonne", SIZES(to_40), IVIG_STOCK_ALL, G(1000001), MADE_OF(1, 0, 0, 0, 0, 25000) },
    { "the most that is taken", SIZES(halves), IVIG_STOCK_ALL, TAKEN_HALVES_UG,
      MADE_OF(TAKEN_MOST_UG / HALF) },
    { "more than is taken", SIZES(halves), IVIG_STOCK_ALL, TAKEN_MOST_UG + 1, IVIG_E_RANGE },
    { "at the most that is taken", SIZES(halves), IVIG_STOCK_ALL, TAKEN_MOST_UG,
      NEAREST(TAKEN_HALVES_UG, TAKEN_HALVES_UG + HALF) },
    { "nothing", SIZES(to_40), IVIG_STOCK_ALL, 0, IVIG_E_RANGE },
    { "less than nothing", SIZES(to_40), IVIG_STOCK_ALL, -G(5), IVIG_E_RANGE },

    /* of two ways the larger vials */
    { "30 + 10, not 20 + 20", SIZES(to_30), IVIG_STOCK_ALL, G(40), MADE_OF(0, 0, 0, 1, 0, 1) },
    { "30 + 30 + 10, not 30 + 20 + 20", SIZES(to_30), IVIG_STOCK_ALL, G(70),
      MADE_OF(0, 0, 0, 1, 0, 2) },
    { "20 + 20 where there is no 30", SIZES(to_30), NOT(5), G(40), MADE_OF(0, 0, 0, 0, 2) },
    { "5 + 1 + 1 + 1, not one more", SIZES(to_25), IVIG_STOCK_ALL, G(8), MADE_OF(3, 0, 1) },
    { "10 + 1, not 5 + 5 + 1", SIZES(to_25), IVIG_STOCK_ALL, G(11), MADE_OF(1, 0, 0, 1) },
    { "fewer beats larger: 10 + 10 + 10, not 25 and 5 of 1", SIZES(to_25), UINT32_C(0x19), G(30),
      MADE_OF(0, 0, 0, 3) },
    { "as many: 25 + 2.5 + 2.5, not 10 + 10 + 10", SIZES(to_25), UINT32_C(0x1a), G(30),
      MADE_OF(0, 2, 0, 0, 1) },
    { "the largest does not go: 30 + 30", SIZES(awkward), IVIG_STOCK_ALL, G(60), MADE_OF(2) },
    { "one of the largest goes", SIZES(awkward), IVIG_STOCK_ALL, G(100), MADE_OF(2, 1) },
    { "three of 40, not four of 30", SIZES(awkward), IVIG_STOCK_ALL, G(120), MADE_OF(0, 3) },
    { "20 + 5 + four of 2, as 30 leaves 3", SIZES(from_2), IVIG_STOCK_ALL, G(33),
      MADE_OF(4, 1, 0, 1) },

    /* sizes in stock */
    { "no 40: three of 20", SIZES(to_40), NOT(5), G(60), MADE_OF(0, 0, 0, 0, 3) },
    { "no 2.5: half a gram over", SIZES(to_40), NOT(1), G(5) / 2, NEAREST(G(2), G(3)) },
    { "the smallest alone", SIZES(to_40), SMALLEST, G(60), MADE_OF(60) },
    { "bits beyond the sizes mean nothing", SIZES(fives), UINT32_C(0xfffffffe), G(5),
      NEAREST(0, 0) },
    { "nothing in stock", SIZES(to_40), 0, G(5), NEAREST(0, 0) },
    { "all eight sizes", SIZES(eight), IVIG_STOCK_ALL, G(119), MADE_OF(1, 1, 1, 1, 1, 0, 0, 2) },
    { "the eighth size is not there", SIZES(eight), NOT(7), G(50), MADE_OF(0, 0, 0, 0, 0, 1, 1) },

    /* what cannot be made */
    { "below the smallest", SIZES(fives), IVIG_STOCK_ALL, G(5) - HALF, NEAREST(0, G(5)) },
    { "at the smallest", SIZES(fives), IVIG_STOCK_ALL, G(5), MADE_OF(1) },
    { "above the smallest", SIZES(fives), IVIG_STOCK_ALL, G(5) + HALF, NEAREST(G(5), G(10)) },
    { "1 ug", SIZES(to_40), IVIG_STOCK_ALL, 1, NEAREST(0, G(1)) },
    { "1 ug below", SIZES(to_40), IVIG_STOCK_ALL, G(60) - 1, NEAREST(G(60) - HALF, G(60)) },
    { "1 ug above", SIZES(to_40), IVIG_STOCK_ALL, G(60) + 1, NEAREST(G(60), G(60) + HALF) },
    { "0.5 g of vials of 1 g and 2.5 g", SIZES(to_40), IVIG_STOCK_ALL, HALF, NEAREST(0, G(1)) },
    { "1.5 g of vials of 1 g and 2.5 g", SIZES(to_40), IVIG_STOCK_ALL, G(3) / 2,
      NEAREST(G(1), G(2)) },
    { "3 g of vials of 2 g and 5 g", SIZES(from_2), IVIG_STOCK_ALL, G(3), NEAREST(G(2), G(4)) },
    { "3.5 g of vials of 2 g and 5 g", SIZES(from_2), IVIG_STOCK_ALL, G(7) / 2,
      NEAREST(G(2), G(4)) },
    { "50 g of 30 g and 40 g", SIZES(awkward), IVIG_STOCK_ALL, G(50), NEAREST(G(40), G(60)) },
    { "the largest size alone", SIZES(largest), IVIG_STOCK_ALL, G(100), MADE_OF(2) },
    { "half of the largest size", SIZES(largest), IVIG_STOCK_ALL, G(25), NEAREST(0, G(50)) },
    { "between two of the largest", SIZES(largest), IVIG_STOCK_ALL, G(75), NEAREST(G(50), G(100)) },

    /* sizes of 99 and 100 units: all beyond 99 x 100 - 99 - 100 units can be made */
    { "the last that cannot be made", SIZES(near_50), IVIG_STOCK_ALL, 9701 * HALF,
      NEAREST(9700 * HALF, 9702 * HALF) },
    { "the first of those that all can", SIZES(near_50), IVIG_STOCK_ALL, 9702 * HALF,
      MADE_OF(98, 0) },
    { "99 of the smaller", SIZES(near_50), IVIG_STOCK_ALL, 9801 * HALF, MADE_OF(99, 0) },
    { "a unit less", SIZES(near_50), IVIG_STOCK_ALL, 9800 * HALF, MADE_OF(0, 98) },
    { "a unit more", SIZES(near_50), IVIG_STOCK_ALL, 9802 * HALF, MADE_OF(98, 1) },
    { "100 of the smaller are 99 of the larger", SIZES(near_50), IVIG_STOCK_ALL, 9900 * HALF,
      MADE_OF(0, 99) },
    { "99 of the smaller and many of the larger", SIZES(near_50), IVIG_STOCK_ALL, 1009801 * HALF,
      MADE_OF(99, 10000) },
};

static struct ivig_product product_of(const struct row *row)
{
    struct ivig_product product = { .vials = { row->vials.items, row->vials.count } };

    return product;
}

/* The two can be made, and nothing between them can. */
static void assert_nearest(const struct row *row, struct ivig_range nearest)
{
    struct ivig_product product = product_of(row);
    struct ivig_vial_pick pick;

    assert_int_equal(nearest.min, row->below_ug);
    assert_int_equal(nearest.max, row->above_ug);
    for (int64_t mass_ug = nearest.min; mass_ug <= nearest.max; mass_ug += HALF)
        if (mass_ug > 0 && mass_ug <= TAKEN_MOST_UG)
            assert_int_equal(ivig_pick_vials(&product, row->stock, mass_ug, &pick, NULL) == IVIG_OK,
                             mass_ug == nearest.min || mass_ug == nearest.max);
}

static void vials_row(void **state)
{
    const struct row *row = *state;
    struct ivig_product product = product_of(row);
    struct ivig_vial_pick pick;
    struct ivig_vial_pick untouched;
    struct ivig_range nearest = { SENTINEL, SENTINEL };

    memset(&pick, 0x5a, sizeof pick);
    untouched = pick;
    assert_int_equal(ivig_pick_vials(&product, row->stock, row->mass_ug, &pick, &nearest),
                     row->status);
    if (row->status == IVIG_E_STEPS)
        assert_nearest(row, nearest);
    else
        assert_true(nearest.min == SENTINEL && nearest.max == SENTINEL);
    if (row->status != IVIG_OK) {
        assert_memory_equal(&pick, &untouched, sizeof pick);
        return;
    }
    for (size_t i = 0; i < IVIG_VIAL_SIZES_MOST; i++)
        assert_int_equal(pick.count[i], row->count[i]);
    assert_int_equal(ivig_pick_volume_ul(&product, &pick), row->mass_ug / 100);
}

/* A label's vials need not all hold the same mass in a mL. */
static void volume_is_of_the_vials(void **state)
{
    const struct ivig_vial vials[] = { { G(1), 10500 }, { G(5), 50000 }, { G(10), 99999 } };
    const struct ivig_product product = { .vials = { vials, COUNT(vials) } };
    const struct ivig_vial_pick none = { { 0 } };
    const struct ivig_vial_pick some = { { 3, 0, 2, 9 } };

    (void)state;
    assert_int_equal(ivig_pick_volume_ul(&product, &none), 0);
    assert_int_equal(ivig_pick_volume_ul(&product, &some), 31500 + 199998);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows) + 1] = { cmocka_unit_test(volume_is_of_the_vials) };
    size_t used = 1;

    ADD_ROWS(tests, used, rows, vials_row);
    return cmocka_run_group_tests_name("vials", tests, NULL, NULL);
}
