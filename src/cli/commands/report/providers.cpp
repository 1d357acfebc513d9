#include "app/report/provider_use.hpp"
#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"
#include "output/screen.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ifapilot::cli {

namespace {

Columns<app::ProviderUse> party_columns() {
  using Row = app::ProviderUse;
  return {
      column({.name = "provider"}, "Its code; also of one that is not used.", "provider add",
             [](const auto& row) { return row.provider.code; }),
      column({.name = "name", .shown = false}, "What it is called.", "provider add, provider update",
             [](const auto& row) { return row.provider.name; }),
      column({.name = "sector", .type = ColumnType::word, .shown = false},
             "private or voluntary; empty if not recorded.", "provider add, provider update",
             [](const auto& row) { return row.provider.sector; }),
      column({.name = "agreements", .shown = false, .unit = "agreements", .beside = BesideHidden::stays},
             "Framework agreements with it that are in force today (E2).", "framework add, framework end",
             &Row::agreements),
  };
}

Columns<app::ProviderUse> count_columns() {
  using Row = app::ProviderUse;
  return {
      column({.name = "notified", .type = ColumnType::count, .unit = "vacancies"},
             "Vacancies that it notified; the rejected, and those outside the pilot, are left out.",
             "report vacancies: provider, status, outside_pilot", &Row::notified),
      column({.name = "rejected", .type = ColumnType::count, .shown = false, .unit = "vacancies"},
             "Vacancies refused because the carer lives outside the region (P-REGION).", "report vacancies: status",
             &Row::rejected),
      column({.name = "outside_pilot", .type = ColumnType::count, .shown = false, .unit = "vacancies"},
             "Vacancies outside the pilot, as report vacancies says of each (C-OUTSIDE).",
             "report vacancies: outside_pilot", &Row::outside_pilot),
      column({.name = "taken_up", .type = ColumnType::count, .unit = "vacancies"},
             "Of notified those that an authority accepted, also if that fell through.", "report offers: status",
             &Row::taken_up),
      column(
          {.name = "framework", .type = ColumnType::count, .unit = "vacancies"},
          "Of taken_up those under an agreement, by the latest terms; given back or without terms counts in neither.",
          "report vacancies: contract", &Row::framework),
      column({.name = "spot", .type = ColumnType::count, .unit = "vacancies"},
             "Of taken_up those on spot terms, likewise.", "report vacancies: contract", &Row::spot),
      column({.name = "placed", .type = ColumnType::count, .unit = "vacancies"}, "Vacancies in which a child arrived.",
             "report placements: elsewhere", &Row::placed),
      column({.name = "filled_elsewhere", .type = ColumnType::count, .shown = false, .unit = "vacancies"},
             "Vacancies that it filled without the pilot (O9).", "report vacancies: status", &Row::filled_elsewhere),
  };
}

Columns<app::ProviderUse> amount_columns() {
  return {
      column({.name = "mean_weekly_cost", .heading = "Mean"},
             "Mean of the weekly costs agreed, of the with_cost vacancies, to the nearest penny.",
             "report vacancies: weekly_cost", [](const auto& row) { return row.weekly_cost.mean(); }),
      column({.name = "mean_framework_rate", .heading = "Rate", .shown = false},
             "Mean of the rates of the agreements, between the same two, in force on the day of the terms, of the "
             "compared vacancies, to the nearest penny; also of spot terms beside an agreement.",
             "report vacancies: framework_rate", [](const auto& row) { return row.compared_rate.mean(); }),
      column({.name = "above_rate", .heading = "Above"},
             "mean_compared_cost less mean_framework_rate: by what the compared vacancies cost more in the mean than "
             "the agreements say; below 0 if less.",
             "mean_compared_cost and mean_framework_rate", &app::ProviderUse::above_rate),
      column({.name = "first_contact_hours", .heading = "Hours", .shown = false, .unit = "hours"},
             "Mean time from an acceptance to its first contact with the authority, of the contacts; of one that was "
             "given back, none (M-CONTACT, O6).",
             "report vacancies: accepted_at, first_contact_at", &app::ProviderUse::first_contact_hours),
  };
}

/// Over how many cases the amounts are.
Columns<app::ProviderUse> case_columns() {
  using Row = app::ProviderUse;
  return {
      column({.name = "with_cost", .type = ColumnType::count, .heading = "Costs", .shown = false, .unit = "vacancies"},
             "Of those that framework and spot count, the vacancies whose weekly cost is agreed.",
             "report vacancies: weekly_cost", [](const Row& row) { return row.weekly_cost.count; }),
      column({.name = "compared", .type = ColumnType::count, .shown = false, .unit = "vacancies"},
             "Of these, the vacancies whose agreement has a rate as well: cost and rate are of the same ones.",
             "report vacancies: weekly_cost, framework_rate", [](const Row& row) { return row.compared_cost.count; }),
      column({.name = "mean_compared_cost", .heading = "Cost", .shown = false},
             "Mean of the weekly costs agreed, of the compared vacancies, to the nearest penny.",
             "report vacancies: weekly_cost, framework_rate", [](const Row& row) { return row.compared_cost.mean(); }),
      column({.name = "contacts", .type = ColumnType::count, .shown = false, .unit = "vacancies"},
             "Vacancies of which the first contact is recorded: what first_contact_hours is the mean of.",
             "report vacancies: first_contact_at", &Row::contacts),
  };
}

output::Table providers_table(const std::vector<app::ProviderUse>& rows) {
  const auto amounts = joined(amount_columns(), case_columns());
  auto table = table_from(joined(joined(party_columns(), count_columns()), amounts), rows);
  table.ties.columns = {{"taken_up", "framework", "spot"}};
  return table;
}

/// The columns of these names, in this order.
output::Table chosen(const output::Table& report, std::span<const std::string_view> names) {
  output::Table made{{}, std::vector<std::vector<output::Value>>(report.rows.size())};
  for (const auto& name : names) {
    const auto place = output::place_of(report, name);
    made.columns.push_back(report.columns[place]);
    made.columns.back().shown = true;
    for (std::size_t row = 0; row < made.rows.size(); ++row) made.rows[row].push_back(report.rows[row][place]);
  }
  return made;
}

constexpr std::array<std::string_view, 6> brought{"provider", "notified", "taken_up", "framework", "spot", "placed"};
constexpr std::array<std::string_view, 9> agreed{"provider",   "with_cost",          "mean_weekly_cost",
                                                 "compared",   "mean_compared_cost", "mean_framework_rate",
                                                 "above_rate", "contacts",           "first_contact_hours"};

/// What each brought, and under it each mean beside how many it is of.
std::string providers_screen(const output::Table& table, const output::Style& style) {
  return output::to_screen(chosen(table, brought), style, "") +
         "\nPounds a week: the mean of the costs agreed; of those compared with an agreement\n"
         "cost, rate, and how far above it. Hours from acceptance to first contact:\n" +
         output::to_screen(chosen(table, agreed), style, "");
}

constexpr Report providers_report{
    .path = "report providers",
    .summary = "show what each provider brought, and on what terms it was used",
    .details =
        "For contract monitoring, by code, also providers that nobody uses: vacancies notified, taken up, placed "
        "and filled elsewhere, under framework or on spot terms, the cost against the agreement's rate, "
        "and how soon the provider rang [M-TERMS, M-CONTACT]. --from and --to go by the day on which a vacancy "
        "was notified. --authority takes the vacancies in its area and those offered to it, and of these its own "
        "acceptances and agreements. What stands outside the pilot is counted in one column and nowhere else "
        "[C-OUTSIDE].",
    .key = {"provider"},
    .counts = true,
    .examples = {"ifapilot report providers", "ifapilot report providers --authority derby --format csv"},
    .rows = [](const Request& request, const ReportFilter& filter) {
      auto facts = app::load_provider_facts(*request.session);
      std::erase_if(facts.providers, [&](const store::ProviderRecord& any) { return !filter.takes(any.code); });
      std::erase_if(facts.cases,
                    [&](const app::CaseRecord& one) { return !filter.takes(one.record.facts.notified_at); });
      auto answer = as_table(providers_table(app::provider_use(facts, filter.authority)),
                             "No provider is recorded yet. To record one: " + rules::how_to(rules::Deed::add_provider));
      if (facts.providers.empty()) return answer;
      const auto left = table_to_leave(*commands::report_providers.report, *answer.document.list, request.arguments);
      answer.screen = providers_screen(left, request.style);
      return answer;
    }};

}  // namespace

constinit const Command commands::report_providers = report_command<providers_report>();

}  // namespace ifapilot::cli
