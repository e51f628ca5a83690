"""check_batch.py PROGRAM FOLDER: hold the rows of `batch` against the schemas of FOLDER, those of
CSV against those of JSON, each against a call by itself, and the summary against the rows."""

import csv
import io
import os
import sys
import tempfile
from decimal import Decimal

from batch_rows import as_call, as_csv, as_json_lines, make_rows, with_orders
from batch_sums import check_policy, check_summary
from calls import WEIGHT_RULES, run
from check_rows import joined
from common import Faults, check_numbers, check_schema, load_schema, parse, validator_of
from orders import ORDERS

# What a call says for every row; cells that are not empty go before these.
OPTIONS = {"--weight-rule": "ontario", "--product": "octagam-10", "--with": "renal",
           "--round-mode": "down", "--override": "agreed", "--pump-step": "1"}

# Sentences of the rules, and what only a plan by itself has.
SENTENCES = {"text", "line_text", "reason_text", "sources"}
DOCUMENT = {"given", "before", "during", "after", "follow", "alternatives", "sources", "id"}

DAYS = [f"day{number}_g" for number in range(1, 32)]
COLUMNS = ["id", "status", "indication", "regimen", "dosing_weight_kg", "weight_basis", "total_g",
           "days", "verdict", "difference_g", "findings", "error", "product", "vials", "volume_ml"]
NAMED = ["variant", "weight_rule", "weight_reason", "dose_g_per_kg", "exact_g",
         "first_difference", "slip", "override"]


class Batch:
    """A run of the program over rows, in every format, with its summary."""

    def __init__(self, program, folder, rows, options):
        self.arguments = [f"{option}={value}" for option, value in options.items()]
        self.program = program
        self.paths = {"csv": os.path.join(folder, "rows.csv"),
                      "jsonl": os.path.join(folder, "rows.jsonl")}
        self.summary_path = os.path.join(folder, "summary.json")
        for kind, text in (("csv", as_csv(rows)), ("jsonl", as_json_lines(rows))):
            with open(self.paths[kind], "w", encoding="utf-8", newline="") as file:
                file.write(text)

    def run(self, kind, *more):
        """What the batch prints of an input of this kind."""
        done = run(self.program, ["batch", self.paths[kind], f"--input-format={kind}",
                                  "--row-errors=report", *self.arguments, *more])
        if done.returncode != 0:
            raise RuntimeError(f"batch {more}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode("utf-8")

    def run_csv(self, *more):
        return list(csv.DictReader(io.StringIO(self.run("csv", *more), newline="")))

    def summary(self):
        with open(self.summary_path, encoding="utf-8") as file:
            return file.read()


def differences(row, plan, path="$"):
    """Where a row is not what a plan by itself says, sentences aside."""
    if isinstance(row, dict) and isinstance(plan, dict):
        if set(row) != set(plan) - SENTENCES:
            yield f"{path}: keys {sorted(row)}, alone {sorted(plan)}"
        for key in set(row) & set(plan):
            yield from differences(row[key], plan[key], f"{path}.{key}")
    elif isinstance(row, list) and isinstance(plan, list) and len(row) == len(plan):
        for number, (one, other) in enumerate(zip(row, plan)):
            yield from differences(one, other, f"{path}[{number}]")
    # numbers as they are written, too
    elif row != plan or str(row) != str(plan):
        yield f"{path} is {row}, alone {plan}"


def check_alone(row, cell, done, expect):
    """A row and what is said of it in CSV, against a call that says the same."""
    if row["status"] == "error":
        expect(done.returncode == 2, f"an error, alone exit {done.returncode}")
        return
    refused = row["status"] == "refused"
    differs = row["check"] and row["check"]["verdict"] == "differs"
    expect(done.returncode == (1 if refused or differs else 0), f"alone exit {done.returncode}")
    if done.returncode not in (0, 1):
        return
    found = parse(done.stdout.decode("utf-8"))
    plan = found["expected"] if row["check"] else found
    own = {key: row[key] for key in row if key not in ("id", "error", "check")}
    alone = {key: plan[key] for key in plan if key not in DOCUMENT}
    alone.update(status=found["status"], findings=found["findings"])
    for text in differences(own, alone):
        expect(False, text)
    for text in differences(row["check"] or {}, {key: found[key] for key in row["check"] or {}}):
        expect(False, text)
    if refused:
        texts = {f"{finding['id']}: {finding['text']}" for finding in plan["findings"]}
        expect(cell["error"] in texts, f"the stop is {cell['error']}, alone {texts}")


def traits(row):
    """What a row shows that others may not."""
    if row["status"] == "error":
        return {(row["error"]["code"], row["error"]["column"])}
    weight = row["dosing_weight"] or {}
    return {(row["status"], row["override"]), row["indication"]["id"], row["indication"]["variant"],
            (row["indication"]["id"], (row["regimen"] or {}).get("id")),
            (weight.get("rule"), weight.get("basis"), row["override"]),
            ((row["product"] or {}).get("id"), row["override"]),
            ((row["check"] or {}).get("verdict"), row["override"]), len(row["schedule"] or []),
            *(finding["id"] for finding in row["findings"])}


def sample(rows, seen):
    """The numbers of so few rows that they show all there is and was not seen: always the one that
    shows most of it."""
    left = {number: traits(row) for number, row in enumerate(rows)}
    while True:
        left = {number: shows - seen for number, shows in left.items() if shows - seen}
        if not left:
            return
        number = max(left, key=lambda number: len(left[number]))
        seen |= left[number]
        yield number


def number_text(value):
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)


