#include "app/import/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/import/command.hpp"

#include <ifapilot/rules/framework.hpp>

namespace ifapilot::cli {

namespace {

/// What a spreadsheet writes of an amount, as the option takes it: `£1,200.5` as `1200.50`.
std::string plain_amount(std::string typed) {
  constexpr std::string_view pound = "\u00a3";
  if (typed.starts_with(pound)) typed.erase(0, pound.size());
  typed.resize(typed.find_last_not_of(' ') + 1);
  const auto point = std::min(typed.find('.'), typed.size());
  const auto comma = typed.find(',');
  if (comma != std::string::npos && comma + 4 == point) typed.erase(comma, 1);  // no amount has a second one
  if (typed.size() >= 2 && typed[typed.size() - 2] == '.') typed += '0';
  return typed;
}

/// As it stands, or as a spreadsheet writes it.
std::optional<rules::Pence> rate_in(const Arguments& cells) {
  const auto typed = cells.optional_text("weekly_rate");
  const auto plain = typed ? rules::parse_pounds(plain_amount(*typed)) : std::variant<rules::Pence, std::string>{""};
  if (const auto* amount = std::get_if<rules::Pence>(&plain)) return *amount;
  return cells.optional_pence("weekly_rate");
}

app::ImportRow framework_row(CellReader& reader, app::ImportRow row) {
  store::FrameworkRecord framework{
      .id = 0,
      .authority = reader.read("authority", &Arguments::authority),
      .provider = reader.read("provider", &Arguments::provider),
      .facts = {reader.read("from", &Arguments::day), reader.read("until", &Arguments::optional_day)},
      .weekly_rate = reader.read("weekly_rate", [&] { return rate_in(reader.cells()); })};
  reader.refuse_if(
      reader.is_good() && !rules::is_well_formed(framework.facts), "until", "until is before from",
      "both days belong to the agreement: " + rules::iso(framework.facts.from) + " or later, or an empty cell");
  row.write = [framework](app::Session& session) { return app::import_framework(session, framework); };
  return row;
}

Import frameworks_file() {
  return {.format = {.name = "frameworks",
                     .columns = {needed({"authority", "the authority's code"}),
                                 needed({"provider", "the provider's code"}),
                                 needed(of_kind(TextKind::date, {"from", "its first day, as 2026-04-01"})),
                                 of_kind(TextKind::date, {"until", "its last day; empty: no end is agreed"}),
                                 {"weekly_rate", "pounds for a week, as 900.00 or 900"}},
                     .derived = {"in_force", "fact"}},
          .blamed = {{"M-TERMS", {"from"}}, {"A-APPEND", {"weekly_rate"}}},
          .next = rules::Deed::list_frameworks,
          .run = [](ImportWork& work) { return import_good(work, framework_row, app::import_rows); }};
}

}  // namespace

constinit const Command commands::import_frameworks = import_command<frameworks_file>(
    {.path = "import frameworks",
     .summary = "add framework agreements from a spreadsheet's CSV",
     .details = "As `ifapilot framework list --format csv` writes them; authorities and providers must be on "
                "record. An agreement is known by its two parties and its first day. An earlier last day "
                "than the one on record ends it; a weekly rate is never changed [M-TERMS, A-APPEND].",
     .more_details = import_rules,
     .examples = {"ifapilot import frameworks examples/import/frameworks.csv --dry-run"}});

}  // namespace ifapilot::cli
