#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"
#include "store/entity/audit.hpp"

namespace ifapilot::cli {

namespace {

Columns<store::LoggedEvent> event_columns() {
  using Row = store::LoggedEvent;
  return {
      column({.name = "seq", .spare = 2}, "The event's number, from 1, without gaps.", &Row::seq),
      column({.name = "happened_at", .heading = "Happened"}, "When it happened, UTC.", &Row::happened_at),
      column({.name = "recorded_at", .shown = false}, "When it was recorded, by the clock in force, UTC.",
             &Row::recorded_at),
      column({.name = "real_at", .shown = false}, "When it was recorded, by the machine's clock, UTC.", &Row::real_at),
      column({.name = "clock_overridden", .shown = false}, "Whether --now or IFAPILOT_NOW was set.",
             &Row::clock_overridden),
      column({.name = "actor", .type = ColumnType::word, .heading = "By", .spare = 1}, "The operating system's user.",
             &Row::actor),
      column({.name = "command", .type = ColumnType::word}, "The command.", &Row::command),
      column({.name = "record", .type = ColumnType::word}, "The record that was written, or the report that went out.",
             &Row::record),
      column({.name = "fact"}, "The fact that was written; empty for an export.", &Row::fact),
      column({.name = "rules", .shown = false}, "The rules in play.", &Row::rules),
      column({.name = "hash", .type = ColumnType::word, .shown = false},
             "SHA-256 over the previous hash, these fields and a commitment to the body.",
             [](const auto& row) { return store::hex(row.hash()); }),
  };
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
    .run = reading([](const Request& request) {
      request.arguments.in_order("--from", "--to");
      const ReportFilter filter{request.arguments.optional_day("--from"), request.arguments.optional_day("--to")};
      const bool takes_all = !filter.from && !filter.to;
      auto& database = request.session->database;
      const auto each_event = [&database, filter, takes_all](const auto& take) {
        store::each_audit_event(database, [&](const store::LoggedEvent& event) {
          if (takes_all || filter.takes(event.recorded_at())) take(event);
        });
      };
      return as_stream(stream_from(event_columns(), each_event), "No event in that time.");
    })};

}  // namespace ifapilot::cli
