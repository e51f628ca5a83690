"""check_orders.py PROGRAM FOLDER: hold what `check` prints as JSON against the schemas of FOLDER,
the expected plan against the one that `dose` makes, and the verdict and the fits against the
contract, redone in exact decimals."""

import functools
import sys
from decimal import ROUND_HALF_UP, Decimal

from common import SEVERITY, Faults, check_numbers, check_schema, load_schema, read, validator_of
from orders import EVEN_TO_G, MILLI, calls

# The numbers of defaults.yaml and of the contract.
TOLERANCE_PERCENT = Decimal(5)
DAY_MOST_G = Decimal(200)
COURSE_MOST_G = Decimal(300)
# a rounded day may be so much above the most of its regimen
DAY_OVER_PERCENT = Decimal(10)
# a step counts so far only
STEP_PERCENT = Decimal(10)
# the order's own weight may be so much off
WEIGHT_PERCENT = Decimal(1)

# Warnings on the grams of the expected plan, and what says the same of an order.
ON_EXPECTED = {
    "rounded-day-over": {"ordered-day-near-most", "ordered-day-over-regimen"},
    "total-deviates": {"ordered-total-deviates"},
    "large-day": {"ordered-large-day", "ordered-day-over-limit", "ordered-spread"},
    "large-course": {"ordered-large-course", "ordered-course-over-limit"},
    "spread-not-applied": {"ordered-spread"},
}


@functools.lru_cache(maxsize=None)
def plan_of(program, arguments):
    return read(program, list(arguments))[2]


@functools.lru_cache(maxsize=None)
def regimens_of(program, indication):
    rule = read(program, ["rules", "show", indication])[2]
    return {regimen["id"]: regimen for regimen in rule["regimens"]}


def without_order(call):
    """The words of the request alone."""
    left = iter(call)
    return [word for word in left
            if word not in ("--schedule", "--ordered-weight", "--tolerance") or not next(left)]


def value_of(call, option):
    return call[call.index(option) + 1] if option in call else None


def days_of(text):
    """The grams of each day of a schedule."""
    for item in text.replace("+", ",").split(","):
        count, times, grams = item.rpartition("x")
        yield from [Decimal(grams)] * (int(count) if times else 1)


def breaks_spread(days, plan, regimen):
    """Whether the rule that spreads large days asks for more days than these."""
    spread = regimen["spread"]
    if not spread:
        return False
    least = spread["min_days"]
    while least < spread["max_days"] and \
            plan["dose"]["g_per_kg"] > least * spread["to_g_per_kg_day"]:
        least += 1
    held = max(days) if spread["of"] == "day" else sum(days)
    return held > spread["above_g"] and least > len(days)


def judge(days, plan, regimen, tolerance, named):
    """The verdict of the contract."""
    dose, total = plan["dose"], sum(days)
    apart = abs(total - dose["total_g"])
    most = plan["dosing_weight"]["kg"] * regimen["most_per_day_g_per_kg"]
    planned = max(day["dose_g"] for day in plan["schedule"])
    uneven = max(days) - min(days)
    in_step = apart <= dose["total_step_g"] and apart * 100 <= STEP_PERCENT * dose["total_g"]

    if (len(days) != len(plan["schedule"]) or max(days) > max(DAY_MOST_G, planned) or
            total > max(COURSE_MOST_G, dose["total_g"]) or
            max(days) > max(most * (100 + DAY_OVER_PERCENT) / 100, planned) or
            (not named and breaks_spread(days, plan, regimen))):
        return "differs"
    if in_step and uneven <= dose["day_step_g"]:
        return "agrees"
    if ((in_step or apart * 100 <= tolerance * dose["total_g"]) and
            uneven <= max(EVEN_TO_G, dose["day_step_g"])):
        return "agrees-rounded"
    return "differs"


def may_be_expected(days, plan, regimen, tolerance):
    """Whether a plan over the order's days is one to hold it against."""
    if plan["status"] != "ok" or breaks_spread(days, plan, regimen):
        return False
    # days that the rule would spread: only where the order keeps the rule and agrees
    return ("spread-not-applied" not in {finding["id"] for finding in plan["findings"]} or
            judge(days, plan, regimen, tolerance, False) != "differs")


