/*
 * The vials of every real set of sizes, with every choice of sizes in stock, for
 * each mass from 0.5 g to 400 g in steps of 0.5 g (--stride N: every Nth), held
 * against two other calculations:
 *  - a plain table of whole picks for every mass, in which nothing is taken off
 *    before: what can be made, of which vials, and what is nearest if it cannot;
 *  - to 60 g, where nothing is missing from the stock, each way there is, one after
 *    the other.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <ivigcalc/number.h>
#include <ivigcalc/vials.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define HALF         IVIG_VIAL_UNIT_UG

/* Masses in units of 0.5 g.  The table goes on to the next that any set can make. */
enum { LAST = 800, EACH_WAY_LAST = 120, TABLE_LAST = LAST + 100, SHOWN_MOST = 10 };

/* Sizes in units of 0.5 g, smaller first; 0: no more. */
static const int64_t sets[][IVIG_VIAL_SIZES_MOST] = {
    { 2, 5, 10, 20, 40, 80 },
    { 10, 20, 40, 80 },
    { 2, 5, 10, 20, 40, 60 },
    { 4, 10, 20, 40, 60 },
    { 2, 5, 10, 20, 50 },
    { 1, 5, 10, 20, 40 },
    { 10, 20 },
    { 10 },
    { 10, 20, 40 },
};

struct way {
    bool made;
    struct ivig_vial_pick pick;
};

struct run {
    const int64_t *sizes;
    size_t count;
    uint32_t stock;
    struct ivig_vial vials[IVIG_VIAL_SIZES_MOST];
    struct ivig_product product;
    struct way table[TABLE_LAST + 1];
    struct way best; /* of each way */
    uint64_t made, impossible, ways, listed, wrong;
};

static int64_t vials_of(const struct ivig_vial_pick *pick)
{
    int64_t vials = 0;

    for (size_t i = 0; i < IVIG_VIAL_SIZES_MOST; i++)
        vials += pick->count[i];
    return vials;
}

/* Fewer vials, or as many and, from the largest size down, the first that differs more often. */
static bool is_better(const struct ivig_vial_pick *a, const struct ivig_vial_pick *b)
{
    if (vials_of(a) != vials_of(b))
        return vials_of(a) < vials_of(b);
    for (size_t i = IVIG_VIAL_SIZES_MOST; i-- > 0;)
        if (a->count[i] != b->count[i])
            return a->count[i] > b->count[i];
    return false;
}

static void keep_better(struct way *best, const struct ivig_vial_pick *pick)
{
    if (!best->made || is_better(pick, &best->pick))
        *best = (struct way){ true, *pick };
}

static bool in_stock(const struct run *run, size_t i)
{
    return (run->stock & UINT32_C(1) << i) != 0;
}

/* Each mass is the best of those one vial below it, and that vial. */
static void fill_table(struct run *run)
{
    memset(run->table, 0, sizeof run->table);
    run->table[0].made = true;
    for (int64_t units = 1; units <= TABLE_LAST; units++)
        for (size_t i = 0; i < run->count; i++) {
            struct way less;

            if (!in_stock(run, i) || run->sizes[i] > units)
                continue;
            less = run->table[units - run->sizes[i]];
            less.pick.count[i]++;
            if (less.made)
                keep_better(&run->table[units], &less.pick);
        }
}

/* Each number of vials of the size at ${i}, with each way of what is left of smaller ones. */
static void try_each_way(struct run *run, size_t i, int64_t left, struct ivig_vial_pick pick)
{
    for (pick.count[i] = 0; left >= 0; pick.count[i]++, left -= run->sizes[i]) {
        if (i > 0) {
            try_each_way(run, i - 1, left, pick);
        } else if (left == 0) {
            run->ways++;
            keep_better(&run->best, &pick);
        }
    }
}

static void report(struct run *run, int64_t units, const char *what)
{
    if (run->wrong++ < SHOWN_MOST)
        printf("sizes %" PRId64 ", %" PRId64 ", ... of 0.5 g, stock %#" PRIx32 ", %" PRId64
               " x 0.5 g: %s\n",
               run->sizes[0], run->sizes[1], run->stock, units, what);
}

static bool same(const struct ivig_vial_pick *a, const struct ivig_vial_pick *b)
{
    return memcmp(a, b, sizeof *a) == 0;
}

