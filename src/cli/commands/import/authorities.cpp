#include "app/import/records.hpp"
#include "cli/commands/all.hpp"
#include "cli/import/command.hpp"
#include "cli/option/party.hpp"

namespace ifapilot::cli {

namespace {

std::optional<int> position_from(CellReader& reader) {
  return reader.read("position", &Arguments::optional_number, 1, 999);
}

/// The positions that the file gives. What is malformed is told when the row itself is read.
app::RotaMoves moves_in(const ImportWork& work) {
  app::RotaMoves moves;
  std::vector<BadRow> told_later;
  for (const auto& row : work.rows) {
    CellReader reader(row, work.policy, told_later);
    const auto code = reader.read("code", &Arguments::optional_authority);
    const auto position = position_from(reader);
    if (code && position) moves.emplace(*code, *position);
  }
  return moves;
}

app::ImportRow authority_row(CellReader& reader, app::ImportRow row, const app::RotaMoves& moves,
                             app::ChangedLetters letters) {
  app::NewAuthority authority{.code = reader.read("code", &Arguments::new_authority),
                              .name = reader.read("name", &Arguments::text, longest_name),
                              .gss = reader.read("gss", optional_gss),
                              .position = position_from(reader),
                              .lead = lead_from(reader)};
  row.at = reader.instant("since");
  const bool has_left = reader.cells().given("taking_part") && !reader.truth("taking_part");
  row.write = [authority, has_left, &moves, letters](app::Session& session) {
    return app::import_authority(session, authority, has_left, moves, letters);
  };
  return row;
}

Import authorities_file() {
  return {
      .format = {.name = "authorities",
                 .columns = with_lead(
                     {needed({"code", "lower case letters, digits and -", {"authority"}}),
                      needed(of_kind(TextKind::name, {"name", "its full name", {"full_name"}})),
                      {"gss", "the ONS code of its area, such as E06000015"},
                      {"position", "its place in the published rota, 1 to 999; empty: last; rows may change places"},
                      of_kind(TextKind::date, {"since", "since when it takes part; empty: now; only of a new one"}),
                      {"taking_part", "yes or no; a new one that has left is refused"}}),
                 .derived = {"away_until", "accepted", "open", "last_turn_at", "fact"},
                 .left_out = {{.key = "periods",
                               .what = "that it has left and come back",
                               .says = [](std::string_view cell) { return cell.find(';') != std::string_view::npos; }},
                              {.key = "away",
                               .what = "the days on which its lead is away",
                               .says = [](std::string_view cell) { return !cell.empty(); }}}},
      .blamed = {{"R-ORDER",
                  {.column = "position", .more = "those that change places with each other go into one file"}},
                 {"A-APPEND", {"code"}},
                 {"A-FUTURE", {"since"}},
                 {"P-VOLUNTARY", {"taking_part"}}},
      .next = rules::Deed::list_authorities,
      .run = [](ImportWork& work) {
        const auto row = [moves = moves_in(work), &work](CellReader& reader, app::ImportRow from) {
          return authority_row(reader, std::move(from), moves, work.letters);
        };
        return import_good(work, row, app::import_authorities);
      }};
}

}  // namespace

constinit const Command commands::import_authorities = import_command<authorities_file>(
    {.path = "import authorities",
     .summary = "add or update authorities from a spreadsheet's CSV",
     .details = "As `ifapilot authority list --format csv` writes them. One with a new code is added and "
                "takes part [P-VOLUNTARY]; of one that is known, what a cell says otherwise is updated, "
                "and an empty cell leaves it as it is. A name or GSS code that another one keeps is refused; within "
                "the file they may change hands [P-IDENTITY].",
     .more_details = import_rules,
     .options = letters_option,
     .examples = {"ifapilot import authorities examples/import/authorities.csv --dry-run"}});

}  // namespace ifapilot::cli
