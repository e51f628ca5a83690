/*
 * One infusion: the ladder of rates, what the pump is set to, and for how long.
 *
 * Where the label leaves a choice the lower rate is taken:
 *  - a use's own ladder stands for a later infusion too, if the use has no other;
 *  - a most rate above the ladder's last does not raise the last;
 *  - without a use the product's own ladder counts among the label's most rates.
 */
#include <ivigcalc/infusion.h>

#include <ivigcalc/number.h>

#define MIN_PER_H INT64_C(60)

/* uL/h of 1 g of body weight at a thousandth of the product's unit. */
static struct ivig_ratio ul_per_h(const struct ivig_product *product)
{
    /* 1 g in 100 mL is 10 mg in 1 mL, or 10 ug in 1 uL; a thousandth of 1 mg/kg is 1 ug/kg */
    int64_t ug_per_ul = 10 * product->concentration_g_per_100_ml;

    switch (product->rate_unit) {
    case IVIG_MG_PER_KG_MIN:
        return (struct ivig_ratio){ MIN_PER_H, 1000 * ug_per_ul };
    case IVIG_MG_PER_KG_H:
        return (struct ivig_ratio){ 1, 1000 * ug_per_ul };
    case IVIG_ML_PER_KG_MIN:
        return (struct ivig_ratio){ MIN_PER_H, 1000 };
    case IVIG_ML_PER_KG_H:
        break;
    }
    return (struct ivig_ratio){ 1, 1000 };
}

/* What the pump is set to for a rate of the label: never more, and above 0. */
static enum ivig_status pump_rate(const struct ivig_infusion_request *request, int64_t rate_milli,
                                  int64_t *rate_ul_per_h)
{
    struct ivig_ratio each = ul_per_h(request->product);
    int64_t pump_step_ul_per_h = request->pump_step_ul_per_h;
    int64_t num;
    int64_t den;
    int64_t steps;
    enum ivig_status status = ivig_multiply(rate_milli, request->weight_g, &num);

    if (status == IVIG_OK)
        status = ivig_multiply(num, each.num, &num);
    if (status == IVIG_OK)
        status = ivig_multiply(each.den, pump_step_ul_per_h, &den);
    if (status == IVIG_OK)
        status = ivig_divide(num, den, IVIG_ROUND_DOWN, &steps);
    if (status != IVIG_OK)
        return status;
    *rate_ul_per_h = steps * pump_step_ul_per_h;
    return steps > 0 ? IVIG_OK : IVIG_E_RANGE;
}

/* Of the two ladders of a use or of a product. */
static const struct ivig_ladder *either(const struct ivig_ladder *first,
                                        const struct ivig_ladder *subsequent, bool later)
{
    return later && subsequent->count > 0 ? subsequent : first;
}

/* The ladder of a use (NULL: of none), which is the product's if it has none of its own. */
static const struct ivig_ladder *ladder_of(const struct ivig_infusion_request *request,
                                           const struct ivig_product_use *use)
{
    const struct ivig_product *product = request->product;
    bool later = request->subsequent && !request->slow_start;

    if (use != NULL) {
        const struct ivig_ladder *own = either(&use->first, &use->subsequent, later);

        if (own->count > 0)
            return own;
    }
    return either(&product->first, &product->subsequent, later);
}

/* The ladder that is climbed: the one that begins slower, where that is asked for. */
static const struct ivig_ladder *ladder_climbed(const struct ivig_infusion_request *request)
{
    const struct ivig_ladder *ladder = ladder_of(request, request->use);
    const struct ivig_ladder *other = &request->product->first;

    return request->slow_start && ladder->count > 0 && other->count > 0 &&
                   other->items[0].rate_milli < ladder->items[0].rate_milli
               ? other
               : ladder;
}

