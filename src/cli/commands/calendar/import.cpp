#include "app/setup/calendar.hpp"
#include "app/setup/holiday_file.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/host/process.hpp"
#include "cli/words/phrases.hpp"
#include "cli/words/would_have_moved.hpp"

#include <algorithm>
#include <iterator>

namespace ifapilot::cli {

namespace {

constexpr std::size_t largest_file = 5'000'000;  // the real one has 30,000

output::Values dated(const std::vector<rules::DayOff>& days) {
  return output::values_of(days, [](const auto& day) {
    return output::Fields{{"date", day.on}, {"name", output::Text{day.name}}};
  });
}

using Differing = std::vector<rules::FilesDiffer>;

/// Of the days on which two files differ those that go by the one just imported, or those that do not.
Differing where(const Differing& differs, bool later_import_wins) {
  Differing days;
  std::ranges::copy_if(differs, std::back_inserter(days),
                       [=](const auto& day) { return day.later_import == later_import_wins; });
  return days;
}

output::Values values_of_files(const Differing& days) {
  return output::values_of(days, [](const auto& day) {
    return output::Fields{{"date", day.on},
                          {"name", output::Text{day.name}},
                          {"bank_holiday", day.is_holiday},
                          {"other_file_last", day.other_last}};
  });
}

output::Fields record_of(const std::string& name, const app::HolidaysImported& done) {
  return {{"file", output::Text{name}},
          {"events", static_cast<int>(done.file.holidays.size())},
          {"first", done.file.first},
          {"last", done.file.last},
          {"new", dated(done.added)},
          {"removed", dated(done.removed)},
          {"overruled", values_of_files(where(done.differs, true))},
          {"kept", values_of_files(where(done.differs, false))},
          {"opened_by_hand", dated(done.opened)},
          {"would_have_moved", values_of(done.would_have_moved)}};
}

std::string listed(const std::string& heading, const std::vector<rules::DayOff>& days, const output::Style& style) {
  if (days.empty()) return "";
  output::Grid grid;
  for (const auto& day : days) grid.rows.push_back({rules::in_words(day.on), day.name});
  return "\n" + heading + "\n" + output::to_screen(grid, style);
}

/// What two files say otherwise, and by which of the two it goes, in a table under `heading`.
std::string listed(const std::string& heading, const Differing& days, const output::Style& style) {
  if (days.empty()) return "";
  output::Grid grid{.headings = {"", "", "", "Other file ends"}};
  for (const auto& day : days) {
    grid.rows.push_back(
        {rules::in_words(day.on), day.is_holiday ? "not worked" : "worked", day.name, rules::in_words(day.other_last)});
  }
  return "\n" + output::wrapped(heading, style.width) + output::to_screen(grid, style);
}

/// By which file it goes where two differ: the one that ends later is the newer one (T-HOLIDAY).
std::string between_files(const app::HolidaysImported& done, const output::Style& style) {
  return listed("An earlier file said otherwise of these days. This one ends later, or as late, and counts:",
                where(done.differs, true), style) +
         listed("A file on record that ends later, and so is newer, knows these days better. They stay as they are:",
                where(done.differs, false), style);
}

std::string changes(const app::HolidaysImported& done, const output::Style& style) {
  const auto files =
      between_files(done, style) + listed("Worked all the same, as they were opened by hand:", done.opened, style);
  if (done.added.empty() && done.removed.empty()) {
    const bool all_known = done.differs.empty() && done.opened.empty();
    return "\n" +
           output::wrapped(
               all_known ? "The calendar is as it was: every day in it was known." : "The calendar is as it was.",
               style.width) +
           files;
  }
  return listed("Not worked any more:", done.added, style) + listed("Worked from now on:", done.removed, style) +
         files + "\n" + in_words(done.would_have_moved, "the new calendar", style);
}

/// The year in which something changed, else the file's last.
int year_to_look_at(const app::HolidaysImported& done) {
  auto day = done.file.last;
  if (!done.removed.empty()) day = done.removed.front().on;
  if (!done.added.empty()) day = done.added.front().on;
  return static_cast<int>(date::year_month_day{day}.year());
}

}  // namespace

constinit const Command commands::calendar_import{
    .path = "calendar import",
    .summary = "take over the bank holidays that GOV.UK publishes",
    .details =
        "Reads https://www.gov.uk/bank-holidays.json, which you get with a browser; of its divisions only "
        "England and Wales. From its first to its last day the file decides what is a bank holiday; before "
        "and after it nothing changes. GOV.UK moves both ends on year by year: where two files differ, the one that "
        "ends later counts, whichever was imported first, and the answer lists those days. A day that was closed or "
        "opened by hand stays so [T-HOLIDAY]. No deadline and no hold that is decided moves.",
    .positionals =
        [] { return path_argument("FILE.json", "the file as it was downloaded, or - for what comes in on stdin"); },
    .examples = {"ifapilot calendar import bank-holidays.json", "ifapilot calendar import -"},
    .run = recording([](const Request& request) {
      const auto typed = request.arguments.text("FILE.json", 4096);
      const auto name = typed == "-" ? std::string("stdin") : typed;
      const auto file = app::read_holiday_file(name, read_input(typed, largest_file));
      const auto done = app::import_holidays(*request.session, file);
      const auto count = done.file.holidays.size();
      const auto headline = "Imported " + std::to_string(count) + (count == 1 ? " bank holiday" : " bank holidays") +
                            " of England and Wales from " + name + ", " + rules::in_words(done.file.first) + " to " +
                            rules::in_words(done.file.last) + ".";
      return recorded(record_of(name, done), done.fact,
                      {output::wrapped(headline, request.style.width) + changes(done, request.style),
                       {rules::Action{rules::Deed::list_days_off, year_to_look_at(done)}}});
    })};

}  // namespace ifapilot::cli
