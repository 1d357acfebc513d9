# shellcheck shell=sh
# shellcheck disable=SC2154  # what bench/run.sh has set
# A write on a few cases, beyond the start of the program: against the bytes that it writes, appended to a file and
# synced, beyond the start of a program that does nothing.
db=$work/cost.db
sh "$root/examples/worked-example.sh" "$db" >"$work/example.log" || fail "the worked example failed"
unset IFAPILOT_NOW || true
turn ifapilot --db "$db" note V1 'rang again' >"$work/turn"
bytes=$(awk '{ print $3 }' "$work/turn")
turn ifapilot --db "$db" note V1 'rang again' -- ifapilot --db "$db" vacancy show V1 -- append "$work/appended" "$bytes" \
  -- true >"$work/turn"
awk -v bytes="$bytes" '
  { us[NR] = $1; kib[NR] = $2 }
  END {
    printf "A write beyond its start, against what it writes (%d bytes) appended and synced\tnote V\tfew\tappend\t8\t16\t%d\t%d\t%d\n",
      bytes, us[1] - us[2], us[3] - us[4], kib[1]
  }' "$work/turn" >>"$work/rows"
