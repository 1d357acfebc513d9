#include "app/day/outstanding.hpp"

#include "app/case/record.hpp"
#include "app/day/next_step.hpp"
#include "app/party/framework.hpp"
#include "store/entity/surveys.hpp"

#include <algorithm>

namespace ifapilot::app {

namespace {

using rules::OwedKind;

/// How the place can be contracted today: on a framework if one is in force, unless spot terms were agreed (M-TERMS).
std::string contract_words(const CaseRecord& one, const rules::AuthorityCode& authority, const Pilot& pilot,
                           rules::Instant now) {
  const auto& terms = one.state.acceptance ? one.state.acceptance->terms : std::nullopt;
  const bool spot = terms && terms->agreed.contract == rules::Contract::spot;
  const auto between = frameworks_between(pilot.frameworks, authority, one.record.provider);
  const auto today = rules::local_day(now);
  const bool framework = std::ranges::any_of(between, [&](const auto& any) { return rules::in_force(any, today); });
  if (framework && !spot) return " --contract framework";
  return std::string(" --contract spot --terms-ref REF") + (framework ? " --reason TEXT" : "");
}

std::string duty_command(const CaseRecord& one, rules::Instant now) {
  const bool moving = rules::status_of(one.state, now) == rules::VacancyStatus::moving;
  return "ifapilot transfer complete " + one.record.facts.id.text() + " --arrived-on DATE" +
         (moving ? "" : " --elsewhere --in-region ANSWER");
}

std::string command(const rules::Owed& owed, const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  const auto id = one.record.facts.id.text();
  switch (owed.kind) {
    case OwedKind::form:
      return form_command(one, *owed.offer, pilot, now);
    case OwedKind::date:
      return "ifapilot vacancy confirm " + id + " --available DATE";
    case OwedKind::terms:
    case OwedKind::weekly_cost:
      return terms_command(one, pilot, now, owed.kind == OwedKind::weekly_cost ? " --weekly-cost AMOUNT" : "");
    case OwedKind::contact:
      return "ifapilot match contact " + id;
    case OwedKind::duty:
      return duty_command(one, now);
    case OwedKind::survey:
      break;
  }
  return "ifapilot survey list";
}

std::string words(const rules::Owed& owed, const std::string& provider) {
  const auto authority = owed.authority ? owed.authority->text : "";
  switch (owed.kind) {
    case OwedKind::form:
      return "feedback form of " + authority + " for " + owed.offer->text();
    case OwedKind::date:
      return "the date, to be confirmed by " + provider;
    case OwedKind::terms:
      return "the terms, to be confirmed by " + authority;
    case OwedKind::contact:
      return "first contact of " + provider + " with " + authority;
    case OwedKind::weekly_cost:
      return "the weekly cost that " + authority + " agreed";
    case OwedKind::duty:
      return authority + " owes the child a place";
    case OwedKind::survey:
      break;
  }
  return "survey answer of " + authority;
}

void add_case(std::vector<Outstanding>& all, const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  for (const auto& owed : rules::owed_in(one.state, now)) {
    all.push_back({owed, one.record.facts.id, one.record.provider, words(owed, one.record.provider.text),
                   command(owed, one, pilot, now)});
  }
}

std::vector<rules::Owed> surveys_owed(const Pilot& pilot, Session& session) {
  std::vector<rules::AuthorityCode> answered;
  for (const auto& answer : store::survey_answers(session.database)) answered.push_back(answer.authority);
  return rules::surveys_owed(pilot.rota, answered, pilot.policy, session.clock.now);
}

void add_surveys(std::vector<Outstanding>& all, const Pilot& pilot, Session& session) {
  for (const auto& owed : surveys_owed(pilot, session)) {
    all.push_back({owed, std::nullopt, std::nullopt, words(owed, ""),
                   "ifapilot survey record " + owed.authority->text + " --score N"});
  }
}

}  // namespace

std::string form_command(const CaseRecord& one, rules::OfferId id, const Pilot& pilot, rules::Instant now) {
  const auto offer = std::ranges::find(one.state.offers, id, &rules::Offer::id);
  const auto form = std::ranges::find(one.state.forms, id, &rules::Form::offer);
  const bool has_form = form != one.state.forms.end();
  const bool accepted = offer->answer->kind == rules::AnswerKind::accept;
  std::string command = "ifapilot feedback " + id.text();
  if (!has_form || !form->has_reasons) command += " --reason-code CODE";
  if (accepted && (!has_form || !form->has_contract)) command += contract_words(one, offer->authority, pilot, now);
  return command;
}

std::vector<Outstanding> outstanding(Session& session) { return outstanding(load_pilot(session.database), session); }

std::vector<Outstanding> outstanding(const Pilot& pilot, Session& session) {
  std::vector<Outstanding> all;
  for (const auto& one : pilot.cases) add_case(all, one, pilot, session.clock.now);
  add_surveys(all, pilot, session);
  std::ranges::stable_sort(all, {}, [](const Outstanding& row) { return row.owed.since; });
  return all;
}

int count_outstanding(const Pilot& pilot, Session& session) {
  auto count = surveys_owed(pilot, session).size();
  for (const auto& one : pilot.cases) count += rules::owed_in(one.state, session.clock.now).size();
  return static_cast<int>(count);
}

}  // namespace ifapilot::app
