# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154  # what is measured with it, and what was set before
# Files of any size, made once, to measure on. To be sourced, with $root and $files set, and `generator` defined: it
# says where the built bench/generate is.

# Files of another schema are made anew.
files=$files/$(cat "$root"/schema/migrations/*.sql | cksum | cut -d ' ' -f 1)
mkdir -p "$files"
files=$(CDPATH='' cd -- "$files" && pwd -P)

# file OFFERS [OVERDUE]: makes it, if it is not there; $db, and its codes as variables: $LAPSED, $OPEN_OFFER, …
file() {
  db=$files/$1-160${2:+-overdue}.db
  codes=${db%.db}.codes
  if [ ! -f "$db" ]; then
    rm -f "$db.part"
    "$(generator)" --offers "$1" ${2:+--overdue "$2"} --codes "$codes" "$db.part" >&2
    mv "$db.part" "$db"
  fi
  # shellcheck disable=SC1090  # made with the file
  . "$codes"
  export IFAPILOT_NOW="$NOW"
}

# copy: of $db, to be written to; its name in $copy.
copy() {
  copy=$files/copy-${db##*/}
  cp --reflink=auto "$db" "$copy"
}
