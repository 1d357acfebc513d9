#include "rules/gates/gate_parts.hpp"

#include <ifapilot/rules/framework.hpp>

namespace ifapilot::rules {

namespace {

std::string names(const FrameworkPair& pair) { return pair.authority.text + " and " + pair.provider.text; }

std::string days(const Framework& framework) {
  const auto from = "from " + in_words(framework.from);
  return framework.until ? from + " to " + in_words(*framework.until) : from + " on, without an end";
}

/// The agreement that begins last of those begun by `on`; null if none has.
const Framework* begun_by(std::span<const Framework> frameworks, Day on) {
  const Framework* last = nullptr;
  for (const auto& framework : frameworks) {
    if (framework.from <= on && (last == nullptr || last->from < framework.from)) last = &framework;
  }
  return last;
}

/// Of at least one, all of which begin after the day that was asked for.
const Framework& first_to_begin(std::span<const Framework> frameworks) {
  return *std::min_element(frameworks.begin(), frameworks.end(),
                           [](const Framework& one, const Framework& other) { return one.from < other.from; });
}

Sentence how_to_make_room(const FrameworkPair& pair, const Framework& added, const Framework& other) {
  if (other.from == added.from) return "see: " + Action{Deed::list_frameworks};
  if (other.from < added.from) {
    return "end that one first: " + Action{Deed::end_framework, pair, {{Field::on, added.from - date::days{1}}}};
  }
  return "let this one end before that begins: " + Told{Field::until, other.from - date::days{1}};
}

}  // namespace

bool is_well_formed(const Framework& framework) { return !framework.until || framework.from <= *framework.until; }

bool overlap(const Framework& one, const Framework& other) {
  const bool one_ends_before = one.until && *one.until < other.from;
  const bool other_ends_before = other.until && *other.until < one.from;
  return !one_ends_before && !other_ends_before;
}

Refusals may_add_framework(const FrameworkPair& pair, const Framework& added, std::span<const Framework> others) {
  Refusals refusals;
  for (const auto& other : others) {
    if (!overlap(added, other)) continue;
    add(refusals, refused("M-TERMS", {"E2"}, names(pair) + " have an agreement already, " + days(other),
                          how_to_make_room(pair, added, other)));
  }
  return refusals;
}

Refusals may_end_framework(const FrameworkPair& pair, std::span<const Framework> frameworks, Day on) {
  if (frameworks.empty()) {
    return refused("M-TERMS", {"E2"}, names(pair) + " have no framework agreement",
                   "to record one: " + Action{Deed::add_framework, pair});
  }
  const auto* framework = begun_by(frameworks, on);
  if (framework == nullptr) {
    const auto& first = first_to_begin(frameworks);
    return refused("M-TERMS", {"E2"},
                   "the agreement of " + names(pair) + " has not begun by " + in_words(on) + ": it runs " + days(first),
                   "its last day cannot be before " + iso(first.from));
  }
  if (in_force(*framework, on)) return {};
  return refused("M-TERMS", {"E2"},
                 "the agreement of " + names(pair) + " ends before " + in_words(on) + ": it runs " + days(*framework),
                 "for a longer time record another: " +
                     Action{Deed::add_framework, pair, {{Field::from, *framework->until + date::days{1}}}});
}

}  // namespace ifapilot::rules
