#include "cli/column/cells.hpp"
#include "cli/commands/all.hpp"
#include "store/entity/audit.hpp"

namespace ifapilot::cli {

namespace {

using output::ColumnType;
using output::Value;

Cells<store::ChainedEvent> cells() {
  using Row = const store::ChainedEvent&;
  return {
      {{"seq", ColumnType::number, "The event's number, from 1, without gaps.", ""},
       [](Row row) { return Value(row.seq); }},
      {{"happened_at", ColumnType::instant, "When it happened, UTC.", "Happened"},
       [](Row row) { return Value(row.event.happened_at); }},
      {{"recorded_at", ColumnType::instant, "When it was recorded, by the clock in force, UTC.", "!"},
       [](Row row) { return Value(row.event.recorded_at); }},
      {{"real_at", ColumnType::instant, "When it was recorded, by the machine's clock, UTC.", "!"},
       [](Row row) { return Value(row.event.real_at); }},
      {{"clock_overridden", ColumnType::boolean, "Whether --now or IFAPILOT_NOW was set.", "!"},
       [](Row row) { return Value(row.event.clock_overridden); }},
      {{"actor", ColumnType::word, "The operating system's user.", "By"},
       [](Row row) { return word(row.event.actor); }},
      {{"command", ColumnType::word, "The command.", ""}, [](Row row) { return word(row.event.command); }},
      {{"record", ColumnType::word, "The record that was written, or the report that went out.", ""},
       [](Row row) { return word(row.event.record); }},
      {{"fact", ColumnType::word, "The fact that was written; empty for an export.", ""},
       [](Row row) { return Value(row.event.fact); }},
      {{"rules", ColumnType::text, "The rules in play.", "!"}, [](Row row) { return text(row.event.rules); }},
      {{"hash", ColumnType::word, "SHA-256 over the previous hash, these fields and a commitment to the body.", "!"},
       [](Row row) { return word(store::hex(row.hash)); }},
  };
}

Answer run(const Request& request) {
  auto events = store::audit_events(request.session->database);
  const auto from = request.arguments.optional_day("--from");
  const auto to = request.arguments.optional_day("--to");
  std::erase_if(events, [&](const store::ChainedEvent& chained) {
    const auto day = rules::local_day(chained.event.recorded_at);
    return (from && day < *from) || (to && day > *to);
  });
  return as_table(table_from(cells(), events), "No event in that time.");
}

}  // namespace

constinit const Command commands::audit_log{
    .path = "audit log",
    .summary = "list who recorded what and when",
    .details =
        "One event for every write and every export [A-AUDIT]. Reasons and other texts are kept beside the "
        "chain and not shown here.",
    .options =
        [] {
          return Options{plain_option("from", "DATE", "first day of recording, included"),
                         plain_option("to", "DATE", "last day, included")};
        },
    .examples = {"ifapilot audit log", "ifapilot audit log --from 2026-03-01 --format csv"},
    .run = run};

}  // namespace ifapilot::cli
