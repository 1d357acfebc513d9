#include "app/offer/over.hpp"
#include "app/pilot.hpp"

#include <algorithm>
#include <set>
#include <tuple>

// How a pilot of cases that are awake takes in one that is at rest, and gives one up.
namespace ifapilot::app {

namespace {

bool stands_accepted(const rules::Offer& offer) {
  return !offer.outside_pilot && !offer.rescinded_at && offer.answer &&
         offer.answer->kind == rules::AnswerKind::accept && !offer.ended_at;
}

/// What stands accepted of the case is listed now, or, `by` 1, counted.
void count_besides(Pilot& pilot, const CaseRecord& one, int by) {
  for (const auto& offer : one.state.offers) {
    if (!stands_accepted(offer)) continue;
    pilot.besides[offer.authority].by_authority += by;
    pilot.besides[offer.area].in_area += by;
  }
}

/// Acceptances that are listed now are no longer told of besides.
void look_anew(Pilot& pilot, const CaseRecord& one) {
  for (const auto& offer : one.state.offers) {
    if (pilot.looked_back.erase(offer.authority) == 0) continue;
    std::erase_if(pilot.since, [&](const auto& any) { return any.authority == offer.authority; });
  }
}

bool is_known(const Pilot& pilot, const rules::Offer& offer) {
  return find_case(pilot.cases, offer.vacancy) != nullptr;
}

/// Lists a turn of a case at rest, in the place of an earlier one.
void list_turn(Pilot& pilot, const rules::Offer& offer) {
  const bool asked = rules::asks_without_turn(offer);
  if (!asked && !rules::uses_turn(offer)) return;
  const auto before = std::ranges::find_if(pilot.offers, [&](const rules::Offer& any) {
    return any.authority == offer.authority && rules::asks_without_turn(any) == asked && !is_known(pilot, any);
  });
  if (before != pilot.offers.end()) {
    if (std::tie(offer.sent_at, offer.id) < std::tie(before->sent_at, before->id)) return;
    pilot.offers.erase(before);
  }
  const auto at = std::ranges::upper_bound(pilot.offers, offer.id, {}, &rules::Offer::id);
  pilot.offers.insert(at, only_its_turn(offer));
}

}  // namespace

void know(Pilot& pilot, store::Database& database, const std::vector<rules::VacancyId>& named) {
  if (pilot.whole) return;
  std::set<rules::VacancyId> missing;
  for (const auto id : named) {
    if (find_case(pilot.cases, id) == nullptr) missing.insert(id);
  }
  if (missing.empty()) return;
  for (auto& one : load_cases(database, pilot.quiet, {missing.begin(), missing.end()})) {
    count_besides(pilot, one, -1);
    look_anew(pilot, one);
    put(pilot, std::move(one));
  }
}

void forget(Pilot& pilot, rules::VacancyId id) {
  const auto one = standing(pilot, id);
  drop(pilot, one);
  count_besides(pilot, one, 1);
  look_anew(pilot, one);
  for (const auto& offer : one.state.offers) list_turn(pilot, offer);
}

void look_back(Pilot& pilot, store::Database& database, const rules::Vacancy& vacancy) {
  const auto& authority = vacancy.area;
  const auto since = vacancy.notified_at;
  const auto before = pilot.looked_back.find(authority);
  if (pilot.whole || (before != pilot.looked_back.end() && before->second <= since)) return;
  const auto used = rules::slots_by_authority(authority, pilot.made(), rules::Instant::max());
  if (used.accepted < pilot.policy.cap_per_authority) return;  // not full today, and so never asked
  std::erase_if(pilot.since, [&](const auto& any) { return any.authority == authority; });
  for (const auto& one : store::resting_acceptances(database, authority, since)) {
    const auto* const listed = find(pilot.offers, one.offer);
    if (listed == nullptr || !is_known(pilot, *listed)) pilot.since.push_back(one.acceptance);
  }
  pilot.looked_back[authority] = since;
}

}  // namespace ifapilot::app
