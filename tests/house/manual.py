"""The manual page knows what the program knows: options, findings, JSON keys, examples."""

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import c_source
import report

# calls whose plans together have every key of the JSON output
PLANS = [
    "-w 100 -H 175 -s m -a 40 -i amsan -f json -e",
    "-w 90 -i mg/dysphagia -f json",
    "-w 70 -i lems --days 6 -f json",
    "-w 70 -i lems --start 2026-11-30 -f json",
    "-w 70 -i lems --given 28,28 -f json",
    "-w 70 -i lems -p privigen -f json",
]
CHECKS = [
    "check -w 70 -i mg --schedule 5x14 -f json",
    "check -w 70 -i lems --schedule 6x28 -f json",
]
GROUPS = {
    "Stops that an override does not pass": ("IVIG_STOP", "true"),
    "Stops that an override passes": ("IVIG_STOP", "false"),
    "Warnings": ("IVIG_WARN", "false"),
    "Notes": ("IVIG_NOTE", "false"),
}


# of the rules' files, of a library's caller, and of a batch as a whole
NO_CODE_OF_A_ROW = {
    "ok", "not-exact", "cannot-read", "not-yaml", "yaml-feature", "missing-key", "wrong-kind",
    "bad-order", "unused-source", "example-fails", "cannot-write", "stopped",
}


def rows(path, macro, row):
    """The rows of an X-macro list."""
    text = c_source.without_comments(path.read_text()).replace("\\\n", "\n")
    start = text.index(f"#define {macro}(")
    return re.findall(row, text[start : text.index("\n\n", start)])


def section(page, macro, title):
    """The lines under .Sh or .Ss TITLE."""
    ends = r"\.Sh" if macro == "Sh" else r"\.S[hs]"
    found = re.search(
        rf"^\.{macro} {re.escape(title)}$\n(.*?)(?=^{ends} |\Z)", page, re.MULTILINE | re.DOTALL
    )
    return found.group(1) if found else ""


def option_faults(root, page):
    known = [
        (letter, name)
        for letter, name in rows(
            root / "src/cli/options.h", "CLI_OPTIONS", r"O\(\s*\w+,\s*(?:'(.)'|0),\s*\"([^\"]+)\""
        )
    ]
    told = []
    for line in re.findall(r"^\.It (Fl .*)$", section(page, "Sh", "OPTIONS"), re.MULTILINE):
        flags = re.findall(r"\bFl (\S+)", line)
        letters = [flag for flag in flags if len(flag) == 1]
        names = [flag[1:] for flag in flags if flag.startswith("-")]
        told.append((letters[0] if letters else "", names[0] if names else ""))
    if told != known:
        yield f"OPTIONS is not the option table, in its order:\n  page:    {told}\n  program: {known}"
    flags = {flag.split("=")[0] for flag in re.findall(r"\bFl (\S+)", page)}
    for flag in sorted(flags - {letter for letter, _ in known} - {"-" + name for _, name in known}):
        yield f"the page names option -{flag}, which the program does not know"


def finding_rows(root, macro):
    """Id, level and whether no override passes it, of every finding of a list."""
    row = r"F\(\s*\w+,\s*\"([^\"]+)\",\s*(\w+),\s*(\w+)\)"
    return rows(root / "include/ivigcalc/findings.h", macro, row)


def finding_faults(root, page):
    known = finding_rows(root, "IVIG_FINDINGS")
    findings = section(page, "Sh", "FINDINGS")
    for title, (level, final) in GROUPS.items():
        told = re.findall(r"^\.It Cm (\S+)$", section(findings, "Ss", title), re.MULTILINE)
        expected = [name for name, *kind in known if tuple(kind) == (level, final)]
        if sorted(told) != sorted(expected):
            yield f"{title}: {sorted(set(told) ^ set(expected))} is missing or does not belong there"
    for name, level, final in known:
        if (level, final) not in GROUPS.values():
            yield f"no group of findings for {name}"


def order_finding_faults(root, page):
    """Every finding of a check has its place, and says its level where it is no warning."""
    words = {"IVIG_STOP": "Stop: ", "IVIG_WARN": "", "IVIG_NOTE": "Note: "}
    part = section(section(page, "Sh", "FINDINGS"), "Ss", "Findings of a check")
    told = {}
    for ids, first in re.findall(r"^\.It Cm (.*)\n(.*)$", part, re.MULTILINE):
        level = re.match(r"(Stop: |Note: |)", first).group(1)
        told |= {name: level for name in ids.split(" , ")}
    known = {name: words[level] for name, level, _ in finding_rows(root, "IVIG_ORDER_FINDINGS")}
    for name in sorted(told.keys() | known.keys()):
        if told.get(name) != known.get(name):
            yield f"Findings of a check: {name} is missing, unknown, or of another level"


