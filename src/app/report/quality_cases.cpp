#include "app/day/next_step.hpp"
#include "app/report/quality_parts.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;
using rules::Field;
using rules::VacancyStatus;

/// The arrival that placed the vacancy: nothing else can be recorded of it while that stands.
const rules::Arrival* placed_by(const CaseRecord& one, rules::Instant now) {
  if (rules::status_of(one.state, now) != VacancyStatus::placed) return nullptr;
  const auto& arrivals = one.state.arrivals;
  const auto last = std::find_if(arrivals.rbegin(), arrivals.rend(),
                                 [](const rules::Arrival& any) { return !any.arrived.elsewhere; });
  return last == arrivals.rend() ? nullptr : &*last;
}

Action to_void(rules::FactId fact) { return {Deed::void_fact, fact}; }

Action arrival_again(const CaseRecord& one, const rules::Arrival& arrival) {
  return {Deed::confirm_arrival,
          one.record.facts.id,
          {{Field::arrived_on, arrival.arrived.on}, {Field::at, arrival.confirmed_at}}};
}

/// What is recorded of a vacancy that is placed is recorded while the arrival is taken back.
void set_action(Lacking& row, Action action, const CaseRecord& one, rules::Instant now) {
  row.action = std::move(action);
  const auto* arrival = placed_by(one, now);
  if (arrival == nullptr) return;
  row.before = {to_void(arrival->fact)};
  row.after = {arrival_again(one, *arrival)};
}

/// D-CONTENT (O1): what the first offer should have told. The date of an accepted vacancy is owed besides (M-DATE).
void add_content(std::vector<Lacking>& all, const CaseRecord& one, rules::Instant now) {
  const auto status = rules::status_of(one.state, now);
  if (status > VacancyStatus::placed || one.state.offers.empty()) return;
  auto row = of_case(one, RecordKind::vacancy, "D-CONTENT", one.state.offers.front().sent_at);
  set_action(row, {Deed::update_vacancy, one.record.facts.id}, one, now);
  const auto& detail = one.record.detail;
  const bool dated = one.record.facts.available_on || status >= VacancyStatus::accepted;
  add_lacking(all, row,
              {{detail.youngest.has_value(), "ages", {{Field::ages}}},
               {detail.sex.has_value(), "sex", {{Field::sex}}},
               {detail.languages.has_value(), "languages", {{Field::languages}}},
               {dated, "date", {{Field::available}}},
               {detail.notes.has_value(), "notes", {{Field::notes}}}});
}

/// A profile is recorded once: it is voided and typed again, whole. The child is left out of what is printed (A-CHILD).
Action profile_again(const CaseRecord& one, const rules::CaseFact& fact) {
  const auto& profile = std::get<rules::ProfileReceived>(fact.what);
  Action action{Deed::record_profile,
                one.record.facts.id,
                {{Field::sex},
                 {Field::languages},
                 {Field::referred_on},
                 {Field::received_at, fact.at},
                 {Field::passed_at, profile.passed_at}}};
  if (profile.referred_on) action.told[2].value = *profile.referred_on;
  if (profile.overridden) action.told.push_back({Field::override_reason});
  return action;
}

/// E4, M-PROFILE: of a child that came, or may still come.
void add_referrals(std::vector<Lacking>& all, const CaseRecord& one) {
  for (const auto& referral : one.state.referrals) {
    const bool counts =
        referral.status == rules::ReferralStatus::profiled || referral.status == rules::ReferralStatus::accepted;
    const auto* profile = last_fact<rules::ProfileReceived>(facts_of(one, referral.id));
    if (!counts || profile == nullptr) continue;
    auto row = of_case(one, RecordKind::referral, "M-PROFILE", referral.profile_received_at);
    row.place = referral.id.value;
    row.record = referral.id.text();
    row.before = {to_void(profile->fact)};
    row.action = profile_again(one, *profile);
    add_lacking(all, row,
                {{referral.referred_on.has_value(), "referred-on"},
                 {referral.child && referral.child->sex, "child-sex"},
                 {referral.child && referral.child->languages, "child-languages"}});
  }
}

/// M-OWN, A-CHILD: the same of a child of the authority's own.
void add_own_child(std::vector<Lacking>& all, const CaseRecord& one, rules::Instant now) {
  const auto& acceptance = one.state.acceptance;
  const auto* chosen = last_fact<rules::OwnChildChosen>(one.facts);
  if (!acceptance || !acceptance->own_child || chosen == nullptr) return;
  if (rules::status_of(one.state, now) > VacancyStatus::placed) return;
  const auto& own = std::get<rules::OwnChildChosen>(chosen->what);
  auto row = of_case(one, RecordKind::vacancy, "M-OWN", chosen->at);
  row.before = {to_void(chosen->fact)};
  row.action = {Deed::match_own, one.record.facts.id, {{Field::sex}, {Field::languages}, {Field::at, chosen->at}}};
  if (own.overridden) row.action.told.push_back({Field::override_reason});
  add_lacking(all, row,
              {{own.child.sex.has_value(), "child-sex"}, {own.child.languages.has_value(), "child-languages"}});
}

/// P-AIMS: whether a child that was accommodated elsewhere stayed in the region.
void add_elsewhere(std::vector<Lacking>& all, const CaseRecord& one) {
  for (const auto& arrival : one.state.arrivals) {
    if (!arrival.arrived.elsewhere) continue;
    auto row = of_case(one, RecordKind::placement, "P-AIMS", arrival.confirmed_at);
    row.authority = std::ranges::find(one.state.offers, arrival.offer, &rules::Offer::id)->authority;
    row.before = {to_void(arrival.fact)};
    row.action = arrival_again(one, arrival);
    add_lacking(all, row,
                {{arrival.arrived.in_region.has_value(), "in-region", {{Field::elsewhere}, {Field::in_region}}}});
  }
}

/// What is outstanding until a child is placed, and was never recorded. The weekly cost is outstanding on (M-TERMS).
void add_placed(std::vector<Lacking>& all, const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  if (placed_by(one, now) == nullptr) return;
  const auto& acceptance = *one.state.acceptance;
  auto row = of_case(one, RecordKind::placement, "M-TERMS", acceptance.accepted_at);
  row.action = terms_to_agree(one, pilot, now, UnknownCost::asked_for);
  const bool confirmed = acceptance.terms && acceptance.terms->agreed.confirmed;
  add_lacking(all, row, {{confirmed, acceptance.terms ? "terms" : "contract"}});
  row.rule = "M-CONTACT";
  set_action(row, {Deed::record_contact, one.record.facts.id}, one, now);
  add_lacking(all, row, {{acceptance.contact.has_value(), "first-contact", {{Field::at}}}});
}

}  // namespace

Lacking of_case(const CaseRecord& one, RecordKind kind, std::string_view rule, std::optional<rules::Instant> since) {
  const auto id = one.record.facts.id;
  Lacking row{.kind = kind,
              .place = id.value,
              .record = id.text(),
              .vacancy = id,
              .provider = one.record.provider,
              .since = since,
              .rule = rule};
  if (one.state.acceptance) row.authority = one.state.acceptance->authority;
  return row;
}

void add_cases(std::vector<Lacking>& all, const Pilot& pilot, rules::Instant now) {
  for (const auto& one : pilot.cases) {
    add_content(all, one, now);
    add_own_child(all, one, now);
    add_referrals(all, one);
    add_elsewhere(all, one);
    add_placed(all, one, pilot, now);
  }
}

}  // namespace ifapilot::app
