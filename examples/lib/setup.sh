# shellcheck shell=sh
# shellcheck disable=SC2034  # the lists are used by those who source this
# What both of README's commands need before they can build. To be sourced; the only list of packages in the tree.
# Every one of them is in Debian 12 and in Debian 13; docs/decisions/0001-dependencies.md says what each is for.

program_packages='g++ cmake ninja-build pkgconf libsqlite3-dev libcli11-dev libfmt-dev libhowardhinnant-date-dev
nlohmann-json3-dev libsodium-dev libutf8proc-dev libcsv-dev libkainjow-mustache-dev'
# tzdata is the judge of our own summer time; sqlite3 is what the start is measured against; binutils brings nm; Python
# and Miller read the exports back, its icalendar the calendars; clang-format judges the sources' layout; valgrind counts
# instructions.
test_packages='catch2 librapidcheck-dev tzdata sqlite3 binutils python3 python3-icalendar miller clang-format valgrind'
# Never installed for anybody: bench/quantlib.sh and bench/run.sh use them, and say so where one is missing.
bench_packages='libquantlib0-dev libbenchmark-dev'

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "${0##*/}: $*"
  exit 1
}

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

missing_packages() {
  for package in "$@"; do
    is_installed "$package" || printf '%s ' "$package"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# need_packages NAME...: installs with apt those that are missing; asks for nothing when none is.
need_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "This is no Debian: it is up to you that these are installed: $*"
    return
  fi
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    fail "packages are missing, and you are neither root nor is there a sudo. Ask an administrator for:
  apt-get install --no-install-recommends $missing"
  fi
  say "Installing with apt: $missing"
  as_root apt-get update >&2 || say "apt-get update failed: trying with the lists that are here"
  # shellcheck disable=SC2086  # a list of words
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >&2 ||
    fail "apt could not install: $missing"
}
