#!/bin/sh
# purity.sh NM LIBRARY: fails if the rules' library uses a database, a stream, a file, a clock or the environment
# (docs/contributing.md: nothing in the rules knows that any of them exists). Time comes in as an argument.
set -eu
nm=$1
library=$2

symbols=$("$nm" -C "$library")
[ -n "$symbols" ] || { echo "no symbols in $library"; exit 1; }

calls='sqlite3_|fmt::|basic_[io]*(string|f|file|span)?(stream|buf)|ios_base|::now\(|random_device|std::locale|filesystem'
# C's functions stand alone at the end of an undefined symbol's line; `time` inside another name is no call.
c_calls=' U (_*(fopen|open|openat|read|write)(64)?|printf|puts|fputs|fwrite|std(in|out|err)|clock|clock_gettime|gettimeofday|time|localtime(_r)?|gmtime(_r)?|mktime|tzset|(secure_)?getenv|system|rand|srand)(@.*)?$'

impure=$(printf '%s\n' "$symbols" | grep -E -e "$calls" -e "$c_calls" || true)
[ -z "$impure" ] && exit 0
echo "the rules' library is not pure:"
printf '%s\n' "$impure" | sort -u
exit 1
