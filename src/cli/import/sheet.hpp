#pragma once

#include "cli/line/arguments.hpp"
#include "cli/line/text_kind.hpp"
#include "cli/line/usage_error.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// A file of rows under named columns, read into words that `Arguments` reads as it reads options.
namespace ifapilot::cli {

/// A column that an import reads.
struct SheetColumn {
  std::string key;                        ///< As our own exports call it: `weekly_rate`.
  std::string meaning;                    ///< For help: form, unit, what an empty cell means.
  std::vector<std::string> aliases = {};  ///< Other names that people and exports give it.
  std::vector<std::string> one_of = {};   ///< The fixed set of words, if it is one.
  TextKind kind = TextKind::line;
  bool required = false;  ///< The column must be there, with something in every cell.
};

/// The column, which every row must have.
[[nodiscard]] inline SheetColumn needed(SheetColumn column) {
  column.required = true;
  return column;
}

/// The column, whose cells are of that kind.
[[nodiscard]] inline SheetColumn of_kind(TextKind kind, SheetColumn column) {
  column.kind = kind;
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
  std::vector<std::string> bad = {};       ///< The columns that something is known against already.
  std::map<std::string, std::string> as_it_came =
      {};  ///< By column, those of its cells with something that cannot be seen.

  /// What stands under `column`, as it is; empty: nothing.
  [[nodiscard]] std::string typed(std::string_view column) const;
};

struct Sheet {
  std::vector<SheetRow> rows;  ///< Those that fit under the header, also with bad cells.
  std::size_t count = 0;       ///< All rows under the header; 0 if there is no way to read them.
  std::vector<BadRow> bad = {};
  std::vector<std::string> remarks = {};      ///< What was passed over, taken as empty, or is warned of (A-TEXT).
  std::vector<std::string> passed_over = {};  ///< The columns that the format does not have, by name or else by place.
};

/// Reads a whole file as people have it: under a title, with columns of their own, with rows that end early where their
/// last cells are empty. A guard of our own export is taken off each cell, and each passes A-TEXT's door. A word of a
/// fixed set is known in any letter case, with blanks for its dashes and around it. A column whose name is nearly one
/// of the format is taken for a slip, and refused.
[[nodiscard]] Sheet read_sheet(std::string_view bytes, const SheetFormat& format);

}  // namespace ifapilot::cli
