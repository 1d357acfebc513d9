#!/bin/sh
# Everything that a person waits for, on files of every size, in turn with the least that there is to do: medians, ratios
# of them, growth and memory, and whether the targets are met (docs/performance.md). Never fails for being slow.
# Usage: run.sh [--binary FILE] [--sizes "N N ..."] [--rounds N] [--limit S] [--budget S] [--files DIR] [--only "SECTION ..."]
#   FILE: a release build; else it is built first, as is bench/generate, which makes the files that DIR does not have yet
#   --sizes: offers, "1000 10000 100000"; each is compared with the first; 160 authorities, 200 live cases
#   --rounds: most of one command, 15; --limit: what takes longer than 60 seconds is not measured; --budget: about 30
#   seconds for one row; SECTION: start growth writes cost writers reports overdue
#   checks rules
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source=examples/lib/setup.sh
. "$root/examples/lib/setup.sh"
# shellcheck source=bench/measure.sh
. "$root/bench/measure.sh"

sizes='1000 10000 100000'
rounds=15
limit=60
budget=30
files=$root/build/bench-files
binary=
only='start growth writes cost writers reports overdue checks rules'
while [ $# -gt 0 ]; do
  [ $# -gt 1 ] || fail "$1 is unknown, or needs a value"
  case $1 in
    --binary) binary=$2 ;;
    --sizes) sizes=$2 ;;
    --rounds) rounds=$2 ;;
    --limit) limit=$2 ;;
    --budget) budget=$2 ;;
    --files) files=$2 ;;
    --only) only=$2 ;;
    *) fail "unknown option '$1'" ;;
  esac
  shift 2
done
for number in $sizes "$rounds" "$limit" "$budget"; do
  case $number in '' | 0* | *[!0-9]*) fail "'$number' is no whole number from 1 on" ;; esac
done

# shellcheck disable=SC2086  # a list of words
need_packages $program_packages $test_packages
build=$root/build/release
build_targets() {
  (cd "$root" && cmake --preset release -DIFAPILOT_BENCH=ON && cmake --build --preset release --target "$@") >&2
}
if [ -z "$binary" ]; then
  build_targets ifapilot
  binary=$build/ifapilot
fi

work=$(mktemp -d)
trap 'rm -rf "$work" "$files"/copy-*' EXIT
cp "$binary" "$work/ifapilot"
PATH=$work:$PATH
export HOME="$work"
c++ -std=c++17 -O2 -o "$work/time_in_turn" "$root/bench/time_in_turn.cpp"
c++ -std=c++17 -O2 -o "$work/append" "$root/bench/append.cpp"
: >"$work/rows"

generator() {
  [ -x "$build/bench/ifapilot_generate" ] || build_targets ifapilot_generate
  echo "$build/bench/ifapilot_generate"
}
# shellcheck source=bench/files.sh
. "$root/bench/files.sh"

# shellcheck disable=SC2034  # of the sections
first=${sizes%% *}
for section in $only; do
  case $section in
    start | growth | writes | cost | writers | reports | overdue | checks | rules)
      say "$section"
      # shellcheck disable=SC1090
      . "$root/bench/sections/$section.sh"
      ;;
    *) fail "there is no section '$section'" ;;
  esac
done
table
