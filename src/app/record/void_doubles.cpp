#include "app/record/void_doubles.hpp"

#include "app/case/same_child.hpp"
#include "app/party/identity.hpp"
#include "store/entity/facts.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

const rules::Body* find(const std::vector<rules::Body>& all, const rules::BodyCode& code) {
  const auto found = std::ranges::find(all, code, &rules::Body::code);
  return found == all.end() ? nullptr : &*found;
}

/// Of a double that is there after the void: whose name or number changed by it, and who holds that.
struct HeldAgain {
  rules::Body by_void;
  rules::Body holder;
  bool name = false;  ///< The name is what both have; else the number.
  std::string in_words;
};

bool is_changed(const rules::Body& after, const std::vector<rules::Body>& before, bool name) {
  const auto* const was = find(before, after.code);
  return was == nullptr || (name ? was->plain_name != after.plain_name : was->plain_number != after.plain_number);
}

std::optional<HeldAgain> held_again(const rules::Double& two, const std::vector<rules::Body>& before, bool name) {
  const rules::Double alone{two.one, two.other, name, !name};
  const auto in_words = rules::shared_in_words(alone);
  if (is_changed(two.one, before, name)) return HeldAgain{two.one, two.other, name, in_words};
  if (is_changed(two.other, before, name)) return HeldAgain{two.other, two.one, name, in_words};
  return std::nullopt;  // old already
}

std::vector<HeldAgain> all_held_again(const std::vector<rules::Body>& before, const std::vector<rules::Body>& after) {
  std::vector<HeldAgain> all;
  for (const auto& two : rules::doubles(after)) {
    for (const bool name : {true, false}) {
      if (!(name ? two.same_name : two.same_number)) continue;
      if (auto again = held_again(two, before, name)) all.push_back(*std::move(again));
    }
  }
  return all;
}

/// The fact since which the holder has it without a break.
store::Dependent given_by(store::Database& database, const HeldAgain& again) {
  const auto all = store::descriptions(database, again.holder.code);
  const auto is_it = [&](const store::Description& any) {
    const auto plain = again.name ? plain_of(any.name) : plain_of(any.number.value_or(""));
    return plain == (again.name ? again.holder.plain_name : again.holder.plain_number);
  };
  const auto other = std::find_if_not(all.rbegin(), all.rend(), is_it);
  return other.base()->by;
}

rules::Action to_update(const rules::Body& body) {
  if (const auto* const provider = std::get_if<rules::ProviderCode>(&body.code)) {
    return rules::how_to(Deed::update_provider, *provider);
  }
  return rules::how_to(Deed::update_authority, std::get<rules::AuthorityCode>(body.code));
}

void add_bodies(NewDoubles& found, store::Database& database, rules::FactId voided,
                const std::vector<rules::Body>& before, const std::vector<rules::Body>& after) {
  for (const auto& again : all_held_again(before, after)) {
    const auto by = given_by(database, again);
    const auto& holder = store::text_of(again.holder.code);
    const auto& code = store::text_of(again.by_void.code);
    const auto why = holder + " has " + again.in_words + " by it, which " + code + " would have again";
    if (by.fact > voided) {
      found.later.push_back({by.fact, std::string(word(by.kind)), why});
    } else {
      found.broken.push_back({"P-IDENTITY",
                              {},
                              code + " would have " + again.in_words + " again, which " + holder + " has by " +
                                  by.fact.text() + " (" + std::string(word(by.kind)) + ")",
                              "record what is right as it is now: " + to_update(again.by_void)});
    }
  }
}

bool is_among(const std::vector<rules::ArrivedTwice>& all, const rules::ArrivedTwice& two) {
  return std::ranges::any_of(all, [&](const rules::ArrivedTwice& any) {
    return any.first.vacancy == two.first.vacancy && any.again.vacancy == two.again.vacancy &&
           rules::is_same_child(any.again.child, two.again.child);
  });
}

void add_arrivals(NewDoubles& found, store::Database& database, rules::FactId voided, const Pilot& before,
                  const Pilot& after) {
  const auto had = arrived_twice(before.cases);
  for (const auto& two : arrived_twice(after.cases)) {
    if (is_among(had, two)) continue;
    const auto& [first, again] = two;
    if (again.fact > voided) {
      const auto fact = store::find_fact(database, again.fact);
      found.later.push_back({again.fact, std::string(word(fact->kind)),
                             "its child would have arrived already, through " + first.vacancy.text()});
    } else {
      found.broken.push_back(
          {"M-SAME-CHILD",
           {"O15"},
           "the children of " + first.vacancy.text() + " and " + again.vacancy.text() +
               ", who have both arrived, would be one",
           "record what is right as it is now: " + rules::how_to(Deed::correct_child, again.vacancy)});
    }
  }
}

}  // namespace

NewDoubles new_doubles(store::Database& database, rules::FactId voided, const Pilot& before, const Pilot& after) {
  NewDoubles found;
  add_bodies(found, database, voided, bodies(before.authorities), bodies(after.authorities));
  add_bodies(found, database, voided, bodies(before.providers), bodies(after.providers));
  add_arrivals(found, database, voided, before, after);
  return found;
}

}  // namespace ifapilot::app
