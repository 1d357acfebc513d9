#include "app/party/cases.hpp"

#include "app/day/quiet.hpp"

#include <algorithm>

namespace ifapilot::app {

namespace {

PartyCase live_case(const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  PartyCase live{one.record.facts.id, rules::status_of(one.record.facts, pilot.offers, now), one.record.provider,
                 one.record.carer};
  const auto offer = rules::live_offer(live.vacancy, pilot.offers, now);
  if (offer) live.authority = offer->authority;
  live.accepted = offer && offer->answer.has_value();
  return live;
}

/// What is overdue comes before what is due, and both are sorted, so the first that is met is the soonest.
std::optional<Deadline> soonest(const Deadlines& all, rules::VacancyId id) {
  for (const auto* rows : {&all.overdue, &all.due}) {
    for (const auto& row : *rows) {
      if (row.vacancy == id) return row;
    }
  }
  return std::nullopt;
}

}  // namespace

bool PartyDebt::is_providers() const {
  return owed.kind == rules::OwedKind::date || owed.kind == rules::OwedKind::contact;
}

PartyCases PartyCases::accepted_by(const rules::AuthorityCode& code) const {
  PartyCases mine = *this;
  std::erase_if(mine.live, [&](const PartyCase& one) { return !one.accepted || one.authority != code; });
  std::erase_if(mine.debts, [&](const PartyDebt& debt) { return debt.is_providers() || debt.owed.authority != code; });
  return mine;
}

PartyCases PartyCases::notified_by(const rules::ProviderCode& code) const {
  PartyCases mine = *this;
  std::erase_if(mine.live, [&](const PartyCase& one) { return one.provider != code; });
  std::erase_if(mine.debts, [&](const PartyDebt& debt) { return !debt.is_providers() || debt.provider != code; });
  return mine;
}

PartyReading read_parties(store::Database& database) {
  return {load_pilot(database), store::contacts(database), load_quiet(database)};
}

PartyCases party_cases(const PartyReading& read, rules::Instant now) {
  const auto& pilot = read.pilot;
  const auto running = deadlines(pilot.cases, pilot, read.quiet, now);
  PartyCases all;
  for (const auto& one : pilot.cases) {
    auto live = live_case(one, pilot, now);
    live.next = soonest(running, live.vacancy);
    if (!rules::is_over(live.status)) all.live.push_back(std::move(live));
    for (const auto& owed : rules::owed_in(one.state, now)) {
      all.debts.push_back({one.record.facts.id, one.record.provider, owed});
    }
  }
  return all;
}

}  // namespace ifapilot::app
