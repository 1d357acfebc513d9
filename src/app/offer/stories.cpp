#include "app/offer/stories.hpp"

#include <algorithm>

namespace ifapilot::app {

namespace {

/// Those of `facts` that count, one after the other.
template <class Counts>
rules::Case told(rules::VacancyId vacancy, std::vector<rules::CaseFact> facts, Counts counts) {
  std::erase_if(facts, [&](const rules::CaseFact& fact) { return !counts(fact); });
  if (facts.empty()) return {};
  return rules::replay({.id = vacancy, .area = {}, .notified_at = facts.front().at}, facts);
}

}  // namespace

std::vector<Story> stories_on_record(store::Database& database, const VoidedBy& voided) {
  std::vector<Story> all;
  for (auto& [vacancy, facts] : store::every_case_fact(database)) {
    auto& story = all.emplace_back(Story{vacancy, std::move(facts)});
    for (const auto& fact : story.facts) {
      story.changes.push_back(fact.fact);
      if (const auto by = voided.find(fact.fact); by != voided.end()) story.changes.push_back(by->second);
    }
    std::ranges::sort(story.changes);
  }
  return all;
}

rules::Case told_before(const Story& story, rules::FactId before, const VoidedBy& voided) {
  return told(story.vacancy, story.facts, [&](const rules::CaseFact& fact) {
    const auto by = voided.find(fact.fact);
    return fact.fact < before && (by == voided.end() || by->second > before);
  });
}

rules::Case told_mended(const Story& story, const VoidedBy& voided) {
  return told(story.vacancy, story.facts, [&](const rules::CaseFact& fact) { return !voided.contains(fact.fact); });
}

}  // namespace ifapilot::app
