#!/bin/sh
# The top level holds these names and no others, dot files aside.  usage: top_level.sh ROOT
set -eu

if ! command -v git >/dev/null || [ ! -e "$1/.git" ]; then
    echo "no git, or not a working copy"
    exit 77
fi
expected='CMakeLists.txt
LICENSE
README.md
include
rules
src
tests'
if ! files=$(git -c safe.directory='*' -C "$1" ls-files); then
    echo "git cannot list the files"
    exit 77
fi
found=$(printf '%s\n' "$files" | cut -d/ -f1 | grep -v '^\.' | LC_ALL=C sort -u)
if [ "$found" != "$expected" ]; then
    printf 'expected:\n%s\nfound:\n%s\n' "$expected" "$found"
    exit 1
fi
