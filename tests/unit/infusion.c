/* Infusions: which ladder, how far up it, and when each step begins and ends. */
#include <ivigcalc/infusion.h>

#include <string.h>

#include "rows.h"

#define KG(kg) ((kg)*INT64_C(1000))
#define ML(ml) ((ml)*INT64_C(1000))
#define LADDER(items)                                                                              \
    {                                                                                              \
        items, COUNT(items)                                                                        \
    }

enum { PUMP_STEP = 100, RATES_MOST = IVIG_LADDER_MOST + 1 };

static const struct ivig_rate_step usual_steps[] = {
    { 500, 30 }, { 1000, 30 }, { 2000, 30 }, { 4000, 30 }, { 8000, IVIG_ABSENT }
};
static const struct ivig_rate_step faster_steps[] = { { 2000, 15 }, { 8000, IVIG_ABSENT } };
static const struct ivig_rate_step own_steps[] = { { 2000, 30 },
                                                   { 4000, 30 },
                                                   { 8000, IVIG_ABSENT } };
static const struct ivig_rate_step slow_steps[] = { { 1000, 60 }, { 3000, IVIG_ABSENT } };
/* begin as the usual ladder does, and 1/1000 below and above */
static const struct ivig_rate_step same_start[] = { { 500, 60 }, { 1000, IVIG_ABSENT } };
static const struct ivig_rate_step slower_start[] = { { 499, 30 }, { 2000, IVIG_ABSENT } };
static const struct ivig_rate_step faster_start[] = { { 501, 30 }, { 2000, IVIG_ABSENT } };
static const struct ivig_rate_step one_step[] = { { 4000, IVIG_ABSENT } };
/* the last but one has no end */
static const struct ivig_rate_step endless_steps[] = { { 500, 30 },
                                                       { 1000, IVIG_ABSENT },
                                                       { 2000, 1 } };
static const struct ivig_rate_step twelve_steps[] = {
    { 100, 10 }, { 200, 10 }, { 300, 10 }, { 400, 10 },  { 500, 10 },  { 600, 10 },
    { 700, 10 }, { 800, 10 }, { 900, 10 }, { 1000, 10 }, { 1100, 10 }, { 1200, IVIG_ABSENT }
};

static const struct ivig_product_use plain = { .id = "pi", .most_rate_milli = IVIG_ABSENT };
static const struct ivig_product_use with_own = { .id = "cidp",
                                                  .most_rate_milli = IVIG_ABSENT,
                                                  .first = LADDER(own_steps) };
static const struct ivig_product_use with_both = { .id = "mmn",
                                                   .most_rate_milli = IVIG_ABSENT,
                                                   .first = LADDER(slow_steps),
                                                   .subsequent = LADDER(own_steps) };
static const struct ivig_product_use later_only = { .id = "dm",
                                                    .most_rate_milli = IVIG_ABSENT,
                                                    .subsequent = LADDER(own_steps) };
static const struct ivig_product_use as_usual = { .id = "itp",
                                                  .most_rate_milli = IVIG_ABSENT,
                                                  .first = LADDER(same_start) };
#define MOST(milli)                                                                                \
    &(const struct ivig_product_use)                                                               \
    {                                                                                              \
        .id = "itp", .most_rate_milli = (milli)                                                    \
    }

/* Uses of a label, for an infusion that is for none of them. */
static const struct ivig_product_use up_to_4[] = { { .id = "pi", .most_rate_milli = IVIG_ABSENT },
                                                   { .id = "dm", .most_rate_milli = 4000 },
                                                   { .id = "itp", .most_rate_milli = 6000 } };
static const struct ivig_product_use up_to_12[] = { { .id = "pi", .most_rate_milli = 12000 } };
static const struct ivig_product_use slow_first[] = { { .id = "pi", .most_rate_milli = 12000 },
                                                      { .id = "mmn",
                                                        .most_rate_milli = IVIG_ABSENT,
                                                        .first = LADDER(slow_steps),
                                                        .subsequent = LADDER(own_steps) } };

