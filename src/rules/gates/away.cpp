#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/away.hpp>

#include <algorithm>

namespace ifapilot::rules {

namespace {

std::string days(const Away& period) { return "from " + in_words(period.from) + " to " + in_words(period.until); }

bool share_a_day(const Away& one, const Away& other) { return one.from <= other.until && other.from <= one.until; }

}  // namespace

Refusals may_be_away(const AuthorityCode& code, const Away& added, std::span<const Away> others) {
  if (added.until < added.from) {
    return refused("P-AWAY", {"O1"}, "the last day away, " + in_words(added.until) + ", is before the first",
                   "both days belong to the period: " + Told{Field::until, added.from} + " or later");
  }
  Refusals refusals;
  for (const auto& other : others) {
    if (!share_a_day(added, other)) continue;
    add(refusals, refused("P-AWAY", {"O1"}, "the lead of " + code.text + " is away " + days(other) + " already",
                          "if that ends sooner: " + Action{Deed::record_back, code}));
  }
  return refusals;
}

const Away* ended_by_return(std::span<const Away> periods, Day day) {
  const auto found = std::ranges::find_if(periods, [&](const Away& period) { return day <= period.until; });
  return found == periods.end() ? nullptr : &*found;
}

std::optional<Away> cut_short(const Away& period, Day day) {
  if (day <= period.from) return std::nullopt;
  return Away{period.from, std::min(period.until, day - date::days{1})};
}

Refusals may_come_back(const AuthorityCode& code, std::span<const Away> periods, Day day) {
  if (ended_by_return(periods, day) != nullptr) return {};
  const auto past = periods.empty() ? std::string() : "; the last was " + days(periods.back());
  return refused("P-AWAY", {"O1"},
                 "the lead of " + code.text + " is not away on " + in_words(day) + ", nor later" + past,
                 "see: " + Action{Deed::show_authority, code});
}

}  // namespace ifapilot::rules
