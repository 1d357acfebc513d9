#include "app/day/outstanding.hpp"

#include "app/case/record.hpp"
#include "app/day/next_step.hpp"
#include "app/party/framework.hpp"
#include "store/entity/parties.hpp"

#include <algorithm>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;
using rules::Field;
using rules::OwedKind;

std::string words(const rules::Owed& owed, const std::string& provider) {
  return rules::filled(rules::words_of(owed.kind).sentence,
                       {{"{offer}", owed.offer ? owed.offer->text() : ""},
                        {"{authority}", owed.authority ? owed.authority->text : ""},
                        {"{provider}", provider}});
}

}  // namespace

rules::Action form_to_complete(const CaseRecord& one, rules::OfferId id, const Pilot& pilot, rules::Instant now) {
  const auto* const offer = find(one.state.offers, id);
  const auto found = std::ranges::find(one.state.forms, id, &rules::Form::offer);
  const auto form = found == one.state.forms.end() ? rules::Form{id} : *found;
  Action action{Deed::send_form, id};
  if (!form.has_reasons) action.told.push_back({Field::reason_code});
  if (form.has_contract || offer->answer->kind != rules::AnswerKind::accept) return action;
  const auto how = contracting(one, offer->authority, pilot, now);
  action.told.push_back(how.told());
  if (how.spot) action.told.push_back({Field::terms_ref});
  if (how.needs_reason) action.told.push_back({Field::reason});
  return action;
}

std::vector<Outstanding> outstanding(Session& session) { return outstanding(load_pilot(session.database), session); }

std::vector<Outstanding> outstanding(const Pilot& pilot, Session& session) {
  const auto now = session.clock.now;
  std::vector<Outstanding> all;
  for (const auto& one : pilot.cases) {
    const auto& provider = one.record.provider;
    for (const auto& owed : rules::owed_in(one.state, now)) {
      all.push_back(
          {owed, one.record.facts.id, provider, words(owed, provider.text), action_for(owed, one, pilot, now)});
    }
  }
  std::vector<rules::AuthorityCode> answered;
  for (const auto& answer : store::survey_answers(session.database)) answered.push_back(answer.authority);
  for (const auto& owed : rules::surveys_owed(pilot.rota, answered, pilot.policy, now)) {
    all.push_back({owed, std::nullopt, std::nullopt, words(owed, ""), Action{Deed::record_survey, *owed.authority}});
  }
  std::ranges::stable_sort(all, {}, [](const Outstanding& row) { return row.owed.since; });
  return all;
}

}  // namespace ifapilot::app