def error_text(row):
    error = row["error"]
    return ": ".join(filter(None, (error["code"], error["column"], error["text"])))


def first_difference(check):
    return next((day["day"] for day in check["days"] if day["difference_g"]), None)


def cells_of(row):
    """The cells of CSV, by the JSON of the same row; error and weight_rule not of a refused one."""
    none = dict.fromkeys(("id", "kg", "basis", "rule", "reason", "total_g", "g_per_kg", "exact_g",
                          "variant", "volume_ml", "verdict", "difference_g"))
    weight, dose, product, indication, regimen = (
        row[key] or none for key in ("dosing_weight", "dose", "product", "indication", "regimen"))
    check = row["check"] if row["status"] == "ok" and row["check"] else none
    days = [day["dose_g"] for day in row["schedule"] or []]
    text = row["id"] or ""
    found = {
        "id": f"'{text}" if text[:1] in tuple("=+-@\t\r") else text, "status": row["status"],
        "indication": indication["id"], "variant": indication["variant"],
        "regimen": regimen["id"], "dosing_weight_kg": weight["kg"],
        "weight_basis": weight["basis"], "weight_rule": weight["rule"],
        "weight_reason": weight["reason"], "total_g": dose["total_g"], "days": len(days) or None,
        "dose_g_per_kg": dose["g_per_kg"], "exact_g": dose["exact_g"],
        "verdict": row["check"]["verdict"] if row["check"] else None,
        "difference_g": check["difference_g"],
        "first_difference": None if check is none else first_difference(check),
        "findings": ";".join(f"{one['level']}:{one['id']}" for one in row["findings"]),
        "slip": "" if check is none else
                ";".join(one["id"] for one in row["findings"] if one["id"].startswith("slip-")),
        "error": error_text(row) if row["error"] else None, "product": product["id"],
        "vials": "+".join(f"{one['count']}x{one['size_g']}" for one in product.get("vials") or []),
        "volume_ml": product["volume_ml"], "override": row["override"],
        **dict(zip(DAYS, days + [None] * (31 - len(days)))),
    }
    if row["status"] == "refused":
        del found["error"], found["weight_rule"]
    return {key: number_text(value) for key, value in found.items()}


def check_cells(row, cell, expect):
    found = cells_of(row)
    for column, text in cell.items():
        expect(found.get(column, text) == text,
               f"{column}: {text!r}, in JSON {found.get(column)!r}")
    shown = sum(column in DAYS for column in cell)
    expect(len(row["schedule"] or []) <= shown, "a day that is in no column")
    if row["status"] == "refused":
        stops = [one["id"] for one in row["findings"] if one["level"] == "stop"]
        stop = cell["error"].partition(": ")[0]
        # which stops an override passed is not told; an order has stops of its own
        expect(stop in stops and (row["override"] or row["check"] or stop == stops[0]),
               f"the stop is {stop} of {stops}")