#define USUAL       .first = LADDER(usual_steps)
#define FASTER      .first = LADDER(usual_steps), .subsequent = LADDER(faster_steps)
#define FOR_70      .weight_g = KG(70), .volume_ul = ML(700)
#define FOR_60      .weight_g = KG(60), .volume_ul = ML(600)
#define USES(items) .uses = LADDER(items)

/* Rates of 10 % in mg/kg/min.  A cap of 0: the label prints none. */
static const struct row {
    const char *name;
    struct ivig_ladder first, subsequent;
    struct {
        const struct ivig_product_use *items;
        size_t count;
    } uses;
    int64_t cap_milli;
    const struct ivig_product_use *use;
    int64_t weight_g, volume_ul, pump_step; /* 0: PUMP_STEP */
    bool later, at_risk, slow;
    int64_t disease_ug; /* per kg and min */
    enum ivig_status status;
    int64_t most_milli, minutes;
    int64_t ul_per_h[RATES_MOST];
} rows[] = {
    { "70 kg, 700 mL", USUAL, FOR_70, .use = &plain, .most_milli = 8000, .minutes = 217,
      .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "60 kg, 600 mL, the use's own ladder", USUAL, FOR_60, .use = &with_own, .most_milli = 8000,
      .minutes = 163, .ul_per_h = { 72000, 144000, 288000 } },
    { "one step to the end", .first = LADDER(one_step), FOR_70, .most_milli = 4000, .minutes = 250,
      .ul_per_h = { 168000 } },
    { "twelve steps", .first = LADDER(twelve_steps), FOR_70, .most_milli = 1200, .minutes = 889,
      .ul_per_h = { 4200, 8400, 12600, 16800, 21000, 25200, 29400, 33600, 37800, 42000, 46200,
                    50400 } },
    { "a step without an end is the last", .first = LADDER(endless_steps), FOR_70,
      .most_milli = 2000, .minutes = 1015, .ul_per_h = { 21000, 42000 } },

    /* where the dose ends: the steps end at 10.5, 31.5, 73.5 and 157.5 mL */
    { "1 uL", USUAL, .weight_g = KG(70), .volume_ul = 1, .most_milli = 8000, .minutes = 1,
      .ul_per_h = { 21000 } },
    { "within the first step", USUAL, .weight_g = KG(70), .volume_ul = ML(10), .most_milli = 8000,
      .minutes = 29, .ul_per_h = { 21000 } },
    { "1 uL before the first step's end", USUAL, .weight_g = KG(70), .volume_ul = 10499,
      .most_milli = 8000, .minutes = 30, .ul_per_h = { 21000 } },
    { "at the first step's end", USUAL, .weight_g = KG(70), .volume_ul = 10500, .most_milli = 8000,
      .minutes = 30, .ul_per_h = { 21000 } },
    { "1 uL beyond the first step's end", USUAL, .weight_g = KG(70), .volume_ul = 10501,
      .most_milli = 8000, .minutes = 31, .ul_per_h = { 21000, 42000 } },
    { "1 uL before the fourth step's end", USUAL, .weight_g = KG(70), .volume_ul = 157499,
      .most_milli = 8000, .minutes = 120, .ul_per_h = { 21000, 42000, 84000, 168000 } },
    { "at the fourth step's end", USUAL, .weight_g = KG(70), .volume_ul = 157500,
      .most_milli = 8000, .minutes = 120, .ul_per_h = { 21000, 42000, 84000, 168000 } },
    { "1 uL beyond the fourth step's end", USUAL, .weight_g = KG(70), .volume_ul = 157501,
      .most_milli = 8000, .minutes = 121, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "whole minutes of the last step, 5.6 mL each", USUAL, .weight_g = KG(70),
      .volume_ul = 157500 + 5600, .most_milli = 8000, .minutes = 121,
      .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "1 uL beyond whole minutes", USUAL, .weight_g = KG(70), .volume_ul = 157500 + 5601,
      .most_milli = 8000, .minutes = 122, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "steps end between two uL", .first = LADDER(twelve_steps), .weight_g = 3500,
      .volume_ul = ML(10), .most_milli = 1200, .minutes = 297,
      .ul_per_h = { 200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800, 2100, 2300, 2500 } },

    /* the use's most */
    { "most at a step", USUAL, FOR_70, .use = MOST(4000), .most_milli = 4000, .minutes = 314,
      .ul_per_h = { 21000, 42000, 84000, 168000 } },
    { "most below a step", USUAL, FOR_70, .use = MOST(3999), .most_milli = 3999, .minutes = 314,
      .ul_per_h = { 21000, 42000, 84000, 167900 } },
    { "most above a step", USUAL, FOR_70, .use = MOST(4001), .most_milli = 4001, .minutes = 314,
      .ul_per_h = { 21000, 42000, 84000, 168000, 168000 } },
    { "most between steps", USUAL, FOR_70, .use = MOST(6000), .most_milli = 6000, .minutes = 250,
      .ul_per_h = { 21000, 42000, 84000, 168000, 252000 } },
    { "most at the ladder's last", USUAL, FOR_70, .use = MOST(8000), .most_milli = 8000,
      .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "most above the ladder's last does not raise it", USUAL, FOR_70, .use = MOST(12000),
      .most_milli = 12000, .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "most at the first step", USUAL, FOR_70, .use = MOST(500), .most_milli = 500, .minutes = 2000,
      .ul_per_h = { 21000 } },
    { "most below the first step", USUAL, FOR_70, .use = MOST(300), .most_milli = 300,
      .minutes = 3334, .ul_per_h = { 12600 } },

    /* patients at risk */
    { "at risk, between steps", USUAL, FOR_70, .use = &plain, .cap_milli = 3300, .at_risk = true,
      .most_milli = 3300, .minutes = 362, .ul_per_h = { 21000, 42000, 84000, 138600 } },
    { "at risk, at a step", USUAL, FOR_70, .use = &plain, .cap_milli = 4000, .at_risk = true,
      .most_milli = 4000, .minutes = 314, .ul_per_h = { 21000, 42000, 84000, 168000 } },
    { "at risk, below the first step", USUAL, FOR_70, .use = &plain, .cap_milli = 300,
      .at_risk = true, .most_milli = 300, .minutes = 3334, .ul_per_h = { 12600 } },
    { "not at risk", USUAL, FOR_70, .use = &plain, .cap_milli = 3300, .most_milli = 8000,
      .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "at risk, the label has no number", USUAL, FOR_70, .use = &plain, .at_risk = true,
      .most_milli = 8000, .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "at risk, the use's most is lower", USUAL, FOR_70, .use = MOST(4000), .cap_milli = 6000,
      .at_risk = true, .most_milli = 4000, .minutes = 314,
      .ul_per_h = { 21000, 42000, 84000, 168000 } },
    { "at risk, off-label", USUAL, FOR_70, USES(up_to_4), .cap_milli = 3300, .at_risk = true,
      .most_milli = 3300, .minutes = 362, .ul_per_h = { 21000, 42000, 84000, 138600 } },
    { "at risk, the use's own ladder", USUAL, FOR_60, .use = &with_own, .cap_milli = 3300,
      .at_risk = true, .most_milli = 3300, .minutes = 315, .ul_per_h = { 72000, 118800 } },

    /* none of the label's uses */
    { "off-label: the lowest most", USUAL, FOR_70, USES(up_to_4), .most_milli = 4000,
      .minutes = 314, .ul_per_h = { 21000, 42000, 84000, 168000 } },
    { "off-label: the product's ladder is lower", USUAL, FOR_70, USES(up_to_12), .most_milli = 8000,
      .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "off-label: a use's own ladder is lower", USUAL, FOR_70, USES(slow_first), .most_milli = 3000,
      .minutes = 389, .ul_per_h = { 21000, 42000, 84000, 126000 } },
    { "off-label, later: that ladder is faster", FASTER, FOR_70, USES(slow_first), .later = true,
      .most_milli = 8000, .minutes = 137, .ul_per_h = { 84000, 336000 } },
    { "a use's own most does not bind another use", USUAL, FOR_70, USES(up_to_4), .use = &plain,
      .most_milli = 8000, .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },

    /* later infusions: 70 kg, 21 mL in the first 15 minutes of 2 mg/kg/min */
    { "later", FASTER, FOR_70, .use = &plain, .later = true, .most_milli = 8000, .minutes = 137,
      .ul_per_h = { 84000, 336000 } },
    { "first, though there is a later ladder", FASTER, FOR_70, .use = &plain, .most_milli = 8000,
      .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "later, but there is no ladder for it", USUAL, FOR_70, .use = &plain, .later = true,
      .most_milli = 8000, .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "later, the use has its own first alone", FASTER, FOR_60, .use = &with_own, .later = true,
      .most_milli = 8000, .minutes = 163, .ul_per_h = { 72000, 144000, 288000 } },
    { "later, the use has its own for it", FASTER, FOR_60, .use = &with_both, .later = true,
      .most_milli = 8000, .minutes = 163, .ul_per_h = { 72000, 144000, 288000 } },
    { "first, the use has its own for both", FASTER, FOR_60, .use = &with_both, .most_milli = 3000,
      .minutes = 374, .ul_per_h = { 36000, 108000 } },
    { "first, the use has its own for later alone", FASTER, FOR_70, .use = &later_only,
      .most_milli = 8000, .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "later, the use has its own for later alone", USUAL, FOR_60, .use = &later_only,
      .later = true, .most_milli = 8000, .minutes = 163, .ul_per_h = { 72000, 144000, 288000 } },

    /* a slow start: the slower first step of the use and the product, never a later ladder */
    { "slow, one ladder", USUAL, FOR_70, .use = &plain, .slow = true, .most_milli = 8000,
      .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "slow, the product begins slower", USUAL, FOR_60, .use = &with_own, .slow = true,
      .most_milli = 8000, .minutes = 217, .ul_per_h = { 18000, 36000, 72000, 144000, 288000 } },
    { "slow, the product begins slower, and ends at the use's most", USUAL, FOR_60,
      .use = &with_both, .slow = true, .most_milli = 3000, .minutes = 389,
      .ul_per_h = { 18000, 36000, 72000, 108000 } },
    { "slow, the use begins slower", .first = LADDER(own_steps), FOR_60, .use = &with_both,
      .slow = true, .most_milli = 3000, .minutes = 374, .ul_per_h = { 36000, 108000 } },
    { "slow, both begin alike: the use's", USUAL, FOR_60, .use = &as_usual, .slow = true,
      .most_milli = 1000, .minutes = 1030, .ul_per_h = { 18000, 36000 } },
    { "slow, the product begins a little slower", .first = LADDER(slower_start), FOR_60,
      .use = &as_usual, .slow = true, .most_milli = 1000, .minutes = 1016,
      .ul_per_h = { 17900, 36000 } },
    { "slow, the product begins a little faster", .first = LADDER(faster_start), FOR_60,
      .use = &as_usual, .slow = true, .most_milli = 1000, .minutes = 1030,
      .ul_per_h = { 18000, 36000 } },
    { "slow and later", FASTER, FOR_70, .use = &plain, .later = true, .slow = true,
      .most_milli = 8000, .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "slow and later, the use has its own for later", FASTER, FOR_60, .use = &with_both,
      .later = true, .slow = true, .most_milli = 3000, .minutes = 389,
      .ul_per_h = { 18000, 36000, 72000, 108000 } },
    { "slow and later, the use has its own for later alone", USUAL, FOR_60, .use = &later_only,
      .later = true, .slow = true, .most_milli = 8000, .minutes = 217,
      .ul_per_h = { 18000, 36000, 72000, 144000, 288000 } },
    { "slow and later, off-label", FASTER, FOR_70, USES(slow_first), .later = true, .slow = true,
      .most_milli = 3000, .minutes = 389, .ul_per_h = { 21000, 42000, 84000, 126000 } },
    { "slow and at risk", USUAL, FOR_60, .use = &with_own, .cap_milli = 3300, .at_risk = true,
      .slow = true, .most_milli = 3300, .minutes = 362,
      .ul_per_h = { 18000, 36000, 72000, 118800 } },
    { "slow, no ladder", FOR_70, .slow = true, .status = IVIG_E_RANGE },

    /* the most of the disease, whatever the label has */
    { "disease, at a step", USUAL, FOR_70, .use = &plain, .disease_ug = 4000, .most_milli = 4000,
      .minutes = 314, .ul_per_h = { 21000, 42000, 84000, 168000 } },
    { "disease, below a step", USUAL, FOR_70, .use = &plain, .disease_ug = 3999, .most_milli = 3999,
      .minutes = 314, .ul_per_h = { 21000, 42000, 84000, 167900 } },
    { "disease, above a step", USUAL, FOR_70, .use = &plain, .disease_ug = 4001, .most_milli = 4001,
      .minutes = 314, .ul_per_h = { 21000, 42000, 84000, 168000, 168000 } },
    { "disease, at the ladder's last", USUAL, FOR_70, .use = &plain, .disease_ug = 8000,
      .most_milli = 8000, .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "disease, above the ladder's last", USUAL, FOR_70, .use = &plain, .disease_ug = 8001,
      .most_milli = 8000, .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },
    { "disease, below the first step", USUAL, FOR_70, .use = &plain, .disease_ug = 300,
      .most_milli = 300, .minutes = 3334, .ul_per_h = { 12600 } },
    { "disease, the use's most is lower", USUAL, FOR_70, .use = MOST(4000), .disease_ug = 6000,
      .most_milli = 4000, .minutes = 314, .ul_per_h = { 21000, 42000, 84000, 168000 } },
    { "disease, the use's most is higher", USUAL, FOR_70, .use = MOST(6000), .disease_ug = 4000,
      .most_milli = 4000, .minutes = 314, .ul_per_h = { 21000, 42000, 84000, 168000 } },
    { "disease, at risk is lower", USUAL, FOR_70, .use = &plain, .cap_milli = 3300, .at_risk = true,
      .disease_ug = 4000, .most_milli = 3300, .minutes = 362,
      .ul_per_h = { 21000, 42000, 84000, 138600 } },
    { "disease, off-label", USUAL, FOR_70, USES(up_to_12), .disease_ug = 4000, .most_milli = 4000,
      .minutes = 314, .ul_per_h = { 21000, 42000, 84000, 168000 } },
    { "disease, later", FASTER, FOR_70, .use = &plain, .later = true, .disease_ug = 4000,
      .most_milli = 4000, .minutes = 258, .ul_per_h = { 84000, 168000 } },
    { "disease, not above 0: none", USUAL, FOR_70, .use = &plain, .disease_ug = IVIG_ABSENT,
      .most_milli = 8000, .minutes = 217, .ul_per_h = { 21000, 42000, 84000, 168000, 336000 } },

    /* what the pump cannot do */
    { "pump steps of 5 mL/h", USUAL, FOR_70, .pump_step = 5000, .most_milli = 8000, .minutes = 219,
      .ul_per_h = { 20000, 40000, 80000, 165000, 335000 } },
    { "pump steps of 1 mL/h", USUAL, .weight_g = KG(5), .volume_ul = ML(50), .pump_step = 1000,
      .most_milli = 8000, .minutes = 218, .ul_per_h = { 1000, 3000, 6000, 12000, 24000 } },
    { "the first rate is nothing", USUAL, .weight_g = 333, .volume_ul = ML(3),
      .status = IVIG_E_RANGE, .most_milli = 8000 },
    { "the first rate is the least", USUAL, .weight_g = 334, .volume_ul = 50, .most_milli = 8000,
      .minutes = 30, .ul_per_h = { 100 } },
    { "the most is nothing", USUAL, FOR_70, .use = MOST(2), .status = IVIG_E_RANGE,
      .most_milli = 2 },
    { "less than 1 uL in a step", USUAL, .weight_g = 4, .volume_ul = 10, .pump_step = 1,
      .status = IVIG_E_RANGE, .most_milli = 8000 },
    { "1 uL in a step", USUAL, .weight_g = 7, .volume_ul = 3, .pump_step = 1, .most_milli = 8000,
      .minutes = 60, .ul_per_h = { 2, 4 } },
    { "no volume", USUAL, .weight_g = KG(70), .status = IVIG_E_RANGE, .most_milli = 8000 },
    { "a volume below 0", USUAL, .weight_g = KG(70), .volume_ul = -1, .status = IVIG_E_RANGE,
      .most_milli = 8000 },
    { "no ladder", FOR_70, .status = IVIG_E_RANGE },
    { "a weight that does not fit", USUAL, .weight_g = INT64_MAX, .volume_ul = 1,
      .status = IVIG_E_OVERFLOW, .most_milli = 8000 },
    { "a volume that does not fit", USUAL, .weight_g = KG(70), .volume_ul = INT64_MAX,
      .status = IVIG_E_OVERFLOW, .most_milli = 8000 },
};

