# shellcheck shell=sh
# How bench/run.sh measures, and how it tells. To be sourced, with $work, $rounds, $limit and $files set.

# Nanoseconds of a clock.
now() { date +%s%N; }

# probe COMMAND...: its time in microseconds; nothing if it takes longer than $limit seconds, or fails, which is said.
probe() {
  began=$(now)
  rc=0
  timeout "$limit" "$@" >"$work/probe.out" 2>"$work/probe.err" || rc=$?
  [ "$rc" != 124 ] || return 0
  if [ "$rc" != 0 ]; then
    say "failed ($rc): $*: $(head -n 2 "$work/probe.err")"
    return 0
  fi
  echo $((($(now) - began) / 1000))
}

# rounds_for MICROSECONDS: as many as asked for, fewer of what takes long: half a minute is enough for one row.
rounds_for() { awk -v most="$rounds" -v once="$1" 'BEGIN { n = int(30e6 / (once + 1)); print n < 1 ? 1 : n > most ? most : n }'; }

# row SECTION WHAT SIZE OURS OTHER MOST KIB MOST_MIB: one line of the table, in microseconds; OURS is `over` if it took
# longer than the limit.
row() { printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$@" >>"$work/rows"; }

# pair SECTION WHAT SIZE MOST MOST_MIB OURS... -- OTHER...: both in turn. MOST: how many times as long ours may take.
pair() {
  section=$1 what=$2 size=$3 most=$4 most_mib=$5
  shift 5
  for word in "$@"; do shift; [ "$word" = -- ] && break; set -- "$@" "$word"; done
  pair_in_turn "$@"
}
