#include "app/case/same_child.hpp"
#include "app/party/identity.hpp"
#include "app/report/quality_parts.hpp"

#include <algorithm>
#include <variant>

namespace ifapilot::app {

namespace {

using rules::Action;
using rules::Deed;
using rules::Field;

/// The row of the one that was recorded later: whether it is the other one too, or was only described so.
Lacking of_body(const rules::Double& two, const Pilot& pilot) {
  Lacking row{
      .record = store::text_of(two.other.code), .twice_with = store::text_of(two.one.code), .rule = "P-IDENTITY"};
  if (const auto* const provider = std::get_if<rules::ProviderCode>(&two.other.code)) {
    row.kind = RecordKind::provider;
    row.place =
        std::ranges::find(pilot.providers, *provider, &store::ProviderRecord::code) - pilot.providers.begin() + 1;
    row.provider = *provider;
    row.action = {Deed::update_provider, *provider};
  } else {
    const auto& authority = std::get<rules::AuthorityCode>(two.other.code);
    row.kind = RecordKind::authority;
    row.place = std::ranges::find(pilot.rota, authority, &rules::Authority::code) - pilot.rota.begin();
    row.authority = authority;
    row.action = {Deed::update_authority, authority};
  }
  return row;
}

/// Under the words of `need`, whose field mends it.
void add_bodies(std::vector<Lacking>& all, const std::vector<rules::Body>& bodies, const Need& number,
                const Pilot& pilot) {
  for (const auto& two : rules::doubles(bodies)) {
    auto one_number = number;
    one_number.known = !two.same_number;
    add_lacking(all, of_body(two, pilot), {{!two.same_name, "name-once", {{Field::name}}}, one_number});
  }
}

/// M-SAME-CHILD: a slip in one of the two references is corrected; a child who moved on has a reason.
Lacking of_child(const CaseRecord& one, RecordKind kind, const rules::ChildPlace& place, rules::VacancyId other) {
  auto row = of_case(one, kind, "M-SAME-CHILD", place.told_at);
  row.twice_with = other.text();
  row.action = {Deed::correct_child, one.record.facts.id};
  if (const auto* const referral = std::get_if<rules::ReferralId>(&place.of)) row.action.subject = *referral;
  return row;
}

/// The place that the child has through `again`.
const rules::ChildPlace& place_of(const std::vector<rules::ChildPlace>& places, const rules::ArrivedChild& again) {
  return *std::ranges::find_if(places, [&](const rules::ChildPlace& any) {
    return any.has_arrived && any.vacancy == again.vacancy && rules::is_same_child(any.child, again.child);
  });
}

void add_children(std::vector<Lacking>& all, const Pilot& pilot) {
  const auto once = [&](const Lacking& row) { add_lacking(all, row, {{false, "child-once", {{Field::child}}}}); };
  std::vector<rules::ChildPlace> places;
  for (const auto& one : pilot.cases) {
    std::ranges::move(rules::places_of_children(one.state), std::back_inserter(places));
  }
  for (const auto& [first, again] : arrived_twice(pilot.cases)) {
    const auto& one = *find_case(pilot.cases, again.vacancy);
    once(of_child(one, RecordKind::placement, place_of(places, again), first.vacancy));
  }
  for (const auto& [first, other] : rules::standing_twice(places)) {
    once(of_child(*find_case(pilot.cases, other.vacancy), RecordKind::vacancy, other, first));
  }
}

}  // namespace

void add_doubles(std::vector<Lacking>& all, const Pilot& pilot) {
  add_bodies(all, bodies(pilot.authorities), {false, "gss-once", {{Field::gss}}}, pilot);
  add_bodies(all, bodies(pilot.providers), {false, "urn-once", {{Field::urn}}}, pilot);
  add_children(all, pilot);
}

}  // namespace ifapilot::app
