"""check_comparisons.py PROGRAM SCHEMAS: hold the program's comparisons against their schema, and
each row against the plan that the program makes under that weight rule alone."""

import sys
from decimal import Decimal

from calls import BODIES, CHOICES, CONDITIONS, PATIENTS, REFUSED, WEIGHT_RULES, run
from common import SEVERITY, Faults, check_numbers, check_schema, load_schema, read, validator_of

# What only a comparison leaves out, and what only a plan with a rule by default says.
NOT_COMPARED = {"other-weights"}


def calls():
    """The arguments of each call, without command and format."""
    for body in BODIES + PATIENTS + REFUSED:
        yield body.split() + ["-i", "lems"]
    for choice in CHOICES + CONDITIONS:
        yield choice.split()
    yield "-w 100 -H 165 -s f -i mg/crisis --dose 1 --days 3 --round 2.5".split()
    yield "-w 100 -H 165 -s f -i gbs --day-round 10 --round-mode up".split()
    yield "-w 160 -H 165 -s f -i lems --override agreed".split()
    yield "-w 100 -H 165 -s f -i lems --round 2".split()
    yield "-w 100 -H 165 -i lems".split()
    yield "-w 100 -H 165 -s f -i ibm".split()


def check_plan(row, plan, expect):
    """A row with figures is the plan under its rule."""
    weight, dose = plan["dosing_weight"], plan["dose"]
    expect(plan["status"] == "ok", "the plan is refused")
    for key, value in (("basis", weight["basis"]), ("reason", weight["reason"]),
                       ("reason_text", weight["reason_text"]), ("dosing_weight_kg", weight["kg"]),
                       ("exact_g", dose["exact_g"]), ("total_g", dose["total_g"]),
                       ("days", len(plan["schedule"])),
                       ("schedule_g", [day["dose_g"] for day in plan["schedule"]])):
        expect(row[key] == value, f"{key} is not the plan's")


def check_row(row, plan, comparison, expect):
    listed = {(finding["id"], finding["level"]) for finding in row["findings"]}
    own = {(finding["id"], finding["level"]) for finding in comparison["findings"]
           if row["weight_rule"] in finding["weight_rules"]}
    said = {(finding["id"], finding["level"]) for finding in plan["findings"]}

    expect(listed == own, "findings of the row and of the document differ")
    if row["status"] == "ok":
        check_plan(row, plan, expect)
    if row["status"] == "refused":
        expect(plan["status"] == "refused", "the plan is not refused")
    if row["status"] == "lacks":
        expect(row["needs"], "lacks nothing")
        expect(plan["status"] == "refused" or plan["dosing_weight"]["basis"] == "as-entered",
               "the plan does not lack it")
        expect({name for name, _ in listed} <= {"ideal-weight-by-sex"}, "says what no row needs")
        return
    expect(listed <= said, f"not said by the plan: {listed - said}")
    due = {(name, level) for name, level in said if level != "note" and name not in NOT_COMPARED}
    expect(due <= listed, f"said by the plan only: {due - listed}")


def check_sources(comparison, plans, expect):
    """A finding cites what the plans with it cite, all of it."""
    for finding in comparison["findings"]:
        due = {source for rule in finding["weight_rules"] for said in plans[rule]["findings"]
               if (said["id"], said["text"]) == (finding["id"], finding["text"])
               for source in said["sources"]}
        expect(set(finding["sources"]) == due, f"{finding['id']} cites {finding['sources']}")


def check_differences(comparison, expect):
    rows = comparison["rules"]
    default = next(row for row in rows if row["weight_rule"] == comparison["default_rule"])
    for row in rows:
        if row["status"] != "ok" or default["status"] != "ok":
            expect(row["difference_g"] is None and row["difference_percent"] is None,
                   "a difference from nothing")
            continue
        difference = Decimal(row["total_g"]) - Decimal(default["total_g"])
        expect(row["difference_g"] == difference, "difference_g")
        exact = difference / Decimal(default["total_g"]) * 100
        expect(abs(exact - Decimal(row["difference_percent"])) <= Decimal("0.005"),
               "difference_percent")


def check(comparison, expect):
    rows = comparison["rules"]
    place = {"ok": 0, "lacks": 1, "refused": 2, "steps": 3}
    order = [(place[row["status"]], -(row["total_g"] or 0), row["weight_rule"]) for row in rows]
    sources = [source["id"] for source in comparison["sources"]]
    levels = [SEVERITY[finding["level"]] for finding in comparison["findings"]]

    expect(order == sorted(order), "rows are not in their order")
    expect(sorted(row["weight_rule"] for row in rows) == WEIGHT_RULES, "not every weight rule")
    expect((comparison["status"] == "ok") == any(row["status"] == "ok" for row in rows), "status")
    expect(levels == sorted(levels, reverse=True), "findings are not sorted, most severe first")
    expect(len(sources) == len(set(sources)), "a source is listed twice")
    for finding in comparison["findings"]:
        expect(set(finding["sources"]) <= set(sources), f"sources of {finding['id']}")
    check_differences(comparison, expect)


def main():
    program, schemas = sys.argv[1:]
    faults = Faults()
    counts = {"ok": 0, "lacks": 0, "refused": 0, "steps": 0}

    validator = validator_of(load_schema(schemas, "ivigcalc-compare-1"))
    for call in calls():
        def expect(holds, text, call=call):
            faults.expect(holds, ["compare"] + call, text)

        done, text, comparison = read(program, ["compare"] + call)
        expect(done.stderr == b"" and done.returncode == {"ok": 0, "refused": 1}
               [comparison["status"]], f"exit {done.returncode}")
        check_schema(validator.iter_errors(comparison), expect)
        check_numbers(text, expect)
        check(comparison, expect)
        said_by = {}
        for row in comparison["rules"]:
            counts[row["status"]] += 1
            if row["status"] == "steps":
                expect(not row["findings"], "no plan, and findings")
                done = run(program, call + ["--weight-rule", row["weight_rule"]])
                expect(done.returncode == 2 and b"do not go together" in done.stderr, "steps")
                continue
            _, _, plan = read(program, call + ["--weight-rule", row["weight_rule"]])
            said_by[row["weight_rule"]] = plan

            def expect_row(holds, fault, call=call, rule=row["weight_rule"]):
                faults.expect(holds, ["compare"] + call, f"{rule}: {fault}")

            check_row(row, plan, comparison, expect_row)
        check_sources(comparison, said_by, expect)
    print(f"rows: {counts}, {faults.count} faults")
    return 1 if faults.count or not all(counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
