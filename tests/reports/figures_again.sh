#!/bin/sh
# figures_again.sh PYTHON IFAPILOT DATABASE NOW: the figures of the whole pilot, of a part of its time, of one provider, of
# one authority, and of before its end.
set -eu

again() { "$python" "$(dirname -- "$0")/figures_again.py" "$program" "$database" "$@"; }

python=$1
program=$2
database=$3
now=$4
again "$now"
again "$now" --from 2026-03-10 --to 2026-04-05
again "$now" --provider oak
again "$now" --authority derby
again "$now" --from 2026-05-01
