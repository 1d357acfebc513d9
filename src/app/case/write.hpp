#pragma once

#include "app/case/record.hpp"
#include "app/party/reach.hpp"
#include "app/vacancy/vacancy.hpp"
#include "app/write.hpp"
#include "store/entity/cases.hpp"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// One fact more about an accepted vacancy (docs/rules.md, From acceptance to placement).
namespace ifapilot::app {

/// Whom a case concerns, with how to reach them (M-CONTACT). The authority: of the acceptance that stands, or that the
/// fact ended.
struct CaseParties {
  std::optional<store::AuthorityRecord> authority;
  store::ProviderRecord provider;
  BothReached reach;
};

/// What a write about a case leaves: how it stands now, the fact (none on a dry run), and what to warn of.
struct CaseWritten {
  VacancyView view;
  rules::Case before;  ///< How it stood without the fact.
  rules::Case state;
  CaseParties parties;
  std::optional<rules::FactId> fact;
  std::vector<rules::Sentence> warnings = {};
  std::optional<rules::ReferralId> about =
      std::nullopt;  ///< The referral that the fact ended, if it is not the latest.
};

/// A vacancy, or the referral of one: where several duties stand, that says which is meant (M-DECIDE).
using CaseTarget = std::variant<rules::VacancyId, rules::ReferralId>;
/// The referral, if it is one that is named.
[[nodiscard]] inline std::optional<rules::ReferralId> told_referral(const CaseTarget& target) {
  const auto* const id = std::get_if<rules::ReferralId>(&target);
  return id == nullptr ? std::nullopt : std::optional(*id);
}

/// A gate as a refusal names it: its own id, its paragraphs, and what the vacancy cannot: "cannot be referred yet".
struct Gate {
  std::string rule;
  std::vector<std::string> paragraphs;
  std::string cannot;
};

/// A write about one vacancy: from the pilot, which it reads once, to the fact, and to how everything stands with it.
class CaseWrite {
 public:
  CaseWrite(Session& session, rules::FactKind kind, rules::VacancyId id, rules::Instant happened_at);
  CaseWrite(Session& session, rules::FactKind kind, rules::VacancyId id)
      : CaseWrite(session, kind, id, session.happened_at()) {}
  /// About the vacancy, or the referral's.
  CaseWrite(Session& session, rules::FactKind kind, const CaseTarget& target);
  /// About the offer's vacancy.
  CaseWrite(Session& session, rules::FactKind kind, rules::OfferId id, rules::Instant happened_at);

  [[nodiscard]] const Pilot& pilot() const { return pilot_; }
  /// Among its cases are from then on all in which the child may stand, or have stood (M-SAME-CHILD).
  void know(const rules::Child& child);
  [[nodiscard]] const CaseRecord& before() const { return before_; }
  [[nodiscard]] rules::When when() const { return {write_.happened_at(), session_.clock.now}; }

  /// Refuses under the gate's own id, with every cause, unless `what` may happen and there is nothing `more` against
  /// it.
  void ask(const Gate& gate, const rules::Happening& what, const rules::Refusals& more = {}) const;
  void refuse_if(const Gate& gate, const rules::Refusals& causes) const;

  /// The fact, about this vacancy; added at the first call.
  rules::FactId fact();

  /// The fact with the acceptance, and the open referral if there is one, that it belongs to. To be asked only after a
  /// gate that needs one.
  store::CaseRow row() {
    const auto referral = rules::open_referral(before_.state);
    return {fact(), before_.state.acceptance->offer, when().at, referral ? std::optional(referral->id) : std::nullopt};
  }

  /// The fact with that referral, and the acceptance that it was requested under, which may stand no longer.
  store::CaseRow row(rules::ReferralId referral) {
    return {fact(), find(before_.state.referrals, referral)->offer, when().at, referral};
  }

  /// What the rows that were added say, as the next reading will find it: pilot and case go on from there.
  void tell(rules::Happening what) { tell(before_.record.facts.id, std::move(what)); }
  void tell(rules::VacancyId vacancy, rules::Happening what);

  /// What of the vacancy no rule asks for, and so no fact tells: its description, why it was closed.
  [[nodiscard]] store::VacancyRecord& record() { return write_.changing(before_.record.facts.id).record; }

  /// The case as it stands with what was told.
  [[nodiscard]] const CaseRecord& standing() const { return *find_case(pilot_.cases, before_.record.facts.id); }
  [[nodiscard]] VacancyView view() const { return view_with_next(standing(), pilot_, session_.clock.now); }

  /// Commits; as `Write::finish`.
  std::optional<rules::FactId> save(const std::string& record, const std::string& rules) {
    return write_.finish(record, rules);
  }

  /// Shows how the case stands with what was told, and commits. `rules`: the ids in play, separated by blanks.
  CaseWritten finish(const std::string& rules, std::vector<rules::Sentence> warnings = {});
  /// Tells `what` before.
  CaseWritten finish(rules::Happening what, const std::string& rules, std::vector<rules::Sentence> warnings = {}) {
    tell(std::move(what));
    return finish(rules, std::move(warnings));
  }

 private:
  /// `vacancy` is asked once the write has begun.
  CaseWrite(Session& session, rules::FactKind kind, rules::Instant happened_at,
            const std::function<rules::VacancyId()>& vacancy);

  Session& session_;
  Write write_;
  rules::VacancyId id_;
  const Pilot& pilot_;
  CaseRecord before_;
  bool about_vacancy_ = false;
};

}  // namespace ifapilot::app
