#include "app/case/write.hpp"

#include "app/refused.hpp"
#include "store/entity/facts.hpp"

#include <ifapilot/rules/voiding.hpp>

#include <utility>

namespace ifapilot::app {

namespace {

CaseParties parties_of(const CaseRecord& before, const CaseRecord& after, const Pilot& pilot,
                       store::Database& database) {
  const auto& acceptance = after.state.acceptance ? after.state.acceptance : before.state.acceptance;
  CaseParties parties{std::nullopt, require_provider(database, after.record.provider)};
  if (acceptance) parties.authority = require_authority(pilot.authorities, acceptance->authority);
  return parties;
}

}  // namespace

CaseWrite::CaseWrite(Session& session, rules::FactKind kind, rules::VacancyId id, rules::Instant happened_at)
    : session_(session),
      write_(session, kind, happened_at),
      before_(require_case(session.database, load_cases(session.database), id)) {}

void CaseWrite::ask(const Gate& gate, const rules::Happening& what, const rules::Refusals& more) const {
  auto causes = rules::may_happen(before_.state, {{}, when().at, when().now, what});
  causes.insert(causes.end(), more.begin(), more.end());
  refuse_if(gate, causes);
}

void CaseWrite::refuse_if(const Gate& gate, const rules::Refusals& causes) const {
  const auto sentence = before_.record.facts.id.text() + " " + gate.cannot;
  refuse_if_gate({gate.rule, gate.paragraphs, sentence, causes.size() == 1 ? causes.front().hint : rules::Sentence()},
                 causes);
}

rules::FactId CaseWrite::fact() {
  const auto fact = write_.fact();
  if (!std::exchange(about_vacancy_, true)) store::set_vacancy(session_.database, fact, before_.record.facts.id);
  return fact;
}

CaseWritten CaseWrite::finish(const std::string& rules, std::vector<rules::Sentence> warnings) {
  const auto pilot = load_pilot_and_frameworks(session_.database);
  const auto& after = require_case(session_.database, pilot.cases, before_.record.facts.id);
  CaseWritten done{view_with_next(after, pilot, session_.clock.now),     before_.state, after.state,
                   parties_of(before_, after, pilot, session_.database), std::nullopt,  std::move(warnings)};
  done.fact = write_.finish(after.record.facts.id.text(), rules);
  return done;
}

}  // namespace ifapilot::app
