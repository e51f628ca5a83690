#!/usr/bin/env python3
"""Nobody gets a wrong number past the worked examples of a rule file.

Makes one slip at a time in a copy of the rules and runs `PROGRAM rules check`
on it.  A slip is one of

  a number      one step up or down in its last place, ten times, a tenth of it
  a word        of, direction, use, missing, weight_in_pregnancy, weight_rule, line, stabiliser,
                rate_unit; level but from note to warn
  a flag        taken out; `default: true` moved to each other regimen
  an entry      of clears, not_with, before, labelled, not_for or contains taken out
  an item       of vials, first or subsequent taken out

outside examples, comments and texts.  Each must be refused by the loader or by
the examples of the file that it stands in.  (A note that becomes a warning is
no slip here: it hides nothing.)
"""

import argparse
import collections
import concurrent.futures
import decimal
import fnmatch
import os
import pathlib
import queue
import re
import shutil
import subprocess
import sys
import tempfile

# File, place, slip (as patterns) and why no example of the file can see it.  A row that excuses
# nothing is a fault: the slip is caught, or not made, any more.
UNSEEN = [
    ("indications/mg.yaml", "regimens.*.spread.min_days", "3 -> 2",
     "no dose of the regimen fits into 2 days of 0.4 g/kg: 1 g/kg, the least, needs 3"),
    ("indications/gbs.yaml", "regimens.standard.spread.min_days", "3 -> *",
     "the only dose, 2 g/kg, needs 5 days of 0.4 g/kg"),
    ("indications/gbs.yaml", "regimens.standard.spread.to_g_per_kg_day", "0.4 -> 0.5",
     "4 days above 80 g are a course above 300 g, which is refused; in 2 and 3 days only the "
     "words of the warning change"),
    ("precautions.yaml", "conditions.*.at_risk_rate", "*",
     "a worked example has no product, and with it no rate"),
    ("precautions.yaml", "conditions.*.slow_start", "*",
     "a worked example has no product, and with it no rate"),
    ("precautions.yaml", "conditions.*.low_iga", "*", "a worked example has no product"),
    ("precautions.yaml", "conditions.*.product_conflict.*", "*", "a worked example has no product"),
    ("defaults.yaml", "products.*", "*", "a worked example of the defaults has no product"),
    ("products/*.yaml", "iga.*", "*",
     "on which side of the limit it is decides, and an example shows that"),
    ("products/flebogamma-*.yaml", "stabiliser", "sorbitol -> glycine",
     "not_for rules it out for all whom sorbitol does"),
    ("products/flebogamma-*.yaml", "not_for", "* taken out",
     "what it contains, sorbitol, rules it out all the same"),
    ("products/privigen.yaml", "stabiliser", "proline -> glycine",
     "not_for rules it out for all whom proline does"),
    ("products/privigen.yaml", "not_for", "hyperprolinaemia taken out",
     "what it contains, proline, rules it out all the same"),
    ("products/*.yaml", "contains", "*", "what else it contains changes no figure"),
    ("defaults.yaml", "check.*", "*", "a worked example is a plan, and the check is of an order"),
    ("indications/*.yaml", "regimens.*.line", "*", "the line of treatment changes no figure"),
    ("indications/*.yaml", "regimens.*.labelled", "*", "where it is labelled changes no figure"),
    # serum IgA is a finding, so that its slip is seen
    ("indications/*.yaml", "before", "[!i]* taken out", "a check is a line to read, no finding"),
]

ITEM = re.compile(r"(?P<before> *(?:- )?)(?P<key>[a-z_0-9]+):(?P<value>(?: .*)?)$")
NUMBER = re.compile(r"\b([a-z_0-9]+): ([0-9]+(?:\.[0-9]+)?)(?=\s*(?:[,}]|$))")
DIGITS = re.compile(r"(?<![\w./-])[0-9]+(?:\.[0-9]+)?(?![\w./-])")
WORD = re.compile(r"\b(of|direction|use|missing|weight_in_pregnancy|weight_rule|level|line|stabiliser"
                  r"|rate_unit): ([A-Za-z/-]+)(?=\s*(?:[,}]|$))")
FLAG = re.compile(r"\b(default|longest_schedule|pregnancy|at_risk_rate|slow_start|low_iga): true$")
ENTRIES = re.compile(r"\b(clears|not_with|before|labelled|not_for|contains): \[(.*)\]$")
# a vial, or a step of a ladder
FLOW_ITEM = re.compile(r" *- (?P<value>\{ .* \})$")
ERROR = re.compile(r"(?P<file>.+):[0-9]+:[0-9]+: error: .* \[(?P<code>[a-z-]+)\]$")
WORDS = {
    "of": ["day", "course"],
    "direction": ["nearest", "down", "up"],
    "use": ["actual", "ideal"],
    "missing": ["as-entered", "refuse"],
    "weight_in_pregnancy": ["current", "pre-pregnancy"],
    "line": ["first", "second", "not-established"],
    "stabiliser": ["glycine", "proline", "maltose", "sorbitol"],
    "rate_unit": ["mg/kg/min", "mg/kg/h", "mL/kg/min", "mL/kg/h"],
}

