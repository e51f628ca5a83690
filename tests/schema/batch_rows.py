"""The rows of a batch that are checked: calls of the spread as cells, and what only cells can be;
written as CSV and as JSON Lines, and as the options of a call by itself."""

import csv
import io
import itertools
import json
import re
from decimal import Decimal

from calls import calls

COLUMNS = {
    "id": None, "weight_kg": "--weight", "height_cm": "--height", "sex": "--sex",
    "age_years": "--age", "indication": "--indication", "regimen": "--regimen",
    "dose_g_per_kg": "--dose", "days": "--days", "weight_rule": "--weight-rule",
    "product": "--product", "conditions": "--with", "schedule_g": "--schedule",
}
SHORT = {"-w": "weight_kg", "-H": "height_cm", "-s": "sex", "-a": "age_years", "-i": "indication",
         "-p": "product"}
NUMBERS = ("weight_kg", "height_cm", "age_years", "dose_g_per_kg", "days")
JSON_NUMBER = re.compile(r"(0|[1-9][0-9]*)(\.[0-9]+)?")

# Of the spread of calls every so many; no length of a list in it is a multiple.
STRIDE = 2

# What no call is: a regimen in its own cell, other spellings, conditions between semicolons.
OTHERS = [
    {"regimen": "standard"},
    {"indication": "mg", "regimen": "crisis", "product": "privigen", "conditions": "renal"},
    {"indication": "mg/crisis", "regimen": "crisis", "dose_g_per_kg": "1", "days": "2"},
    {"indication": "cidp", "regimen": "maintenance", "days": "1", "product": "gamunex-c"},
    {"weight_kg": "070.500", "height_cm": "170.0", "sex": "F", "age_years": "050"},
    {"sex": "Male", "height_cm": "180", "weight_kg": "120", "weight_rule": "us-120"},
    {"conditions": "renal;cardiac,iga-normal"},
    {"conditions": "pregnant", "weight_rule": "ontario", "height_cm": "165", "sex": "f"},
    {"weight_kg": "154"},
    {"days": "8"},
    {"days": "31"},
    {"dose_g_per_kg": "2.001"},
    {"indication": "gbs", "days": "2", "product": "octagam-5"},
    {"weight_kg": "100", "weight_rule": "lothian", "product": "kiovig"},
    {"weight_kg": "100", "height_cm": "165", "sex": "f", "weight_rule": "ontario",
     "product": "octagam-10"},
    {"weight_kg": "12.345", "age_years": "2", "weight_rule": "harriet-lane", "indication": "gbs"},
    {"schedule_g": "70"},
    {"indication": "ibm", "schedule_g": "5x28"},
    {"indication": "lems", "product": "hizentra", "schedule_g": "5x28"},
    {"weight_kg": "154", "schedule_g": "5x40"},
]

ERRORS = [
    {"weight_kg": ""}, {"weight_kg": "seventy"}, {"weight_kg": "70.1234"}, {"weight_kg": "0.4"},
    {"weight_kg": "1e2"}, {"weight_kg": "70 kg"}, {"height_cm": "1.75"}, {"height_cm": "170.55"},
    {"sex": "woman"}, {"age_years": "17.5"}, {"age_years": "131"}, {"indication": ""},
    {"indication": "lms"}, {"regimen": "crisis"}, {"indication": "mg/crisis", "regimen": "severe"},
    {"weight_rule": "ideel"}, {"product": "privigem"}, {"conditions": "renal,renal"},
    {"conditions": "iga-normal;anti-iga"}, {"conditions": "age-over-65"}, {"conditions": "tall"},
    {"days": "0"}, {"days": "32"}, {"days": "two"}, {"dose_g_per_kg": "2.0001"},
    {"dose_g_per_kg": "0"}, {"schedule_g": "5x"}, {"schedule_g": "32x1"}, {"schedule_g": "0"},
    {"weight_kg": "=70"}, {"indication": '"lems", \u00fc'},
]

# An id is any text, and one that a spreadsheet might run is copied with an apostrophe.
IDS = ["", "=1+1", "+1", "-1", "@a", "\ta", 'a,"b"', "M\u00fcller \u20ac", "'a", "0", "null", "a;b"]


def cells_of(call):
    """The cells that say the same as a call; None where no cell does."""
    cells = {}
    for option, value in zip(call[::2], call[1::2]):
        column = SHORT.get(option) or next((name for name, long in COLUMNS.items()
                                            if long == option), None)
        if column is None:
            return None
        cells[column] = value
    # a flag, which has no value, would move what comes after it
    return cells if len(call) % 2 == 0 else None


def make_rows():
    """Every row, each cell that is not empty; a row has no order yet, but for a few."""
    spread = [cells_of(call) for call in list(calls())[::STRIDE]]
    rows = [cells for cells in spread if cells]
    rows += [{"weight_kg": "70", "indication": "lems", **cells} for cells in OTHERS + ERRORS]
    for number, cells in enumerate(rows):
        cells["id"] = IDS[number] if number < len(IDS) else f"p{number}"
    return [{column: text for column, text in cells.items() if text} for cells in rows]


def with_orders(rows, plans, changes):
    """Every other row with an order: the days of its plan, changed in one way after the other."""
    turn = itertools.cycle(changes)
    for number, (cells, plan) in enumerate(zip(rows, plans)):
        if number % 2 == 0 and plan["schedule"] and "schedule_g" not in cells:
            days = next(turn)([Decimal(day["dose_g"]) for day in plan["schedule"]])
            cells = {**cells, "schedule_g": ",".join(f"{day:f}" for day in days)}
        yield cells


def as_csv(rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, list(COLUMNS), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def json_value(column, text, number):
    """A cell as JSON: a number as one in two rows of three, nothing as null or as ""."""
    if text == "" and number % 2:
        return "null"
    if column in NUMBERS and number % 3 and JSON_NUMBER.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=number % 2 == 0)


def as_json_lines(rows):
    """The same, keys in any order; in one row of three a cell that is empty is left out."""
    lines = []
    for number, cells in enumerate(rows):
        members = [f"{json.dumps(column)}: {json_value(column, cells.get(column, ''), number)}"
                   for column in COLUMNS if column in cells or number % 3]
        turned = number % len(members)
        lines.append("{" + ", ".join(members[turned:] + members[:turned]) + "}\n")
    return "".join(lines)


def as_call(cells, options):
    """The arguments of a call for one row; a cell goes before the option that stands for it."""
    said = {COLUMNS[column]: text for column, text in cells.items() if column != "id"}
    if "--with" in said:
        said["--with"] = said["--with"].replace(";", ",")
    command = "check" if "schedule_g" in cells else "dose"
    return [command, "--format=json"] + [f"{option}={value}"
                                         for option, value in {**options, **said}.items()]
