#include "cli/column/agenda.hpp"

#include "cli/column/cells.hpp"
#include "cli/words/commands.hpp"

namespace ifapilot::cli {

namespace {

using output::ColumnType;
using output::Value;

struct AgendaLine {
  const app::AgendaRow& row;
  rules::Instant now;
};

Value overdue_minutes(const AgendaLine& line) {
  const auto& due = line.row.due_at;
  if (!due || *due >= line.now) return {};
  return std::int64_t{std::chrono::floor<std::chrono::minutes>(line.now - *due).count()};
}

Cells<AgendaLine> agenda_cells() {
  using Row = const AgendaLine&;
  return {
      {{"vacancy", ColumnType::word, "The vacancy it is about.", ""}, [](Row line) { return Value(line.row.vacancy); }},
      {{"status", ColumnType::word, "Where the vacancy stands (M-STATES).", ""},
       [](Row line) { return word(rules::word(line.row.status)); }},
      {{"authority", ColumnType::word, "Who has it, had it last or owes the duty; empty while nobody has.", ""},
       [](Row line) { return Value(line.row.authority); }},
      {{"action", ColumnType::text, "What to type next.", ""},
       [](Row line) { return text(command_line(line.row.action)); }},
      {{"due_at", ColumnType::instant, "Its soonest deadline, UTC; empty if it has none.", ""},
       [](Row line) { return Value(line.row.due_at); }},
      {{"overdue_minutes", ColumnType::number, "Whole minutes since then, rounded down; empty while it is not overdue.",
        ""},
       overdue_minutes},
      {{"rule", ColumnType::word, "The rule that says so.", ""}, [](Row line) { return word(line.row.rule); }},
      {{"section", ColumnType::word, "overdue, today, later or no-deadline.", ""},
       [](Row line) { return word(word(line.row.part)); }},
      {{"kind", ColumnType::word, "The deadline's kind as in report overdue, or what the case waits for.", ""},
       [](Row line) { return word(line.row.kind); }},
      {{"offer", ColumnType::word, "The offer it is about.", ""}, [](Row line) { return Value(line.row.offer); }},
      {{"what", ColumnType::text, "What there is to do, in words.", ""}, [](Row line) { return text(line.row.what); }},
      {{"since", ColumnType::instant, "When the case last moved, or the duty was taken, UTC.", ""},
       [](Row line) { return Value(line.row.since); }},
      {{"ring", ColumnType::word, "The authority or provider to ring about it.", ""},
       [](Row line) { return line.row.ring ? word(line.row.ring->who) : Value(); }},
      {{"phone", ColumnType::text, "Its lead's telephone at work.", ""},
       [](Row line) { return line.row.ring ? output::maybe_text(line.row.ring->lead.phone) : Value(); }},
  };
}

}  // namespace

output::Table table_of(const app::Agenda& agenda, rules::Instant now) {
  std::vector<AgendaLine> lines;
  for (const auto& row : agenda.rows) lines.push_back({row, now});
  return table_from(agenda_cells(), lines);
}

std::string_view word(app::AgendaPart part) {
  switch (part) {
    case app::AgendaPart::overdue:
      return "overdue";
    case app::AgendaPart::today:
      return "today";
    case app::AgendaPart::later:
      return "later";
    case app::AgendaPart::no_deadline:
      return "no-deadline";
  }
  return {};
}

}  // namespace ifapilot::cli
