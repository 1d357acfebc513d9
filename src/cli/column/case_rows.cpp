#include "cli/column/case_rows.hpp"

#include "cli/column/case.hpp"
#include "cli/column/cells.hpp"
#include "cli/words/commands.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace ifapilot::cli {

namespace {

using output::ColumnType;
using output::Value;

Cells<app::Outstanding> outstanding_cells() {
  using Row = const app::Outstanding&;
  return {
      {{"kind", ColumnType::word, "form, date, terms, contact, weekly-cost, survey or duty.", "", "", "the rule named"},
       [](Row row) { return word(rules::word(row.owed.kind)); }},
      {{"vacancy", ColumnType::word, "The vacancy it is about; empty of a survey.", "", "", "vacancy add"},
       [](Row row) { return Value(row.vacancy); }},
      {{"offer", ColumnType::word, "The offer whose form it is, or to whose acceptance it belongs.", "", "", "offer"},
       [](Row row) { return Value(row.owed.offer); }},
      {{"authority", ColumnType::word, "The authority that owes it, or that accepted.", "", "",
        "offer; of a survey authority add"},
       [](Row row) { return Value(row.owed.authority); }},
      {{"since", ColumnType::instant, "Since when it is outstanding, UTC.", "", "", "the rule named"},
       [](Row row) { return Value(row.owed.since); }},
      {{"rule", ColumnType::word, "The rule that asks for it.", "!", "", "kind"},
       [](Row row) { return word(row.owed.rule); }},
      {{"action", ColumnType::text, "What to type once it has come.", "", "", "kind"},
       [](Row row) { return text(command_line(row.action)); }},
  };
}

Value age_of(const std::optional<rules::Child>& child) { return child ? Value(child->age) : Value(); }

/// Beside the referral's own columns.
Cells<app::ReferralRow> referral_cells() {
  using Row = const app::ReferralRow&;
  return {
      {{"authority", ColumnType::word, "The authority that accepted the vacancy.", "", "", "offer"},
       [](Row row) { return Value(row.authority); }},
      {{"provider", ColumnType::word, "The provider that notified it.", "!", "", "vacancy add"},
       [](Row row) { return Value(row.provider); }},
      {{"referred_on", ColumnType::date, "The day on which the Home Office referred the child, if told (E4).", "!", "",
        "refer profile"},
       [](Row row) { return Value(row.referral.referred_on); }},
      {{"same_day", ColumnType::boolean,
        "Whether it was decided by closing on the working day of passing, or on the next one if it was passed outside "
        "working hours; empty while undecided (M-PROFILE, O13).",
        "!", "", "M-PROFILE, from passed_at and decided_at"},
       [](Row row) { return Value(row.same_day); }},
      {{"days_from_referral", ColumnType::number,
        "Days from the Home Office's referral to the decision, by their London dates; empty if either is not known "
        "(E4).",
        "!", "days", "referred_on and decided_at"},
       [](Row row) { return Value(row.days_from_referral); }},
  };
}

Value contract_of(const app::PlacementRow& row) {
  if (!row.terms) return {};
  return word(rules::word(row.terms->contract));
}

/// Here is always in the region: no vacancy is taken whose carer lives outside it (P-REGION).
Value in_region(const app::PlacementRow& row) {
  const auto& arrived = row.arrival.arrived;
  return arrived.elsewhere ? Value(arrived.in_region) : Value(true);
}

template <class T>
Value of_referral(const app::PlacementRow& row, T rules::Referral::*member) {
  return row.referral ? Value((*row.referral).*member) : Value();
}

Value word_or_nothing(const std::optional<std::string_view>& code) { return code ? word(*code) : Value(); }

Cells<app::PlacementRow> placement_cells() {
  using Row = const app::PlacementRow&;
  return {
      {{"vacancy", ColumnType::word, "The vacancy.", "", "", "vacancy add"},
       [](Row row) { return Value(row.vacancy); }},
      {{"authority", ColumnType::word, "The authority that accepted it.", "", "", "offer"},
       [](Row row) { return Value(row.authority); }},
      {{"provider", ColumnType::word, "The provider that notified it.", "", "", "vacancy add"},
       [](Row row) { return Value(row.provider); }},
      {{"area", ColumnType::word, "The authority in whose area the carer lives.", "!", "", "vacancy add"},
       [](Row row) { return Value(row.area); }},
      {{"route", ColumnType::word, "own: a child of that authority (O10); referral: by the Home Office (O11).", "", "",
        "match own, refer request"},
       [](Row row) { return word(row.arrival.referral ? "referral" : "own"); }},
      {{"referred_on", ColumnType::date, "The day on which the Home Office referred the child, if told.", "!", "",
        "refer profile"},
       [](Row row) { return of_referral(row, &rules::Referral::referred_on); }},
      {{"requested_at", ColumnType::instant, "When the Home Office was asked, UTC; empty of an own child.", "!", "",
        "refer request"},
       [](Row row) { return of_referral(row, &rules::Referral::requested_at); }},
      {{"profile_at", ColumnType::instant, "When the profile came, UTC; empty of an own child.", "!", "",
        "refer profile"},
       [](Row row) { return of_referral(row, &rules::Referral::profile_received_at); }},
      {{"decided_at", ColumnType::instant, "When the authority decided, UTC (M-DECIDE).", "!", "",
        "match accept, match proceed"},
       [](Row row) { return Value(row.arrival.decided_at); }},
      {{"arranged_on", ColumnType::date, "The day for which transport was arranged (O14).", "!", "",
        "transfer arrange"},
       [](Row row) { return Value(row.arrival.arranged_on); }},
      {{"arrived_on", ColumnType::date, "The day on which the child arrived (O15).", "Arrived", "",
        "transfer complete"},
       [](Row row) { return Value(row.arrival.arrived.on); }},
      {{"elsewhere", ColumnType::boolean, "Whether the child was accommodated, but not here (R2).", "", "",
        "transfer complete"},
       [](Row row) { return Value(row.arrival.arrived.elsewhere); }},
      {{"in_region", ColumnType::boolean, "Whether that is in the region; of an arrival elsewhere empty if not told.",
        "!", "", "transfer complete; P-REGION"},
       in_region},
      {{"contract", ColumnType::word, "framework or spot, by the latest terms; empty elsewhere (M-TERMS).", "", "",
        "match terms"},
       contract_of},
      {{"weekly_cost", ColumnType::money, "What a week costs, by the latest terms; empty elsewhere.", "!", "",
        "match terms"},
       [](Row row) { return row.terms ? Value(row.terms->weekly_cost) : Value(); }},
      {{"hold_until", ColumnType::instant, "Until when it was held at the arrival, UTC; empty elsewhere (M-HOLD).", "!",
        "", "M-HOLD, when the date was told; vacancy extend"},
       [](Row row) { return Value(row.arrival.hold_until); }},
      {{"overrun_days", ColumnType::number, "Days after the hold's end, 0 if none; empty elsewhere (M-HOLD).",
        "Overrun", "days", "M-HOLD, from hold_until and arrived_on"},
       [](Row row) { return Value(row.arrival.overrun_days); }},
      {{"age", ColumnType::number, "The child's age in years, as it was told.", "!", "years",
        "match own, refer profile"},
       [](Row row) { return age_of(row.arrival.child); }},
      {{"outside_pilot", ColumnType::boolean, "Whether it stands outside the pilot (C-OUTSIDE, O16).", "!", "",
        "C-OUTSIDE, when offered"},
       [](Row row) { return Value(row.outside_pilot); }},
      {{"age_band", ColumnType::word, "under 5, 5-9, 10-15, or 16 and over; empty without an age.", "!", "", "age"},
       [](Row row) { return row.arrival.child ? word(app::age_band(row.arrival.child->age)) : Value(); }},
      {{"placement_code", ColumnType::word,
        "Code of the national return on looked-after children (SSDA903): U6, with a foster carer who is no relative, "
        "not long-term; empty elsewhere. Where a review has since made it long-term, return U4: that is not recorded "
        "here.",
        "!", "", "transfer complete"},
       [](Row row) { return row.arrival.arrived.elsewhere ? Value() : word(app::placement_code()); }},
      {{"provider_code", ColumnType::word,
        "The same return's code of who provides it, by the sector: PR4 private, PR5 voluntary; empty elsewhere, or if "
        "the sector is not recorded.",
        "!", "", "provider add, provider update"},
       [](Row row) { return word_or_nothing(app::provider_code(row.sector)); }},
      {{"urn", ColumnType::text, "The provider's number at Ofsted (URN); empty elsewhere, or if it is not recorded.",
        "!", "", "provider add, provider update"},
       [](Row row) { return output::maybe_text(row.urn); }},
  };
}

}  // namespace

output::Table table_of(std::span<const app::Outstanding> rows) { return table_from(outstanding_cells(), rows); }

output::Table table_of(std::span<const app::PlacementRow> rows) { return table_from(placement_cells(), rows); }

output::Table table_of(std::span<const app::ReferralRow> rows, bool identifiable) {
  std::vector<rules::Referral> referrals;
  for (const auto& row : rows) referrals.push_back(row.referral);
  const auto child = identifiable ? ChildColumns::shown : ChildColumns::left_out;
  return beside(referral_table(referrals, child), table_from(referral_cells(), rows));
}

}  // namespace ifapilot::cli
