#include "app/setup/would_have_moved.hpp"

#include "app/day/quiet.hpp"
#include "app/pilot.hpp"
#include "store/entity/offers.hpp"
#include "store/entity/resting.hpp"
#include "store/entity/vacancies.hpp"

#include <ifapilot/rules/hold.hpp>

namespace ifapilot::app {

namespace {

/// `stands` is what is stored, the others what each basis would give.
void add_if_moved(std::vector<Moved>& moved, const std::string& record, const char* what, const Decision& stands,
                  const Decision& before, const Decision& after) {
  if (after != before && after != stands) moved.push_back({record, what, stands, after});
}

void add_offer(std::vector<Moved>& moved, const OpenOffer& open, const Basis& before, const Basis& after) {
  const auto& offer = open.offer;
  const auto deadline = [&](const Basis& basis) {
    return rules::response_deadline(offer.sent_at, open.available_on, basis.policy, basis.calendar);
  };
  const auto by_old = deadline(before);
  const auto by_new = deadline(after);
  const auto id = offer.id.text();
  add_if_moved(moved, id, "track", offer.track, by_old.track, by_new.track);
  add_if_moved(moved, id, "clock_started_at", offer.clock_started_at, by_old.clock_started_at, by_new.clock_started_at);
  add_if_moved(moved, id, "due_at", offer.due_at, by_old.due_at, by_new.due_at);
}

}  // namespace

Decided load_decided(store::Database& database, rules::Instant now) {
  Decided decided;
  const auto cases = load_cases(database, load_quiet(database), store::at_rest(database).awake);
  const auto offers = offers_in(cases);
  for (const auto& offer : offers) {
    if (rules::status_of(offer, now) != rules::OfferStatus::open) continue;
    decided.offers.push_back({offer, store::available_when_sent(database, offer.id)});
  }
  for (const auto& one : cases) {
    const bool live = !rules::is_over(rules::status_of(one.state, now));
    if (live && one.record.facts.hold_until) decided.vacancies.push_back(one.record.facts);
  }
  return decided;
}

std::vector<Moved> would_have_moved(const Decided& decided, const Basis& before, const Basis& after) {
  std::vector<Moved> moved;
  for (const auto& open : decided.offers) add_offer(moved, open, before, after);
  for (const auto& vacancy : decided.vacancies) {
    // The end of hold and extension together, as everything else shows it: an extension that outlasts both holds hides
    // that they differ.
    const auto end = [](rules::Vacancy as_if, const Basis& basis) {
      const auto on = *as_if.available_on;
      const auto until = rules::hold_until(on, basis.policy, basis.calendar);
      as_if.hold_until = rules::without_quiet_days(until, on, as_if.quiet, basis.policy, basis.calendar);
      return rules::held_until(as_if);
    };
    const auto by_old = end(vacancy, before);
    const auto by_new = end(vacancy, after);
    if (!by_old || !by_new) continue;  // a quiet period keeps either from being known (M-QUIET)
    add_if_moved(moved, vacancy.id.text(), "hold_until", *rules::held_until(vacancy), *by_old, *by_new);
  }
  return moved;
}

}  // namespace ifapilot::app
