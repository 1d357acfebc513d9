#pragma once

#include "plan.hpp"
#include "recorder.hpp"
#include "store/entity/vacancies.hpp"

#include <ifapilot/rules/case.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ifapilot::bench {

/// What an acceptance is to come to, drawn when it is made.
struct Outlook {
  std::optional<Step> falls_before = std::nullopt;  ///< Then somebody gives up.
  bool own_child = false;
  bool proceeds = false;
};

/// A vacancy that something can still happen to: all that is kept of it in memory, until it is over.
class OpenCase {
 public:
  OpenCase(Plan plan_, std::size_t area_, std::size_t provider_) : plan(plan_), area(area_), provider(provider_) {}

  /// It was notified so.
  void begin(store::VacancyRecord notified, const rules::CaseFact& fact);

  /// Whether the rules have nothing against it; throws what they have.
  void ask(const rules::Happening& what, const When& when) const;

  void tell(const rules::CaseFact& fact);

  /// Without a fact that was voided.
  void forget(rules::FactId fact);

  [[nodiscard]] rules::VacancyId id() const { return record.facts.id; }
  [[nodiscard]] const rules::Offer& latest() const { return state.offers.back(); }
  [[nodiscard]] const rules::Offer& accepted() const { return *find(state.offers, state.acceptance->offer); }
  [[nodiscard]] bool is_over() const { return gone || rules::is_over(state.status); }

  Plan plan;
  std::size_t area;
  std::size_t provider;
  store::VacancyRecord record = {};
  rules::Case state = {};
  std::vector<rules::CaseFact> facts = {};
  bool full_when_notified = false;  ///< C-OUTSIDE
  Outlook outlook = {};
  int waited = 0;                                           ///< How often nobody could be offered it.
  int pending = 0;                                          ///< How many things are still to be done about it.
  bool gone = false;                                        ///< Its notification was voided.
  std::optional<rules::Instant> answers_at = std::nullopt;  ///< When the answer that is to be typed was given.
  std::optional<rules::AnswerKind> answers = std::nullopt;
  bool mistyped = false;

 private:
  void retell();
};

}  // namespace ifapilot::bench
