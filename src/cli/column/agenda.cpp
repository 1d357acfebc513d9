#include "cli/column/agenda.hpp"

#include "cli/column/columns.hpp"
#include "cli/words/commands.hpp"

namespace ifapilot::cli {

namespace {

std::optional<std::int64_t> overdue_minutes(const app::AgendaRow& row, rules::Instant now) {
  if (!row.due_at || *row.due_at >= now) return std::nullopt;
  return std::chrono::floor<std::chrono::minutes>(now - *row.due_at).count();
}

Columns<app::AgendaRow> agenda_columns(rules::Instant now) {
  using Row = app::AgendaRow;
  return {
      column({.name = "vacancy"}, "The vacancy it is about.", &Row::vacancy),
      column({.name = "status"}, "Where the vacancy stands (M-STATES).", &Row::status),
      column({.name = "authority"}, "Who has it, had it last or owes the duty; empty while nobody has.",
             &Row::authority),
      column({.name = "action"}, "What to type next.", [](const auto& row) { return command_line(row.action); }),
      column({.name = "due_at"}, "Its soonest deadline, UTC; empty if it has none.", &Row::due_at),
      column({.name = "overdue_minutes"}, "Whole minutes since then, rounded down; empty while it is not overdue.",
             [now](const Row& row) { return overdue_minutes(row, now); }),
      column({.name = "rule", .type = ColumnType::word}, "The rule that says so.", &Row::rule),
      column({.name = "section", .type = ColumnType::word}, "overdue, today, later or no-deadline.",
             [](const auto& row) { return word(row.part); }),
      column({.name = "kind", .type = ColumnType::word},
             "The deadline's kind as in report overdue, or what the case waits for.", &Row::kind),
      column({.name = "offer"}, "The offer it is about.", &Row::offer),
      column({.name = "what"}, "What there is to do, in words.", &Row::what),
      column({.name = "since"}, "When the case last moved, or the duty was taken, UTC.", &Row::since),
      column({.name = "ring"}, "The authority or provider to ring about it.",
             [](const auto& row) { return part(row.ring, &app::Ring::who); }),
      column({.name = "phone"}, "Its lead's telephone at work.",
             [](const auto& row) { return part(row.ring, [](const auto& ring) { return ring.lead.phone; }); }),
  };
}

}  // namespace

output::Table table_of(const app::Agenda& agenda, rules::Instant now) {
  return table_from(agenda_columns(now), agenda.rows);
}

std::string_view word(app::AgendaPart part) {
  switch (part) {
    case app::AgendaPart::overdue: return "overdue";
    case app::AgendaPart::today: return "today";
    case app::AgendaPart::later: return "later";
    case app::AgendaPart::no_deadline: return "no-deadline";
  }
  return {};
}

}  // namespace ifapilot::cli