/* What any infusion keeps, worked out from the steps before. */
static void assert_sound(const struct row *row, const struct ivig_infusion *infusion)
{
    int64_t pump_step = row->pump_step > 0 ? row->pump_step : PUMP_STEP;
    int64_t given_ul = 0;
    int64_t sum = 0; /* uL x min/h */
    int64_t from_min = 0;

    for (size_t i = 0; i < infusion->count; i++) {
        const struct ivig_infusion_step *step = &infusion->steps[i];
        bool last = i + 1 == infusion->count;

        assert_true(step->minutes > 0 && step->volume_ul > 0);
        assert_true(step->rate_milli <= infusion->most_rate_milli);
        assert_true(i == 0 || step->rate_milli > infusion->steps[i - 1].rate_milli);
        assert_int_equal(step->rate_ul_per_h,
                         step->rate_milli * row->weight_g * 6 / 10000 / pump_step * pump_step);
        assert_int_equal(step->from_min, from_min);
        from_min += step->minutes;
        given_ul += step->volume_ul;
        assert_true(!last || sum + step->rate_ul_per_h * (step->minutes - 1) < row->volume_ul * 60);
        sum += step->rate_ul_per_h * step->minutes;
        assert_int_equal(given_ul, last ? row->volume_ul : sum / 60);
        assert_int_equal(sum >= row->volume_ul * 60, last);
    }
    assert_int_equal(given_ul, row->volume_ul);
    assert_int_equal(infusion->duration_min, from_min);
}

