#include "app/setup/calendar.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/option/common.hpp"
#include "cli/words/phrases.hpp"
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

Screen screen(const app::DayWritten& done, const output::Style& style) {
  const auto year = static_cast<int>(date::year_month_day{done.on}.year());
  return {
      output::wrapped(headline(done), style.width) + "\n" + in_words(done.would_have_moved, "the new calendar", style),
      {rules::Action{rules::Deed::list_days_off, year}}};
}

Answer answer(const app::DayWritten& done, const output::Style& style) {
  return recorded(record_of(done), done.fact, screen(done, style));
}

Answer close(const Request& request) {
  const auto& arguments = request.arguments;
  return answer(app::close_day(*request.session, arguments.day("DATE"), arguments.text("--reason", longest_reason)),
                request.style);
}

Answer open(const Request& request) {
  const auto& arguments = request.arguments;
  return answer(app::open_day(*request.session, arguments.day("DATE"), arguments.text("--reason", longest_reason)),
                request.style);
}

}  // namespace

constinit const Command commands::calendar_close{
    .path = "calendar close",
    .summary = "make a working day one that is not worked",
    .details =
        "The reason is shown wherever the day is. No deadline and no hold that is decided moves; the answer "
        "lists what would have been otherwise [T-WORK, T-HOLIDAY].",
    .gate = Gate::write,
    .positionals =
        [] {
          return Positionals{{"DATE", "the day, as 2026-12-24"}};
        },
    .options = [] { return Options{reason_option("it is not worked", longest_reason)}; },
    .examples = {"ifapilot calendar close 2026-12-24 --reason 'office closed'"},
    .run = close};

constinit const Command commands::calendar_open{
    .path = "calendar open",
    .summary = "make a bank holiday or a closed day one that is worked",
    .details =
        "Saturdays and Sundays cannot be opened. No deadline and no hold that is decided moves; the answer "
        "lists what would have been otherwise [T-WORK, T-HOLIDAY].",
    .gate = Gate::write,
    .positionals =
        [] {
          return Positionals{{"DATE", "the day, as 2026-12-24"}};
        },
    .options = [] { return Options{reason_option("it is worked", longest_reason)}; },
    .examples = {"ifapilot calendar open 2026-08-31 --reason 'cover agreed for the bank holiday'"},
    .run = open};

}  // namespace ifapilot::cli
