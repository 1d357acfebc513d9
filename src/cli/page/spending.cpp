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
  return chart.groups.empty() ? output::Drawing() : bars(chart);
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
  return chart.groups.empty() ? output::Drawing() : bars(chart);
}

}  // namespace

output::PageSection providers_section(const LeftReport& report) {
  const LeftRows rows(report.left);
  auto section = begun(report, "How the providers have been used");
  const auto notified = rows.sum("notified");
  const auto taken_up = rows.sum("taken_up");
  const auto used = rows.above_zero("taken_up");
  if (notified && taken_up && used) {
    section.says.push_back("Vacancies notified in the pilot: " + std::to_string(*notified) +
                           ", of which an authority took up " + std::to_string(*taken_up) +
                           ". Providers used: " + std::to_string(*used) + " of " + std::to_string(rows.size()) + ".");
  }
  section.blocks = {{grouped({"chart-providers", "Vacancies notified and taken up, by provider", {}}, rows, "name",
                             {{"notified", "notified", Fill::open}, {"taken_up", "taken up", Fill::solid}}),
                     {page_table("providers", "What each provider brought, and on what terms it was used", report.left,
                                 {{"name", "Provider"},
                                  {"notified", "Notified"},
                                  {"taken_up", "Taken up"},
                                  {"framework", "On framework"},
                                  {"spot", "On spot terms"},
                                  {"placed", "Children placed"},
                                  {"mean_weekly_cost", "Mean cost, GBP a week"},
                                  {"mean_framework_rate", "Framework rate, GBP a week"},
                                  {"above_rate", "Above the rate, GBP a week"},
                                  {"first_contact_hours", "Mean hours from acceptance to first contact"}})}}};
  return section;
}

output::PageSection costs_section(const LeftReport& report) {
  const LeftRows rows(report.left);
  auto section = begun(report, "What the placements cost");
  if (rows.size() == 0) section.says.emplace_back("No child has been placed yet, and so there is no cost.");
  if (const auto sentence = premium_sentence(rows); !sentence.empty()) {
    section.says.push_back(sentence);
  } else if (rows.size() > 0 && !rows.is_any_hidden()) {
    section.says.emplace_back("Spot and framework cannot be compared: it takes a placement with a cost of each.");
  }
  section.note += " What was agreed, not what was paid. A year is 52 weeks.";
  section.blocks = {
      {cost_chart(rows),
       {page_table("costs", "Costs in total, then by method, provider, authority and age band", report.left,
                   {{"by", "By"},
                    {"group", "Which"},
                    {"placements", "Placements"},
                    {"with_cost", "With a cost"},
                    {"weekly_cost", "Together, GBP a week"},
                    {"mean_weekly_cost", "Each, GBP a week"},
                    {"annual_cost", "Together, GBP a year"},
                    {"premium", "Spot above framework, GBP a week"}})}}};
  return section;
}

output::PageSection reasons_section(const LeftReport& report) {
  const LeftRows rows(report.left);
  auto section = begun(report, "The reasons that were given");
  if (rows.size() == 0) section.says.emplace_back("No reason has been given yet.");
  if (rows.size() > 0) say_count(section.says, "Reasons given, in all", rows.sum("count"));
  section.blocks = {{rows.is_any_hidden() ? output::Drawing() : refusal_chart(rows),
                     {page_table("reasons", "Reasons, by who gave them and of what", report.left,
                                 {{"party", "Who"}, {"of", "Of what"}, {"code", "Reason"}, {"count", "How often"}})}}};
  return section;
}

}  // namespace ifapilot::cli
