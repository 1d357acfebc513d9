#include "app/fairness.hpp"
#include "app/rota.hpp"
#include "app/vacancy.hpp"
#include "cli/cells.hpp"
#include "cli/commands/all.hpp"
#include "cli/fairness_records.hpp"
#include "cli/records.hpp"
#include "cli/report.hpp"
#include "cli/rota_records.hpp"
#include "output/screen.hpp"

#include <algorithm>
#include <vector>

namespace ifapilot::cli {

Report report_on_rota();

namespace {

constexpr std::string_view nothing_in_range = "Nothing in this report.";

Answer listed(output::Table table) {
  return {.document = {.record = std::nullopt, .list = std::move(table)},
          .screen = "",
          .remarks = {},
          .exit_code = 0,
          .to_file = {},
          .empty = std::string(nothing_in_range)};
}

Answer offers(const Request& request, const ReportFilter& filter) {
  auto all = app::list_offers(*request.session);
  std::erase_if(all, [&](const app::OfferView& view) {
    return !filter.takes(view.offer.sent_at) || !filter.takes(view.offer.authority) ||
           !filter.takes(view.vacancy.provider);
  });
  return listed(table_of(all, request.session->clock.now));
}

/// --authority takes the vacancies in an authority's area and those that were offered to it.
bool concerns(const app::VacancyView& view, const ReportFilter& filter) {
  if (filter.takes(std::optional(view.record.facts.area))) return true;
  return std::any_of(view.offers.begin(), view.offers.end(),
                     [&](const auto& offer) { return filter.takes(offer.authority); });
}

Answer vacancies(const Request& request, const ReportFilter& filter) {
  auto all = app::list_vacancies(*request.session);
  std::erase_if(all, [&](const app::VacancyView& view) {
    return !filter.takes(view.record.facts.notified_at) || !concerns(view, filter) ||
           !filter.takes(view.record.provider);
  });
  return listed(table_of(all));
}

/// What each has had, and under it how the rota has treated each.
std::string rota_screen(const output::Table& table, const output::Style& style) {
  return output::to_screen(table, style, nothing_in_range) + "\nPassed over, and the longest wait in days:\n" +
         output::to_screen(passes_of(table), style, nothing_in_range);
}

Answer rota(const Request& request, const ReportFilter& filter) {
  auto all = app::tally_rota(*request.session);
  std::erase_if(all, [&](const app::RotaTally& row) { return !filter.takes(row.authority.code); });
  auto fairness = app::measure_rota(*request.session);
  std::erase_if(fairness, [&](const app::RotaFairness& row) { return !filter.takes(row.authority); });
  auto answer = listed(beside(table_of(all), table_of(fairness)));
  if (all.empty()) return answer;
  answer.screen =
      rota_screen(table_to_leave(report_on_rota(), *answer.document.list, request.arguments), request.style);
  return answer;
}

Answer caps(const Request& request, const ReportFilter& filter) {
  auto all = app::count_caps(*request.session);
  std::erase_if(all, [&](const app::CapRow& row) { return !filter.takes(row.authority); });
  return listed(table_of(all));
}

}  // namespace

Command make_report_offers() {
  return report_command(
      {.name = "offers",
       .summary = "list every offer and what became of it",
       .details = "By number; --from and --to go by the London date on which it was sent.",
       .examples = {"ifapilot report offers --format csv", "ifapilot report offers --authority derby"},
       .rows = offers});
}

Command make_report_vacancies() {
  return report_command(
      {.name = "vacancies",
       .summary = "list every vacancy and where it stands",
       .details = "By number, rejected ones too; --from and --to go by the London date on which it was "
                  "notified. --authority takes those in its area and those offered to it.",
       .examples = {"ifapilot report vacancies --format csv", "ifapilot report vacancies --provider oak"},
       .rows = vacancies});
}

Report report_on_rota() {
  return {.name = "rota",
          .summary = "count what each authority has had of the rota, and how it was passed over",
          .details =
              "By published position: turns, offers and what came of them; and how often an offer went to another "
              "although this authority stood before it, with the rule that said so, as the rota stood when each offer "
              "was sent [R-ORDER, R-EXPLAIN]. An override passes over the one whom the rota would have chosen "
              "[R-OVERRIDE]. Nobody waits while it does not take part [P-VOLUNTARY].",
          .by_date = false,
          .by_provider = false,
          .examples = {"ifapilot report rota", "ifapilot report rota --format csv"},
          .rows = rota};
}

Command make_report_rota() { return report_command(report_on_rota()); }

Command make_report_caps() {
  return report_command({.name = "caps",
                         .summary = "count the vacancies that authorities have accepted",
                         .details =
                             "Inside the pilot, both by who accepted and by where the carer lives, whichever of the "
                             "two the policy cap_basis counts [C-CAP, C-BASIS, O16].",
                         .by_date = false,
                         .by_provider = false,
                         .examples = {"ifapilot report caps"},
                         .rows = caps});
}

}  // namespace ifapilot::cli
