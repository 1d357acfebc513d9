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

/// Adds rows about one record of a case.
struct Rows {
  std::vector<Lacking>& all;
  Lacking row;  ///< With all but what is missing, and how it is told.

  void need(bool known, std::string_view lacks, std::vector<rules::Told> told = {}) {
    if (known) return;
    row.lacks = lacks;
    row.told = std::move(told);
    all.push_back(row);
  }
};

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
  const bool wanted = status <= VacancyStatus::placed;
  if (!wanted || one.state.offers.empty()) return;
  Rows rows{all, of_case(one, RecordKind::vacancy)};
  rows.row.since = one.state.offers.front().sent_at;
  rows.row.rule = "D-CONTENT";
  set_action(rows.row, {Deed::update_vacancy, one.record.facts.id}, one, now);
  const auto& detail = one.record.detail;
  rows.need(detail.youngest.has_value(), "ages", {{Field::ages}});
  rows.need(detail.sex.has_value(), "sex", {{Field::sex}});
  rows.need(detail.languages.has_value(), "languages", {{Field::languages}});
  const bool dated = one.record.facts.available_on || status >= VacancyStatus::accepted;
  rows.need(dated, "date", {{Field::available}});
}

/// The profile of that referral, if it has come.
const rules::CaseFact* profile_of(const CaseRecord& one, rules::ReferralId id) {
  const rules::CaseFact* found = nullptr;
  bool mine = false;
  for (const auto& fact : one.facts) {
    if (const auto* asked = std::get_if<rules::ReferralRequested>(&fact.what)) mine = asked->referral == id;
    if (mine && std::holds_alternative<rules::ProfileReceived>(fact.what)) found = &fact;
  }
  return found;
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
    const auto* profile = profile_of(one, referral.id);
    if (!counts || profile == nullptr) continue;
    Rows rows{all, of_case(one, RecordKind::referral)};
    rows.row.place = referral.id.value;
    rows.row.record = referral.id.text();
    rows.row.since = referral.profile_received_at;
    rows.row.rule = "M-PROFILE";
    rows.row.before = {to_void(profile->fact)};
    rows.row.action = profile_again(one, *profile);
    rows.need(referral.referred_on.has_value(), "referred-on");
    rows.need(referral.child && referral.child->sex, "child-sex");
    rows.need(referral.child && referral.child->languages, "child-languages");
  }
}

/// The fact that chose the own child of the live acceptance.
const rules::CaseFact* own_child_fact(const CaseRecord& one) {
  if (!one.state.acceptance || !one.state.acceptance->own_child) return nullptr;
  const auto found = std::find_if(one.facts.rbegin(), one.facts.rend(), [](const rules::CaseFact& fact) {
    return std::holds_alternative<rules::OwnChildChosen>(fact.what);
  });
  return found == one.facts.rend() ? nullptr : &*found;
}

/// M-OWN, A-CHILD: the same of a child of the authority's own.
void add_own_child(std::vector<Lacking>& all, const CaseRecord& one, rules::Instant now) {
  const auto* chosen = own_child_fact(one);
  if (chosen == nullptr || rules::status_of(one.state, now) > VacancyStatus::placed) return;
  const auto& own = std::get<rules::OwnChildChosen>(chosen->what);
  Rows rows{all, of_case(one, RecordKind::vacancy)};
  rows.row.since = chosen->at;
  rows.row.rule = "M-OWN";
  rows.row.before = {to_void(chosen->fact)};
  rows.row.action = {Deed::match_own, one.record.facts.id, {{Field::sex}, {Field::languages}, {Field::at, chosen->at}}};
  if (own.overridden) rows.row.action.told.push_back({Field::override_reason});
  rows.need(own.child.sex.has_value(), "child-sex");
  rows.need(own.child.languages.has_value(), "child-languages");
}

/// P-AIMS: whether a child that was accommodated elsewhere stayed in the region.
void add_elsewhere(std::vector<Lacking>& all, const CaseRecord& one) {
  for (const auto& arrival : one.state.arrivals) {
    if (!arrival.arrived.elsewhere) continue;
    Rows rows{all, of_case(one, RecordKind::placement)};
    rows.row.authority = std::ranges::find(one.state.offers, arrival.offer, &rules::Offer::id)->authority;
    rows.row.since = arrival.confirmed_at;
    rows.row.rule = "P-AIMS";
    rows.row.before = {to_void(arrival.fact)};
    rows.row.action = arrival_again(one, arrival);
    rows.need(arrival.arrived.in_region.has_value(), "in-region", {{Field::elsewhere}, {Field::in_region}});
  }
}

/// What is outstanding until a child is placed, and was never recorded. The weekly cost is outstanding on (M-TERMS).
void add_placed(std::vector<Lacking>& all, const CaseRecord& one, const Pilot& pilot, rules::Instant now) {
  if (placed_by(one, now) == nullptr) return;
  const auto& acceptance = *one.state.acceptance;
  Rows rows{all, of_case(one, RecordKind::placement)};
  rows.row.since = acceptance.accepted_at;
  rows.row.rule = "M-TERMS";
  const bool confirmed = acceptance.terms && acceptance.terms->agreed.confirmed;
  rows.row.action = terms_to_agree(one, pilot, now, UnknownCost::asked_for);
  rows.need(confirmed, acceptance.terms ? "terms" : "contract");
  rows.row.rule = "M-CONTACT";
  set_action(rows.row, {Deed::record_contact, one.record.facts.id}, one, now);
  rows.need(acceptance.contact.has_value(), "first-contact", {{Field::at}});
}

}  // namespace

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
