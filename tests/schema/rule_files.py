"""What a rule file says, found again in the JSON that shows the rule."""

# A key that the JSON has under another name, where that is a key of every document.
RENAMED = {"sources": "rule_sources"}


def left_out(written, shown, path=""):
    """The paths of a rule file that the JSON lacks; ids stand there for what they name."""
    if isinstance(written, dict) and isinstance(shown, dict):
        for key, value in written.items():
            if key in shown:
                yield from left_out(value, shown[key], f"{path}.{key}")
            else:
                yield f"{path}.{key}"
    elif isinstance(written, list) and isinstance(shown, list):
        if len(written) != len(shown):
            yield f"{path}[]"
        for place, (value, item) in enumerate(zip(written, shown)):
            yield from left_out(value, item, f"{path}[{place}]")
    elif isinstance(written, (dict, list)):
        yield path
    elif isinstance(shown, dict):
        if shown.get("id") != written:
            yield path
    elif written != shown:
        yield f"{path}: {written!r}, not {shown!r}"


def check(rules, path, shown, expect):
    """A rule as it is shown, against its file ${path} of ${rules}."""
    written = {RENAMED.get(key, key): value for key, value in rules.read(path).items()
               if key != "format"}
    for place in left_out(written, shown):
        expect(False, f"{path} has {place.lstrip('.')}, which is not shown so")
