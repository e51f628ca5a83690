"""How a house test ends."""

import sys

SKIPPED = 77


def finish(faults, what, count):
    """Print the faults and exit; a test that looked at nothing has failed too."""
    for fault in faults:
        print(fault)
    if count == 0:
        print(f"no {what} found: the test looks in the wrong place")
        sys.exit(1)
    print(f"{count} {what}, {len(faults)} faults")
    sys.exit(1 if faults else 0)


def skip(reason):
    """Exit as a skipped test."""
    print(reason)
    sys.exit(SKIPPED)
