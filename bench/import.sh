#!/bin/sh
# How an import's time grows with its rows: each kind of file, of twice as many rows every time. Twice the rows should take
# about twice the time; exits with 1 if the last doubling takes more than --max (2.4) times as long.
# Usage: import.sh [--authorities N] [--rows N] [--doublings N] [--max R] [--binary FILE]
#   --authorities: of the region, 40; --rows: of the smallest files, 500; --doublings: 3, so the largest have 4000
#   FILE: a release build; else it is built first
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/examples/lib/setup.sh"

authorities=40
rows=500
doublings=3
max=2.4
binary=
while [ $# -gt 0 ]; do
  [ $# -gt 1 ] || fail "$1 is unknown, or needs a value"
  case $1 in
    --authorities) authorities=$2 ;;
    --rows) rows=$2 ;;
    --doublings) doublings=$2 ;;
    --max) max=$2 ;;
    --binary) binary=$2 ;;
    *) fail "unknown option '$1'" ;;
  esac
  shift 2
done
for number in "$authorities" "$rows" "$doublings"; do
  case $number in '' | 0* | *[!0-9]*) fail "'$number' is no whole number from 1 on" ;; esac
done
case $max in '' | *[!0-9.]*) fail "--max takes a number, as 2.4" ;; esac

if [ -z "$binary" ]; then
  # shellcheck disable=SC2086  # a list of words
  need_packages $program_packages
  (cd "$root" && cmake --workflow --preset release) >&2
  binary=$root/build/release/ifapilot
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$binary" "$work/ifapilot"
cd "$work"
export HOME="$work" IFAPILOT_DB=pilot.db

# Files of $1 rows. Every vacancy is offered twice: the first offer is refused, the second lapses, or of every fourth
# vacancy is accepted; each is over before the day is, and a hundred days hold them all.
write_files() {
  TZ=UTC awk -v rows="$1" -v authorities="$authorities" '
    function day(count, from) { return strftime("%Y-%m-%d", from + count * 86400) }
    function code(number) { return "la-" number % authorities }
    BEGIN {
      march = mktime("2026 03 02 00 00 00")
      print "code,name" >"region.csv"
      for (i = 0; i < authorities; ++i) print code(i) ",Council of Area " i >"region.csv"
      print "code,name" >"authorities.csv"
      print "code,name,sector,contact,email" >"providers.csv"
      print "authority,provider,from,until,weekly_rate" >"frameworks.csv"
      print "reference,provider,carer,area,notified,available" >"vacancies.csv"
      print "vacancy,authority,sent,outcome,date" >"offers.csv"
      for (i = 0; i < rows; ++i) {
        print "new-" i ",Council of Town " i >"authorities.csv"
        print "p" i ",Fostering " i ",private,Jo Field,p" i "@example.org" >"providers.csv"
        on = day(int(i / authorities), march)
        print code(i) ",oak," on "," on ",900.00" >"frameworks.csv"
        print "r/" i ",oak,oak-" i "," code(i) ",2026-03-02,unknown" >"vacancies.csv"
        vacancy = int(i / 2)
        on = day(1 + int(200 * vacancy / rows), march)
        first = i % 2 == 0
        outcome = first ? "refused" : vacancy % 4 == 0 ? "accepted" : "lapsed"
        sent = on (first ? "T09:00" : "T12:00")
        print "r/" vacancy "," code(i * 7 + vacancy) "," sent "," outcome "," \
          (outcome == "lapsed" ? "" : on (first ? "T10:00" : "T13:00")) >"offers.csv"
      }
    }'
}

# Seconds of the processor that a command takes, whatever else the machine does.
seconds() {
  taken=$("$@" >out.log 2>&1 && times) || fail "$* failed: $(head -n 5 out.log)"
  printf '%s\n' "$taken" | awk -F '[ms ]+' 'END { printf "%.2f", 60 * ($1 + $3) + $2 + $4 }'
}

kinds='providers frameworks authorities vacancies offers'
echo "Processor seconds of an import into a pilot of $authorities authorities, and how many times as long as of half the rows"
# shellcheck disable=SC2086  # a list of words
printf '%12s' rows $kinds
echo
size=$rows
step=0
before=
while [ "$step" -le "$doublings" ]; do
  rm -f pilot.db ./*.csv
  write_files "$size"
  IFAPILOT_NOW=2026-03-01T09:00 ./ifapilot init --region region.csv --pilot-start 2026-03-01 >out.log
  IFAPILOT_NOW=2026-03-01T09:00 ./ifapilot provider add oak --name Oak >out.log
  IFAPILOT_NOW=2026-03-01T09:00 ./ifapilot policy set cap_per_authority 1000 --reason 'to measure' >out.log
  now=
  for kind in $kinds; do
    now="$now $(IFAPILOT_NOW=2026-12-01T10:00 seconds ./ifapilot import "$kind" "$kind.csv")"
  done
  ratios=$(awk -v now="$now" -v before="$before" 'BEGIN {
    count = split(now, a, " ")
    if (!split(before, b, " ")) exit
    for (i = 1; i <= count; ++i) printf "%s%.2f", i == 1 ? "" : " ", a[i] / b[i]
  }')
  # shellcheck disable=SC2086  # lists of numbers
  printf '%12s' "$size" $now && echo
  # shellcheck disable=SC2086
  [ -z "$ratios" ] || { printf '%12s' '' $ratios && echo; }
  before=$now
  size=$((size * 2))
  step=$((step + 1))
done

awk -v max="$max" -v ratios="$ratios" 'BEGIN {
  count = split(ratios, all, " ")
  for (i = 1; i <= count; ++i) failed = failed || all[i] > max
  if (failed) print "the last doubling takes more than " max " times as long"
  exit failed
}'
