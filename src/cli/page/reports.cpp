#include "cli/page/reports.hpp"

#include "cli/page/section.hpp"

#include <algorithm>

namespace ifapilot::cli {

namespace {

using output::Fill;
using output::PageSection;

// --- The rota ------------------------------------------------------------------------------------------------------

PageSection rota(const LeftReport& report) {
  const LeftRows rows(report.left);
  auto section = begun(report, "How the rota has been shared");
  const auto offers = rows.sum("offers");
  const auto reached = rows.above_zero("offers");
  if (offers && reached) {
    section.says.push_back("Offers made so far: " + std::to_string(*offers) +
                           ". Authorities that have had one or more: " + std::to_string(*reached) + " of " +
                           std::to_string(rows.size()) + ".");
  }
  section.note +=
      " An offer on the standard track uses a turn whatever comes of it, one on the accelerated track only if it is "
      "accepted. Offers outside the pilot are counted, and acceptances that fell through later. Passed over: a later "
      "authority got an offer, since this one could not, or a person decided so.";
  section.blocks = {{grouped({"chart-rota", "Turns used and offers received, by authority", {}}, rows, "authority",
                             {{"turns", "turns used", Fill::solid}, {"offers", "offers", Fill::striped}}),
                     {page_table("rota", "Turns, offers and what came of them", report.left,
                                 {{"authority", "Authority"},
                                  {"turns", "Turns used"},
                                  {"offers", "Offers"},
                                  {"accepted", "Accepted"},
                                  {"refused", "Refused"},
                                  {"lapsed", "No answer in time"},
                                  {"open", "Waiting for an answer"},
                                  {"passes", "Passed over"},
                                  {"longest_wait_days", "Longest wait, days"}})}}};
  return section;
}

PageSection caps(const LeftReport& report) {
  const LeftRows rows(report.left);
  auto section = begun(report, "What each authority may still accept");
  std::size_t full = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) full += rows.is_true(row, "full") ? 1 : 0;
  if (!rows.is_any_hidden()) {
    section.says.push_back("Authorities that have reached the cap: " + std::to_string(full) + " of " +
                           std::to_string(rows.size()) + ".");
  }
  section.note += " Only acceptances in the pilot that have not fallen through count towards the cap.";
  section.blocks = {{{},
                     {page_table("caps", "Vacancies accepted, and the cap", report.left,
                                 {{"authority", "Authority"},
                                  {"accepted_by_authority", "Accepted by it"},
                                  {"in_area", "Accepted by anyone in its area"},
                                  {"open", "Waiting for its answer"},
                                  {"cap", "The most it may accept"},
                                  {"full", "Cap reached"}})}}};
  return section;
}

// --- Arrivals, the survey, all others ------------------------------------------------------------------------------

PageSection placements(const LeftReport& report, bool suppressed) {
  const LeftRows rows(report.left);
  auto section = begun(report, "The arrivals");
  if (suppressed) {
    section.says.emplace_back("Single arrivals are not listed, because small counts are hidden.");
    return section;
  }
  section.says.push_back(rows.size() == 0 ? "No child has arrived yet."
                                          : "Arrivals: " + std::to_string(rows.size()) + ".");
  section.note +=
      " Those of vacancies outside the pilot are listed too. Not in this place: the authority accommodated the child, "
      "for "
      "whom it had a duty by then, in another place than the one offered.";
  section.blocks = {{{},
                     {page_table("placements", "One row for each arrival", report.left,
                                 {{"vacancy", "Vacancy"},
                                  {"child", "Child"},
                                  {"authority", "Authority"},
                                  {"provider", "Provider"},
                                  {"route", "Route"},
                                  {"arrived_on", "Arrived"},
                                  {"elsewhere", "Not in this place"},
                                  {"in_region", "In the region"},
                                  {"contract", "Terms"},
                                  {"age_band", "Age"}})}}};
  return section;
}

PageSection survey(const LeftReport& report) {
  const LeftRows rows(report.left);
  auto section = begun(report, "What the authorities think");
  if (const auto answered = rows.above_zero("score")) {
    section.says.push_back("Authorities that have answered: " + std::to_string(*answered) + " of " +
                           std::to_string(rows.size()) + ". They are asked in the pilot's last month.");
  }
  section.blocks = {{{},
                     {page_table("survey", "Scores from 1 to 5", report.left,
                                 {{"authority", "Authority"},
                                  {"score", "Score"},
                                  {"answered_at", "Answered"},
                                  {"note", "What they wrote"},
                                  {"missing", "Overdue"}})}}};
  return section;
}

PageSection vacancies(const LeftReport& report) {
  const LeftRows rows(report.left);
  auto section = begun(report, "Where the vacancies stand");
  say_count(section.says, "Vacancies notified", rows.sum("count"));
  section.note +=
      " Counted here, and in none of the figures above: those refused at once because the carer lives outside the "
      "region, and those outside the pilot, where authorities had accepted as many as they may.";
  section.blocks = {{grouped({"chart-vacancies", "Vacancies by where they stand", {}}, rows, "meaning",
                             {{"count", "vacancies", Fill::solid}}),
                     {page_table("vacancies", "Vacancies by status", report.left,
                                 {{"meaning", "Where they stand"}, {"count", "Vacancies"}})}}};
  return section;
}

PageSection lists_section(const LeftReport& report) {
  const LeftRows rows(report.left);
  auto section = begun(report, "What waits to be done");
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.words(row, "command") != "ifapilot report overdue") continue;
    const auto count = rows.words(row, "count");
    section.says.push_back("Deadlines that have passed: " + (count == "0" ? "none" : count) + ".");
  }
  section.blocks = {{{},
                     {page_table("lists", "Lists to work through", report.left,
                                 {{"list", "What"}, {"count", "How many"}, {"command", "To see them"}})}}};
  return section;
}

PageSection plain(const LeftReport& report) {
  auto section = begun(report, report.summary);
  section.blocks = {{{}, {page_table(report.name, report.summary, report.left)}}};
  return section;
}

const LeftReport* find(const std::vector<LeftReport>& reports, std::string_view name) {
  const auto found = std::ranges::find(reports, name, &LeftReport::name);
  return found == reports.end() ? nullptr : &*found;
}

PageSection section_of(const LeftReport& report, bool suppressed) {
  if (report.name == "rota") return rota(report);
  if (report.name == "caps") return caps(report);
  if (report.name == "providers") return providers_section(report);
  if (report.name == "costs") return costs_section(report);
  if (report.name == "reasons") return reasons_section(report);
  if (report.name == "survey") return survey(report);
  if (report.name == "vacancies") return vacancies(report);
  if (report.name == "lists") return lists_section(report);
  return report.name == "placements" ? placements(report, suppressed) : plain(report);
}

}  // namespace

std::vector<PageSection> report_sections(const std::vector<LeftReport>& reports, bool suppressed) {
  std::vector<PageSection> all;
  for (const auto* name :
       {"vacancies", "rota", "caps", "placements", "costs", "providers", "reasons", "survey", "lists"}) {
    if (const auto* report = find(reports, name)) all.push_back(section_of(*report, suppressed));
  }
  return all;
}

}  // namespace ifapilot::cli
