"""check_rules.py PROGRAM SCHEMAS RULES: hold what `rules list`, `rules show` and `rules check`
write as JSON against the schemas in SCHEMAS, against one another, and against the files of RULES,
the built-in set."""

import os
import shutil
import sys
import tempfile

import rule_files
from calls import run
from common import Faults, check_numbers, check_schema, load_schema, parse, validator_of
from rule_set import Rules

SCHEMAS = ["ivigcalc-rules-1", "ivigcalc-rule-1", "ivigcalc-faults-1"]
# What a condition of the patient asks for, in the list too.
EFFECTS = ("longest_schedule", "pregnancy", "at_risk_rate", "slow_start", "low_iga")


def causes(errors):
    """The errors; of a rule that fits no kind, those under its own kind."""
    for error in errors:
        others = {cause.schema_path[0] for cause in error.context if cause.validator == "const"}
        own = [cause for cause in error.context if cause.schema_path[0] not in others]
        yield from own or [error]


class Documents:
    """The documents of a program, each held against its schema as it is read."""

    def __init__(self, program, folder, schemas=tuple(SCHEMAS), group="rules"):
        self.program = program
        self.group = group
        self.faults = Faults()
        self.count = 0
        self.validators = {}
        for name in schemas:
            schema = load_schema(folder, name)
            self.validators[schema["title"]] = validator_of(schema)

    def read(self, schema, arguments, status=0):
        """The document that a call writes, and a function to report its faults."""
        arguments = [self.group] + arguments + ["-f", "json"]

        def expect(holds, text):
            self.faults.expect(holds, arguments, text)

        done = run(self.program, arguments)
        expect(done.returncode == status, f"exit {done.returncode}, not {status}: "
                                          f"{done.stderr.decode(errors='replace')}")
        text = done.stdout.decode("utf-8")
        document = parse(text)
        self.count += 1
        expect(document["schema"] == schema, f"schema {document['schema']}")
        check_schema(causes(self.validators[schema].iter_errors(document)), expect)
        check_numbers(text, expect)
        expect(run(self.program, arguments).stdout == done.stdout, "another output the second time")
        return document, expect


def cited(part):
    """Every source key that a part of a document cites, in order."""
    if isinstance(part, list):
        for item in part:
            yield from cited(item)
    elif isinstance(part, dict):
        for key, value in part.items():
            if key in ("sources", "rule_sources"):
                yield from value
            else:
                yield from cited(value)


def check_sources(rule, expect):
    """The bibliography of a rule: what it cites, all of it, and nothing else."""
    listed = [source["id"] for source in rule["sources"]]
    keys = set(cited({key: value for key, value in rule.items() if key != "sources"}))

    expect(len(listed) == len(set(listed)), "a source is listed twice")
    expect(set(listed) == keys, f"sources differ from what is cited: {keys ^ set(listed)}")


def check_indication(listed, shown, expect):
    """What the list says of an indication is what its rule says."""
    for key in ("id", "name", "version", "aliases"):
        expect(shown[key] == listed[key], f"{key} differs from the list")
    expect([{"id": variant["id"], "name": variant["name"]} for variant in shown["variants"]]
           == listed["variants"], "variants differ from the list")
    expect((shown["codes"] or {"icd10cm": []})["icd10cm"] == listed["icd10cm"],
           "icd10cm differs from the list")
    expect((shown["not_recommended"] or {"reason": None})["reason"] == listed["not_recommended"],
           "not_recommended differs from the list")
    expect([{key: regimen.get(key) for key in row}
            for regimen, row in zip(shown["regimens"], listed["regimens"])]
           == listed["regimens"] and len(shown["regimens"]) == len(listed["regimens"]),
           "regimens differ from the list")
    for regimen in shown["regimens"]:
        for key in ("total_g_per_kg", "days"):
            choice = regimen[key]
            expect(choice["min"] <= choice["default"] <= choice["max"],
                   f"{key} of {regimen['id']}: the default is not in the range")


