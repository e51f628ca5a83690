/*
 * Any request within the bounds of the built-in rules, to a plan or to a
 * comparison of the weight rules, to both renderings.
 *
 * Input: flags (2 bytes), indication, regimen, weight rule, direction (1 each),
 * weight (3), height (2), age (1), dose (3), days (1), the steps (2 each), which
 * dates and conditions (1), the start (3), days since the last course (1),
 * conditions (3), the weight before pregnancy (3, if given), and then the reason
 * of an override.
 */
#include <string.h>

#include <ivigcalc/ivigcalc.h>

#include "fuzz.h"
#include "plan_properties.h"

enum { REASON_MOST = 500, DIRECTIONS = IVIG_ROUND_NEVER - IVIG_DIRECTION_OF_RULE + 1 };

/* Bits of the flags: what is given, and how it is shown. */
enum {
    HEIGHT_GIVEN = 1,
    AGE_GIVEN = 2,
    DOSE_GIVEN = 4,
    DAYS_GIVEN = 8,
    TOTAL_STEP_GIVEN = 16,
    DAY_STEP_GIVEN = 32,
    OVERRIDE_GIVEN = 64,
    RULE_NAMED = 128,
    EXPLAIN = 256,
    BRIEF = 512,
    QUIET = 1024,
    COLOR = 2048,
    SEX_SHIFT = 12
};

/* Bits of the patient's own, and whether the weight rules are compared. */
enum {
    START_GIVEN = 1,
    LAST_COURSE_GIVEN = 2,
    CONDITIONS_AS_THEY_ARE = 4,
    PREGNANT = 8,
    PRE_PREGNANCY_WEIGHT_GIVEN = 16,
    COMPARED = 32
};

static struct ivig_ruleset *rules;
static const struct ivig_defaults *defaults;
static const struct ivig_precautions *precautions;

static void open_rules(void)
{
    if (rules != NULL)
        return;
    FUZZ_HOLDS(ivig_ruleset_open_builtin(&rules, NULL) == IVIG_OK);
    FUZZ_HOLDS(ivig_ruleset_defaults(rules, &defaults, NULL) == IVIG_OK);
    FUZZ_HOLDS(ivig_ruleset_precautions(rules, &precautions, NULL) == IVIG_OK);
}

static const char *take_name(struct fuzz_bytes *bytes, enum ivig_name_kind kind)
{
    size_t count = 0;

    while (ivig_ruleset_name(rules, kind, count) != NULL)
        count++;
    FUZZ_HOLDS(count > 0);
    return ivig_ruleset_name(rules, kind, (size_t)fuzz_take(bytes, 1) % count);
}

static void take_rules(struct fuzz_bytes *bytes, struct ivig_request *request)
{
    struct ivig_indication_found found = { 0 };
    const struct ivig_regimens *regimens;
    size_t taken;

    FUZZ_HOLDS(ivig_ruleset_indication(rules, take_name(bytes, IVIG_NAME_INDICATION), &found,
                                       NULL) == IVIG_OK);
    request->indication = found.indication;
    request->variant = found.variant;
    regimens = &found.indication->regimens;
    taken = (size_t)fuzz_take(bytes, 1);
    request->regimen = regimens->count > 0 ? &regimens->items[taken % regimens->count] : NULL;
    FUZZ_HOLDS(ivig_ruleset_weight_rule(rules, take_name(bytes, IVIG_NAME_WEIGHT_RULE),
                                        &request->weight_rule, NULL) == IVIG_OK);
}

static int64_t take_in(struct fuzz_bytes *bytes, unsigned count, struct ivig_range range)
{
    return range.min + (int64_t)(fuzz_take(bytes, count) % (uint64_t)(range.max - range.min + 1));
}

/* A multiple of a common step, so that two of them often go together. */
static int64_t take_step_ug(struct fuzz_bytes *bytes, struct ivig_range range)
{
    static const int64_t units_ug[] = { 1, 1000, 100000, 250000, 1000000, 5000000 };
    int64_t unit_ug = units_ug[fuzz_take(bytes, 1) % (sizeof units_ug / sizeof *units_ug)];
    int64_t step_ug = unit_ug * (int64_t)(1 + fuzz_take(bytes, 1));

    return step_ug < range.min ? range.min : step_ug > range.max ? range.max : step_ug;
}

/* A line of UTF-8 from any bytes: those beyond ASCII each stand for a character of a list. */
static void take_reason(struct fuzz_bytes *bytes, char reason[REASON_MOST + 1])
{
    static const char *const letters[] = { "\u00a0", "\u00b5",   "\u00e9",     "\u00df",
                                           "\u0161", "\u2013",   "\u2265",     "\u4e2d",
                                           "\u202e", "\xc2\x85", "\U0001f489", "\"" };
    size_t length = 0;

    while (bytes->left > 0) {
        unsigned byte = (unsigned)fuzz_take(bytes, 1);
        char plain[2] = { byte < 0x20 || byte == 0x7f ? ' ' : (char)byte, '\0' };
        const char *next = byte < 0x80 ? plain : letters[byte % (sizeof letters / sizeof *letters)];

        if (length + strlen(next) > REASON_MOST)
            break;
        memcpy(reason + length, next, strlen(next));
        length += strlen(next);
    }
    if (length == 0)
        reason[length++] = 'x';
    reason[length] = '\0';
}

/* The conditions that a user can name: not those that follow from the age. */
static uint64_t nameable(void)
{
    const struct ivig_conditions *conditions = &precautions->conditions;
    uint64_t bits = 0;

    for (size_t i = 0; i < conditions->count; i++)
        if (conditions->items[i].when == NULL)
            bits |= UINT64_C(1) << i;
    return bits;
}

