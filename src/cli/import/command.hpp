#pragma once

#include "app/import/records.hpp"
#include "cli/command/command.hpp"
#include "cli/import/cell_reader.hpp"
#include "store/entity/parties.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

/// What the `import` commands have in common: reading the file, telling what is wrong with it, telling what was done.
namespace ifapilot::cli {

/// What is left to do with the rows of a file that fit under its header.
struct ImportWork {
  app::Session& session;
  std::string command;  ///< `import providers`
  std::string file;     ///< As it was typed; `stdin` for what comes in there.
  rules::Policy policy;
  std::vector<SheetRow> rows;
  std::vector<BadRow> bad;                ///< Gains what is malformed.
  std::vector<std::string> remarks = {};  ///< As the sheet has them.
  std::vector<std::string> passed_over = {};
  app::ChangedLetters letters = app::ChangedLetters::refused;
};

/// The row's line and audit body.
[[nodiscard]] app::ImportRow described(const SheetRow& row, const std::string& file);

/// Hands to `import` (app::import_rows) what `read` makes of each row that is well-formed.
template <class Read, class Import>
app::ImportDone import_good(ImportWork& work, const Read& read, Import import) {
  std::vector<std::invoke_result_t<const Read&, CellReader&, app::ImportRow>> good;
  std::vector<std::size_t> place;
  for (std::size_t i = 0; i < work.rows.size(); ++i) {
    CellReader reader(work.rows[i], work.policy, work.bad);
    auto row = read(reader, described(work.rows[i], work.file));
    if (!reader.is_good()) continue;
    good.push_back(std::move(row));
    place.push_back(i);
  }
  auto done = import(work.session, work.command, good, work.bad.empty());
  for (auto& refused : done.refused) refused.row = place[refused.row];
  return done;
}

/// What the refusals of a rule are most likely about in a row.
struct Blame {
  std::string column = {};
  std::string hint = {};  ///< In place of one that speaks of options.
  std::string more = {};  ///< After the rule's own hint.
};

/// One kind of import.
struct Import {
  SheetFormat format;
  std::map<std::string, Blame> blamed;  ///< By rule.
  rules::Deed next;                     ///< What to do after it.
  app::ImportDone (*run)(ImportWork&);
};

/// `columns` of a file of parties, and after them those of the lead at work.
[[nodiscard]] std::vector<SheetColumn> with_lead(std::vector<SheetColumn> columns);
/// What a row has in those.
[[nodiscard]] store::WorkContact lead_from(CellReader& reader);

/// What holds for every import, for the end of its details.
[[nodiscard]] std::string import_rules();

/// `--accept-changed-letters`, of the imports that change texts on record (A-TEXT).
[[nodiscard]] Options letters_option();

/// Its columns, for help.
[[nodiscard]] Meanings meanings(const SheetFormat& format);

[[nodiscard]] Answer run_import(const Request& request, const Import& import);

/// `own`, what is said of this import alone, as a command.
template <Import (*kind)()>
constexpr Command import_command(Command own) {
  own.positionals = [] { return path_argument("FILE.csv", "the file, or - for what comes in on stdin"); };
  own.columns = [] { return meanings(kind().format); };
  own.run = recording([](const Request& request) { return run_import(request, kind()); });
  return own;
}

}  // namespace ifapilot::cli
