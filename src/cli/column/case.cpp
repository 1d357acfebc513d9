#include "cli/column/case.hpp"

#include "cli/column/cells.hpp"

namespace ifapilot::cli {

namespace {

using output::ColumnType;
using output::Value;

/// The terms that stand, and whose they are.
struct TermsRow {
  rules::VacancyId vacancy;
  const rules::Acceptance& acceptance;

  [[nodiscard]] const rules::Terms& terms() const { return *acceptance.terms; }
};

Cells<rules::Referral> plain_cells() {
  using Row = const rules::Referral&;
  return {
      {{"id", ColumnType::word, "The referral's number; never used again.", "Referral", "", "refer request"},
       [](Row row) { return Value(row.id); }},
      {{"vacancy", ColumnType::word, "The vacancy that a child is asked for.", "", "", "refer request"},
       [](Row row) { return Value(row.vacancy); }},
      {{"status", ColumnType::word, "requested, profiled, accepted, refused, none or withdrawn (M-REFER, M-AGAIN).", "",
        "", "refer, match, transfer complete, withdraw"},
       [](Row row) { return word(rules::word(row.status)); }},
      {{"requested_at", ColumnType::instant, "When the Home Office was asked, UTC (O11).", "Requested", "",
        "refer request"},
       [](Row row) { return Value(row.requested_at); }},
      {{"profile_received_at", ColumnType::instant, "When the child's profile came, UTC; empty until then (O12).", "!",
        "", "refer profile"},
       [](Row row) { return Value(row.profile_received_at); }},
      {{"passed_at", ColumnType::instant, "When the profile was passed to the authority, UTC (O13).", "!", "",
        "refer profile"},
       [](Row row) { return Value(row.passed_at); }},
      {{"decision_due_at", ColumnType::instant, "The last instant at which its decision is in time, UTC (M-PROFILE).",
        "!", "", "M-PROFILE, when received"},
       [](Row row) { return Value(row.decision_due_at); }},
      {{"chase_until", ColumnType::instant, "Deadline of the latest chase, UTC; empty: never chased (M-CHASE, E4).",
        "!", "", "match chase"},
       [](Row row) { return Value(row.chase_until); }},
      {{"decision", ColumnType::word, "The authority's latest: accept, refuse or proceed (M-DECIDE).", "", "",
        "match accept, match refuse, match proceed"},
       [](Row row) { return row.decision ? word(rules::word(*row.decision)) : Value(); }},
      {{"decided_at", ColumnType::instant, "When it decided so, UTC.", "Decided", "",
        "match accept, match refuse, match proceed"},
       [](Row row) { return Value(row.decided_at); }},
  };
}

Cells<rules::Referral> referral_cells(ChildColumns child) {
  using Row = const rules::Referral&;
  auto cells = plain_cells();
  if (child == ChildColumns::left_out) return cells;
  cells.push_back(
      {{"child", ColumnType::word, "The child's reference, never a name (A-CHILD).", "", "", "refer profile"},
       [](Row row) { return row.child ? word(row.child->reference) : Value(); }});
  cells.push_back(
      {{"age", ColumnType::number, "The child's age in years when the profile came.", "", "years", "refer profile"},
       [](Row row) { return row.child ? Value(row.child->age) : Value(); }});
  return cells;
}

Cells<TermsRow> terms_cells() {
  using Row = const TermsRow&;
  return {
      {{"vacancy", ColumnType::word, "The vacancy they are for.", ""}, [](Row row) { return Value(row.vacancy); }},
      {{"contract", ColumnType::word, "framework or spot (E2).", ""},
       [](Row row) { return word(rules::word(row.terms().agreed.contract)); }},
      {{"terms_ref", ColumnType::text, "Reference of the authority's published spot terms.", ""},
       [](Row row) { return output::maybe_text(row.terms().agreed.terms_ref); }},
      {{"weekly_cost", ColumnType::money, "What a week costs; empty while not agreed.", ""},
       [](Row row) { return Value(row.terms().agreed.weekly_cost); }},
      {{"confirmed", ColumnType::boolean, "Whether the authority is content to proceed (O11).", ""},
       [](Row row) { return Value(row.terms().agreed.confirmed); }},
      {{"agreed_at", ColumnType::instant, "When they were agreed, UTC.", ""},
       [](Row row) { return Value(row.terms().at); }},
      {{"offer", ColumnType::word, "The accepted offer they belong to.", ""},
       [](Row row) { return Value(row.acceptance.offer); }},
  };
}

}  // namespace

output::Fields referral_record(const rules::Referral& referral, ChildColumns child) {
  return record_from(referral_cells(child), referral);
}

output::Table referral_table(std::span<const rules::Referral> referrals, ChildColumns child) {
  return table_from(referral_cells(child), referrals);
}

output::Fields terms_record(rules::VacancyId vacancy, const rules::Acceptance& acceptance) {
  return record_from(terms_cells(), TermsRow{vacancy, acceptance});
}

}  // namespace ifapilot::cli
