# shellcheck shell=sh
# shellcheck disable=SC2154  # what bench/run.sh has set
# The rules one by one (bench/rules.cpp), in nanoseconds of the processor, against the least that there is to do.
[ -x "$build/bench/ifapilot_bench_rules" ] || build_targets ifapilot_bench_rules || true
if [ -x "$build/bench/ifapilot_bench_rules" ]; then
  "$build/bench/ifapilot_bench_rules" --benchmark_format=csv 2>"$work/rules.err" >"$work/rules.csv"
  awk -F , '
    function us(ns) { return ns / 1000 }
    function time(name) { return name in of ? of[name] : "" }
    /^"/ {
      gsub(/"/, "", $1)
      of[$1] = $5 == "us" ? $4 * 1000 : $4
      order[++count] = $1
    }
    END {
      least["rota_next_of_offers/0"] = "min_element_of_the_same"
      most["rota_next_of_offers/0"] = 10
      least["response_deadline_of/standard"] = least["response_deadline_of/accelerated"] = "quantlib_advance"
      most["response_deadline_of/standard"] = most["response_deadline_of/accelerated"] = 0.2
      for (i = 1; i <= count; ++i) {
        name = order[i]
        other = name in least ? least[name] : ""
        is_there = other in of
        printf "The rules one by one\t%s\t\t%s\t%s\t-\t%s\t%s\t\n", name, is_there ? other : "", is_there ? most[name] : "-",
          us(of[name]), is_there ? us(of[other]) : ""
      }
    }' "$work/rules.csv" >>"$work/rows"
else
  say "Google Benchmark is not installed, and the rules are not measured one by one; to have it:
  apt-get install --no-install-recommends $bench_packages"
fi
