#!/bin/sh
# The gate without noise: how many instructions ten commands take on a file of 1,000 offers and on one of 100,000, against
# those that bench/instructions.txt keeps. Fails if one takes over 5 % more. Of a compiler or a SQLite that the list does
# not know only the growth from file to file is compared, in the same way.
# Usage: instructions.sh --binary FILE --generator FILE [--files DIR] [--update]
#   FILE: of one release build, ifapilot and bench/ifapilot_generate; --update: writes the list anew, for this compiler
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source=examples/lib/setup.sh
. "$root/examples/lib/setup.sh"

list=$root/bench/instructions.txt
files=$root/build/bench-files
binary='' made_by='' update=no
while [ $# -gt 0 ]; do
  case $1 in
    --update)
      update=yes
      shift
      continue
      ;;
    --binary | --generator | --files) [ $# -gt 1 ] || fail "$1 needs a value" ;;
    *) fail "unknown option '$1'" ;;
  esac
  case $1 in
    --binary) binary=$2 ;;
    --generator) made_by=$2 ;;
    --files) files=$2 ;;
  esac
  shift 2
done
[ -x "$binary" ] || fail "--binary: the release build's ifapilot is needed"
[ -x "$made_by" ] || fail "--generator: the same build's bench/ifapilot_generate is needed (cmake -DIFAPILOT_BENCH=ON)"

generator() { echo "$made_by"; }
# shellcheck source=bench/files.sh
. "$root/bench/files.sh"
work=$(mktemp -d)
trap 'rm -rf "$work" "$files"/copy-*' EXIT
export HOME="$work"

# count WORDS: the instructions of one command on a copy, in thousands.
count() {
  copy
  valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null --log-file="$work/log" \
    "$binary" --db "$copy" "$@" >"$work/out" 2>&1 || [ $? = 1 ] || fail "$* failed: $(head -n 3 "$work/out")"
  sed -n 's/^.* I *refs: *//p' "$work/log" | tr -d , | awk '{ printf "%d\n", $1 / 1000 }'
}

# commands: one a line, with $NAMES of the file's codes.
commands() {
  cat <<'END'
show $ACCEPTED
vacancy show $ACCEPTED
rota next
rota next $LAPSED
agenda
report overdue
report due
message $TOLD_ABOUT $TOLD
offer $LAPSED
note $LAPSED rang
END
}

by="g++ $(c++ -dumpfullversion), SQLite $(sqlite3 --version | cut -d ' ' -f 1)"
for size in 1000 100000; do
  file $size
  commands | while read -r words; do
    eval "set -- $words"
    printf '%s\n' "$(count "$@")"
  done >"$work/$size"
done
commands | paste - "$work/1000" "$work/100000" | awk -v by="$by" '{ print by "\t" $0 }' FS='\t' >"$work/now"

if [ $update = yes ]; then
  {
    grep '^#' "$list"
    grep -v -e '^#' -e "^$by	" "$list" || true
    cat "$work/now"
  } >"$work/list"
  cp "$work/list" "$list"
  exit
fi

awk -F '\t' '
  /^#/ { next }
  FNR == NR {
    if (!($2 in growth)) growth[$2] = $4 / $3
    small[$1, $2] = $3
    large[$1, $2] = $4
    next
  }
  FNR == 1 { printf "%-24s %10s %10s %10s %10s\n", "thousand instructions", "1,000", "kept", "100,000", "kept" }
  {
    known = ($1, $2) in small
    bad = known ? $3 > 1.05 * small[$1, $2] || $4 > 1.05 * large[$1, $2] : !($2 in growth) || $4 / $3 > 1.05 * growth[$2]
    failed = failed || bad
    printf "%-24s %10d %10s %10d %10s%s\n", $2, $3, known ? small[$1, $2] : "-", $4,
      known ? large[$1, $2] : sprintf("x%.2f", growth[$2]), bad ? "   over 5 % more" : ""
  }
  END { exit failed }' "$list" "$work/now" ||
  fail "a command takes over 5 % more instructions than bench/instructions.txt keeps; if that is worth it, say why and write the list anew (--update)"
