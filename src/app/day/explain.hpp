#pragma once

#include "app/case/record.hpp"
#include "app/day/overdue.hpp"
#include "store/file/database.hpp"

#include <ifapilot/rules/explain.hpp>

#include <map>
#include <optional>
#include <span>
#include <vector>

/// How the deadlines on record came about (`--explain`). A deadline is frozen when it is made, so each is explained by
/// the policy and the calendar that were in force when its fact was recorded: their history is on record and never
/// voided. Where today's would give another result, that is said beside it.
namespace ifapilot::app {

struct Explained {
  rules::Explanation why;                                ///< By what was in force when it was recorded.
  rules::Instant stands;                                 ///< What is on record, and counts.
  std::optional<rules::FactId> fact = std::nullopt;      ///< That set it; none if nothing was written: what if.
  std::optional<rules::Instant> set_at = std::nullopt;   ///< When that was recorded.
  bool provisional = false;                              ///< A hold whose date is not confirmed (M-HOLD).
  std::optional<rules::Departure> today = std::nullopt;  ///< What would be otherwise today.
};

/// The fact that set a deadline, and when it was recorded; nothing: it is being made now.
struct Set {
  std::optional<rules::FactId> by = std::nullopt;
  std::optional<rules::Instant> at = std::nullopt;
};

/// Of a write that has just been made; nothing on a dry run.
[[nodiscard]] Set just_set(const Session& session, const std::optional<rules::FactId>& fact);

/// What was in force before that fact; today if there is none.
[[nodiscard]] rules::Basis basis(store::Database& database, std::optional<rules::FactId> before = std::nullopt);

class Explainer {
 public:
  explicit Explainer(store::Database& database);

  /// `available_on`: as the offer was sent with it.
  [[nodiscard]] Explained offer(const rules::Offer& offer, std::optional<rules::Day> available_on, Set set) const;
  /// Nothing while the date is unknown.
  [[nodiscard]] std::optional<Explained> hold(const rules::Vacancy& vacancy, Set set) const;
  /// Of hold and extension the one that counts, the later (M-EXTEND); `set` is the hold's.
  [[nodiscard]] std::optional<Explained> end(const rules::Vacancy& vacancy, Set set) const;
  /// Of one that stands on record as `stands`; `explain` says of a basis how it comes about.
  template <class Explain>
  [[nodiscard]] Explained made(rules::Instant stands, Set set, Explain explain) const {
    if (!set.by) return {explain(today_), stands};
    const auto then = basis(database_, set.by);
    Explained all{explain(then), stands, set.by, set.at};
    all.today = rules::departure(all.why, then, explain(today_), today_);
    return all;
  }

  /// The same of what is on record, found by its fact. Nothing if no such fact stands.
  [[nodiscard]] std::optional<Explained> of(const CaseRecord& one, const Deadline& row) const;
  [[nodiscard]] std::optional<Explained> of(const CaseRecord& one, const rules::Offer& offer) const;
  /// Of a referral: the decision, then the latest chase, as far as there are any.
  [[nodiscard]] std::vector<Explained> of(const CaseRecord& one, const rules::Referral& referral) const;
  /// Of the acceptance that stands, or of its open referral: whatever `kind` is but an offer's answer.
  [[nodiscard]] std::optional<Explained> of(const CaseRecord& one, rules::DeadlineKind kind) const;

 private:
  store::Database& database_;
  rules::Basis today_;
};

/// One for each row, in their order.
[[nodiscard]] std::vector<std::optional<Explained>> explain(store::Database& database, std::span<const Deadline> rows);

/// Every deadline of the vacancy that runs or ran out, longest overdue first, and hold or extension also while it
/// is none: nobody has accepted, the hold is provisional, or a quiet period lies over its end (M-QUIET). Nothing of one
/// that is over, or was voided.
[[nodiscard]] std::vector<Explained> explain_vacancy(Session& session, rules::VacancyId id);

/// The offer's, and the referral's: also of what is over, as it was counted then. Nothing of what was voided.
[[nodiscard]] std::vector<Explained> explain_offer(Session& session, const rules::Offer& offer);
[[nodiscard]] std::vector<Explained> explain_referral(Session& session, const rules::Referral& referral);

/// Of an offer of the vacancy that were sent now.
[[nodiscard]] Explained explain_if_sent_now(Session& session, const rules::Vacancy& vacancy);

}  // namespace ifapilot::app
