#include "app/case/transferring.hpp"

#include "store/entity/cases.hpp"
#include "store/entity/reasons.hpp"

#include <ifapilot/rules/gates.hpp>
#include <ifapilot/rules/holding.hpp>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;

/// M-HOLD: an arrival after the hold is recorded, and warned about.
std::vector<rules::Sentence> overrun_warning(int days, const rules::Case& state) {
  if (days == 0) return {};
  return {"the child arrived " + std::to_string(days) + (days == 1 ? " day" : " days") + " after the hold ended (" +
          rules::in_words(*rules::held_until(state.vacancy)) + ")"};
}

/// The reports tell a place in the region from one outside (P-AIMS); a fact is not completed, so it is typed again.
std::vector<rules::Sentence> region_missing(rules::VacancyId id, const rules::Arrived& arrived,
                                            std::optional<rules::FactId> fact) {
  using rules::Field;
  const rules::Sentence what = "whether that place is in the region is not recorded: ";
  if (!fact) return {what + "add " + rules::Told{Field::in_region, "yes"} + ", or no"};
  const Action again{
      Deed::confirm_arrival, id, {{Field::arrived_on, arrived.on}, {Field::elsewhere}, {Field::in_region}}};
  return {what + Action{Deed::void_fact, *fact} + ", then " + again};
}

}  // namespace

CaseWritten arrange_transport(Session& session, rules::VacancyId id, rules::Day on) {
  CaseWrite write(session, rules::FactKind::transfer_arrange, id);
  const rules::TransportArranged arranged{on};
  write.ask({"M-MOVE", {"O14"}, "cannot have this transport"}, arranged);
  store::add_transport(session.database, write.fact(), write.offer(), on, write.when().at);
  return write.finish(arranged, "M-MOVE M-HOLD");
}

CaseWritten cancel_transport(Session& session, rules::VacancyId id, const std::string& reason) {
  CaseWrite write(session, rules::FactKind::transfer_cancel, id);
  write.ask({"M-MOVE", {"O14"}, "has no transport to cancel"}, rules::TransportCancelled{});
  store::add_transport_cancelled(session.database, write.fact(), write.before().state.acceptance->transport->fact,
                                 reason, write.when().at);
  return write.finish(rules::TransportCancelled{}, "M-MOVE");
}

CaseWritten confirm_arrival(Session& session, rules::VacancyId id, const rules::Arrived& arrived) {
  CaseWrite write(session, rules::FactKind::transfer_complete, id);
  const auto& state = write.before().state;
  write.ask(arrived.elsewhere ? Gate{"M-DECIDE", {"R2"}, "cannot have this arrival elsewhere"}
                              : Gate{"M-MOVE", {"O15"}, "cannot have this arrival"},
            arrived);
  const auto overrun = arrived.elsewhere
                           ? std::nullopt
                           : std::optional(rules::overrun_days(arrived.on, rules::held_until(state.vacancy)));
  store::add_arrival(session.database, write.fact(), write.offer(), arrived, overrun);
  auto done = write.finish(arrived, arrived.elsewhere ? "M-DECIDE M-STATES" : "M-MOVE M-HOLD",
                           overrun_warning(overrun.value_or(0), state));
  if (arrived.elsewhere && !arrived.in_region) done.warnings = region_missing(id, arrived, done.fact);
  return done;
}

CaseWritten step_back(Session& session, rules::VacancyId id, const std::vector<std::string>& codes,
                      const std::optional<std::string>& note) {
  CaseWrite write(session, rules::FactKind::withdraw, id);
  write.ask({"M-FALLS", {"O16"}, "cannot be stepped back from"}, rules::SteppedBack{},
            rules::may_give_reasons(codes, note.has_value()));
  const auto fact = write.fact();
  store::add_step_back(session.database, fact, write.offer(), note, write.when().at);
  store::add_reason_codes(session.database, fact, codes);
  return write.finish(rules::SteppedBack{}, "M-FALLS D-FORM");
}

}  // namespace ifapilot::app
