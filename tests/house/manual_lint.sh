#!/bin/sh
# mandoc finds nothing to warn of.  usage: manual_lint.sh PAGE
set -eu

if ! command -v mandoc >/dev/null; then
    echo "mandoc is missing"
    exit 77
fi
mandoc -Tlint -Wwarning "$1"
