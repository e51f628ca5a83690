/*
 * Any request within the bounds of the built-in rules, to a plan or to a
 * comparison of the weight rules, to both renderings.
 *
 * Input: flags (2 bytes), indication, regimen, weight rule, direction (1 each),
 * weight (3), height (2), age (1), dose (3), days (1), the steps (2 each), which
 * dates and conditions (1), the start (3), days since the last course (1),
 * conditions (3), the weight before pregnancy (3, if given), the days of doses that
 * were given (1, if there are any) and each of these (2), a product (7, if one is
 * named), and then the reason of an override.
 */
#include <string.h>

#include <ivigcalc/ivigcalc.h>

#include "fuzz.h"
#include "inputs.h"
#include "plan_properties.h"

enum { REASON_MOST = 500 };

/* Bits of the patient's own and of the course, and whether the weight rules are compared. */
enum {
    START_GIVEN = 1,
    LAST_COURSE_GIVEN = 2,
    CONDITIONS_AS_THEY_ARE = 4,
    PREGNANT = 8,
    PRE_PREGNANCY_WEIGHT_GIVEN = 16,
    COMPARED = 32,
    PRODUCT_NAMED = 64,
    DOSES_GIVEN = 128
};

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
    const struct ivig_conditions *conditions = &open_rules()->precautions->conditions;
    uint64_t bits = 0;

    for (size_t i = 0; i < conditions->count; i++)
        if (conditions->items[i].when == NULL)
            bits |= UINT64_C(1) << i;
    return bits;
}

static void take_pregnancy(struct fuzz_bytes *bytes, unsigned given, struct ivig_request *request)
{
    const struct ivig_rules *rules = open_rules();
    const struct ivig_condition *pregnancy = ivig_precautions_pregnancy(rules->precautions);

    FUZZ_HOLDS(pregnancy != NULL);
    if ((given & PREGNANT) != 0)
        request->conditions |= UINT64_C(1) << (pregnancy - rules->precautions->conditions.items);
    if ((given & PRE_PREGNANCY_WEIGHT_GIVEN) != 0)
        request->patient.pre_pregnancy_weight_g =
            take_in(bytes, 3, rules->defaults->bounds.weight_g);
}

/* Days in steps of 10 mg, finer than those of most rules; one day too many is an error. */
static void take_given(struct fuzz_bytes *bytes, struct ivig_order *given)
{
    enum { FINE_UG = 10000 };

    *given = (struct ivig_order){ .weight_g = IVIG_ABSENT };
    given->days = 1 + (unsigned)fuzz_take(bytes, 1) % IVIG_DAYS_MOST;
    for (unsigned day = 0; day < given->days; day++) {
        given->day_ug[day] = FINE_UG * (int64_t)(1 + fuzz_take(bytes, 2));
        given->total_ug += given->day_ug[day];
    }
}

/*
 * Conditions, dates, doses given and product; the days of the calendar are few enough to
 * meet their ends.  Most inputs name only what can be named: else nearly all would
 * be errors.  Returns whether the weight rules are compared.
 */
static bool take_patient(struct fuzz_bytes *bytes, struct ivig_request *request,
                         struct ivig_order *doses)
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
    if ((given & DOSES_GIVEN) != 0) {
        take_given(bytes, doses);
        request->given = doses;
    }
    if ((given & PRODUCT_NAMED) != 0)
        take_product(bytes, request);
    return (given & COMPARED) != 0;
}

static void run(const struct ivig_request *request, struct ivig_view view)
{
    static struct ivig_plan plan;
    const struct ivig_rules *rules = open_rules();
    struct ivig_error error = { 0 };
    enum ivig_status status =
        ivig_plan_make(rules->defaults, rules->precautions, request, &plan, &error);
    const struct ivig_plan_document document = {
        .rules = rules->set, .precautions = rules->precautions, .plan = &plan, .view = view
    };

    FUZZ_HOLDS(status == error.status);
    FUZZ_HOLDS((status == IVIG_OK) == (error.text[0] == '\0'));
    FUZZ_HOLDS(status == due_status(rules->precautions, request));
    if (status != IVIG_OK)
        return;
    check_plan(&plan);
    check_least(&plan, rules->precautions);
    check_plan_text(&document);
    check_plan_json(&document);
}

/* Every row is a plan; the rows are in their order, and the differences are theirs. */
static void compare(const struct ivig_request *request, struct ivig_view view)
{
    const struct ivig_rules *rules = open_rules();
    struct ivig_comparison comparison;
    enum ivig_status status = ivig_comparison_make(rules->set, rules->defaults, rules->precautions,
                                                   request, &comparison, NULL);
    const struct ivig_comparison_document document = { .rules = rules->set,
                                                       .precautions = rules->precautions,
                                                       .comparison = &comparison,
                                                       .view = view };

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
    const struct ivig_bounds *bounds = &open_rules()->defaults->bounds;
    struct ivig_order given;
    struct ivig_view view;
    unsigned flags;
    int64_t taken;
    bool compared;

    ivig_request_clear(&request);
    flags = (unsigned)fuzz_take(&bytes, 2);
    take_rules(&bytes, &request);
    request.direction = take_direction(&bytes);
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
    compared = take_patient(&bytes, &request, &given);
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
