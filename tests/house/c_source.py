"""C sources as the house tests look at them: code, comments and literals apart."""

import re

TOKEN = re.compile(
    r'''
    (?P<comment> /\*.*?\*/ | //[^\n]* )
  | (?P<string>  "(?:\\.|[^"\\\n])*" )
  | (?P<char>    '(?:\\.|[^'\\\n])*' )
    ''',
    re.VERBOSE | re.DOTALL,
)


def code_only(text):
    """The text with comments and literals blanked; lines keep their numbers."""

    def blank(match):
        if match.lastgroup == "string":
            return '""' + "\n" * match.group().count("\n")
        if match.lastgroup == "char":
            return "' '"
        return " " + "\n" * match.group().count("\n")

    return TOKEN.sub(blank, text)


def without_comments(text):
    """The text with its comments blanked."""
    return TOKEN.sub(
        lambda match: (
            " " + "\n" * match.group().count("\n")
            if match.lastgroup == "comment"
            else match.group()
        ),
        text,
    )


def strings(text):
    """(line, text) of each string literal, without its quotes."""
    for match in TOKEN.finditer(text):
        if match.lastgroup == "string":
            yield text.count("\n", 0, match.start()) + 1, match.group()[1:-1]


def sources(root, *folders):
    """The C files below the folders of the project."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.name.endswith((".c", ".h", ".h.in")) and path.is_file():
                yield path


def matches(path, text, pattern):
    """"file:line: match" for each match of the pattern."""
    for match in re.finditer(pattern, text):
        line = text.count("\n", 0, match.start()) + 1
        yield f"{path}:{line}: {match.group().strip()}"
