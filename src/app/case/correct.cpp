#include "app/case/correct.hpp"

#include "app/case/same_child.hpp"
#include "app/refused.hpp"
#include "text/folded.hpp"

#include <ifapilot/rules/correcting.hpp>
#include <ifapilot/rules/same_child.hpp>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

/// Which child is meant.
struct Meant {
  const CaseRecord& one;

  using ByWhose = std::variant<rules::ReferralId, rules::FactId>;

  ByWhose operator()(rules::ReferralId id) const {
    if (rules::child_on_record(one.state, id)) return id;
    refuse_childless(id.text() + " has no profile yet: there is no child to correct");
  }
  ByWhose operator()(rules::VacancyId id) const {
    if (const auto latest = rules::latest_child(one.facts)) return *latest;
    refuse_childless("no child has been proposed for " + id.text() + " yet: there is none to correct");
  }

 private:
  [[noreturn]] void refuse_childless(const std::string& message) const {
    refuse({"M-PROFILE",
            {"O12"},
            message,
            "record it first: " + Action{Deed::record_profile, one.record.facts.id} +
                ", or: " + Action{Deed::match_own, one.record.facts.id}});
  }
};

rules::ChildCorrected said(const ChildCorrection& correction, std::variant<rules::ReferralId, rules::FactId> of) {
  rules::ChildCorrected corrected{of};
  corrected.reference = correction.reference;
  corrected.compared = correction.reference ? text::folded(*correction.reference) : "";
  corrected.age = correction.age;
  corrected.sex = correction.sex;
  corrected.languages = correction.languages;
  corrected.referred_on = correction.referred_on;
  corrected.overridden = correction.override_reason.has_value();
  return corrected;
}

bool has_arrived(const rules::Case& of, const Meant::ByWhose& child) {
  return std::ranges::any_of(of.arrivals, [&](const rules::Arrival& any) {
    return (any.referral && child == Meant::ByWhose(*any.referral)) ||
           (any.own_child && child == Meant::ByWhose(*any.own_child));
  });
}

/// M-SAME-CHILD: a child that has arrived does not become one that has arrived already.
rules::Refusals second_arrival(const rules::ChildOnRecord& was, const rules::Child& is, bool overridden,
                               const CaseWrite& write) {
  if (rules::is_same_child(was.child, is) || !has_arrived(write.before().state, was.of)) return {};
  return first_arrival(is, write.pilot().cases, overridden);
}

}  // namespace

CorrectedChild correct_child(Session& session, const ChildOf& whose, const ChildCorrection& correction) {
  CaseWrite write(session, rules::FactKind::refer_correct, whose);
  const auto corrected = said(correction, std::visit(Meant{write.before()}, whose));
  const auto was = *rules::child_on_record(write.before().state, corrected.of);
  const auto is = rules::corrected_child(was, corrected);
  write.know(was.child);
  write.know(is.child);
  write.ask({"M-PROFILE", {"O12"}, "cannot have its child corrected so"}, corrected,
            second_arrival(was, is.child, corrected.overridden, write));
  store::add_child_correction(session.database, write.fact(), corrected, correction.override_reason, correction.reason);
  auto warnings = misfits(is.child, write.before().record.detail);
  for (auto& more : same_child(is.child, write.before().record.facts.id, write.pilot().cases)) {
    warnings.push_back(std::move(more));
  }
  const auto before = write.pilot().cases;
  write.tell(corrected);
  std::ranges::move(changed_duties(before, write.pilot().cases), std::back_inserter(warnings));
  return {write.finish("A-APPEND M-PROFILE A-CHILD", std::move(warnings)), was, is};
}

}  // namespace ifapilot::app
