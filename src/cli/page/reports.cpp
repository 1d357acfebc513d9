#include "cli/page/reports.hpp"

#include "cli/page/groups.hpp"
#include "cli/report/left_rows.hpp"

#include <array>

namespace ifapilot::cli {

namespace {

using output::Fill;

/// `Offers made so far: 12.`, `Authorities that have answered: 3 of 10.`; of what is hidden nothing.
std::string counted_words(const std::string& words, std::optional<std::int64_t> count, const LeftRows* of = nullptr) {
  const auto whole = of != nullptr ? " of " + std::to_string(of->size()) : "";
  return count ? words + ": " + std::to_string(*count) + whole + "." : "";
}

/// With a second sentence; neither where there is not the first.
std::string together(const std::string& first, const std::string& second) {
  return first.empty() ? first : first + " " + second;
}

/// Of the row that compares the two methods; it is there if both have a cost.
std::string premium_sentence(const LeftRows& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto premium = rows.amount(row, "premium");
    if (rows.words(row, "by") != "premium" || !premium) continue;
    if (premium->ten_thousandths == 0) return "On average spot costs as much as framework.";
    const auto words = rows.words(row, "premium");
    const bool less = premium->ten_thousandths < 0;
    return "On average a placement on spot terms costs GBP " + (less ? words.substr(1) : words) + " a week " +
           (less ? "less" : "more") + " than one under a framework.";
  }
  if (rows.size() == 0) return "No child has been placed yet, and so there is no cost.";
  return rows.is_any_hidden() ? "" : "Spot and framework cannot be compared: it takes a placement with a cost of each.";
}

std::string brought(const LeftRows& rows) {
  const auto notified = rows.sum("notified");
  const auto taken_up = rows.sum("taken_up");
  if (!notified || !taken_up) return "";
  return "Vacancies notified in the pilot: " + std::to_string(*notified) + ", of which an authority took up " +
         std::to_string(*taken_up) + ". " + counted_words("Providers used", rows.above_zero("taken_up"), &rows);
}

std::string deadlines_passed(const LeftRows& rows) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.words(row, "report") != "overdue") continue;
    const auto count = rows.words(row, "count");
    return "Deadlines that have passed: " + (count == "0" ? "none" : count) + ".";
  }
  return "";
}

/// Keys, and how the page heads them; the empty ones at the end are none.
using PageColumns = std::array<std::array<std::string_view, 2>, 10>;

/// The section of one report.
struct Shape {
  std::string_view report;
  std::string_view heading;
  std::string (*says)(const LeftRows&);
  std::string_view note = {};   ///< Stands after the report's.
  std::string_view chart = {};  ///< Its title.
  std::string_view label = {};  ///< Column whose words stand over the bars of each row.
  std::array<Series, 2> series = {};
  Groups (*groups)(const LeftRows&) = nullptr;  ///< Instead of those of each row.
  std::string_view caption;                     ///< Of the table.
  PageColumns columns;
  std::string_view more_caption = {};  ///< Of a second table of the same rows; empty: there is none.
  PageColumns more_columns = {};
};

