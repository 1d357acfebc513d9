#include "cli/commands/all.hpp"
#include "cli/report/calendar.hpp"
#include "cli/report/deadlines.hpp"
#include "cli/words/explain.hpp"

namespace ifapilot::cli {

constexpr Report due_report{
    .path = "report due",
    .summary = "list the deadlines that are still running",
    .details =
        "Soonest first: answers, decisions and arrivals that are waited for, and holds and extensions that run. "
        "--explain says how each was counted, by the policy and the calendar in force when it was set. In JSON the "
        "key `explanation` has: kind, rule, paragraphs, started_at, clock_started_at, late_start, counting "
        "(elapsed-hours, working-hours, working-days, as-agreed), count, cut_at_closing, track, skipped and "
        "run_through (days off: on, why, name), worked, clock_changes, target_at, counted_to, due_at, provisional, "
        "set_by, set_at, today (null, or what would be otherwise now) and words. "
        "--format ics makes a calendar that Outlook, Google Calendar and Thunderbird subscribe to, of these, of "
        "what is overdue and of the pilot's last day: an entry keeps its UID where it moves to, and has an alarm; no "
        "child.",
    .options = [] { return Options{explain_option()}; },
    .examples = {"ifapilot report due", "ifapilot report due --explain", "ifapilot report due --to 2026-03-31",
                 "ifapilot report due --format ics --output due.ics"},
    .rows =
        [](const Request& request, const ReportFilter& filter) {
          const DeadlineRows rows(filtered(app::due(*request.session), filter), request);
          const auto count = rows.deadlines.size();
          const auto late = filtered(app::overdue(*request.session), filter).size();
          auto answer = as_list(
              table_of(rows, request),
              count == 0 ? "Nothing is running.\n" : screen_of(rows, std::to_string(count) + " running", request));
          if (late > 0) {
            answer.remarks.push_back(std::to_string(late) +
                                     " overdue beside these: " + rules::Action{rules::Deed::report_overdue});
          }
          return answer;
        },
    .calendar = deadlines_calendar};

constinit const Command commands::report_due = report_command<due_report>();

}  // namespace ifapilot::cli
