"""The shared library exports what the public headers declare, and nothing else."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import c_source
import report

# not ours: the linker's own, and AddressSanitizer's notes on our globals
NOT_OURS = re.compile(r"(?:_init|_fini|_edata|_end|__bss_start|__odr_asan\..*|__asan_.*|___asan_.*)$")


def declared(root):
    """Names that are declared with IVIG_API."""
    names = set()
    for path in c_source.sources(root, "include"):
        text = c_source.code_only(path.read_text())
        text = re.sub(r"^[ \t]*#(?:.*\\\n)*.*", "", text, flags=re.MULTILINE)
        for declaration in re.findall(r"\bIVIG_API\b([^;]*);", text):
            function = re.search(r"(\w+)\s*\(", declaration)
            # without a parameter list: declared through a function type
            names.add(function.group(1) if function else declaration.split()[-1])
    return names


def exported(library):
    listing = subprocess.run(
        ["nm", "-D", "--defined-only", library], check=True, capture_output=True, text=True
    ).stdout
    names = {line.split()[-1].split("@")[0] for line in listing.splitlines()}
    return {name for name in names if not NOT_OURS.match(name)}


def main():
    if not shutil.which("nm"):
        report.skip("nm is missing")
    public = declared(Path(sys.argv[1]))
    found = exported(sys.argv[2])
    faults = [f"{name} is exported, and its name does not begin with ivig_"
              for name in sorted(found) if not name.startswith("ivig_")]
    faults += [f"{name} is declared with IVIG_API and not exported" for name in sorted(public - found)]
    faults += [f"{name} is exported, and no public header declares it" for name in sorted(found - public)]
    report.finish(faults, "public functions", len(public))


main()
