#include "app/record/journal.hpp"

#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/line/clock_words.hpp"
#include "cli/line/usage_error.hpp"
#include "cli/option/common.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"

#include <algorithm>
#include <set>

namespace ifapilot::cli {

namespace {

using Row = app::JournalRow;

constexpr std::string_view about = "RECORD";

Columns<Row> journal_columns() {
  return {
      column({.name = "fact"}, "The fact's number.", [](const auto& row) { return row.fact.fact; }),
      column({.name = "happened_at"}, "When it happened, UTC.", [](const auto& row) { return row.fact.happened_at; }),
      column({.name = "recorded_at"}, "When it was recorded, UTC.",
             [](const auto& row) { return row.fact.recorded_at; }),
      column({.name = "actor", .type = ColumnType::word}, "The operating system's user.",
             [](const auto& row) { return row.fact.actor; }),
      column({.name = "record", .type = ColumnType::word}, "What was written, as the audit names it.",
             [](const auto& row) { return row.fact.record; }),
      column({.name = "vacancy"}, "Whose story it is part of.", &Row::vacancy),
      column({.name = "authority"}, "Which authority it concerns.", &Row::authority),
      column({.name = "what"}, "What was recorded, in words; a child's reference is left out.", &Row::what),
      column({.name = "voided"}, "The fact that voided it.", [](const auto& row) { return row.fact.voided_by; }),
  };
}

std::optional<app::JournalSubject> subject(const Arguments& arguments) {
  if (!arguments.given(about)) return std::nullopt;
  const auto word = arguments.text(about, longest_name);
  if (const auto id = lettered<rules::VacancyId>(word)) return *id;
  if (const auto id = lettered<rules::OfferId>(word)) return *id;
  if (const auto id = lettered<rules::ReferralId>(word)) return *id;
  const bool is_day = std::holds_alternative<rules::Day>(rules::parse_day(word)) || day_named(word, {}).has_value();
  if (is_day) {
    usage_error(quoted(word) + " is a day, not a record", "type: " + bound_command("ifapilot journal --since " + word));
  }
  return word;
}

/// What was typed long after it happened is told so: it may decide whether an answer came in time.
std::string told(const Row& row, rules::Instant now, bool with_actor) {
  auto text = row.what;
  if (row.fact.recorded_at - row.fact.happened_at >= std::chrono::minutes{1}) {
    text += ", of " + short_words(row.fact.happened_at, now);
  }
  if (with_actor) text += " (" + row.fact.actor + ")";
  return row.fact.voided_by ? "VOIDED by " + row.fact.voided_by->text() + ": " + text : text;
}

/// Whom or what it is about; what concerns the pilot as a whole has no name here, and its words say what it is.
std::string short_name(const Row& row) {
  using enum rules::FactKind;
  constexpr std::array of_the_pilot{init,        policy_set, calendar_close, calendar_open, calendar_import,
                                    quiet_start, quiet_end};
  if (row.vacancy) return row.vacancy->text();
  return std::ranges::find(of_the_pilot, row.fact.kind) == of_the_pilot.end() ? row.fact.record : "-";
}

Screen screen(const std::vector<Row>& rows, const Request& request) {
  if (rows.empty()) return {"Nothing was recorded in that time.\n", {rules::Action{rules::Deed::see_agenda}}};
  std::set<std::string> actors;
  for (const auto& row : rows) actors.insert(row.fact.actor);
  output::Grid grid;
  for (const auto& row : rows) {
    const auto tone = row.fact.voided_by ? output::Tone::faint : output::Tone::plain;
    grid.rows.push_back({short_words(row.fact.recorded_at, request.now()), row.fact.fact.text(), short_name(row),
                         output::toned(told(row, request.now(), actors.size() > 1), tone, request.style)});
  }
  const auto by = actors.size() == 1 ? "  Recorded by " + *actors.begin() + ".\n" : std::string();
  return {output::to_screen(grid, request.style) + by, {rules::Action{rules::Deed::see_agenda}}};
}

}  // namespace

constinit const Command commands::journal{
    .path = "journal",
    .summary = "tell what was recorded, in words, for who takes over",
    .details =
        "Every fact in the order in which it was recorded, the newest last, with what was typed and by whom: all of "
        "it, since a day or an instant, or of one record alone. What was voided since is marked. Never a child's "
        "reference [A-CHILD]. Times are those of recording; what happened earlier says when.",
    .positionals =
        [] {
          return argument(std::string(about), "V7, O12, R3, or the code of an authority or a provider, to see it alone",
                          true);
        },
    .options =
        [] {
          return Options{plain_option("since", "DATE|INSTANT", "first day or instant of recording, included"),
                         plain_option("until", "DATE|INSTANT", "last day or instant of recording, included"),
                         line_option("by", "USER", "what this user of the operating system recorded", longest_name)};
        },
    .examples = {"ifapilot journal", "ifapilot journal --since 2026-02-27", "ifapilot journal V1"},
    .run = reading([](const Request& request) {
      const auto& arguments = request.arguments;
      arguments.in_order("--since", "--until");
      const auto rows =
          app::journal(*request.session, {arguments.optional_since("--since"), arguments.optional_until("--until"),
                                          arguments.optional_text("--by", longest_name), subject(arguments)});
      return as_list(table_from(journal_columns(), rows), screen(rows, request));
    })};

}  // namespace ifapilot::cli
