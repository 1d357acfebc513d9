# shellcheck shell=sh
# shellcheck disable=SC2154  # what bench/run.sh has set
# Writes that are saved, on copies: a vacancy; an offer and its refusal, again and again, each time to the next of the
# rota; a note. Each has to take as long in a large file as in the smallest.
section='Writes that are saved: a file against the smallest'

# write_rows NAMES: of `turn`s lines on stdin, the first half of the smallest file, the second of this one.
write_rows() {
  awk -v section="$section" -v size="$size" -v first="$first" -v target="$target" -v names="$1" '
    BEGIN { count = split(names, name, ",") }
    NR <= count { small[NR] = $1 }
    NR > count { n = NR - count; print section "\t" name[n] "\t" size "\tin " first "\t" target "\t16\t" $1 "\t" small[n] "\t" $2 }' >>"$work/rows"
}

for size in $sizes; do
  target=1.3
  [ "$size" != "$first" ] || target=-
  file "$first"
  copy
  small=$files/copy-small.db
  mv "$copy" "$small"
  small_lapsed=$LAPSED
  file "$size"
  copy
  say "  $size"
  carer=new-1
  turn ifapilot --db "$small" vacancy add --provider "$PROVIDER" --carer $carer --area "$AUTHORITY" --available unknown \
    -- ifapilot --db "$small" offer "$small_lapsed" \
    -- ifapilot --db "$small" respond "$small_lapsed" refuse --reason-code no-need \
    -- ifapilot --db "$small" note "$small_lapsed" 'rang again' \
    -- ifapilot --db "$copy" vacancy add --provider "$PROVIDER" --carer $carer --area "$AUTHORITY" --available unknown \
    -- ifapilot --db "$copy" offer "$LAPSED" -- ifapilot --db "$copy" respond "$LAPSED" refuse --reason-code no-need \
    -- ifapilot --db "$copy" note "$LAPSED" 'rang again' |
    write_rows 'vacancy add,offer V,respond V,note V'
  rm -f "$copy" "$small"
done
