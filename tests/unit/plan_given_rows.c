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
    { "a milligram short of the total", AT_50("lems", 70000), .given = "5x27.9",
      .override_reason = "a sixth day", .stops = "days-outside-regimen", .total_ug = G(140),
      .day_ug = { FIVE(MG(27900)), MG(500) } },
    { "less than half a step short: nothing remains", AT_50("lems", 70000), .given = "4x28,27.951",
      .total_ug = MG(139951), .notes = "given-in-full" },
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
    { "a day that was given is above it: it stands", AT_50("lems", 70000), .given = "100",
      TOTAL(G(140), G(100), FOUR(G(10))) },
    { "no day of the regimen is left", AT_50("lems", 70000), .given = "5x20",
      STOPS("days-outside-regimen") },
    { "no day of the regimen is left, whatever is named", AT_50("lems", 70000), .given = "5x20",
      .days = 5, STOPS("days-outside-regimen") },
    { "30 days given", AT_50("lems", 70000), .given = "30x1",
      STOPS("days-outside-regimen day-over-regimen") },
    { "31 days given", AT_50("lems", 70000), .given = "31x1", .status = IVIG_E_RANGE },
};

const size_t plan_given_row_count = sizeof plan_given_rows / sizeof *plan_given_rows;
