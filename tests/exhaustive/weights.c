/*
 * Every dosing weight of every built-in rule against a second calculation: both
 * sexes, each height of 120 to 210 cm by the millimetre, each weight of 30 to
 * 200 kg in steps of 0.1 kg (--stride N: every Nth); every tenth of them also at
 * 17 and 18 years, and the grams around each limit.
 *
 * Independent of the library, so that no mistake can stand on both sides, are
 *  - the rules: the formulas' numbers and the steps are copied here from the
 *    clinical text, the cases are written as C; the set must hold just these;
 *  - the arithmetic: a weight is a whole number of parts, GRAM to the gram, in
 *    which each formula comes out whole, so that each limit is exact.
 * What any weight must keep (above 0, only Ontario's above actual) is asked besides.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <ivigcalc/dose.h>
#include <ivigcalc/ruleset.h>

#define COUNT(array)    (sizeof(array) / sizeof((array)[0]))
#define GRAM            INT64_C(254000)
#define USE(basis, why) ((struct choice){ IVIG_BASIS_##basis, why })

__extension__ typedef __int128 wide;
enum { FIRST_MM = 1200, LAST_MM = 2100, FIRST_G = 30000, LAST_G = 200000 };
enum { WEIGHT_STEP_G = 100, WEIGHTS = 1701, AGES_EVERY = 10, SHOWN_MOST = 10, CASES_MOST = 8 };

/* One patient as a rule sees them.  Weights in parts. */
struct body {
    bool female;
    int64_t mm, actual;
    int64_t ideal, devine; /* by the rule's formula; by Devine's */
};

/* Which weight a rule uses, and why. */
struct choice {
    enum ivig_basis basis;
    const char *reason;
};

/* kg/m2 x mm2 is a thousandth of a gram. */
static int64_t at_bmi(int64_t bmi, int64_t mm)
{
    return bmi * mm * mm * (GRAM / 1000);
}

static int64_t adjusted(int64_t ideal, int64_t actual, int64_t factor_tenths)
{
    return ideal + (actual - ideal) / 10 * factor_tenths;
}

/* The cases of each rule, for adults who are not too short for it. */
static struct choice lower(const struct body *b)
{
    return b->actual <= b->ideal ? USE(ACTUAL, "actual-not-above-ideal")
                                 : USE(IDEAL, "actual-above-ideal");
}

static struct choice ontario(const struct body *b)
{
    return b->actual <= (b->female ? 45500 : 50000) * GRAM ? USE(ACTUAL, "low-weight")
                                                           : USE(ADJUSTED, "meets-criteria");
}

static struct choice australia(const struct body *b)
{
    return b->actual < adjusted(b->ideal, b->actual, 4) ? USE(ACTUAL, "actual-below-adjusted")
                                                        : USE(ADJUSTED, "no-exclusion");
}

static struct choice if_obese(const struct body *b)
{
    return b->actual > at_bmi(30, b->mm) ? USE(ADJUSTED, "bmi-above-30") : USE(ACTUAL, "not-obese");
}

static struct choice multiple(const struct body *b)
{
    return b->actual > at_bmi(30, b->mm) ? USE(MULTIPLE, "bmi-above-30") : USE(ACTUAL, "not-obese");
}

static struct choice uk(const struct body *b)
{
    if (b->actual <= at_bmi(30, b->mm) && b->actual * 10 > b->ideal * 12)
        return USE(ADJUSTED, "over-120-percent-of-ideal");
    return if_obese(b);
}

static struct choice us_120(const struct body *b)
{
    if (b->actual <= b->ideal)
        return USE(ACTUAL, "actual-not-above-ideal");
    return b->actual * 10 > b->ideal * 12 ? USE(ADJUSTED, "over-120-percent-of-ideal")
                                          : USE(IDEAL, "up-to-120-percent-of-ideal");
}

/* Ideal weight at 60 inches and for each inch above, in g, male and female. */
static const int64_t devine[2][2] = { { 50000, 2300 }, { 45500, 2300 } };
static const int64_t robinson[2][2] = { { 52000, 1900 }, { 49000, 1700 } };
static const int64_t miller[2][2] = { { 56200, 1410 }, { 53100, 1360 } };
static const int64_t hamwi[2][2] = { { 48000, 2700 }, { 45500, 2200 } };

