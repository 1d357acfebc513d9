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

rules::Sentence tell_of(const rules::ChildInCase& there, rules::VacancyId here, const rules::Child& child) {
  return where_it_stands(there, here) + what_differs(there.child, child) + " [M-SAME-CHILD]";
}

/// The duties of a case that an arrival told of elsewhere has ended.
std::vector<rules::ReferralId> ended_duties(const CaseRecord& one) {
  std::vector<rules::ReferralId> all;
  for (const auto& fact : one.facts) {
    if (const auto* const ended = std::get_if<rules::DutyEnded>(&fact.what)) all.push_back(ended->referral);
  }
  std::ranges::sort(all);
  return all;
}

/// Of those of `one` that are not among those of `other`; `bound`: the case in which they stand.
std::vector<rules::Sentence> tell_duties(const CaseRecord& one, const CaseRecord& other, const rules::Case& bound,
                                         std::string_view what) {
  std::vector<rules::ReferralId> only;
  std::ranges::set_difference(ended_duties(one), ended_duties(other), std::back_inserter(only));
  std::vector<rules::Sentence> all;
  for (const auto referral : only) {
    const auto duty = rules::duty_for(bound, referral);
    all.push_back("the duty" + (duty ? " of " + duty->authority.text : "") + " for the child of " + referral.text() +
                  " (" + bound.vacancy.id.text() + ") " + std::string(what) + " [M-DECIDE, R2]");
  }
  return all;
}

}  // namespace

std::vector<rules::Sentence> same_child(const rules::Child& child, rules::VacancyId here,
                                        const std::vector<CaseRecord>& cases) {
  std::vector<rules::Sentence> all;
  for (const auto& one : cases) {
    if (one.record.facts.id == here) continue;
    const auto there = rules::child_in(one.state, child);
    if (there) all.push_back(tell_of(*there, here, child));
  }
  return all;
}

std::vector<rules::Sentence> warnings_of(const rules::Child& child, const CaseWrite& write) {
  const auto here = write.before().record.facts.id;
  auto all = misfits(child, write.before().record.detail);
  const auto before = rules::child_in(write.before().state, child);
  if (before && before->arrived_on) all.push_back(tell_of(*before, here, child));
  for (auto& more : same_child(child, here, write.pilot().cases)) all.push_back(std::move(more));
  return all;
}

rules::Refusals first_arrival(const rules::Child& child, const std::vector<CaseRecord>& cases, bool overridden) {
  rules::Refusals refusals;
  for (const auto& one : cases) {
    const auto more = rules::has_not_arrived(one.state, child, overridden);
    refusals.insert(refusals.end(), more.begin(), more.end());
  }
  return refusals;
}

std::vector<rules::ArrivedTwice> arrived_twice(const std::vector<CaseRecord>& cases) {
  std::vector<rules::ArrivedChild> arrived;
  for (const auto& one : cases) {
    if (one.state.arrivals.empty()) continue;
    std::ranges::move(rules::arrived_children(one.state, one.facts), std::back_inserter(arrived));
  }
  return rules::arrived_twice(arrived);
}

std::vector<rules::Sentence> changed_duties(const std::vector<CaseRecord>& before,
                                            const std::vector<CaseRecord>& after) {
  std::vector<rules::Sentence> all;
  for (const auto& was : before) {
    const auto& is = *find_case(after, was.record.facts.id);
    std::ranges::move(tell_duties(is, was, was.state, "ends: that child has arrived"), std::back_inserter(all));
    std::ranges::move(tell_duties(was, is, is.state, "stands again: it is another child that has arrived"),
                      std::back_inserter(all));
  }
  return all;
}

}  // namespace ifapilot::app
