#include "app/case/same_child.hpp"

#include <ifapilot/rules/same_child.hpp>

namespace ifapilot::app {

namespace {

std::string where_it_stands(const rules::ChildInCase& there, rules::VacancyId here) {
  const auto id = there.vacancy.text();
  if (there.arrived_on) {
    return "the child of " + here.text() + " was placed before, through " + id + " on " +
           rules::in_words(*there.arrived_on);
  }
  return "the child of " + here.text() + " stands in " + id + " too";
}

std::string what_differs(const rules::Child& there, const rules::Child& here) {
  std::string text;
  if (there.age != here.age) text += std::to_string(there.age);
  if (there.sex && here.sex && there.sex != here.sex) text += (text.empty() ? "" : " and ") + *there.sex;
  return text.empty() ? text : ", where it is " + text;
}

}  // namespace

std::vector<rules::Sentence> same_child(const rules::Child& child, rules::VacancyId here,
                                        const std::vector<CaseRecord>& cases) {
  std::vector<rules::Sentence> all;
  for (const auto& one : cases) {
    if (one.record.facts.id == here) continue;
    const auto there = rules::child_in(one.state, child);
    if (there) all.push_back(where_it_stands(*there, here) + what_differs(there->child, child) + " [M-SAME-CHILD]");
  }
  return all;
}

}  // namespace ifapilot::app
