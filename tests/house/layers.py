"""Layers: a file includes from its own folder or from one to its left."""

import re
import sys
from pathlib import Path

import c_source
import report

LAYERS = ["base", "rules", "dose", "render", "batch", "cli"]
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.MULTILINE)


def faults_of(root, path):
    relative = path.relative_to(root)
    text = c_source.without_comments(path.read_text())
    if len(relative.parts) != 3 or relative.parts[1] not in LAYERS:
        yield f"{relative}: stands in no layer of {' '.join(LAYERS)}"
        return
    own = LAYERS.index(relative.parts[1])
    for match in INCLUDE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        quote, name = match.groups()
        folder, _, rest = name.partition("/")
        if quote == "<":
            # our public headers are <ivigcalc/...>, all else is the system's
            if folder in LAYERS or folder == "src":
                yield f'{relative}:{line}: <{name}>: our own files are included as "folder/file.h"'
        elif folder not in LAYERS or not rest:
            yield f'{relative}:{line}: "{name}" names no layer; write "folder/file.h"'
        elif LAYERS.index(folder) > own:
            yield f'{relative}:{line}: {LAYERS[own]} includes "{name}", which is to its right'
        elif not (root / "src" / name).is_file():
            yield f'{relative}:{line}: "{name}" is not there'


def main():
    root = Path(sys.argv[1])
    faults = []
    count = 0
    for path in c_source.sources(root, "src"):
        count += 1
        faults += faults_of(root, path)
    for path in c_source.sources(root, "include"):
        count += 1
        text = c_source.without_comments(path.read_text())
        for match in INCLUDE.finditer(text):
            if match.group(1) == '"':
                faults.append(f"{path.relative_to(root)}: a public header includes \"{match.group(2)}\"")
    report.finish(faults, "files", count)


main()