static const struct row {
    const char *id;                                /* sorted, as the names of the set */
    struct choice (*decide)(const struct body *b); /* NULL: the actual weight for everyone */
    const int64_t (*ideal)[2];                     /* NULL: Lemmens' */
    int64_t from_mm;                               /* below, the actual weight is used */
    int64_t factor_tenths;                         /* of adjusted and multiple */
    int64_t total_step_mg, day_step_mg;
    enum ivig_rounding direction;
} table[] = {
    { "actual", NULL, devine, 0, 0, 100, 100, IVIG_ROUND_NEAREST },
    { "australia", australia, devine, 1520, 4, 100, 100, IVIG_ROUND_NEAREST },
    { "hamwi", lower, hamwi, 1524, 0, 100, 100, IVIG_ROUND_NEAREST },
    { "harriet-lane", if_obese, devine, 1524, 5, 100, 100, IVIG_ROUND_NEAREST },
    { "ideal", lower, devine, 1524, 0, 100, 100, IVIG_ROUND_NEAREST },
    { "lemmens", lower, NULL, 1524, 0, 100, 100, IVIG_ROUND_NEAREST },
    { "lothian", if_obese, devine, 1524, 4, 5000, 5000, IVIG_ROUND_DOWN },
    { "lothian-kiovig", multiple, devine, 1524, 12, 5000, 5000, IVIG_ROUND_DOWN },
    { "miller", lower, miller, 1524, 0, 100, 100, IVIG_ROUND_NEAREST },
    { "ontario", ontario, devine, 1524, 4, 5000, 100, IVIG_ROUND_NEAREST },
    { "robinson", lower, robinson, 1524, 0, 100, 100, IVIG_ROUND_NEAREST },
    { "uk", uk, devine, 1520, 4, 100, 100, IVIG_ROUND_NEAREST },
    { "us-120", us_120, devine, 1524, 4, 100, 100, IVIG_ROUND_NEAREST },
};

/* The rule being tried, and what the loops have worked out for it. */
struct run {
    const struct ivig_defaults *defaults;
    const struct row *row;
    const struct ivig_weight_rule *rule;
    struct ivig_patient patient;
    struct body body;
    uint64_t compared, ties, wrong, by_case[CASES_MOST];
};

/* 60 inches are 15240 tenths of a millimetre, and one is 254.  Lemmens has a BMI of 22. */
static int64_t ideal_of(const int64_t (*line)[2], bool female, int64_t mm)
{
    if (line == NULL)
        return at_bmi(22, mm);
    return line[female][0] * GRAM + line[female][1] * (GRAM / 254) * (10 * mm - 15240);
}

static int64_t to_gram(int64_t parts)
{
    return (2 * parts + GRAM) / (2 * GRAM);
}

/* The second calculation: which weight, why, and its parts. */
static struct choice calculate(const struct run *run, int64_t *exact)
{
    const struct body *body = &run->body;
    const int64_t of_basis[] = {
        [IVIG_BASIS_ACTUAL] = body->actual,
        [IVIG_BASIS_IDEAL] = body->ideal,
        [IVIG_BASIS_ADJUSTED] = adjusted(body->ideal, body->actual, run->row->factor_tenths),
        [IVIG_BASIS_MULTIPLE] = body->ideal / 10 * run->row->factor_tenths,
    };
    struct choice due = run->row->decide ? run->row->decide(body) : USE(ACTUAL, "rule-uses-actual");

    if (run->row->decide != NULL && run->patient.age_years == 17)
        due = USE(ACTUAL, "under-18");
    else if (body->mm < run->row->from_mm)
        due = USE(ACTUAL, "short-stature");
    *exact = of_basis[due.basis];
    return due;
}

/* Whether the reference weights are those of Devine, adjusted by 0.4. */
static bool refers(const struct run *run, int64_t by_devine)
{
    struct ivig_reference_weights found;

    ivig_reference_weights(run->defaults, &run->patient, &found);
    return found.ideal_g == to_gram(run->body.devine) && found.adjusted_g == to_gram(by_devine);
}

/* What any weight must keep.  The rule of Ontario alone raises a lean patient's. */
static bool sound(const struct run *run, const struct ivig_dosing_weight *found)
{
    const struct body *body = &run->body;
    int64_t by_devine = adjusted(body->devine, body->actual, 4);
    bool lean = body->actual < body->devine;
    bool raised = (wide)found->exact_g.num > (wide)run->patient.weight_g * found->exact_g.den;

    return found->weight_g > 0 && found->exact_g.num > 0 && (by_devine > body->actual) == lean &&
           refers(run, by_devine) &&
           raised == (run->row->decide == ontario && found->basis == IVIG_BASIS_ADJUSTED && lean);
}

/* Count a mismatch.  The first ones are shown: what was asked, expected, found. */
static void report(struct run *run, const struct choice *due, int64_t exact,
                   enum ivig_status status, const struct ivig_dosing_weight *found)
{
    static const char *const bases[] = { "actual", "as entered", "ideal", "adjusted", "multiple" };

    if (run->wrong++ >= SHOWN_MOST)
        return;
    printf("%s: %s, %" PRId64 " mm, %" PRId64 " g, age %" PRId64 " (0: not given)\n", run->row->id,
           run->body.female ? "female" : "male", run->body.mm, run->patient.weight_g,
           run->patient.age_years == IVIG_ABSENT ? 0 : run->patient.age_years);
    printf("  expected: %" PRId64 " g, %s, %s, exact %" PRId64 "/%" PRId64 " g\n", to_gram(exact),
           bases[due->basis], due->reason, exact, GRAM);
    printf("  found   : %" PRId64 " g, %s, %s, exact %" PRId64 "/%" PRId64 " g (%s)\n",
           found->weight_g, bases[found->basis], found->decided ? found->decided->reason : "-",
           found->exact_g.num, found->exact_g.den, ivig_status_code(status));
}

