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
      const auto figures = app::vacancy_figures(*request.session, filter.authority);
      const auto columns = joined(vacancy_columns(), vacancy_figure_columns(figures));
      return as_table(table_from(columns, vacancies_taken(request, filter)), "Nothing in this report.");
    }};

constinit const Command commands::report_vacancies = report_command<vacancies_report>();

}  // namespace ifapilot::cli