static void infusion_row(void **state)
{
    const struct row *row = *state;
    const struct ivig_product product = { .concentration_g_per_100_ml = 10,
                                          .rate_unit = IVIG_MG_PER_KG_MIN,
                                          .first = row->first,
                                          .subsequent = row->subsequent,
                                          .uses = { row->uses.items, row->uses.count },
                                          .at_risk_most_rate_milli =
                                              row->cap_milli > 0 ? row->cap_milli : IVIG_ABSENT };
    const struct ivig_infusion_request request = { .product = &product,
                                                   .use = row->use,
                                                   .weight_g = row->weight_g,
                                                   .volume_ul = row->volume_ul,
                                                   .pump_step_ul_per_h = row->pump_step > 0
                                                                             ? row->pump_step
                                                                             : PUMP_STEP,
                                                   .subsequent = row->later,
                                                   .slow_start = row->slow,
                                                   .at_risk = row->at_risk,
                                                   .most_ug_per_kg_min = row->disease_ug };
    struct ivig_infusion infusion;
    struct ivig_infusion untouched;

    memset(&infusion, 0x5a, sizeof infusion);
    untouched = infusion;
    assert_int_equal(ivig_infusion_most_rate_milli(&request), row->most_milli);
    assert_int_equal(ivig_infusion_make(&request, &infusion), row->status);
    if (row->status != IVIG_OK) {
        assert_memory_equal(&infusion, &untouched, sizeof infusion);
        return;
    }
    assert_int_equal(infusion.most_rate_milli, row->most_milli);
    for (size_t i = 0; i < infusion.count; i++)
        assert_int_equal(infusion.steps[i].rate_ul_per_h, row->ul_per_h[i]);
    assert_int_equal(row->ul_per_h[infusion.count], 0);
    assert_sound(row, &infusion);
    assert_int_equal(infusion.duration_min, row->minutes);
}

int main(void)
{
    struct CMUnitTest tests[COUNT(rows)];
    size_t used = 0;

    ADD_ROWS(tests, used, rows, infusion_row);
    return cmocka_run_group_tests_name("infusion", tests, NULL, NULL);
}
