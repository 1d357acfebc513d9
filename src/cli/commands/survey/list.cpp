#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "output/screen.hpp"

#include <algorithm>

namespace ifapilot::cli {

constinit const Command commands::survey_list{
    .path = "survey list",
    .summary = "list what the authorities think, and who has not said",
    .details =
        "In the order of the rota: who takes part, with nothing beside it if it has not answered, and who "
        "answered before it withdrew [P-SURVEY].",
    .examples = {"ifapilot survey list"},
    .run = reading([](const Request& request) {
      const auto rows = app::list_survey(*request.session);
      const auto table = table_of(rows);
      // Who is asked next: the first that has not answered.
      const auto next = std::ranges::find_if(rows, [](const auto& row) { return !row.answer; });
      const rules::Action step = next == rows.end() ? rules::Action{rules::Deed::list_surveys}
                                                    : rules::Action{rules::Deed::record_survey, next->authority};
      return as_list(table, {output::to_screen(table, request.style, "No authority takes part yet."), {step}});
    })};

}  // namespace ifapilot::cli