def condition_faults(root, page):
    """Every condition of the rules has its place in the page, and no other has."""
    text = (root / "rules/precautions.yaml").read_text()
    part = re.search(r"^conditions:\n(.*?)^examples:", text, re.MULTILINE | re.DOTALL).group(1)
    known = re.findall(r"^  - id: (\S+)$", part, re.MULTILINE)
    told = re.findall(r"^\.It Cm (.*)$", section(page, "Ss", "Conditions of the patient"), re.MULTILINE)
    told = [word for line in told for word in line.split() if word != ","]
    if sorted(told) != sorted(known):
        yield f"Conditions of the patient: {sorted(set(told) ^ set(known))} is missing or unknown"


def keys_of(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_of(inner)


def json_faults(program, page, calls, *sections):
    told = set(re.findall(r"[\w-]+", "".join(section(page, "Ss", title) for title in sections)))
    keys = set()
    for plan in calls:
        out = subprocess.run([program, *plan.split()], capture_output=True, check=False).stdout
        keys |= set(keys_of(json.loads(out)))
    for key in sorted(keys - told):
        yield f"JSON key {key} is not in the page"


def batch_faults(root, page):
    """Every column of a batch, in and out, and every code that a row may have, in order."""
    part = section(page, "Ss", "A batch")
    lists = re.findall(r"^\.Bl .*?^\.El$", part, re.MULTILINE | re.DOTALL)
    told = [[word for line in re.findall(r"^\.It Cm (.*)$", text, re.MULTILINE)
             for word in line.split(" , ")] for text in lists]
    columns = rows(root / "src/batch/columns.h", "IVIG_INPUT_COLUMNS", r'C\(\w+, "([^"]+)"\)')
    if sorted(told[0]) != sorted(columns):
        yield f"columns of the input: {sorted(set(told[0]) ^ set(columns))} is missing or unknown"
    known = rows(root / "src/batch/output_columns.h", "IVIG_OUTPUT_COLUMNS",
                 r'C\(\w+, "([^"]+)", \w+, \w+\)')
    at = known.index("day")
    known[at : at + 1] = ["day1_g", "day2_g", "..."]
    if told[1] != known:
        yield f"columns of the output, in order: {told[1]}; the program has {known}"
    text = (root / "include/ivigcalc/error.h").read_text()
    codes = set(re.findall(r'S\(\w+, "([^"]+)", ', text)) - NO_CODE_OF_A_ROW
    told = re.findall(r"^\.It Cm (.*)$", section(page, "Ss", "Errors of a row"), re.MULTILINE)
    told = {word for line in told for word in line.split(" , ")}
    if told != codes:
        yield f"Errors of a row: {sorted(told ^ codes)} is missing or does not belong there"


def batch_json_faults(program, page):
    """Every key of rows of all kinds, and of a summary with all its parts."""
    told = set(re.findall(r"[\w-]+", "".join(
        section(page, "Ss", title)
        for title in ("JSON", "JSON of a check", "JSON of a batch"))))
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "in.csv").write_text(
            "id,weight_kg,age_years,indication,product,schedule_g\n"
            "a,70,40,lems,privigen,\nb,70,40,lems,,5x28\nc,x,,,,\nd,70,40,ibm,,\n")
        run = subprocess.run(
            [program, "batch", "in.csv", "-f", "jsonl", "--compare", "--summary-json", "sums"],
            cwd=folder, capture_output=True, check=False)
        documents = [*run.stdout.splitlines(), Path(folder, "sums").read_bytes()]
    keys = {key for document in documents for key in keys_of(json.loads(document))}
    for key in sorted(keys - told):
        yield f"JSON key {key} of a batch is not in the page"


def examples(page):
    """The commands of EXAMPLES, as a shell reads them."""
    for line in re.findall(r"^\.Dl \$ (.*)$", section(page, "Sh", "EXAMPLES"), re.MULTILINE):
        yield line.replace("\\-", "-").replace("\\&", "")


def example_faults(program, page):
    with tempfile.TemporaryDirectory() as folder:
        for command in examples(page):
            words = shlex.split(command)
            Path(folder, "orders.csv").write_text("id,weight_kg,indication\na,70,lems\n")
            if words[0] != "ivigcalc":
                yield f"example is no call of ivigcalc: {command}"
                continue
            run = subprocess.run(
                [program, *words[1:]], cwd=folder, capture_output=True, check=False
            )
            if run.returncode != 0 or not (run.stdout or "-o" in words):
                yield f"example ends with {run.returncode}: {command}"


def main():
    root, program = Path(sys.argv[1]), os.path.abspath(sys.argv[2])
    page = (root / "src/cli/ivigcalc.1").read_text()
    faults = [
        *option_faults(root, page),
        *finding_faults(root, page),
        *order_finding_faults(root, page),
        *condition_faults(root, page),
        *batch_faults(root, page),
        *json_faults(program, page, PLANS, "JSON"),
        *json_faults(program, page, CHECKS, "JSON", "JSON of a check"),
        *batch_json_faults(program, page),
        *example_faults(program, page),
    ]
    report.finish(faults, "examples", len(list(examples(page))))


main()
