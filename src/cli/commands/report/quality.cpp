#include "app/report/quality.hpp"

#include "cli/column/columns.hpp"
#include "cli/commands/all.hpp"
#include "cli/report/report.hpp"
#include "cli/words/commands.hpp"
#include "cli/words/phrases.hpp"
#include "output/screen.hpp"

#include <ifapilot/rules/time.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace ifapilot::cli {

namespace {

Columns<app::Lacking> quality_columns() {
  using Row = app::Lacking;
  return {
      column({.name = "kind"}, "authority, provider, framework, vacancy, offer, referral or placement.",
             "what lacks it", &Row::kind),
      column({.name = "record", .type = ColumnType::word},
             "The record: a code, the two codes of a framework, or a number; a placement has its vacancy's.",
             "what lacks it", &Row::record),
      column({.name = "vacancy"}, "The vacancy that the record is or belongs to; empty of a party.", "vacancy add",
             &Row::vacancy),
      column({.name = "authority"},
             "The authority that it is, or that accepted or answered; empty of a provider, and before an acceptance.",
             "authority add, offer", &Row::authority),
      column({.name = "provider"}, "The provider that it is, or that notified the vacancy; empty of an authority.",
             "provider add, vacancy add", &Row::provider),
      column(
          {.name = "lacks", .type = ColumnType::word},
          "What is missing. authority: contact, email, phone, gss while it takes part or carries a case on, survey "
          "(P-SURVEY). provider: contact, email, phone from its first vacancy on, sector, urn from its first "
          "placement on. framework: weekly-rate. vacancy: ages, sex, languages, date, notes (until it is "
          "placed) from its first offer on; date, terms, first-contact from the acceptance on; weekly-cost from "
          "the arranged transport on; child-sex, child-languages of an own child. offer: form, reasons, contract. "
          "referral: referred-on, child-sex, "
          "child-languages from the profile on, arrival while a duty stands (R2). placement: contract, terms, "
          "first-contact, weekly-cost; in-region of one elsewhere. What stands in two records, although it belongs to "
          "one: name-once, gss-once, urn-once (P-IDENTITY), child-once (M-SAME-CHILD).",
          "what is recorded", &Row::lacks),
      column({.name = "twice_with", .type = ColumnType::word, .heading = "With"},
             "The other record, of what stands in two: a code, or a vacancy.", "what is recorded", &Row::twice_with),
      column({.name = "since"}, "Since when it should have it; empty of a party.", "the fact that asks", &Row::since),
      column({.name = "rule", .type = ColumnType::word, .shown = false}, "The rule that asks for it.", "rules.md",
             &Row::rule),
      column(
          {.name = "action"},
          "What to type once it is known; capitals stand for what is to be filled in. A fact that cannot be completed "
          "is voided and recorded again: if others rest on it, void names the one that comes first (A-APPEND).",
          "lacks", [](const auto& row) { return command_line(app::actions_of(row)); }),
  };
}

/// What one command can record of one record stands together.
bool together(const app::Lacking& one, const app::Lacking& other) {
  const auto key = [](const app::Lacking& row) {
    return std::tie(row.kind, row.place, row.since, row.before, row.action, row.after, row.twice_with);
  };
  return key(one) == key(other);
}

std::string heading(const app::Lacking& row) { return std::string(app::word(row.kind)) + " " + row.record; }

/// One command, broken before an option where it is too wide, as a shell takes it up again when it is pasted.
std::string command_lines(std::string command, const output::Style& style) {
  const std::string indent = "    ";
  const auto room = static_cast<std::size_t>(std::max(style.width, 40)) - indent.size() - 2;
  std::string text;
  while (command.size() > room) {
    const auto at = command.rfind(" --", room);
    if (at == std::string::npos || at < 4) break;
    text += indent + command.substr(0, at) + " \\\n";
    command = "  " + command.substr(at + 1);
  }
  return text + indent + command + "\n";
}

/// `phone, email since Mon 2 Mar 2026 10:00`, and what to type under it.
std::string paragraph(std::span<const app::Lacking> rows, const output::Style& style) {
  auto lacks = listed(rows, &app::Lacking::lacks);
  std::vector<rules::Told> told;
  for (const auto& row : rows) told.insert(told.end(), row.told.begin(), row.told.end());
  const auto& first = rows.front();
  if (first.twice_with) lacks += " (with " + *first.twice_with + ")";
  if (first.since) lacks += " since " + rules::in_words(*first.since);
  auto text = "  " + output::wrapped(lacks, style.width - 2, 2);
  for (const auto& action : app::actions_of(first, told)) text += command_lines(command_line(action), style);
  return text;
}

output::Table quality_table(std::span<const app::Lacking> rows) { return table_from(quality_columns(), rows); }

/// Record by record, what it lacks and the commands that record it; how many are missing stands last.
std::string quality_screen(std::span<const app::Lacking> rows, const output::Style& style) {
  if (rows.empty()) return "Nothing is missing.\n";
  std::string text;
  std::string last;
  int records = 0;
  for (std::size_t i = 0; i < rows.size();) {
    auto end = i + 1;
    while (end < rows.size() && together(rows[i], rows[end])) ++end;
    if (heading(rows[i]) != last) {
      last = heading(rows[i]);
      ++records;
      text += output::toned(last, output::Tone::strong, style) + "\n";
    }
    text += paragraph(rows.subspan(i, end - i), style);
    i = end;
  }
  return text + "\n" + std::to_string(rows.size()) + " missing in " + how_many(records, "record", "records") + "\n";
}

}  // namespace

constexpr Report quality_report{
    .path = "report quality",
    .summary = "name every record that lacks something, and what",
    .details =
        "What the record should know by now, by kind and record, each with what to type: all of report "
        "outstanding, and besides it contacts and codes of the parties [M-CONTACT, D-CONTENT], rates of framework "
        "agreements [M-TERMS], what an offer should tell [D-CONTENT], what the Home Office told of a child "
        "[M-PROFILE], and whether a child that was accommodated elsewhere stayed in the region [P-AIMS]. What stands "
        "in two "
        "records and belongs to one is named too: a name, a GSS code, a URN [P-IDENTITY], a child [M-SAME-CHILD]. "
        "A vacancy that was closed and a referral that came to nothing are asked for no more, but for forms. "
        "--from and --to go by the London date since which it is missing; what has none, such as a telephone "
        "number, is listed only without them.",
    .examples = {"ifapilot report quality", "ifapilot report quality --provider oak --format csv"},
    .rows = [](const Request& request, const ReportFilter& filter) {
      using Row = app::Lacking;
      const auto rows = filter.taken(app::lacking(*request.session), &Row::since, &Row::authority, &Row::provider);
      return as_list(quality_table(rows), quality_screen(rows, request.style));
    }};

constinit const Command commands::report_quality = report_command<quality_report>();

}  // namespace ifapilot::cli
