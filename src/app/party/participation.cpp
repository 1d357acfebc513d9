#include "app/party/authority.hpp"
#include "app/refused.hpp"
#include "app/vacancy/vacancy.hpp"
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
std::vector<rules::VacancyId> free_of(Session& session, const std::vector<rules::Offer>& rescinded) {
  std::vector<rules::VacancyId> all;
  for (const auto& offer : rescinded) {
    if (show_vacancy(session, offer.vacancy).status == rules::VacancyStatus::notified) all.push_back(offer.vacancy);
  }
  return all;
}

}  // namespace

AuthorityWritten withdraw_authority(Session& session, const rules::AuthorityCode& code,
                                    const std::optional<std::string>& reason) {
  Write write(session, rules::FactKind::authority_withdraw);
  const auto at = write.happened_at();
  const auto pilot = load_pilot(session.database);
  const auto& record = require_authority(pilot.authorities, code);
  refuse_if(rules::may_withdraw(record.facts, pilot.offers, at), code.text + " cannot have withdrawn then");
  store::add_participation(session.database, write.fact(), record.id, at, false, reason);
  const auto rescinded = rules::taken_back_by_withdrawal(code, pilot.offers, at);
  for (const auto& offer : rescinded) {
    store::add_rescission(session.database, write.fact(), offer.id, at, why_taken_back(code, reason));
  }
  AuthorityWritten written{show_authority(session, code), std::nullopt, rescinded, free_of(session, rescinded)};
  written.fact = write.finish(code.text, rescinded.empty() ? "P-VOLUNTARY" : "P-VOLUNTARY R-TURN D-ONE");
  return written;
}

AuthorityWritten rejoin_authority(Session& session, const rules::AuthorityCode& code,
                                  const std::optional<std::string>& reason) {
  Write write(session, rules::FactKind::authority_rejoin);
  const auto authorities = store::authorities(session.database);
  const auto& record = require_authority(authorities, code);
  refuse_if(rules::may_rejoin(record.facts, write.happened_at()), "");
  store::add_participation(session.database, write.fact(), record.id, write.happened_at(), true, reason);
  auto view = show_authority(session, code);
  return {std::move(view), write.finish(code.text, "P-VOLUNTARY R-ORDER")};
}

}  // namespace ifapilot::app
