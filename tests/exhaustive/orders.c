/*
 * Generated orders: 10,000 right ones, of which none may differ, and 10,000
 * with one slip each, all of which must differ and name the slip (--stride N:
 * an Nth of both).
 *
 * A right order is the plan's schedule, in any order of the days, or one in
 * whole 5 g within 5 % of it that keeps the limits.  What a plan is, plans.c and
 * weights.c prove; the orders are worked out without the library.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "order_draw.h"

enum { ORDERS = 10000, NAMED_PERCENT = 95 };

/* The slips, their findings, and what came of them. */
static struct tally {
    const char *name;
    enum ivig_finding_id due;
    int64_t made, found, named, others;
} tallies[SLIPS] = {
#define SLIP_AS(name, finding, text) [name] = { text, IVIG_FINDING_SLIP_##finding, 0, 0, 0, 0 }
#define SLIP(name, text)             SLIP_AS(name, name, text)
    SLIP(TENFOLD, "tenfold"),
    SLIP_AS(TENTH, TENFOLD, "a tenth"),
    SLIP(HUNDREDFOLD, "hundredfold"),
    SLIP_AS(HUNDREDTH, HUNDREDFOLD, "a hundredth"),
    SLIP(DOUBLED, "doubled"),
    SLIP(TOTAL_AS_DAILY, "the total each day"),
    SLIP(DAILY_AS_TOTAL, "a day's dose as the total"),
    SLIP(DAY_LEFT_OUT, "a day left out"),
    SLIP(DAY_DOUBLED, "a day doubled"),
    SLIP_AS(DAY_LEFT_OUT_5_G, DAY_LEFT_OUT, "a day left out, in 5 g"),
    SLIP_AS(DAY_DOUBLED_5_G, DAY_DOUBLED, "a day doubled, in 5 g"),
    SLIP(POUNDS, "pounds for kilograms"),
    SLIP(ACTUAL_WEIGHT, "actual weight"),
    SLIP(ADJUSTED_WEIGHT, "adjusted weight"),
    SLIP(IDEAL_WEIGHT, "ideal weight"),
    SLIP(OTHER_REGIMEN, "another regimen's dose"),
#undef SLIP
#undef SLIP_AS
};

static bool failed;

/* Print an order that is not judged rightly. */
static void show(const struct order_run *run, const struct ivig_order_check *check,
                 const char *what)
{
    const struct ivig_request *in = &run->right;

    printf("%s: %s/%s by %s, %" PRId64 " g, %" PRId64 " mm, sex %d, ", what, in->indication->id,
           in->regimen->id, in->weight_rule->id, in->patient.weight_g,
           in->patient.height_mm == IVIG_ABSENT ? 0 : in->patient.height_mm, (int)in->patient.sex);
    printf("%" PRId64 " g x %" PRId64 " mg/kg, %u days (%snamed)\n  due %" PRId64 " ug; ordered",
           run->plan.weight.weight_g, run->plan.dose_mg_per_kg, run->plan.days,
           run->asked.request.days == IVIG_ABSENT ? "not " : "", run->plan.total_ug);
    for (unsigned day = 0; day < run->asked.order.days; day++)
        printf(" %" PRId64, run->asked.order.day_ug[day]);
    printf(" ug; verdict %d%s", (int)check->verdict,
           check->expected.refused ? ", the plan is refused" : "");
    for (size_t i = 0; i < check->finding_count; i++)
        printf(" %s", ivig_finding_name(&check->findings[i]));
    printf("\n");
}

static void make(const struct order_run *run, struct ivig_order_check *check)
{
    if (ivig_order_check_make(run->defaults, run->precautions, &run->asked, check, NULL))
        failed = true;
}

/* Half are the plan's own days, which agree; half are rounded, which must not differ. */
static void check_right(struct order_run *run, int64_t orders)
{
    struct ivig_order_check check;
    int64_t faulted = 0;

    for (int64_t i = 0; i < orders; i++) {
        bool rounded = i % 2 == 1;

        do
            order_draw_plan(run);
        while (rounded && !order_round_to_5_g(run));
        if (!rounded)
            order_copy_plan(run);
        make(run, &check);
        if ((rounded ? check.verdict == IVIG_DIFFERS : check.verdict != IVIG_AGREES) &&
            faulted++ == 0)
            show(run, &check, "a right order");
    }
    printf("right orders: %" PRId64 " made, %" PRId64 " faulted\n", orders, faulted);
    failed = failed || faulted > 0;
}

/* Found: the order was held against a plan, and differs. */
static void check_slip(struct order_run *run, enum slip slip)
{
    struct tally *tally = &tallies[slip];
    struct ivig_order_check check;
    bool found;
    bool named = false;

    do {
        order_draw_plan(run);
        order_copy_plan(run);
    } while (!order_make_slip(run, slip));
    make(run, &check);
    found = check.verdict == IVIG_DIFFERS && !check.expected.refused;
    for (size_t i = 0; i < check.finding_count; i++) {
        enum ivig_finding_id id = check.findings[i].id;

        named = named || id == tally->due;
        tally->others += id != tally->due && id >= IVIG_FINDING_SLIP_TENFOLD &&
                         id <= IVIG_FINDING_SLIP_OTHER_REGIMEN;
    }
    if ((!found && tally->found == tally->made) || (!named && tally->named == tally->made))
        show(run, &check, tally->name);
    tally->made++;
    tally->found += found;
    tally->named += named;
}

/* Others: the slips that are named besides, for each order. */
static void print_tallies(void)
{
    printf("%-26s%8s%8s%8s%8s\n", "slip", "made", "found", "named", "others");
    for (size_t i = 0; i < SLIPS; i++) {
        const struct tally *t = &tallies[i];
        int64_t hundredths = t->others * 100 / t->made;

        printf("%-26s%8" PRId64 "%8" PRId64 "%8" PRId64 "%5" PRId64 ".%02" PRId64 "\n", t->name,
               t->made, t->found, t->named, hundredths / 100, hundredths % 100);
        failed = failed || t->found < t->made || t->named * 100 < t->made * NAMED_PERCENT;
    }
}

int main(int argc, char **argv)
{
    static struct order_run run = { .state = 20261121 };
    int64_t stride = 1;

    if (argc != 1 &&
        (argc != 3 || strcmp(argv[1], "--stride") != 0 ||
         ivig_decimal_parse(argv[2], strlen(argv[2]), 0, 1, ORDERS / SLIPS, &stride))) {
        fprintf(stderr, "usage: orders [--stride N], N from 1 to %d\n", ORDERS / SLIPS);
        return 2;
    }
    if (ivig_ruleset_open_builtin(&run.set, NULL) ||
        ivig_ruleset_defaults(run.set, &run.defaults, NULL) ||
        ivig_ruleset_precautions(run.set, &run.precautions, NULL)) {
        fprintf(stderr, "orders: the built-in rules cannot be opened\n");
        return 1;
    }
    check_right(&run, ORDERS / stride);
    for (int64_t i = 0; i < ORDERS / stride; i++)
        check_slip(&run, (enum slip)(i % SLIPS));
    print_tallies();
    ivig_ruleset_free(run.set);
    return failed;
}
