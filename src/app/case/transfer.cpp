#include "app/case/same_child.hpp"
#include "app/case/steps.hpp"

#include <ifapilot/rules/same_child.hpp>
#include <ifapilot/rules/transferring.hpp>

// Transport, arrival and stepping back (M-MOVE, M-FALLS, M-DECIDE; O14, O15, R2).
namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

/// Whose child an arrival is of, and by which referral if not an own one; nothing where there is none.
struct Arriving {
  std::optional<rules::Child> child;
  std::optional<rules::ReferralId> referral;
};

Arriving arriving(const rules::Case& of, const rules::Arrived& arrived) {
  if (!arrived.elsewhere) {
    const auto open = rules::open_referral(of);
    return {rules::child_of(of), open ? std::optional(open->id) : std::nullopt};
  }
  const auto duty = rules::duty_meant(of, arrived.referral);
  if (!duty) return {};
  return {find(of.referrals, duty->referral)->child, duty->referral};
}

/// M-HOLD: an arrival after the hold is recorded, and warned about.
std::vector<rules::Sentence> overrun_warning(int days, const rules::Case& state) {
  if (days == 0) return {};
  return {"the child arrived " + std::to_string(days) + (days == 1 ? " day" : " days") + " after the hold ended (" +
          rules::in_words(*rules::held_until(state.vacancy)) + ")"};
}

/// The reports tell a place in the region from one outside (P-AIMS); a fact is not completed, so it is typed again.
std::vector<rules::Sentence> region_missing(const rules::Arrived& arrived, std::optional<rules::FactId> fact) {
  using rules::Field;
  const rules::Sentence what = "whether that place is in the region is not recorded: ";
  if (!fact) return {what + "add " + rules::Told{Field::in_region, "yes"} + ", or no"};
  const Action again{Deed::confirm_arrival,
                     *arrived.referral,
                     {{Field::arrived_on, arrived.on}, {Field::elsewhere}, {Field::in_region}}};
  return {what + Action{Deed::void_fact, *fact} + ", then " + again};
}

constexpr auto stepped_back_by = "M-FALLS D-FORM";

/// Records it, and tells it.
void step_back(Session& session, CaseWrite& write, const std::vector<std::string>& codes,
               const std::optional<std::string>& note) {
  write.ask({"M-FALLS", {"O16"}, "cannot be stepped back from"}, rules::SteppedBack{},
            rules::may_give_reasons(codes, note.has_value()));
  store::add_step_back(session.database, write.row(), note);
  store::add_reason_codes(session.database, write.fact(), codes);
  write.tell(rules::SteppedBack{});
}

}  // namespace

CaseWritten cancel_transport(Session& session, rules::VacancyId id, const std::string& reason) {
  CaseWrite write(session, rules::FactKind::transfer_cancel, id);
  write.ask({"M-MOVE", {"O14"}, "has no transport to cancel"}, rules::TransportCancelled{});
  store::add_transport_cancelled(session.database, write.row(), write.before().state.acceptance->transport->fact,
                                 reason);
  return write.finish(rules::TransportCancelled{}, "M-MOVE");
}

CaseWritten confirm_arrival(Session& session, const CaseTarget& target, const rules::Arrived& told,
                            const std::optional<std::string>& override_reason) {
  CaseWrite write(session, rules::FactKind::transfer_complete, target);
  const auto& state = write.before().state;
  auto arrived = told;
  if (arrived.elsewhere) arrived.referral = told_referral(target);
  arrived.overridden = override_reason.has_value();
  const auto [child, referral] = arriving(state, arrived);
  if (child) write.know(*child);
  write.ask(arrived.elsewhere ? Gate{"M-DECIDE", {"R2"}, "cannot have this arrival elsewhere"}
                              : Gate{"M-MOVE", {"O15"}, "cannot have this arrival"},
            arrived,
            child ? first_arrival(*child, write.pilot().cases, override_reason.has_value()) : rules::Refusals{});
  if (arrived.elsewhere) arrived.referral = referral;
  const auto duty = arrived.elsewhere ? rules::duty_meant(state, referral) : std::nullopt;
  const auto overrun = arrived.elsewhere
                           ? std::nullopt
                           : std::optional(rules::overrun_days(arrived.on, rules::held_until(state.vacancy)));
  store::add_arrival(session.database, duty ? write.row(duty->referral) : write.row(), arrived, overrun,
                     override_reason);
  auto warnings = overrun_warning(overrun.value_or(0), state);
  const auto before = write.pilot().cases;
  write.tell(arrived);
  std::ranges::move(changed_duties(before, write.pilot().cases), std::back_inserter(warnings));
  if (child) {
    std::ranges::move(same_child(*child, write.before().record.facts.id, write.pilot().cases),
                      std::back_inserter(warnings));
  }
  auto done = write.finish(arrived.elsewhere ? "M-DECIDE M-STATES" : "M-MOVE M-HOLD", std::move(warnings));
  done.about = referral;
  if (duty) done.parties.authority = require_authority(write.pilot().authorities, duty->authority);
  if (arrived.elsewhere && !arrived.in_region) {
    for (auto& more : region_missing(arrived, done.fact)) {
      done.warnings.push_back(std::move(more));
    }
  }
  return done;
}

CaseWritten step_back(Session& session, rules::VacancyId id, const std::vector<std::string>& codes,
                      const std::optional<std::string>& note) {
  CaseWrite write(session, rules::FactKind::withdraw, id);
  step_back(session, write, codes, note);
  return write.finish(stepped_back_by);
}

void step_back_unseen(Session& session, rules::VacancyId id, const std::string& note) {
  CaseWrite write(session, rules::FactKind::withdraw, id);
  step_back(session, write, {}, note);
  write.save(id.text(), stepped_back_by);
}

}  // namespace ifapilot::app
