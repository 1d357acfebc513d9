#pragma once

#include "app/refused.hpp"
#include "cli/line/arguments.hpp"

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// A file of rows under named columns, read into words that `Arguments` reads as it reads options.
namespace ifapilot::cli {

/// One thing that is wrong with a file, and where.
struct BadRow {
  std::size_t line = 0;  ///< On which its row begins, from 1.
  std::string column;    ///< As the program calls it; empty: the whole row.
  std::string value;     ///< What stands in the cell; empty: nothing, or no cell alone.
  std::string reason;    ///< A sentence without a full stop.
  rules::Sentence hint = {};
  app::RefusalKind kind = app::RefusalKind::usage;
  std::string rule = {};                     ///< If a rule refuses.
  std::vector<std::string> paragraphs = {};  ///< Of the guidance, that the rule rests on.
};

/// Everything that is wrong with a file that was to be imported, on its way to the one catch in app.cpp.
struct BadRows : std::runtime_error {
  BadRows(const std::string& message, std::string name, std::vector<BadRow> all)
      : std::runtime_error(message), file(std::move(name)), rows(std::move(all)) {}

  std::string file;
  std::vector<BadRow> rows;  ///< By line; at least one.
};

/// A column that an import reads.
struct SheetColumn {
  std::string key;                        ///< As our own exports call it: `weekly_rate`.
  std::string meaning;                    ///< For help: form, unit, what an empty cell means.
  std::vector<std::string> aliases = {};  ///< Other names that people and exports give it.
  std::vector<std::string> one_of = {};   ///< The fixed set of words, if it is one.
  bool required = false;                  ///< The column must be there, with something in every cell.
};

[[nodiscard]] inline SheetColumn needed(SheetColumn column) {
  column.required = true;
  return column;
}

/// A column of our exports that tells something which an import does not take over, and which follows from no other
/// column.
struct LeftOut {
  std::string key;
  std::string what;                               ///< For after "not taken over: ".
  bool (*says)(std::string_view cell) = nullptr;  ///< Whether a cell that is not empty tells it; none: any does.
};

/// What a file of one kind may have.
struct SheetFormat {
  std::string name;  ///< `providers`
  std::vector<SheetColumn> columns;
  std::vector<std::string> derived = {};  ///< Columns of our exports that follow from others: passed over by name.
  std::vector<LeftOut> left_out = {};
};

struct SheetRow {
  std::size_t line = 0;                    ///< On which it begins, from 1.
  Arguments cells;                         ///< By column; an empty cell is not given.
  std::vector<std::string> left_out = {};  ///< What it tells that is not taken over, in the words of the format.

  /// What stands under `column`, as it is; empty: nothing.
  [[nodiscard]] std::string typed(std::string_view column) const;
};

struct Sheet {
  std::vector<SheetRow> rows;  ///< Those that fit under the header, also with bad cells.
  std::size_t count = 0;       ///< All rows under the header; 0 if there is no way to read them.
  std::vector<BadRow> bad = {};
};

/// `Weekly Rate`, `WEEKLY-RATE` -> `weekly_rate`
[[nodiscard]] std::string column_name(std::string_view typed);

/// Reads a whole file; a guard of our own export is taken off each cell (field notes). A word of a fixed set is known
/// in any letter case, with blanks for its dashes and around it.
[[nodiscard]] Sheet read_sheet(std::string_view bytes, const SheetFormat& format);

}  // namespace ifapilot::cli
