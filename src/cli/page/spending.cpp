#include "cli/page/section.hpp"

#include <algorithm>
#include <functional>
#include <map>

/// Whom the pilot uses, what that costs, and why not others.
namespace ifapilot::cli {

namespace {

using output::Fill;

/// A bar for framework and one for spot, in pounds a week each.
output::Drawing cost_chart(const LeftRows& rows) {
  output::BarChart chart{"chart-costs", "Mean weekly cost of a placement, by method", {}};
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.words(row, "by") != "method") continue;
    const auto fill = rows.words(row, "group") == "spot" ? Fill::striped : Fill::solid;
    const auto amount = rows.words(row, "mean_weekly_cost");
    const bool known = rows.amount(row, "mean_weekly_cost").has_value();
    const auto words = known ? "GBP " + amount + " a week" : amount == "-" ? "no cost recorded" : amount;
    chart.groups.push_back({rows.words(row, "group"), {{words, rows.amount(row, "mean_weekly_cost"), fill}}});
  }
  return drawn(chart);
}

/// Of the row that compares the two methods; it is there if both have a cost.
std::string premium_sentence(const LeftRows& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.words(row, "by") != "premium" || rows.is_hidden(row, "premium")) continue;
    const auto premium = rows.amount(row, "premium");
    if (!premium) continue;
    if (premium->ten_thousandths == 0) return "On average spot costs as much as framework.";
    const auto words = rows.words(row, "premium");
    const bool less = premium->ten_thousandths < 0;
    return "On average a placement on spot terms costs GBP " + (less ? words.substr(1) : words) + " a week " +
           (less ? "less" : "more") + " than one under a framework.";
  }
  return "";
}

/// How often each code was given for a refused offer, by whomever.
output::Drawing refusal_chart(const LeftRows& rows) {
  std::map<std::string, std::int64_t> counts;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.words(row, "of") != "offer-refused") continue;
    counts[rows.said(row, "code")] += rows.amount(row, "count").value_or(rules::Decimal()).ten_thousandths / 10'000;
  }
  output::BarChart chart{"chart-reasons", "Why offers were refused: how often each reason was given", {}};
  for (const auto& [code, count] : counts) {
    chart.groups.push_back({code, {{std::to_string(count), rules::decimal(count), Fill::striped}}});
  }
  std::ranges::stable_sort(chart.groups, std::ranges::greater(),
                           [](const auto& group) { return group.bars.front().value; });
  return drawn(chart);
}

}  // namespace

output::PageSection providers_section(const LeftReport& report) {
  const LeftRows rows(report.left);
  const auto notified = rows.sum("notified");
  const auto taken_up = rows.sum("taken_up");
  std::string brought;
  if (notified && taken_up) {
    brought = "Vacancies notified in the pilot: " + std::to_string(*notified) + ", of which an authority took up " +
              std::to_string(*taken_up) + ". " + counted("Providers used", rows.above_zero("taken_up"), rows);
  }
  return section_of(
      report, {.heading = "How the providers have been used",
               .says = {brought},
               .chart = grouped({"chart-providers", "Vacancies notified and taken up, by provider", {}}, rows, "name",
                                {{"notified", "notified", Fill::open}, {"taken_up", "taken up", Fill::solid}}),
               .caption = "What each provider brought, and on what terms it was used",
               .columns = {{"name", "Provider"},
                           {"notified", "Notified"},
                           {"taken_up", "Taken up"},
                           {"framework", "On framework"},
                           {"spot", "On spot terms"},
                           {"placed", "Children placed"},
                           {"mean_weekly_cost", "Mean cost, GBP a week"},
                           {"mean_framework_rate", "Framework rate, GBP a week"},
                           {"above_rate", "Above the rate, GBP a week"},
                           {"first_contact_hours", "Mean hours from acceptance to first contact"}}});
}

output::PageSection costs_section(const LeftReport& report) {
  const LeftRows rows(report.left);
  auto premium = premium_sentence(rows);
  if (premium.empty() && rows.size() > 0 && !rows.is_any_hidden()) {
    premium = "Spot and framework cannot be compared: it takes a placement with a cost of each.";
  }
  return section_of(
      report, {.heading = "What the placements cost",
               .says = {rows.size() == 0 ? "No child has been placed yet, and so there is no cost." : "", premium},
               .note = " What was agreed, not what was paid. A year is 52 weeks.",
               .chart = cost_chart(rows),
               .caption = "Costs in total, then by method, provider, authority and age band",
               .columns = {{"by", "By"},
                           {"group", "Which"},
                           {"placements", "Placements"},
                           {"with_cost", "With a cost"},
                           {"weekly_cost", "Together, GBP a week"},
                           {"mean_weekly_cost", "Each, GBP a week"},
                           {"annual_cost", "Together, GBP a year"},
                           {"premium", "Spot above framework, GBP a week"}}});
}

output::PageSection reasons_section(const LeftReport& report) {
  const LeftRows rows(report.left);
  return section_of(report,
                    {.heading = "The reasons that were given",
                     .says = {rows.size() == 0 ? "No reason has been given yet."
                                               : counted("Reasons given, in all", rows.sum("count"))},
                     .chart = rows.is_any_hidden() ? output::Drawing() : refusal_chart(rows),
                     .caption = "Reasons, by who gave them and of what",
                     .columns = {{"party", "Who"}, {"of", "Of what"}, {"code", "Reason"}, {"count", "How often"}}});
}

}  // namespace ifapilot::cli
