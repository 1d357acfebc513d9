#!/bin/sh
# worked_example.sh SCRIPT: the example ends well, in a directory with a blank in its name too, and prints the same every
# time, but for the path of the database and the hashes (their salts are random).
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for run in 'first run' 'second run'; do
  mkdir "$work/$run"
  if ! sh "$1" "$work/$run/pilot.db" >"$work/$run/printed" 2>&1; then
    tail -n 20 "$work/$run/printed"
    exit 1
  fi
  sed -e "s|$work/$run|DIRECTORY|g" -e 's/[0-9a-f]\{12,\}/HASH/g' "$work/$run/printed" >"$work/$run/masked"
done
diff "$work/first run/masked" "$work/second run/masked"
