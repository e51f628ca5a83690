"""color_auto.py PROGRAM: by default colours are for a terminal, and for none that declines them."""

import os
import pty
import sys

CALL = ["-w", "70", "-i", "lems", "-a", "50"]


def on_terminal(program, options, environment):
    """What the program writes to a terminal."""
    try:
        child, terminal = pty.fork()
    except OSError as error:
        print("skipped: no terminal can be made:", error)
        sys.exit(77)
    if child == 0:
        os.execve(program, [program] + CALL + options, environment)
    output = b""
    try:
        while chunk := os.read(terminal, 65536):
            output += chunk
    except OSError:
        pass  # the end, on Linux
    os.waitpid(child, 0)
    return output


def main():
    program = sys.argv[1]
    faults = 0
    for options, environment, colored in (
            ([], {"TERM": "xterm"}, True),
            (["--color", "auto"], {"TERM": "xterm"}, True),
            ([], {"TERM": "xterm", "NO_COLOR": ""}, True),
            ([], {"TERM": "xterm", "NO_COLOR": "1"}, False),
            ([], {"TERM": "dumb"}, False),
            ([], {}, False),
            (["--color", "never"], {"TERM": "xterm"}, False),
            (["--color", "always"], {"TERM": "xterm", "NO_COLOR": "1"}, True)):
        output = on_terminal(program, options, environment)
        if b"140 g" not in output or (b"\x1b[" in output) != colored:
            faults += 1
            print("FAULT", options, environment, "colours expected" if colored else "none expected")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
