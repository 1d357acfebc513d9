#include "cli/page/reports.hpp"

#include "cli/page/section.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ifapilot::cli {

namespace {

using output::Fill;
using output::PageSection;

PageSection rota(const LeftReport& report) {
  const LeftRows rows(report.left);
  const auto made = counted("Offers made so far", rows.sum("offers"));
  const auto reached = counted("Authorities that have had one or more", rows.above_zero("offers"), rows);
  return section_of(
      report,
      {.heading = "How the rota has been shared",
       .says = {made.empty() ? "" : made + " " + reached},
       .note =
           " An offer on the standard track uses a turn whatever comes of it, one on the accelerated track only if it "
           "is accepted. Offers outside the pilot are counted, and acceptances that fell through later. Passed over: a "
           "later authority got an offer, since this one could not, or a person decided so.",
       .chart = grouped({"chart-rota", "Turns used and offers received, by authority", {}}, rows, "authority",
                        {{"turns", "turns used", Fill::solid}, {"offers", "offers", Fill::striped}}),
       .caption = "Turns, offers and what came of them",
       .columns = {{"authority", "Authority"},
                   {"turns", "Turns used"},
                   {"offers", "Offers"},
                   {"accepted", "Accepted"},
                   {"refused", "Refused"},
                   {"lapsed", "No answer in time"},
                   {"open", "Waiting for an answer"},
                   {"passes", "Passed over"},
                   {"longest_wait_days", "Longest wait, days"}}});
}

PageSection caps(const LeftReport& report) {
  const LeftRows rows(report.left);
  std::int64_t full = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) full += rows.is_true(row, "full") ? 1 : 0;
  const auto reached = counted("Authorities that have reached the cap", full, rows);
  return section_of(report,
                    {.heading = "What each authority may still accept",
                     .says = {rows.is_any_hidden() ? "" : reached},
                     .note = " Only acceptances in the pilot that have not fallen through count towards the cap.",
                     .caption = "Vacancies accepted, and the cap",
                     .columns = {{"authority", "Authority"},
                                 {"accepted_by_authority", "Accepted by it"},
                                 {"in_area", "Accepted by anyone in its area"},
                                 {"open", "Waiting for its answer"},
                                 {"cap", "The most it may accept"},
                                 {"full", "Cap reached"}}});
}

PageSection placements(const LeftReport& report) {
  const LeftRows rows(report.left);
  return section_of(
      report,
      {.heading = "The arrivals",
       .says = {rows.size() == 0 ? "No child has arrived yet." : "Arrivals: " + std::to_string(rows.size()) + "."},
       .note =
           " Those of vacancies outside the pilot are listed too. Not in this place: the authority accommodated the "
           "child, for whom it had a duty by then, in another place than the one offered.",
       .caption = "One row for each arrival",
       .columns = {{"vacancy", "Vacancy"},
                   {"child", "Child"},
                   {"authority", "Authority"},
                   {"provider", "Provider"},
                   {"route", "Route"},
                   {"arrived_on", "Arrived"},
                   {"elsewhere", "Not in this place"},
                   {"in_region", "In the region"},
                   {"contract", "Terms"},
                   {"age_band", "Age"}}});
}

/// One row is one child.
PageSection arrivals_not_listed(const LeftReport& report) {
  auto section = section_of(report, {.heading = "The arrivals",
                                     .says = {"Single arrivals are not listed, because small counts are hidden."},
                                     .caption = ""});
  section.blocks.clear();
  return section;
}

PageSection survey(const LeftReport& report) {
  const LeftRows rows(report.left);
  const auto answered = counted("Authorities that have answered", rows.above_zero("score"), rows);
  return section_of(report, {.heading = "What the authorities think",
                             .says = {answered.empty() ? "" : answered + " They are asked in the pilot's last month."},
                             .caption = "Scores from 1 to 5",
                             .columns = {{"authority", "Authority"},
                                         {"score", "Score"},
                                         {"answered_at", "Answered"},
                                         {"note", "What they wrote"},
                                         {"missing", "Overdue"}}});
}

PageSection vacancies(const LeftReport& report) {
  const LeftRows rows(report.left);
  return section_of(
      report,
      {.heading = "Where the vacancies stand",
       .says = {counted("Vacancies notified", rows.sum("count"))},
       .note = " Counted here, and in none of the figures above: those refused at once because the carer lives outside "
               "the region, and those outside the pilot, where authorities had accepted as many as they may.",
       .chart = grouped({"chart-vacancies", "Vacancies by where they stand", {}}, rows, "meaning",
                        {{"count", "vacancies", Fill::solid}}),
       .caption = "Vacancies by status",
       .columns = {{"meaning", "Where they stand"}, {"count", "Vacancies"}}});
}

PageSection lists(const LeftReport& report) {
  const LeftRows rows(report.left);
  std::string passed;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.words(row, "command") != "ifapilot report overdue") continue;
    const auto count = rows.words(row, "count");
    passed = "Deadlines that have passed: " + (count == "0" ? "none" : count) + ".";
  }
  return section_of(report, {.heading = "What waits to be done",
                             .says = {passed},
                             .caption = "Lists to work through",
                             .columns = {{"list", "What"}, {"count", "How many"}, {"command", "To see them"}}});
}

/// In the order of reading.
constexpr std::array<std::pair<std::string_view, PageSection (*)(const LeftReport&)>, 9> looked_at{
    {{"vacancies", vacancies},
     {"rota", rota},
     {"caps", caps},
     {"placements", placements},
     {"costs", costs_section},
     {"providers", providers_section},
     {"reasons", reasons_section},
     {"survey", survey},
     {"lists", lists}}};

}  // namespace

std::vector<PageSection> report_sections(const std::vector<LeftReport>& reports, bool suppressed) {
  std::vector<PageSection> all;
  for (const auto& [name, section] : looked_at) {
    const auto report = std::ranges::find(reports, name, &LeftReport::name);
    if (report == reports.end()) continue;
    const bool listed = !suppressed || name != "placements";
    all.push_back(listed ? section(*report) : arrivals_not_listed(*report));
  }
  return all;
}

}  // namespace ifapilot::cli
