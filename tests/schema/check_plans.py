"""check_plans.py PROGRAM SCHEMAS RULES: hold the program's JSON plans against their schema, redo
their sums in exact decimals, and vials and infusions from the product files below RULES."""

import datetime
import sys
from decimal import Decimal

import supplies
from calls import calls, run
from common import SEVERITY, Faults, check_numbers, check_schema, load_schema, parse, validator_of
from rule_set import Rules

# Weight rules with the formula and the factor of the reference values.
DEVINE = ("ideal", "ontario", "australia", "uk", "lothian", "us-120")


def cited(plan):
    """Every source key that a statement of the plan cites."""
    for part in ("findings", "before", "during", "after", "follow", "working", "alternatives"):
        for statement in plan.get(part) or []:
            yield from ((statement.get("id", statement.get("step")), key)
                        for key in statement["sources"])


def check_sums(plan, expect):
    """The figures of a plan that was made, from the line above each."""
    weight, dose, schedule = plan["dosing_weight"], plan["dose"], plan["schedule"]
    days = [day["dose_g"] for day in schedule]
    total_step, day_step = Decimal(dose["total_step_g"]), Decimal(dose["day_step_g"])
    total, exact = Decimal(dose["total_g"]), Decimal(dose["exact_g"])
    given = plan["given"]["schedule_g"] if plan["given"] else []
    rest = days[len(given):]

    expect(exact == Decimal(weight["kg"]) * Decimal(dose["g_per_kg"]),
           "exact_g is not kg x g_per_kg")
    expect(sum(map(Decimal, days)) == total, "the days do not add up to total_g")
    expect([day["day"] for day in schedule] == list(range(1, len(days) + 1)), "day numbers")
    expect(rest == sorted(rest, reverse=True), "larger days do not come first")
    expect(not rest or max(rest) - min(rest) <= day_step, "two days differ by more than a step")
    expect(min(days) > 0, "a day without a dose")
    expect(all(Decimal(day) % day_step == 0 for day in rest), "a day is no multiple of its step")
    off = total - exact
    if given:
        check_given(plan, expect)
    else:
        expect(total % total_step == 0, "total_g is no multiple of its step")
        expect({"nearest": -total_step / 2 < off <= total_step / 2, "down": -total_step < off <= 0,
                "up": 0 <= off < total_step}[dose["rounding"]], "total_g is rounded wrongly")
    expect(abs(off / exact * 100 - Decimal(dose["deviation_percent"])) <= Decimal("0.005"),
           "deviation_percent")
    for day in schedule:
        share = Decimal(day["dose_g"]) / Decimal(weight["kg"])
        expect(abs(share - Decimal(day["g_per_kg"])) <= Decimal("0.0005"), "g_per_kg of a day")


def check_given(plan, expect):
    """A course already begun: what was given stands, and the rest is what the total lacks."""
    given, dose, schedule = plan["given"], plan["dose"], plan["schedule"]
    doses = given["schedule_g"]
    steps = Decimal(dose["total_step_g"]) + Decimal(dose["day_step_g"])

    expect([day["dose_g"] for day in schedule[:len(doses)]] == doses, "a day that was given")
    expect([day["given"] for day in schedule] == [number < len(doses) for number in
                                                  range(len(schedule))], "which days were given")
    expect(sum(map(Decimal, doses)) == given["total_g"], "the total that was given")
    expect(given["total_g"] + given["remaining_g"] == dose["total_g"], "remaining_g")
    expect(given["remaining_days"] == len(schedule) - len(doses), "remaining_days")
    # rounded once to the total, and what remains of it once more to days
    expect(abs(Decimal(dose["total_g"]) - Decimal(dose["exact_g"])) < steps, "total_g is far off")


def check_dates(plan, expect):
    """Each day is the one after the day before, and the next course so many weeks after day 1."""
    dates = [day["date"] for day in plan["schedule"]]
    window, weeks = plan["repeat"]["next_course"], plan["repeat"]["every_weeks"]

    if dates[0] is None:
        expect(set(dates) == {None} and window is None, "a date without a start")
        return
    start = datetime.date.fromisoformat(dates[0])
    for number, day in enumerate(plan["schedule"]):
        due = start + datetime.timedelta(days=number)
        expect(day["date"] == due.isoformat(), "days do not follow one another")
        expect(day["weekday"] == due.strftime("%A"), "weekday")
    due = weeks and {key: (start + datetime.timedelta(weeks=weeks[end])).isoformat()
                     for key, end in (("from", "min"), ("to", "max"))}
    expect(window == due, "next_course")


