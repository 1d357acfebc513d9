#include "app/report/quality.hpp"

#include "app/day/outstanding.hpp"
#include "app/report/quality_parts.hpp"

#include <algorithm>
#include <tuple>

namespace ifapilot::app {

namespace {

using rules::OwedKind;

/// D-FORM: the whole form, or what of it has not come.
std::string_view lacks_of_form(const CaseRecord& one, rules::OfferId offer) {
  const auto form = std::ranges::find(one.state.forms, offer, &rules::Form::offer);
  if (form == one.state.forms.end()) return "form";
  if (form->has_reasons) return "contract";
  return form->has_contract ? "reasons" : "form";
}

std::string_view lacks(const rules::Owed& owed, const CaseRecord& one) {
  switch (owed.kind) {
    case OwedKind::form: return lacks_of_form(one, *owed.offer);
    case OwedKind::contact: return "first-contact";
    case OwedKind::duty: return "arrival";
    default: return rules::word(owed.kind);
  }
}

/// Which record it is that lacks what is owed.
Lacking owing(const rules::Owed& owed, const CaseRecord& one, rules::Instant now) {
  auto row = of_case(one, RecordKind::vacancy);
  if (owed.kind == OwedKind::form) {
    row.kind = RecordKind::offer;
    row.place = owed.offer->value;
    row.record = owed.offer->text();
  } else if (owed.kind == OwedKind::duty) {
    row.kind = RecordKind::referral;
    row.place = one.state.duty->referral.value;
    row.record = one.state.duty->referral.text();
  } else if (rules::status_of(one.state, now) == rules::VacancyStatus::placed) {
    row.kind = RecordKind::placement;
  }
  return row;
}

Lacking survey_of(const rules::AuthorityCode& code, const Pilot& pilot) {
  const auto at = std::ranges::find(pilot.rota, code, &rules::Authority::code);
  return {.kind = RecordKind::authority, .place = at - pilot.rota.begin(), .record = code.text, .lacks = "survey"};
}

Lacking row_of(const Outstanding& outstanding, const Pilot& pilot, rules::Instant now) {
  const auto& owed = outstanding.owed;
  Lacking row;
  if (outstanding.vacancy) {
    const auto& one = *find_case(pilot.cases, *outstanding.vacancy);
    row = owing(owed, one, now);
    row.lacks = lacks(owed, one);
  } else {
    row = survey_of(*owed.authority, pilot);
  }
  row.authority = owed.authority;
  row.since = owed.since;
  row.rule = owed.rule;
  row.action = outstanding.action;
  return row;
}

}  // namespace

Lacking of_case(const CaseRecord& one, RecordKind kind) {
  const auto id = one.record.facts.id;
  Lacking row{.kind = kind, .place = id.value, .record = id.text(), .vacancy = id, .provider = one.record.provider};
  if (one.state.acceptance) row.authority = one.state.acceptance->authority;
  return row;
}

std::vector<rules::Action> actions_of(const Lacking& row, const std::vector<rules::Told>& told) {
  auto all = row.before;
  all.push_back(row.action);
  all.back().told.insert(all.back().told.end(), told.begin(), told.end());
  all.insert(all.end(), row.after.begin(), row.after.end());
  return all;
}

std::vector<Lacking> lacking(Session& session) {
  const auto pilot = load_pilot(session.database);
  std::vector<Lacking> all;
  add_parties(all, pilot, session);
  add_cases(all, pilot, session.clock.now);
  for (const auto& row : outstanding(pilot, session)) all.push_back(row_of(row, pilot, session.clock.now));
  std::ranges::stable_sort(all, {}, [](const Lacking& row) { return std::tuple(row.kind, row.place); });
  return all;
}

std::string_view word(RecordKind kind) {
  switch (kind) {
    case RecordKind::authority: return "authority";
    case RecordKind::provider: return "provider";
    case RecordKind::framework: return "framework";
    case RecordKind::vacancy: return "vacancy";
    case RecordKind::offer: return "offer";
    case RecordKind::referral: return "referral";
    case RecordKind::placement: return "placement";
  }
  return {};
}

}  // namespace ifapilot::app
