#include "app/day/quiet.hpp"

#include "cli/column/cells.hpp"
#include "cli/column/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/words/phrases.hpp"

namespace ifapilot::cli {

namespace {

using output::ColumnType;
using output::Value;

Cells<store::QuietRecord> cells() {
  using Row = const store::QuietRecord&;
  return {
      {{"from", ColumnType::date, "Its first day.", ""}, [](Row row) { return Value(row.period.from); }},
      {{"until", ColumnType::date, "Its last day, which belongs to it; empty: it has not ended.", ""},
       [](Row row) { return Value(row.period.until); }},
      {{"fact", ColumnType::word, "The fact that began it.", ""}, [](Row row) { return Value(row.fact); }},
  };
}

Answer answer(const app::QuietWritten& done, const std::string& screen) {
  return {
      .document = {.record =
                       output::Fields{{"from", done.period.from}, {"until", done.period.until}, {"fact", done.fact}},
                   .list = std::nullopt},
      .screen = screen,
      .remarks = {}};
}

Answer start(const Request& request) {
  const auto done = app::start_quiet(*request.session, request.arguments.day("--from"));
  const auto text = "A quiet period begins on " + rules::in_words(done.period.from) +
                    ": no time is promised for a referral, holds that run out are not overdue, and a provider may fill "
                    "a vacancy elsewhere. Tell providers and authorities [M-QUIET, O9].";
  return answer(done,
                output::wrapped(text, request.style.width) + next_line("ifapilot quiet end --on DATE", request.style));
}

Answer end(const Request& request) {
  const auto done = app::end_quiet(*request.session, request.arguments.day("--on"));
  const auto text = "The quiet period from " + rules::in_words(done.period.from) + " ends with " +
                    rules::in_words(*done.period.until) + ", which belongs to it [M-QUIET, O9].";
  return answer(done, output::wrapped(text, request.style.width) + next_line("ifapilot report overdue", request.style));
}

Answer list(const Request& request) {
  return {.document = {.record = std::nullopt, .list = table_from(cells(), app::list_quiet(*request.session))},
          .screen = "",
          .remarks = {},
          .exit_code = 0,
          .to_file = {},
          .empty = "No quiet period yet. To record one: ifapilot quiet start --from DATE"};
}

}  // namespace

constinit const Command commands::quiet_start{
    .path = "quiet start",
    .summary = "record that a quiet period begins",
    .details =
        "A time in which few children are referred. No time is promised for a referral, neither hold nor "
        "extension is reported as overdue, and the provider may fill a vacancy elsewhere, which frees "
        "the cap [M-QUIET, O9]. The day may lie ahead, or behind; periods do not overlap.",
    .gate = Gate::write,
    .options =
        [] {
          return Options{{"from", "DATE", "its first day", Arity::once, true}};
        },
    .examples = {"ifapilot quiet start --from 2026-07-20"},
    .run = start};

constinit const Command commands::quiet_end{
    .path = "quiet end",
    .summary = "record the last day of the quiet period",
    .details = "Of the one that has not ended. The day belongs to it, and may lie ahead [M-QUIET, O9].",
    .gate = Gate::write,
    .options =
        [] {
          return Options{{"on", "DATE", "its last day", Arity::once, true}};
        },
    .examples = {"ifapilot quiet end --on 2026-08-28"},
    .run = end};

constinit const Command commands::quiet_list{.path = "quiet list",
                                             .summary = "list the quiet periods",
                                             .details = "By first day; one without a last day has not ended [M-QUIET].",
                                             .examples = {"ifapilot quiet list"},
                                             .run = list};

}  // namespace ifapilot::cli