MOST_WORKERS = 8

Slip = collections.namedtuple("Slip", "file line place change text")
Line = collections.namedtuple("Line", "index code place")


def lines_of(file, text):
    """The lines that hold data, without their comments, each with its place in the file.

    A place is the keys on the way to it, with an item of a list under its id.
    """
    parents = []
    for index, line in enumerate(text.splitlines()):
        code = re.sub(r"(^|\s)#.*", "", line).rstrip()
        column = len(line) - len(line.lstrip())
        # below a folded text, or below examples or texts
        if not code or (parents and parents[-1][2] and column > parents[-1][0]):
            continue
        flow = FLOW_ITEM.match(code)
        if flow:
            while parents and parents[-1][0] >= column:
                parents.pop()
            yield Line(index, code, ".".join(name for _, name, _ in parents if name != "-"))
            continue
        item = ITEM.match(code)
        if item is None:
            sys.exit(f"{file}:{index + 1}: neither a key nor a comment: {line}")
        start = len(item["before"])
        while parents and parents[-1][0] >= (column if "-" in item["before"] else start):
            parents.pop()
        if "-" in item["before"]:
            name = item["value"].strip() if item["key"] == "id" else "-"
            parents.append((column, name, False))
        skipped = item["key"] in ("examples", "lacks") and column == 0
        folded = item["value"].strip().startswith((">", "|"))
        parents.append((start, item["key"], skipped or folded))
        yield Line(index, code, ".".join(name for _, name, _ in parents if name != "-"))


def near(number):
    """A number's slips, as they would be written."""
    value = decimal.Decimal(number)
    step = decimal.Decimal(1).scaleb(value.as_tuple().exponent)
    for slip in (value + step, value - step, value * 10, value / 10):
        if slip >= 0 and slip != value:
            yield f"{slip.normalize():f}"


def other_words(key, word, weight_rules):
    if key == "weight_rule":
        return [rule for rule in weight_rules if rule != word]
    if key == "level":
        return {"stop": ["warn", "note"], "warn": ["stop", "note"], "note": ["stop"]}[word]
    return [other for other in WORDS[key] if other != word]


def changes_of(file, line, weight_rules):
    """(place, slip, the line with it or None for none) for each slip within the line."""
    numbers = list(NUMBER.finditer(line.code))
    own_key = line.place.rpartition(".")[2]
    flow = FLOW_ITEM.match(line.code)
    plain = (flow or ITEM.match(line.code))["value"].strip()
    entries = ENTRIES.search(line.code)
    if (plain[:1] in "{[" or plain[:1].isdigit()) and not entries:
        for digits in DIGITS.finditer(line.code):
            if digits.span() not in [number.span(2) for number in numbers]:
                sys.exit(f"{file}:{line.index + 1}: no slip is known for {digits.group()}")
    for found in numbers:
        key, number = found.groups()
        place = line.place if key == own_key else f"{line.place}.{key}"
        for slip in near(number):
            yield place, f"{number} -> {slip}", replaced(line.code, found.span(2), slip)
    for found in WORD.finditer(line.code):
        key, word = found.groups()
        place = line.place if key == own_key else f"{line.place}.{key}"
        for slip in other_words(key, word, weight_rules):
            yield place, f"{word} -> {slip}", replaced(line.code, found.span(2), slip)
    if flow:
        yield line.place, f"{plain} taken out", None
    if FLAG.search(line.code):
        yield line.place, "taken out", None
    if entries:
        each = entries.group(2).split(", ")
        for entry in each:
            rest = ", ".join(other for other in each if other != entry)
            yield (line.place, f"{entry} taken out",
                   replaced(line.code, entries.span(2), rest) if rest else None)


def replaced(text, span, by):
    return text[:span[0]] + by + text[span[1]:]


def with_line(lines, index, by):
    changed = lines[:index] + ([] if by is None else [by]) + lines[index + 1:]
    return "\n".join(changed) + "\n"


