#include "app/import/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/import/command.hpp"
#include "cli/option/party.hpp"

#include <ifapilot/rules/framework.hpp>

namespace ifapilot::cli {

namespace {

using Write = std::function<app::Imported(app::Session&)>;

constexpr auto every_import =
    " All rows or none: every bad one is named, with its line. A second import of the same file changes nothing. "
    "--dry-run shows what would come of it. Columns may stand in any order, under names in any letter case, with "
    "blanks or dashes; cells are parted by commas or semicolons; dates are typed as 2026-03-02. Exit code: 2 if a cell "
    "is malformed, else 4 if a code is unknown, else 1 if a rule refuses.";

std::vector<SheetColumn> lead_columns() {
  return {{.key = "contact", .meaning = "name of the lead", .aliases = {"lead"}},
          {.key = "email", .meaning = "e-mail of the lead at work", .aliases = {"e_mail"}},
          {.key = "phone", .meaning = "telephone of the lead at work", .aliases = {"telephone", "tel"}}};
}

store::WorkContact lead_from(CellReader& reader) {
  const auto& cells = reader.cells();
  return {reader.read("contact", [&] { return cells.optional_text("contact", longest_name); }),
          reader.read("email", [&] { return optional_email(cells, "email"); }),
          reader.read("phone", [&] { return optional_phone(cells, "phone"); })};
}

/// A code or name: present, as `read_sheet` has seen to.
template <class Read>
auto needed(CellReader& reader, const std::string& column, Read read) {
  using Value = std::invoke_result_t<Read>;
  return reader.read(column, [&] { return std::optional<Value>(read()); }).value_or(Value{});
}

std::string name_from(CellReader& reader) {
  return needed(reader, "name", [&] { return reader.cells().text("name", longest_name); });
}

std::optional<int> position_from(CellReader& reader) {
  return reader.read("position", [&] { return reader.cells().optional_number("position", 1, 999); });
}

/// The positions that the file gives. What is malformed is told when the row itself is read.
app::RotaMoves moves_in(const ImportWork& work) {
  app::RotaMoves moves;
  std::vector<BadRow> told_later;
  for (const auto& row : work.rows) {
    CellReader reader(row, work.policy, told_later);
    const auto code = reader.read("code", [&] { return std::optional(reader.cells().authority("code")); });
    const auto position = position_from(reader);
    if (code && position) moves.emplace(*code, *position);
  }
  return moves;
}

Write authority_row(CellReader& reader, app::ImportRow& row, const app::RotaMoves& moves) {
  const auto& cells = reader.cells();
  app::NewAuthority authority{.code = needed(reader, "code", [&] { return cells.authority("code"); }),
                              .name = name_from(reader),
                              .gss = reader.read("gss", [&] { return optional_gss(cells, "gss"); }),
                              .position = position_from(reader),
                              .lead = lead_from(reader)};
  row.at = reader.instant("since");
  const bool has_left = cells.given("taking_part") && !reader.truth("taking_part");
  return [authority, has_left, &moves](app::Session& session) {
    return app::import_authority(session, authority, has_left, moves);
  };
}

Write provider_row(CellReader& reader, app::ImportRow&) {
  const auto& cells = reader.cells();
  store::ProviderRecord provider{.id = 0,
                                 .code = needed(reader, "code", [&] { return cells.provider("code"); }),
                                 .name = name_from(reader),
                                 .sector = reader.read("sector", [&] { return cells.optional_text("sector"); }),
                                 .urn = reader.read("urn", [&] { return optional_urn(cells, "urn"); }),
                                 .lead = lead_from(reader)};
  return [provider](app::Session& session) { return app::import_provider(session, provider); };
}

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
  store::FrameworkRecord framework{
      .id = 0,
      .authority = needed(reader, "authority", [&] { return cells.authority("authority"); }),
      .provider = needed(reader, "provider", [&] { return cells.provider("provider"); }),
      .facts = {needed(reader, "from", [&] { return cells.day("from"); }),
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

std::vector<SheetColumn> with_lead(std::vector<SheetColumn> columns) {
  for (auto& column : lead_columns()) columns.push_back(std::move(column));
  return columns;
}

}  // namespace

Command make_import_authorities() {
  return import_command(
      {.format = {.name = "authorities",
                  .columns = with_lead(
                      {{.key = "code",
                        .meaning = "lower case letters, digits and -",
                        .required = true,
                        .aliases = {"authority"}},
                       {.key = "name", .meaning = "its full name", .required = true, .aliases = {"full_name"}},
                       {.key = "gss", .meaning = "the ONS code of its area, such as E06000015"},
                       {.key = "position",
                        .meaning = "its place in the published rota, 1 to 999; empty: last; rows may change places"},
                       {.key = "since", .meaning = "since when it takes part; empty: now; only of a new one"},
                       {.key = "taking_part", .meaning = "yes or no; a new one that has left is refused"}}),
                  .derived = {"accepted", "open", "last_turn_at", "fact"},
                  .left_out = {{.key = "periods",
                                .what = "that it has left and come back",
                                .says =
                                    [](std::string_view cell) { return cell.find(';') != std::string_view::npos; }}}},
       .summary = "add or update authorities from a spreadsheet's CSV",
       .details = std::string("As `ifapilot authority list --format csv` writes them. One with a new code is added and "
                              "takes part [P-VOLUNTARY]; of one that is known, what a cell says otherwise is updated, "
                              "and an empty cell leaves it as it is.") +
                  every_import,
       .examples = {"ifapilot import authorities examples/import/authorities.csv --dry-run"},
       .blamed = {{"R-ORDER",
                   {.column = "position", .more = "those that change places with each other go into one file"}},
                  {"A-APPEND", {.column = "code"}},
                  {"A-FUTURE", {.column = "since"}},
                  {"P-VOLUNTARY", {.column = "taking_part"}}},
       .next = "ifapilot authority list",
       .run = [](ImportWork& work) {
         const auto moves = moves_in(work);
         return import_each(work,
                            [&](CellReader& reader, app::ImportRow& row) { return authority_row(reader, row, moves); });
       }});
}

Command make_import_providers() {
  return import_command(
      {.format = {.name = "providers",
                  .columns = with_lead(
                      {{.key = "code",
                        .meaning = "lower case letters, digits and -",
                        .required = true,
                        .aliases = {"provider"}},
                       {.key = "name", .meaning = "its full name", .required = true, .aliases = {"full_name"}},
                       {.key = "sector", .meaning = "private or voluntary", .one_of = {"private", "voluntary"}},
                       {.key = "urn", .meaning = "Ofsted's number of it", .aliases = {"ofsted_urn"}}}),
                  .derived = {"fact"}},
       .summary = "add or update providers from a spreadsheet's CSV",
       .details =
           std::string("As `ifapilot provider list --format csv` writes them. One with a new code is added; of one "
                       "that is known, what a cell says otherwise is updated, and an empty cell leaves it as it "
                       "is.") +
           every_import,
       .examples = {"ifapilot import providers examples/import/providers.csv --dry-run", "ifapilot import providers -"},
       .blamed = {{"A-APPEND", {.column = "code"}}},
       .next = "ifapilot provider list",
       .run = [](ImportWork& work) { return import_each(work, provider_row); }});
}

Command make_import_frameworks() {
  return import_command(
      {.format = {.name = "frameworks",
                  .columns = {{.key = "authority", .meaning = "the authority's code", .required = true},
                              {.key = "provider", .meaning = "the provider's code", .required = true},
                              {.key = "from", .meaning = "its first day, as 2026-04-01", .required = true},
                              {.key = "until", .meaning = "its last day; empty: no end is agreed"},
                              {.key = "weekly_rate", .meaning = "pounds for a week, as 900.00 or 900"}},
                  .derived = {"in_force", "fact"}},
       .summary = "add framework agreements from a spreadsheet's CSV",
       .details =
           std::string("As `ifapilot framework list --format csv` writes them; authorities and providers must be on "
                       "record. An agreement is known by its two parties and its first day. An earlier last day "
                       "than the one on record ends it; a weekly rate is never changed [M-TERMS, A-APPEND].") +
           every_import,
       .examples = {"ifapilot import frameworks examples/import/frameworks.csv --dry-run"},
       .blamed = {{"M-TERMS", {.column = "from"}}, {"A-APPEND", {.column = "weekly_rate"}}},
       .next = "ifapilot framework list",
       .run = [](ImportWork& work) { return import_each(work, framework_row); }});
}

}  // namespace ifapilot::cli
