# shellcheck shell=sh
# shellcheck disable=SC2154  # what bench/run.sh has set
# What touches one case, or the live ones, should take as long in a large file as in a small one.
section='One case, and the live ones: a file against the smallest'

# grows WHAT WORDS: the command in the present file beside itself in the first. WORDS with $NAMES of the codes.
grows() {
  what=$1 words=$2
  file "$first"
  small=$db
  eval "set -- $words"
  small_words=$*
  file "$size"
  eval "set -- $words"
  # shellcheck disable=SC2086  # lists of words
  pair "$section" "$what" "$size" "in $first" "$target" 16 -- ifapilot --db "$db" "$@" -- ifapilot --db "$small" $small_words
}

# shellcheck disable=SC2016  # the codes are of each file
for size in $sizes; do
  target=1.5
  [ "$size" != "$first" ] || target=-
  grows 'show V' 'show $ACCEPTED'
  grows 'vacancy show V' 'vacancy show $ACCEPTED'
  grows 'rota next' 'rota next'
  grows 'rota next V' 'rota next $LAPSED'
  grows 'agenda' 'agenda'
  grows 'report overdue' 'report overdue'
  grows 'report due' 'report due'
  grows 'why O, a recent one' 'why $OFFERED_OFFER'
  grows 'why O, an old one' 'why $PLACED_OFFER'
  grows 'message' 'message $TOLD_ABOUT $TOLD'
  grows 'told, dry run' 'told $TOLD $TOLD_PARTY --about $TOLD_ABOUT --dry-run'
  grows 'offer V, dry run' 'offer $LAPSED --dry-run'
  grows 'respond O, dry run' 'respond $OFFERED_OFFER refuse --reason-code no-need --dry-run'
  grows 'vacancy add, dry run' 'vacancy add --provider $PROVIDER --carer new-1 --area $AUTHORITY --available unknown --dry-run'
done