static void check_made(struct run *run, int64_t units, const struct ivig_vial_pick *pick)
{
    int64_t sum = 0;

    run->made++;
    for (size_t i = 0; i < run->count; i++)
        sum += pick->count[i] * run->sizes[i];
    if (sum != units || ivig_pick_volume_ul(&run->product, pick) != units * HALF / 100)
        report(run, units, "the vials do not add up");
    if (!run->table[units].made || !same(pick, &run->table[units].pick))
        report(run, units, "other vials than in the table");
}

static void check_impossible(struct run *run, int64_t units, const struct ivig_range *nearest)
{
    int64_t below = units - 1;
    int64_t above = units + 1;

    run->impossible++;
    if (run->table[units].made)
        report(run, units, "there is a way, and none was found");
    while (!run->table[below].made)
        below--;
    while (above < TABLE_LAST && !run->table[above].made)
        above++;
    if (nearest->min != below * HALF || nearest->max != above * HALF)
        report(run, units, "other masses are nearest");
}

static void check_each_way(struct run *run, int64_t units, enum ivig_status status,
                           const struct ivig_vial_pick *pick)
{
    run->best = (struct way){ .made = false };
    try_each_way(run, run->count - 1, units, run->best.pick);
    run->listed++;
    if (run->best.made != (status == IVIG_OK) || (run->best.made && !same(pick, &run->best.pick)))
        report(run, units, "another way is the best");
}

static void check_mass(struct run *run, int64_t units)
{
    struct ivig_vial_pick pick = { { 0 } };
    struct ivig_range nearest = { -1, -1 };
    enum ivig_status status =
        ivig_pick_vials(&run->product, run->stock, units * HALF, &pick, &nearest);

    if (status == IVIG_OK)
        check_made(run, units, &pick);
    else if (status == IVIG_E_STEPS)
        check_impossible(run, units, &nearest);
    else
        report(run, units, ivig_status_code(status));
    if (run->stock == IVIG_STOCK_ALL && units <= EACH_WAY_LAST)
        check_each_way(run, units, status, &pick);
}

static void check_stock(struct run *run, uint32_t stock, int64_t stride)
{
    run->stock = stock;
    fill_table(run);
    for (int64_t units = 1; units <= LAST; units += stride)
        check_mass(run, units);
}

/* All of the sizes, then each choice of some. */
static void check_set(struct run *run, const int64_t *sizes, int64_t stride)
{
    uint64_t made = run->made;
    uint64_t impossible = run->impossible;

    run->sizes = sizes;
    run->count = 0;
    for (size_t i = 0; i < IVIG_VIAL_SIZES_MOST && sizes[i] > 0; i++, run->count++)
        run->vials[i] = (struct ivig_vial){ sizes[i] * HALF, sizes[i] * HALF / 100 };
    run->product.vials.items = run->vials;
    run->product.vials.count = run->count;
    check_stock(run, IVIG_STOCK_ALL, stride);
    printf("set %d, %zu sizes: %" PRIu64 " made, %" PRIu64 " impossible",
           (int)((sizes - sets[0]) / IVIG_VIAL_SIZES_MOST) + 1, run->count, run->made - made,
           run->impossible - impossible);
    for (uint32_t stock = 1; stock < (UINT32_C(1) << run->count) - 1; stock++)
        check_stock(run, stock, stride);
    printf("; with each stock %" PRIu64 " and %" PRIu64 "\n", run->made - made,
           run->impossible - impossible);
}

int main(int argc, char **argv)
{
    static struct run run;
    int64_t stride = 1;

    if (argc != 1 && (argc != 3 || strcmp(argv[1], "--stride") != 0 ||
                      ivig_decimal_parse(argv[2], strlen(argv[2]), 0, 1, LAST, &stride))) {
        fprintf(stderr, "usage: vials [--stride N], N from 1 to %d\n", LAST);
        return 2;
    }
    for (size_t i = 0; i < COUNT(sets); i++)
        check_set(&run, sets[i], stride);
    printf("%" PRIu64 " made, %" PRIu64 " impossible; %" PRIu64 " masses against each of %" PRIu64
           " ways; %" PRIu64 " wrong\n",
           run.made, run.impossible, run.listed, run.ways, run.wrong);
    return run.wrong == 0 ? 0 : 1;
}
