# shellcheck shell=sh
# shellcheck disable=SC2154  # what bench/run.sh has set
# How bench/run.sh measures, and how it tells. To be sourced, with $work, $rounds, $limit and $budget set.

# turn COMMAND -- COMMAND ...: as bench/time_in_turn.cpp does; a line each of microseconds, KiB and bytes written. What
# commands complain of is shown only if one of them failed.
turn() {
  "$work/time_in_turn" --resources --limit "$limit" --budget "$budget" "$rounds" "$@" 2>"$work/complaints"
  ! grep -q '^time_in_turn:' "$work/complaints" || grep -B 3 '^time_in_turn:' "$work/complaints" | head -n 8 >&2
}

# row SECTION WHAT SIZE OTHER TARGET MEMORY: one line of the table. Reads two lines of `turn`: ours and the other's.
# OTHER: what the other is; TARGET: how many times as long ours may take; MEMORY: the MiB that it may take; `-`: no matter.
row() {
  awk -v head="$(printf '%s\t%s\t%s\t%s\t%s\t%s' "$@")" '
    { us[NR] = $1; kib[NR] = $2 }
    END { print head "\t" us[1] "\t" us[2] "\t" kib[1] }' >>"$work/rows"
}

# pair SECTION WHAT SIZE OTHER TARGET MEMORY -- OURS... -- OTHER...: both in turn.
pair() {
  section=$1 what=$2 size=$3 other=$4 target=$5 memory=$6
  shift 7
  say "  $what, $size"
  turn "$@" >"$work/turn" && row "$section" "$what" "$size" "$other" "$target" "$memory" <"$work/turn"
}

# rows_of SECTION SIZE OTHER TARGET MEMORY NAMES: a line for each name, of `turn`s lines on stdin, of which the first is
# the other's.
rows_of() {
  awk -v section="$1" -v size="$2" -v other="$3" -v target="$4" -v memory="$5" -v names="$6" '
    BEGIN { split(names, name, ",") }
    NR == 1 { base = $1 }
    NR > 1 { print section "\t" name[NR - 1] "\t" size "\t" other "\t" target "\t" memory "\t" $1 "\t" base "\t" $2 }' >>"$work/rows"
}

# peer NAME: its query, for the hour of the file.
peer() {
  sed -e '/^--/d' -e "s/:now/'$(date -u -d "TZ=\"Europe/London\" $NOW" +%Y-%m-%dT%H:%M:%SZ)'/g" -e "s/:text/'$PLACED_CHILD'/g" \
    "$root/bench/peers/$1.sql"
}

# against NAME TARGET MEMORY COMMAND...: as CSV.
against() {
  name=$1 target=$2 memory=$3
  shift 3
  what="$1 $2"
  [ "$1" != find ] || what='find CHILD'  # another one in each file
  pair "$section" "$what" "$size" sqlite3 "$target" "$memory" \
    -- ifapilot --db "$db" "$@" --format csv -- sqlite3 -readonly -csv "$db" "$(peer "$name")"
}

# table: everything that was measured, what was asked of it, and whether it was met. Growth: against the row of the same
# name and the size before; of a report at most 1.2 times that of the sizes (so x12 for ten times as many).
table() {
  awk -F '\t' '
    function time(us) {
      if (us !~ /^[0-9]/) return us
      if (us < 10) return sprintf("%.0f ns", us * 1000)
      if (us < 10000) return sprintf("%.2f ms", us / 1000)
      return us < 1e6 ? sprintf("%.0f ms", us / 1000) : sprintf("%.1f s", us / 1e6)
    }
    # What reads everything may take a little more than as many times as long as there is to read.
    function is_linear(size, size_before, times) { return times == "" || times <= 1.2 * size / size_before }
    function verdict(ratio, target, mib, memory) {
      if (ratio == "") return target == "-" ? "" : "MISSED"
      if (target != "-" && ratio > target + 0.004) return "MISSED"
      if (memory != "-" && mib > memory) return "MISSED: memory"
      if (!linear) return "MISSED: growth"
      return target == "-" ? "" : "met"
    }
    BEGIN { line = "%-34s %9s %10s %10s  %-26s %8s %6s %7s %8s  %s\n" }
    $1 != section {
      section = $1
      printf "\n%s\n", section
      printf line, "", "offers", "ours", "other", "", "ratio", "most", "growth", "memory", ""
    }
    {
      ratio = $7 ~ /^[0-9]/ && $8 ~ /^[0-9]/ && $8 > 0 ? $7 / $8 : ""
      key = $1 "\t" $2
      growth = key in before && $7 ~ /^[0-9]/ && before[key] ~ /^[0-9]/ ? $7 / before[key] : ""
      linear = $1 !~ /^Reports/ || is_linear($3, size[key], growth)
      before[key] = $7
      size[key] = $3
      mib = $9 / 1024
      printf line, $2, $3, time($7), time($8), $4, ratio == "" ? "" : sprintf("%.2f", ratio), $5,
        growth == "" ? "" : sprintf("x%.1f", growth),
        $9 == "" ? "" : sprintf("%.0f MiB", mib), verdict(ratio, $5, mib, $6)
    }' "$work/rows"
}
