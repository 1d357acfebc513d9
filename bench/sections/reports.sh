# shellcheck shell=sh
# shellcheck disable=SC2154  # what bench/run.sh has set
# What reads everything, against the shell and a query of comparable columns (bench/peers).
section='Reports, against the sqlite3 shell on comparable columns'

# peer NAME: its query, for the hour of the file.
peer() {
  sed -e '/^--/d' -e "s/:now/'$(date -u -d "TZ=\"Europe/London\" $NOW" +%Y-%m-%dT%H:%M:%SZ)'/g" -e "s/:text/'$PLACED_CHILD'/g" \
    "$root/bench/peers/$1.sql"
}

# against NAME TARGET MEMORY COMMAND...: as CSV.
against() {
  name=$1 target=$2 memory=$3
  shift 3
  pair "$section" "$*" "$size" sqlite3 "$target" "$memory" \
    -- ifapilot --db "$db" "$@" --format csv -- sqlite3 -readonly -csv "$db" "$(peer "$name")"
}

# Each size beside the one before it, so that growth shows.
for size in $sizes; do
  file "$size"
  against offers 1.0 32 report offers
  for report in vacancies placements referrals reasons costs providers caps rota kpi outstanding quality survey due; do
    against $report 2 - report $report
  done
  against audit_log 2 - audit log
  against find 2 - find "$PLACED_CHILD"
  all=
  for report in offers vacancies placements referrals reasons costs providers caps rota kpi outstanding quality survey due overdue; do
    all="$all$(peer $report)"
  done
  copy
  bundle="rm -rf '$work/bundle' && ifapilot --db '$copy' report bundle --output '$work/bundle'"
  pair "$section" 'report bundle' "$size" sqlite3 2 - -- sh -c "$bundle" -- sqlite3 -readonly -csv "$db" "$all"
  rm -f "$copy"
done

section='Ten in a hundred overdue, ten thousand at most'
for size in $sizes; do
  overdue=$((size / 10 < 10000 ? size / 10 : 10000))
  [ "$size" -ge 10000 ] || continue
  file "$size" "$overdue"
  against overdue 1.0 - report overdue
done
