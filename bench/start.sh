#!/bin/sh
# How long a command takes that one waits for, against the least that a program over SQLite can do: the time of
# `sqlite3 small.db 'select 1'` is 1. Exits with 1 if a command takes more than --max (1.5) times that.
# Usage: start.sh [--rounds N] [--max R] [--binary FILE]    FILE: a release build; else it is built first
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/examples/lib/setup.sh"

rounds=200
max=1.5
binary=
while [ $# -gt 0 ]; do
  [ $# -gt 1 ] || fail "$1 is unknown, or needs a value"
  case $1 in
    --rounds) rounds=$2 ;;
    --max) max=$2 ;;
    --binary) binary=$2 ;;
    *) fail "unknown option '$1'" ;;
  esac
  shift 2
done
case $rounds in '' | 0* | *[!0-9]*) fail "--rounds takes a whole number from 1 on" ;; esac
case $max in '' | *[!0-9.]*) fail "--max takes a number, as 1.5" ;; esac

# shellcheck disable=SC2086  # a list of words
need_packages $program_packages $test_packages
if [ -z "$binary" ]; then
  (cd "$root" && cmake --workflow --preset release) >&2
  binary=$root/build/release/ifapilot
fi

# Everything in a directory of its own, with a small pilot in it: the worked example's.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$binary" "$work/ifapilot"
PATH=$work:$PATH
c++ -std=c++17 -O2 -o "$work/time_in_turn" "$root/bench/time_in_turn.cpp"
sh "$root/examples/worked-example.sh" "$work/pilot.db" >"$work/example.log" ||
  fail "the worked example failed: $(tail -n 5 "$work/example.log")"
HOME=$work sqlite3 "$work/small.db" 'create table small (x); insert into small values (1)'

unset IFAPILOT_NOW || true
medians=$(cd "$work" && HOME=$work IFAPILOT_DB=pilot.db time_in_turn "$rounds" sqlite3 small.db 'select 1' \
  -- ifapilot vacancy show V1 -- ifapilot rota next -- ifapilot report overdue)

# shellcheck disable=SC2086  # a list of numbers
set -- $medians
echo "Start of a command, medians of $rounds rounds; sqlite3 small.db 'select 1' takes $1 us"
awk -v max="$max" -v base="$1" -v times="$2 $3 $4" 'BEGIN {
  count = split("vacancy show V1,rota next,report overdue", names, ",")
  split(times, us, " ")
  for (i = 1; i <= count; ++i) {
    ratio = us[i] / base
    slow = ratio > max
    printf "  %-16s %6d us   %.2f%s\n", names[i], us[i], ratio, slow ? "   more than " max : ""
    failed = failed || slow
  }
  exit failed
}'
