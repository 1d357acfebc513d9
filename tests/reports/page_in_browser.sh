#!/bin/sh
# page_in_browser.sh CHROMIUM DB [KEEP]: the page of the pilot in DB in a real browser: it loads without a word
# on the console, every figure of `report kpi --format csv` stands in it, hostile text runs nothing, and its picture is
# not blank. KEEP: a directory for the page and its pictures. Needs ifapilot in PATH.
set -eu

chromium=$1
pilot=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -z "${3:-}" ] || { mkdir -p "$3" && keep=$(realpath "$3"); }
export HOME="$work" XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache"

fail() {
  echo "page_in_browser.sh: $*" >&2
  exit 1
}

# browse WORD...: one run without a screen; the sandbox does not work for root, nor does shared memory in a container.
browse() {
  "$chromium" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars --no-first-run \
    --user-data-dir="$work/profile" --virtual-time-budget=2000 --enable-logging=stderr --v=0 "$@"
}

cd "$work"
cp "$pilot" pilot.db
export IFAPILOT_DB=pilot.db IFAPILOT_NOW=2026-04-20T10:00
ifapilot provider add hostile --name '<script>console.error("ran")</script>"=1+1' >/dev/null
ifapilot policy set baseline_transfer_days 30 --reason 'as before the pilot' >/dev/null
ifapilot report html --output pilot.html 2>/dev/null
ifapilot report kpi --format html >kpi.html
ifapilot report kpi --format csv | tr -d '\r' >kpi.csv

# The console is heard at all: else its silence would mean nothing.
echo '<!DOCTYPE html><title>x</title><script>console.error("heard")</script>' >loud.html
browse --dump-dom "file://$work/loud.html" >/dev/null 2>loud.log || fail "the browser does not run: $(tail -n 3 loud.log)"
grep -q CONSOLE loud.log || fail 'the console of the browser cannot be heard'

for page in pilot kpi; do
  browse --dump-dom "file://$work/$page.html" >"$page.dom" 2>"$page.log"
  if grep CONSOLE "$page.log"; then fail "$page.html: the console is not silent"; fi
  if grep -q '<script' "$page.dom"; then fail "$page.html: hostile text has become a script"; fi
  awk -F, -v dom="$page.dom" '
    BEGIN { while ((getline line < dom) > 0) if (line ~ /^<tr>/) rows[++count] = line }
    NR > 1 {
      ++figures
      name = "data-name=\"name\" data-value=\"" $1 "\""
      made = "data-numerator=\"" $4 "\" data-denominator=\"" $5 "\" data-cases=\"" $6 "\""
      value = "data-name=\"value\" data-value=\"" $2 "\""
      found = 0
      for (i = 1; i <= count; ++i) if (index(rows[i], name) && index(rows[i], value) && index(rows[i], made)) found = 1
      if (!found) { print "not on the page: " $0; missing = 1 }
    }
    END { if (missing || figures < 20) exit 1 }' kpi.csv || fail "$page.html lacks figures"
done
grep -q '&lt;script&gt;console.error' pilot.dom || fail 'the hostile name is not on the page'

# A picture of nothing is small; this one must be far from it, on a desk and on a telephone.
browse --window-size=1000,3000 --screenshot=blank.png about:blank >/dev/null 2>&1
for width in 1000 500; do
  browse --window-size="$width,3000" --screenshot="pilot-$width.png" "file://$work/pilot.html" >/dev/null 2>&1
  [ "$(wc -c <"pilot-$width.png")" -gt $((10 * $(wc -c <blank.png))) ] || fail "the picture $width wide is blank"
done
browse --no-pdf-header-footer --print-to-pdf=pilot.pdf "file://$work/pilot.html" >/dev/null 2>&1
[ -s pilot.pdf ] || fail 'it cannot be printed'
[ -z "${keep:-}" ] || cp pilot.html kpi.html pilot-*.png pilot.pdf pilot.db "$keep"
