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

/// The authority that owed the place.
std::string tell_end_of_duty(const rules::Case& of, rules::ReferralId referral) {
  const auto duty = *rules::duty_for(of, referral);
  return "the duty of " + duty.authority.text + " for the child of " + referral.text() + " (" + of.vacancy.id.text() +
         ") ends with this arrival [M-DECIDE, R2]";
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

std::vector<rules::Sentence> end_duties(Session& session, CaseWrite& write, const rules::Child& child) {
  std::vector<rules::Sentence> all;
  for (const auto& one : std::vector<CaseRecord>(write.pilot().cases)) {
    for (const auto referral : rules::duties_for(one.state, child)) {
      all.emplace_back(tell_end_of_duty(one.state, referral));
      store::add_duty_end(session.database, write.fact(), referral);
      write.tell(one.record.facts.id, rules::DutyEnded{referral});
    }
  }
  return all;
}

}  // namespace ifapilot::app
