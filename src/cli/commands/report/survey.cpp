#include "app/party/survey.hpp"

#include "cli/column/columns.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"
#include "output/screen.hpp"

#include <algorithm>
#include <vector>

namespace ifapilot::cli {

namespace {

Columns<app::SurveyStanding> columns() {
  using Row = app::SurveyStanding;
  const auto said = [](auto what) { return [what](const Row& row) { return said_in(row.row.answer, what); }; };
  return {
      column({.name = "authority"}, "The authority; rows are in the order of the published rota.", "authority add",
             [](const auto& row) { return row.row.authority; }),
      column({.name = "taking_part", .heading = "Part"}, "Whether it takes part now (P-VOLUNTARY).",
             "authority withdraw, authority rejoin", &Row::taking_part),
      column({.name = "score", .unit = "1 to 5"},
             "What it thinks of the pilot, 5 the best; empty: no answer yet, or one without a score.", "survey record",
             said(&store::SurveyWords::score)),
      column({.name = "answered_at", .heading = "Answered"}, "When it said so; the latest answer counts.",
             "survey record", [](const auto& row) { return part(row.row.answer, &store::SurveyAnswer::answered_at); }),
      column({.name = "experience", .type = ColumnType::free_text}, "How the pilot has gone, in its words.",
             "survey record", said(&store::SurveyWords::experience)),
      column({.name = "suggestions", .type = ColumnType::free_text}, "What it would have otherwise, in its words.",
             "survey record", said(&store::SurveyWords::suggestions)),
      column({.name = "note", .type = ColumnType::free_text}, "What the coordinator added.", "survey record",
             said(&store::SurveyWords::note)),
      column({.name = "asked_from", .heading = "Asked from"},
             "The first day of the pilot's last month, from which on each is asked.",
             "P-SURVEY: pilot_start, pilot_months", &Row::asked_from),
      column({.name = "missing"},
             "Whether it has been asked, takes part and has not answered by now, also once the pilot is over.",
             "P-SURVEY", &Row::missing),
  };
}

/// `3 of 10 have answered, 4.3333 of 5 in the mean; 7 missing.`
std::string summary(const std::vector<app::SurveyStanding>& rows) {
  const auto answers = std::ranges::count_if(rows, [](const auto& any) { return any.row.answer.has_value(); });
  const auto missing = std::ranges::count_if(rows, [](const auto& any) { return any.missing; });
  auto text = std::to_string(answers) + " of " + std::to_string(rows.size()) + " answered";
  if (const auto mean = app::mean_score(rows)) text += ", " + rules::text_of(*mean) + " of 5 in the mean";
  return text + "; " + (missing == 0 ? "none" : std::to_string(missing)) + " missing.";
}

constexpr Report survey_report{
    .path = "report survey",
    .summary = "list what the authorities think of the pilot, and whose is missing",
    .details =
        "In the order of the published rota: who takes part, and who answered before it withdrew. Each is "
        "asked in the pilot's last month [P-SURVEY]. What they wrote stands there only with --free-text.",
    .by_date = false,
    .by_provider = false,
    .key = {"authority"},
    .has_free_text = true,
    .examples = {"ifapilot report survey", "ifapilot report survey --free-text --format csv"},
    .rows = [](const Request& request, const ReportFilter& filter) {
      const auto rows =
          filter.taken(app::survey_standings(*request.session), [](const auto& any) { return any.row.authority; });
      auto table = table_from(columns(), rows);
      const auto shown = table_to_leave(*commands::report_survey.report, table, request.arguments);
      auto screen = output::to_screen(shown, request.style, "No authority takes part yet.");
      if (!rows.empty()) screen += "\n" + summary(rows) + "\n";
      return as_list(std::move(table), std::move(screen));
    }};

}  // namespace

constinit const Command commands::report_survey = report_command<survey_report>();

}  // namespace ifapilot::cli
