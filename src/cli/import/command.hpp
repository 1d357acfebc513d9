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
  std::string summary;
  std::string details;
  std::vector<std::string> examples;
  std::map<std::string, Blame> blamed;  ///< By rule.
  std::string next;                     ///< What to type after it.
  std::function<app::ImportDone(ImportWork&)> run;
};

/// For rows that do not depend on each other: `read` makes of each what writes it, and sets `at` if it happened then.
[[nodiscard]] app::ImportDone import_each(
    ImportWork& work,
    const std::function<std::function<app::Imported(app::Session&)>(CellReader&, app::ImportRow&)>& read);

[[nodiscard]] Command import_command(Import import);

}  // namespace ifapilot::cli
