#pragma once

#include "app/import/import.hpp"
#include "cli/command/command.hpp"
#include "cli/import/cell_reader.hpp"
#include "cli/import/sheet.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

/// What the `import` commands have in common: reading the file, telling what is wrong with it, telling what was done.
namespace ifapilot::cli {

/// What is left to do with the good rows of a file. `app::ImportRow` tells line and audit body of each.
struct ImportWork {
  app::Session& session;
  const std::string& command;  ///< `import providers`
  const rules::Policy& policy;
  const std::vector<SheetRow>& rows;
  std::vector<BadRow>& bad;               ///< Gains what is malformed.
  std::vector<app::ImportRow> described;  ///< One for each of `rows`.
};

/// What the refusals of a rule are most likely about in a row.
struct Blame {
  std::string column;
  std::string hint = {};  ///< In place of one that speaks of options.
  std::string more = {};  ///< After the rule's own hint.
};

/// One kind of import.
struct Import {
  SheetFormat format;
  std::map<std::string, Blame> blamed;  ///< By rule.
  rules::Deed next;                     ///< What to do after it.
  std::function<app::ImportDone(ImportWork&)> run;
};

/// What writes a row, once its cells are read.
using Write = std::function<app::Imported(app::Session&)>;

/// For rows that do not depend on each other: `read` makes of each what writes it, and sets `at` if it happened then.
[[nodiscard]] app::ImportDone import_each(ImportWork& work,
                                          const std::function<Write(CellReader&, app::ImportRow&)>& read);

/// The file that every import takes.
[[nodiscard]] Positionals import_file();

/// What holds for every import, for the end of its details.
[[nodiscard]] std::string import_rules();

/// Its columns, for help.
[[nodiscard]] Meanings meanings(const SheetFormat& format);

[[nodiscard]] Answer run_import(const Request& request, const Import& import);

}  // namespace ifapilot::cli
