#include "app/vacancy/content.hpp"

#include <fmt/format.h>

namespace ifapilot::app {

namespace {

std::string ages_told(const store::VacancyDetail& detail) { return detail.youngest ? ages_of(detail) : ""; }

std::string ready_day(const rules::Vacancy& vacancy) {
  return vacancy.available_on ? rules::in_words(*vacancy.available_on) : "";
}

std::string in_words(const ContentChange& change) {
  if (change.was.empty() && change.is.empty()) return change.what;
  const auto known = [](const std::string& text) { return text.empty() ? std::string("not known") : text; };
  return change.what + " (" + known(change.was) + ", now " + known(change.is) + ")";
}

/// Whoever was told, by what: `leicester (O3)`, `the Home Office (R1)`.
std::vector<std::string> who_was_told(const CaseRecord& one, rules::Instant now) {
  std::vector<std::string> all;
  const auto& state = one.state;
  if (rules::is_over(rules::status_of(state, now))) return all;
  if (const auto offer = rules::live_offer(state.vacancy.id, state.offers, now)) {
    all.push_back(offer->authority.text + " (" + offer->id.text() + ")");
  }
  if (const auto referral = rules::open_referral(state)) {
    all.push_back("the Home Office (" + referral->id.text() +
                  (referral->profile_received_at ? ", a profile came)" : ")"));
  }
  return all;
}

}  // namespace

std::vector<ContentChange> changed_content(const store::VacancyRecord& before, const store::VacancyRecord& after) {
  std::vector<ContentChange> all;
  const auto compare = [&](const char* what, const std::string& was, const std::string& is) {
    if (was != is) all.push_back({what, was, is});
  };
  compare("provider", before.provider.text, after.provider.text);
  compare("carer", before.carer.text, after.carer.text);
  compare("area", before.facts.area.text, after.facts.area.text);
  compare("date", ready_day(before.facts), ready_day(after.facts));
  compare("ages", ages_told(before.detail), ages_told(after.detail));
  compare("sex", before.detail.sex.value_or(""), after.detail.sex.value_or(""));
  compare("languages", before.detail.languages.value_or(""), after.detail.languages.value_or(""));
  if (before.detail.notes != after.detail.notes) all.push_back({"notes", "", ""});
  return all;
}

std::vector<rules::Sentence> told_otherwise(const CaseRecord& before, const store::VacancyRecord& after,
                                            rules::Instant now) {
  const auto changes = changed_content(before.record, after);
  const auto told = who_was_told(before, now);
  if (changes.empty() || told.empty()) return {};
  std::vector<std::string> what;
  for (const auto& change : changes) what.push_back(in_words(change));
  return {fmt::format("changed after it was told: {}; tell {} what is true now [D-CONTENT, O1]", fmt::join(what, ", "),
                      fmt::join(told, " and "))};
}

}  // namespace ifapilot::app
