#pragma once

#include "app/case/record.hpp"
#include "app/vacancy/vacancy.hpp"
#include "app/write.hpp"

#include <optional>
#include <string>
#include <vector>

/// One fact more about an accepted vacancy (docs/rules.md, From acceptance to placement).
namespace ifapilot::app {

/// Whom a case concerns, with how to reach them (M-CONTACT). The authority: of the acceptance that stands, or that the
/// fact ended.
struct CaseParties {
  std::optional<store::AuthorityRecord> authority;
  store::ProviderRecord provider;
};

/// What a write about a case leaves: how it stands now, the fact (none on a dry run), and what to warn of.
struct CaseWritten {
  VacancyView view;
  rules::Case before;  ///< How it stood without the fact.
  rules::Case state;
  CaseParties parties;
  std::optional<rules::FactId> fact;
  std::vector<rules::Sentence> warnings = {};
};

/// A gate as a refusal names it: its own id, its paragraphs, and what the vacancy cannot: "cannot be referred yet".
struct Gate {
  std::string rule;
  std::vector<std::string> paragraphs;
  std::string cannot;
};

/// A write about an accepted vacancy, from the case as it stands to its fact. Used by the use cases of section 6 alone.
class CaseWrite {
 public:
  CaseWrite(Session& session, rules::FactKind kind, rules::VacancyId id, rules::Instant happened_at);
  CaseWrite(Session& session, rules::FactKind kind, rules::VacancyId id)
      : CaseWrite(session, kind, id, session.happened_at()) {}

  [[nodiscard]] const CaseRecord& before() const { return before_; }
  [[nodiscard]] rules::When when() const { return {write_.happened_at(), session_.clock.now}; }

  /// Refuses under the gate's own id, with every cause, unless `what` may happen and there is nothing `more` against
  /// it.
  void ask(const Gate& gate, const rules::Happening& what, const rules::Refusals& more = {}) const;
  void refuse_if(const Gate& gate, const rules::Refusals& causes) const;

  /// The fact, about this vacancy; added at the first call.
  rules::FactId fact();

  /// The acceptance that the fact belongs to. To be asked only after a gate that needs one.
  [[nodiscard]] rules::OfferId offer() const { return before_.state.acceptance->offer; }

  /// Shows how it stands now, and commits. `rules`: the ids in play, separated by blanks.
  CaseWritten finish(const std::string& rules, std::vector<rules::Sentence> warnings = {});

 private:
  Session& session_;
  Write write_;
  CaseRecord before_;
  bool about_vacancy_ = false;
};

}  // namespace ifapilot::app
