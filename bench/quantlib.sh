#!/bin/sh
# Our working calendar beside QuantLib's UnitedKingdom calendar, in one process: first whether they mean the same days
# from 1990 to 2100, then the time of a million operations each. Exits with 1 if they differ without an official reason,
# or if ours is less than --min (5) times as fast; with 77 if QuantLib is not installed, which nothing else here needs.
# Usage: quantlib.sh [--rounds N] [--min R]
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/examples/lib/setup.sh"

rounds=5
min=5
while [ $# -gt 0 ]; do
  [ $# -gt 1 ] || fail "$1 is unknown, or needs a value"
  case $1 in
    --rounds) rounds=$2 ;;
    --min) min=$2 ;;
    *) fail "unknown option '$1'" ;;
  esac
  shift 2
done
case $rounds in '' | 0* | *[!0-9]*) fail "--rounds takes a whole number from 1 on" ;; esac
case $min in '' | *[!0-9.]*) fail "--min takes a number, as 5" ;; esac

# shellcheck disable=SC2086  # a list of words
need_packages $program_packages

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! echo '#include <ql/time/calendars/unitedkingdom.hpp>' | c++ -std=c++20 -E -x c++ - >"$work/seen" 2>&1; then
  say "QuantLib is not installed, and nothing is compared. Only this needs it; to have it:
  apt-get install --no-install-recommends $bench_packages"
  exit 77
fi

(cd "$root" && cmake --preset release && cmake --build --preset release --target ifapilot_rules) >&2
c++ -std=c++20 -O2 -DNDEBUG -I"$root/include" -o "$work/quantlib" "$root/bench/quantlib.cpp" \
  "$root/build/release/libifapilot_rules.a" -lQuantLib
"$work/quantlib" "$rounds" "$min"
