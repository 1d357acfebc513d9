# shellcheck shell=sh
# shellcheck disable=SC2154  # what bench/run.sh has set
# Whether the whole is whole, against what SQLite itself looks over.
section='Checks, against integrity_check and foreign_key_check'
for size in $sizes; do
  file "$size"
  pair "$section" 'check' "$size" sqlite3 2 - -- ifapilot --db "$db" check \
    -- sqlite3 -readonly "$db" 'pragma integrity_check; pragma foreign_key_check'
  pair "$section" 'audit verify' "$size" sqlite3 1.5 32 -- ifapilot --db "$db" audit verify \
    -- sqlite3 -readonly "$db" 'pragma integrity_check; pragma foreign_key_check'
done
