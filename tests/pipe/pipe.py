"""pipe.py PROGRAM: `ivigcalc batch` between pipes, links, devices and files."""

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import runs

NOBODY = 65534


def check_head(faults, program, source, expected):
    """A reader that has seen enough: the program dies of it, in silence."""
    for arguments in ([], ["-o", "-"], ["-o", "/dev/stdout"]):
        writer = subprocess.Popen([program, "batch", source] + arguments, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        head = subprocess.run(["head", "-1"], stdin=writer.stdout, stdout=subprocess.PIPE)
        writer.stdout.close()
        told = writer.stderr.read()
        writer.wait()
        faults.check(head.stdout == expected.splitlines(keepends=True)[0], "head:", head.stdout)
        faults.check(writer.returncode == -signal.SIGPIPE, "head: status", writer.returncode)
        faults.check(told == b"", "head: told", told)


def check_head_ignored(faults, program, source):
    """The same where SIGPIPE is ignored: no message, but a failed run."""
    # Python ignores SIGPIPE, and so does what it starts with restore_signals off
    writer = subprocess.Popen([program, "batch", source], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, restore_signals=False)
    writer.stdout.read(10)
    writer.stdout.close()
    told = writer.stderr.read()
    writer.wait()
    faults.check(writer.returncode == 2, "SIGPIPE ignored: status", writer.returncode)
    faults.check(told == b"", "SIGPIPE ignored: told", told)


def check_slow_input(faults, program, lines, expected):
    """Input that comes in pieces of any size, with pauses."""
    draw = random.Random(3)
    for arguments in (["-"], []):
        process = subprocess.Popen([program, "batch"] + arguments, stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        output = []
        reader = threading.Thread(target=lambda: output.append(process.stdout.read()))
        reader.start()
        at = 0
        for _ in range(60):
            size = draw.choice([1, 2, 17, 1000, 5000])
            os.write(process.stdin.fileno(), lines[at:at + size])
            at += size
            time.sleep(draw.choice([0, 0.001, 0.02]))
        process.stdin.write(lines[at:])
        process.stdin.close()
        reader.join()
        faults.check(process.wait() == 0 and output[0] == expected, "slow input", arguments)
        process.stderr.close()


def check_fifo(faults, program, source, expected, folder):
    fifo, copy = folder / "fifo", folder / "copy.csv"
    os.mkfifo(fifo)
    # a program of its own opens it to read, as that waits until somebody opens it to write
    with open(copy, "wb") as out:
        reader = subprocess.Popen(["cat", str(fifo)], stdin=subprocess.DEVNULL, stdout=out)
    try:
        result = runs.run([program, "batch", source, "-o", str(fifo)])
        faults.check(result.returncode == 0 and result.stdout == b"", "fifo: status",
                     result.returncode, result.stderr)
        if result.returncode == 0:
            reader.wait(runs.PATIENCE)
    finally:
        reader.kill()
        reader.wait()
    faults.check(copy.read_bytes() == expected, "fifo: content")
    faults.check(fifo.is_fifo(), "fifo: it is there no more")
    fifo.unlink()
    copy.unlink()


def check_link(faults, program, source, expected, folder):
    """A link stays, and its target, there or not, is written."""
    (folder / "below").mkdir()
    target, link = folder / "below" / "target.csv", folder / "link.csv"
    link.symlink_to("below/target.csv")
    for old in (None, b"old"):
        if old is not None:
            target.write_bytes(old)
        runs.bytes_of([program, "batch", source, "-o", str(link)])
        faults.check(link.is_symlink() and not target.is_symlink(), "link: which is the link")
        faults.check(target.read_bytes() == expected, "link: content")
        faults.check(os.listdir(folder / "below") == ["target.csv"], "link: left beside")
    link.unlink()
    target.unlink()
    (folder / "below").rmdir()


def check_mode(faults, program, source, expected, folder):
    target = folder / "out.csv"
    for mode in (0o600, 0o640, 0o664, 0o755):
        target.write_bytes(b"old")
        target.chmod(mode)
        runs.bytes_of([program, "batch", source, "-o", str(target)])
        faults.check(target.stat().st_mode & 0o7777 == mode, "mode %o is now %o"
                     % (mode, target.stat().st_mode))
        faults.check(target.read_bytes() == expected, "mode: content")
    target.unlink()
    for mask in (0o022, 0o077):
        runs.bytes_of(["sh", "-c", 'umask %o; exec "$@"' % mask, "sh", program, "batch", source,
                       "-o", str(target)])
        faults.check(target.stat().st_mode & 0o7777 == 0o666 & ~mask, "umask %o gave %o"
                     % (mask, target.stat().st_mode))
        target.unlink()


def run_unprivileged(arguments, **options):
    """Run a program as another user if this one is root, for whom no folder is read-only."""
    if os.geteuid() == 0:
        options |= {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    try:
        return runs.run(arguments, **options)
    except OSError as error:
        if os.geteuid() != 0 or error.errno not in (errno.EPERM, errno.EINVAL):
            raise
        # the root of a container that knows no other user
        return None


def check_read_only(faults, program, source, folder):
    below = folder / "below"
    below.mkdir()
    # another user may be shut out of the folders above: all that it needs is beside it
    shutil.copy(program, below / "ivigcalc")
    (below / "ivigcalc").chmod(0o755)
    below.chmod(0o555)
    with open(source, "rb") as rows:
        result = run_unprivileged(["./ivigcalc", "batch", "-", "-o", "out.csv"], cwd=below,
                                  stdin=rows)
    if result is None:
        print("not tried, as there is no user but root: a read-only folder")
    else:
        faults.check(result.returncode == 2, "read-only folder: exit", result.returncode)
        faults.check(result.stderr.startswith(b"ivigcalc: ")
                     and b"Permission denied" in result.stderr, "read-only folder:", result.stderr)
    faults.check(os.listdir(below) == ["ivigcalc"], "read-only folder: something is there")
    below.chmod(0o755)
    shutil.rmtree(below)


def check_no_output(faults, program, source, folder):
    """Names that nothing can be written under are refused."""
    for name in (str(folder), str(folder / "none" / "out.csv"), str(folder / "none") + "/", ""):
        result = runs.run([program, "batch", source, "-o", name])
        faults.check(result.returncode == 2, "-o %r: exit" % name, result.returncode)
        faults.check(result.stderr.startswith(b"ivigcalc: "), "-o %r:" % name, result.stderr)
        faults.check(result.stdout == b"", "-o %r: standard output" % name)
    faults.check(os.listdir(folder) == [], "something is there", os.listdir(folder))


def check_same_file(faults, program, lines, expected, folder):
    """The output takes the place of the input when all of it has been read."""
    file = folder / "rows.csv"
    for arguments in ([str(file), "-o", str(file)], ["-", "-o", str(file)]):
        file.write_bytes(lines)
        with open(file, "rb") as source:
            runs.bytes_of([program, "batch"] + arguments, stdin=source)
        faults.check(file.read_bytes() == expected, "input and output in one:", arguments)
    file.unlink()


def main():
    program = sys.argv[1]
    faults = runs.Faults()
    lines = runs.with_header(runs.rows(50000, 4))
    with tempfile.TemporaryDirectory() as base:
        source, folder = Path(base, "big.csv"), Path(base, "out")
        folder.mkdir()
        source.write_bytes(lines)
        expected = runs.bytes_of([program, "batch", str(source)])
        check_head(faults, program, str(source), expected)
        check_head_ignored(faults, program, str(source))
        check_slow_input(faults, program, lines, expected)
        check_fifo(faults, program, str(source), expected, folder)
        check_link(faults, program, str(source), expected, folder)
        check_mode(faults, program, str(source), expected, folder)
        check_read_only(faults, program, str(source), folder)
        check_no_output(faults, program, str(source), folder)
        check_same_file(faults, program, lines, expected, folder)
        faults.check(os.listdir(folder) == [], "left:", os.listdir(folder))
    return faults.finish()


if __name__ == "__main__":
    sys.exit(main())
