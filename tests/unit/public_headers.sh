#!/bin/sh
# Whoever includes <ivigcalc/ivigcalc.h> has every public header.
# usage: public_headers.sh COMPILER SOURCE_FOLDER BUILD_FOLDER
set -eu

reached=$(echo '#include <ivigcalc/ivigcalc.h>' | "$1" -std=c17 "-I$2" "-I$3" -M -x c -)
faults=0
for header in "$2"/ivigcalc/*.h "$3"/ivigcalc/*.h; do
    case $reached in
    *"$header"*) ;;
    *)
        echo "ivigcalc.h does not reach $header"
        faults=$((faults + 1))
        ;;
    esac
done
[ "$faults" -eq 0 ]