def is_allowed(days, regimen):
    return regimen["days"]["min"] <= len(days) <= regimen["days"]["max"]


def check_expected(program, call, found, days, expect):
    """The plan is what `dose` prints, in as many days as are ordered where those may stand."""
    request = without_order(call)
    regimen = found["expected"]["regimen"]
    rules = regimens_of(program, found["expected"]["indication"]["id"]) if regimen else {}

    if regimen and "--days" not in request and is_allowed(days, rules[regimen["id"]]):
        so_many = request + ["--days", str(len(days))]
        plan = plan_of(program, tuple(so_many))
        if may_be_expected(days, plan, rules[regimen["id"]],
                           Decimal(value_of(call, "--tolerance") or TOLERANCE_PERCENT)):
            request = so_many
    expect(found["expected"] == plan_of(program, tuple(request)), "expected is not dose's plan")


def check_rows(found, days, expect):
    rows, schedule = found["days"], found["expected"]["schedule"]
    longest = max(len(days), len(schedule))

    def column(values):
        return values + [None] * (longest - len(values))

    expect([row["day"] for row in rows] == list(range(1, longest + 1)), "day numbers")
    expect([row["ordered_g"] for row in rows] == column(days), "ordered_g")
    expect([row["expected_g"] for row in rows] == column([day["dose_g"] for day in schedule]),
           "expected_g")
    for row in rows:
        expect(row["difference_g"] == (row["ordered_g"] or 0) - (row["expected_g"] or 0),
               "difference_g of a day")
    expect(sum(row["difference_g"] for row in rows) == found["difference_g"],
           "the days do not add up to difference_g")


def check_fits(program, call, found, days, tolerance, expect):
    """Each regimen of the indication, in the order's days: at a dose that the request or the
    regimen names, where the order agrees with it, or at its own, as near as allowed."""
    plan, total = found["expected"], sum(days)
    named = "--days" in call
    mg_per_kg = (total / plan["dosing_weight"]["kg"]).quantize(MILLI, ROUND_HALF_UP)
    request = without_order(call)
    due = []

    for option in ("--days", "--dose", "-r"):
        if option in request:
            at = request.index(option)
            del request[at:at + 2]
    name = request.index("-i") + 1
    for regimen in regimens_of(program, plan["indication"]["id"]).values():
        if not is_allowed(days, regimen):
            continue
        allowed = regimen["total_g_per_kg"]
        tried = list(request)
        tried[name] = f"{tried[name].partition('/')[0]}/{regimen['id']}"
        doses = [plan["dose"]["g_per_kg"], allowed["default"], allowed["min"], allowed["max"],
                 mg_per_kg]
        for number, dose in enumerate(doses):
            dose = Decimal(min(max(dose, allowed["min"]), allowed["max"]))
            other = plan_of(program,
                            tuple(tried + ["--dose", f"{dose:f}", "--days", str(len(days))]))
            verdict = other["status"] == "ok" and judge(days, other, regimen, tolerance, named)
            if verdict == "agrees" or (verdict == "agrees-rounded" and number + 1 == len(doses)):
                due.append({"regimen": regimen["id"], "g_per_kg": dose})
                break
    expect(found["fits_at"] == due, f"fits_at is not {due}")


def check_weight(ordered, ours, ids, expect):
    """Said where the order's own weight is not ours; a warning where it is far off."""
    apart = 0 if ordered is None else abs(ordered - ours)
    near = apart * 100 <= ours * WEIGHT_PERCENT

    expect(("ordered-weight" in ids) == (not near), "ordered-weight")
    expect(("ordered-weight-rounded" in ids) == (near and apart != 0), "ordered-weight-rounded")


