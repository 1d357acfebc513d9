#include "app/report/costs.hpp"

#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/left_rows.hpp"
#include "cli/report/rows.hpp"
#include "cli/words/phrases.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ifapilot::cli {

namespace {

Columns<app::CostRow> cost_columns() {
  using Row = app::CostRow;
  return {
      column({.name = "by", .type = ColumnType::word},
             "total: all of them; method, provider, authority, age-band: the total again in groups, which add up to "
             "it; premium: what spot costs above framework.",
             "report placements: contract, provider, authority, age_band", &Row::by),
      column({.name = "group", .type = ColumnType::word},
             "framework, spot, not-recorded, a code or an age band; empty of the total and the premium.",
             "report placements: contract, provider, authority, age_band", &Row::group),
      column({.name = "placements", .type = ColumnType::count, .heading = "Placed", .unit = "placements"},
             "Children who arrived here, inside the pilot.", "report placements: elsewhere, outside_pilot",
             [](const auto& row) { return part(row.cost, &app::Cost::placements); }),
      column({.name = "with_cost", .type = ColumnType::count, .shown = false, .unit = "placements"},
             "Of these with a weekly cost: what the amounts are worked out from.", "report placements: weekly_cost",
             [](const auto& row) { return part(row.cost, [](const auto& cost) { return cost.weekly.count; }); }),
      column({.name = "weekly_cost", .heading = "Weekly"},
             "What they cost a week together, by the latest terms; empty without a cost.",
             "report placements: weekly_cost", [](const auto& row) { return part(row.cost, &app::Cost::weekly_cost); }),
      column({.name = "mean_weekly_cost", .heading = "Mean"}, "weekly_cost divided by with_cost, to the nearest penny.",
             "weekly_cost and with_cost",
             [](const auto& row) { return part(row.cost, [](const auto& cost) { return cost.weekly.mean(); }); }),
      column({.name = "annual_cost", .heading = "A year"}, "weekly_cost for 52 weeks, as if all of them lasted a year.",
             "weekly_cost", [](const auto& row) { return part(row.cost, &app::Cost::annual_cost); }),
      column({.name = "premium", .heading = "Premium"},
             "What a placement on spot terms costs a week above one under a framework, mean less mean as printed; "
             "below 0 if it "
             "costs less. In the row premium alone, which is there if both have a cost.",
             "mean_weekly_cost of spot and framework", &Row::premium),
  };
}

/// The first of `tie` is the total; the rest are the rows of `way`.
std::vector<std::size_t> tie_of(const std::vector<app::CostRow>& rows, std::string_view way) {
  std::vector<std::size_t> tie{0};
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].by == way) tie.push_back(i);
  }
  return tie;
}

/// Every way of grouping makes up the same total, and the premium rests on the two methods.
output::Ties ties_of(const std::vector<app::CostRow>& rows) {
  output::Ties ties;
  for (const std::string_view way : {"method", "provider", "authority", "age-band"}) {
    const auto tie = tie_of(rows, way);
    if (tie.size() > 1) ties.rows.push_back(tie);
  }
  if (rows.empty() || !rows.back().premium) return ties;
  auto methods = tie_of(rows, "method");
  methods.front() = rows.size() - 1;
  ties.amounts.push_back(methods);
  return ties;
}

/// `All regions together: 4 placements, GBP 3696.00 a week, GBP 192192.00 a year.` A mean of all is not the mean of
/// their means: it is the one sum divided by the other. Nothing where something is hidden.
std::string totals_of_regions(const output::Table& left) {
  const output::LeftTable table{left};
  const LeftRows rows(table);
  if (rows.is_any_hidden()) return "";
  rules::Pence weekly;
  rules::Pence yearly;
  std::int64_t placements = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.words(row, "by") != "total") continue;
    const auto amount = [&](const char* key) {
      return rows.amount(row, key).value_or(rules::Decimal()).ten_thousandths;
    };
    placements += amount("placements") / 10'000;
    weekly.value += amount("weekly_cost") / 100;
    yearly.value += amount("annual_cost") / 100;
  }
  return "All regions together: " + how_many(placements, "placement", "placements") + ", GBP " + rules::pounds(weekly) +
         " a week, GBP " + rules::pounds(yearly) + " a year.";
}

constexpr Report costs_report{
    .path = "report costs",
    .summary = "add up what the placements cost, and what spot costs more",
    .details =
        "Children who arrived here inside the pilot, --from and --to by the day of arrival, with the latest "
        "terms [M-TERMS]: in total, then by method, provider, authority and age band, then the premium of spot "
        "over framework. A year is 52 weeks of what is agreed, not what was paid. A placement without a "
        "weekly cost is counted and adds nothing.",
    .counts = true,
    .examples = {"ifapilot report costs", "ifapilot report costs --authority derby --format csv"},
    .rows =
        [](const Request& request, const ReportFilter& filter) {
          const auto rows = app::costs(placements_taken(request, filter));
          auto table = table_from(cost_columns(), rows);
          table.ties = ties_of(rows);
          return as_table(std::move(table), "No placement in this report, and so no cost.");
        },
    .totals = totals_of_regions};

}  // namespace

constinit const Command commands::report_costs = report_command<costs_report>();

}  // namespace ifapilot::cli
