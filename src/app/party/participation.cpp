#include "app/party/authority.hpp"
#include "app/refused.hpp"
#include "app/write.hpp"

#include <ifapilot/rules/participation.hpp>

#include <utility>

namespace ifapilot::app {

namespace {

/// An offer is never taken back without a reason.
std::string why_taken_back(const rules::AuthorityCode& code, const std::optional<std::string>& reason) {
  return code.text + " withdrew from the pilot" + (reason ? ": " + *reason : "");
}

/// A withdrawal that is typed later may meet vacancies that were offered on or closed meanwhile.
std::vector<rules::VacancyId> free_of(const Pilot& pilot, const std::vector<rules::Offer>& rescinded,
                                      rules::Instant now) {
  std::vector<rules::VacancyId> all;
  for (const auto& offer : rescinded) {
    const auto status = rules::status_of(find_case(pilot.cases, offer.vacancy)->state, now);
    if (status == rules::VacancyStatus::notified) all.push_back(offer.vacancy);
  }
  return all;
}

}  // namespace

AuthorityWritten withdraw_authority(Session& session, const rules::AuthorityCode& code,
                                    const std::optional<std::string>& reason) {
  Write write(session, rules::FactKind::authority_withdraw);
  const auto at = write.happened_at();
  auto read = read_parties(session.database);
  auto& pilot = read.pilot;
  auto record = require_authority(pilot.authorities, code);
  refuse_if(rules::may_withdraw(record.facts, pilot.offers, at), code.text + " cannot have withdrawn then");
  store::add_participation(session.database, write.fact(), record.id, at, false, reason);
  record.facts.periods.back().until = at;
  put(pilot, std::move(record));
  const auto rescinded = rules::taken_back_by_withdrawal(code, pilot.offers, at);
  for (const auto& offer : rescinded) {
    store::add_rescission(session.database, write.fact(), offer.id, at, why_taken_back(code, reason));
    tell(pilot, offer.vacancy, write.told(rules::Rescinded{offer.id}));
  }
  const auto now = session.clock.now;
  AuthorityWritten written{view_of(code, read, now), std::nullopt, rescinded, free_of(pilot, rescinded, now)};
  written.fact = write.finish(code.text, rescinded.empty() ? "P-VOLUNTARY" : "P-VOLUNTARY R-TURN D-ONE");
  return written;
}

AuthorityWritten rejoin_authority(Session& session, const rules::AuthorityCode& code,
                                  const std::optional<std::string>& reason) {
  Write write(session, rules::FactKind::authority_rejoin);
  const auto at = write.happened_at();
  auto read = read_parties(session.database);
  auto record = require_authority(read.pilot.authorities, code);
  refuse_if(rules::may_rejoin(record.facts, at), "");
  store::add_participation(session.database, write.fact(), record.id, at, true, reason);
  record.facts.periods.push_back({at});
  put(read.pilot, std::move(record));
  auto view = view_of(code, read, session.clock.now);
  return {std::move(view), write.finish(code.text, "P-VOLUNTARY R-ORDER")};
}

}  // namespace ifapilot::app
