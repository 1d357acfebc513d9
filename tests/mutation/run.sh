#!/bin/bash
# Changes the rules' library in one small place at a time, and shows which changes its tests do not notice.
set -euo pipefail

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
build=$root/build/mutation
compiler=${CXX:-$(command -v clang++ || command -v c++)}  # clang++ takes half the time here
jobs=2
options=()

usage() {
  cat <<END
Usage: ${0##*/} [--jobs N] [--fresh] [FILE...]

Judges every mutant of src/rules and of the inline code of include/ifapilot/rules by the tests of tests/rules, and fails
if one survives that docs/rules.md has no reason for. What was judged before is kept: after a change, of a file or of
the tests, only what it may have altered is judged again. The table is build/mutation/mutants.tsv.

  --jobs N  as many at a time (default 2)
  --fresh   judges everything again
  FILE      only the mutants of this file, as in: ${0##*/} rota.cpp cap.cpp

The compiler is \$CXX, else clang++, else c++.
END
}

while [ $# -gt 0 ]; do
  case $1 in
    --jobs) jobs=${2:?--jobs needs a number} && shift ;;
    --fresh) options+=(--fresh) ;;
    --help) usage && exit 0 ;;
    -*) usage >&2 && exit 2 ;;
    *) options+=("$1") ;;
  esac
  shift
done

mkdir -p "$root/build"
# No debugging information: the tests are built once, and then linked and loaded some thousand times.
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0 \
  -DCMAKE_POSITION_INDEPENDENT_CODE=ON >"$build.log"
ninja -C "$build" -j "$jobs" rules_tests >>"$build.log" || { tail -n 30 "$build.log" && exit 1; }
export PYTHONDONTWRITEBYTECODE=1
exec python3 "$root/tests/mutation/mutate.py" --root "$root" --build "$build" --compiler "$compiler" \
  --jobs "$jobs" "${options[@]}"
