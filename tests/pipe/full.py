"""full.py PROGRAM: an output that cannot be written in full is a failed run, and says so."""

import ctypes
import errno
import os
import platform
import resource
import signal
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

import runs

LIMIT = 100000
OLD = b"what was there before\n"
FSYNC = {"x86_64": 74, "aarch64": 82}  # its number as a system call


def limit_size(ignored):
    """In the child: a file may grow to LIMIT bytes, as a disk with so much space left."""
    runs.default_signals()
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN if ignored else signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, LIMIT))


def run_limited(arguments, ignored, stdout=subprocess.DEVNULL):
    # with restore_signals Python would undo what is ignored
    return subprocess.run(arguments, stdin=subprocess.DEVNULL, stdout=stdout,
                          stderr=subprocess.PIPE, restore_signals=False, timeout=runs.PATIENCE,
                          preexec_fn=lambda: limit_size(ignored))


def check_failed(faults, name, result, reason):
    faults.check(result.returncode == 2, name, "exit", result.returncode)
    faults.check(result.stderr.startswith(b"ivigcalc: ") and reason in result.stderr
                 and result.stderr.count(b"\n") == 1, name, result.stderr)


def check_devices(faults, program, source):
    for arguments in ([], ["-o", "-"]):
        with open("/dev/full", "wb") as full:
            result = runs.run([program, "batch", source] + arguments, stdout=full)
        check_failed(faults, "standard output", result, b"No space left on device")
    result = runs.run([program, "batch", source, "-o", "/dev/full"])
    check_failed(faults, "-o /dev/full", result, b"No space left on device")
    faults.check(result.stdout == b"", "-o /dev/full: standard output", result.stdout)
    faults.check(os.path.exists("/dev/full") and not os.path.isfile("/dev/full"), "/dev/full stays")


def prctl(*arguments):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(*arguments) != 0:
        raise OSError(ctypes.get_errno(), "prctl")


def fail_sync():
    """In the child: what is written does not get to the disk; fsync fails with EIO."""
    runs.default_signals()
    load, if_equal, answer = 0x20, 0x15, 0x06  # of the number of a system call, by BPF
    number = FSYNC[platform.machine()]
    steps = [(load, 0, 0, 0), (if_equal, 0, 1, number), (answer, 0, 0, 0x00050000 | errno.EIO),
             (answer, 0, 0, 0x7fff0000)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *step) for step in steps))
    program = ctypes.create_string_buffer(struct.pack("@HP", len(steps), ctypes.addressof(code)))
    no_new_privileges, filter_calls = 38, 22
    prctl(no_new_privileges, 1, 0, 0, 0)
    prctl(filter_calls, 2, program, 0, 0)


def obey_rights():
    """In the child: root is no longer let past the rights of files."""
    runs.default_signals()
    if os.geteuid() == 0:
        drop_from_bounds, past_rights = 24, 1
        prctl(drop_from_bounds, past_rights, 0, 0, 0)


def check_rights(faults, program, folder):
    """A file that may be written, in a folder that may not; and the other way round."""
    source, below = folder / "small.csv", folder / "below"
    target = below / "out.csv"
    source.write_bytes(runs.with_header(runs.rows(1, 2)))
    below.mkdir()
    target.write_bytes(OLD)
    for file_mode, folder_mode, reason in (
            (0o644, 0o555, b"out.csv cannot be written: its folder refuses a new file beside it: "
                           b"Permission denied"),
            (0o444, 0o755, b"out.csv cannot be written: Permission denied")):
        target.chmod(file_mode)
        below.chmod(folder_mode)
        result = subprocess.run([program, "batch", str(source), "-o", str(target)],
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, preexec_fn=obey_rights)
        check_failed(faults, "rights", result, reason)
        faults.check(target.read_bytes() == OLD, "rights: touched")
    target.unlink()
    below.rmdir()
    source.unlink()


def check_disk(faults, program, folder):
    """A disk that fails at the end, also where --strict had stopped and keeps the rows."""
    source, target = folder / "small.csv", folder / "out.csv"
    source.write_bytes(runs.with_header(runs.rows(1, 2) + b",x,,,lems\n"))
    target.write_bytes(OLD)
    for arguments in (["--row-errors", "report"], ["--strict"]):
        result = subprocess.run([program, "batch", str(source), "-o", str(target)] + arguments,
                                stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                preexec_fn=fail_sync)
        faults.check(result.returncode == 2, "disk", arguments, "exit", result.returncode)
        faults.check(b"out.csv could not be written in full: Input/output error" in result.stderr,
                     "disk", arguments, result.stderr)
        faults.check(b"stopped" not in result.stderr, "disk", arguments, result.stderr)
        faults.check(target.read_bytes() == OLD, "disk", arguments, "touched")
    names = sorted(path.name for path in folder.iterdir())
    faults.check(names == ["out.csv", "small.csv"], "disk, left:", names)
    source.unlink()
    target.unlink()


def check_summary(faults, program, folder):
    """A summary that cannot be written, on standard error or in a file; the rows are all there."""
    source = folder / "small.csv"
    source.write_bytes(runs.with_header(runs.rows(1, 2)))
    rows = runs.bytes_of([program, "batch", str(source)])
    with open("/dev/full", "wb") as full:
        result = subprocess.run([program, "batch", str(source), "--summary"], stderr=full,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    faults.check(result.returncode == 2 and result.stdout == rows, "--summary", result)
    result = runs.run([program, "batch", str(source), "--summary-json", "/dev/full"])
    check_failed(faults, "--summary-json", result, b"No space left on device")
    faults.check(result.stdout == rows, "--summary-json: rows", result.stdout)
    source.unlink()


def check_files(faults, program, source, folder):
    target = folder / "out.csv"
    for ignored in (True, False):
        for old in (None, OLD):
            name = "a file, signal %s, %s:" % ("ignored" if ignored else "default", old)
            if old is not None:
                target.write_bytes(old)
            result = run_limited([program, "batch", source, "-o", str(target)], ignored)
            check_failed(faults, name, result, b"File too large")
            faults.check(b"as it was" in result.stderr, name, result.stderr)
            names = sorted(path.name for path in folder.iterdir())
            faults.check(names == ([] if old is None else ["out.csv"]), name, "left:", names)
            if old is not None:
                faults.check(target.read_bytes() == old, name, "touched")
                target.unlink()
        with open(target, "wb") as out:
            result = run_limited([program, "batch", source], ignored, out)
        check_failed(faults, "standard output to a file:", result, b"File too large")
        target.unlink()


def check_closed(faults, program, source):
    """Standard output that the caller has closed."""
    result = runs.run(["sh", "-c", '"$@" >&-', "sh", program, "batch", source])
    check_failed(faults, "closed:", result, b"Bad file descriptor")


def main():
    program = sys.argv[1]
    faults = runs.Faults()
    if not os.path.exists("/dev/full"):
        print("skipped: there is no /dev/full")
        return runs.SKIPPED
    with tempfile.TemporaryDirectory() as base:
        source, folder = Path(base, "big.csv"), Path(base, "out")
        folder.mkdir()
        source.write_bytes(runs.with_header(runs.rows(30000, 2)))
        check_devices(faults, program, str(source))
        check_summary(faults, program, folder)
        if platform.machine() in FSYNC:
            check_disk(faults, program, folder)
        check_rights(faults, program, folder)
        check_files(faults, program, str(source), folder)
        check_closed(faults, program, str(source))
    return faults.finish()


if __name__ == "__main__":
    sys.exit(main())
