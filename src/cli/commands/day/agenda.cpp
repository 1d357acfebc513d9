#include "app/day/agenda.hpp"

#include "cli/column/agenda.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/duration.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/screen/agenda.hpp"

namespace ifapilot::cli {

namespace {

std::optional<std::chrono::seconds> within(const Arguments& arguments) {
  const auto words = arguments.optional_text("--within");
  if (!words) return std::nullopt;
  if (const auto duration = parse_duration(*words)) return duration;
  usage_error("--within " + quoted(*words) + " is not a duration: a whole number and min, h or d",
              "type it as 90min, 4h or 3d");
}

}  // namespace

constinit const Command commands::agenda{
    .path = "agenda",
    .summary = "list every live case: what to do, by when, whom to ring",
    .details =
        "What is overdue comes first, longest first, then what is due, soonest first, then what has no "
        "deadline: vacancies to be offered, cases that wait for a date, terms or a first contact, and the "
        "duty to give a child a place, which stands until it has one [M-DECIDE, R2]. --within leaves out "
        "what is due later than that; what is overdue or has no deadline always stays. It never names a "
        "child. On a terminal that is too short it is shown through PAGER, else less.",
    .options =
        [] { return Options{plain_option("within", "DURATION", "only what is due within that time: 90min, 4h, 3d")}; },
    .examples = {"ifapilot agenda", "ifapilot agenda --within 4h", "ifapilot agenda --format csv"},
    .run = reading([](const Request& request) {
      const auto now = request.now();
      const auto agenda = app::agenda(*request.session, within(request.arguments));
      return as_list(table_of(agenda, now), agenda_screen(agenda, now, request.style));
    })};

}  // namespace ifapilot::cli
