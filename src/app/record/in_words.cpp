#include "app/record/timeline.hpp"

#include <fmt/format.h>

// What a story tells, in words; of a correction what is right, and what was said before (A-APPEND).
namespace ifapilot::app {

namespace {

class Changes {
 public:
  void add(const std::string& what, const std::string& was, const std::string& is) {
    if (is != was) changes_.push_back(what + " " + is + ", not " + (was.empty() ? "known before" : was));
  }
  [[nodiscard]] std::string text() const { return fmt::format("{}", fmt::join(changes_, "; ")); }

 private:
  std::vector<std::string> changes_;
};

std::string day(const std::optional<rules::Day>& on) { return on ? rules::in_words(*on) : ""; }

}  // namespace

std::string spaced(const std::string& languages) {
  std::string text;
  for (const char c : languages) text += c == ',' ? std::string(", ") : std::string(1, c);
  return text;
}

std::string in_words(const rules::DateTold& date) {
  if (!date.available_on) return "date not known yet";
  const auto on = rules::in_words(*date.available_on);
  return date.confirmed ? "available " + on + " (confirmed)" : "available about " + on;
}

std::string in_words(const rules::Child& child) {
  std::vector<std::string> known;
  if (!child.reference.empty()) known.push_back(child.reference);
  known.push_back(std::to_string(child.age));
  if (child.sex) known.push_back(*child.sex);
  if (child.languages) known.push_back(spaced(*child.languages));
  return fmt::format("{}", fmt::join(known, ", "));
}

std::string in_words(const rules::TermsAgreed& terms) {
  std::string text(word(terms.contract));
  if (terms.terms_ref) text += " (" + *terms.terms_ref + ")";
  text += terms.weekly_cost ? ", " + rules::pounds(*terms.weekly_cost) + " a week" : ", cost not known";
  return text + (terms.confirmed ? ", confirmed" : ", not confirmed");
}

std::string changes_in_words(const rules::Home& was, const rules::Home& is) {
  Changes changes;
  changes.add("carer", was.carer.text, is.carer.text);
  changes.add("area", was.area.text, is.area.text);
  changes.add("provider", was.provider.text, is.provider.text);
  return changes.text();
}

std::string changes_in_words(const rules::ChildOnRecord& was, const rules::ChildOnRecord& is) {
  Changes changes;
  changes.add("reference", was.child.reference, is.child.reference);
  changes.add("age", std::to_string(was.child.age), std::to_string(is.child.age));
  changes.add("sex", was.child.sex.value_or(""), is.child.sex.value_or(""));
  changes.add("languages", spaced(was.child.languages.value_or("")), spaced(is.child.languages.value_or("")));
  changes.add("day of the national referral", day(was.referred_on), day(is.referred_on));
  return changes.text();
}

}  // namespace ifapilot::app
