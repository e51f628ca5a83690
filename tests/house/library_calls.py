"""The library never prints, exits, or reads the environment, clock or locale."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import c_source
import report

LIBRARY = ["base", "rules", "dose", "render", "batch"]

STREAMS = ["stdin", "stdout", "stderr"]
CALLS = """
    printf vprintf puts putchar putchar_unlocked perror dprintf vdprintf psignal write writev
    fprintf vfprintf fputs fputc putc fwrite fflush syslog
    exit _exit _Exit quick_exit at_quick_exit atexit abort raise kill assert __assert_fail
    longjmp siglongjmp
    getenv secure_getenv setenv putenv unsetenv
    time clock clock_gettime gettimeofday localtime localtime_r gmtime gmtime_r strftime
    setlocale uselocale newlocale localeconv nl_langinfo
    isatty rand random srand getrandom
""".split()


def faults_of_source(root, path):
    text = c_source.code_only(path.read_text())
    name = path.relative_to(root)
    yield from c_source.matches(name, text, r"(?<![\w.>])(?:%s)\s*\(" % "|".join(CALLS))
    yield from c_source.matches(name, text, r"\b(?:%s)\b" % "|".join(STREAMS))


def plain(symbol):
    """printf for __printf_chk, and without a version."""
    symbol = symbol.split("@")[0]
    fortified = re.fullmatch(r"__(\w+)_chk", symbol)
    return fortified.group(1) if fortified else symbol


def faults_of_archive(archive):
    """What the compiled library really calls, past macros and optimizers."""
    listing = subprocess.run(
        ["nm", "-A", "--undefined-only", archive], check=True, capture_output=True, text=True
    ).stdout
    for line in listing.splitlines():
        place, _, symbol = line.rpartition(" ")
        if plain(symbol) in CALLS + STREAMS:
            yield f"{place.split()[0]} calls {symbol}"


def main():
    if not shutil.which("nm"):
        report.skip("nm is missing")
    root, archive = Path(sys.argv[1]), sys.argv[2]
    faults = list(faults_of_archive(archive))
    count = 0
    for path in c_source.sources(root, *(f"src/{layer}" for layer in LIBRARY)):
        count += 1
        faults += faults_of_source(root, path)
    report.finish(faults, "files", count)


main()
