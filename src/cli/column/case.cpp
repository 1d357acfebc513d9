#include "cli/column/case.hpp"

#include "cli/words/commands.hpp"

namespace ifapilot::cli {

namespace {

/// `child`: of a row.
template <class Row, class ChildOf>
Columns<Row> token_column(const store::ChildTokens& tokens, ChildOf child) {
  const auto token = [tokens, child](const Row& row) {
    return part(child(row), [&](const rules::Child& one) { return tokens.of(one.reference); });
  };
  return {
      column({.name = "child_token", .type = ColumnType::word, .shown = false},
             "Stands for the child: the same in every export of this database, and not to be turned back (A-CHILD).",
             "the reference, hashed with a key that stays in the database", token)};
}

Columns<rules::Referral> referral_columns() {
  using Row = rules::Referral;
  return {
      column({.name = "id", .heading = "Referral"}, "The referral's number; never used again.", "refer request",
             &Row::id),
      column({.name = "vacancy"}, "The vacancy that a child is asked for.", "refer request", &Row::vacancy),
      column({.name = "status"},
             "requested, profiled, accepted, refused, none, withdrawn, ended or failed (M-REFER, M-AGAIN).",
             "refer, match, transfer complete, withdraw", &Row::status),
      column({.name = "requested_at", .heading = "Requested", .by_day = true},
             "When the Home Office was asked, UTC (O11).", "refer request", &Row::requested_at),
      column({.name = "profile_received_at", .shown = false},
             "When the child's profile came, UTC; empty until then (O12).", "refer profile", &Row::profile_received_at),
      column({.name = "passed_at", .shown = false}, "When the profile was passed to the authority, UTC (O13).",
             "refer profile", &Row::passed_at),
      column({.name = "decision_due_at", .shown = false},
             "The last instant at which its decision is in time, UTC (M-PROFILE).", "M-PROFILE, when received",
             &Row::decision_due_at),
      column({.name = "chase_until", .shown = false},
             "Deadline of the latest chase, UTC; empty: never chased (M-CHASE, E4).", "match chase", &Row::chase_until),
      column({.name = "decision", .spare = 1}, "The authority's latest: accept, refuse or proceed (M-DECIDE).",
             "match accept, match refuse, match proceed", &Row::decision),
      column({.name = "decided_at", .heading = "Decided", .spare = 2, .by_day = true},
             "When that latest was said, UTC.", "match accept, match refuse, match proceed", &Row::decided_at),
  };
}

Columns<rules::Referral> child_columns() {
  return {
      column({.name = "child", .type = ColumnType::word}, "The child's reference, never a name (A-CHILD).",
             "refer profile", [](const auto& row) { return part(row.child, &rules::Child::reference); }),
      column({.name = "age", .unit = "years"}, "The child's age in years when the profile came.", "refer profile",
             [](const auto& row) { return part(row.child, &rules::Child::age); }),
  };
}

/// Beside the referral's own columns.
Columns<app::ReferralRow> referral_row_columns() {
  using Row = app::ReferralRow;
  return {
      column({.name = "authority"}, "The authority that accepted the vacancy.", "offer", &Row::authority),
      column({.name = "provider", .shown = false}, "The provider that notified it.", "report vacancies: provider",
             &Row::provider),
      column({.name = "referred_on", .shown = false},
             "The day on which the Home Office referred the child, if told (E4).", "refer profile",
             [](const auto& row) { return row.referral.referred_on; }),
      column({.name = "same_day", .shown = false},
             "Whether it was decided by closing on the working day of passing, or on the next one if it was passed "
             "outside working hours; empty while undecided (M-PROFILE, O13).",
             "M-PROFILE, from passed_at and first_decided_at", &Row::same_day),
      column({.name = "days_from_referral", .shown = false, .unit = "days"},
             "Days from the Home Office's referral to the first decision, by their London dates; empty if either is "
             "not known (E4).",
             "referred_on and first_decided_at", &Row::days_from_referral),
      column({.name = "first_decided_at", .shown = false},
             "When the authority first said how it goes on, UTC: before decided_at where a match was accepted after "
             "proceed (M-DECIDE).",
             "M-DECIDE, from match accept, match refuse, match proceed", &Row::first_decided_at),
  };
}

/// Here is always in the region: no vacancy is taken whose carer lives outside it (P-REGION).
std::optional<bool> is_in_region(const app::PlacementRow& row) {
  const auto& arrived = row.arrival.arrived;
  return arrived.elsewhere ? arrived.in_region : true;
}

std::string_view band_of(const rules::Child& child) { return app::age_band(child.age); }

Columns<app::PlacementRow> placement_row_columns() {
  using Row = app::PlacementRow;
  return {
      column({.name = "vacancy"}, "The vacancy.", "vacancy add", &Row::vacancy),
      column({.name = "authority"}, "The authority that accepted it.", "offer", &Row::authority),
      column({.name = "provider"}, "The provider that notified it.", "report vacancies: provider", &Row::provider),
      column({.name = "area", .shown = false}, "The authority in whose area the carer lives.", "report vacancies: area",
             &Row::area),
      column({.name = "route", .type = ColumnType::word, .spare = 2},
             "own: a child of that authority (O10); referral: by the Home Office (O11).", "match own, refer request",
             [](const auto& row) { return row.arrival.referral ? "referral" : "own"; }),
      column({.name = "referred_on", .shown = false},
             "The day on which the Home Office referred the child, on either route, if told.",
             "report referrals: referred_on; match own", &Row::referred_on),
      column({.name = "requested_at", .shown = false}, "When the Home Office was asked, UTC; empty of an own child.",
             "report referrals: requested_at",
             [](const auto& row) { return part(row.referral, &rules::Referral::requested_at); }),
      column({.name = "profile_at", .shown = false}, "When the profile came, UTC; empty of an own child.",
             "report referrals: profile_received_at",
             [](const auto& row) { return part(row.referral, &rules::Referral::profile_received_at); }),
      column({.name = "decided_at", .shown = false},
             "When the authority last decided, UTC; of a referral as report referrals has it (M-DECIDE).",
             "report referrals: decided_at; match accept", [](const auto& row) { return row.arrival.decided_at; }),
      column({.name = "arranged_on", .shown = false}, "The day for which transport was arranged (O14).",
             "transfer arrange", [](const auto& row) { return row.arrival.arranged_on; }),
      column({.name = "arrived_on", .heading = "Arrived"}, "The day on which the child arrived (O15).",
             "transfer complete", [](const auto& row) { return row.arrival.arrived.on; }),
      column({.name = "elsewhere", .spare = 4}, "Whether the child was accommodated, but not here (R2).",
             "transfer complete", [](const auto& row) { return row.arrival.arrived.elsewhere; }),
      column({.name = "in_region", .shown = false},
             "Whether that is in the region; of an arrival elsewhere empty if not told.", "transfer complete; P-REGION",
             is_in_region),
      column({.name = "contract", .spare = 3}, "framework or spot, by the latest terms; empty elsewhere (M-TERMS).",
             "report vacancies: contract",
             [](const auto& row) { return part(row.terms, &rules::TermsAgreed::contract); }),
      column({.name = "weekly_cost", .shown = false}, "What a week costs, by the latest terms; empty elsewhere.",
             "report vacancies: weekly_cost",
             [](const auto& row) { return part(row.terms, &rules::TermsAgreed::weekly_cost); }),
      column({.name = "hold_until", .shown = false},
             "Until when it was held at the arrival, UTC; empty elsewhere (M-HOLD).",
             "M-HOLD, when the date was told; vacancy extend", [](const auto& row) { return row.arrival.hold_until; }),
      column({.name = "overrun_days", .heading = "Overrun", .spare = 1, .unit = "days"},
             "Days after the hold's end, 0 if none; empty elsewhere (M-HOLD).",
             "M-HOLD, from hold_until and arrived_on", [](const auto& row) { return row.arrival.overrun_days; }),
      column({.name = "age", .shown = false, .unit = "years"}, "The child's age in years, as it was told.",
             "match own, refer profile", [](const auto& row) { return part(row.arrival.child, &rules::Child::age); }),
      column({.name = "outside_pilot", .shown = false}, "Whether it stands outside the pilot (C-OUTSIDE, O16).",
             "report offers: outside_pilot", &Row::outside_pilot),
      column({.name = "age_band", .type = ColumnType::word, .shown = false},
             "under 5, 5 to 9, 10 to 15, or 16 and over; empty without an age.", "age",
             [](const auto& row) { return part(row.arrival.child, band_of); }),
      column({.name = "placement_code", .type = ColumnType::word, .shown = false},
             "Code of the national return on looked-after children (SSDA903): U6, with a foster carer who is no "
             "relative, not long-term; empty elsewhere. Where a review has since made it long-term, return U4: that is "
             "not recorded here.",
             "elsewhere",
             [](const auto& row) {
               return row.arrival.arrived.elsewhere ? std::nullopt : std::optional(app::placement_code());
             }),
      column({.name = "provider_code", .type = ColumnType::word, .shown = false},
             "The same return's code of who provides it, by the sector: PR4 private, PR5 voluntary; empty elsewhere, "
             "or if the sector is not recorded.",
             "report providers: sector", [](const auto& row) { return app::provider_code(row.sector); }),
      column({.name = "urn", .shown = false},
             "The provider's number at Ofsted (URN); empty elsewhere, or if it is not recorded.",
             "provider add, provider update", &Row::urn),
  };
}

Columns<app::PlacementRow> transfer_columns() {
  return {
      column({.name = "working_days_from_referral", .shown = false, .unit = "working days"},
             "Working days from the Home Office's own referral up to the arrival, that day not counted; empty where "
             "that day is not known (E4, P-AIMS).",
             "referred_on and arrived_on", [](const auto& row) { return row.transfer.working_from_referral; }),
      column({.name = "calendar_days_from_referral", .shown = false, .unit = "days"}, "The same in calendar days.",
             "referred_on and arrived_on", [](const auto& row) { return row.transfer.calendar_from_referral; }),
      column({.name = "working_days_from_request", .shown = false, .unit = "working days"},
             "Working days from our referral request up to the arrival; empty of an own child (O11, P-AIMS).",
             "requested_at and arrived_on", [](const auto& row) { return row.transfer.working_from_request; }),
      column({.name = "calendar_days_from_request", .shown = false, .unit = "days"}, "The same in calendar days.",
             "requested_at and arrived_on", [](const auto& row) { return row.transfer.calendar_from_request; }),
  };
}

}  // namespace

output::Fields terms_record(rules::VacancyId vacancy, const rules::Acceptance& acceptance) {
  const auto& agreed = acceptance.terms->agreed;
  return {{"vacancy", vacancy},
          {"contract", agreed.contract},
          {"terms_ref", output::maybe_text(agreed.terms_ref)},
          {"weekly_cost_pence", agreed.weekly_cost},
          {"confirmed", agreed.confirmed},
          {"agreed_at", acceptance.terms->at},
          {"offer", acceptance.offer}};
}

Columns<app::Outstanding> outstanding_columns() {
  using Row = app::Outstanding;
  return {
      column({.name = "kind"},
             "form, date, terms, contact, weekly-cost, survey, duty, agreement, terms-received or tell.",
             "the rule named", [](const auto& row) { return row.owed.kind; }),
      column({.name = "vacancy"}, "The vacancy it is about; empty of a survey.", "vacancy add", &Row::vacancy),
      column({.name = "offer"}, "The offer whose form it is, or to whose acceptance it belongs.", "offer",
             [](const auto& row) { return row.owed.offer; }),
      column({.name = "authority"}, "The authority that owes it, or that accepted.", "offer; of a survey authority add",
             [](const auto& row) { return row.owed.authority; }),
      column({.name = "since"}, "Since when it is outstanding, UTC.", "the rule named",
             [](const auto& row) { return row.owed.since; }),
      column({.name = "rule", .type = ColumnType::word, .shown = false}, "The rule that asks for it.", "kind",
             [](const auto& row) { return row.owed.rule; }),
      column({.name = "action"}, "What to type once it has come, or was told.", "kind",
             [](const auto& row) { return command_line(row.action); }),
      column({.name = "about", .shown = false}, "What is to be told (M-TELL); empty of all else.", "M-TELL",
             [](const auto& row) { return part(row.telling, &rules::Telling::about); }),
      column({.name = "to", .shown = false}, "Who is to be told: authority, provider or home-office.", "M-TELL",
             [](const auto& row) { return part(row.telling, &rules::Telling::to); }),
  };
}

output::Fields referral_record(const rules::Referral& referral) {
  return record_from(joined(referral_columns(), child_columns()), referral);
}

Columns<app::ReferralRow> referral_columns(const store::ChildTokens& tokens, ChildShown child) {
  using Row = app::ReferralRow;
  const auto referral =
      child == ChildShown::by_reference ? joined(referral_columns(), child_columns()) : referral_columns();
  return joined(joined(columns_of<Row>(&Row::referral, referral), referral_row_columns()),
                token_column<Row>(tokens, [](const Row& row) { return row.referral.child; }));
}

Columns<app::PlacementRow> placement_columns(const store::ChildTokens& tokens, ChildShown child) {
  using Row = app::PlacementRow;
  auto all = joined(joined(placement_row_columns(), transfer_columns()),
                    token_column<Row>(tokens, [](const Row& row) { return row.arrival.child; }));
  if (child == ChildShown::as_token) return all;
  return joined(all, {column({.name = "child", .type = ColumnType::word},
                             "The child's reference, never a name (A-CHILD).", "refer profile, match own",
                             [](const auto& row) { return part(row.arrival.child, &rules::Child::reference); })});
}

}  // namespace ifapilot::cli
