#include "app/vacancy/correct.hpp"

#include "app/case/write.hpp"
#include "app/refused.hpp"
#include "app/vacancy/area.hpp"
#include "app/vacancy/content.hpp"
#include "app/vacancy/siblings.hpp"

#include <ifapilot/rules/correcting.hpp>
#include <ifapilot/rules/voiding.hpp>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;
using Warnings = std::vector<rules::Sentence>;

rules::Home home_of(const store::VacancyRecord& record) { return {record.facts.area, record.provider, record.carer}; }

/// Codes that nobody has are refused before anything else is judged.
rules::VacancyCorrected known(const VacancyCorrection& correction, const Pilot& pilot) {
  rules::VacancyCorrected said;
  if (correction.area) {
    refuse_slip_of_area(*correction.area, pilot);
    said.area = rules::AuthorityCode{*correction.area};
  }
  if (correction.provider) said.provider = require_provider(pilot.providers, *correction.provider).code;
  said.carer = correction.carer;
  return said;
}

rules::Refusals in_the_region(const rules::VacancyCorrected& said, const Pilot& pilot, rules::VacancyId id) {
  if (!said.area || is_in_region(said.area->text, pilot)) return {};
  return {{"P-REGION",
           {"P"},
           "'" + said.area->text +
               "' is outside the region: a vacancy is corrected only to the area of one of its "
               "authorities",
           "if the carer does not live in the region: " + Action{Deed::void_fact, id} + ", then " +
               named(Deed::add_vacancy)}};
}

/// C-CAP, C-BASIS: the vacancy's offers then count for another area.
rules::Refusals within_caps(const rules::VacancyCorrected& said, const Pilot& pilot, rules::VacancyId id,
                            rules::Instant now) {
  if (!said.area) return {};
  auto after = pilot.offers;
  for (auto& offer : after) {
    if (offer.vacancy == id) offer.area = *said.area;
  }
  return rules::may_stand(pilot.made(), {after, pilot.besides, pilot.since}, pilot.policy, now);
}

/// M-TERMS: what was agreed was agreed with somebody else.
void warn_of_terms(const rules::Case& state, const rules::Home& was, Warnings& warnings) {
  const bool open = !rules::is_over(state.status);
  if (!open || !state.acceptance || !state.acceptance->terms || !state.acceptance->terms->of_other_provider) return;
  warnings.push_back("the terms were agreed with " + was.provider.text + ": agree them anew with " +
                     state.vacancy.provider.text +
                     " [M-TERMS, E2]: " + Action{Deed::agree_terms, state.vacancy.id, {{rules::Field::confirmed}}});
}

Warnings warnings_for(const CaseWrite& write, const rules::Home& was, const rules::Home& is) {
  Warnings warnings;
  if (was.carer != is.carer || was.provider != is.provider) {
    warnings = same_carer(write.standing(), write.pilot(), write.when().now);
  }
  if (was.provider != is.provider) warn_of_terms(write.standing().state, was, warnings);
  const auto told = told_otherwise(write.before(), write.standing().record, write.when().now);
  warnings.insert(warnings.end(), told.begin(), told.end());
  return warnings;
}

}  // namespace

CorrectedVacancy correct_vacancy(Session& session, rules::VacancyId id, const VacancyCorrection& correction) {
  CaseWrite write(session, rules::FactKind::vacancy_correct, id);
  const auto said = known(correction, write.pilot());
  const auto was = home_of(write.before().record);
  auto more = in_the_region(said, write.pilot(), id);
  std::ranges::move(within_caps(said, write.pilot(), id, write.when().now), std::back_inserter(more));
  write.ask({"A-APPEND", {}, "cannot be corrected so"}, said,
            write.before().record.facts.rejected ? rules::Refusals() : more);
  const auto changes = rules::what_changes(write.before().record.facts, said);
  store::add_vacancy_correction(session.database, write.fact(), id, changes, correction.reason);
  write.tell(changes);
  const auto is = home_of(write.standing().record);
  auto warnings = warnings_for(write, was, is);
  auto shown = write.view();
  const auto fact = write.save(id.text(), changes.area ? "A-APPEND C-OUTSIDE C-BASIS" : "A-APPEND");
  return {{std::move(shown), fact, std::move(warnings)}, was, is};
}

}  // namespace ifapilot::app
