#include "app/setup/calendar.hpp"
#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"

namespace ifapilot::cli {

namespace {

std::string_view source(const rules::DayOff& day) {
  if (day.source == rules::HolidaySource::rule) return "rule";
  return day.source == rules::HolidaySource::added ? "added" : "imported";
}

Columns<rules::DayOff> days_off_columns() {
  using Row = rules::DayOff;
  return {
      column({.name = "date"}, "A day that is not worked, beside Saturdays and Sundays.", &Row::on),
      column({.name = "name"}, "The bank holiday's name, or why the day was closed.", &Row::name),
      column({.name = "source", .type = ColumnType::word},
             "rule: a bank holiday by law; imported: from GOV.UK's file; added: closed by the coordinator (T-HOLIDAY).",
             [](const auto& row) { return source(row); }),
  };
}

}  // namespace

constinit const Command commands::calendar_list{
    .path = "calendar list",
    .summary = "list the days of a year that are not worked",
    .details =
        "The bank holidays of England and Wales, on the day on which they are taken, and the days that were "
        "closed; Saturdays and Sundays are never worked [T-WORK, T-HOLIDAY].",
    .positionals = [] { return argument("YEAR", "from 1996 to 2199"); },
    .examples = {"ifapilot calendar list 2026"},
    .run = reading([](const Request& request) {
      const auto days = app::list_days_off(*request.session, request.arguments.number("YEAR", 1996, 2199));
      return as_table(
          table_from(days_off_columns(), days),
          "Every Monday to Friday of that year is worked. To close a day: " + rules::how_to(rules::Deed::close_day));
    })};

}  // namespace ifapilot::cli
