#pragma once

#include "app/case/record.hpp"
#include "app/day/next_step.hpp"
#include "app/pilot.hpp"
#include "app/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ifapilot::app {

/// A vacancy with what follows from its facts at the session's now.
struct VacancyView {
  store::VacancyRecord record;
  rules::VacancyStatus status;
  /// To whom alone, outside the pilot (C-OUTSIDE): its live or last offer went so; while it is free: the next would.
  std::optional<rules::AuthorityCode> outside_for = std::nullopt;
  std::optional<rules::OfferId> live_offer = std::nullopt;
  std::vector<rules::Offer> offers = {};  ///< Its offers, by number.
  std::vector<NextStep> next = {};        ///< Only where one vacancy is shown: what to do about it, likeliest first.
};

/// With what to do next.
[[nodiscard]] VacancyView view_with_next(const CaseRecord& one, const Pilot& pilot, rules::Instant now);
[[nodiscard]] VacancyView view(const CaseRecord& one, const Pilot& pilot, rules::Instant now);
[[nodiscard]] VacancyView show_vacancy(Session& session, rules::VacancyId id);
[[nodiscard]] std::vector<VacancyView> list_vacancies(Session& session);

/// What a write about a vacancy leaves: how it stands now, the fact (none on a dry run), and what to warn of.
struct VacancyWritten {
  VacancyView view;
  std::optional<rules::FactId> fact;
  std::vector<rules::Sentence> warnings = {};
  std::optional<rules::Offer> ended = std::nullopt;          ///< Of a closing: the offer that was live until then.
  std::optional<rules::ReferralId> referral = std::nullopt;  ///< That was open when the vacancy was closed.
  bool duty_stands = false;  ///< For the child of that referral, which then stays open (M-STATES).
};

struct VacancyNotification {
  rules::ProviderCode provider;
  rules::CarerCode carer;
  std::string area;  ///< As it was typed: it may lie outside the region.
  std::optional<rules::Day> available_on;
  bool confirmed = false;
  store::VacancyDetail detail;
  std::optional<std::string> override_reason = std::nullopt;  ///< Takes it outside the pilot's term (P-TERM).
  std::optional<std::string> reference = std::nullopt;  ///< What it is called in the records that it is imported from.
};

/// A provider notifies a vacancy (P-REGION, P-TERM, M-HOLD). One outside the region is recorded as rejected and
/// refused.
[[nodiscard]] VacancyWritten notify_vacancy(Session& session, const VacancyNotification& vacancy);

/// A vacancy that was taken, and the fact (none on a dry run).
struct VacancyTaken {
  rules::VacancyId id;
  std::optional<rules::FactId> fact;
};
/// The same, where nobody looks at how it then stands.
[[nodiscard]] VacancyTaken notify_unseen(Session& session, const VacancyNotification& vacancy);

/// What is known better now; what is left out stays as it was. `available_on` of nothing inside means unknown again.
struct VacancyUpdate {
  std::optional<std::optional<rules::Day>> available_on = std::nullopt;
  std::optional<std::pair<int, int>> ages = std::nullopt;
  std::optional<std::string> sex = std::nullopt;
  std::optional<std::string> languages = std::nullopt;
  std::optional<std::string> notes = std::nullopt;
};
[[nodiscard]] VacancyWritten update_vacancy(Session& session, rules::VacancyId id, const VacancyUpdate& update);

/// The provider confirms the date (M-DATE, O7): the hold is worked out anew, an offer already sent is not.
[[nodiscard]] VacancyWritten confirm_vacancy(Session& session, rules::VacancyId id, rules::Day available_on);

/// Closes it (M-STATES, M-FALLS); an open offer is rescinded by it.
[[nodiscard]] VacancyWritten close_vacancy(Session& session, rules::VacancyId id, rules::ClosedAs how,
                                           const std::string& reason);
/// The same, where nobody looks at how it then stands.
void close_unseen(Session& session, rules::VacancyId id, rules::ClosedAs how, const std::string& reason);

}  // namespace ifapilot::app
