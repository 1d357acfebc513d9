#pragma once

#include "app/day/overdue.hpp"
#include "app/offer/offer.hpp"
#include "app/record/timeline.hpp"
#include "app/tell/owed.hpp"
#include "app/vacancy/vacancy.hpp"

#include <ifapilot/rules/holding.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <optional>
#include <string>
#include <vector>

/// One case whole (`show V|O|R`). Only reads; what was voided is shown as such, not refused.
namespace ifapilot::app {

/// An authority or a provider, with everyone there who may be rung (M-CONTACT).
struct Party {
  std::string code;
  std::string name;
  Reach reach;
};

struct CaseView {
  VacancyView vacancy;  ///< With what to do next.
  rules::Case state;
  Party provider;
  std::optional<Party> authority = std::nullopt;  ///< Whose answer is waited for, or who accepted.
  std::vector<Deadline> overdue = {};             ///< Longest overdue first.
  std::vector<Deadline> due = {};                 ///< Soonest first.
  std::vector<rules::Owed> owed = {};
  std::vector<ToTell> to_tell = {};  ///< Owed by the partnership (M-TELL).
  bool quiet = false;                ///< M-QUIET: today belongs to a quiet period.
  Timeline timeline = {};
  std::optional<store::Voided> voided = std::nullopt;
};
/// In whose story the fact stands, also if it was voided; nothing for one of no case.
[[nodiscard]] std::optional<rules::VacancyId> vacancy_of(Session& session, rules::FactId fact);

[[nodiscard]] CaseView show_case(Session& session, rules::VacancyId id);

struct OfferCase {
  OfferView view;
  VacancyView vacancy;  ///< As it stands now.
  Timeline timeline;    ///< Of this offer alone.
  bool owes_form = false;
  std::vector<NextStep> next = {};
  std::optional<store::Voided> voided = std::nullopt;
};
[[nodiscard]] OfferCase show_offer_case(Session& session, rules::OfferId id);

struct ReferralCase {
  rules::Referral referral;
  VacancyView vacancy;  ///< As it stands now, with what to do next.
  std::optional<rules::AuthorityCode> authority;
  Timeline timeline;  ///< Of this referral alone.
  std::vector<NextStep> next = {};
  std::optional<store::Voided> voided = std::nullopt;
};
[[nodiscard]] ReferralCase show_referral_case(Session& session, rules::ReferralId id);

}  // namespace ifapilot::app
