#pragma once

#include "app/day/overdue.hpp"
#include "app/report/case_rows.hpp"
#include "cli/column/columns.hpp"
#include "cli/line/arguments.hpp"
#include "store/entity/audit.hpp"

#include <ifapilot/rules/case.hpp>

/// The records of a case beside the vacancy and its offers, and the rows of the reports on cases.
namespace ifapilot::cli {

/// Single records name the child; lists have its token, and its reference only with `--identifiable` (A-CHILD).
enum class ChildShown { as_token, by_reference };
[[nodiscard]] inline ChildShown child_shown(const Arguments& arguments) {
  return arguments.given("--identifiable") ? ChildShown::by_reference : ChildShown::as_token;
}

[[nodiscard]] output::Fields referral_record(const rules::Referral& referral);

/// The terms as they were agreed last, for `vacancy`.
[[nodiscard]] output::Fields terms_record(rules::VacancyId vacancy, const rules::Acceptance& acceptance);

[[nodiscard]] Columns<app::Outstanding> outstanding_columns();
[[nodiscard]] Columns<app::ReferralRow> referral_columns(const store::ChildTokens& tokens, ChildShown child);
[[nodiscard]] Columns<app::PlacementRow> placement_columns(const store::ChildTokens& tokens, ChildShown child);

}  // namespace ifapilot::cli
