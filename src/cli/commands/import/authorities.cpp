#include "app/import/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/import/command.hpp"
#include "cli/import/lead.hpp"
#include "cli/option/party.hpp"

namespace ifapilot::cli {

namespace {

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
  app::NewAuthority authority{.code = reader.read("code", [&] { return cells.authority("code"); }),
                              .name = reader.read("name", [&] { return cells.text("name", longest_name); }),
                              .gss = reader.read("gss", [&] { return optional_gss(cells, "gss"); }),
                              .position = position_from(reader),
                              .lead = lead_from(reader)};
  row.at = reader.instant("since");
  const bool has_left = cells.given("taking_part") && !reader.truth("taking_part");
  return [authority, has_left, &moves](app::Session& session) {
    return app::import_authority(session, authority, has_left, moves);
  };
}

SheetFormat format() {
  return {
      .name = "authorities",
      .columns = with_lead(
          {{.key = "code", .meaning = "lower case letters, digits and -", .required = true, .aliases = {"authority"}},
           {.key = "name", .meaning = "its full name", .required = true, .aliases = {"full_name"}},
           {.key = "gss", .meaning = "the ONS code of its area, such as E06000015"},
           {.key = "position",
            .meaning = "its place in the published rota, 1 to 999; empty: last; rows may change places"},
           {.key = "since", .meaning = "since when it takes part; empty: now; only of a new one"},
           {.key = "taking_part", .meaning = "yes or no; a new one that has left is refused"}}),
      .derived = {"accepted", "open", "last_turn_at", "fact"},
      .left_out = {{.key = "periods", .what = "that it has left and come back", .says = [](std::string_view cell) {
                      return cell.find(';') != std::string_view::npos;
                    }}}};
}

Answer run(const Request& request) {
  return run_import(
      request,
      {.format = format(),
       .blamed = {{"R-ORDER",
                   {.column = "position", .more = "those that change places with each other go into one file"}},
                  {"A-APPEND", {.column = "code"}},
                  {"A-FUTURE", {.column = "since"}},
                  {"P-VOLUNTARY", {.column = "taking_part"}}},
       .next = rules::Deed::list_authorities,
       .run = [](ImportWork& work) {
         const auto moves = moves_in(work);
         return import_each(work,
                            [&](CellReader& reader, app::ImportRow& row) { return authority_row(reader, row, moves); });
       }});
}

}  // namespace

constinit const Command commands::import_authorities{
    .path = "import authorities",
    .summary = "add or update authorities from a spreadsheet's CSV",
    .details =
        "As `ifapilot authority list --format csv` writes them. One with a new code is added and "
        "takes part [P-VOLUNTARY]; of one that is known, what a cell says otherwise is updated, "
        "and an empty cell leaves it as it is.",
    .more_details = import_rules,
    .positionals = import_file,
    .columns = [] { return meanings(format()); },
    .examples = {"ifapilot import authorities examples/import/authorities.csv --dry-run"},
    .run = recording(run)};

}  // namespace ifapilot::cli
