#!/bin/sh
# worked_pilot.sh SCRIPT PAGE [--update]: what the worked pilot prints is what the page shows, but for what no two runs
# share: the audit chain's hashes, the children's tokens, and who typed. --update writes the page anew. Needs ifapilot in PATH.
set -eu

script=$(realpath "$1")
page=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$work" && sh "$script" pilot.db) >"$work/said" 2>&1 || {
  tail -n 20 "$work/said"
  exit 1
}
{
  cat <<'END'
# Six weeks of a pilot

The worked pilot, `examples/worked-pilot.sh`, as it runs: ten authorities, three agencies, nine vacancies on both tracks,
four placements, and the nightly mail (`night` in the script) between them. `tests/examples/worked_pilot.sh` compares this
page with what the program prints. No person in it exists.

```console
END
  sed -e 's/c-[0-9a-f]\{16\}/c-TOKEN/' -e 's/\(audit head [0-9]*\):[0-9a-f]*/\1:HASH/' -e 's/^\(head [0-9]*\):[0-9a-f]*/\1:HASH/' \
    -e 's/^  Recorded by .*\.$/  Recorded by coordinator./' "$work/said"
  printf '```\n'
} >"$work/page"

if [ "${3:-}" = --update ]; then
  cp "$work/page" "$page"
else
  diff -u "$page" "$work/page"
fi
