#pragma once

#include "cli/line/arguments.hpp"
#include "cli/line/usage_error.hpp"

#include <ifapilot/rules/policy.hpp>

#include <concepts>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// A file of rows under named columns, read into words that `Arguments` reads as it reads options.
namespace ifapilot::cli {

/// A column that an import reads.
struct SheetColumn {
  std::string key;                        ///< As our own exports call it: `weekly_rate`.
  std::string meaning;                    ///< For help: form, unit, what an empty cell means.
  std::vector<std::string> aliases = {};  ///< Other names that people and exports give it.
  std::vector<std::string> one_of = {};   ///< The fixed set of words, if it is one.
  bool required = false;                  ///< The column must be there, with something in every cell.
};

/// The column, which every row must have.
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
  std::vector<std::string> bad = {};       ///< The columns that something is known against already.

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

/// Reads a whole file; a guard of our own export is taken off each cell. A word of a fixed set is known
/// in any letter case, with blanks for its dashes and around it.
[[nodiscard]] Sheet read_sheet(std::string_view bytes, const SheetFormat& format);

/// Reads one row's cells with the readers of options, and keeps what each has against its cell, so that a row tells all
/// of it at once.
class CellReader {
 public:
  CellReader(const SheetRow& row, const rules::Policy& policy, std::vector<BadRow>& bad)
      : row_(row), policy_(policy), bad_(bad), first_(bad.size()) {}

  [[nodiscard]] const Arguments& cells() const { return row_.cells; }

  /// A cell as it is, whatever it holds.
  [[nodiscard]] std::string typed(std::string_view column) const { return row_.typed(column); }

  /// What `read` makes of the cells, the one under `column` above all; a default if that is malformed.
  template <std::invocable Read>
  std::invoke_result_t<Read> read(const std::string& column, Read read) {
    try {
      return read();
    } catch (const UsageError& error) {
      refuse_if(true, column, error.what(), error.hint);
      return std::invoke_result_t<Read>();
    }
  }

  /// The same of an option's reader, and of what it is to know besides.
  template <class Reader, class... More>
  requires std::invocable<Reader, const Arguments&, const std::string&, More...>
  auto read(const std::string& column, Reader reader, More... more) {
    return read(column, [&] { return std::invoke(reader, cells(), column, more...); });
  }

  /// An instant; of a date alone, the opening of that day (T-WORK).
  [[nodiscard]] std::optional<rules::Instant> instant(const std::string& column);

  /// Whether the cell holds a date without a time of day.
  [[nodiscard]] bool is_day_alone(const std::string& column) const;

  /// yes, no, y, n, true or false, in any letter case; an empty cell is no.
  [[nodiscard]] bool truth(const std::string& column);

  /// Keeps `reason` against the cell if it is `wrong`, unless something is known against it already.
  void refuse_if(bool wrong, const std::string& column, const std::string& reason, const std::string& hint);

  /// Whether nothing is known against the row.
  [[nodiscard]] bool is_good() const;

 private:
  const SheetRow& row_;
  const rules::Policy& policy_;
  std::vector<BadRow>& bad_;
  std::size_t first_;  // of the row's own in `bad_`
};

}  // namespace ifapilot::cli
