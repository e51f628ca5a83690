"""kill.py PROGRAM: a run that is killed leaves no part of a result under the name of its output."""

import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import runs

MOMENTS = 20
OLD = b"what was there before\n"
MESSAGE = re.compile(rb"ivigcalc: interrupted after ([\d,]+) rows?; (.+) is as it was\n")


class Run:
    """One run with an output file, killed after some time."""

    def __init__(self, program, source, folder, old):
        self.target = folder / "out.csv"
        self.old = old
        if old is not None:
            self.target.write_bytes(old)
        self.process = subprocess.Popen(
            [program, "batch", str(source), "-o", str(self.target)], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=runs.default_signals)

    def kill(self, number, delay):
        time.sleep(delay)
        self.process.send_signal(number)
        self.stderr = self.process.communicate()[1]
        self.status = self.process.returncode

    def content(self):
        return self.target.read_bytes() if self.target.exists() else None

    def leftovers(self):
        """Names beside the output, which is taken away."""
        names = [path.name for path in self.target.parent.iterdir() if path != self.target]
        for path in self.target.parent.iterdir():
            path.unlink()
        return names


def check_message(faults, name, run, rows):
    """Death by a signal while the file was written is told, and truly."""
    told = MESSAGE.fullmatch(run.stderr)
    if told is None:
        # before the file was begun or after it was renamed, there is nothing to tell
        faults.check(run.stderr == b"", name, run.stderr)
        return False
    faults.check(int(told.group(1).replace(b",", b"")) <= rows, name, "rows told", run.stderr)
    faults.check(told.group(2) == str(run.target).encode(), name, "name told", run.stderr)
    faults.check(run.content() == run.old, name, "told to be as it was, and is not")
    return True


def check_run(faults, name, run, number, expected, rows):
    """Whether the run was caught in the middle of its writing."""
    content = run.content()
    faults.check(content in (run.old, expected), name, "a part of the result stands under the name")
    faults.check(run.status in (0, -number), name, "status", run.status, run.stderr)
    if run.status == 0:
        faults.check(content == expected, name, "status 0 without the result")
    caught = number == signal.SIGKILL and run.status != 0
    if number != signal.SIGKILL and run.status != 0:
        caught = check_message(faults, name, run, rows)
    left = run.leftovers()
    if number == signal.SIGKILL:
        faults.check(all(name.startswith(".out.csv.") for name in left), name, "left:", left)
    else:
        faults.check(left == [], name, "left:", left)
    return caught


def check_nohup(faults, program, source, folder, expected):
    """A signal that is ignored stays so: the run goes on to its end."""
    target = folder / "out.csv"
    process = subprocess.Popen(
        [program, "batch", str(source), "-o", str(target)], stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    while process.poll() is None:
        process.send_signal(signal.SIGHUP)
        time.sleep(0.01)
    faults.check(process.wait() == 0 and process.stderr.read() == b"", "nohup: status",
                 process.returncode)
    faults.check(target.read_bytes() == expected, "nohup: content")
    target.unlink()


def check_cut_short(faults, program, lines):
    """Standard output cannot be taken back, and the message says so."""
    process = subprocess.Popen([program, "batch", "-"], stdin=subprocess.PIPE,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               preexec_fn=runs.default_signals)
    process.stdin.write(lines)
    process.stdin.flush()
    time.sleep(0.5)  # it waits for the end of its input
    process.send_signal(signal.SIGTERM)
    process.wait()
    told = process.stderr.read()
    process.stdin.close()
    faults.check(process.returncode == -signal.SIGTERM, "cut short: status", process.returncode)
    faults.check(re.fullmatch(rb"ivigcalc: interrupted after [\d,]+ rows?; the output is cut short\n",
                              told), "cut short: message", told)


def main():
    program = sys.argv[1]
    faults = runs.Faults()
    draw = random.Random(20)
    with tempfile.TemporaryDirectory() as base:
        source, folder = Path(base, "big.csv"), Path(base, "out")
        folder.mkdir()
        lines = runs.long_input(program, 0.2)
        source.write_bytes(lines)
        began = time.monotonic()
        runs.bytes_of([program, "batch", str(source), "-o", str(folder / "out.csv")])
        duration = time.monotonic() - began
        expected = (folder / "out.csv").read_bytes()
        (folder / "out.csv").unlink()
        faults.check(expected == runs.bytes_of([program, "batch", str(source)]), "file and pipe")
        rows = expected.count(b"\n") - 1
        for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
            caught = 0
            for moment in range(MOMENTS):
                delay = duration * (moment + draw.random()) / MOMENTS
                run = Run(program, source, folder, OLD if moment % 2 else None)
                run.kill(number, delay)
                name = "%s after %.3f of %.3f s:" % (number.name, delay, duration)
                caught += check_run(faults, name, run, number, expected, rows)
            print(number.name, "caught", caught, "of", MOMENTS, "runs at work")
            faults.check(caught > 0, number.name, "came never in time: this shows nothing")
        check_nohup(faults, program, source, folder, expected)
        check_cut_short(faults, program, lines)
    return faults.finish()


if __name__ == "__main__":
    sys.exit(main())
