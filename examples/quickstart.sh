#!/bin/sh
# README's first command: what is missing is installed, the program is built and installed, and a first pilot is played.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/examples/lib/setup.sh"

usage() {
  cat <<END
Usage: ${0##*/} [--prefix DIR] [--db FILE]

Installs the packages that are missing (Debian 12 or 13), builds ifapilot, installs it, makes a database, and plays
examples/worked-pilot.sh with it. May be run again at any time.

  --prefix DIR  install below DIR; else ~/.local, for root /usr/local
  --db FILE     keep the example's database there; else it is taken away again when the example has been played
END
}

wrong_usage() {
  say "${0##*/}: $1"
  usage >&2
  exit 2
}

# An absolute path: the build changes the directory.
absolute() {
  case $1 in
    /*) printf '%s\n' "$1" ;;
    *) printf '%s/%s\n' "$PWD" "$1" ;;
  esac
}

prefix=
db=
while [ $# -gt 0 ]; do
  case $1 in
    --prefix | --db)
      if [ $# -lt 2 ] || [ -z "$2" ]; then wrong_usage "$1 needs a value"; fi
      value=$(absolute "$2")
      if [ "$1" = --prefix ]; then prefix=$value; else db=$value; fi
      shift 2
      ;;
    --help) usage && exit 0 ;;
    *) wrong_usage "unknown argument '$1'" ;;
  esac
done
if [ -z "$prefix" ]; then
  if [ "$(id -u)" = 0 ]; then prefix=/usr/local; else prefix=${HOME:?}/.local; fi
fi

# shellcheck disable=SC2086  # a list of words
need_packages $program_packages
say "Building ifapilot in $root/build/release"
(cd "$root" && cmake --workflow --preset release) >&2
cmake --install "$root/build/release" --component program --prefix "$prefix" >&2

in_path=no
case :$PATH: in *:"$prefix/bin":*) in_path=yes ;; esac
PATH=$prefix/bin:$PATH
if [ -n "$db" ] && [ -e "$db" ]; then
  say "$db is there already: it is left as it is, and nothing is played."
elif [ -n "$db" ]; then
  sh "$root/examples/worked-pilot.sh" "$db"
else
  scratch=$(mktemp -d "${TMPDIR:-/tmp}/ifapilot-quickstart-XXXXXX")
  trap 'rm -rf "$scratch"' EXIT
  sh "$root/examples/worked-pilot.sh" "$scratch/pilot.db"
fi

say ""
say "Installed: $prefix/bin/ifapilot"
[ "$in_path" = yes ] || say "Not yet in your PATH: export PATH=\"$prefix/bin:\$PATH\""
[ -z "$db" ] || say "The example's pilot: ifapilot agenda --db $db"
say "Begin your own pilot: ifapilot init --region em"
