#include "app/report/reasons.hpp"

#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"

namespace ifapilot::cli {

namespace {

Columns<app::ReasonCount> reason_columns() {
  using Row = app::ReasonCount;
  return {
      column({.name = "party", .type = ColumnType::word},
             "The authority that gave the reason; of closed the provider whose vacancy it is.",
             "offer; of closed vacancy add", &Row::party),
      column({.name = "of"},
             "What it was given for: offer-accepted, offer-refused, offer-lapsed (by a refusal that came too late: the "
             "offer counts as lapsed, D-LATE), profile-refused, stepped-back or closed.",
             "the command that took the code", &Row::of),
      column({.name = "code", .type = ColumnType::word},
             "The reason's code (D-FORM); of closed how it was closed (M-STATES).",
             "respond, feedback, match refuse, withdraw, vacancy close", &Row::code),
      column({.name = "count", .type = ColumnType::count, .unit = "reasons"},
             "How often; an answer with two codes counts in both.",
             "report offers: status, reasons, profile_refused_reasons, stepped_back_reasons; report vacancies: status",
             &Row::count),
  };
}

constexpr Report reasons_report{
    .path = "report reasons",
    .summary = "count the reasons that authorities gave, and how vacancies ended",
    .details =
        "By party: the codes with which authorities accepted and refused offers, refused profiles and stepped "
        "back [D-FORM, M-DECIDE, M-FALLS], then by provider how its vacancies were closed [M-STATES]. --from "
        "and --to go by the London date of the answer or the closing. --authority takes what it gave, "
        "--provider what its vacancies were given. What stands outside the pilot is left out [C-OUTSIDE], "
        "and so is an offer without an answer: it has no reason. What a refusal that came too late says stands "
        "under offer-lapsed, as its offer counts as lapsed in every report [D-LATE, D-SILENCE].",
    .key = {"party", "of", "code"},
    .counts = true,
    .examples = {"ifapilot report reasons", "ifapilot report reasons --from 2026-03-01 --format csv"},
    .rows = [](const Request& request, const ReportFilter& filter) {
      using Row = app::GivenReason;
      const auto given = filter.taken(app::given_reasons(*request.session), &Row::at, &Row::authority, &Row::provider);
      return as_table(table_from(reason_columns(), app::counted(given)), "No reason in this report.");
    }};

}  // namespace

constinit const Command commands::report_reasons = report_command<reasons_report>();

}  // namespace ifapilot::cli
