#!/bin/sh
# Each public header compiles alone and twice.  usage: headers.sh COMPILER FOLDER...
set -eu

compiler=$1
shift
headers=$(for folder in "$@"; do (cd "$folder" && find ivigcalc -name '*.h'); done | sort -u)
for folder in "$@"; do
    shift
    set -- "$@" "-I$folder"
done

faults=0
count=0
for header in $headers; do
    count=$((count + 1))
    if ! printf '#include <%s>\n#include <%s>\nextern int ivig_house_test;\n' "$header" "$header" |
        "$compiler" -std=c17 -Wall -Wextra -Wpedantic -Werror -fsyntax-only "$@" -x c -; then
        echo "$header does not compile alone"
        faults=$((faults + 1))
    fi
done
echo "$count headers, $faults faults"
[ "$count" -gt 0 ] && [ "$faults" -eq 0 ]
