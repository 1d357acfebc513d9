#!/bin/sh
# play.sh SCRIPT FILE: the pilot of SCRIPT in a new FILE, for tests that look at it. Needs ifapilot in PATH.
set -eu

rm -f "$2"
sh "$1" "$2" >"$2.said" 2>&1 || {
  tail -n 20 "$2.said"
  exit 1
}
