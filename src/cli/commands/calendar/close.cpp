#include "app/setup/calendar.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/words/would_have_moved.hpp"

namespace ifapilot::cli {

namespace {

constexpr std::size_t longest_reason = 200;  ///< It stands in a list of days.

output::Fields record_of(const app::DayWritten& done) {
  return {{"date", done.on},
          {"closed", done.closed},
          {"reason", output::Text{done.reason}},
          {"would_have_moved", values_of(done.would_have_moved)}};
}

std::string headline(const app::DayWritten& done) {
  const auto day = rules::in_words(done.on);
  if (done.closed) return "Closed " + day + ": " + done.reason + ". It is no working day any more.";
  return "Opened " + day + ": " + done.reason + ". It was not worked (" + *done.was + "), and is a working day now.";
}

template <app::DayWritten (*write)(app::Session&, rules::Day, const std::string&)>
Answer run(const Request& request) {
  const auto& arguments = request.arguments;
  const auto done = write(*request.session, arguments.day("DATE"), arguments.text("--reason", longest_reason));
  const auto year = static_cast<int>(date::year_month_day{done.on}.year());
  return recorded(record_of(done), done.fact,
                  {output::wrapped(headline(done), request.style.width) + "\n" +
                       in_words(done.would_have_moved, "the new calendar", request.style),
                   {rules::Action{rules::Deed::list_days_off, year}}});
}

Positionals date_argument() { return argument("DATE", "the day, as 2026-12-24"); }

}  // namespace

constinit const Command commands::calendar_close{
    .path = "calendar close",
    .summary = "make a working day one that is not worked",
    .details =
        "The reason is shown wherever the day is. No deadline and no hold that is decided moves; the answer "
        "lists what would have been otherwise [T-WORK, T-HOLIDAY].",
    .positionals = date_argument,
    .options = [] { return Options{reason_option("it is not worked", longest_reason)}; },
    .examples = {"ifapilot calendar close 2026-12-24 --reason 'office closed'"},
    .run = recording(run<app::close_day>)};

constinit const Command commands::calendar_open{
    .path = "calendar open",
    .summary = "make a bank holiday or a closed day one that is worked",
    .details =
        "Saturdays and Sundays cannot be opened. No deadline and no hold that is decided moves; the answer "
        "lists what would have been otherwise [T-WORK, T-HOLIDAY].",
    .positionals = date_argument,
    .options = [] { return Options{reason_option("it is worked", longest_reason)}; },
    .examples = {"ifapilot calendar open 2026-08-31 --reason 'cover agreed for the bank holiday'"},
    .run = recording(run<app::open_day>)};

}  // namespace ifapilot::cli
