/*
 * Any text as a schedule, and what is read of it against any request within the
 * bounds of the built-in rules, to both renderings.
 *
 * Input: flags (2 bytes), indication, regimen, weight rule, direction, age (1
 * each), weight (3), height (2), dose (3), days (1), the steps (2 each), tolerance
 * (2), the order's weight (3), a 'p' and a product (7) if one is named, and then
 * the text.
 */
#include <ivigcalc/ivigcalc.h>

#include "fuzz.h"
#include "inputs.h"
#include "order_properties.h"
#include "plan_properties.h"

/* Bits of the flags that only an order has. */
enum { TOLERANCE_GIVEN = 16384, ORDERED_WEIGHT_GIVEN = 32768 };

/* No order begins with it. */
enum { PRODUCT_FOLLOWS = 'p' };

/* A range and an eighth of its end more on both sides, where the bounds are an error. */
static struct ivig_range widen(struct ivig_range range)
{
    return (struct ivig_range){ range.min - range.max / 8, range.max + range.max / 8 };
}

static void take_patient(struct fuzz_bytes *bytes, unsigned flags, struct ivig_patient *patient)
{
    const struct ivig_bounds *bounds = &open_rules()->defaults->bounds;
    int64_t taken = take_in(bytes, 1, bounds->age_years);

    patient->sex = (enum ivig_sex)((flags >> SEX_SHIFT & 3) % (IVIG_FEMALE + 1));
    patient->age_years = flags & AGE_GIVEN ? taken : IVIG_ABSENT;
    patient->weight_g = take_in(bytes, 3, bounds->weight_g);
    taken = take_in(bytes, 2, bounds->height_mm);
    patient->height_mm = flags & HEIGHT_GIVEN ? taken : IVIG_ABSENT;
}

static void take_request(struct fuzz_bytes *bytes, unsigned flags, struct ivig_request *request)
{
    static const struct ivig_range days = { 1, IVIG_DAYS_MOST };
    const struct ivig_bounds *bounds = &open_rules()->defaults->bounds;
    int64_t taken;

    ivig_request_clear(request);
    take_rules(bytes, request);
    request->direction = take_direction(bytes);
    take_patient(bytes, flags, &request->patient);
    request->weight_rule_named = (flags & RULE_NAMED) != 0;
    taken = take_in(bytes, 3, bounds->dose_mg_per_kg);
    request->dose_mg_per_kg = flags & DOSE_GIVEN ? taken : IVIG_ABSENT;
    taken = take_in(bytes, 1, days);
    request->days = flags & DAYS_GIVEN ? taken : IVIG_ABSENT;
    taken = take_step_ug(bytes, bounds->step_ug);
    request->total_step_ug = flags & TOTAL_STEP_GIVEN ? taken : IVIG_ABSENT;
    taken = take_step_ug(bytes, bounds->step_ug);
    request->day_step_ug = flags & DAY_STEP_GIVEN ? taken : IVIG_ABSENT;
    request->override_reason = flags & OVERRIDE_GIVEN ? "as agreed" : NULL;
}

static bool is_in(int64_t value, struct ivig_range range)
{
    return value == IVIG_ABSENT || (value >= range.min && value <= range.max);
}

static enum ivig_status check_status(const struct ivig_check_request *asked)
{
    const struct ivig_rules *rules = open_rules();
    const struct ivig_range tolerance = { 0, rules->defaults->check.tolerance_most_percent_milli };

    return is_in(asked->order.weight_g, rules->defaults->bounds.weight_g) &&
                   is_in(asked->tolerance_percent_milli, tolerance)
               ? due_status(rules->precautions, &asked->request)
               : IVIG_E_RANGE;
}

/*
 * Days that the order named, and for which the rule asks for more of them at this
 * dose: what is ordered is less, and only that keeps the spread rule, which the
 * plan's own schedule would break.
 */
static bool is_to_be_spread(const struct ivig_check_request *asked,
                            const struct ivig_plan *expected)
{
    return asked->request.days == IVIG_ABSENT && has(expected, IVIG_FINDING_SPREAD_NOT_APPLIED);
}

/* The plan's own schedule agrees with it, and so does it from the last day to the first. */
static void order_as_expected(const struct ivig_check_request *asked,
                              const struct ivig_plan *expected)
{
    const struct ivig_rules *rules = open_rules();
    struct ivig_check_request again = *asked;
    struct ivig_order_check check;
    unsigned days = expected->days;

    again.request.stock = 0; /* of which the expected plan is not made */
    again.order.days = days;
    again.order.total_ug = expected->total_ug;
    for (int reversed = 0; reversed <= 1; reversed++) {
        for (unsigned day = 0; day < days; day++)
            again.order.day_ug[day] = expected->day_ug[reversed != 0 ? days - 1 - day : day];
        FUZZ_HOLDS(ivig_order_check_make(rules->defaults, rules->precautions, &again, &check,
                                         NULL) == IVIG_OK);
        check_order(&check);
        FUZZ_HOLDS(!check.expected.refused && check.difference_ug == 0);
        FUZZ_HOLDS(check.verdict == IVIG_AGREES);
    }
}

static void run(const struct ivig_check_request *asked, struct ivig_view view)
{
    const struct ivig_rules *rules = open_rules();
    struct ivig_error error = { 0 };
    struct ivig_order_check check;
    enum ivig_status status =
        ivig_order_check_make(rules->defaults, rules->precautions, asked, &check, &error);
    const struct ivig_check_document document = {
        .rules = rules->set, .precautions = rules->precautions, .check = &check, .view = view
    };

    FUZZ_HOLDS(status == error.status);
    FUZZ_HOLDS((status == IVIG_OK) == (error.text[0] == '\0'));
    FUZZ_HOLDS(status == check_status(asked));
    if (status != IVIG_OK)
        return;
    check_order(&check);
    check_order_output(&document);
    if (!check.expected.refused && !is_to_be_spread(asked, &check.expected))
        order_as_expected(asked, &check.expected);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct fuzz_bytes bytes = { data, size };
    const struct ivig_defaults *defaults = open_rules()->defaults;
    const struct ivig_range tolerance = { 0, defaults->check.tolerance_most_percent_milli };
    unsigned flags = (unsigned)fuzz_take(&bytes, 2);
    const struct ivig_view view = { .explain = (flags & EXPLAIN) != 0,
                                    .brief = (flags & (BRIEF | EXPLAIN)) == BRIEF,
                                    .quiet = (flags & QUIET) != 0,
                                    .color = (flags & COLOR) != 0 };
    struct ivig_check_request asked;
    int64_t tolerance_taken;
    int64_t weight_taken;

    take_request(&bytes, flags, &asked.request);
    tolerance_taken = take_in(&bytes, 2, widen(tolerance));
    weight_taken = take_in(&bytes, 3, widen(defaults->bounds.weight_g));
    if (bytes.left > 0 && *bytes.at == PRODUCT_FOLLOWS) {
        (void)fuzz_take(&bytes, 1);
        take_product(&bytes, &asked.request);
    }
    if (check_parse((const char *)bytes.at, bytes.left, &asked.order) != IVIG_OK)
        return 0;
    asked.tolerance_percent_milli = flags & TOLERANCE_GIVEN ? tolerance_taken : IVIG_ABSENT;
    asked.order.weight_g = flags & ORDERED_WEIGHT_GIVEN ? weight_taken : IVIG_ABSENT;
    run(&asked, view);
    return 0;
}