def moves_of(file, lines, found):
    """`default: true` under each of the other regimens."""
    flag = next((line for line in found if line.place.endswith(".default")
                 and line.code.endswith("default: true")), None)
    if flag is None:
        return
    own_name = flag.place.removesuffix("default") + "name"
    for line in found:
        regimen = line.place.split(".")
        if regimen[0] != "regimens" or regimen[2:] != ["name"] or line.place == own_name:
            continue
        # after the name of the other regimen
        changed = lines[:line.index + 1] + [flag.code] + lines[line.index + 1:]
        at = flag.index + (1 if flag.index > line.index else 0)
        yield Slip(file, flag.index + 1, flag.place, f"moved to {regimen[1]}",
                   with_line(changed, at, None))


def slips_of(rules, path, weight_rules):
    file = str(path.relative_to(rules))
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    found = list(lines_of(file, text))
    for line in found:
        for place, change, by in changes_of(file, line, weight_rules):
            yield Slip(file, line.index + 1, place, change, with_line(lines, line.index, by))
    yield from moves_of(file, lines, found)


def all_slips(rules):
    weight_rules = sorted(path.stem for path in (rules / "weights").glob("*.yaml"))
    for path in sorted(rules.rglob("*.yaml")):
        if path.name != "sources.yaml":
            yield from slips_of(rules, path, weight_rules)


def check(program, folder):
    done = subprocess.run([program, "rules", "check", folder], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60,
                          check=False)
    return done.returncode, done.stdout.decode("utf-8", "backslashreplace")


def outcome(slip, folder, status, output):
    """examples, loader or missed; or what is wrong with the program."""
    if status == 0 and not output:
        return "missed"
    codes = set()
    for line in output.splitlines():
        error = ERROR.match(line)
        if error:
            codes.add((os.path.relpath(error["file"], folder), error["code"]))
    if status != 1 or not codes:
        return f"exit status {status}, and not one error: {output.strip() or 'no output'}"
    if (slip.file, "example-fails") in codes:
        return "examples"
    if any(code != "example-fails" for _, code in codes):
        return "loader"
    return "missed"


def try_slip(program, folders, slip):
    folder = folders.get()
    path = folder / slip.file
    before = path.read_bytes()
    path.write_text(slip.text, encoding="utf-8")
    try:
        return outcome(slip, folder, *check(program, folder))
    finally:
        path.write_bytes(before)
        folders.put(folder)


def row_of(slip):
    """The row of UNSEEN that a slip falls under, or None."""
    for row in UNSEEN:
        if all(fnmatch.fnmatchcase(part, pattern)
               for part, pattern in zip((slip.file, slip.place, slip.change), row)):
            return row
    return None


def tally(slips, outcomes):
    """What became of the slips of each file, in all, and the faults."""
    files = {}
    faults = []
    excused = collections.Counter()
    for slip, result in zip(slips, outcomes):
        count = files.setdefault(slip.file, collections.Counter())
        row = row_of(slip) if result == "missed" else None
        if row is not None:
            excused[row] += 1
            result = "unseen"
        elif result not in ("examples", "loader"):
            faults.append(f"{slip.file}:{slip.line}: {slip.place}: {slip.change}: {result}")
            result = "missed"
        count[result] += 1
    return files, excused, faults


def print_count(what, count):
    caught = count["examples"] + count["loader"]
    total = caught + count["missed"]
    share = 100 * caught // total if total else 100
    print(f"{what}{total} slips: {count['examples']} caught by the file's own examples, "
          f"{count['loader']} refused by the loader, {count['missed']} missed: {share} %")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("rules", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1, help="try one slip of so many")
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    slips = list(all_slips(arguments.rules))[::arguments.every]
    # the cores that this process may use, of which a container may have few of many
    workers = min(len(os.sched_getaffinity(0)), MOST_WORKERS)
    with tempfile.TemporaryDirectory() as root:
        folders = queue.Queue()
        for worker in range(workers):
            folder = pathlib.Path(root) / str(worker)
            shutil.copytree(arguments.rules, folder)
            folders.put(folder)
        status, output = check(program, folder)
        if status != 0 or output:
            print(output.replace(f"{folder}/", ""), end="")
            print(f"the rules as they are: exit status {status}; no slip was tried")
            return 1
        with concurrent.futures.ThreadPoolExecutor(workers) as pool:
            outcomes = list(pool.map(lambda slip: try_slip(program, folders, slip), slips))
    files, excused, faults = tally(slips, outcomes)
    for file, count in files.items():
        print_count(f"{file}: ", count)
    for row in UNSEEN:
        if excused[row]:
            print(f"{excused[row]} more in {row[0]}, {row[1]}, {row[2]}: {row[3]}")
        elif arguments.every == 1:
            faults.append(f"UNSEEN: {row[0]}, {row[1]}, {row[2]}: no slip was missed there")
    for fault in faults:
        print(fault)
    print_count("", sum(files.values(), collections.Counter()))
    return 1 if faults or not slips else 0


if __name__ == "__main__":
    sys.exit(main())
