/*
 * The findings that the calculation itself makes, by their stable ids, which no
 * rule file can take for its own.
 */
#ifndef IVIGCALC_FINDINGS_H
#define IVIGCALC_FINDINGS_H

/*
 * F(MEMBER, id, level, FINAL) for each, the most severe first.  FINAL:
 * a stop that an override does not pass, because no right plan can follow
 * (units, plausibility, nothing to compute).  The values each one carries are
 * named in the texts of src/render/plan_finding.c, in the order given there.
 */
#define IVIG_FINDINGS(F)                                                                           \
    F(NOT_RECOMMENDED, "not-recommended", IVIG_STOP, true)                                         \
    F(BMI_IMPLAUSIBLE, "bmi-implausible", IVIG_STOP, true)                                         \
    F(HEIGHT_IMPLAUSIBLE, "height-implausible", IVIG_STOP, true)                                   \
    F(HEIGHT_AND_SEX_NEEDED, "height-and-sex-needed", IVIG_STOP, true)                             \
    F(PRE_PREGNANCY_WEIGHT_NEEDED, "pre-pregnancy-weight-needed", IVIG_STOP, true)                 \
    F(NO_DOSING_WEIGHT, "no-dosing-weight", IVIG_STOP, true)                                       \
    F(STEPS_TOO_COARSE, "steps-too-coarse", IVIG_STOP, true)                                       \
    F(DOSE_TOO_SMALL, "dose-too-small", IVIG_STOP, true)                                           \
    F(GIVEN_MORE_THAN_TOTAL, "given-more-than-total", IVIG_STOP, true)                             \
    F(PRODUCT_REFUSED, "product-refused", IVIG_STOP, true)                                         \
    F(DAY_NOT_IN_VIALS, "day-not-in-vials", IVIG_STOP, true)                                       \
    F(RATE_BELOW_PUMP, "rate-below-pump", IVIG_STOP, true)                                         \
    F(PRODUCT_AGE_NEEDED, "product-age-needed", IVIG_STOP, false)                                  \
    F(PRODUCT_CONTRAINDICATED, "product-contraindicated", IVIG_STOP, false)                        \
    F(INFUSION_TOO_LONG, "infusion-too-long", IVIG_STOP, false)                                    \
    F(CHOOSE_WEIGHT_RULE, "choose-weight-rule", IVIG_STOP, false)                                  \
    F(DOSE_OUTSIDE_REGIMEN, "dose-outside-regimen", IVIG_STOP, false)                              \
    F(DAYS_OUTSIDE_REGIMEN, "days-outside-regimen", IVIG_STOP, false)                              \
    F(NO_DAY_LEFT, "no-day-left", IVIG_STOP, false)                                                \
    F(DAY_OVER_REGIMEN, "day-over-regimen", IVIG_STOP, false)                                      \
    F(ROUNDED_DAY_FAR_OVER, "rounded-day-far-over", IVIG_STOP, false)                              \
    F(DAY_OVER_LIMIT, "day-over-limit", IVIG_STOP, false)                                          \
    F(COURSE_OVER_LIMIT, "course-over-limit", IVIG_STOP, false)                                    \
    F(BMI_UNUSUAL, "bmi-unusual", IVIG_WARN, false)                                                \
    F(WEIGHT_UNUSUAL, "weight-unusual", IVIG_WARN, false)                                          \
    F(PREGNANT_MALE, "pregnant-male", IVIG_WARN, false)                                            \
    F(OBESE_ON_ACTUAL, "obese-on-actual-weight", IVIG_WARN, false)                                 \
    F(OBESE_AND_SHORT, "obese-and-short", IVIG_WARN, false)                                        \
    F(WEIGHT_ABOVE_ACTUAL, "dosing-weight-above-actual", IVIG_WARN, false)                         \
    F(ROUNDED_DAY_OVER, "rounded-day-over", IVIG_WARN, false)                                      \
    F(TOTAL_DEVIATES, "total-deviates", IVIG_WARN, false)                                          \
    F(LARGE_DAY, "large-day", IVIG_WARN, false)                                                    \
    F(LARGE_COURSE, "large-course", IVIG_WARN, false)                                              \
    F(SPREAD_NOT_APPLIED, "spread-not-applied", IVIG_WARN, false)                                  \
    F(FEWER_DAYS_THAN_ADVISED, "fewer-days-than-advised", IVIG_WARN, false)                        \
    F(FEWER_DAYS_FOR_CHILD, "fewer-days-for-child", IVIG_WARN, false)                              \
    F(GIVEN_DAY_OVER_REGIMEN, "given-day-over-regimen", IVIG_WARN, false)                          \
    F(GIVEN_LARGE_DAY, "given-large-day", IVIG_WARN, false)                                        \
    F(FEWER_DAYS_REMAIN, "fewer-days-remain", IVIG_WARN, false)                                    \
    F(REPEAT_TOO_EARLY, "repeat-too-early", IVIG_WARN, false)                                      \
    F(PRODUCT_CONFLICT, "product-conflict", IVIG_WARN, false)                                      \
    F(PRODUCT_NOT_KNOWN, "product-content-not-known", IVIG_WARN, false)                            \
    F(HIGH_IGA, "high-iga", IVIG_WARN, false)                                                      \
    F(IGA_NOT_KNOWN, "product-iga-not-known", IVIG_WARN, false)                                    \
    F(AT_RISK_RATE, "at-risk-rate", IVIG_WARN, false)                                              \
    F(LOWEST_RATE, "lowest-rate", IVIG_WARN, false)                                                \
    F(INFUSION_LONG, "infusion-long", IVIG_WARN, false)                                            \
    F(FIRST_AGAIN, "first-infusion-again", IVIG_WARN, false)                                       \
    F(REPEAT_NOT_PLANNED, "repeat-not-planned", IVIG_WARN, false)                                  \
    F(LONGEST_SCHEDULE, "longest-schedule", IVIG_NOTE, false)                                      \
    F(SPREAD, "spread", IVIG_NOTE, false)                                                          \
    F(SPREAD_ALTERNATIVE, "spread-alternative", IVIG_NOTE, false)                                  \
    F(WEIGHT_AS_ENTERED, "weight-as-entered", IVIG_NOTE, false)                                    \
    F(IDEAL_WEIGHT_BY_SEX, "ideal-weight-by-sex", IVIG_NOTE, false)                                \
    F(PRE_PREGNANCY_WEIGHT, "pre-pregnancy-weight", IVIG_NOTE, false)                              \
    F(PRE_PREGNANCY_WEIGHT_UNUSED, "pre-pregnancy-weight-unused", IVIG_NOTE, false)                \
    F(AGE_NOT_GIVEN, "age-not-given", IVIG_NOTE, false)                                            \
    F(GIVEN_IN_FULL, "given-in-full", IVIG_NOTE, false)                                            \
    F(GIVEN_ROUNDED, "given-rounded", IVIG_NOTE, false)                                            \
    F(OTHER_WEIGHTS, "other-weights", IVIG_NOTE, false)                                            \
    F(DISEASE_RATE, "disease-rate", IVIG_NOTE, false)                                              \
    F(SLOW_START, "slow-start", IVIG_NOTE, false)                                                  \
    F(NO_FASTER_START, "no-faster-start", IVIG_NOTE, false)                                        \
    F(PRODUCT_OFF_LABEL, "product-off-label", IVIG_NOTE, false)                                    \
    F(PRODUCT_DAYS, "product-days", IVIG_NOTE, false)                                              \
    F(OFF_LABEL, "off-label", IVIG_NOTE, false)

