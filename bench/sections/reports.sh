# shellcheck shell=sh
# shellcheck disable=SC2154  # what bench/run.sh has set
# What reads everything, against the shell and a query of comparable columns (bench/peers).
section='Reports, against the sqlite3 shell on comparable columns'

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
