"""kill.py PROGRAM: a run that is killed leaves no part of a result under the name of its output.

A run that waits for more rows is killed when its temporary file is there: that
is surely in time.  Runs that read a file are killed at random moments, which
may also come too late: how long a run takes depends on what else the machine does.
"""

import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import runs

ROWS = 20000
MOMENTS = 10
OLD = b"what was there before\n"
MESSAGE = re.compile(rb"ivigcalc: interrupted after ([\d,]+) rows?; (.+) is as it was\n")


class Run:
    """One run with an output file."""

    def __init__(self, program, source, folder, old, **options):
        self.target = folder / "out.csv"
        self.old = old
        if old is not None:
            self.target.write_bytes(old)
        options = {"stdin": subprocess.DEVNULL, "preexec_fn": runs.default_signals} | options
        self.process = subprocess.Popen(
            [program, "batch", str(source), "-o", str(self.target)],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)

    def feed(self, lines):
        """Give it input that is not at its end, and wait until it has written something."""
        self.process.stdin.write(lines)
        self.process.stdin.flush()
        runs.wait_until(lambda: self.process.poll() is not None or self.is_writing(),
                        "nothing is written to a temporary file")

    def is_writing(self):
        return any(path.stat().st_size > 0 for path in self.target.parent.glob(".out.csv.*"))

    def end(self):
        self.stderr = self.process.communicate(timeout=runs.PATIENCE)[1]
        self.status = self.process.returncode

    def kill(self, number):
        self.process.send_signal(number)
        # communicate() would close its input first, and the run might end well
        self.process.wait(runs.PATIENCE)
        self.end()

    def content(self):
        return self.target.read_bytes() if self.target.exists() else None

    def leftovers(self):
        """Names beside the output, which is taken away."""
        names = [path.name for path in self.target.parent.iterdir() if path != self.target]
        for path in self.target.parent.iterdir():
            path.unlink()
        return names


def check_message(faults, name, run):
    """Death by a signal while the file was written is told, and truly."""
    told = MESSAGE.fullmatch(run.stderr)
    if told is None:
        # before the file was begun or after it was renamed, there is nothing to tell
        faults.check(run.stderr == b"", name, run.stderr)
        return False
    faults.check(int(told.group(1).replace(b",", b"")) <= ROWS, name, "rows told", run.stderr)
    faults.check(told.group(2) == str(run.target).encode(), name, "name told", run.stderr)
    faults.check(run.content() == run.old, name, "told to be as it was, and is not")
    return True


def check_run(faults, name, run, number, expected):
    """Whether the run was caught in the middle of its writing."""
    content = run.content()
    faults.check(content in (run.old, expected), name, "a part of the result stands under the name")
    faults.check(run.status in (0, -number), name, "status", run.status, run.stderr)
    if run.status == 0:
        faults.check(content == expected, name, "status 0 without the result")
    caught = number == signal.SIGKILL and run.status != 0
    if number != signal.SIGKILL and run.status != 0:
        caught = check_message(faults, name, run)
    left = run.leftovers()
    if number == signal.SIGKILL:
        faults.check(all(name.startswith(".out.csv.") for name in left), name, "left:", left)
    else:
        faults.check(left == [], name, "left:", left)
    return caught


def check_at_work(faults, program, number, folder, expected, lines):
    """Killed while it has rows to write, and when it has but a header to write."""
    header = lines[:lines.index(b"\n") + 1]
    for fed, given in (("all rows", lines), ("a header", header)):
        for old in (None, OLD):
            run = Run(program, "-", folder, old, stdin=subprocess.PIPE)
            run.feed(given)
            run.kill(number)
            name = "%s at work, %s given, %s before:" % (number.name, fed, old)
            caught = check_run(faults, name, run, number, expected)
            faults.check(caught, name, "it was not caught:", run.status, run.stderr)


def check_random_moments(faults, program, number, source, folder, expected, duration, draw):
    caught = 0
    for moment in range(MOMENTS):
        delay = duration * (moment + draw.random()) / MOMENTS
        run = Run(program, source, folder, OLD if moment % 2 else None)
        time.sleep(delay)
        run.kill(number)
        name = "%s after %.3f of %.3f s:" % (number.name, delay, duration)
        caught += check_run(faults, name, run, number, expected)
    print(number.name, "at random moments caught", caught, "of", MOMENTS, "runs at work")


def check_nohup(faults, program, folder, expected, lines):
    """A signal that is ignored stays so: the run goes on to its end."""
    run = Run(program, "-", folder, None, stdin=subprocess.PIPE,
              preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    half = len(lines) // 2
    run.feed(lines[:half])
    run.process.send_signal(signal.SIGHUP)
    run.process.stdin.write(lines[half:])
    run.end()
    faults.check(run.status == 0 and run.stderr == b"", "nohup: status", run.status, run.stderr)
    faults.check(run.content() == expected, "nohup: content")
    faults.check(run.leftovers() == [], "nohup: left beside")


def check_cut_short(faults, program, output, lines):
    """Standard output cannot be taken back, and the message says so."""
    with open(output, "wb") as out:
        process = subprocess.Popen([program, "batch", "-"], stdin=subprocess.PIPE, stdout=out,
                                   stderr=subprocess.PIPE, preexec_fn=runs.default_signals)
    process.stdin.write(lines)
    process.stdin.flush()
    runs.wait_until(lambda: process.poll() is not None or output.stat().st_size > 0,
                    "nothing is written to standard output")
    process.send_signal(signal.SIGTERM)
    process.wait(runs.PATIENCE)
    told = process.communicate()[1]
    faults.check(process.returncode == -signal.SIGTERM, "cut short: status", process.returncode)
    faults.check(re.fullmatch(rb"ivigcalc: interrupted after [\d,]+ rows?; the output is cut short\n",
                              told), "cut short: message", told)


def main():
    program = sys.argv[1]
    faults = runs.Faults()
    draw = random.Random(20)
    lines = runs.with_header(runs.rows(ROWS, 1))
    with tempfile.TemporaryDirectory() as base:
        source, folder = Path(base, "big.csv"), Path(base, "out")
        folder.mkdir()
        source.write_bytes(lines)
        began = time.monotonic()
        runs.bytes_of([program, "batch", str(source), "-o", str(folder / "out.csv")])
        duration = time.monotonic() - began
        expected = (folder / "out.csv").read_bytes()
        (folder / "out.csv").unlink()
        faults.check(expected == runs.bytes_of([program, "batch", str(source)]), "file and pipe")
        faults.check(expected.count(b"\n") == ROWS + 1, "one row for each")
        for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
            check_at_work(faults, program, number, folder, expected, lines)
            check_random_moments(faults, program, number, source, folder, expected, duration, draw)
        check_nohup(faults, program, folder, expected, lines)
        check_cut_short(faults, program, Path(base, "cut.csv"), lines)
    return faults.finish()


if __name__ == "__main__":
    sys.exit(main())