def check_compared(program, call, found, days, expect):
    """What holds where there was a plan to compare with."""
    plan, ordered = found["expected"], found["ordered"]
    regimen = regimens_of(program, plan["indication"]["id"])[plan["regimen"]["id"]]
    tolerance = Decimal(value_of(call, "--tolerance") or TOLERANCE_PERCENT)
    per_kg = (sum(days) / plan["dosing_weight"]["kg"]).quantize(MILLI, ROUND_HALF_UP)
    ids = {finding["id"] for finding in found["findings"]}

    expect(ordered["g_per_kg"] == per_kg, "g_per_kg of the order")
    expect(found["tolerance_percent"] == tolerance, "tolerance_percent")
    expect(found["difference_g"] == ordered["total_g"] - plan["dose"]["total_g"], "difference_g")
    verdict = judge(days, plan, regimen, tolerance, "--days" in call)
    expect(found["verdict"] == verdict, f"{found['verdict']} is not {verdict}")
    # an order that agrees is suspected of nothing, and one that differs is told why
    expect(verdict == "differs" or not any(name.startswith("slip-") for name in ids), "a slip")
    expect(verdict != "differs" or ids & {
        "ordered-days", "ordered-total", "ordered-uneven", "ordered-day-over-regimen",
        "ordered-day-over-limit", "ordered-course-over-limit", "ordered-spread"},
        "differs, and no finding says why")
    check_weight(ordered["weight_kg"], plan["dosing_weight"]["kg"], ids, expect)
    check_rows(found, days, expect)
    check_fits(program, call, found, days, tolerance, expect)


def check(program, call, found, expect):
    days = list(days_of(value_of(call, "--schedule")))
    weight = value_of(call, "--ordered-weight")
    sources = [source["id"] for source in found["sources"]]
    cited = {key for finding in found["findings"] for key in finding["sources"]}
    levels = [SEVERITY[finding["level"]] for finding in found["findings"]]
    ids = [finding["id"] for finding in found["findings"]]
    said = {finding["id"]: finding for finding in found["expected"]["findings"]}

    expect(found["status"] == found["expected"]["status"], "status is not that of expected")
    expect(levels == sorted(levels, reverse=True), "findings are not sorted, worst first")
    expect(len(ids) == len(set(ids)), "a finding stands twice")
    expect(set(sources) == cited and len(sources) == len(cited), "sources are not those cited")
    expect([fit["regimen"] for fit in found["fits_at"]] == found["fits"], "fits and fits_at")
    expect(found["ordered"]["schedule_g"] == days, "schedule_g")
    expect(found["ordered"]["total_g"] == sum(days), "total_g")
    expect(found["ordered"]["weight_kg"] == (weight and Decimal(weight)), "weight_kg")
    for finding in found["findings"]:
        prefix = "Expected plan: " if finding["id"] in ON_EXPECTED else ""
        own = dict(finding, text=finding["text"][len(prefix):])
        expect(finding["id"].startswith(("ordered-", "slip-")) or
               (finding["text"].startswith(prefix) and own == said.get(finding["id"])),
               f"{finding['id']} is not that of expected")
    # a warning always shows: the plan's own, or what the order's findings say of the same
    for finding in said.values():
        expect(finding["level"] != "warn" or finding["id"] in ids or found["status"] == "refused" or
               set(ids) & ON_EXPECTED.get(finding["id"], set()), f"{finding['id']} is not shown")
    check_expected(program, call, found, days, expect)
    if found["status"] == "ok":
        check_compared(program, call, found, days, expect)


def main():
    program, folder = sys.argv[1:]
    faults = Faults()
    verdicts = {"agrees": 0, "agrees-rounded": 0, "differs": 0, "refused": 0}
    plan_validator = validator_of(load_schema(folder, "ivigcalc-plan-1"))
    schema = load_schema(folder, "ivigcalc-check-1")

    # no file is fetched for the reference: the plan is held against its own schema
    schema["properties"]["expected"] = {"type": "object"}
    validator = validator_of(schema)
    plans = set()
    for call in calls(functools.partial(plan_of, program)):
        arguments = ["check"] + call

        def expect(holds, text, arguments=arguments):
            faults.expect(holds, arguments, text)

        done, text, found = read(program, arguments)
        errors = list(validator.iter_errors(found))
        plan = repr(found["expected"])
        if plan not in plans:
            plans.add(plan)
            errors += plan_validator.iter_errors(found["expected"])
        check_schema(errors, expect)
        check_numbers(text, expect)
        expect(done.stderr == b"" and done.returncode == (found["verdict"] == "differs"),
               f"{found['verdict']}, and exit {done.returncode}")
        verdicts["refused" if found["status"] == "refused" else found["verdict"]] += 1
        check(program, call, found, expect)
    print(f"checks: {verdicts}, {faults.count} faults")
    return 1 if faults.count or not all(verdicts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
