# shellcheck shell=sh
# What the examples share: commands are typed before they are run, and must end as they should. Needs ifapilot in PATH.

# The words as one would type them: between quotes where the shell needs some.
typed() {
  for word in "$@"; do
    case $word in
      '' | *[!A-Za-z0-9_./:,=@-]*) printf " '%s'" "$word" ;;
      *) printf ' %s' "$word" ;;
    esac
  done
}

tell() { printf '\n# %s\n' "$@"; }

at() {
  IFAPILOT_NOW=$1
  export IFAPILOT_NOW
  printf '$ export IFAPILOT_NOW=%s\n' "$1"
}

# ends CODE WORD...: types `ifapilot WORD...` and insists on its exit code.
ends() {
  wanted=$1
  shift
  printf '$ ifapilot%s\n' "$(typed "$@")"
  code=0
  ifapilot "$@" 2>&1 || code=$?
  printf '\n'
  [ "$code" = "$wanted" ] || {
    printf '%s: exit code %s instead of %s\n' "${0##*/}" "$code" "$wanted" >&2
    exit 1
  }
}

pilot() { ends 0 "$@"; }
refused() { ends 1 "$@"; }
