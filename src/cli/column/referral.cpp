#include "cli/column/case.hpp"

namespace ifapilot::cli {

namespace {

Columns<rules::Referral> plain_columns() {
  using Row = rules::Referral;
  return {
      column({.name = "id", .heading = "Referral"}, "The referral's number; never used again.", "refer request",
             &Row::id),
      column({.name = "vacancy"}, "The vacancy that a child is asked for.", "refer request", &Row::vacancy),
      column({.name = "status"}, "requested, profiled, accepted, refused, none or withdrawn (M-REFER, M-AGAIN).",
             "refer, match, transfer complete, withdraw", &Row::status),
      column({.name = "requested_at", .heading = "Requested"}, "When the Home Office was asked, UTC (O11).",
             "refer request", &Row::requested_at),
      column({.name = "profile_received_at", .shown = false},
             "When the child's profile came, UTC; empty until then (O12).", "refer profile", &Row::profile_received_at),
      column({.name = "passed_at", .shown = false}, "When the profile was passed to the authority, UTC (O13).",
             "refer profile", &Row::passed_at),
      column({.name = "decision_due_at", .shown = false},
             "The last instant at which its decision is in time, UTC (M-PROFILE).", "M-PROFILE, when received",
             &Row::decision_due_at),
      column({.name = "chase_until", .shown = false},
             "Deadline of the latest chase, UTC; empty: never chased (M-CHASE, E4).", "match chase", &Row::chase_until),
      column({.name = "decision"}, "The authority's latest: accept, refuse or proceed (M-DECIDE).",
             "match accept, match refuse, match proceed", &Row::decision),
      column({.name = "decided_at", .heading = "Decided"}, "When it decided so, UTC.",
             "match accept, match refuse, match proceed", &Row::decided_at),
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
Columns<app::ReferralRow> row_columns() {
  using Row = app::ReferralRow;
  return {
      column({.name = "authority"}, "The authority that accepted the vacancy.", "offer", &Row::authority),
      column({.name = "provider", .shown = false}, "The provider that notified it.", "vacancy add", &Row::provider),
      column({.name = "referred_on", .shown = false},
             "The day on which the Home Office referred the child, if told (E4).", "refer profile",
             [](const auto& row) { return row.referral.referred_on; }),
      column({.name = "same_day", .shown = false},
             "Whether it was decided by closing on the working day of passing, or on the next one if it was passed "
             "outside working hours; empty while undecided (M-PROFILE, O13).",
             "M-PROFILE, from passed_at and decided_at", &Row::same_day),
      column({.name = "days_from_referral", .shown = false, .unit = "days"},
             "Days from the Home Office's referral to the decision, by their London dates; empty if either is not "
             "known (E4).",
             "referred_on and decided_at", &Row::days_from_referral),
  };
}

}  // namespace

std::optional<std::string> token_of(const std::optional<rules::Child>& child, const store::ChildTokens& tokens) {
  return child ? std::optional(tokens.of(child->reference)) : std::nullopt;
}

output::Fields referral_record(const rules::Referral& referral) {
  return record_from(joined(plain_columns(), child_columns()), referral);
}

Columns<app::ReferralRow> referral_columns(const store::ChildTokens& tokens, ChildShown child) {
  using Row = app::ReferralRow;
  const auto referral = child == ChildShown::by_reference ? joined(plain_columns(), child_columns()) : plain_columns();
  const auto token = [tokens](const Row& row) { return token_of(row.referral.child, tokens); };
  return joined(joined(columns_of<Row>(&Row::referral, referral), row_columns()), {token_column(token)});
}

}  // namespace ifapilot::cli
