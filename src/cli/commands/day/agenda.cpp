#include "app/day/agenda.hpp"

#include "cli/column/agenda.hpp"
#include "cli/commands/all.hpp"
#include "cli/screen/agenda.hpp"

namespace ifapilot::cli {

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
      const auto agenda = app::agenda(*request.session, request.arguments.optional_duration("--within"));
      return as_list(table_of(agenda, now), agenda_screen(agenda, now, request.style));
    })};

}  // namespace ifapilot::cli
