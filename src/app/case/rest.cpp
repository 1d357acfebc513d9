#include "app/case/rest.hpp"

#include "app/case/each_case.hpp"
#include "app/day/next_step.hpp"
#include "app/tell/owed.hpp"
#include "store/entity/resting.hpp"

#include <ifapilot/rules/waiting.hpp>

namespace ifapilot::app {

namespace {

using Numbers = std::vector<rules::VacancyId>;

int count_owed_of(const std::vector<ToTell>& all) {
  return static_cast<int>(std::ranges::count_if(all, [](const ToTell& any) { return any.row.owed; }));
}

void put_voided_to_rest(Session& session, const Pilot& pilot, const Numbers& voided) {
  const auto telling = load_telling(session.database, pilot, voided);
  for (const auto id : voided) {
    store::put_to_rest(session.database, id, {}, count_owed_of(tellings_of_voided(session, id, telling)));
  }
}

/// No region works on more: another program filled the file, and nobody has looked yet which cases are at rest.
constexpr std::size_t most_awake = 20000;

}  // namespace

bool is_at_rest(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  if (!rules::is_over(rules::status_of(one.state, now)) || !one.state.duties.empty()) return false;
  return !rules::hangs_on_agreement(one.state, agreements_of(one, pilot));
}

int count_owed(const CaseRecord& one, const Pilot& pilot, const TellingRecord& telling, rules::Instant now) {
  return static_cast<int>(owed_in(one, pilot, now).size()) + count_owed_of(tellings_of(one, telling, now));
}

Numbers put_to_rest(Session& session, const Pilot& pilot, const Numbers& awake) {
  const auto now = session.clock.now;
  Numbers resting;
  Numbers voided;
  for (const auto id : awake) {
    const auto* const one = find_case(pilot.cases, id);
    if (one != nullptr && is_at_rest(*one, pilot, now)) resting.push_back(id);
    if (one == nullptr && store::was_voided(session.database, id)) voided.push_back(id);
  }
  if (!voided.empty()) put_voided_to_rest(session, pilot, voided);
  if (resting.empty()) return resting;
  const auto telling = load_telling(session.database, pilot, resting);
  for (const auto id : resting) {
    const auto& one = *find_case(pilot.cases, id);
    store::put_to_rest(session.database, id, one.state.offers, count_owed(one, pilot, telling, now));
  }
  return resting;
}

void wake_those_told(Session& session, rules::FactKind kind, const std::string& record) {
  using enum rules::FactKind;
  switch (kind) {
    case authority_update:
    case authority_contact_add:
    case authority_contact_remove:
    case provider_update:
    case provider_contact_add:
    case provider_contact_remove: return store::wake_told_of_contacts(session.database, record);
    case framework_end: return store::wake_with_framework(session.database);
    case quiet_start:
    case quiet_end: return store::wake_told_of_quiet(session.database);
    default: return;
  }
}

Pilot load_settled(Session& session) {
  auto& database = session.database;
  const auto rest = store::at_rest(database);
  if (rest.settled && rest.awake.size() <= most_awake) return load_pilot(session, {}, rest);
  store::compare_children(database);
  each_some(rest.awake, [&](const Numbers& few) {
    const auto pilot = load_pilot(database, few);
    put_to_rest(session, pilot, few);
  });
  store::set_settled(database);
  return load_pilot(session, {});
}

}  // namespace ifapilot::app
