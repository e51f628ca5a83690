/*
 * How long a plan takes, and a number read or printed: nanoseconds of processor
 * time each, of the fastest of several rounds.  ROUNDS (20 where it is left out)
 * is how many; with 1 round, `perf stat` and callgrind count the same work again.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <ivigcalc/dose.h>
#include <ivigcalc/ruleset.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { PATIENTS = 20000, ROUNDS = 20, ROUNDS_MOST = 100000 };
enum { LEAST_G = 40000, SPREAD_G = 110000, LEAST_MM = 1530, SPREAD_MM = 450 };

struct bench {
    const struct ivig_defaults *defaults;
    const struct ivig_precautions *precautions;
    struct ivig_request requests[3]; /* one an indication, without a patient */
    struct ivig_patient patients[PATIENTS];
    char texts[PATIENTS][IVIG_DECIMAL_ROOM];
    int64_t rounds;
    int64_t checksum; /* of all that is worked out, so that nothing is left out */
};

static const char *const indications[] = { "lems", "mg", "gbs" };

/* Weights, heights and sexes of adults, drawn the same way each time. */
static void draw_patients(struct bench *bench)
{
    uint32_t drawn = 1;

    for (size_t i = 0; i < PATIENTS; i++) {
        int64_t weight_g;
        int64_t height_mm;

        drawn = drawn * 1664525 + 1013904223;
        weight_g = LEAST_G + (drawn >> 8) % (SPREAD_G / 100) * 100;
        drawn = drawn * 1664525 + 1013904223;
        height_mm = LEAST_MM + (drawn >> 8) % SPREAD_MM;
        bench->patients[i] =
            (struct ivig_patient){ .weight_g = weight_g,
                                   .height_mm = height_mm,
                                   .sex = (drawn >> 31) != 0 ? IVIG_MALE : IVIG_FEMALE,
                                   .age_years = IVIG_ABSENT,
                                   .pre_pregnancy_weight_g = IVIG_ABSENT };
        (void)ivig_decimal_print(weight_g, IVIG_SCALE_KG, bench->texts[i]);
    }
}

static enum ivig_status look_up(struct bench *bench, struct ivig_ruleset *set)
{
    enum ivig_status status = ivig_ruleset_defaults(set, &bench->defaults, NULL);

    if (status == IVIG_OK)
        status = ivig_ruleset_precautions(set, &bench->precautions, NULL);
    for (size_t i = 0; status == IVIG_OK && i < COUNT(indications); i++) {
        struct ivig_request *request = &bench->requests[i];
        struct ivig_indication_found found;

        ivig_request_clear(request);
        status = ivig_ruleset_indication(set, indications[i], &found, NULL);
        if (status == IVIG_OK)
            status = ivig_indication_regimen(found.indication, NULL, &request->regimen, NULL);
        if (status == IVIG_OK)
            status = ivig_ruleset_weight_rule(set, "ideal", &request->weight_rule, NULL);
        request->indication = found.indication;
    }
    return status;
}

static bool make_plans(struct bench *bench, enum ivig_level least)
{
    static struct ivig_plan plan;

    for (size_t i = 0; i < PATIENTS; i++) {
        struct ivig_request *request = &bench->requests[i % COUNT(indications)];

        request->patient = bench->patients[i];
        request->least = least;
        if (ivig_plan_make(bench->defaults, bench->precautions, request, &plan, NULL) != IVIG_OK)
            return false;
        bench->checksum += plan.total_ug + plan.day_ug[0];
    }
    return true;
}

static bool make_with_all(struct bench *bench)
{
    return make_plans(bench, IVIG_NOTE);
}

static bool make_with_stops(struct bench *bench)
{
    return make_plans(bench, IVIG_STOP);
}

static bool read_numbers(struct bench *bench)
{
    for (size_t i = 0; i < PATIENTS; i++) {
        int64_t weight_g;

        if (ivig_decimal_parse(bench->texts[i], strlen(bench->texts[i]), IVIG_SCALE_KG, 1, 650000,
                               &weight_g) != IVIG_OK)
            return false;
        bench->checksum += weight_g;
    }
    return true;
}

static bool print_numbers(struct bench *bench)
{
    char text[IVIG_DECIMAL_ROOM];

    for (size_t i = 0; i < PATIENTS; i++)
        bench->checksum +=
            (int64_t)ivig_decimal_print(bench->patients[i].weight_g, IVIG_SCALE_KG, text);
    return true;
}

static int64_t now_ns(void)
{
    struct timespec now = { 0, 0 };

    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

/* Print the time of one piece of ${work} in the fastest round; false if it fails. */
static bool measure(struct bench *bench, const char *what, bool (*work)(struct bench *bench))
{
    int64_t fastest_ns = INT64_MAX;

    for (int64_t round = 0; round < bench->rounds; round++) {
        int64_t start_ns = now_ns();
        int64_t taken_ns;

        if (!work(bench))
            return false;
        taken_ns = now_ns() - start_ns;
        fastest_ns = taken_ns < fastest_ns ? taken_ns : fastest_ns;
    }
    printf("%-24s %4" PRId64 " ns\n", what, fastest_ns / PATIENTS);
    return true;
}

int main(int argc, char **argv)
{
    static struct bench bench = { .rounds = ROUNDS };
    struct ivig_ruleset *set = NULL;
    bool made;

    if (argc > 2 || (argc == 2 && ivig_decimal_parse(argv[1], strlen(argv[1]), 0, 1, ROUNDS_MOST,
                                                     &bench.rounds) != IVIG_OK)) {
        fprintf(stderr, "usage: bench_plans [ROUNDS], from 1 to %d\n", ROUNDS_MOST);
        return 2;
    }
    draw_patients(&bench);
    made = ivig_ruleset_open_builtin(&set, NULL) == IVIG_OK && look_up(&bench, set) == IVIG_OK;
    made = made && measure(&bench, "plan, all findings", make_with_all) &&
           measure(&bench, "plan, stops alone", make_with_stops);
    made = made && measure(&bench, "number read", read_numbers) &&
           measure(&bench, "number printed", print_numbers);
    ivig_ruleset_free(set);
    if (!made)
        fprintf(stderr, "bench_plans: a plan could not be made\n");
    else
        printf("checksum %" PRId64 "\n", bench.checksum);
    return made ? 0 : 1;
}