/*
 * Conditions and dates; the days of the calendar are few enough to meet their
 * ends.  Most inputs name only what can be named: else nearly all would be errors.
 * Returns whether the weight rules are compared.
 */
static void take_pregnancy(struct fuzz_bytes *bytes, unsigned given, struct ivig_request *request)
{
    const struct ivig_condition *pregnancy = ivig_precautions_pregnancy(precautions);

    FUZZ_HOLDS(pregnancy != NULL);
    if ((given & PREGNANT) != 0)
        request->conditions |= UINT64_C(1) << (pregnancy - precautions->conditions.items);
    if ((given & PRE_PREGNANCY_WEIGHT_GIVEN) != 0)
        request->patient.pre_pregnancy_weight_g = take_in(bytes, 3, defaults->bounds.weight_g);
}

static bool take_patient(struct fuzz_bytes *bytes, struct ivig_request *request)
{
    static const struct ivig_range dates = { IVIG_DATE_FIRST, IVIG_DATE_LAST };
    unsigned given = (unsigned)fuzz_take(bytes, 1);
    int64_t start_day = take_in(bytes, 3, dates);
    int64_t last_day = start_day - 1 - (int64_t)fuzz_take(bytes, 1);

    request->conditions = fuzz_take(bytes, 3);
    if ((given & CONDITIONS_AS_THEY_ARE) == 0)
        request->conditions &= nameable();
    take_pregnancy(bytes, given, request);
    if ((given & START_GIVEN) != 0)
        request->start_day = start_day;
    if ((given & (START_GIVEN | LAST_COURSE_GIVEN)) == (START_GIVEN | LAST_COURSE_GIVEN) &&
        last_day >= dates.min)
        request->last_course_day = last_day;
    return (given & COMPARED) != 0;
}

static void run(const struct ivig_request *request, struct ivig_view view)
{
    static struct ivig_plan plan;
    struct ivig_error error = { 0 };
    enum ivig_status status = ivig_plan_make(defaults, precautions, request, &plan, &error);
    const struct ivig_plan_document document = {
        .rules = rules, .precautions = precautions, .plan = &plan, .view = view
    };

    FUZZ_HOLDS(status == error.status);
    FUZZ_HOLDS((status == IVIG_OK) == (error.text[0] == '\0'));
    FUZZ_HOLDS(status == due_status(precautions, request));
    if (status != IVIG_OK)
        return;
    check_plan(&plan);
    check_plan_text(&document);
    check_plan_json(&document);
}

/* Every row is a plan; the rows are in their order, and the differences are theirs. */
static void compare(const struct ivig_request *request, struct ivig_view view)
{
    struct ivig_comparison comparison;
    enum ivig_status status =
        ivig_comparison_make(rules, defaults, precautions, request, &comparison, NULL);
    const struct ivig_comparison_document document = {
        .rules = rules, .precautions = precautions, .comparison = &comparison, .view = view
    };

    if (status == IVIG_OK) {
        check_comparison(&comparison);
        check_comparison_output(&document);
    } else {
        FUZZ_HOLDS(comparison.count == 0 && comparison.rows == NULL);
    }
    ivig_comparison_free(&comparison);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct ivig_range days = { 1, IVIG_DAYS_MOST };
    struct fuzz_bytes bytes = { data, size };
    char reason[REASON_MOST + 1];
    struct ivig_request request;
    const struct ivig_bounds *bounds;
    struct ivig_view view;
    unsigned flags;
    int64_t taken;
    bool compared;

    open_rules();
    bounds = &defaults->bounds;
    ivig_request_clear(&request);
    flags = (unsigned)fuzz_take(&bytes, 2);
    take_rules(&bytes, &request);
    request.direction = (int)(fuzz_take(&bytes, 1) % DIRECTIONS) + IVIG_DIRECTION_OF_RULE;
    request.weight_rule_named = (flags & RULE_NAMED) != 0;
    request.patient.sex = (enum ivig_sex)((flags >> SEX_SHIFT) % (IVIG_FEMALE + 1));
    request.patient.weight_g = take_in(&bytes, 3, bounds->weight_g);
    taken = take_in(&bytes, 2, bounds->height_mm);
    request.patient.height_mm = flags & HEIGHT_GIVEN ? taken : IVIG_ABSENT;
    taken = take_in(&bytes, 1, bounds->age_years);
    request.patient.age_years = flags & AGE_GIVEN ? taken : IVIG_ABSENT;
    taken = take_in(&bytes, 3, bounds->dose_mg_per_kg);
    request.dose_mg_per_kg = flags & DOSE_GIVEN ? taken : IVIG_ABSENT;
    taken = take_in(&bytes, 1, days);
    request.days = flags & DAYS_GIVEN ? taken : IVIG_ABSENT;
    taken = take_step_ug(&bytes, bounds->step_ug);
    request.total_step_ug = flags & TOTAL_STEP_GIVEN ? taken : IVIG_ABSENT;
    taken = take_step_ug(&bytes, bounds->step_ug);
    request.day_step_ug = flags & DAY_STEP_GIVEN ? taken : IVIG_ABSENT;
    compared = take_patient(&bytes, &request);
    take_reason(&bytes, reason);
    request.override_reason = flags & OVERRIDE_GIVEN ? reason : NULL;
    view = (struct ivig_view){ .explain = (flags & EXPLAIN) != 0,
                               .brief = (flags & (BRIEF | EXPLAIN)) == BRIEF,
                               .quiet = (flags & QUIET) != 0,
                               .color = (flags & COLOR) != 0 };
    if (compared)
        compare(&request, view);
    else
        run(&request, view);
    return 0;
}
