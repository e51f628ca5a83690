/*
 * Which whole vials make up a dose, counted in units of 0.5 g.
 *
 * Of any n vials some have together a multiple of n units: of the n sums of the
 * first one, two, ... n vials either one is such a multiple or two leave the same
 * remainder.  So where the largest size has n units, a way with n smaller vials
 * can have some of them replaced by fewer of the largest.  The best way has n - 1
 * smaller ones at most, none above n - 1 units: all else is of the largest size,
 * and a small table decides on what is left.
 */
#include <ivigcalc/vials.h>

#include <ivigcalc/number.h>

enum {
    SIZE_MOST = IVIG_VIAL_MOST_UG / IVIG_VIAL_UNIT_UG,
    REST_MOST = (SIZE_MOST - 1) * (SIZE_MOST - 1)
};

/* More than any rest takes, be they all of one unit: there is no way. */
#define NO_WAY UINT16_MAX

/* The sizes in stock, in units, and the fewest vials for each number of units up to `filled`. */
struct table {
    int64_t sizes[IVIG_VIAL_SIZES_MOST]; /* smaller first; 0: not in stock */
    size_t count;
    size_t largest_at;
    int64_t largest; /* 0: nothing is in stock */
    int64_t filled;
    uint16_t fewest[REST_MOST + 1];
};

static void take_stock(struct table *table, const struct ivig_product *product, uint32_t stock)
{
    table->count = product->vials.count;
    table->largest_at = 0;
    table->largest = 0;
    for (size_t i = 0; i < table->count; i++) {
        bool held = (stock >> i & 1) != 0;

        table->sizes[i] = held ? product->vials.items[i].mass_ug / IVIG_VIAL_UNIT_UG : 0;
        if (held) {
            table->largest_at = i;
            table->largest = table->sizes[i];
        }
    }
}

/* Whether the size with that index is in stock and no larger than so many units. */
static bool fits(const struct table *table, size_t i, int64_t units)
{
    return table->sizes[i] > 0 && table->sizes[i] <= units;
}

static uint16_t fewest_of(const struct table *table, int64_t units)
{
    uint16_t fewest = NO_WAY;

    for (size_t i = 0; i < table->count; i++)
        if (fits(table, i, units) && table->fewest[units - table->sizes[i]] < fewest)
            fewest = table->fewest[units - table->sizes[i]];
    return fewest == NO_WAY ? NO_WAY : (uint16_t)(fewest + 1);
}

/* As far as any rest goes, and no further than ${units}. */
static void fill(struct table *table, int64_t units)
{
    int64_t rest_most = (table->largest - 1) * (table->largest - 1);

    table->filled = units < rest_most ? units : rest_most;
    table->fewest[0] = 0;
    for (int64_t i = 1; i <= table->filled; i++)
        table->fewest[i] = fewest_of(table, i);
}

/* How many vials are surely of the largest size: as many as leave no more than the table has. */
static int64_t surely_largest(const struct table *table, int64_t units)
{
    int64_t over = units - table->filled;

    return over > 0 ? (over + table->largest - 1) / table->largest : 0;
}

static bool can_be_made(const struct table *table, int64_t units)
{
    return table->fewest[units - surely_largest(table, units) * table->largest] != NO_WAY;
}

/* The largest size that the fewest vials may have among them; there is a way. */
static size_t largest_of_fewest(const struct table *table, int64_t units)
{
    size_t i = table->count - 1;

    while (!fits(table, i, units) ||
           table->fewest[units - table->sizes[i]] + 1 != table->fewest[units])
        i--;
    return i;
}

static struct ivig_vial_pick pick_of(const struct table *table, int64_t units)
{
    struct ivig_vial_pick pick = { { 0 } };
    int64_t surely = surely_largest(table, units);
    int64_t rest = units - surely * table->largest;

    pick.count[table->largest_at] = surely;
    while (rest > 0) {
        size_t i = largest_of_fewest(table, rest);

        pick.count[i]++;
        rest -= table->sizes[i];
    }
    return pick;
}

/* Of a mass that cannot be made.  Each search ends within the smallest size: its multiples can. */
static struct ivig_range nearest_to(const struct table *table, int64_t mass_ug)
{
    int64_t below = mass_ug / IVIG_VIAL_UNIT_UG;
    int64_t above = below + 1;

    while (!can_be_made(table, below))
        below--;
    while (!can_be_made(table, above))
        above++;
    return (struct ivig_range){ below * IVIG_VIAL_UNIT_UG, above * IVIG_VIAL_UNIT_UG };
}

enum ivig_status ivig_pick_vials(const struct ivig_product *product, uint32_t stock,
                                 int64_t mass_ug, struct ivig_vial_pick *pick,
                                 struct ivig_range *nearest)
{
    struct table table;
    int64_t units = mass_ug / IVIG_VIAL_UNIT_UG;

    if (mass_ug <= 0 || mass_ug > INT64_MAX - IVIG_VIAL_MOST_UG)
        return IVIG_E_RANGE;
    take_stock(&table, product, stock);
    if (table.largest == 0) {
        if (nearest != NULL)
            *nearest = (struct ivig_range){ 0, 0 };
        return IVIG_E_STEPS;
    }
    fill(&table, units + SIZE_MOST);
    if (mass_ug % IVIG_VIAL_UNIT_UG == 0 && can_be_made(&table, units)) {
        *pick = pick_of(&table, units);
        return IVIG_OK;
    }
    if (nearest != NULL)
        *nearest = nearest_to(&table, mass_ug);
    return IVIG_E_STEPS;
}

int64_t ivig_pick_volume_ul(const struct ivig_product *product, const struct ivig_vial_pick *pick)
{
    int64_t volume_ul = 0;

    for (size_t i = 0; i < product->vials.count; i++)
        volume_ul += pick->count[i] * product->vials.items[i].volume_ul;
    return volume_ul;
}
