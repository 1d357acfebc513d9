# shellcheck shell=sh
# shellcheck disable=SC2154  # what bench/run.sh has set
# Files in which ten in a hundred offers have lapsed and nobody has offered them on, ten thousand at most.
section='Much that is overdue, against the sqlite3 shell on the same columns'
for size in $sizes; do
  [ "$size" -ge 10000 ] || continue
  file "$size" $((size / 10 < 10000 ? size / 10 : 10000))
  against overdue 1.0 - report overdue
done