static int64_t lower(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* What the label lets a use reach (NULL: what its own ladder does). */
static int64_t most_of_use(const struct ivig_infusion_request *request,
                           const struct ivig_product_use *use)
{
    const struct ivig_ladder *ladder = ladder_of(request, use);

    if (use != NULL && use->most_rate_milli != IVIG_ABSENT)
        return use->most_rate_milli;
    return ladder->count > 0 ? ladder->items[ladder->count - 1].rate_milli : 0;
}

/* A rate in ug/kg/min in thousandths of the product's own unit, rounded down. */
static int64_t in_unit_of(const struct ivig_product *product, int64_t ug_per_kg_min)
{
    int64_t ug_per_ul = 10 * product->concentration_g_per_100_ml;

    switch (product->rate_unit) {
    case IVIG_MG_PER_KG_MIN:
        return ug_per_kg_min;
    case IVIG_MG_PER_KG_H:
        return ug_per_kg_min * MIN_PER_H;
    case IVIG_ML_PER_KG_MIN:
        return ug_per_kg_min / ug_per_ul;
    case IVIG_ML_PER_KG_H:
        break;
    }
    return ug_per_kg_min * MIN_PER_H / ug_per_ul;
}

/* The label's most; without a use the lowest of those it has. */
static int64_t most_of_label(const struct ivig_infusion_request *request)
{
    const struct ivig_product *product = request->product;
    int64_t most_milli = most_of_use(request, request->use);

    for (size_t i = 0; request->use == NULL && i < product->uses.count; i++)
        most_milli = lower(most_milli, most_of_use(request, &product->uses.items[i]));
    return most_milli;
}

int64_t ivig_infusion_most_rate_milli(const struct ivig_infusion_request *request)
{
    const struct ivig_product *product = request->product;
    int64_t most_milli = most_of_label(request);

    if (request->at_risk && product->at_risk_most_rate_milli != IVIG_ABSENT)
        most_milli = lower(most_milli, product->at_risk_most_rate_milli);
    if (request->most_ug_per_kg_min > 0)
        most_milli = lower(most_milli, in_unit_of(product, request->most_ug_per_kg_min));
    return most_milli;
}

unsigned ivig_infusion_most_rate_of(const struct ivig_infusion_request *request)
{
    const struct ivig_product *product = request->product;
    int64_t most_milli = ivig_infusion_most_rate_milli(request);
    unsigned of = 0;

    if (most_of_label(request) == most_milli)
        of |= request->use != NULL ? IVIG_MOST_OF_USE : IVIG_MOST_OFF_LABEL;
    if (request->at_risk && product->at_risk_most_rate_milli == most_milli)
        of |= IVIG_MOST_AT_RISK;
    if (request->most_ug_per_kg_min > 0 &&
        in_unit_of(product, request->most_ug_per_kg_min) == most_milli)
        of |= IVIG_MOST_OF_THE_DISEASE;
    return of;
}

bool ivig_infusion_most_rate_is_of(const struct ivig_infusion_request *request,
                                   const struct ivig_product_use *use)
{
    return most_of_use(request, use) == ivig_infusion_most_rate_milli(request);
}

/* ${value} / ${divisor}, above 0 both, rounded up. */
static int64_t divide_up(int64_t value, int64_t divisor)
{
    return value / divisor + (value % divisor > 0 ? 1 : 0);
}

/*
 * One more step, until its minutes or what is left have run out.  What is left is
 * in uL x min/h, in which rate x minutes is whole; that it is rounded up to the uL
 * rounds down the volume given until then.
 */
static enum ivig_status add_step(const struct ivig_infusion_request *request,
                                 const struct ivig_rate_step *rung, bool last,
                                 struct ivig_infusion *infusion, int64_t *left)
{
    int64_t rate_milli = lower(rung->rate_milli, infusion->most_rate_milli);
    struct ivig_infusion_step step = { .rate_milli = rate_milli,
                                       .from_min = infusion->duration_min };
    enum ivig_status status = pump_rate(request, rate_milli, &step.rate_ul_per_h);
    int64_t before_ul = divide_up(*left, MIN_PER_H);

    if (status != IVIG_OK)
        return status;
    step.minutes = divide_up(*left, step.rate_ul_per_h);
    if (last || step.minutes <= rung->minutes) {
        *left = 0;
    } else {
        step.minutes = rung->minutes;
        *left -= step.rate_ul_per_h * step.minutes;
    }
    step.volume_ul = before_ul - divide_up(*left, MIN_PER_H);
    infusion->duration_min += step.minutes;
    infusion->steps[infusion->count++] = step;
    /* a pump that gives less than 1 uL in the minutes of a step might as well stand still */
    return step.volume_ul > 0 ? IVIG_OK : IVIG_E_RANGE;
}

/* Whether a step of a ladder is kept to the end, or the rate must not rise above it. */
static bool is_last(const struct ivig_ladder *ladder, size_t i, int64_t most_rate_milli)
{
    const struct ivig_rate_step *rung = &ladder->items[i];

    return i + 1 == ladder->count || rung->minutes == IVIG_ABSENT ||
           rung->rate_milli >= most_rate_milli;
}

enum ivig_status ivig_infusion_make(const struct ivig_infusion_request *request,
                                    struct ivig_infusion *infusion)
{
    const struct ivig_ladder *ladder = ladder_climbed(request);
    struct ivig_infusion made = { .most_rate_milli = ivig_infusion_most_rate_milli(request) };
    int64_t left;
    enum ivig_status status = ivig_multiply(request->volume_ul, MIN_PER_H, &left);

    if (request->volume_ul <= 0 || ladder->count == 0)
        return IVIG_E_RANGE;
    for (size_t i = 0; status == IVIG_OK && left > 0; i++)
        status = add_step(request, &ladder->items[i], is_last(ladder, i, made.most_rate_milli),
                          &made, &left);
    if (status == IVIG_OK)
        *infusion = made;
    return status;
}
