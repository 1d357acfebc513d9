#include "app/offer/rota.hpp"

#include "cli/column/rota.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"
#include "output/screen.hpp"

namespace ifapilot::cli {

namespace {

constexpr std::string_view nothing_in_range = "Nothing in this report.";

/// What each has had, and under it how the rota has treated each.
std::string rota_screen(const output::Table& table, const output::Style& style) {
  return output::to_screen(table, style, nothing_in_range) + "\nPassed over, and the longest wait in days:\n" +
         output::to_screen(passes_of(table), style, nothing_in_range);
}

constexpr Report rota_report{
    .path = "report rota",
    .summary = "count what each authority has had of the rota, and how it was passed over",
    .details =
        "By published position: turns, offers and what came of them; and how often an offer went to another "
        "although this authority stood before it, with the rule that said so, as the rota stood when each offer "
        "was sent [R-ORDER, R-EXPLAIN]. An override passes over the one whom the rota would have chosen "
        "[R-OVERRIDE]. Nobody waits while it does not take part [P-VOLUNTARY].",
    .by_date = false,
    .by_provider = false,
    .key = {"authority"},
    .counts = true,
    .examples = {"ifapilot report rota", "ifapilot report rota --format csv", "ifapilot report rota --suppress-small"},
    .rows = [](const Request& request, const ReportFilter& filter) {
      const auto all =
          filter.taken(app::tally_rota(*request.session), [](const auto& row) { return row.authority.code; });
      const auto fairness = filter.taken(app::measure_rota(*request.session), &app::RotaFairness::authority);
      auto answer = as_table(output::beside(table_of(all), table_of(fairness)), std::string(nothing_in_range));
      if (all.empty()) return answer;
      answer.screen = rota_screen(
          table_to_leave(*commands::report_rota.report, *answer.document.list, request.arguments), request.style);
      return answer;
    }};

}  // namespace

constinit const Command commands::report_rota = report_command<rota_report>();

}  // namespace ifapilot::cli