/*
 * The same for the check of an order (check.h): what is wrong with it, and what
 * slip it may be.  A stop is a limit that the order breaks.
 */
#define IVIG_ORDER_FINDINGS(F)                                                                     \
    F(ORDERED_DAYS, "ordered-days", IVIG_STOP, false)                                              \
    F(ORDERED_DAY_OVER_REGIMEN, "ordered-day-over-regimen", IVIG_STOP, false)                      \
    F(ORDERED_DAY_OVER_LIMIT, "ordered-day-over-limit", IVIG_STOP, false)                          \
    F(ORDERED_COURSE_OVER_REGIMEN, "ordered-course-over-regimen", IVIG_STOP, false)                \
    F(ORDERED_COURSE_OVER_LIMIT, "ordered-course-over-limit", IVIG_STOP, false)                    \
    F(ORDERED_NOT_IN_VIALS, "ordered-not-in-vials", IVIG_STOP, false)                              \
    F(ORDERED_NOT_COMPARED, "ordered-not-compared", IVIG_WARN, false)                              \
    F(ORDERED_TOTAL, "ordered-total", IVIG_WARN, false)                                            \
    F(ORDERED_TOTAL_DEVIATES, "ordered-total-deviates", IVIG_WARN, false)                          \
    F(ORDERED_UNEVEN, "ordered-uneven", IVIG_WARN, false)                                          \
    F(ORDERED_DAY_NEAR_MOST, "ordered-day-near-most", IVIG_WARN, false)                            \
    F(ORDERED_SPREAD, "ordered-spread", IVIG_WARN, false)                                          \
    F(ORDERED_LARGE_DAY, "ordered-large-day", IVIG_WARN, false)                                    \
    F(ORDERED_LARGE_COURSE, "ordered-large-course", IVIG_WARN, false)                              \
    F(ORDERED_WEIGHT, "ordered-weight", IVIG_WARN, false)                                          \
    F(SLIP_TENFOLD, "slip-tenfold", IVIG_WARN, false)                                              \
    F(SLIP_HUNDREDFOLD, "slip-hundredfold", IVIG_WARN, false)                                      \
    F(SLIP_DOUBLED, "slip-doubled", IVIG_WARN, false)                                              \
    F(SLIP_TOTAL_AS_DAILY, "slip-total-as-daily", IVIG_WARN, false)                                \
    F(SLIP_DAILY_AS_TOTAL, "slip-daily-as-total", IVIG_WARN, false)                                \
    F(SLIP_DAY_LEFT_OUT, "slip-day-left-out", IVIG_WARN, false)                                    \
    F(SLIP_DAY_DOUBLED, "slip-day-doubled", IVIG_WARN, false)                                      \
    F(SLIP_POUNDS, "slip-pounds", IVIG_WARN, false)                                                \
    F(SLIP_ORDERED_WEIGHT, "slip-ordered-weight", IVIG_WARN, false)                                \
    F(SLIP_ACTUAL_WEIGHT, "slip-actual-weight", IVIG_WARN, false)                                  \
    F(SLIP_ADJUSTED_WEIGHT, "slip-adjusted-weight", IVIG_WARN, false)                              \
    F(SLIP_IDEAL_WEIGHT, "slip-ideal-weight", IVIG_WARN, false)                                    \
    F(SLIP_OTHER_REGIMEN, "slip-other-regimen", IVIG_WARN, false)                                  \
    F(ORDERED_TOTAL_STEP, "ordered-total-step", IVIG_NOTE, false)                                  \
    F(ORDERED_TOTAL_ROUNDED, "ordered-total-rounded", IVIG_NOTE, false)                            \
    F(ORDERED_UNEVEN_ROUNDED, "ordered-uneven-rounded", IVIG_NOTE, false)                          \
    F(ORDERED_WEIGHT_ROUNDED, "ordered-weight-rounded", IVIG_NOTE, false)

#endif
