#include "cli/commands/all.hpp"
#include "cli/report/deadlines.hpp"
#include "cli/words/explain.hpp"
#include "store/entity/audit.hpp"

#include <utility>

namespace ifapilot::cli {

constexpr Report overdue_report{
    .path = "report overdue",
    .summary = "print what is overdue, and nothing when nothing is",
    .details =
        "For the nightly job, longest overdue first: offers that lapsed and were not offered on or closed "
        "[D-SILENCE], profiles not decided on [M-PROFILE], chases not answered [M-CHASE], arrivals not "
        "confirmed [M-MOVE], and holds and extensions that ran out with no child placed [M-EXPIRED]. When "
        "nothing is overdue nothing at all is printed, so cron sends no mail.",
    .options =
        [] {
          return Options{flag_option("exit-code", "exit with 1 if anything is overdue"), explain_option()};
        },
    .examples = {"ifapilot report overdue", "ifapilot report overdue --explain",
                 "ifapilot report overdue --format csv --authority derby"},
    .rows =
        [](const Request& request, const ReportFilter& filter) {
          auto shown = filtered(app::overdue(*request.session), filter);
          app::name_each_once(shown);  // after the filter, so that the first that is seen keeps the name
          const DeadlineRows rows(std::move(shown), request);
          auto answer = as_table(table_of(rows, request));
          if (rows.deadlines.empty()) return answer;
          // The end of the audit chain goes out with every mail, so that a copy outside can later show that nothing was
          // changed.
          const auto head = store::audit_head(request.session->database);
          answer.screen = screen_of(rows, std::to_string(rows.deadlines.size()) + " overdue", request) +
                          "\naudit head " + std::to_string(head.seq) + ":" + store::hex(head.hash).substr(0, 12) + "\n";
          answer.exit_code = request.arguments.given("--exit-code") ? 1 : 0;
          return answer;
        }};

constinit const Command commands::report_overdue = report_command<overdue_report>();

}  // namespace ifapilot::cli
