"""rules/README.md documents every key and word of the schemas, each in its section, and no other.

So it does with the codes of faults: those of error.h, but for what no file can be wrong in.
"""

import re
import sys
from pathlib import Path

import c_source
import report

SHARED = "Parts that several files share"
SECTIONS = {
    "schema_indication.c": "indications/ID.yaml",
    "schema_regimen.c": "indications/ID.yaml",
    "schema_weight.c": "weights/ID.yaml",
    "schema_weight_case.c": "weights/ID.yaml",
    "schema_product.c": "products/ID.yaml",
    "schema_ladder.c": "products/ID.yaml",
    "schema_product_example.c": "products/ID.yaml",
    "schema_precautions.c": "precautions.yaml",
    "schema_sources.c": "sources.yaml",
    "schema_defaults.c": "defaults.yaml",
    "schema_example.c": SHARED,
    "schema_shared.c": SHARED,
    "schemas.h": SHARED,
}
NO_FAULT_OF_A_FILE = {"ok", "overflow", "not-exact", "unknown-id", "blank-line", "line-too-long",
                      "control-character", "not-unicode", "bad-quote", "missing-cell", "extra-cell",
                      "not-json", "too-many-days", "cannot-write", "stopped"}
# a key, a word, a format or a unit of rates; messages have blanks
WORD = re.compile(r"(?:[a-z][a-z0-9_-]*(?:/[0-9]+)?|m[gL]/kg/(?:min|h))$")


def words_of(path):
    text = re.sub(r"^[ \t]*#[ \t]*include.*", "", path.read_text(), flags=re.MULTILINE)
    # what a mapping is called in messages
    text = re.sub(r'\bIVIG_SCHEMA\(\s*"[^"]*"', "", text)
    return {string for _, string in c_source.strings(text) if WORD.match(string)}


def section(page, title):
    found = re.search(
        rf"^## `?{re.escape(title)}`?\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL
    )
    return found.group(1) if found else ""


def code_faults(root, page):
    header = (root / "include/ivigcalc/error.h").read_text()
    known = dict(re.findall(r'S\(\w+, "([^"]+)", "([^"]+)"\)', header))
    told = dict(re.findall(r"^\| `([a-z-]+)` \| ([^|]+) \|$", section(page, "The form of a file"),
                           re.MULTILINE))
    for code in known.keys() - NO_FAULT_OF_A_FILE - told.keys():
        yield f"the code {code} is not in the table of codes"
    for code, text in told.items():
        if known.get(code) != text:
            yield f"the table of codes has `{code}`: {text}; error.h: {known.get(code)}"


def main():
    root = Path(sys.argv[1])
    page = (root / "rules/README.md").read_text()
    schemas = sorted((root / "src/rules").glob("schema_*.c")) + [root / "src/rules/schemas.h"]
    shared = set().union(*(words_of(path) for path in schemas if SECTIONS.get(path.name) == SHARED))
    faults = list(code_faults(root, page))
    count = 0
    sections = {}
    for path in schemas:
        title = SECTIONS.get(path.name)
        if title is None:
            faults.append(f"{path.name}: no section is known for it; add one to this test")
            continue
        words = words_of(path)
        sections[title] = sections.get(title, set()) | words
        count += len(words)
        spans = set(
            re.findall(r"[\w/-]+", " ".join(re.findall(r"`([^`\n]+)`", section(page, title))))
        )
        faults += [f'"{word}" of {path.name} is not in the section {title}'
                   for word in sorted(words - spans)]
    for title, words in sections.items():
        rows = re.findall(r"^\| `([a-z][a-z0-9_]*)` \|", section(page, title), re.MULTILINE)
        if not rows:
            faults.append(f"the section {title} has no table of keys")
        faults += [f"the section {title} has a row for `{row}`, which no schema there knows"
                   for row in rows if row not in words | shared]
    report.finish(faults, "keys and words", count)


main()
