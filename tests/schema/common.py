"""What the checks of documents share: reading them exactly, their schemas, and telling faults."""

import json
import os
import re
import sys
from decimal import Decimal
from itertools import islice

from calls import run

try:
    import jsonschema
except ImportError:
    print("skipped: the Python module jsonschema is missing")
    sys.exit(77)

SEVERITY = {"stop": 2, "warn": 1, "note": 0}
NUMBER = re.compile(r'"(?:[^"\\]|\\.)*"|(-?[0-9][^\s,\]}]*)')
PLAIN = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?")


class Faults:
    """Faults found, each printed with the call that shows it."""

    def __init__(self):
        self.count = 0

    def expect(self, holds, arguments, text):
        if not holds:
            self.count += 1
            print("FAULT", " ".join(map(repr, arguments)), "\n  ", text)


def without_repeats(pairs):
    """An object of a JSON text; a key that stands twice in it is an error."""
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError(f"a key stands twice in {keys}")
    return dict(pairs)


def parse(text):
    """A JSON text, its decimals exact."""
    return json.loads(text, parse_float=Decimal, object_pairs_hook=without_repeats)


def read(program, arguments):
    """A call that prints JSON: the process, the text, and what it says."""
    done = run(program, arguments + ["-f", "json"])
    text = done.stdout.decode("utf-8")
    return done, text, parse(text)


def load_schema(folder, name):
    with open(os.path.join(folder, name + ".json"), encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


def closed(schema):
    """The schema with every object limited to the keys that it describes."""
    if isinstance(schema, dict):
        schema = {key: closed(value) for key, value in schema.items()}
        if schema.get("type") == "object" and "properties" in schema:
            schema["additionalProperties"] = False
    elif isinstance(schema, list):
        schema = [closed(value) for value in schema]
    return schema


def validator_of(schema):
    """The schema lets objects grow; every key of today must be in it all the same."""
    return jsonschema.Draft202012Validator(closed(schema))


def check_schema(errors, expect):
    """The first faults that a validator found."""
    for error in islice(errors, 3):
        expect(False, f"{error.json_path}: {error.message}")


def check_numbers(text, expect):
    """Numbers are written plainly: no exponent, no zero too many."""
    for number in set(filter(None, NUMBER.findall(text))):
        expect(PLAIN.fullmatch(number), f"{number} is not written plainly")
