#include "cli/report/calendar.hpp"

#include "app/day/moves.hpp"
#include "cli/report/deadlines.hpp"
#include "cli/words/commands.hpp"
#include "store/tell/partnership.hpp"

namespace ifapilot::cli {

namespace {

using rules::DeadlineKind;
using std::chrono::hours;
using std::chrono::minutes;

/// How long before it is due somebody is reminded: of what is waited for within a day in time to ring, of the rest the
/// day before.
minutes alarm_of(const app::Dated& row) {
  if (row.is_accelerated && row.deadline.kind == DeadlineKind::offer_response) return minutes{30};
  switch (row.deadline.kind) {
    case DeadlineKind::offer_response:
    case DeadlineKind::match_decision:
    case DeadlineKind::chase: return hours{2};
    case DeadlineKind::date:
    case DeadlineKind::hold:
    case DeadlineKind::extension:
    case DeadlineKind::arrival: break;
  }
  return hours{24};
}

/// `V4: answer to O12 to leicester`
std::string summary_of(const app::Deadline& row) {
  const auto words = rules::words_of(row.kind);
  const auto what = rules::filled(words.sentence.running, {{"{offer}", row.offer ? row.offer->text() : ""},
                                                           {"{authority}", row.authority ? row.authority->text : ""},
                                                           {"{provider}", row.provider.text}});
  return row.vacancy.text() + ": " + what + (words.ends ? " ends" : " due");
}

std::string description_of(const app::Deadline& row) {
  const auto words = rules::words_of(row.kind);
  return "[" + std::string(words.rule) + ", " + std::string(words.paragraph) + "]\n" +
         command_line(rules::Action{rules::Deed::show_case, row.vacancy}) + "\n";
}

/// The provider's word on the date is asked for to the close of the day itself: an entry of that day.
std::variant<rules::Instant, rules::Day> when_of(const app::Deadline& row) {
  if (row.kind == DeadlineKind::date) return rules::local_day(row.due_at);
  return row.due_at;
}

}  // namespace

std::vector<output::CalendarEntry> deadlines_calendar(const Request& request, const ReportFilter& filter) {
  auto& session = *request.session;
  const auto mark = "@" + store::file_mark(session.database);
  std::vector<output::CalendarEntry> entries;
  for (const auto& row : app::dated(session)) {
    if (filtered({row.deadline}, filter).empty()) continue;
    entries.push_back({.uid = std::string(rules::word(row.deadline.kind)) + "-" + row.record + mark,
                       .sequence = row.moves,
                       .stamp = row.moved_at,
                       .when = when_of(row.deadline),
                       .summary = summary_of(row.deadline),
                       .description = description_of(row.deadline),
                       .alarm_before = alarm_of(row)});
  }
  const auto end = app::pilot_end(session);
  entries.push_back({.uid = "pilot-end" + mark,
                     .sequence = end.moves,
                     .stamp = end.moved_at,
                     .when = end.on,
                     .summary = "Last day of the pilot",
                     .description = "[P-TERM, P]\n",
                     .alarm_before = hours{24}});
  return entries;
}

}  // namespace ifapilot::cli
