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
  const auto& referral = arrival.arrived.referral;
  return {Deed::confirm_arrival,
          referral ? rules::Subject(*referral) : rules::Subject(one.record.facts.id),
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
  // Nobody takes an arrival back for words about the carers that the authority has long had by telephone.
  const bool is_noted = detail.notes.has_value() || status == VacancyStatus::placed;
  add_lacking(all, row,
              {{detail.youngest.has_value(), "ages", {{Field::ages}}},
               {detail.sex.has_value(), "sex", {{Field::sex}}},
               {detail.languages.has_value(), "languages", {{Field::languages}}},
               {dated, "date", {{Field::available}}},
               {is_noted, "notes", {{Field::notes}}}});
}

/// What is known of a child by now; completed by a fact beside the one that brought it (A-APPEND).
void add_child(std::vector<Lacking>& all, const Lacking& row, const std::optional<rules::Day>& referred_on,
               const rules::Child& child) {
  add_lacking(all, row,
              {{referred_on.has_value(), "referred-on", {{Field::referred_on}}},
               {child.sex.has_value(), "child-sex", {{Field::sex}}},
               {child.languages.has_value(), "child-languages", {{Field::languages}}}});
}

/// Whether its child came by the referral, or may still; not one that arrived through another case (M-DECIDE).
bool may_come_by(const rules::Case& of, const rules::Referral& referral) {
  using enum rules::ReferralStatus;
  if (referral.status == profiled || rules::duty_for(of, referral.id)) return true;
  const bool came = std::ranges::find(of.arrivals, referral.id, &rules::Arrival::referral) != of.arrivals.end();
  return referral.status == accepted && (!referral.ended_at || came);
}

/// E4, M-PROFILE: of a child that came, or may still come.
void add_referrals(std::vector<Lacking>& all, const CaseRecord& one) {
  for (const auto& referral : one.state.referrals) {
    if (!referral.child || !may_come_by(one.state, referral)) continue;
    auto row = of_case(one, RecordKind::referral, "M-PROFILE", referral.profile_received_at);
    row.place = referral.id.value;
    row.record = referral.id.text();
    row.action = {Deed::correct_child, referral.id};
    add_child(all, row, referral.referred_on, *referral.child);
  }
}

/// M-OWN, A-CHILD: the same of a child of the authority's own, on whose referral its transfer time rests too (P-AIMS).
void add_own_child(std::vector<Lacking>& all, const CaseRecord& one, rules::Instant now) {
  const auto& acceptance = one.state.acceptance;
  if (!acceptance || !acceptance->own_child) return;
  if (rules::status_of(one.state, now) > VacancyStatus::placed) return;
  const auto& own = *acceptance->own_child;
  auto row = of_case(one, RecordKind::vacancy, "M-OWN", own.chosen_at);
  row.action = {Deed::correct_child, one.record.facts.id};
  add_child(all, row, own.referred_on, own.child);
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
  const auto* const terms = rules::standing_terms(one.state);
  const bool confirmed = terms != nullptr && terms->agreed.confirmed;
  const bool costed = terms != nullptr && terms->agreed.weekly_cost;
  add_lacking(all, row, {{confirmed, acceptance.terms ? "terms" : "contract"}, {confirmed || costed, "weekly-cost"}});
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
