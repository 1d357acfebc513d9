#pragma once

#include "app/case/record.hpp"
#include "app/day/overdue.hpp"
#include "app/party/reach.hpp"
#include "app/pilot.hpp"
#include "app/session.hpp"
#include "app/vacancy/vacancy.hpp"

#include <ifapilot/rules/rota.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <optional>
#include <vector>

/// What authorities and providers have in common: agreements, contacts, and what they have to do with just now.
namespace ifapilot::app {

/// A live case, with its soonest deadline.
struct PartyCase {
  rules::VacancyId vacancy;
  rules::VacancyStatus status = rules::VacancyStatus::notified;
  rules::ProviderCode provider;
  rules::CarerCode carer;
  std::optional<rules::AuthorityCode> authority = std::nullopt;  ///< That accepted it, or has it to answer.
  bool accepted = false;
  std::optional<Deadline> next = std::nullopt;
};

/// Something owed without a deadline, and by whom.
struct PartyDebt {
  rules::VacancyId vacancy;
  std::optional<store::PartyCode> by;
  rules::Owed owed;
};

struct PartyCases {
  std::vector<PartyCase> live;   ///< By number.
  std::vector<PartyDebt> debts;  ///< By number, also of cases that are over.
};

/// What a party has to do with.
struct PartyTies {
  std::vector<store::FrameworkRecord> frameworks;
  std::vector<store::ContactRecord> contacts;  ///< Beside the lead.
  PartyCases cases;  ///< Accepted by the authority or notified by the provider and not over yet, and what it owes.
};

/// An authority with what follows from its facts at the session's now.
struct AuthorityView : PartyTies {
  store::AuthorityRecord record;
  std::optional<rules::Instant> since;  ///< Since when it takes part; nothing: it does not.
  rules::Standing standing;             ///< As the rota sees it, for a vacancy that nobody has seen.
  rules::SlotsUsed slots;               ///< Of the cap, by this authority (C-CAP).
  rules::SlotsUsed slots_in_area;       ///< The same by anyone, for carers who live in its area (C-BASIS).
  rules::Policy policy;
  std::vector<rules::Offer> open_offers;
  std::vector<rules::VacancyId> carried_on;   ///< Accepted by it and not over yet.
  std::vector<store::AwayRecord> away = {};   ///< When its lead is, was or will be away, by first day (P-AWAY).
  std::optional<rules::Day> away_until = {};  ///< Today is one of the days on which it is, to the end of that one.
};

/// A provider with what it has to do with.
struct ProviderView : PartyTies {
  store::ProviderRecord record;
  std::vector<VacancyView> vacancies;  ///< That it notified, by number.
};

[[nodiscard]] AuthorityView view_of(const rules::AuthorityCode& code, const Pilot& pilot, rules::Instant now);
[[nodiscard]] ProviderView view_of(const rules::ProviderCode& code, const Pilot& pilot, rules::Instant now);

/// In the order of the published rota.
[[nodiscard]] std::vector<AuthorityView> list_authorities(Session& session);
/// By code.
[[nodiscard]] std::vector<ProviderView> list_providers(Session& session);

[[nodiscard]] AuthorityView show_authority(Session& session, const rules::AuthorityCode& code);
[[nodiscard]] ProviderView show_provider(Session& session, const rules::ProviderCode& code);

/// `lead` with what `update` knows better.
[[nodiscard]] store::WorkContact updated(store::WorkContact lead, const store::WorkContact& update);

/// To see who it is.
[[nodiscard]] rules::Action to_show(const store::PartyCode& party);

/// A-APPEND: refuses a code that was given to a party that was voided since.
void refuse_voided_code(store::Database& database, const store::PartyCode& party);

}  // namespace ifapilot::app
