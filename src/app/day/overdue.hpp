#pragma once

#include "app/case/record.hpp"
#include "app/pilot.hpp"
#include "app/session.hpp"
#include "app/tell/owed.hpp"

#include <ifapilot/rules/holding.hpp>
#include <ifapilot/rules/waiting.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ifapilot::app {

/// Something with a deadline: a row of `report overdue` and `report due`.
struct Deadline {
  rules::DeadlineKind kind;
  rules::VacancyId vacancy;
  std::optional<rules::OfferId> offer;
  std::optional<rules::AuthorityCode> authority;
  rules::ProviderCode provider;
  rules::Instant due_at;
  rules::Action action = {};  ///< What to do.
  std::string words = {};     ///< What happened, without the time: "offer O8 to derbyshire lapsed".
  rules::VacancyStatus status = rules::VacancyStatus::notified;  ///< Of the vacancy.
  std::string what = {};                                         ///< What `action` does, as `NextStep` says it.
  std::optional<rules::Action> instead = std::nullopt;           ///< The other there is to choose from.
  std::optional<std::string> then = std::nullopt;                ///< What comes next: "next by the rota: leicester".
  std::optional<rules::AuthorityCode> to = std::nullopt;         ///< Whom `then` names, if the rota is to choose.
};

struct Deadlines {
  std::vector<Deadline> overdue;  ///< Longest overdue first.
  std::vector<Deadline> due;      ///< Soonest first.

  [[nodiscard]] std::vector<Deadline> of(rules::VacancyId id) const;  ///< Those of one vacancy, as they are due.
};
[[nodiscard]] Deadlines deadlines(Session& session);
/// The same of some of the pilot's cases.
[[nodiscard]] Deadlines deadlines(std::span<const CaseRecord> cases, const Pilot& pilot, rules::Instant now);

/// All deadlines that have passed and wait for somebody (longest overdue first), or that are still running (soonest
/// first).
[[nodiscard]] std::vector<Deadline> overdue(Session& session);
[[nodiscard]] std::vector<Deadline> due(Session& session);

/// As in `agenda`.
void name_each_once(std::vector<Deadline>& rows);

/// `O8 lapsed`, `profile decision`, `hold ends`: short, to stand beside a time.
[[nodiscard]] std::string in_words(const Deadline& deadline, rules::Instant now);

/// Whole minutes, rounded down.
[[nodiscard]] std::int64_t overdue_minutes(const Deadline& deadline, rules::Instant now);

/// Something that is owed without a deadline: a row of `report outstanding`.
struct Outstanding {
  rules::Owed owed;
  std::optional<rules::VacancyId> vacancy;               ///< None of a survey.
  std::optional<rules::ProviderCode> provider;           ///< The vacancy's.
  std::string words;                                     ///< What is owed by whom: "feedback form of derby for O3".
  rules::Action action;                                  ///< What records it.
  std::optional<rules::Telling> telling = std::nullopt;  ///< Of what is to be told.
};

/// Everything that is outstanding now, longest first (D-FORM, M-DATE, M-TERMS, M-CONTACT, M-DECIDE, P-SURVEY).
[[nodiscard]] std::vector<Outstanding> outstanding(Session& session);
/// The same of what is loaded already.
[[nodiscard]] std::vector<Outstanding> outstanding(const Pilot& pilot, Session& session);
/// How many that are, without the words of each. `to_tell`: how many of M-TELL are among them.
[[nodiscard]] std::size_t count_outstanding(const Pilot& pilot, const TellingRecord& telling, std::size_t to_tell,
                                            rules::Instant now);

/// To complete the form of an answered offer of `one`: what has come of it already is left out (D-FORM).
[[nodiscard]] rules::Action form_to_complete(const CaseRecord& one, rules::OfferId id, const Pilot& pilot,
                                             rules::Instant now);

}  // namespace ifapilot::app
