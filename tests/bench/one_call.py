#!/usr/bin/env python3
"""Time one call of ivigcalc against /bin/true, in turn, and count its instructions.

With --most, a ratio above that fails.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time

ARGUMENTS = ["--weight", "70", "--indication", "lems"]


def seconds(command, silent):
    """Wall time of one process, from spawn to exit."""
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=silent)
    _, status = os.waitpid(process, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed with status {status}")
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("calls", nargs="?", type=int, default=200)
    parser.add_argument("--most", type=float, metavar="RATIO", help="fail above this ratio")
    arguments = parser.parse_args()
    program = [os.path.abspath(arguments.program), *ARGUMENTS]
    calls = arguments.calls
    null = os.open(os.devnull, os.O_WRONLY)
    silent = [(os.POSIX_SPAWN_DUP2, null, 1)]
    times = {"ivigcalc": [], "true": []}
    for _ in range(calls):
        times["ivigcalc"].append(seconds(program, silent))
        times["true"].append(seconds(["/bin/true"], silent))
    ours = statistics.median(times["ivigcalc"])
    floor = statistics.median(times["true"])
    print(f"ivigcalc  {ours * 1000:.3f} ms, median of {calls}")
    print(f"/bin/true {floor * 1000:.3f} ms, median of {calls}")
    print(f"ratio     {ours / floor:.2f}")
    if shutil.which("valgrind"):
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *program],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
        counted = [line for line in run.stderr.splitlines() if "Collected" in line]
        print(f"instructions {counted[0].split(':')[1].strip()}")
    if arguments.most is not None and ours / floor > arguments.most:
        sys.exit(f"one call takes more than {arguments.most:g} times as long as /bin/true")


if __name__ == "__main__":
    main()
