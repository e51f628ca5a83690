"""No floating point anywhere in src/ and include/: no type, literal, call or format."""

import re
import sys
from pathlib import Path

import c_source
import report

WORDS = r"""\b(?:float|double|_Float\w*|__float\w*|_Decimal\w*|_Complex|strto(?:d|f|ld)\w*|atof
    |lround|llround|lrint|llrint|round|floor|ceil|trunc|fabs|fmod|pow|sqrt|exp|log|ldexp|frexp
    |modf|nearbyint|rint|scalbn)(?:f|l)?\b\s*\(?"""
TYPES = ("float", "double", "_Float", "__float", "_Decimal", "_Complex", "strto", "atof")
HEADERS = r"#\s*include\s*<(?:math|float|fenv|complex|tgmath)\.h>"
LITERAL = r"(?<![\w.])(?:\d+\.\d*|\.\d+|\d+[eE][+-]?\d+)(?:[eE][+-]?\d+)?[fFlL]?\b"
CONVERSION = re.compile(r"%[-+#0]*(?:\d+|\*)?(?:\.(?:\d+|\*)?)?[lL]?[aAeEfFgG]")


def faults_of(name, text):
    code = c_source.code_only(text)
    for fault in c_source.matches(name, code, re.compile(WORDS, re.VERBOSE)):
        word = fault.rsplit(": ", 1)[1]
        # a variable may be called round; only a call is the function
        if word.startswith(TYPES) or word.endswith("("):
            yield fault
    yield from c_source.matches(name, code, HEADERS)
    yield from c_source.matches(name, code, LITERAL)
    for line, string in c_source.strings(text):
        for match in CONVERSION.finditer(string.replace("%%", "")):
            yield f'{name}:{line}: {match.group()} in "{string}"'


def main():
    root = Path(sys.argv[1])
    faults = []
    count = 0
    for path in c_source.sources(root, "src", "include"):
        count += 1
        faults += faults_of(path.relative_to(root), path.read_text())
    report.finish(faults, "files", count)


main()
