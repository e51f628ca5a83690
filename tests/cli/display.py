"""display.py PROGRAM CASES: text plans keep to the screen and to the display rules.

Read are the golden outputs below CASES and a spread of calls of PROGRAM, whose figures must be
those of the JSON output too, and which say what no page leaves out, however dense.  A plan is ASCII, at most 80 columns and, without --explain, at most
40 lines; numbers and units are written so that they cannot be misread (ISMP and NHS rules)."""

import json
import os
import re
import sys
from decimal import Decimal

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "schema"))
from calls import calls, run  # noqa: E402

COLUMNS, LINES = 80, 40
LABEL = "  Dosing weight   "
NAME = "immune globulin intravenous (IVIG)"
UNIT = r"(?:g/kg|mL/kg|kg|mg|g|mL|cm|mm|%|days?|weeks?|hours?|years?)"
ERROR_PRONE = [
    ("a trailing zero", re.compile(r"(?<![\d.,])\d[\d,]*\.\d*0(?![\d.])")),
    ("a naked point", re.compile(r"(?<![\d.])\.\d|\d\.(?!\d)(?= ?(?:g|kg|mL|cm)\b)")),
    ("no space before a unit", re.compile(rf"\d{UNIT}(?![\w/])")),
    ("no comma from 1,000", re.compile(rf"(?<![\d.,])\d{{4,}}(?:\.\d+)? {UNIT}(?![\w/])")),
    ("a symbol for a word", re.compile(r"[<>@&]|\+/-")),
    ("an error-prone abbreviation",
     re.compile(r"\b(?:IU|ug|mcg|ml|cc|QD|qd|QOD|BID|TID|HS|gm|gms|wks?|hrs?|yrs?|approx)\b|"
                r"g/kg/d(?:ay)?\b|\bx ?\d+ ?d(?:ays)?\b")),
]
# The strength is part of a name and stands as on the vial; no quantity is written so.
STRENGTH = re.compile(r"\b(Flebogamma|Gammaplex|Octagam)(\s+)(?:5|10)%")
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
DATE = r" {1,2}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{4}-\d{2}-\d{2}"
ROW = re.compile(rf"  (Day (\d+)(?: to (\d+)|{DATE})?|Total) +([\d,.]+) g ")

# What is said on every page; a warning is too, and so is a stop that was overridden.
ALWAYS = ("off-label", "product-off-label", "product-days", "age-not-given")
AS_ENTERED = ", as entered ("
# What a page says of several findings at once, or leaves to --explain.
TOGETHER = ("product-content-not-known", "product-conflict")
STORY = ("fewer-days-than-advised",)


def faults_of(text):
    """Faults of one text plan."""
    explained = "\nWorking (" in text
    text = ESCAPE.sub("", text.replace("ESC[", "\x1b["))
    lines = text.splitlines()
    # titles, volumes and DOIs of the bibliography are not ours to write
    own = STRENGTH.sub(r"\1\2", text.split("\nSources:\n")[0])

    for number, line in enumerate(lines, 1):
        if len(line) > COLUMNS:
            yield f"line {number} has {len(line)} columns: {line}"
        if line != line.rstrip():
            yield f"line {number} ends with a blank"
    if any(not (" " <= char <= "~" or char == "\n") for char in text):
        yield "not plain ASCII"
    if text.count(NAME) > 1:
        yield "the drug's full name stands there more than once"
    if not explained and len(lines) > LINES:
        yield f"{len(lines)} lines"
    for name, pattern in ERROR_PRONE:
        for found in pattern.finditer(own):
            yield f"{name}: ...{own[max(found.start() - 20, 0):found.end() + 10]!r}"


def rows(text):
    """The schedule and the total as the text shows them."""
    days, total = [], None
    for name, first, last, grams in ROW.findall(text):
        grams = Decimal(grams.replace(",", ""))
        if name == "Total":
            total = grams
        else:
            days += [grams] * (int(last or first) - int(first) + 1)
    return days, total


def left_out(text, findings):
    """The ids of findings that a page must have, and has not."""
    text = " ".join(text.split())
    for finding in findings:
        if finding["id"] == "weight-as-entered":
            said = AS_ENTERED in text
        elif finding["level"] == "note" and finding["id"] not in ALWAYS:
            said = True
        elif finding["id"] in TOGETHER:
            said = all(part.rstrip(".") in text for part in finding["text"].split(": "))
        elif finding["id"] in STORY:
            said = finding["text"].partition(". ")[0] in text
        else:
            said = finding["text"] in text
        if not said:
            yield finding["id"]


def is_plan(text):
    """Whether a golden output is a text plan, or the part of one."""
    return (not text.startswith(("{", "usage:")) and LABEL in text
            and "Summary of the run" not in text)


def golden(folder):
    """Yield the name and text of each golden text plan; one output may hold several."""
    for case in sorted(os.listdir(folder)):
        path = os.path.join(folder, case, "stdout")
        if os.path.exists(path):
            with open(path, "rb") as file:
                text = file.read().decode("utf-8")
            if is_plan(text):
                yield case, text


def main():
    program, cases = sys.argv[1:]
    faults, plans = [], 0

    for name, text in golden(cases):
        plans += 1
        # a case that shows several brief plans is longer than one screen
        several = text.count(LABEL) > 1 and "\nWorking (" not in text
        faults += [(name, fault) for fault in faults_of(text)
                   if not (several and fault.endswith(" lines"))]
    for call in calls():
        for view in ([], ["--brief"], ["--quiet"], ["--explain"]):
            arguments = call + view
            done = run(program, arguments)
            text = done.stdout.decode("utf-8")
            name = " ".join(map(repr, arguments))
            if done.returncode not in (0, 1) or (done.returncode == 1) != (text == ""):
                faults.append((name, f"exit {done.returncode}, {len(text)} bytes"))
                continue
            if done.returncode == 1:
                continue
            plans += 1
            faults += [(name, fault) for fault in faults_of(text)]
            if view == []:
                if NAME not in text:
                    faults.append((name, "the drug's full name is missing"))
                plan = json.loads(run(program, call + ["-f", "json"]).stdout, parse_float=Decimal)
                expected = ([day["dose_g"] for day in plan["schedule"]], plan["dose"]["total_g"])
                if rows(text) != expected:
                    faults.append((name, "the figures differ from those of JSON"))
                faults += [(name, f"{finding} is not said")
                           for finding in left_out(text, plan["findings"])]
    for name, fault in faults:
        print("FAULT", name, "\n  ", fault)
    print(f"{plans} text plans, {len(faults)} faults")
    return 1 if faults or not plans else 0


if __name__ == "__main__":
    sys.exit(main())
