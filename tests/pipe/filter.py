"""filter.py PROGRAM: as a filter of rows, any split of the input gives the same bytes.

The rows are split by GNU parallel, in its three ways, and by hand.  In place of
ssh, which continuous integration has no other host for, a script runs each
command here, under another home: what goes over the line is the same.
"""

import os
import random
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

import runs

# of --block, and how many bytes of rows are split: some blocks each, not hundreds
BLOCKS = (("1k", 30000), ("7k", 100000), ("100k", 350000))

# parallel says `ssh LOGIN -- COMMAND`, the command in one word or several for a shell.
# A login has a home and a shell of its own; parallel runs its jobs there in $SHELL,
# which the caller need not have: in continuous integration it is not set.
SSH = """#!/bin/sh
while [ "$1" != -- ]; do login=$1; shift; done
shift
HOME=%s/$login
SHELL=/bin/sh
export HOME SHELL
mkdir -p "$HOME" && cd "$HOME" && exec sh -c "$*"
"""


def some_rows(lines, size):
    """Whole lines of about so many bytes."""
    return lines[:lines.index(b"\n", size) + 1]


def run_split(base, words, source):
    """What parallel makes of the words, whatever it is told by the environment of the test."""
    temporary = base / "tmp"
    temporary.mkdir(exist_ok=True)
    environment = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(base),
        "PARALLEL_HOME": str(base),
        "SHELL": "/bin/sh",
        "TMPDIR": str(temporary),
        "LC_ALL": "C",
    }
    with open(source, "rb") as rows:
        return runs.run(["parallel", "--will-cite", "-k"] + words, stdin=rows, env=environment)


def check_parallel(faults, program, lines, base):
    command = shlex.join([program] + runs.FILTER + ["--row-errors", "report"])
    script, source = base / "ssh", base / "rows.csv"
    script.write_text(SSH % shlex.quote(str(base / "homes")))
    script.chmod(0o755)
    for block, size in BLOCKS:
        rows = some_rows(lines, size)
        source.write_bytes(rows)
        expected = runs.bytes_of(shlex.split(command), input=rows)
        for name, words in (
                ("--pipe", ["--pipe"]),
                ("--pipepart", ["--pipepart", "-a", str(source)]),
                # 2/: two jobs at once, which parallel need not ask the login for
                ("-S", ["--pipe", "--ssh", str(script), "-S", "2/one,2/two"])):
            result = run_split(base, words + ["--block", block, command], source)
            name = "parallel %s --block %s:" % (name, block)
            faults.check(result.returncode == 0, name, "exit", result.returncode, result.stderr)
            faults.check(result.stdout == expected, name, "other bytes")
    homes = sorted(path.name for path in (base / "homes").iterdir())
    faults.check(homes == ["one", "two"], "logins that were used:", homes)


def check_random_splits(faults, program, lines):
    draw = random.Random(5)
    command = [program] + runs.FILTER + ["--row-errors", "report"]
    rows = some_rows(lines, 20000).splitlines(keepends=True)
    expected = runs.bytes_of(command, input=b"".join(rows))
    faults.check(expected.count(b"\n") == len(rows), "one row for each")
    for _ in range(20):
        cuts = sorted(draw.sample(range(len(rows) + 1), draw.randint(1, 12)))
        parts = [b"".join(rows[a:b]) for a, b in zip([0] + cuts, cuts + [len(rows)])]
        output = b"".join(runs.bytes_of(command, input=part) for part in parts)
        faults.check(output == expected, "split before rows", cuts)


def check_jobs(faults, program, lines):
    for name, arguments, given in (
            ("filter", runs.FILTER + ["--row-errors", "report"], lines),
            ("with headers", ["batch", "-", "--row-errors", "report"], runs.with_header(lines))):
        expected = runs.bytes_of([program] + arguments, input=given)
        for jobs in ("1", "2", "3", "8"):
            output = runs.bytes_of([program] + arguments + ["--jobs", jobs], input=given)
            faults.check(output == expected, name, "--jobs", jobs, "gives other bytes")


def main():
    program = os.path.abspath(sys.argv[1])
    faults = runs.Faults()
    lines = runs.rows(50000, 6, bad=True)
    faults.check(runs.bytes_of([program] + runs.FILTER, input=b"") == b"", "no row gives no byte")
    check_random_splits(faults, program, lines)
    check_jobs(faults, program, lines)
    if shutil.which("parallel") is None:
        print("skipped: GNU parallel is missing; splits by hand and --jobs:")
        return faults.finish() or runs.SKIPPED
    with tempfile.TemporaryDirectory() as base:
        check_parallel(faults, program, lines, Path(base))
    return faults.finish()


if __name__ == "__main__":
    sys.exit(main())
