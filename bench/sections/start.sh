# shellcheck shell=sh
# shellcheck disable=SC2154  # what bench/run.sh has set
# What a command takes that one waits for, on a few cases: the worked example's.
sh "$root/examples/worked-example.sh" "$work/pilot.db" >"$work/example.log" ||
  fail "the worked example failed: $(tail -n 5 "$work/example.log")"
sqlite3 "$work/small.db" 'create table small (x); insert into small values (1)'
db=$work/pilot.db
unset IFAPILOT_NOW || true
turn sqlite3 "$work/small.db" 'select 1' -- ifapilot --db "$db" show V1 -- ifapilot --db "$db" vacancy show V1 \
  -- ifapilot --db "$db" rota next -- ifapilot --db "$db" agenda -- ifapilot --db "$db" report overdue \
  -- ifapilot --db "$db" report due |
  rows_of 'Few cases, against the least that a program over SQLite can do' few "sqlite3 'select 1'" 1.3 16 \
    'show V,vacancy show V,rota next,agenda,report overdue,report due'
