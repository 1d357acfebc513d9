#include "app/case/write.hpp"

#include "app/refused.hpp"
#include "store/entity/facts.hpp"

#include <ifapilot/rules/voiding.hpp>

namespace ifapilot::app {

namespace {

CaseParties parties_of(const CaseRecord& before, const CaseRecord& after, const Pilot& pilot, rules::Day today) {
  const auto& acceptance = after.state.acceptance ? after.state.acceptance : before.state.acceptance;
  const auto authority = acceptance ? std::optional(acceptance->authority) : std::nullopt;
  CaseParties parties{std::nullopt, require_provider(pilot.providers, after.record.provider),
                      both_reached(pilot, authority, after.record.provider, today)};
  if (authority) parties.authority = require_authority(pilot.authorities, *authority);
  return parties;
}

rules::VacancyId vacancy_meant(store::Database& database, const CaseTarget& target) {
  const auto referral = told_referral(target);
  return referral ? vacancy_of(database, *referral) : std::get<rules::VacancyId>(target);
}

}  // namespace

CaseWrite::CaseWrite(Session& session, rules::FactKind kind, rules::Instant happened_at,
                     const std::function<rules::VacancyId()>& vacancy)
    : session_(session),
      write_(session, kind, happened_at),
      id_(vacancy()),
      pilot_(write_.pilot({id_})),
      before_(require_case(session.database, pilot_.cases, id_)) {}

CaseWrite::CaseWrite(Session& session, rules::FactKind kind, rules::VacancyId id, rules::Instant happened_at)
    : CaseWrite(session, kind, happened_at, [&] { return id; }) {}

CaseWrite::CaseWrite(Session& session, rules::FactKind kind, const CaseTarget& target)
    : CaseWrite(session, kind, session.happened_at(), [&] { return vacancy_meant(session.database, target); }) {}

CaseWrite::CaseWrite(Session& session, rules::FactKind kind, rules::OfferId id, rules::Instant happened_at)
    : CaseWrite(session, kind, happened_at, [&] { return require_offered(session.database, id); }) {}

void CaseWrite::know(const rules::Child& child) { (void)write_.pilot(vacancies_of(session_.database, child)); }

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

void CaseWrite::tell(rules::VacancyId vacancy, rules::Happening what) {
  write_.tell(vacancy, std::move(what));
  const auto& state = find_case(pilot_.cases, vacancy)->state;
  const bool moves_hold = rules::quiet_periods_of(state, state.vacancy.quiet).size() != state.vacancy.quiet.size();
  if (moves_hold) write_.changing(vacancy) = *load_case(session_.database, vacancy);  // M-QUIET: the case is over
}

CaseWritten CaseWrite::finish(const std::string& rules, std::vector<rules::Sentence> warnings) {
  CaseWritten done{view(),           before_.state,
                   standing().state, parties_of(before_, standing(), pilot_, rules::local_day(session_.clock.now)),
                   std::nullopt,     std::move(warnings),
                   std::nullopt};
  done.fact = save(before_.record.facts.id.text(), rules);
  return done;
}

}  // namespace ifapilot::app
