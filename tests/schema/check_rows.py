"""check_rows.py FOLDER ROWS: hold the rows of a batch in the files of ROWS against the schemas of
FOLDER, and a row that was changed must not pass."""

import json
import sys
from pathlib import Path

from common import Faults, check_schema, load_schema, parse, validator_of


def joined(plan, check):
    """The schema of a plan with that of a check, which it refers to, among its definitions: nothing
    is fetched then."""
    there = "#/$defs/checked/"
    plan = json.loads(json.dumps(plan).replace(f'"{check["$id"]}#/', f'"{there}'))
    parts = {key: check[key] for key in ("properties", "$defs")}
    # a check has a whole plan in it, a row's check has not
    parts["properties"]["expected"] = {}
    plan["$defs"]["checked"] = json.loads(json.dumps(parts).replace('"#/', f'"{there}'))
    return plan


def changed(row):
    """What a row must not be, with what is wrong with it."""
    yield "without error, a plan by itself", {key: row[key] for key in row if key != "error"}
    yield "without check", {key: row[key] for key in row if key != "check"}
    yield "with sources", {**row, "sources": []}
    yield "a finding in words", {**row, "findings": [{"id": "a", "level": "stop", "text": "a",
                                                      "sources": ["a"]}]}
    yield "an error and no error", {**row, "error": None if row["error"] else {
        "code": "a", "text": "a", "column": None}}
    yield "another status", {**row, "status": "refused" if row["status"] == "ok" else "ok"}
    yield "no status", {**row, "status": None}
    if row["check"]:
        yield "a check without a verdict", {**row, "check": {**row["check"], "verdict": None}}


def main():
    folder, rows = sys.argv[1:]
    faults = Faults()
    counts = {"ok": 0, "refused": 0, "error": 0}
    schema = joined(load_schema(folder, "ivigcalc-plan-1"),
                    load_schema(folder, "ivigcalc-check-1"))
    own = set(schema["properties"])
    validator = validator_of(schema)

    for path in sorted(Path(rows).glob("*.json")):
        line = path.read_text(encoding="utf-8")
        row = parse(line)
        counts[row["status"]] += 1
        faults.expect(line.count("\n") == 1 and line.endswith("}\n"), [path.name], "not one line")
        # what is copied stands last, under keys of its own
        keys = [key for key in row if key in own]
        faults.expect(list(row)[:len(keys)] == keys, [path.name], "own keys do not come first")
        row = {key: row[key] for key in keys}

        def expect(holds, text, name=path.name):
            faults.expect(holds, [name], text)

        check_schema(validator.iter_errors(row), expect)
        for wrong, other in changed(row):
            faults.expect(not validator.is_valid(other), [path.name], f"passes: {wrong}")
    print(f"rows: {counts}, {faults.count} faults")
    return 1 if faults.count or not all(counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
