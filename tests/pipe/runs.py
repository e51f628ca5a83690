"""Inputs for `ivigcalc batch`, and running it."""

import random
import signal
import subprocess
import sys
import time

SKIPPED = 77

# Seconds for what takes one or two on a free machine; longer, and it hangs.
PATIENCE = 120

COLUMNS = "id,weight_kg,height_cm,sex,indication"

# The program as a filter of rows: any split of its input gives the same bytes.
FILTER = ["batch", "-", "--no-header", "--columns", COLUMNS, "--no-output-header"]

INDICATIONS = ["lems", "gbs", "amsan", "mg", "mg/crisis", "cidp", "mmn", "sps", "dm"]

# Rows that are refused or in error, each in its own way.
BAD = [
    ",154,,,lems", ",70,69,,lems", ",70,,,ibm", ",70,,,lens", ",abc,,,lems", ",70,175,x,lems",
    ",,,,lems", ",70,,,", "", ",70", ",70,,,lems,more", ',70,,,"lems', ',"70",,,"lems"', ",070,,,lems",
    ",7e1,,,lems", ",70,,,\xff", "\0,70,,,lems", ",70,,,lems\r",
]


def rows(count, seed, bad=False):
    """Lines of the columns above, without a header; with ${bad}, one in ten is no good."""
    draw = random.Random(seed)
    patients = [
        ",%d.%d,%d,%s,%s" % (draw.randint(50, 90), draw.randint(1, 9), draw.randint(155, 190),
                             draw.choice("mf"), draw.choice(INDICATIONS))
        for _ in range(997)
    ]
    lines = []
    for number in range(count):
        start = "=%d" % number if bad and number % 50 == 7 else "p%d" % number
        if bad and draw.random() < 0.1:
            lines.append(start + draw.choice(BAD))
        else:
            lines.append(start + patients[number % len(patients)])
    return "".join(line + "\n" for line in lines).encode("latin-1")


def with_header(lines):
    return COLUMNS.encode() + b"\n" + lines


def default_signals():
    """In the child: the signals as a shell in front gives them, whatever runs the test."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        signal.signal(number, signal.SIG_DFL)


def run(arguments, **options):
    """Run a program to its end, with bytes as its ${input} if there is any."""
    if "input" not in options:
        options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", subprocess.PIPE)
    return subprocess.run(arguments, stderr=subprocess.PIPE, preexec_fn=default_signals,
                          timeout=PATIENCE, **options)


def wait_until(holds, what):
    """Wait for a state of a program that runs beside this one."""
    due = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > due:
            sys.exit("waited %d s in vain: %s" % (PATIENCE, what))
        time.sleep(0.001)


def bytes_of(arguments, **options):
    """What a run writes to standard output; it must end well."""
    result = run(arguments, **options)
    if result.returncode != 0:
        sys.exit("%s: exit %d\n%s" % (arguments, result.returncode, result.stderr.decode()))
    return result.stdout


class Faults:
    """What went wrong, and how much was looked at."""

    def __init__(self):
        self.faults = 0
        self.checks = 0

    def check(self, holds, *what):
        self.checks += 1
        if not holds:
            self.faults += 1
            print("FAULT", *what)

    def finish(self):
        print(self.checks, "checks,", self.faults, "faults")
        return 1 if self.faults else 0
