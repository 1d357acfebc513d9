#include "app/day/agenda.hpp"

#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/screen/agenda.hpp"
#include "cli/words/commands.hpp"

namespace ifapilot::cli {

namespace {

/// Whole minutes, rounded down.
std::optional<std::int64_t> overdue_minutes(const app::AgendaRow& row, rules::Instant now) {
  if (!row.due_at || *row.due_at >= now) return std::nullopt;
  return std::chrono::floor<std::chrono::minutes>(now - *row.due_at).count();
}

/// Whom to ring about it, or to write to; nothing is known of nobody.
store::WorkContact to_ring(const app::AgendaRow& row) {
  const auto* const person = row.ring ? row.ring->reach.to_ring() : nullptr;
  return person == nullptr ? store::WorkContact() : person->contact;
}

/// A list of words; none of a row that nobody is to be told of.
template <class Words>
output::Value words_of(const app::AgendaRow& row, Words words) {
  if (row.about.empty()) return {};
  return output::values_of(row.*words, [](const auto& any) { return word(rules::word(any)); });
}

/// `authority`: who has it, had it last or owes the duty. `due_at`: its soonest deadline, UTC; `kind`: of that as in
/// report overdue, or what the case waits for. `since`: when the case last moved, or the duty was taken, UTC.
/// `ready_on`: the day that the place is to be ready. `requested_at`: while the Home Office has not answered, UTC;
/// `same_day_target`: O13's, while the decision runs, UTC. `sibling`: of a place to be offered, where its carer's other
/// vacancy is. `about`, `to`: of what is to be told, lists.
Columns<app::AgendaRow> agenda_columns(rules::Instant now) {
  using Row = app::AgendaRow;
  return {column({.name = "vacancy"}, &Row::vacancy),
          column({.name = "status"}, &Row::status),
          column({.name = "authority"}, &Row::authority),
          column({.name = "action"}, [](const auto& row) { return command_line(row.action); }),
          column({.name = "due_at"}, &Row::due_at),
          column({.name = "overdue_minutes"}, [now](const Row& row) { return overdue_minutes(row, now); }),
          column({.name = "rule", .type = ColumnType::word}, &Row::rule),
          column({.name = "ready_on"}, &Row::ready_on),
          column({.name = "section", .type = ColumnType::word}, [](const auto& row) { return word(row.part); }),
          column({.name = "kind", .type = ColumnType::word}, &Row::kind),
          column({.name = "offer"}, &Row::offer),
          column({.name = "what"}, &Row::what),
          column({.name = "since"}, &Row::since),
          column({.name = "ring"}, [](const auto& row) { return part(row.ring, &app::Ring::who); }),
          column({.name = "phone"}, [](const auto& row) { return to_ring(row).phone; }),
          column({.name = "ask_for"}, [](const auto& row) { return to_ring(row).name; }),
          column({.name = "lead_away_until"},
                 [](const auto& row) { return row.ring ? row.ring->reach.away_until : std::nullopt; }),
          column({.name = "requested_at"}, &Row::requested_at),
          column({.name = "same_day_target"}, &Row::same_day_target),
          column({.name = "sibling"},
                 [](const auto& row) { return row.sibling ? std::optional(plain(*row.sibling)) : std::nullopt; }),
          column({.name = "about"}, [](const auto& row) { return words_of(row, &Row::about); }),
          column({.name = "to"}, [](const auto& row) { return words_of(row, &Row::tell_to); })};
}

}  // namespace

constinit const Command commands::agenda{
    .path = "agenda",
    .summary = "list every live case: what to do, by when, whom to ring",
    .details =
        "What is overdue comes first, longest first, then what is due today; under SOON what is due by the end of the "
        "next working day, and a place that is still to be offered, or whose date is not confirmed, and that is to be "
        "ready within five working days, or was; then what is due later, and what has no deadline: vacancies to be "
        "offered, cases that wait for terms or a first "
        "contact, and the duty to give a child a place, which stands until it has one [M-DECIDE, R2]. What has no "
        "deadline goes by the day that the place is to be ready, `about` while the provider has not confirmed it. "
        "Beside a referral stands how long the Home Office has been silent, beside a decision that runs by when it "
        "would be made on the same working day [M-PROFILE, O13]. Beside a place to be offered stands where its carer's "
        "other vacancy is, "
        "as for siblings. --within leaves out what is due later than that; "
        "what is overdue or has no deadline always stays, as it can be done now. It never names a "
        "child. On a terminal that is too short it is shown through PAGER, else less.",
    .options =
        [] { return Options{plain_option("within", "DURATION", "only what is due within that time: 90min, 4h, 3d")}; },
    .examples = {"ifapilot agenda", "ifapilot agenda --within 4h", "ifapilot agenda --format csv"},
    .run = reading([](const Request& request) {
      const auto now = request.now();
      const auto agenda = app::agenda(*request.session, request.arguments.optional_duration("--within"));
      return as_list(table_from(agenda_columns(now), agenda.rows), agenda_screen(agenda, now, request.style));
    })};

}  // namespace ifapilot::cli
