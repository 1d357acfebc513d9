#!/bin/sh
# headers.sh DIRECTORY: fails if a public header includes what an installed tree may not have: anything but the standard
# library, <date/date.h> and another public header (docs/contributing.md: the library needs nothing but date).
set -eu
cd "$1"

headers=$(find ifapilot -type f)
[ -n "$headers" ] || { echo "no headers in $1"; exit 1; }

# Each include as `FILE:LINE:WORD`, the word without brackets. A quoted one stays quoted, and is allowed by nothing.
# shellcheck disable=SC2086  # a list of words
includes=$(grep -nE '^[[:space:]]*#[[:space:]]*include' $headers /dev/null |
  sed -E 's/:[[:space:]]*#[[:space:]]*include[[:space:]]*<?/:/; s/>.*//')

status=0
for include in $includes; do
  word=${include##*:}
  case $word in
    date/date.h) ;;
    ifapilot/rules/*.hpp) [ -f "$word" ] || { echo "$include: there is no such header"; status=1; } ;;
    *[!a-z_]*) echo "$include: neither the standard library, nor date, nor a public header"; status=1 ;;
  esac
done
exit $status
