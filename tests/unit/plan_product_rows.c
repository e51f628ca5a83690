/* Plans with a product: its steps, what it contains, its label, its rates. */
#include "plan_rows.h"

#define FOUR(day) day, day, day, day
#define FIVE(day) day, day, day, day, day
#define AT_50     .age_years = 50

static const char *const own_sources[] = { "ivigcalc-decisions" };
static const struct ivig_vial own_vials[] = { { 5000000, 50000 } };
static const struct ivig_rate_step own_steps[] = { { 4000, IVIG_ABSENT } };

/* A product whose label says nothing of IgA, nor of a later infusion. */
static const struct ivig_product own_product = {
    .id = "own",
    .name = "Own",
    .concentration_g_per_100_ml = 10,
    .vials = { own_vials, 1 },
    .day_step = { 5000000, 5000000 },
    .rate_unit = IVIG_MG_PER_KG_MIN,
    .first = { own_steps, 1 },
    .at_risk_most_rate_milli = IVIG_ABSENT,
    .sources = { own_sources, 1 },
};

/* The same with a content of IgA, with vials of 2 g, and with a condition that its label names. */
#define OWN(...)                                                                                   \
    {                                                                                              \
        .id = "own", .name = "Own", .concentration_g_per_100_ml = 10, .vials = { own_vials, 1 },   \
        .day_step = { 5000000, 5000000 }, .rate_unit = IVIG_MG_PER_KG_MIN,                         \
        .first = { own_steps, 1 }, .at_risk_most_rate_milli = IVIG_ABSENT,                         \
        .sources = { own_sources, 1 }, __VA_ARGS__                                                 \
    }
#define IGA(at_most, mean) OWN(.iga = &(const struct ivig_iga){ at_most, mean })
static const struct ivig_product at_most_25 = IGA(25, IVIG_ABSENT);
static const struct ivig_product at_most_26 = IGA(26, IVIG_ABSENT);
static const struct ivig_product mean_25 = IGA(IVIG_ABSENT, 25);
static const struct ivig_product mean_26 = IGA(IVIG_ABSENT, 26);
static const char *const not_for[] = { "hyperprolinaemia" };
static const struct ivig_product not_for_product = OWN(.not_for = { not_for, 1 });
static const struct ivig_vial twos[] = { { 2000000, 20000 } };
static const struct ivig_product twos_product = {
    .id = "twos",
    .name = "Twos",
    .concentration_g_per_100_ml = 10,
    .vials = { twos, 1 },
    .day_step = { 2000000, 2000000 },
    .rate_unit = IVIG_MG_PER_KG_MIN,
    .first = { own_steps, 1 },
    .at_risk_most_rate_milli = IVIG_ABSENT,
    .sources = { own_sources, 1 },
};

