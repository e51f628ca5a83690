/* Plans under the weight rules: their totals and steps, lean and obese patients, pregnancy. */
#include "plan_rows.h"

#define TWO(day)   day, day
#define THREE(day) day, day, day
#define FOUR(day)  day, day, day, day
#define FIVE(day)  day, day, day, day, day

/* The patient for whom the rules differ by 86 g. */
#define WOMAN(rule_) LEMS(100000), FEMALE(1650), .age_years = 50, .weight_rule = (rule_)
#define LEAN(rule_)  LEMS(60000), MALE(1900), .age_years = 50, .weight_rule = (rule_)
#define SHORT(rule_) LEMS(80000), FEMALE(1520), .age_years = 50, .weight_rule = (rule_)
#define CHILD(rule_) GBS(90000), MALE(1700), .age_years = 17, .weight_rule = (rule_)
/* 85 kg, and so many before. */
#define PREGNANT(rule_, before_g)                                                                  \
    LEMS(85000), FEMALE(1650), .age_years = 30, .weight_rule = (rule_), .conditions = "pregnant",  \
                               .pre_pregnancy_weight_g = (before_g)
#define EVENLY(g) TOTAL(G(g), FIVE(G((g) / 5)))

const struct plan_row plan_weight_rows[] = {
    { "165 cm 100 kg, actual", WOMAN("actual"), EVENLY(200), .warns = "obese-on-actual-weight" },
    { "165 cm 100 kg, harriet-lane", WOMAN("harriet-lane"), .exact_ug = MG(156910),
      .deviation_hundredths = -1, TOTAL(MG(156900), FOUR(MG(31400)), MG(31300)) },
    { "165 cm 100 kg, ontario", WOMAN("ontario"), .exact_ug = MG(148292),
      .deviation_hundredths = 115, EVENLY(150) },
    { "165 cm 100 kg, australia", WOMAN("australia"), .exact_ug = MG(148292),
      .deviation_hundredths = 1, TOTAL(MG(148300), THREE(MG(29700)), TWO(MG(29600))) },
    { "165 cm 100 kg, uk", WOMAN("uk"), .exact_ug = MG(148292), .deviation_hundredths = 1,
      .total_ug = MG(148300) },
    { "165 cm 100 kg, us-120", WOMAN("us-120"), .exact_ug = MG(148292), .deviation_hundredths = 1,
      .total_ug = MG(148300) },
    { "165 cm 100 kg, lothian", WOMAN("lothian"), .exact_ug = MG(148292),
      .deviation_hundredths = -222, TOTAL(G(145), FOUR(G(30)), G(25)) },
    { "165 cm 100 kg, lothian-kiovig", WOMAN("lothian-kiovig"), .exact_ug = MG(136582),
      .deviation_hundredths = -116, TOTAL(G(135), TWO(G(30)), THREE(G(25))) },
    { "165 cm 100 kg, ideal", WOMAN("ideal"), .exact_ug = MG(113818), .deviation_hundredths = -2,
      .total_ug = MG(113800) },
    { "165 cm 100 kg, robinson", WOMAN("robinson"), .exact_ug = MG(114866),
      .deviation_hundredths = 3, .total_ug = MG(114900) },
    { "165 cm 100 kg, miller", WOMAN("miller"), .exact_ug = MG(119692), .deviation_hundredths = 1,
      .total_ug = MG(119700) },
    { "165 cm 100 kg, hamwi", WOMAN("hamwi"), .exact_ug = MG(112826), .deviation_hundredths = -2,
      .total_ug = MG(112800) },
    { "165 cm 100 kg, lemmens", WOMAN("lemmens"), .exact_ug = MG(119790), .deviation_hundredths = 1,
      .total_ug = MG(119800) },

    { "190 cm 60 kg, ontario raises the weight", LEAN("ontario"), .exact_ug = MG(148856),
      .deviation_hundredths = 77, EVENLY(150), .warns = "dosing-weight-above-actual" },
    { "190 cm 60 kg, australia does not", LEAN("australia"), EVENLY(120) },
    { "190 cm 60 kg, uk does not", LEAN("uk"), EVENLY(120) },
    { "190 cm 60 kg, lothian does not", LEAN("lothian"), TOTAL(G(120), FOUR(G(25)), G(20)) },
    { "190 cm 60 kg, us-120 does not", LEAN("us-120"), EVENLY(120) },
    { "170 cm 70 kg, ontario", LEMS(70000), MALE(1700), .age_years = 50, .weight_rule = "ontario",
      .exact_ug = MG(135124), .deviation_hundredths = -9, EVENLY(135) },

    { "152 cm 80 kg, ontario", SHORT("ontario"), EVENLY(160),
      .warns = "obese-on-actual-weight obese-and-short" },
    { "152 cm 80 kg, lothian", SHORT("lothian"), .total_ug = G(160),
      .warns = "obese-on-actual-weight obese-and-short" },
    { "152 cm 80 kg, actual", SHORT("actual"), EVENLY(160), .warns = "obese-on-actual-weight" },
    { "152 cm 80 kg, australia", SHORT("australia"), .exact_ug = MG(118166),
      .deviation_hundredths = 3, .total_ug = MG(118200), .no_notes = "obese-and-short" },
    { "152 cm 80 kg, uk", SHORT("uk"), .exact_ug = MG(118166), .deviation_hundredths = 3,
      .total_ug = MG(118200) },
    { "152 cm 80 kg, the default", SHORT(NULL), STOPS("choose-weight-rule"),
      .no_notes = "obese-and-short" },

    { "an obese child, ontario", CHILD("ontario"), EVENLY(180), .warns = "obese-on-actual-weight",
      .no_notes = "obese-and-short" },
    { "an obese child, lemmens", CHILD("lemmens"), EVENLY(180), .warns = "obese-on-actual-weight" },

    { "no height, australia", LEMS(70000), .sex = IVIG_MALE, .age_years = 50,
      .weight_rule = "australia", STOPS("height-and-sex-needed") },
    { "no height, no override passes it", LEMS(70000), .age_years = 50, .weight_rule = "australia",
      PASSED("height-and-sex-needed"), .refused = true },
    { "no height, a child in australia", GBS(20000), .age_years = 6, .weight_rule = "australia",
      TOTAL(G(40), FIVE(G(8))), .no_notes = "weight-as-entered" },
    { "no height, uk", LEMS(70000), .age_years = 50, .weight_rule = "uk", EVENLY(140),
      .notes = "weight-as-entered" },
    { "no sex, lemmens", LEMS(100000), .height_mm = 1700, .age_years = 50, .weight_rule = "lemmens",
      .exact_ug = MG(127160), .deviation_hundredths = 3, .total_ug = MG(127200),
      .no_notes = "weight-as-entered" },

    /* pregnancy */
    { "pregnant, ontario", PREGNANT("ontario", 70000), .exact_ug = MG(124292),
      .deviation_hundredths = 57, EVENLY(125), .notes = "pregnant pre-pregnancy-weight",
      .no_notes = "pre-pregnancy-weight-unused" },
    { "pregnant, ontario, the weight before not given", LEMS(85000), FEMALE(1650), .age_years = 30,
      .weight_rule = "ontario", .conditions = "pregnant", STOPS("pre-pregnancy-weight-needed") },
    { "pregnant, ontario, no override passes it", LEMS(85000), FEMALE(1650), .age_years = 30,
      .weight_rule = "ontario", .conditions = "pregnant", PASSED("pre-pregnancy-weight-needed"),
      .refused = true },
    { "pregnant, ontario, more before than now", PREGNANT("ontario", 130000),
      .exact_ug = MG(172292), .deviation_hundredths = -133, EVENLY(170),
      .warns = "dosing-weight-above-actual" },
    { "pregnant, australia", PREGNANT("australia", 70000), EVENLY(170),
      .warns = "obese-on-actual-weight", .notes = "pregnant pre-pregnancy-weight-unused",
      .no_notes = "pre-pregnancy-weight" },
    { "pregnant, the weight before not given, australia", LEMS(85000), FEMALE(1650),
      .age_years = 30, .weight_rule = "australia", .conditions = "pregnant", EVENLY(170),
      .warns = "obese-on-actual-weight", .no_notes = "pre-pregnancy-weight-unused" },
    { "pregnant, the default rule", PREGNANT(NULL, 70000), .exact_ug = MG(113818),
      .deviation_hundredths = -2, .total_ug = MG(113800),
      .notes = "pregnant pre-pregnancy-weight-unused" },
    { "pregnant, index before below 8", PREGNANT("ontario", 21779), STOPS("bmi-implausible"),
      .warns = "weight-unusual" },
    { "pregnant, index before of 8", PREGNANT("ontario", 21780), .total_ug = G(45),
      .warns = "bmi-unusual weight-unusual" },
    { "pregnant, index before below 12", PREGNANT("ontario", 32669), .total_ug = G(65),
      .warns = "bmi-unusual" },
    { "pregnant, index before of 12", PREGNANT("ontario", 32670), .total_ug = G(65) },
    { "pregnant, an unusual weight that has not changed is said once", LEMS(24000), FEMALE(1500),
      .age_years = 30, .weight_rule = "ontario", .conditions = "pregnant",
      .pre_pregnancy_weight_g = 24000, .total_ug = G(50), .warns = "bmi-unusual weight-unusual" },
    { "pregnant, and male", LEMS(85000), MALE(1750), .age_years = 30, .conditions = "pregnant",
      .total_ug = MG(140900), .warns = "pregnant-male" },
    { "a weight before pregnancy without one", LEMS(85000), FEMALE(1650), .age_years = 30,
      .pre_pregnancy_weight_g = 70000, .status = IVIG_E_CONFLICT },
    { "a weight before pregnancy below its bounds", PREGNANT("ontario", 499),
      .status = IVIG_E_RANGE },
    { "a weight before pregnancy above its bounds", PREGNANT("ontario", 650001),
      .status = IVIG_E_RANGE },
};

const size_t plan_weight_row_count = sizeof plan_weight_rows / sizeof *plan_weight_rows;