class Check:
    """What is done to every run."""

    def __init__(self, folder):
        self.faults = Faults()
        plan = joined(load_schema(folder, "ivigcalc-plan-1"),
                      load_schema(folder, "ivigcalc-check-1"))
        self.rows = validator_of(plan)
        self.summaries = validator_of(load_schema(folder, "ivigcalc-summary-1"))

    def expect(self, *where):
        return lambda holds, text: self.faults.expect(holds, where, text)

    def check_text(self, validator, text, expect):
        """A document by its schema, its numbers written plainly."""
        value = parse(text)
        check_schema(validator.iter_errors(value), expect)
        check_numbers(text, expect)
        return value

    def check(self, name, batch, columns):
        """A run in all its formats; the rows of JSON, those of CSV and the summary."""
        text = batch.run("csv", "--format=jsonl")
        expect = self.expect(name)
        expect(text == batch.run("jsonl", "--format=jsonl"), "JSON Lines give other bytes than CSV")
        rows = [self.check_text(self.rows, line, self.expect(name, number))
                for number, line in enumerate(text.split("\n")[:-1])]
        more = [] if columns is None else ["--output-columns=" + ",".join(columns)]
        cells = batch.run_csv("--summary-json", batch.summary_path, "--compare", *more)
        expect(len(rows) == len(cells), f"{len(rows)} rows of JSON, {len(cells)} of CSV")
        default = COLUMNS[:8] + [day for day in DAYS if day in cells[0]] + COLUMNS[8:]
        expect(list(cells[0]) == (columns or default), f"columns {list(cells[0])}")
        for number, (row, cell) in enumerate(zip(rows, cells)):
            check_cells(row, cell, self.expect(name, number, row["id"]))
        summary = self.check_text(self.summaries, batch.summary(), expect)
        check_summary(summary, rows, [cell["error"].partition(": ")[0] for cell in cells
                                      if cell["status"] == "refused"], expect)
        expect([policy["weight_rule"] for policy in summary["compare"]] == WEIGHT_RULES,
               "--compare has other rules")
        return rows, cells, summary


def main():
    program, folder = sys.argv[1:]
    check = Check(folder)
    patients = make_rows()
    seen = set()

    with tempfile.TemporaryDirectory() as place:
        plans, _, summary = check.check("no orders", Batch(program, place, patients, {}), None)
        ruled = [{key: text for key, text in cells.items() if key != "weight_rule"}
                 for cells in patients]
        for policy in summary["compare"]:
            under = Batch(program, place, ruled, {"--weight-rule": policy["weight_rule"]})
            check_policy(policy, plans, under.run_csv(), check.expect("compare"))
        patients = list(with_orders(patients, plans, ORDERS.values()))
        for name, options, columns in (("plain", {}, None),
                                       ("with options", OPTIONS, NAMED + DAYS[::-1] + COLUMNS)):
            rows, cells, summary = check.check(name, Batch(program, place, patients, options),
                                               columns)
            chosen = list(sample(rows, seen))
            for number in chosen:
                arguments = as_call(patients[number], options)
                check_alone(rows[number], cells[number], run(program, arguments),
                            check.expect(name, number, *arguments))
            counts = {key: summary[key] for key in ("rows", "dosed", "refused", "errors")}
            verdicts = {key: summary["schedules"][key] for key in
                        ("agrees", "agrees_rounded", "differs", "not_compared")}
            # whole vials make no order that agrees but for rounding
            due = [*counts.values(), *(verdicts.values() if not options else ())]
            check.expect(name)(all(due), f"nothing of a kind: {counts}, {verdicts}")
            print(f"{name}: {counts}, {verdicts}, {len(chosen)} calls by themselves")
    print(f"{check.faults.count} faults")
    return 1 if check.faults.count else 0


if __name__ == "__main__":
    sys.exit(main())
