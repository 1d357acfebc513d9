#include "cli/column/case.hpp"

namespace ifapilot::cli {

namespace {

/// Here is always in the region: no vacancy is taken whose carer lives outside it (P-REGION).
std::optional<bool> is_in_region(const app::PlacementRow& row) {
  const auto& arrived = row.arrival.arrived;
  return arrived.elsewhere ? arrived.in_region : true;
}

std::string_view band_of(const rules::Child& child) { return app::age_band(child.age); }

Columns<app::PlacementRow> row_columns() {
  using Row = app::PlacementRow;
  return {
      column({.name = "vacancy"}, "The vacancy.", "vacancy add", &Row::vacancy),
      column({.name = "authority"}, "The authority that accepted it.", "offer", &Row::authority),
      column({.name = "provider"}, "The provider that notified it.", "vacancy add", &Row::provider),
      column({.name = "area", .shown = false}, "The authority in whose area the carer lives.", "vacancy add",
             &Row::area),
      column({.name = "route", .type = ColumnType::word},
             "own: a child of that authority (O10); referral: by the Home Office (O11).", "match own, refer request",
             [](const auto& row) { return row.arrival.referral ? "referral" : "own"; }),
      column({.name = "referred_on", .shown = false}, "The day on which the Home Office referred the child, if told.",
             "refer profile", [](const auto& row) { return part(row.referral, &rules::Referral::referred_on); }),
      column({.name = "requested_at", .shown = false}, "When the Home Office was asked, UTC; empty of an own child.",
             "refer request", [](const auto& row) { return part(row.referral, &rules::Referral::requested_at); }),
      column({.name = "profile_at", .shown = false}, "When the profile came, UTC; empty of an own child.",
             "refer profile",
             [](const auto& row) { return part(row.referral, &rules::Referral::profile_received_at); }),
      column({.name = "decided_at", .shown = false}, "When the authority decided, UTC (M-DECIDE).",
             "match accept, match proceed", [](const auto& row) { return row.arrival.decided_at; }),
      column({.name = "arranged_on", .shown = false}, "The day for which transport was arranged (O14).",
             "transfer arrange", [](const auto& row) { return row.arrival.arranged_on; }),
      column({.name = "arrived_on", .heading = "Arrived"}, "The day on which the child arrived (O15).",
             "transfer complete", [](const auto& row) { return row.arrival.arrived.on; }),
      column({.name = "elsewhere"}, "Whether the child was accommodated, but not here (R2).", "transfer complete",
             [](const auto& row) { return row.arrival.arrived.elsewhere; }),
      column({.name = "in_region", .shown = false},
             "Whether that is in the region; of an arrival elsewhere empty if not told.", "transfer complete; P-REGION",
             is_in_region),
      column({.name = "contract"}, "framework or spot, by the latest terms; empty elsewhere (M-TERMS).", "match terms",
             [](const auto& row) { return part(row.terms, &rules::TermsAgreed::contract); }),
      column({.name = "weekly_cost", .shown = false}, "What a week costs, by the latest terms; empty elsewhere.",
             "match terms", [](const auto& row) { return part(row.terms, &rules::TermsAgreed::weekly_cost); }),
      column({.name = "hold_until", .shown = false},
             "Until when it was held at the arrival, UTC; empty elsewhere (M-HOLD).",
             "M-HOLD, when the date was told; vacancy extend", [](const auto& row) { return row.arrival.hold_until; }),
      column({.name = "overrun_days", .heading = "Overrun", .unit = "days"},
             "Days after the hold's end, 0 if none; empty elsewhere (M-HOLD).",
             "M-HOLD, from hold_until and arrived_on", [](const auto& row) { return row.arrival.overrun_days; }),
      column({.name = "age", .shown = false, .unit = "years"}, "The child's age in years, as it was told.",
             "match own, refer profile", [](const auto& row) { return part(row.arrival.child, &rules::Child::age); }),
      column({.name = "outside_pilot", .shown = false}, "Whether it stands outside the pilot (C-OUTSIDE, O16).",
             "C-OUTSIDE, when offered", &Row::outside_pilot),
      column({.name = "age_band", .type = ColumnType::word, .shown = false},
             "under 5, 5-9, 10-15, or 16 and over; empty without an age.", "age",
             [](const auto& row) { return part(row.arrival.child, band_of); }),
      column({.name = "placement_code", .type = ColumnType::word, .shown = false},
             "Code of the national return on looked-after children (SSDA903): U6, with a foster carer who is no "
             "relative, not long-term; empty elsewhere. Where a review has since made it long-term, return U4: that is "
             "not recorded here.",
             "transfer complete",
             [](const auto& row) {
               return row.arrival.arrived.elsewhere ? std::nullopt : std::optional(app::placement_code());
             }),
      column({.name = "provider_code", .type = ColumnType::word, .shown = false},
             "The same return's code of who provides it, by the sector: PR4 private, PR5 voluntary; empty elsewhere, "
             "or if the sector is not recorded.",
             "provider add, provider update", [](const auto& row) { return app::provider_code(row.sector); }),
      column({.name = "urn", .shown = false},
             "The provider's number at Ofsted (URN); empty elsewhere, or if it is not recorded.",
             "provider add, provider update", &Row::urn),
  };
}

Columns<app::PlacementRow> figure_columns() {
  return {
      column({.name = "working_days_from_referral", .shown = false, .unit = "working days"},
             "Working days from the Home Office's own referral up to the arrival, that day not counted; empty where "
             "that day is not known (E4, P-AIMS).",
             "refer profile --referred-on, transfer complete",
             [](const auto& row) { return row.transfer.working_from_referral; }),
      column({.name = "calendar_days_from_referral", .shown = false, .unit = "days"}, "The same in calendar days.",
             "refer profile --referred-on, transfer complete",
             [](const auto& row) { return row.transfer.calendar_from_referral; }),
      column({.name = "working_days_from_request", .shown = false, .unit = "working days"},
             "Working days from our referral request up to the arrival; empty of an own child (O11, P-AIMS).",
             "refer request, transfer complete", [](const auto& row) { return row.transfer.working_from_request; }),
      column({.name = "calendar_days_from_request", .shown = false, .unit = "days"}, "The same in calendar days.",
             "refer request, transfer complete", [](const auto& row) { return row.transfer.calendar_from_request; }),
  };
}

}  // namespace

Columns<app::PlacementRow> placement_columns(const store::ChildTokens& tokens, ChildShown child) {
  using Row = app::PlacementRow;
  const auto token = [tokens](const Row& row) { return token_of(row.arrival.child, tokens); };
  auto all = joined(joined(row_columns(), figure_columns()), {token_column(token)});
  if (child == ChildShown::as_token) return all;
  return joined(all, {column({.name = "child", .type = ColumnType::word},
                             "The child's reference, never a name (A-CHILD).", "refer profile, match own",
                             [](const auto& row) { return part(row.arrival.child, &rules::Child::reference); })});
}

}  // namespace ifapilot::cli
