#!/bin/sh
# reference.sh DOXYGEN ROOT OUTPUT: fails if a public declaration of the rules has no comment that doxygen finds, or one
# that it cannot read. Writes below OUTPUT, and not what a person would read.
set -eu
doxygen=$1
root=$2
output=$3

cd "$root"
mkdir -p "$output"
{
  cat docs/Doxyfile
  echo "OUTPUT_DIRECTORY = \"$output\""
  echo 'GENERATE_HTML = NO'
  echo 'GENERATE_XML = YES'  # something must be asked for
} | "$doxygen" -
