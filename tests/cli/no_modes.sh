#!/bin/sh
# no_modes.sh IFAPILOT LIBRARY: `init` where no permissions are kept refuses, says what to do, and leaves nothing behind.
set -u
program=$1
library=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/home" "$work/there"
cd "$work" || exit 1
export HOME="$work/home" IFAPILOT_NOW=2026-03-02T10:00
unset IFAPILOT_DB XDG_DATA_HOME XDG_CONFIG_HOME
failures=0

wrong() {
  echo "$*"
  failures=$((failures + 1))
}

# refused HOW ARGUMENT...
refused() {
  NO_MODES=$1
  shift
  NO_MODES=$NO_MODES LD_PRELOAD=$library "$program" "$@" >out 2>err
  code=$?
  [ "$code" = 3 ] || wrong "exit $code of $*: $(cat err)"
  [ -s out ] && wrong "something on stdout: $(cat out)"
  grep -q 'keeps no permissions' err || wrong "it does not say what: $(cat err)"
  grep -q 'home directory' err || wrong "it does not say what to do: $(cat err)"
  left=$(find "$work/there" "$work/home" -mindepth 1)
  [ -z "$left" ] || wrong "left behind: $left"
}

for how in ignore refuse; do
  refused $how --db there/pilot.db init --region em
  refused $how --db there/deep/er/pilot.db init
  refused $how init
  refused $how --db there/pilot.db init --group "$(id -gn)"
  refused $how --db there/pilot.db init --dry-run
done

# The same without the library, as a proof that nothing else was in the way.
"$program" --db there/deep/er/pilot.db init >/dev/null || wrong 'init fails where permissions are kept'
[ "$failures" = 0 ]
