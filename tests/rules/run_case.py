#!/usr/bin/env python3
"""Run ivigcalc on one faulty, or one unusual but valid, rule set.

A case is a folder below invalid/ or valid/.  Its rule set is base/ with the
case's files put over it, path by path.  Besides rule files a case may hold

  error        the exact stderr (invalid/ only)
  removed      paths below the set to take away first, one a line; "." is the whole set
  generate.sh  run last, in the set: for bytes that no text file holds, and for large files

The program runs as `ivigcalc --rules set -w 70 -i demo`, so every message
begins with set/.  An invalid set gives exit status 2, nothing on stdout and
exactly `error`; a valid one gives exit status 0, a plan, and nothing on
stderr.  With BLESS=1 in the environment `error` is rewritten instead.
"""

import argparse
import difflib
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

NOT_RULES = ("error", "removed", "generate.sh")
REFUSED = 2


def take_away(path):
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def make_set(case, rules):
    shutil.copytree(case.parent.parent / "base", rules)
    removed = case / "removed"
    if removed.exists():
        for path in removed.read_text(encoding="utf-8").splitlines():
            take_away(rules / path)
    for source in sorted(case.rglob("*")):
        path = source.relative_to(case)
        if source.is_file() and str(path) not in NOT_RULES:
            (rules / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, rules / path)
    script = case / "generate.sh"
    if script.exists():
        subprocess.run(["sh", "-eu", str(script)], cwd=rules, check=True)


def seconds_of_children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(program, folder):
    before = seconds_of_children()
    done = subprocess.run([program, "--rules", "set", "-w", "70", "-i", "demo"], cwd=folder,
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=50, check=False)
    return done, seconds_of_children() - before


def lines(data):
    return data.decode("utf-8", "backslashreplace").splitlines(keepends=True)


def compare_error(case, stderr):
    expected = case / "error"
    if os.environ.get("BLESS") == "1":
        expected.write_bytes(stderr)
    due = expected.read_bytes() if expected.exists() else b""
    if due != stderr:
        yield "stderr differs:\n" + "".join(
            difflib.unified_diff(lines(due), lines(stderr), "error", "stderr"))


def faults(case, done, seconds, most_seconds):
    valid = case.parent.name == "valid"
    due = 0 if valid else REFUSED
    if done.returncode != due:
        yield f"exit status {done.returncode}, not {due}"
    if valid and not done.stdout:
        yield "no plan on stdout"
    if not valid and done.stdout:
        yield "not empty: stdout:\n" + "".join(lines(done.stdout))
    if valid and done.stderr:
        yield "not empty: stderr:\n" + "".join(lines(done.stderr))
    if not valid and done.returncode == REFUSED:
        yield from compare_error(case, done.stderr)
    elif not valid:
        yield "stderr:\n" + "".join(lines(done.stderr))
    if most_seconds is not None and seconds > most_seconds:
        yield f"{seconds:.3f} s of process time; at most {most_seconds} s is due"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, help="most process time")
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("case", type=pathlib.Path)
    arguments = parser.parse_args()
    case = arguments.case.resolve()
    with tempfile.TemporaryDirectory() as folder:
        make_set(case, pathlib.Path(folder) / "set")
        done, seconds = run(arguments.program.resolve(), folder)
    found = list(faults(case, done, seconds, arguments.seconds))
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
