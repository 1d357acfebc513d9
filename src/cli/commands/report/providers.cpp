#include "app/report/provider_use.hpp"
#include "cli/column/cells.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace ifapilot::cli {

namespace {

using output::BesideHidden;
using output::ColumnType;
using output::Value;
using Row = const app::ProviderUse&;

Cells<app::ProviderUse> party_cells() {
  return {
      {{"provider", ColumnType::word, "Its code; also of one that is not used.", "", "", "provider add"},
       [](Row row) { return Value(row.provider.code); }},
      {{"name", ColumnType::text, "What it is called.", "!", "", "provider add, provider update"},
       [](Row row) { return text(row.provider.name); }},
      {{"sector", ColumnType::word, "private or voluntary; empty if not recorded.", "!", "",
        "provider add, provider update"},
       [](Row row) { return output::maybe_word(row.provider.sector); }},
      {{"agreements", ColumnType::number, "Framework agreements with it that are in force today (E2).", "!",
        "agreements", "framework add, framework end", BesideHidden::stays},
       [](Row row) { return Value(row.agreements); }},
  };
}

Cells<app::ProviderUse> count_cells() {
  return {
      {{"notified", ColumnType::count,
        "Vacancies that it notified; the rejected, and those offered outside the pilot, are left out.", "", "vacancies",
        "vacancy add"},
       [](Row row) { return Value(row.notified); }},
      {{"rejected", ColumnType::count, "Vacancies refused because the carer lives outside the region (P-REGION).", "!",
        "vacancies", "vacancy add"},
       [](Row row) { return Value(row.rejected); }},
      {{"outside_pilot", ColumnType::count, "Vacancies whose last offer stands outside the pilot (C-OUTSIDE).", "!",
        "vacancies", "offer"},
       [](Row row) { return Value(row.outside_pilot); }},
      {{"taken_up", ColumnType::count, "Of notified those that an authority accepted, also if that fell through.", "",
        "vacancies", "respond"},
       [](Row row) { return Value(row.taken_up); }},
      {{"framework", ColumnType::count,
        "Of taken_up those under an agreement, by the latest terms; given back or without terms counts in neither.", "",
        "vacancies", "match terms"},
       [](Row row) { return Value(row.framework); }},
      {{"spot", ColumnType::count, "Of taken_up those on spot terms, likewise.", "", "vacancies", "match terms"},
       [](Row row) { return Value(row.spot); }},
      {{"placed", ColumnType::count, "Vacancies in which a child arrived.", "", "vacancies", "transfer complete"},
       [](Row row) { return Value(row.placed); }},
      {{"filled_elsewhere", ColumnType::count, "Vacancies that it filled without the pilot (O9).", "!", "vacancies",
        "vacancy close"},
       [](Row row) { return Value(row.filled_elsewhere); }},
  };
}

Cells<app::ProviderUse> amount_cells() {
  return {
      {{"mean_weekly_cost", ColumnType::money,
        "Mean of the weekly costs agreed, of those that framework and spot count, to the nearest penny.", "Weekly", "",
        "match terms"},
       [](Row row) { return Value(row.weekly_cost.mean()); }},
      {{"mean_framework_rate", ColumnType::money,
        "Mean of the rates of the agreements, between the same two, in force on the day of the terms; also of spot "
        "terms beside an agreement; empty if there is none, or none with a rate.",
        "!", "", "framework add and match terms"},
       [](Row row) { return Value(row.rate.mean()); }},
      {{"above_rate", ColumnType::money,
        "Mean of cost less rate, where both are known; below 0 if it costs less than the agreement says.", "", "",
        "match terms and framework add"},
       [](Row row) { return Value(row.above_rate.mean()); }},
      {{"first_contact_hours", ColumnType::decimal,
        "Mean time from an acceptance to its first contact with the authority; of one that was given back, none "
        "(M-CONTACT, O6).",
        "!", "hours", "respond and match contact"},
       [](Row row) { return Value(row.first_contact_hours()); }},
  };
}

output::Table table_of(const std::vector<app::ProviderUse>& rows) {
  auto table = beside(beside(table_from(party_cells(), rows), table_from(count_cells(), rows)),
                      table_from(amount_cells(), rows));
  table.ties.columns = {{"taken_up", "framework", "spot"}};
  return table;
}

Answer providers(const Request& request, const ReportFilter& filter) {
  auto facts = app::load_provider_facts(*request.session);
  std::erase_if(facts.providers, [&](const store::ProviderRecord& any) { return !filter.takes(any.code); });
  std::erase_if(facts.cases, [&](const app::CaseRecord& one) { return !filter.takes(one.record.facts.notified_at); });
  return as_table(table_of(app::provider_use(facts, filter.authority)),
                  "No provider is recorded yet. To record one: ifapilot provider add --help");
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
    .rows = providers};

}  // namespace

constinit const Command commands::report_providers = report_command<providers_report>();

}  // namespace ifapilot::cli
