#pragma once

#include "app/case/record.hpp"
#include "app/day/next_step.hpp"
#include "app/pilot.hpp"
#include "app/session.hpp"
#include "store/tell/partnership.hpp"
#include "store/tell/told.hpp"

#include <ifapilot/rules/action.hpp>
#include <ifapilot/rules/telling.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// What is to be told, of all cases and of the pilot (M-TELL).
namespace ifapilot::app {

/// What M-TELL rests on beside cases, policy and authorities: read once for many.
struct TellingRecord {
  std::vector<rules::QuietRecorded> quiet = {};
  std::map<rules::VacancyId, std::vector<rules::VoidedAfterTold>> voided = {};
  std::map<rules::VacancyId, std::vector<rules::CaseFact>> corrections = {};  ///< Told, also of voided vacancies.
  store::ContactHistories contacts = {};                                      ///< Empty before anybody was told any.
  std::set<rules::FactId> imported = {};
  std::vector<rules::AuthorityTold> of_pilot = {};
  std::vector<rules::PolicySetting> policy = {};
  std::vector<rules::AuthorityCode> answered = {};  ///< The survey (P-SURVEY).
};
/// As far as the pilot's cases are concerned, and those that are awake although they were voided.
[[nodiscard]] TellingRecord load_telling(store::Database& database, const Pilot& pilot);
/// As far as these are.
[[nodiscard]] TellingRecord load_telling(store::Database& database, const Pilot& pilot,
                                         const std::vector<rules::VacancyId>& of);

/// A row of M-TELL with the case that it is of.
struct ToTell {
  rules::Telling row;
  std::optional<rules::VacancyId> vacancy;      ///< None of a survey, and of a change of scope.
  std::optional<rules::ProviderCode> provider;  ///< The vacancy's.
  std::optional<rules::OfferId> meant;          ///< The offer for which the vacancy's number stands.
};

/// Everything of one case, in order of record.
[[nodiscard]] std::vector<ToTell> tellings_of(const CaseRecord& one, const TellingRecord& telling, rules::Instant now);

/// The corrections of a vacancy that was voided itself.
[[nodiscard]] std::vector<ToTell> tellings_of_voided(Session& session, rules::VacancyId vacancy,
                                                     const TellingRecord& telling);

/// What the authorities are told of the pilot itself.
[[nodiscard]] std::vector<ToTell> tellings_of_pilot(const Pilot& pilot, const TellingRecord& telling,
                                                    rules::Instant now);

/// Everything, owed, told or to be drafted: of the cases by number, also of those that are over or voided, then of the
/// pilot.
[[nodiscard]] std::vector<ToTell> all_tellings(Session& session, const Pilot& pilot, const TellingRecord& telling);
/// What of it is owed.
[[nodiscard]] std::vector<ToTell> owed_tellings(Session& session, const Pilot& pilot, const TellingRecord& telling);

/// Those of one vacancy.
[[nodiscard]] std::vector<ToTell> of_vacancy(const std::vector<ToTell>& all, rules::VacancyId id);

/// `derby`, `oak`, `the Home Office`.
[[nodiscard]] std::string who(const ToTell& telling);

/// Records that the party was told, or everybody of that kind: `told V1 authority --about contacts`. By the offer where
/// the vacancy's number stands for another.
[[nodiscard]] rules::Action to_record(const ToTell& telling, bool everybody = false);
/// Drafts what is told.
[[nodiscard]] rules::Action to_draft(const ToTell& telling);

/// To draft what is owed: one step for each kind and record; of more than three all together.
[[nodiscard]] std::vector<NextStep> steps_to_tell(const std::vector<ToTell>& owed);
/// Of what is owed since a fact that was recorded after `before`, and of what goes with one that is its own record: an
/// offer, a request, a chase.
[[nodiscard]] std::vector<NextStep> steps_to_tell_since(Session& session, rules::FactId before);

/// `tell derby and oak: contacts; oak: transport`, of what is owed in one case.
[[nodiscard]] std::string in_words(const std::vector<ToTell>& owed);

}  // namespace ifapilot::app
