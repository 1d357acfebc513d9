#include "cli/column/case.hpp"

#include "cli/words/commands.hpp"

namespace ifapilot::cli {

namespace {

/// The terms that stand, and whose they are.
struct TermsRow {
  rules::VacancyId vacancy;
  const rules::Acceptance& acceptance;

  [[nodiscard]] const rules::Terms& terms() const { return *acceptance.terms; }
};

Columns<TermsRow> terms_columns() {
  using Row = TermsRow;
  return {
      column({.name = "vacancy"}, "The vacancy they are for.", &Row::vacancy),
      column({.name = "contract"}, "framework or spot (E2).",
             [](const auto& row) { return row.terms().agreed.contract; }),
      column({.name = "terms_ref"}, "Reference of the authority's published spot terms.",
             [](const auto& row) { return row.terms().agreed.terms_ref; }),
      column({.name = "weekly_cost"}, "What a week costs; empty while not agreed.",
             [](const auto& row) { return row.terms().agreed.weekly_cost; }),
      column({.name = "confirmed"}, "Whether the authority is content to proceed (O11).",
             [](const auto& row) { return row.terms().agreed.confirmed; }),
      column({.name = "agreed_at"}, "When they were agreed, UTC.", [](const auto& row) { return row.terms().at; }),
      column({.name = "offer"}, "The accepted offer they belong to.",
             [](const auto& row) { return row.acceptance.offer; }),
  };
}

}  // namespace

output::Fields terms_record(rules::VacancyId vacancy, const rules::Acceptance& acceptance) {
  return record_from(terms_columns(), TermsRow{vacancy, acceptance});
}

Columns<app::Outstanding> outstanding_columns() {
  using Row = app::Outstanding;
  return {
      column({.name = "kind"}, "form, date, terms, contact, weekly-cost, survey or duty.", "the rule named",
             [](const auto& row) { return row.owed.kind; }),
      column({.name = "vacancy"}, "The vacancy it is about; empty of a survey.", "vacancy add", &Row::vacancy),
      column({.name = "offer"}, "The offer whose form it is, or to whose acceptance it belongs.", "offer",
             [](const auto& row) { return row.owed.offer; }),
      column({.name = "authority"}, "The authority that owes it, or that accepted.", "offer; of a survey authority add",
             [](const auto& row) { return row.owed.authority; }),
      column({.name = "since"}, "Since when it is outstanding, UTC.", "the rule named",
             [](const auto& row) { return row.owed.since; }),
      column({.name = "rule", .type = ColumnType::word, .shown = false}, "The rule that asks for it.", "kind",
             [](const auto& row) { return row.owed.rule; }),
      column({.name = "action"}, "What to type once it has come.", "kind",
             [](const auto& row) { return command_line(row.action); }),
  };
}

}  // namespace ifapilot::cli