def check_weight(plan, expect):
    """The dosing weight and the reference values, from the formulas."""
    patient, weight = plan["patient"], plan["dosing_weight"]
    actual, height, sex = patient["weight_kg"], patient["height_cm"], patient["sex"]
    gram = Decimal("0.001")

    if height is not None:
        bmi = Decimal(actual) / (Decimal(height) / 100) ** 2
        expect(abs(bmi - Decimal(weight["bmi"])) <= Decimal("0.05"), "bmi")
    if height is None or sex is None:
        expect(weight["ideal_kg"] is None and weight["adjusted_kg"] is None, "reference weights")
    else:
        ideal = {"male": 50, "female": Decimal("45.5")}[sex] + \
            Decimal("2.3") * (Decimal(height) - Decimal("152.4")) / Decimal("2.54")
        adjusted = ideal + Decimal("0.4") * (actual - ideal)
        if ideal <= 0:
            ideal = adjusted = None
        for key, exact in (("ideal_kg", ideal), ("adjusted_kg", adjusted)):
            expect(weight[key] == exact or abs(exact - weight[key]) <= gram / 2, key)
    expect(weight["actual_kg"] in (actual, patient["pre_pregnancy_weight_kg"]), "actual_kg")
    if weight["basis"] == "ideal":
        expect(weight["rule"] not in DEVINE or weight["kg"] == weight["ideal_kg"], "not ideal_kg")
        expect(weight["kg"] < actual, "not the lower weight")
    if weight["basis"] == "adjusted" and weight["actual_kg"] == actual:
        expect(weight["rule"] not in DEVINE or weight["kg"] == weight["adjusted_kg"],
               "not adjusted_kg")
    if weight["basis"] in ("actual", "as-entered"):
        expect(weight["kg"] == weight["actual_kg"], "not the actual weight")


def check(plan, call, rules, expect):
    """What holds for every plan, and for one that was made or refused."""
    sources = [source["id"] for source in plan["sources"]]
    levels = [SEVERITY[finding["level"]] for finding in plan["findings"]]

    expect(len(sources) == len(set(sources)), "a source is listed twice")
    for statement, key in cited(plan):
        expect(key in sources, f"{statement} cites {key}, which is not in sources")
    expect(levels == sorted(levels, reverse=True), "findings are not sorted, most severe first")
    # what is withheld must not stand in a note
    expect(plan["status"] == "ok" or not {"spread", "spread-alternative", "other-weights"} &
           {finding["id"] for finding in plan["findings"]}, "a refused plan shows figures")
    if plan["status"] == "ok":
        check_sums(plan, expect)
        check_weight(plan, expect)
        check_dates(plan, expect)
    supplies.check(plan, call, rules, expect)


def main():
    program, schemas, rules_path = sys.argv[1:]
    faults = Faults()
    rules = Rules(rules_path)
    plans = {"ok": 0, "refused": 0}

    validator = validator_of(load_schema(schemas, "ivigcalc-plan-1"))
    for call in calls():
        for view in ([], ["--explain"]):
            arguments = call + ["-f", "json"] + view

            def expect(holds, text, arguments=arguments):
                faults.expect(holds, arguments, text)

            done = run(program, arguments)
            expect(done.returncode in (0, 1) and done.stderr == b"",
                   f"exit {done.returncode}: {done.stderr.decode(errors='replace')}")
            if done.returncode not in (0, 1):
                continue
            text = done.stdout.decode("utf-8")
            plan = parse(text)
            plans[plan["status"]] += 1
            check_schema(validator.iter_errors(plan), expect)
            check_numbers(text, expect)
            expect({"ok": 0, "refused": 1}[plan["status"]] == done.returncode, "status and exit")
            expect(("working" in plan) == bool(view), "working without --explain, or missing")
            expect(run(program, arguments).stdout == done.stdout, "another output the second time")
            check(plan, call, rules, expect)
    print(f"{plans['ok']} plans, {plans['refused']} refusals, {rules.infusions} infusions, "
          f"{faults.count} faults")
    return 1 if faults.count or not all(plans.values()) or not rules.infusions else 0


if __name__ == "__main__":
    sys.exit(main())