/// In the order of reading.
constexpr std::array shapes{
    Shape{.report = "vacancies",
          .heading = "Where the vacancies stand",
          .says = [](const LeftRows& rows) { return counted_words("Vacancies notified", rows.sum("count")); },
          .note = " Counted here, and in none of the figures above: those refused at once because the carer lives "
                  "outside the region, and those outside the pilot, where authorities had accepted as many as they "
                  "may.",
          .chart = "Vacancies by where they stand",
          .label = "meaning",
          .series = {{{"count", "vacancies", Fill::solid}}},
          .caption = "Vacancies by status",
          .columns = {{{"meaning", "Where they stand"}, {"count", "Vacancies"}}}},
    Shape{.report = "rota",
          .heading = "How the rota has been shared",
          .says =
              [](const LeftRows& rows) {
                return together(
                    counted_words("Offers made so far", rows.sum("offers")),
                    counted_words("Authorities that have had one or more", rows.above_zero("offers"), &rows));
              },
          .note = " An offer on the standard track uses a turn whatever comes of it, one on the accelerated track only "
                  "if it is accepted. Offers outside the pilot are counted, and acceptances that fell through later. "
                  "Passed over: a later authority got an offer, since this one could not, or a person decided so.",
          .chart = "Turns used and offers received, by authority",
          .label = "authority",
          .series = {{{"turns", "turns used", Fill::solid}, {"offers", "offers", Fill::striped}}},
          .caption = "Turns, offers and what came of them",
          .columns = {{{"authority", "Authority"},
                       {"turns", "Turns used"},
                       {"offers", "Offers"},
                       {"accepted", "Accepted"},
                       {"refused", "Refused"},
                       {"lapsed", "No answer in time"},
                       {"open", "Waiting for an answer"},
                       {"passes", "Passed over"},
                       {"longest_wait_days", "Longest wait, days"}}}},
    Shape{.report = "caps",
          .heading = "What each authority may still accept",
          .says =
              [](const LeftRows& rows) {
                return counted_words("Authorities that have reached the cap", rows.sum("full"), &rows);
              },
          .note = " Only acceptances in the pilot that have not fallen through count towards the cap.",
          .caption = "Vacancies accepted, and the cap",
          .columns = {{{"authority", "Authority"},
                       {"accepted_by_authority", "Accepted by it"},
                       {"in_area", "Accepted by anyone in its area"},
                       {"open", "Waiting for its answer"},
                       {"cap", "The most it may accept"},
                       {"full", "Cap reached"}}}},
    Shape{.report = "placements",
          .heading = "The arrivals",
          .says =
              [](const LeftRows& rows) {
                return rows.size() == 0 ? "No child has arrived yet."
                                        : counted_words("Arrivals", static_cast<std::int64_t>(rows.size()));
              },
          .note = " Those of vacancies outside the pilot are listed too. Not in this place: the authority accommodated "
                  "the child, for whom it had a duty by then, in another place than the one offered.",
          .caption = "One row for each arrival",
          .columns = {{{"vacancy", "Vacancy"},
                       {"child", "Child"},
                       {"authority", "Authority"},
                       {"provider", "Provider"},
                       {"route", "Route"},
                       {"arrived_on", "Arrived"},
                       {"elsewhere", "Not in this place"},
                       {"in_region", "In the region"},
                       {"contract", "Terms"},
                       {"age_band", "Age"}}}},
    Shape{.report = "costs",
          .heading = "What the placements cost",
          .says = premium_sentence,
          .note = " What was agreed, not what was paid. A year is 52 weeks.",
          .chart = "Mean weekly cost of a placement, by method",
          .groups = cost_groups,
          .caption = "Costs in total, then by method, provider, authority and age band",
          .columns = {{{"by", "By"},
                       {"group", "Which"},
                       {"placements", "Placements"},
                       {"with_cost", "With a cost"},
                       {"weekly_cost", "Together, GBP a week"},
                       {"mean_weekly_cost", "Each, GBP a week"},
                       {"annual_cost", "Together, GBP a year"},
                       {"premium", "Spot above framework, GBP a week"}}}},
    Shape{.report = "providers",
          .heading = "How the providers have been used",
          .says = brought,
          .chart = "Vacancies notified and taken up, by provider",
          .label = "name",
          .series = {{{"notified", "notified", Fill::open}, {"taken_up", "taken up", Fill::solid}}},
          .caption = "What each provider brought, and on what terms it was used",
          .columns = {{{"name", "Provider"},
                       {"notified", "Notified"},
                       {"taken_up", "Taken up"},
                       {"framework", "On framework"},
                       {"spot", "On spot terms"},
                       {"placed", "Children placed"}}},
          .more_caption = "What was agreed with each, in the mean of how many",
          .more_columns = {{{"name", "Provider"},
                            {"with_cost", "With a cost"},
                            {"mean_weekly_cost", "Mean of these, GBP a week"},
                            {"compared", "With an agreement's rate too"},
                            {"mean_compared_cost", "Cost of these, GBP a week"},
                            {"mean_framework_rate", "Rate of these, GBP a week"},
                            {"above_rate", "Cost above rate, GBP a week"},
                            {"contacts", "First contacts"},
                            {"first_contact_hours", "Mean hours from acceptance to these"}}}},
    Shape{.report = "reasons",
          .heading = "The reasons that were given",
          .says =
              [](const LeftRows& rows) {
                return rows.size() == 0 ? "No reason has been given yet."
                                        : counted_words("Reasons given, in all", rows.sum("count"));
              },
          .chart = "Why offers were refused: how often each reason was given",
          .groups = refusal_groups,
          .caption = "Reasons, by who gave them and of what",
          .columns = {{{"party", "Who"}, {"of", "Of what"}, {"code", "Reason"}, {"count", "How often"}}}},
    Shape{.report = "survey",
          .heading = "What the authorities think",
          .says =
              [](const LeftRows& rows) {
                return together(counted_words("Authorities that have answered", rows.known("answered_at"), &rows),
                                "They are asked in the pilot's last month.");
              },
          .caption = "What was answered, scores from 1 to 5",
          .columns = {{{"authority", "Authority"},
                       {"score", "Score"},
                       {"answered_at", "Answered"},
                       {"experience", "Experience"},
                       {"suggestions", "Suggestions"},
                       {"note", "Note"},
                       {"missing", "Overdue"}}}},
    Shape{.report = "lists",
          .heading = "What waits to be done",
          .says = deadlines_passed,
          .caption = "Lists to work through",
          .columns = {{{"list", "What"}, {"count", "How many"}, {"command", "To see them"}}}}};

