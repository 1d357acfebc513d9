#!/bin/bash
# README's second command: what is missing is installed, and every test is run. Fails if anything does.
set -euo pipefail

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/examples/lib/setup.sh"

usage() {
  cat <<END
Usage: ${0##*/} [--quick]

Builds with warnings as errors and runs every test, plain and under the sanitizers, plays the worked example with a
release build, and measures how fast that starts.

  --quick  only the tests labelled core, plain
END
}

quick=no
case ${1:-} in
  '') ;;
  --quick) quick=yes ;;
  --help) usage && exit 0 ;;
  *) usage >&2 && exit 2 ;;
esac

# shellcheck disable=SC2086,SC2154  # lists of words, from setup.sh
need_packages $program_packages $test_packages
cd "$root"
mkdir -p build
summary=

# step NAME COMMAND...: runs it and keeps what it says in build/NAME.log; what matters of that comes again at the end.
step() {
  local name=$1 log=build/$1.log began=$SECONDS failed=no
  shift
  printf '\n== %s: %s\n' "$name" "$*"
  "$@" 2>&1 | tee "$log" || failed=yes
  summary+="$name: $((SECONDS - began)) s"$'\n'$(grep -E '^[0-9]+% tests passed|^  .* us  ' "$log" || true)$'\n'
  [ "$failed" = no ] && return
  printf '\n%s' "$summary"
  fail "$name failed; all it said is in $root/$log"
}

if [ "$quick" = yes ]; then
  step configure cmake --preset dev
  step build cmake --build --preset dev
  step core ctest --preset dev -L core
else
  # Several sources at once and the lines alone for a debugger: nobody edits this build, and it takes half the time. The
  # release below compiles each by itself.
  step configure cmake --preset dev -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=10 "-DCMAKE_CXX_FLAGS_DEBUG=-O0 -g1"
  step build cmake --build --preset dev
  step dev ctest --preset dev
  step asan cmake --workflow --preset asan
  # Another compiler level warns about other things. Its own directory: the installed build is not held to that.
  # Without precompiled headers, with which g++ 12 takes short strings for overruns.
  step configure cmake --preset release -B build/checked -DIFAPILOT_WERROR=ON -DIFAPILOT_BENCH=ON
  step release cmake --build build/checked
  # Judged, as it is the same wherever it runs: by hand, with another file or compiler, bench/instructions.sh.
  step instructions bench/instructions.sh --binary build/checked/ifapilot --generator build/checked/bench/ifapilot_generate
  # Told, not judged: tests assert no time, and another program may be busy here. By hand: bench/start.sh.
  step start bench/start.sh --binary build/checked/ifapilot --rounds 50 --max 1000
fi

printf '\n%s' "$summary"
