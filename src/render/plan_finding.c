/* The words of what is found of a plan. */
#include "render/plan_finding.h"

/*
 * One text for each finding.  {0:g} is its first number as a mass, {1..2:days}
 * the range from its second to its third ("2 to 5 days"; one number where they
 * are equal), {regimen} a word of finding_word.c.  The order of the numbers is the
 * contract between this table and the stages that make the findings.
 */
static const char *const texts[IVIG_FINDING_PLAN_COUNT] = {
    [IVIG_FINDING_RULE] = "",
    [IVIG_FINDING_NOT_RECOMMENDED] = "{indication}: IVIG is not recommended. {why-not}",
    [IVIG_FINDING_BMI_IMPLAUSIBLE] =
        "{0:kg} and {1:cm} do not belong together (body mass index {2:milli}): inches, metres or "
        "pounds? Give kilograms and centimetres.",
    [IVIG_FINDING_HEIGHT_IMPLAUSIBLE] =
        "A height of {0:cm} is under {1:cm}, and the patient counts as an adult: inches or metres? "
        "Give centimetres, and the age of a child.",
    [IVIG_FINDING_HEIGHT_AND_SEX_NEEDED] = "Weight rule {rule} needs {body}.",
    [IVIG_FINDING_PRE_PREGNANCY_WEIGHT_NEEDED] =
        "Weight rule {rule} needs the weight before pregnancy.",
    [IVIG_FINDING_NO_DOSING_WEIGHT] =
        "Weight rule {rule} gives no weight above 0 kg for this patient.",
    [IVIG_FINDING_STEPS_TOO_COARSE] =
        "Over {1:days} in steps of {0:g} a day would be left without a dose; the coarsest step "
        "that would do is {2:g}.{with-product}",
    [IVIG_FINDING_DOSE_TOO_SMALL] =
        "A total of {0:g} is too small to be shared over {1:days}, in any step.",
    [IVIG_FINDING_GIVEN_MORE_THAN_TOTAL] =
        "{0:g} were given, more than the total of {1:g}: nothing remains.",
    [IVIG_FINDING_PRODUCT_REFUSED] = "{refused}",
    [IVIG_FINDING_DAY_NOT_IN_VIALS] =
        "No whole vials of {product}{in-stock} make up a day of {0:g}; {nearest} would do.",
    [IVIG_FINDING_RATE_BELOW_PUMP] =
        "For {0:kg} the label's first rate is below {1:ml/h}, the step in which the pump is set.",
    [IVIG_FINDING_PRODUCT_AGE_NEEDED] =
        "{product} is not for {condition}: give the age, or take another product.",
    [IVIG_FINDING_PRODUCT_CONTRAINDICATED] =
        "{product}{contains} is not for {condition}. Take another product.",
    [IVIG_FINDING_INFUSION_TOO_LONG] =
        "A day would run for {0:duration}, more than {1:duration}: take more days.",
    [IVIG_FINDING_CHOOSE_WEIGHT_RULE] =
        "The body mass index {0:milli} is above {1:milli}, and the default weight rule falls back "
        "to actual weight: {reason} Name a weight rule: {rules}.",
    [IVIG_FINDING_DOSE_OUTSIDE_REGIMEN] =
        "{0:g/kg} is outside what regimen {regimen} allows: {1..2:g/kg}.",
    [IVIG_FINDING_DAYS_OUTSIDE_REGIMEN] =
        "{0:days} is outside what regimen {regimen} allows: {1..2:days}.",
    [IVIG_FINDING_NO_DAY_LEFT] = "{0:g} of {1:g} is not given, and no day is left for it: "
                                 "{2:days} given, {3:days} at most.",
    [IVIG_FINDING_DAY_OVER_REGIMEN] =
        "{0:g/kg} in a day is above the most of regimen {regimen}, {1:g/kg}.",
    [IVIG_FINDING_ROUNDED_DAY_FAR_OVER] =
        "A day rounded to {0:g} is {1:percent} above the most of regimen {regimen}, {2:g/kg}: take "
        "{finer-step}.",
    [IVIG_FINDING_DAY_OVER_LIMIT] = "A day of {0:g} is above {1:g}.",
    [IVIG_FINDING_COURSE_OVER_LIMIT] =
        "A course of {0:g} is above {1:g}: check the weight and its unit, or dose by height and "
        "sex.",
    [IVIG_FINDING_BMI_UNUSUAL] = "A body mass index of {0:milli} is unusual: check weight and "
                                 "height.",
    [IVIG_FINDING_WEIGHT_UNUSUAL] =
        "{0:kg} is unusual for an adult ({1..2:kg}): check the weight, its unit and the age.",
    [IVIG_FINDING_PREGNANT_MALE] =
        "A pregnant patient is entered as male: check the sex, on which ideal weight depends.",
    [IVIG_FINDING_OBESE_ON_ACTUAL] =
        "The body mass index {0:milli} is above {1:milli}, and the dose is on actual weight.",
    [IVIG_FINDING_OBESE_AND_SHORT] =
        "Obese and short: below {0:cm} no formula is used, so nothing is taken off for obesity. "
        "Compare the weight rules.",
    [IVIG_FINDING_WEIGHT_ABOVE_ACTUAL] =
        "The dosing weight of {0:kg} is above the actual weight of {1:kg}.",
    [IVIG_FINDING_ROUNDED_DAY_OVER] =
        "A day rounded to {0:g} is {1:percent} above the most of regimen {regimen}, {2:g/kg}.",
    [IVIG_FINDING_TOTAL_DEVIATES] =
        "The total of {0:g} is {1:percent} off the exact dose of {2:g}.",
    [IVIG_FINDING_LARGE_DAY] = "A day of {0:g} is above {1:g}.",
    [IVIG_FINDING_LARGE_COURSE] = "A course of {0:g} is above {1:g}.",
    [IVIG_FINDING_SPREAD_NOT_APPLIED] =
        "A day of {0:g} is above {1:g}: {2:days} would keep to {3:g/kg} a day. The days stay "
        "as they were asked for.",
    [IVIG_FINDING_FEWER_DAYS_THAN_ADVISED] =
        "{0:days}, though the longest schedule, {1:days}, is advised: {conditions}.{fewer-days}",
    [IVIG_FINDING_FEWER_DAYS_FOR_CHILD] = "{0:days} for a child; {1:days} is preferred.",
    [IVIG_FINDING_GIVEN_DAY_OVER_REGIMEN] =
        "A day of {0:g} was given, {1:g/kg}: above the most of regimen {regimen}, {2:g/kg}.",
    [IVIG_FINDING_GIVEN_LARGE_DAY] = "A day of {0:g} was given, above {1:g}.",
    [IVIG_FINDING_FEWER_DAYS_REMAIN] =
        "What remains is given on {0:days}, not over {1:days}: in steps of {2:g} a day would be "
        "left without a dose.",
    [IVIG_FINDING_REPEAT_TOO_EARLY] =
        "The last course began on {0:date}: this one is {1:days} too early. It is due {3:weeks} "
        "after that, on {2:date} or later.",
    [IVIG_FINDING_PRODUCT_CONFLICT] =
        "{product} contains {stabiliser}, which is a matter of concern here: {condition}.",
    [IVIG_FINDING_PRODUCT_NOT_KNOWN] =
        "What holds {product} stable was not found; look at its label for: {condition}.",
    [IVIG_FINDING_HIGH_IGA] =
        "{product} has {0:iga} of IgA{up-to}, above {1:iga}: with IgA deficiency take one with "
        "less.",
    [IVIG_FINDING_IGA_NOT_KNOWN] =
        "How much IgA {product} has is not known here: with IgA deficiency look at its label.",
    [IVIG_FINDING_LOWEST_RATE] =
        "At risk: the label of {product} asks for the lowest rate practicable and gives no number; "
        "its steps are those for other patients.",
    [IVIG_FINDING_INFUSION_LONG] = "A day runs for {0:duration}, more than {1:duration}.",
    [IVIG_FINDING_FIRST_AGAIN] =
        "The last course began {0:days} ago, more than {1:weeks}: the infusion goes as a first "
        "one.",
    [IVIG_FINDING_REPEAT_NOT_PLANNED] =
        "A course began on {0:date}, and regimen {regimen} sets no interval for another: {repeat}",
    [IVIG_FINDING_LONGEST_SCHEDULE] =
        "{0:days}, the longest schedule, instead of {1:days}: {conditions}.",
    [IVIG_FINDING_SPREAD] =
        "Spread over {3:days}: over {0:days} a day would be {1:g}, above {2:g}. "
        "The total is kept.",
    [IVIG_FINDING_SPREAD_ALTERNATIVE] =
        "More cautious reading, {3:g} for the course: {0:days} of {1..2:g}.",
    [IVIG_FINDING_WEIGHT_AS_ENTERED] =
        "Height or sex is missing: the dose is on the weight as entered.",
    [IVIG_FINDING_IDEAL_WEIGHT_BY_SEX] =
        "At {0:cm} the ideal body weight is {1:kg} (male) or {2:kg} (female).",
    [IVIG_FINDING_PRE_PREGNANCY_WEIGHT] =
        "The weight before pregnancy, {0:kg}, stands for the actual weight of {1:kg}.",
    [IVIG_FINDING_PRE_PREGNANCY_WEIGHT_UNUSED] =
        "The weight rule does not use the weight before pregnancy, {0:kg}.",
    [IVIG_FINDING_AGE_NOT_GIVEN] =
        "Age not given: an adult is assumed, without the precautions for old age.",
    [IVIG_FINDING_GIVEN_IN_FULL] = "{0:g} of {1:g} were given, and no whole step of {2:g} remains.",
    [IVIG_FINDING_GIVEN_ROUNDED] =
        "{0:g} of {1:g} were given, within {2:milli} %, and no day is left: nothing remains.",
    [IVIG_FINDING_OTHER_WEIGHTS] =
        "On actual weight, {0:kg}, the total would be {1:g}; on adjusted weight, {2:kg}, {3:g}.",
    [IVIG_FINDING_AT_RISK_RATE] = "At risk: rates of {product} are kept to {at-risk-rate}; the "
                                  "lowest practicable is advised.",
    [IVIG_FINDING_DISEASE_RATE] = "In this disease no faster than {0:milli} mg/kg/min.",
    [IVIG_FINDING_SLOW_START] = "The infusion begins at the slowest first step of {product}.",
    [IVIG_FINDING_NO_FASTER_START] =
        "No faster start for a later infusion was found for {product}: it goes as a first one.",
    [IVIG_FINDING_PRODUCT_OFF_LABEL] =
        "The label of {product} does not have this use; its lowest most rate is kept.",
    [IVIG_FINDING_PRODUCT_DAYS] = "{0:days}; the label of {product} has {1..2:days} for this use.",
    [IVIG_FINDING_OFF_LABEL] = "{label}",
};

const char *ivig_plan_finding_text(enum ivig_finding_id id)
{
    return texts[id];
}
