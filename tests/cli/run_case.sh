#!/bin/sh
#
# run_case.sh PROGRAM RULES CASE WORK
#
# Run the script CASE/cmd in the empty folder WORK/here, with the folder of
# PROGRAM first on PATH and IVIG_RULES naming the folder RULES, and hold what
# it prints and its exit status against CASE/stdout, CASE/stderr and CASE/exit,
# to the byte.  With BLESS=1 in the environment these three are rewritten.
#
set -eu

program=$1
rules=$2
case=$3
work=$4

rm -rf "$work"
mkdir -p "$work/here"

unset NO_COLOR
PATH=$(dirname "$program"):$PATH
IVIG_RULES=$rules
LC_ALL=C
export PATH IVIG_RULES LC_ALL

status=0
(cd "$work/here" && exec sh "$case/cmd") </dev/null >"$work/stdout" 2>"$work/stderr" || status=$?
echo "$status" >"$work/exit"

differs=0
for part in stdout stderr exit; do
    if [ "${BLESS:-0}" = 1 ]; then
        cmp -s "$work/$part" "$case/$part" || cp "$work/$part" "$case/$part"
    else
        diff -u "$case/$part" "$work/$part" || differs=1
    fi
done
exit "$differs"
