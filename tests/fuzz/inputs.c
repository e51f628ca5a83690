/* The parts of a request, taken from the bytes of an input. */
#include "inputs.h"

enum { DIRECTIONS = IVIG_ROUND_NEVER - IVIG_DIRECTION_OF_RULE + 1 };

/* Bits of what is given of a product. */
enum { STOCK_GIVEN = 1, SUBSEQUENT = 2, AT_GIVEN = 4, PUMP_STEP_GIVEN = 8 };

const struct ivig_rules *open_rules(void)
{
    static struct ivig_rules rules;

    if (rules.set != NULL)
        return &rules;
    FUZZ_HOLDS(ivig_ruleset_open_builtin(&rules.set, NULL) == IVIG_OK);
    FUZZ_HOLDS(ivig_ruleset_defaults(rules.set, &rules.defaults, NULL) == IVIG_OK);
    FUZZ_HOLDS(ivig_ruleset_precautions(rules.set, &rules.precautions, NULL) == IVIG_OK);
    return &rules;
}

static const char *take_name(struct fuzz_bytes *bytes, enum ivig_name_kind kind)
{
    struct ivig_ruleset *set = open_rules()->set;
    size_t count = 0;

    while (ivig_ruleset_name(set, kind, count) != NULL)
        count++;
    FUZZ_HOLDS(count > 0);
    return ivig_ruleset_name(set, kind, (size_t)fuzz_take(bytes, 1) % count);
}

void take_rules(struct fuzz_bytes *bytes, struct ivig_request *request)
{
    struct ivig_ruleset *set = open_rules()->set;
    struct ivig_indication_found found = { 0 };
    const struct ivig_regimens *regimens;
    size_t taken;

    FUZZ_HOLDS(ivig_ruleset_indication(set, take_name(bytes, IVIG_NAME_INDICATION), &found, NULL) ==
               IVIG_OK);
    request->indication = found.indication;
    request->variant = found.variant;
    regimens = &found.indication->regimens;
    taken = (size_t)fuzz_take(bytes, 1);
    request->regimen = regimens->count > 0 ? &regimens->items[taken % regimens->count] : NULL;
    FUZZ_HOLDS(ivig_ruleset_weight_rule(set, take_name(bytes, IVIG_NAME_WEIGHT_RULE),
                                        &request->weight_rule, NULL) == IVIG_OK);
}

int take_direction(struct fuzz_bytes *bytes)
{
    return (int)(fuzz_take(bytes, 1) % DIRECTIONS) + IVIG_DIRECTION_OF_RULE;
}

int64_t take_in(struct fuzz_bytes *bytes, unsigned count, struct ivig_range range)
{
    return range.min + (int64_t)(fuzz_take(bytes, count) % (uint64_t)(range.max - range.min + 1));
}

static int64_t take_pump_step(struct fuzz_bytes *bytes)
{
    static const int64_t units_ul_per_h[] = { 1, 100, 1000, 25000 };
    int64_t unit = units_ul_per_h[fuzz_take(bytes, 1) % (sizeof units_ul_per_h / sizeof(int64_t))];

    return unit * (int64_t)fuzz_take(bytes, 1);
}

void take_product(struct fuzz_bytes *bytes, struct ivig_request *request)
{
    static const struct ivig_range times = { 0, 24 * 60 };
    unsigned given;
    uint32_t stock;
    int64_t taken;

    FUZZ_HOLDS(ivig_ruleset_product(open_rules()->set, take_name(bytes, IVIG_NAME_PRODUCT),
                                    &request->product, NULL) == IVIG_OK);
    given = (unsigned)fuzz_take(bytes, 1);
    stock = (uint32_t)fuzz_take(bytes, 1);
    request->stock = (given & STOCK_GIVEN) != 0 ? stock : 0;
    request->subsequent = (given & SUBSEQUENT) != 0;
    taken = take_in(bytes, 2, times);
    request->at_min = (given & AT_GIVEN) != 0 ? taken : IVIG_ABSENT;
    taken = take_pump_step(bytes);
    request->pump_step_ul_per_h = (given & PUMP_STEP_GIVEN) != 0 ? taken : IVIG_ABSENT;
}

int64_t take_step_ug(struct fuzz_bytes *bytes, struct ivig_range range)
{
    static const int64_t units_ug[] = { 1, 1000, 100000, 250000, 1000000, 5000000 };
    int64_t unit_ug = units_ug[fuzz_take(bytes, 1) % (sizeof units_ug / sizeof *units_ug)];
    int64_t step_ug = unit_ug * (int64_t)(1 + fuzz_take(bytes, 1));

    return step_ug < range.min ? range.min : step_ug > range.max ? range.max : step_ug;
}
