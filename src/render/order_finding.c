/* The words of what is found of an order. */
#include "render/order_finding.h"

/* As in finding.c: the order of the numbers is the contract with src/dose/order_*.c. */
static const char *const texts[] = {
#define AT(name) [IVIG_FINDING_##name - IVIG_FINDING_PLAN_COUNT]
    AT(ORDERED_DAYS) = "{0:days} ordered; in regimen {regimen} {1..2:days} would agree.",
    AT(ORDERED_DAY_OVER_REGIMEN) =
        "A day of {0:g} is {1:g/kg}, above the most of regimen {regimen}, {2:g/kg}.",
    AT(ORDERED_DAY_OVER_LIMIT) = "A day of {0:g} is above {1:g}.",
    AT(ORDERED_COURSE_OVER_REGIMEN) =
        "A course of {0:g} is {1:g/kg}, above what regimen {regimen} allows, {2..3:g/kg}.",
    AT(ORDERED_COURSE_OVER_LIMIT) = "A course of {0:g} is above {1:g}.",
    AT(ORDERED_NOT_COMPARED) =
        "The order was not compared: the plan that it would be held against is refused.",
    AT(ORDERED_TOTAL) = "The order is {0:g} of {1:g}, {2:share}: {3:apart-g}.",
    AT(ORDERED_TOTAL_DEVIATES) =
        "The order's total of {0:g} is {1:percent} off the exact dose of {2:g}.",
    AT(ORDERED_UNEVEN) = "Days differ by {0:g}, more than {1:g}.",
    AT(ORDERED_DAY_NEAR_MOST) =
        "A day of {0:g} is {1:g/kg}, above the most of regimen {regimen}, {2:g/kg}.",
    AT(ORDERED_SPREAD) =
        "{0:g} in a {spread-of} is above {1:g}: {2:days} would keep to {3:g/kg} a day.",
    AT(ORDERED_LARGE_DAY) = "A day of {0:g} is above {1:g}.",
    AT(ORDERED_LARGE_COURSE) = "A course of {0:g} is above {1:g}.",
    AT(ORDERED_WEIGHT) = "The order's dosing weight of {0:kg} is {1:apart-kg} ours, {2:kg}.",
    AT(ORDERED_NOT_IN_VIALS) =
        "A day of {0:g} cannot be made from whole vials of {product}; {nearest} can.",
    AT(SLIP_TENFOLD) = "{0:g} and the expected {1:g} are ten-fold apart: does a decimal point "
                       "stand wrong?",
    AT(SLIP_HUNDREDFOLD) = "{0:g} and the expected {1:g} are hundred-fold apart: does a decimal "
                           "point stand wrong?",
    AT(SLIP_DOUBLED) = "{0:g} is double the expected {1:g}: was the dose doubled?",
    AT(SLIP_TOTAL_AS_DAILY) =
        "Each day is {0:g}, where {1:g} is the whole course: was the total taken for a day?",
    AT(SLIP_DAILY_AS_TOTAL) = "{0:g} is one day's dose of a course of {1:days} and {2:g}: was a "
                              "day taken for the total?",
    AT(SLIP_DAY_LEFT_OUT) = "The figures fit {0:days} of a course of {1:days}: was a day left out?",
    AT(SLIP_DAY_DOUBLED) =
        "{0:g} is one day's dose more than the expected {1:g}: was a day doubled?",
    AT(SLIP_POUNDS) =
        "The order fits {0:kg}, which is {1:kg} with pounds and kilograms mixed up; the dosing "
        "weight is {2:kg}.",
    AT(SLIP_ORDERED_WEIGHT) = "The order fits its own dosing weight, {0:kg}: {1:apart-g} the dose "
                              "on {basis} weight.",
    AT(SLIP_ACTUAL_WEIGHT) =
        "The order fits actual weight, {0:kg}: {1:apart-g} the dose on {basis} "
        "weight. Product labels dose on actual weight.",
    AT(SLIP_ADJUSTED_WEIGHT) =
        "The order fits adjusted weight, {0:kg}: {1:apart-g} the dose on {basis} weight.",
    AT(SLIP_IDEAL_WEIGHT) =
        "The order fits ideal weight, {0:kg}: {1:apart-g} the dose on {basis} weight.",
    AT(SLIP_OTHER_REGIMEN) = "The order fits another regimen: {other} at {1:g/kg}.",
    AT(ORDERED_TOTAL_STEP) =
        "The order is {0:g} of {1:g}, {2:share}: within one step of the total, {3:g}.",
    AT(ORDERED_TOTAL_ROUNDED) = "The order is {0:g} of {1:g}, {2:share}: within {3:milli} %.",
    AT(ORDERED_UNEVEN_ROUNDED) = "Days differ by {0:g}, within {1:g}.",
    AT(ORDERED_WEIGHT_ROUNDED) =
        "The order's dosing weight of {0:kg} is {1:apart-kg} ours, {2:kg}.",
#undef AT
};

const char *ivig_order_finding_text(enum ivig_finding_id id)
{
    return texts[id - IVIG_FINDING_PLAN_COUNT];
}

const char *ivig_basis_name(const struct ivig_dosing_weight *weight)
{
    static const char *const names[] = { [IVIG_BASIS_ACTUAL] = "actual",
                                         [IVIG_BASIS_AS_ENTERED] = "entered",
                                         [IVIG_BASIS_IDEAL] = "ideal",
                                         [IVIG_BASIS_ADJUSTED] = "adjusted",
                                         [IVIG_BASIS_MULTIPLE] = "multiple-of-ideal" };

    return names[weight->basis];
}
