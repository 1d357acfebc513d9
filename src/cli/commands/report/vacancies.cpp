#include "cli/column/figure.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/rows.hpp"

namespace ifapilot::cli {

constexpr Report vacancies_report{
    .path = "report vacancies",
    .summary = "list every vacancy and where it stands",
    .details =
        "By number, rejected ones too; --from and --to go by the London date on which it was "
        "notified. --authority takes those in its area and those offered to it. The notes on it and why it was "
        "closed, which people wrote freely, come with --free-text.",
    .statuses = rules::every_word<rules::VacancyStatus>,
    .key = {"id"},
    .has_free_text = true,
    .examples = {"ifapilot report vacancies --format csv", "ifapilot report vacancies --provider oak"},
    .rows = [](const Request& request, const ReportFilter& filter) {
      using Row = app::VacancyRow;
      auto columns = joined(columns_of<Row>(&Row::view, vacancy_columns()),
                            columns_of<Row>(&Row::figures, vacancy_figure_columns()));
      return as_stream(stream_from(std::move(columns), vacancies_streamed(request, filter)), "Nothing in this report.");
    }};

constinit const Command commands::report_vacancies = report_command<vacancies_report>();

}  // namespace ifapilot::cli
