#pragma once

#include "app/case/record.hpp"
#include "app/day/overdue.hpp"
#include "app/party/reach.hpp"
#include "app/session.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

/// What the coordinator's day consists of: every live case with its next action (`agenda`).
namespace ifapilot::app {

/// `soon`: due by the end of the next working day; or a place still to be offered, or whose date is not confirmed, is
/// to be ready within five working days, or was.
enum class AgendaPart { overdue, today, soon, later, no_deadline };
/// For `rules::every`.
constexpr AgendaPart last_of(AgendaPart) { return AgendaPart::no_deadline; }

/// Whom to ring about it.
struct Ring {
  std::string who;  ///< Code of an authority or a provider.
  Reach reach;
  bool is_authority = false;
};

/// What one live case, or one duty of R2, asks for. A case has one line, for its soonest deadline; a duty, a date that
/// is asked for (M-DATE), the question whether a place is still free (M-QUIET) and what is to be told (M-TELL) have
/// their own.
struct AgendaRow {
  AgendaPart part = AgendaPart::no_deadline;
  rules::VacancyId vacancy;
  rules::VacancyStatus status = rules::VacancyStatus::notified;
  std::optional<rules::AuthorityCode> authority = std::nullopt;  ///< Whom it is with; none while it is free.
  std::optional<rules::OfferId> offer = std::nullopt;
  std::string kind;  ///< A deadline's (`hold`), or `offer`, `date`, `terms`, `contact`, `referral`, `match`, `duty`, …
  std::optional<rules::DeadlineKind> deadline = std::nullopt;
  std::string words;  ///< `O8 lapsed`, `hold ends`
  std::string what;   ///< What to do, to be read: "confirm the date with the provider".
  rules::Action action;
  std::optional<rules::Instant> due_at = std::nullopt;
  std::optional<rules::Day> ready_on = std::nullopt;  ///< When the place is to be ready, as far as that is known.
  bool ready_confirmed = false;                       ///< By the provider (M-DATE).
  std::optional<rules::Instant> requested_at = std::nullopt;     ///< Since when the Home Office has not answered.
  std::optional<rules::Instant> same_day_target = std::nullopt;  ///< O13's, while the decision runs (M-PROFILE).
  rules::Instant since{};  ///< When the case last moved; of a duty when it was taken.
  std::string rule;
  std::optional<Ring> ring = std::nullopt;
  std::vector<std::string> beside = {};  ///< The case's other deadlines: "hold ends Thu 5 Mar 2026 17:00".
  std::optional<rules::AuthorityCode> offer_to = std::nullopt;  ///< To be offered: whom the rota names at this instant.
  std::optional<rules::Sentence> sibling = std::nullopt;        ///< If so: where the carer's other vacancy is.
  std::vector<rules::About> about = {};                         ///< Of what is to be told (M-TELL), each once.
  std::vector<rules::PartyKind> tell_to = {};                   ///< Whom, each once.
};

struct Agenda {
  /// By part; in each by due time, where there is none by the day that the place is to be ready, then by how long it
  /// has stood; under `soon` what is asked of a date, too, by that day.
  std::vector<AgendaRow> rows;
  int left_out = 0;     ///< Due later than asked for.
  int outstanding = 0;  ///< Rows of `report outstanding`: forms, costs, surveys, and what cases wait for.
  bool quiet = false;   ///< M-QUIET: today belongs to a quiet period.

  [[nodiscard]] int count(AgendaPart part) const;
};

/// `within`: leaves out what is due later than that from now; what is overdue or has no due time stays, whenever the
/// place is to be ready: it can be done now.
[[nodiscard]] Agenda agenda(Session& session, std::optional<std::chrono::seconds> within = std::nullopt);

}  // namespace ifapilot::app
