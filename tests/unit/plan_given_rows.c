/* Plans of a course that was begun: what remains, on which days. */
#include "plan_rows.h"

#define TWO(day)   day, day
#define THREE(day) day, day, day
#define FOUR(day)  day, day, day, day
#define FIVE(day)  day, day, day, day, day

#define AT_50(rule_, weight) .rule = (rule_), .weight_g = (weight), .age_years = 50

const struct plan_row plan_given_rows[] = {
    { "two of five days given", AT_50("lems", 70000), .given = "28,28",
      TOTAL(G(140), FIVE(G(28))) },
    { "one day given, an unlike one", AT_50("lems", 70000), .given = "20",
      TOTAL(G(140), G(20), FOUR(G(30))) },
    { "larger days first, of those to come", AT_50("lems", 70000), .given = "27.8",
      TOTAL(G(140), MG(27800), TWO(MG(28100)), TWO(MG(28000))) },
    { "the weight has changed", AT_50("lems", 75000), .given = "28,28",
      TOTAL(G(150), TWO(G(28)), MG(31400), TWO(MG(31300))) },
    { "the regimen has changed", AT_50("mg/crisis", 70000), .dose_mg_per_kg = 1000, .given = "28",
      TOTAL(G(70), G(28), TWO(MG(10500)), MG(10500), MG(10500)) },
    { "named days", AT_50("lems", 70000), .days = 3, .given = "28",
      TOTAL(G(140), G(28), TWO(G(56))) },
    { "a day more than planned, to keep within the most per day", AT_50("mg/maintenance", 70000),
      .given = "50", TOTAL(G(140), G(50), TWO(G(45))) },
    { "given in steps finer than those of the days", AT_50("lems", 70000), .given = "28.05",
      .total_ug = MG(140050), .day_ug = { MG(28050), FOUR(G(28)) } },
    { "all planned days given, a day more is allowed", AT_50("cidp/maintenance", 70000),
      .given = "30,30", TOTAL(G(70), TWO(G(30)), G(10)) },

    /* how much was given */
    { "all days given, at the tolerance: nothing remains", AT_50("lems", 70000), .given = "5x26.6",
      TOTAL(G(133), FIVE(MG(26600))), .notes = "given-rounded", .no_notes = "given-in-full" },
    { "all days given, below the tolerance: a day more must be decided", AT_50("lems", 70000),
      .given = "4x26.6,26.5", .override_reason = "a sixth day", .stops = "no-day-left",
      .total_ug = G(140), .day_ug = { FOUR(MG(26600)), MG(26500), MG(7100) } },
    { "a day left, within the tolerance: it is given", AT_50("lems", 70000), .given = "4x34",
      TOTAL(G(140), FOUR(G(34)), G(4)), .no_notes = "given-rounded" },
    { "less than half a step short: nothing remains", AT_50("lems", 70000), .given = "4x28,27.951",
      .total_ug = MG(139951), .notes = "given-in-full" },
    { "rounded down, just less than a step remains", AT_50("lems", 70000), .weight_rule = "lothian",
      .given = "4x33.75,0.001", .exact_ug = G(140), .deviation_hundredths = -357,
      .total_ug = MG(135001), .notes = "given-in-full" },
    { "rounded down, a step remains", AT_50("lems", 70000), .weight_rule = "lothian",
      .given = "4x33.75", TOTAL(G(140), FOUR(MG(33750)), G(5)), .no_notes = "given-in-full" },
    { "nothing remains in steps, and much is not given", AT_50("lems", 10000),
      .weight_rule = "lothian", .given = "4x3.78", .exact_ug = G(20), .deviation_hundredths = -2440,
      .total_ug = MG(15120), .warns = "weight-unusual total-deviates", .notes = "given-in-full" },
    { "just the total", AT_50("lems", 70000), .given = "5x28", TOTAL(G(140), FIVE(G(28))),
      .notes = "given-in-full" },
    { "a milligram more than the total", AT_50("lems", 70000), .given = "4x28,28.001",
      STOPS("given-more-than-total"), .no_notes = "given-in-full" },
    { "more than the total, no override passes it", AT_50("lems", 70000), .given = "5x30",
      PASSED("given-more-than-total"), .refused = true },

    /* limits hold for what is to come */
    { "what remains is at the most per day", AT_50("lems", 70000), .given = "4x17.5",
      TOTAL(G(140), FOUR(MG(17500)), G(70)) },
    { "what remains is above the most per day", AT_50("lems", 70000), .given = "4x17",
      STOPS("day-over-regimen") },
    { "a day that was given is above it: it stands, and is said", AT_50("lems", 70000),
      .given = "100", TOTAL(G(140), G(100), FOUR(G(10))), .warns = "given-day-over-regimen" },
    { "a day that was given is at what rounding may do", AT_50("lems", 70000), .given = "77",
      TOTAL(G(140), G(77), TWO(MG(15800)), TWO(MG(15700))) },
    { "a day that was given is above what rounding may do", AT_50("lems", 70000), .given = "77.001",
      .total_ug = MG(140001), .warns = "given-day-over-regimen" },
    { "a day that was given is at the large day", AT_50("lems", 90000), .given = "80",
      TOTAL(G(180), G(80), FOUR(G(25))) },
    { "a day that was given is above the large day", AT_50("lems", 90000), .given = "80.1",
      .total_ug = G(180), .warns = "given-large-day" },
    { "no day of the regimen is left", AT_50("lems", 70000), .given = "5x20",
      STOPS("no-day-left") },
    { "no day of the regimen is left, whatever is named", AT_50("lems", 70000), .given = "5x20",
      .days = 5, STOPS("no-day-left") },
    { "no day that was named is left", AT_50("lems", 70000), .given = "3x28", .days = 3,
      STOPS("no-day-left") },
    { "a day that was named is left", AT_50("lems", 70000), .given = "3x28", .days = 4,
      TOTAL(G(140), THREE(G(28)), G(56)) },
    { "fewer days are named than were given", AT_50("lems", 70000), .given = "3x28", .days = 2,
      STOPS("no-day-left") },
    { "30 days given", AT_50("lems", 70000), .given = "30x1",
      STOPS("no-day-left day-over-regimen") },

    /* the steps of what remains */
    { "a step for each day that remains", AT_50("lems", 70000), .day_step_ug = G(20), .given = "60",
      .total_step_ug = G(20), TOTAL(G(140), G(60), FOUR(G(20))) },
    { "a step too few: fewer days, and it is said", AT_50("lems", 70000), .day_step_ug = G(20),
      .total_step_ug = G(20), .given = "80", TOTAL(G(140), G(80), THREE(G(20))),
      .warns = "fewer-days-remain given-day-over-regimen" },
    { "a step too few: days that were named are not left out", AT_50("lems", 70000), .days = 5,
      .day_step_ug = G(20), .total_step_ug = G(20), .given = "80", STOPS("steps-too-coarse") },

    /* the spread rule holds for what remains too */
    { "spread: a day that remains is at 80 g", AT_50("mg/maintenance", 100000),
      .dose_mg_per_kg = 1000, .given = "20", TOTAL(G(100), G(20), G(80)), .no_notes = "spread" },
    { "spread: a day that remains is above 80 g", AT_50("mg/maintenance", 100000),
      .dose_mg_per_kg = 1000, .given = "19.9", .total_ug = G(100), .notes = "spread",
      .day_ug = { MG(19900), THREE(MG(26700)) } },
    { "spread: at 0.4 g/kg a day, 3 days at least", AT_50("mg/maintenance", 120000),
      .dose_mg_per_kg = 1000, .given = "20", .notes = "spread",
      TOTAL(G(120), G(20), MG(33400), MG(33300), MG(33300)) },
    { "spread: not where the days were named", AT_50("mg/maintenance", 120000), .days = 2,
      .dose_mg_per_kg = 1000, .given = "20", TOTAL(G(120), G(20), G(100)), .warns = "large-day",
      .no_notes = "spread" },
    { "31 days given", AT_50("lems", 70000), .given = "31x1", .status = IVIG_E_RANGE },
};

const size_t plan_given_row_count = sizeof plan_given_rows / sizeof *plan_given_rows;