std::vector<output::PageColumn> columns_from(const PageColumns& all) {
  std::vector<output::PageColumn> columns;
  for (const auto& [key, words] : all) {
    if (!key.empty()) columns.push_back({std::string(key), std::string(words)});
  }
  return columns;
}

/// One table, or two.
std::vector<output::PageTable> tables_of(const Shape& shape, const LeftReport& report) {
  std::vector<output::PageTable> tables{
      page_table(report.name, std::string(shape.caption), report.left, columns_from(shape.columns))};
  if (shape.more_caption.empty()) return tables;
  tables.push_back(page_table(report.name + "-agreed", std::string(shape.more_caption), report.left,
                              columns_from(shape.more_columns)));
  return tables;
}

/// It says so if something in its table is hidden.
output::PageSection section_of(const Shape& shape, const LeftReport& report) {
  const LeftRows rows(report.left);
  std::vector<std::string> says{rows.is_any_hidden() ? "Small counts are hidden." : "", shape.says(rows)};
  std::erase(says, "");
  auto groups = shape.groups != nullptr ? shape.groups(rows) : grouped(rows, shape.label, shape.series);
  return {
      .id = "report-" + report.name,
      .heading = std::string(shape.heading),
      .says = std::move(says),
      .note = report.note + std::string(shape.note),
      .blocks = {{{"chart-" + report.name, std::string(shape.chart), std::move(groups)}, tables_of(shape, report)}}};
}

}  // namespace

std::vector<output::PageSection> report_sections(const std::vector<LeftReport>& reports, bool suppressed) {
  std::vector<output::PageSection> all;
  for (const auto& shape : shapes) {
    const auto report = std::ranges::find(reports, shape.report, &LeftReport::name);
    if (report == reports.end()) continue;
    auto& section = all.emplace_back(section_of(shape, *report));
    if (!suppressed || shape.report != "placements") continue;
    section.says = {"Single arrivals are not listed, because small counts are hidden."};  // one row is one child
    section.note = report->note;
    section.blocks.clear();
  }
  return all;
}

}  // namespace ifapilot::cli