const struct plan_row plan_product_rows[] = {
    /* Days in steps of the product: an adult's, or the smallest vial. */
    { "an adult, in steps of 5 g", LEMS(70000), AT_50, .product = "privigen",
      TOTAL(G(140), G(30), G(30), G(30), G(25), G(25)), .notes = "product-off-label" },
    { "an adult of 40 kg", LEMS(40000), AT_50, .product = "gamunex-c",
      TOTAL(G(80), G(20), FOUR(G(15))) },
    { "an adult below 40 kg", LEMS(39999), AT_50, .product = "gamunex-c",
      TOTAL(G(80), FIVE(G(16))) },
    { "a child of 60 kg", GBS(60000), .age_years = 17, .product = "gamunex-c",
      TOTAL(G(120), FIVE(G(24))) },
    { "no longer a child", GBS(60000), .age_years = 18, .product = "gamunex-c",
      TOTAL(G(120), FOUR(G(25)), G(20)) },
    { "age not known, from 40 kg on an adult", GBS(60000), .product = "gamunex-c",
      TOTAL(G(120), FOUR(G(25)), G(20)) },
    { "the step that is named", LEMS(70000), AT_50, .product = "privigen", .day_step_ug = G(10),
      TOTAL(G(140), FOUR(G(30)), G(20)) },
    { "a total in 5 g, a child's vials of 2 g: days in 5 g", GBS(20000), .age_years = 6,
      .weight_rule = "ontario", .product = "octagam-10", .warns = "label-age",
      TOTAL(G(40), G(10), G(10), G(10), G(5), G(5)) },
    { "the same, a total in 2 g", GBS(20000), .age_years = 6, .weight_rule = "ontario",
      .product = "octagam-10", .total_step_ug = G(2), .warns = "label-age",
      TOTAL(G(40), FIVE(G(8))) },
    { "the same, days in 2 g", GBS(20000), .age_years = 6, .weight_rule = "ontario",
      .product = "octagam-10", .day_step_ug = G(2), .status = IVIG_E_STEPS },
    { "the same, a total in 5 g that is named", GBS(20000), .age_years = 6,
      .weight_rule = "ontario", .product = "octagam-10", .total_step_ug = G(5),
      .status = IVIG_E_STEPS },
    { "the same, total and days named", GBS(20000), .age_years = 6, .weight_rule = "ontario",
      .product = "octagam-10", STEPS(G(10), G(2)), .warns = "label-age", TOTAL(G(40), FIVE(G(8))) },
    { "a total in 5 g, a child's vials of 1 g", GBS(20000), .age_years = 6,
      .weight_rule = "ontario", .product = "kiovig", TOTAL(G(40), FIVE(G(8))) },
    { "a total in 5 g, an adult", GBS(60000), AT_50, .weight_rule = "ontario",
      .product = "octagam-10", TOTAL(G(120), FOUR(G(25)), G(20)) },
    { "a total in 5 g that no vials make up", GBS(20000), .age_years = 6, .weight_rule = "ontario",
      .own_product = &twos_product, .status = IVIG_E_STEPS },
    { "the total's own step is kept where it is coarser", LEMS(70000), AT_50,
      .product = "gamunex-c", .day_step_ug = G(1), .total_step_ug = G(10),
      TOTAL(G(140), FIVE(G(28))) },

    /* What it contains. */
    { "IgA at the limit", LEMS(70000), AT_50, .product = "privigen", .conditions = "iga-deficient",
      .warns = "iga-deficient", .no_notes = "iga" },
    { "IgA above the limit", LEMS(70000), AT_50, .product = "gammagard-liquid",
      .conditions = "iga-deficient", .warns = "iga-deficient high-iga", .no_notes = "iga" },
    { "IgA above the limit, not deficient", LEMS(70000), AT_50, .product = "gammagard-liquid" },
    { "IgA that is not known", LEMS(70000), AT_50, .own_product = &own_product,
      .conditions = "iga-deficient", .warns = "iga-deficient product-iga-not-known",
      .no_notes = "iga" },
    { "a limit of IgA, at it", LEMS(70000), AT_50, .own_product = &at_most_25,
      .conditions = "iga-deficient", .warns = "iga-deficient", .no_notes = "iga" },
    { "a limit of IgA, above it", LEMS(70000), AT_50, .own_product = &at_most_26,
      .conditions = "iga-deficient", .warns = "iga-deficient high-iga", .no_notes = "iga" },
    { "a mean of IgA, at it", LEMS(70000), AT_50, .own_product = &mean_25,
      .conditions = "iga-deficient", .warns = "iga-deficient", .no_notes = "iga" },
    { "a mean of IgA, above it", LEMS(70000), AT_50, .own_product = &mean_26,
      .conditions = "iga-deficient", .warns = "iga-deficient high-iga", .no_notes = "iga" },
    { "proline", LEMS(70000), AT_50, .product = "privigen", .conditions = "hyperprolinaemia",
      STOPS("product-contraindicated") },
    { "proline, passed", LEMS(70000), AT_50, .product = "privigen",
      .conditions = "hyperprolinaemia", PASSED("product-contraindicated") },
    { "no proline", LEMS(70000), AT_50, .product = "gamunex-c", .conditions = "hyperprolinaemia" },
    { "sorbitol", LEMS(70000), AT_50, .product = "gammaplex-5",
      .conditions = "fructose-intolerance", STOPS("product-contraindicated") },
    { "sorbitol under 2 years", GBS(11000), .age_years = 1, .product = "gammaplex-5",
      .warns = "label-age", STOPS("product-contraindicated steps-too-coarse") },
    { "sorbitol at 2 years", GBS(12500), .age_years = 2, .product = "gammaplex-5",
      .warns = "label-age", TOTAL(G(25), FIVE(G(5))) },
    { "maltose", LEMS(70000), AT_50, .product = "octagam-10", .conditions = "maltose-meter",
      .warns = "product-conflict" },
    { "an age that would matter, below 40 kg", GBS(39999), .product = "gammaplex-5",
      STOPS("product-age-needed") },
    { "an age that would matter, passed", GBS(39999), .product = "gammaplex-5",
      PASSED("product-age-needed"), TOTAL(G(80), G(20), FOUR(G(15))) },
    { "an age that would matter, at 40 kg", GBS(40000), .product = "gammaplex-5",
      TOTAL(G(80), G(20), FOUR(G(15))) },
    { "an age that would matter, by the label", GBS(39999), .product = "flebogamma-10",
      STOPS("product-age-needed") },
    { "an age that would matter, given", GBS(39999), .age_years = 17, .product = "gammaplex-5",
      .warns = "label-age", TOTAL(G(80), G(20), FOUR(G(15))) },
    { "an age that does not matter", GBS(39999), .product = "gamunex-c",
      TOTAL(G(80), FIVE(G(16))) },
    { "no product, and no age", GBS(39999) },
    { "a stabiliser that was not found", LEMS(70000), AT_50, .own_product = &own_product,
      .conditions = "hyperprolinaemia", .warns = "product-content-not-known" },
    { "a stabiliser that was not found, of a product here", LEMS(70000), AT_50,
      .product = "asceniv", .conditions = "maltose-meter", .warns = "product-content-not-known" },
    { "a stabiliser that was not found, under 2 years", GBS(12500), .age_years = 1,
      .own_product = &own_product, .warns = "product-content-not-known" },
    { "a stabiliser that was not found, at 2 years", GBS(12500), .age_years = 2,
      .own_product = &own_product },
    { "a stabiliser that was not found, age not given, below 40 kg", GBS(39999),
      .own_product = &own_product, .warns = "product-content-not-known" },
    { "a stabiliser that was not found, age not given, at 40 kg", GBS(40000),
      .own_product = &own_product },
    { "a stabiliser that was not found, no condition", LEMS(70000), AT_50,
      .own_product = &own_product },
    { "not for it by the label, and a stabiliser that was not found", LEMS(70000), AT_50,
      .own_product = &not_for_product, .conditions = "hyperprolinaemia",
      STOPS("product-contraindicated") },

    /* Its label. */
    { "a use of the label", .rule = "cidp/maintenance", .weight_g = 70000, AT_50,
      .product = "privigen", .total_ug = G(70), .no_notes = "product-off-label product-days" },
    { "more days than the label has", .rule = "cidp/loading", .weight_g = 70000, AT_50,
      .product = "gamunex-c", .notes = "product-days", .no_notes = "product-off-label" },
    { "the most days of the label", .rule = "cidp/loading", .weight_g = 70000, AT_50, .days = 4,
      .product = "gamunex-c", .no_notes = "product-days" },
    { "not for intravenous use", LEMS(70000), AT_50, .product = "hizentra",
      STOPS("product-refused") },
    { "not for intravenous use, no override passes it", LEMS(70000), AT_50, .product = "hizentra",
      PASSED("product-refused"), .refused = true },

    /* Its rates. */
    { "at risk, a number", LEMS(70000), AT_50, .product = "octagam-10", .conditions = "renal",
      .warns = "renal at-risk-rate", .notes = "slow-start" },
    { "at risk, no number", LEMS(70000), AT_50, .product = "privigen", .conditions = "renal",
      .warns = "renal lowest-rate", .notes = "slow-start" },
    { "not at risk", LEMS(70000), AT_50, .product = "octagam-10", .no_notes = "slow-start" },
    { "at risk by age", LEMS(70000), .age_years = 66, .product = "octagam-10",
      .warns = "age-over-65 at-risk-rate", .notes = "slow-start" },
    { "not at risk by age", LEMS(70000), .age_years = 65, .product = "octagam-10",
      .no_notes = "slow-start" },
    { "an earlier reaction", LEMS(70000), AT_50, .product = "octagam-10",
      .conditions = "prior-reaction", .warns = "prior-reaction", .notes = "slow-start" },
    { "an earlier reaction, no product", LEMS(70000), AT_50, .conditions = "prior-reaction",
      .warns = "prior-reaction", .no_notes = "slow-start" },
    { "an earlier reaction, a later infusion", LEMS(70000), AT_50, .product = "privigen",
      .conditions = "prior-reaction", .subsequent = true, .warns = "prior-reaction",
      .notes = "slow-start", .no_notes = "no-faster-start" },
    { "an earlier reaction, long ago", LEMS(70000), AT_50, .product = "privigen",
      .conditions = "prior-reaction", .subsequent = true, .start_day = 20759 + 57,
      .last_course_day = 20759, .warns = "prior-reaction", .notes = "slow-start" },
    { "a rate of the disease", .rule = "dm", .weight_g = 70000, AT_50, .product = "octagam-10",
      .notes = "disease-rate", .no_notes = "product-off-label" },
    { "a rate of the disease, off-label", .rule = "dm", .weight_g = 70000, AT_50,
      .product = "privigen", .notes = "disease-rate product-off-label" },
    { "a rate of the disease, no product", .rule = "dm", .weight_g = 70000, AT_50,
      .no_notes = "disease-rate" },
    { "no rate of the disease", LEMS(70000), AT_50, .product = "octagam-10",
      .no_notes = "disease-rate" },
    { "a later infusion, no faster start", LEMS(70000), AT_50, .product = "privigen",
      .subsequent = true, .notes = "no-faster-start" },
    { "a later infusion, 8 weeks on", LEMS(70000), AT_50, .product = "privigen", .subsequent = true,
      .start_day = 20759 + 56, .last_course_day = 20759, .notes = "no-faster-start" },
    { "a later infusion, a day later", LEMS(70000), AT_50, .product = "privigen",
      .subsequent = true, .start_day = 20759 + 57, .last_course_day = 20759,
      .warns = "first-infusion-again", .no_notes = "no-faster-start" },
    { "a pump too coarse", GBS(15000), .age_years = 6, .product = "privigen",
      .pump_step_ul_per_h = 4501, STOPS("rate-below-pump") },
    { "a pump just fine enough", GBS(15000), .age_years = 6, .product = "privigen",
      .pump_step_ul_per_h = 4500, .notes = "product-off-label" },
    { "a day of more than 12 hours", LEMS(20000), AT_50, .dose_mg_per_kg = 6000, .days = 2,
      .product = "privigen", PASSED("dose-outside-regimen day-over-regimen"),
      .warns = "weight-unusual infusion-long" },
    { "a day of more than 24 hours", LEMS(20000), AT_50, .dose_mg_per_kg = 12000, .days = 2,
      .product = "privigen", PASSED("dose-outside-regimen day-over-regimen infusion-too-long"),
      .warns = "weight-unusual large-day large-course" },

    /* What is in stock. */
    { "vials that make up each day", LEMS(70000), AT_50, .product = "privigen", .stock = 0x3,
      TOTAL(G(140), G(30), G(30), G(30), G(25), G(25)) },
    { "vials that do not", LEMS(70000), AT_50, .product = "privigen", .stock = 0x6,
      STOPS("day-not-in-vials") },
    { "vials that do not, no override passes it", LEMS(70000), AT_50, .product = "privigen",
      .stock = 0x6, PASSED("day-not-in-vials"), .refused = true },
    { "days that were given need no vials", LEMS(70000), AT_50, .product = "privigen",
      .given = "28,28", .total_ug = G(141), .day_ug = { G(28), G(28), G(30), G(30), G(25) } },
};

const size_t plan_product_row_count = sizeof plan_product_rows / sizeof *plan_product_rows;