def check_indications(documents, rules, listed):
    """Every indication under its id, its aliases and its variants."""
    for row in listed["indications"]:
        shown, expect = documents.read("ivigcalc-rule/1", ["show", row["id"]])
        check_sources(shown, expect)
        check_indication(row, shown, expect)
        rule_files.check(rules, f"indications/{row['id']}.yaml", shown, expect)
        variants = [variant["id"] for variant in row["variants"]]
        for name in row["aliases"] + variants:
            other, expect = documents.read("ivigcalc-rule/1", ["show", name])
            expect(other == dict(shown, variant=name if name in variants else None),
                   f"not the rule of {row['id']}")


def check_weight_rules(documents, rules, listed):
    for row in listed["weight_rules"]:
        shown, expect = documents.read("ivigcalc-rule/1", ["show", row["id"]])
        check_sources(shown, expect)
        rule_files.check(rules, f"weights/{row['id']}.yaml", shown, expect)
        for key in ("id", "name", "version", "summary"):
            expect(shown[key] == row[key], f"{key} differs from the list")
        expect([case["when"] is None for case in shown["cases"]]
               == [False] * (len(shown["cases"]) - 1) + [True], "not the last case alone is for all")


def check_precautions(documents, rules, listed):
    shown, expect = documents.read("ivigcalc-rule/1", ["show", "precautions"])
    check_sources(shown, expect)
    rule_files.check(rules, "precautions.yaml", shown, expect)
    for part in ("checks", "conditions"):
        ids = [item["id"] for item in shown[part]]
        expect(len(ids) == len(set(ids)), f"an id stands twice among {part}")
    expect([{"id": condition["id"], "name": condition["name"],
             "by_age": condition["when"] is not None,
             "level": (condition["finding"] or {"level": None})["level"],
             **{key: condition[key] for key in EFFECTS}} for condition in shown["conditions"]]
           == listed["conditions"], "conditions differ from the list")


def check_faults(documents, folder):
    """`rules check` of a clean set, of one with a fault made, and of none at all."""
    def codes(arguments, status):
        found, expect = documents.read("ivigcalc-faults/1", ["check"] + arguments, status)
        return [fault["code"] for fault in found["faults"]], expect

    with tempfile.TemporaryDirectory() as place:
        clean, faulty = os.path.join(place, "clean"), os.path.join(place, "faulty")
        shutil.copytree(folder, clean)
        shutil.copytree(folder, faulty)
        with open(os.path.join(faulty, "defaults.yaml"), "a", encoding="utf-8") as file:
            file.write("not_a_key: 1\n")
        for arguments, status, expected in (
                ([], 0, []), ([clean], 0, []), ([faulty], 1, ["unknown-key"]),
                ([clean, faulty], 1, ["unknown-key"]),
                ([os.path.join(place, "none")], 2, ["cannot-read"])):
            found, expect = codes(arguments, status)
            expect(found == expected, f"faults {found}, not {expected}")
        listed, expect = documents.read("ivigcalc-rules/1", ["list", "--rules", clean])
        expect(listed["rules"]["folder"] == clean, "not the folder that was named")


def main():
    program, schemas, folder = sys.argv[1:]
    documents = Documents(program, schemas)
    rules = Rules(folder)

    listed, expect = documents.read("ivigcalc-rules/1", ["list"])
    for part in ("indications", "weight_rules"):
        ids = [item["id"] for item in listed[part]]
        expect(ids == sorted(set(ids)), f"{part} are not sorted by id, each once")
    expect(listed["rules"]["folder"] is None, "the built-in set has no folder")
    check_indications(documents, rules, listed)
    check_weight_rules(documents, rules, listed)
    check_precautions(documents, rules, listed)
    check_faults(documents, folder)
    print(f"{documents.count} documents, {documents.faults.count} faults")
    return 1 if documents.faults.count else 0


if __name__ == "__main__":
    sys.exit(main())
