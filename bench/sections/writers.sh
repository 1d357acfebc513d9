# shellcheck shell=sh
# shellcheck disable=SC2154  # what bench/run.sh has set
# Eight people who write at once, each fifteen times, beside one who writes all of it: none may fail, and together they
# must not be slower than the one.
section='Eight writers at once: time of all writes, against one writer'

# writer N COUNT: so many writes one after the other; each that fails is a line of $work/failed.
writer() {
  i=0
  while [ "$i" -lt "$2" ]; do
    i=$((i + 1))
    ifapilot --db "$copy" note "$ACCEPTED" "writer $1, note $i" >"$work/writer-$1" 2>&1 || head -n 1 "$work/writer-$1" >>"$work/failed"
  done
}

now() { date +%s%N; }

for size in $sizes; do
  file "$size"
  copy
  turn ifapilot --db "$copy" note "$ACCEPTED" 'to see how long it takes' >"$work/turn"
  # Of what takes long, fewer: all of them within four times the limit.
  each=$(awk -v limit="$limit" '{ n = $1 ~ /^[0-9]/ ? int(limit * 4e6 / 8 / $1) : 0; print (n > 15 ? 15 : n) }' "$work/turn")
  if [ "$each" = 0 ]; then
    say "  $size: left out, as one write takes too long"
    rm -f "$copy"
    continue
  fi
  : >"$work/failed"
  began=$(now)
  writer 0 $((each * 8))
  alone=$((($(now) - began) / 1000))
  : >"$work/failed"
  began=$(now)
  for n in 1 2 3 4 5 6 7 8; do writer "$n" "$each" & done
  wait
  together=$((($(now) - began) / 1000))
  failed=$(wc -l <"$work/failed")
  if [ "$failed" != 0 ]; then
    say "  $size: $failed of $((each * 8)) failed after $((together / 1000)) ms in all, as: $(head -n 1 "$work/failed")"
    together=failed
  fi
  printf '%s\t%s\t%s\tone writer\t1.0\t-\t%s\t%s\t\n' "$section" "note V, $failed of $((each * 8)) failed" "$size" "$together" "$alone" >>"$work/rows"
  rm -f "$copy"
done
