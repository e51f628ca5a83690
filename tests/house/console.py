"""The console blocks of a document are true.

A block that is fenced with ```console has lines "$ command", each followed by
exactly what the command writes to standard output; it may end with any status but
those of a command that is not there.  Lines "> ..." directly
after a command go on with it.  The commands of a document run in one folder of
their own, in order, beside a copy of rules/ and links to the rest of the
project, with the built program on PATH.

usage: console.py ROOT PROGRAM DOCUMENT [--all]

Only commands that begin with ivigcalc are run.  With --all every command is,
and blocks that are fenced with ```sh are too, which write nothing and do not fail.
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import report

# what a shell says of a command that it cannot run, or not find
NO_COMMAND = (126, 127)

BLOCK = re.compile(r"^```(console|sh)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(document, every):
    """(line number, kind of block, command, expected output) of each command."""
    for block in BLOCK.finditer(document):
        kind, text = block.groups()
        number = document.count("\n", 0, block.start(2))
        if kind == "sh":
            if every:
                yield number + 1, kind, text, ""
            continue
        command, output, start = None, [], 0
        for line in text.splitlines(keepends=True):
            number += 1
            if line.startswith("$ "):
                if command is not None:
                    yield start, kind, command, "".join(output)
                command, output, start = line[2:], [], number
            elif command is None:
                yield number, kind, None, line
            elif line.startswith(">") and not output:
                command += line[2:] if line.startswith("> ") else line[1:]
            else:
                output.append(line)
        if command is not None:
            yield start, kind, command, "".join(output)


def prepare(root, folder):
    """A folder that looks like the project, in which a command may write."""
    for entry in root.iterdir():
        if entry.name == "rules":
            shutil.copytree(entry, folder / entry.name)
        elif not entry.name.startswith("."):
            (folder / entry.name).symlink_to(entry)


def run(kind, command, folder, program):
    environment = {
        "PATH": os.path.dirname(program) + os.pathsep + os.environ.get("PATH", os.defpath),
        "HOME": str(folder),
        "LC_ALL": "C",
        "TERM": "dumb",
    }
    done = subprocess.run(
        # each line of a block that is fenced with sh must do its work, not the last alone
        ["sh", "-c", "set -e\n" + command if kind == "sh" else command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        check=False,
    )
    return done.returncode, done.stdout.decode()


def main():
    root, program, name = Path(sys.argv[1]).resolve(), os.path.abspath(sys.argv[2]), sys.argv[3]
    every = sys.argv[4:] == ["--all"]
    faults = []
    count = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        prepare(root, folder)
        for line, kind, command, expected in commands((root / name).read_text(), every):
            if command is None:
                faults.append(f"{name}:{line}: a console block begins with a command, '$ ...'")
                continue
            if not every and not re.match(r"ivigcalc\b", command):
                continue
            count += 1
            status, found = run(kind, command, folder, program)
            failed = status != 0 if kind == "sh" else status in NO_COMMAND
            if failed:
                faults.append(f"{name}:{line}: exit {status}: {command}")
            if found != expected:
                difference = difflib.unified_diff(
                    expected.splitlines(keepends=True), found.splitlines(keepends=True), name, "run"
                )
                faults.append(f"{name}:{line}: $ {command}{''.join(difference)}")
    report.finish(faults, "commands", count)


main()
