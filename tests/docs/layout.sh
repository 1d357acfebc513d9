#!/bin/sh
# layout.sh CLANG_FORMAT DIRECTORY: fails if a source is laid out otherwise than .clang-format says. Its versions differ in
# details; ours is 14, Debian 12's, so that with another it only says so (77: skipped).
set -eu
format=$1
cd "$2"

case $("$format" --version) in
  *'version 14.'*) ;;
  *) echo "$("$format" --version): not the version 14 that sources are laid out with" && exit 77 ;;
esac
find src include tests bench -name '*.[ch]pp' -print0 | xargs -0 "$format" --dry-run --Werror