static void check_weight(struct run *run, int64_t weight_g, int64_t age_years)
{
    struct ivig_dosing_weight found;
    enum ivig_status status;
    struct choice due;
    int64_t exact;

    run->patient.weight_g = weight_g;
    run->patient.age_years = age_years;
    run->body.actual = weight_g * GRAM;
    due = calculate(run, &exact);
    run->compared++;
    run->ties += 2 * (exact % GRAM) == GRAM;
    status = ivig_dosing_weight(run->rule, &run->patient, false, &found);
    if (status != IVIG_OK || found.decided == NULL || found.basis != due.basis ||
        strcmp(found.decided->reason, due.reason) != 0 || found.weight_g != to_gram(exact) ||
        (wide)found.exact_g.num * GRAM != (wide)exact * found.exact_g.den || !sound(run, &found))
        report(run, &due, exact, status, &found);
    else
        run->by_case[found.decided - run->rule->cases.items]++;
}

/* All the weights of one sex and height under one rule. */
static void check_height(struct run *run, int64_t stride)
{
    const int64_t limits[] = { run->body.ideal, run->body.ideal / 10 * 12, at_bmi(30, run->body.mm),
                               45500 * GRAM, 50000 * GRAM };

    for (int64_t i = 0, g = FIRST_G; g <= LAST_G; i++, g += stride * WEIGHT_STEP_G) {
        check_weight(run, g, IVIG_ABSENT);
        for (int64_t age = 17; i % AGES_EVERY == 0 && age <= 18; age++)
            check_weight(run, g, age);
    }
    for (size_t i = 0; i < 4 * COUNT(limits); i++) {
        int64_t g = limits[i / 4] / GRAM - 1 + (int64_t)(i % 4);

        if (g >= FIRST_G && g <= LAST_G)
            check_weight(run, g, IVIG_ABSENT);
    }
}

/* All the weights of one rule. */
static void check_rule(struct run *run, struct ivig_ruleset *set, int64_t stride)
{
    const struct row *row = run->row;
    const char *name = ivig_ruleset_name(set, IVIG_NAME_WEIGHT_RULE, (size_t)(row - table));

    if (name == NULL || strcmp(name, row->id) != 0 ||
        ivig_ruleset_weight_rule(set, name, &run->rule, NULL) != IVIG_OK ||
        run->rule->total_step_ug != row->total_step_mg * 1000 ||
        run->rule->day_step_ug != row->day_step_mg * 1000 ||
        run->rule->direction != row->direction || run->rule->cases.count > CASES_MOST) {
        printf("%s: the set has %s in its place, or other steps\n", row->id, name ? name : "none");
        run->wrong++;
        return;
    }
    memset(run->by_case, 0, sizeof run->by_case);
    for (int64_t i = 0; i < 2 * (LAST_MM - FIRST_MM + 1); i++) {
        bool female = i % 2 != 0;
        int64_t mm = FIRST_MM + i / 2;

        run->patient.sex = female ? IVIG_FEMALE : IVIG_MALE;
        run->patient.height_mm = mm;
        run->body = (struct body){ female, mm, 0, ideal_of(row->ideal, female, mm),
                                   ideal_of(devine, female, mm) };
        check_height(run, stride);
    }
    printf("%s:", row->id);
    for (size_t i = 0; i < run->rule->cases.count; i++)
        printf(" %s %" PRIu64, run->rule->cases.items[i].reason, run->by_case[i]);
    printf("\n");
}

int main(int argc, char **argv)
{
    static struct run run = { .patient.pre_pregnancy_weight_g = IVIG_ABSENT };
    struct ivig_ruleset *set = NULL;
    const char *more;
    int64_t stride = 1;

    if (argc != 1 && (argc != 3 || strcmp(argv[1], "--stride") != 0 ||
                      ivig_decimal_parse(argv[2], strlen(argv[2]), 0, 1, WEIGHTS, &stride))) {
        fprintf(stderr, "usage: weights [--stride N], N from 1 to %d\n", WEIGHTS);
        return 2;
    }
    if (ivig_ruleset_open_builtin(&set, NULL) || ivig_ruleset_defaults(set, &run.defaults, NULL)) {
        fprintf(stderr, "weights: the built-in rules cannot be opened\n");
        return 1;
    }
    for (run.row = table; run.row < table + COUNT(table); run.row++)
        check_rule(&run, set, stride);
    more = ivig_ruleset_name(set, IVIG_NAME_WEIGHT_RULE, COUNT(table));
    if (more != NULL)
        printf("%s: the set has it, the table lacks it\n", more);
    printf("%" PRIu64 " weights compared (%" PRIu64 " ties), %" PRIu64 " wrong\n", run.compared,
           run.ties, run.wrong);
    ivig_ruleset_free(set);
    return more == NULL && run.wrong == 0 ? 0 : 1;
}
