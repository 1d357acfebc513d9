#include "app/case/correct.hpp"

#include "app/refused.hpp"

#include <ifapilot/rules/correcting.hpp>

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
  corrected.age = correction.age;
  corrected.sex = correction.sex;
  corrected.languages = correction.languages;
  corrected.referred_on = correction.referred_on;
  corrected.overridden = correction.override_reason.has_value();
  return corrected;
}

std::vector<rules::Sentence> warnings_for(const CaseWrite& write, const rules::Child& child) {
  return misfits(child, write.before().record.detail);
}

}  // namespace

CorrectedChild correct_child(Session& session, const ChildOf& whose, const ChildCorrection& correction) {
  CaseWrite write(session, rules::FactKind::refer_correct, whose);
  const auto corrected = said(correction, std::visit(Meant{write.before()}, whose));
  write.ask({"M-PROFILE", {"O12"}, "cannot have its child corrected so"}, corrected);
  const auto was = *rules::child_on_record(write.before().state, corrected.of);
  const auto is = rules::corrected_child(was, corrected);
  store::add_child_correction(session.database, write.fact(), corrected, correction.override_reason, correction.reason);
  return {write.finish(corrected, "A-APPEND M-PROFILE A-CHILD", warnings_for(write, is.child)), was, is};
}

}  // namespace ifapilot::app
