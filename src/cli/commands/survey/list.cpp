#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/words/phrases.hpp"
#include "output/screen.hpp"

namespace ifapilot::cli {

namespace {

/// Who is asked next: the first that has not answered.
rules::Action next(const std::vector<app::SurveyRow>& rows) {
  for (const auto& row : rows) {
    if (!row.answer) return {rules::Deed::record_survey, row.authority};
  }
  return {rules::Deed::list_surveys};
}

Answer run(const Request& request) {
  const auto rows = app::list_survey(*request.session);
  const auto table = table_of(rows);
  return as_list(table, {output::to_screen(table, request.style, "No authority takes part yet."), {next(rows)}});
}

}  // namespace

constinit const Command commands::survey_list{
    .path = "survey list",
    .summary = "list what the authorities think, and who has not said",
    .details =
        "In the order of the rota: who takes part, with an empty score if it has not answered, and who "
        "answered before it withdrew [P-SURVEY].",
    .examples = {"ifapilot survey list"},
    .run = run};

}  // namespace ifapilot::cli
