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

Write framework_row(CellReader& reader, app::ImportRow&) {
  const auto& cells = reader.cells();
  store::FrameworkRecord framework{.id = 0,
                                   .authority = reader.read("authority", [&] { return cells.authority("authority"); }),
                                   .provider = reader.read("provider", [&] { return cells.provider("provider"); }),
                                   .facts = {reader.read("from", [&] { return cells.day("from"); }),
                                             reader.read("until", [&] { return cells.optional_day("until"); })},
                                   .weekly_rate = reader.read("weekly_rate", [&] { return rate_in(cells); })};
  reader.read("until", [&] {
    if (reader.is_good() && !rules::is_well_formed(framework.facts)) {
      usage_error("until is before from", "both days belong to the agreement: " + rules::iso(framework.facts.from) +
                                              " or later, or an empty cell");
    }
    return 0;
  });
  return [framework](app::Session& session) { return app::import_framework(session, framework); };
}

SheetFormat format() {
  return {.name = "frameworks",
          .columns = {{.key = "authority", .meaning = "the authority's code", .required = true},
                      {.key = "provider", .meaning = "the provider's code", .required = true},
                      {.key = "from", .meaning = "its first day, as 2026-04-01", .required = true},
                      {.key = "until", .meaning = "its last day; empty: no end is agreed"},
                      {.key = "weekly_rate", .meaning = "pounds for a week, as 900.00 or 900"}},
          .derived = {"in_force", "fact"}};
}

Answer run(const Request& request) {
  return run_import(request, {.format = format(),
                              .blamed = {{"M-TERMS", {.column = "from"}}, {"A-APPEND", {.column = "weekly_rate"}}},
                              .next = rules::Deed::list_frameworks,
                              .run = [](ImportWork& work) { return import_each(work, framework_row); }});
}

}  // namespace

constinit const Command commands::import_frameworks{
    .path = "import frameworks",
    .summary = "add framework agreements from a spreadsheet's CSV",
    .details =
        "As `ifapilot framework list --format csv` writes them; authorities and providers must be on "
        "record. An agreement is known by its two parties and its first day. An earlier last day "
        "than the one on record ends it; a weekly rate is never changed [M-TERMS, A-APPEND].",
    .more_details = import_rules,
    .positionals = import_file,
    .columns = [] { return meanings(format()); },
    .examples = {"ifapilot import frameworks examples/import/frameworks.csv --dry-run"},
    .run = recording(run)};

}  // namespace ifapilot::cli
