#!/usr/bin/env python3
"""Time `ivigcalc batch` against other programs on the same job, or against itself.

usage: batch.py PROGRAM [--rows N] [--runs N] [--work DIR] [--only NAME,...] [--install-peers]
       batch.py PROGRAM --flat [--big] [--rows N] [--runs N] [--work DIR]

The job: a CSV file of patients in, a CSV file of id, dosing weight, total and five days out
(answers.py has it in full).  Every program works out each row by itself, with no table of results.
They run in turn, one round after another; every row of every answer is compared.  --flat shows
that time and memory a row do not grow with the rows.
"""
import argparse
import hashlib
import itertools
import os
import shutil
import statistics
import subprocess
import sys

import answers
import measure
import programs
import rows

SIZES = (100_000, 1_000_000, 5_000_000)
BIG = 50_000_000
CONFIRMED = 300


def arguments():
    parser = argparse.ArgumentParser(usage=__doc__.partition("usage: ")[2].partition("\n\n")[0])
    parser.add_argument("program", metavar="PROGRAM")
    parser.add_argument("--rows", type=int, default=5_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--work", metavar="DIR", default="build/bench")
    parser.add_argument("--only", metavar="NAME,...", type=lambda names: names.split(","))
    parser.add_argument("--install-peers", action="store_true")
    parser.add_argument("--flat", action="store_true")
    parser.add_argument("--big", action="store_true")
    options = parser.parse_args()
    if options.rows < 1 or options.runs < 1:
        parser.error("--rows and --runs are at least 1")
    options.program = shutil.which(os.path.abspath(options.program))
    if not options.program:
        parser.error("PROGRAM cannot be run: build it first")
    options.work = os.path.abspath(options.work)
    return options


def table(head, lines):
    """As Markdown; the first column is text, the others are numbers."""
    print("| " + " | ".join(head) + " |")
    print("|---" + "|---:" * (len(head) - 1) + "|")
    for line in lines:
        print("| " + " | ".join(line) + " |")


def memory(runs):
    """The highest peak of runs as text."""
    peak_kib = max(kib for _, kib in runs)
    return f"{peak_kib / 1024:.1f} MiB" if peak_kib else "too short to see"


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        models = [line.partition(":")[2].strip() for line in file if line.startswith("model name")]
    return f"{cores()} cores, {models[0] if models else 'processor not named'}"


def cores():
    return len(os.sched_getaffinity(0))


def require_batch(program, work):
    """Stop with what the program says if it cannot do the job for ten patients."""
    patients = rows.make_patients(os.path.join(work, "patients-10.csv"), 10)
    expected = answers.make_answers(os.path.join(work, "answers-10.csv"), 10)
    output = os.path.join(work, "output-10.csv")
    run = subprocess.run([*programs.batch(program, patients, cores()), "-o", output],
                         capture_output=True, text=True, errors="replace")
    if run.returncode != 0 or not os.path.exists(output):
        sys.exit(f"{program} has no `batch` that does the job: exit {run.returncode}\n{run.stderr}")
    if answers.rows_that_differ(output, expected):
        sys.exit(f"{program} batch: {output} differs from {expected}")


def make_filler(path, patients, expected):
    """What makes the file of patients as long as the answer, taken from the answer."""
    def write(file):
        with open(expected, "rb") as source:
            source.seek(os.path.getsize(patients))
            shutil.copyfileobj(source, file.buffer)
    return rows.kept(path, write)


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def chosen(candidates, only):
    """Those named that are installed; the others are said with the command that installs them."""
    unknown = set(only or []) - {program.name for program in candidates}
    if unknown:
        sys.exit(f"no program {', '.join(sorted(unknown))}; "
                 f"there are {', '.join(program.name for program in candidates)}")
    wanted = [program for program in candidates if not only or program.name in only]
    for program in wanted:
        if program.lacks:
            print(f"{program.name} is left out, as it is not installed: {program.lacks}",
                  file=sys.stderr)
    return [program for program in wanted if not program.lacks]


def run_once(program, output, work):
    if not program.prints:
        return measure.run(program.command, work)
    with open(output, "wb") as file:
        return measure.run(program.command, work, stdout=file)


def run_rounds(contest, runs, output, expected, work):
    """Seconds and KiB of every run, and the number of rows that differ, by name."""
    taken = {program.name: [] for program in contest}
    differ = {program.name: 0 for program in contest if program.checked}
    seen = {}  # digest of an answer: rows that differ, as most answers are the same
    for number, program in itertools.product(range(1, runs + 1), contest):
        taken[program.name].append(run_once(program, output, work))
        print(f"round {number} of {runs}: {program.name} {taken[program.name][-1][0]:.3f} s",
              file=sys.stderr)
        if program.checked:
            found = digest(output)
            if found not in seen:
                seen[found] = answers.rows_that_differ(output, expected)
            differ[program.name] = max(differ[program.name], seen[found])
        os.remove(output)  # or the next program waits for the disk to take it
    return taken, differ


def compare(options):
    def path(name):
        return os.path.join(options.work, name)
    patients = rows.make_patients(path(f"patients-{options.rows}.csv"), options.rows)
    expected = answers.make_answers(path(f"answers-{options.rows}.csv"), options.rows)
    filler = make_filler(path(f"filler-{options.rows}"), patients, expected)
    output = path("output.csv")
    contest = chosen(programs.all_programs(options.program, cores(), patients, filler, output,
                                           options.work), options.only)
    if any(program.name.startswith("ivigcalc") for program in contest):
        require_batch(options.program, options.work)
    taken, differ = run_rounds(contest, options.runs, output, expected, options.work)

    median = {name: statistics.median(seconds for seconds, _ in runs)
              for name, runs in taken.items()}
    ours = median.get("ivigcalc")
    lines = []
    for program in contest:
        seconds = [seconds for seconds, _ in taken[program.name]]
        lines.append([
            program.title, f"{median[program.name]:.3f} s",
            f"{min(seconds):.3f} to {max(seconds):.3f} s",
            f"{options.rows / median[program.name] / 1e6:.2f} M",
            f"{median[program.name] / ours:.2f}" if ours else "",
            memory(taken[program.name]),
            f"{differ[program.name]:,}" if program.checked else "not compared"])
    table(["Program", "Median", "Range", "Rows a second", "Against ivigcalc", "Peak memory",
           "Rows that differ"], lines)
    print(f"\n{options.rows:,} rows, {os.path.getsize(patients) / 1e6:.0f} MB in and "
          f"{os.path.getsize(expected) / 1e6:.0f} MB out; medians of {options.runs} runs in turn; "
          f"{machine()}.")
    if ours and "copy" in median:
        print(f"ivigcalc takes {ours / median['copy']:.2f} times as long as the copy.")
    if any(differ.values()):
        sys.exit("not all answers are right")


def feeder(path, count, size):
    """Writes the header of a file of count rows, and then size rows: the file's, over and over."""
    times, rest = divmod(size, count)
    ends = {}  # where the header, the rows of the last time and all rows end
    position = 0
    with open(path, "rb") as file:
        for number, line in enumerate(file):
            position += len(line)
            if number in (0, rest, count):
                ends[number] = position

    def feed(pipe):
        spans = [(0, ends[0])] + [(ends[0], ends[count])] * times + [(ends[0], ends[rest])]
        try:
            with open(path, "rb") as source:
                for start, end in spans:
                    while start < end:
                        start += os.splice(source.fileno(), pipe.fileno(), end - start, start)
        except BrokenPipeError:
            pass  # its exit status says why it reads no more
        finally:
            pipe.close()
    return feed


def flat(options):
    """The same job from a pipe to /dev/null, for ever more rows."""
    require_batch(options.program, options.work)
    patients = rows.make_patients(
        os.path.join(options.work, f"patients-{options.rows}.csv"), options.rows)
    sizes = [*SIZES, BIG] if options.big else SIZES
    feeds = {size: feeder(patients, options.rows, size) for size in sizes}
    command = [*programs.batch(options.program, "-", cores()), "-o", os.devnull]
    taken = {size: [] for size in sizes}
    for number, size in itertools.product(range(1, options.runs + 1), sizes):
        taken[size].append(measure.run(command, options.work, feed=feeds[size]))
        print(f"round {number} of {options.runs}: {size:,} rows {taken[size][-1][0]:.3f} s",
              file=sys.stderr)
    lines = []
    for size, runs in taken.items():
        seconds = statistics.median(seconds for seconds, _ in runs)
        lines.append([f"{size:,}", f"{seconds:.3f} s", f"{seconds / size * 1e9:.0f} ns",
                      memory(runs)])
    table(["Rows", "Median", "A row", "Peak memory"], lines)
    print(f"\nFrom a pipe to {os.devnull}; medians of {options.runs} runs in turn; {machine()}.")


def main():
    options = arguments()
    os.makedirs(options.work, exist_ok=True)
    os.environ["LC_ALL"] = "C"
    if options.install_peers:
        programs.install_peers(options.work)
    answers.confirm(options.program, CONFIRMED)
    if options.flat:
        flat(options)
    else:
        compare(options)


if __name__ == "__main__":
    main()
