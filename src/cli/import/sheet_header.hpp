#pragma once

#include "cli/import/sheet.hpp"
#include "input/csv_file.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The first row of a file of rows, which names its columns.
namespace ifapilot::cli {

/// `Weekly Rate`, `WEEKLY-RATE` -> `weekly_rate`
[[nodiscard]] std::string column_name(std::string_view typed);

/// A column of the file.
struct HeaderCell {
  std::string name;           ///< As the program spells it; empty: it has none.
  const SheetColumn* column;  ///< That it is of the format; null: passed over.
  const LeftOut* left_out;    ///< That it is of those; null: none.
  bool is_known;              ///< Of the format, or of our exports.
  std::string typed;          ///< As the file calls it.
};

/// How many of `cells` name a column of the format, or one that our exports have.
[[nodiscard]] std::size_t columns_named(const std::vector<std::string>& cells, const SheetFormat& format);

/// The columns of the file; those that are missing, there twice, or nearly one of the format go to `bad`.
[[nodiscard]] std::vector<HeaderCell> read_header(const input::CsvRow& row, const SheetFormat& format,
                                                  std::vector<BadRow>& bad);

/// The keys of the columns, or of those alone that every file must have.
[[nodiscard]] std::vector<std::string> keys(const SheetFormat& format, bool required_only);

}  // namespace ifapilot::cli
