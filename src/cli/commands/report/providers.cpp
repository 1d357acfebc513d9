#include "app/report/provider_use.hpp"
#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"

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
             "Vacancies that it notified; the rejected, and those offered outside the pilot, are left out.",
             "vacancy add", &Row::notified),
      column({.name = "rejected", .type = ColumnType::count, .shown = false, .unit = "vacancies"},
             "Vacancies refused because the carer lives outside the region (P-REGION).", "vacancy add", &Row::rejected),
      column({.name = "outside_pilot", .type = ColumnType::count, .shown = false, .unit = "vacancies"},
             "Vacancies whose last offer stands outside the pilot (C-OUTSIDE).", "offer", &Row::outside_pilot),
      column({.name = "taken_up", .type = ColumnType::count, .unit = "vacancies"},
             "Of notified those that an authority accepted, also if that fell through.", "respond", &Row::taken_up),
      column(
          {.name = "framework", .type = ColumnType::count, .unit = "vacancies"},
          "Of taken_up those under an agreement, by the latest terms; given back or without terms counts in neither.",
          "match terms", &Row::framework),
      column({.name = "spot", .type = ColumnType::count, .unit = "vacancies"},
             "Of taken_up those on spot terms, likewise.", "match terms", &Row::spot),
      column({.name = "placed", .type = ColumnType::count, .unit = "vacancies"}, "Vacancies in which a child arrived.",
             "transfer complete", &Row::placed),
      column({.name = "filled_elsewhere", .type = ColumnType::count, .shown = false, .unit = "vacancies"},
             "Vacancies that it filled without the pilot (O9).", "vacancy close", &Row::filled_elsewhere),
  };
}

Columns<app::ProviderUse> amount_columns() {
  return {
      column({.name = "mean_weekly_cost", .heading = "Weekly"},
             "Mean of the weekly costs agreed, of those that framework and spot count, to the nearest penny.",
             "match terms", [](const auto& row) { return row.weekly_cost.mean(); }),
      column({.name = "mean_framework_rate", .shown = false},
             "Mean of the rates of the agreements, between the same two, in force on the day of the terms; also of "
             "spot terms beside an agreement; empty if there is none, or none with a rate.",
             "framework add and match terms", [](const auto& row) { return row.rate.mean(); }),
      column({.name = "above_rate"},
             "Mean of cost less rate, where both are known; below 0 if it costs less than the agreement says.",
             "match terms and framework add", [](const auto& row) { return row.above_rate.mean(); }),
      column({.name = "first_contact_hours", .shown = false, .unit = "hours"},
             "Mean time from an acceptance to its first contact with the authority; of one that was given back, none "
             "(M-CONTACT, O6).",
             "respond and match contact", [](const auto& row) { return row.first_contact_hours(); }),
  };
}

output::Table table_of(const std::vector<app::ProviderUse>& rows) {
  auto table = table_from(joined(joined(party_columns(), count_columns()), amount_columns()), rows);
  table.ties.columns = {{"taken_up", "framework", "spot"}};
  return table;
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
      return as_table(table_of(app::provider_use(facts, filter.authority)),
                      "No provider is recorded yet. To record one: " + rules::how_to(rules::Deed::add_provider));
    }};

}  // namespace

constinit const Command commands::report_providers = report_command<providers_report>();

}  // namespace ifapilot::cli
