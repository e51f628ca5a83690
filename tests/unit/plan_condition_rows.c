/* Plans: conditions of the patient, dates, diseases that are not treated. */
#include "plan_rows.h"

#define TWO(day)   day, day
#define THREE(day) day, day, day
#define FIVE(day)  day, day, day, day, day

/* 70 kg under a regimen of 2 days by default and 5 at most. */
#define MAINTENANCE MG_OF("maintenance", 70000)
#define OVER_2_DAYS TOTAL(G(140), TWO(G(70)))
#define OVER_5_DAYS TOTAL(G(140), FIVE(G(28)))

/* Mon 2026-11-30 */
#define START 20787

const struct plan_row plan_condition_rows[] = {
    /* the longest schedule */
    { "no condition: the days of the regimen", MAINTENANCE, OVER_2_DAYS },
    { "cardiac", MAINTENANCE, .conditions = "cardiac", OVER_5_DAYS, .warns = "cardiac",
      .notes = "longest-schedule" },
    { "fluid overload", MAINTENANCE, .conditions = "fluid-overload", OVER_5_DAYS,
      .warns = "fluid-overload" },
    { "renal", MAINTENANCE, .conditions = "renal", OVER_5_DAYS, .warns = "renal" },
    { "thrombosis", MAINTENANCE, .conditions = "thrombosis", OVER_5_DAYS, .warns = "thrombosis" },
    { "sepsis", MAINTENANCE, .conditions = "sepsis", OVER_5_DAYS, .warns = "sepsis" },
    { "diabetes", MAINTENANCE, .conditions = "diabetes", OVER_5_DAYS, .warns = "diabetes" },
    { "paraprotein", MAINTENANCE, .conditions = "paraprotein", OVER_5_DAYS,
      .warns = "paraprotein" },
    { "nephrotoxins", MAINTENANCE, .conditions = "nephrotoxins", OVER_5_DAYS,
      .warns = "nephrotoxins" },
    { "three at once", MAINTENANCE, .conditions = "nephrotoxins cardiac renal", OVER_5_DAYS,
      .warns = "cardiac renal nephrotoxins" },
    { "a condition and the age", MAINTENANCE, .age_years = 66, .conditions = "renal", OVER_5_DAYS,
      .warns = "renal age-over-65" },
    { "one number of days leaves no choice", MG_OF("preoperative", 70000), .conditions = "cardiac",
      OVER_5_DAYS, .warns = "cardiac", .no_notes = "longest-schedule" },
    { "the default is the longest", LEMS(70000), .conditions = "cardiac", OVER_5_DAYS,
      .warns = "cardiac", .no_notes = "longest-schedule" },
    { "the longest, named", MAINTENANCE, .days = 5, .conditions = "cardiac", OVER_5_DAYS,
      .warns = "cardiac", .no_notes = "longest-schedule" },
    { "the longest, of a plan that is refused", MAINTENANCE,
      .conditions = "cardiac hypersensitivity", STOPS("hypersensitivity"), .warns = "cardiac",
      .no_notes = "longest-schedule" },
    { "the longest is longer than the spread", MG_OF("maintenance", 160001), .dose_mg_per_kg = 1000,
      .conditions = "cardiac", TOTAL(G(160), FIVE(G(32))), .warns = "cardiac",
      .no_notes = "spread spread-alternative" },

    /* fewer days, named */
    { "cardiac, 2 days named", LEMS(70000), .days = 2, .conditions = "cardiac", OVER_2_DAYS,
      .warns = "cardiac fewer-days-than-advised" },
    { "cardiac, 4 days named", LEMS(70000), .days = 4, .conditions = "cardiac",
      TOTAL(G(140), G(35), THREE(G(35))), .warns = "cardiac fewer-days-than-advised" },
    { "cardiac, 5 days named", LEMS(70000), .days = 5, .conditions = "cardiac", OVER_5_DAYS,
      .warns = "cardiac" },
    { "cardiac, days outside the regimen", LEMS(70000), .days = 6, .conditions = "cardiac",
      STOPS("days-outside-regimen"), .warns = "cardiac" },

    /* conditions that leave the days alone */
    { "volume depletion", MAINTENANCE, .conditions = "volume-depleted", OVER_2_DAYS,
      .warns = "volume-depleted" },
    { "an earlier reaction", MAINTENANCE, .conditions = "prior-reaction", OVER_2_DAYS,
      .warns = "prior-reaction" },
    { "blood group other than O", MAINTENANCE, .conditions = "non-o", OVER_2_DAYS,
      .notes = "non-o" },
    { "fructose intolerance", MAINTENANCE, .conditions = "fructose-intolerance", OVER_2_DAYS,
      .notes = "fructose-intolerance" },
    { "hyperprolinaemia", MAINTENANCE, .conditions = "hyperprolinaemia", OVER_2_DAYS,
      .notes = "hyperprolinaemia" },
    { "a glucose meter that reads maltose", MAINTENANCE, .conditions = "maltose-meter", OVER_2_DAYS,
      .notes = "maltose-meter" },
    { "pregnancy", MAINTENANCE, .conditions = "pregnant", OVER_2_DAYS, .notes = "pregnant" },

    /* IgA */
    { "IgA not known", MAINTENANCE, OVER_2_DAYS, .notes = "iga" },
    { "IgA normal", MAINTENANCE, .conditions = "iga-normal", OVER_2_DAYS, .no_notes = "iga" },
    { "IgA deficient", MAINTENANCE, .conditions = "iga-deficient", OVER_2_DAYS,
      .warns = "iga-deficient", .no_notes = "iga" },
    { "antibodies against IgA", MAINTENANCE, .conditions = "anti-iga", STOPS("anti-iga"),
      .no_notes = "iga" },
    { "antibodies against IgA, overridden", MAINTENANCE, .conditions = "anti-iga",
      PASSED("anti-iga"), OVER_2_DAYS, .no_notes = "iga" },
    { "deficient, with antibodies", MAINTENANCE, .conditions = "iga-deficient anti-iga",
      STOPS("anti-iga"), .warns = "iga-deficient", .no_notes = "iga" },
    { "normal and deficient", MAINTENANCE, .conditions = "iga-normal iga-deficient",
      .status = IVIG_E_CONFLICT },
    { "deficient and normal", MAINTENANCE, .conditions = "iga-deficient iga-normal",
      .status = IVIG_E_CONFLICT },
    { "normal with antibodies", MAINTENANCE, .conditions = "anti-iga iga-normal",
      .status = IVIG_E_CONFLICT },

    /* IVIG ruled out */
    { "hypersensitivity", GBS(70000), .conditions = "hypersensitivity", STOPS("hypersensitivity") },
    { "hypersensitivity, overridden", GBS(70000), .conditions = "hypersensitivity",
      PASSED("hypersensitivity"), OVER_5_DAYS },
    { "two stops at once", LEMS(70000), .days = 6, .conditions = "hypersensitivity",
      STOPS("hypersensitivity days-outside-regimen") },

    /* age under 2: hereditary fructose intolerance may not be known */
    { "age 1", GBS(10000), .age_years = 1, TOTAL(G(20), FIVE(G(4))), .notes = "age-under-2" },
    { "age 2", GBS(10000), .age_years = 2, TOTAL(G(20), FIVE(G(4))) },

    /* dates: lems again after 4 weeks or more */
    { "a start changes no figure", LEMS(70000), .start_day = START, OVER_5_DAYS },
    { "repeat after 1 day", LEMS(70000), .start_day = START, .last_course_day = START - 1,
      OVER_5_DAYS, .warns = "repeat-too-early" },
    { "repeat after 27 days", LEMS(70000), .start_day = START, .last_course_day = START - 27,
      OVER_5_DAYS, .warns = "repeat-too-early" },
    { "repeat after 28 days", LEMS(70000), .start_day = START, .last_course_day = START - 28,
      OVER_5_DAYS },
    { "repeat after 29 days", LEMS(70000), .start_day = START, .last_course_day = START - 29,
      OVER_5_DAYS },
    { "repeat of a regimen without an interval", GBS(70000), .start_day = START,
      .last_course_day = START - 300, OVER_5_DAYS, .warns = "repeat-not-planned" },
    { "last course on the same day", LEMS(70000), .start_day = START, .last_course_day = START,
      .status = IVIG_E_RANGE },
    { "last course after this one", LEMS(70000), .start_day = START, .last_course_day = START + 1,
      .status = IVIG_E_RANGE },
    { "last course without a start", LEMS(70000), .last_course_day = START,
      .status = IVIG_E_RANGE },

    /* not recommended: nothing passes it */
    { "not recommended", .rule = "ibm", .weight_g = 70000, STOPS("not-recommended"),
      .no_notes = "iga off-label" },
    { "not recommended, overridden", .rule = "ibm", .weight_g = 70000,
      .override_reason = "on purpose", STOPS("not-recommended"), .no_notes = "iga off-label" },
    { "not recommended, weight out of bounds", .rule = "ibm", .weight_g = 499,
      .status = IVIG_E_RANGE },
};

const size_t plan_condition_row_count = sizeof plan_condition_rows / sizeof *plan_condition_rows;
