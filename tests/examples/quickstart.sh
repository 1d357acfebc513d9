#!/bin/sh
# quickstart.sh SCRIPT: README's first command, with a build that does nothing, leaves nothing behind and ends with how
# one's own pilot is begun; --db keeps the example's. Needs ifapilot in PATH.
set -eu

script=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "$1"
  cat "$work/said"
  exit 1
}

mkdir "$work/stubs" "$work/tmp" "$work/prefix" "$work/prefix/bin"
ln -s "$(command -v ifapilot)" "$work/prefix/bin/ifapilot"
printf '#!/bin/sh\n' >"$work/stubs/cmake"
printf '#!/bin/sh\necho installed\n' >"$work/stubs/dpkg-query"
chmod +x "$work/stubs/cmake" "$work/stubs/dpkg-query"
PATH=$work/stubs:$PATH
TMPDIR=$work/tmp
export PATH TMPDIR

played() {
  sh "$script" --prefix "$work/prefix" "$@" >"$work/said" 2>&1 || fail "it failed: $*"
  [ "$(tail -n 1 "$work/said")" = 'Begin your own pilot: ifapilot init --region em' ] || fail "the last line: $*"
  [ -z "$(ls "$work/tmp")" ] || fail "left behind: $(ls "$work/tmp")"
}

played
played --db "$work/kept.db"
[ -s "$work/kept.db" ] || fail 'the database is not kept'
grep -q "ifapilot agenda --db $work/kept.db" "$work/said" || fail 'it does not say where the kept pilot is'
