#include "case.hpp"

#include <ifapilot/rules/voiding.hpp>

#include <stdexcept>

namespace ifapilot::bench {

void OpenCase::begin(store::VacancyRecord notified, const rules::CaseFact& fact) {
  record = std::move(notified);
  facts = {fact};
  retell();
}

void OpenCase::ask(const rules::Happening& what, const When& when) const {
  const auto refusals = rules::may_happen(state, {{}, when.at, when.typed_at, what});
  if (refusals.empty()) return;
  const auto& [rule, paragraphs, message, hint] = refusals.front();
  throw std::logic_error(std::string(rules::name_of(what)) + " at " + rules::iso(when.at) + ": " + message + " [" +
                         rule + "]");
}

void OpenCase::tell(const rules::CaseFact& fact) {
  facts.push_back(fact);
  state = rules::with(std::move(state), fact);
  if (!state.passed_over.empty()) throw std::logic_error(fact.fact.text() + " is passed over in " + id().text());
}

void OpenCase::forget(rules::FactId fact) {
  std::erase_if(facts, [&](const rules::CaseFact& any) { return any.fact == fact; });
  retell();
}

void OpenCase::retell() { state = rules::replay(record.facts, facts); }

}  // namespace ifapilot::bench
