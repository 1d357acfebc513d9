#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// CSV as people have it, from bytes to cells. Knows neither columns nor what stands in them.
namespace ifapilot::input {

/// One row that is not blank, the header too.
struct CsvRow {
  std::size_t line = 0;  ///< On which it begins, counted from 1; line breaks between quotation marks count.
  std::vector<std::string> cells;
};

/// Why the bytes are no CSV, and where. Reading ended there.
struct CsvFault {
  std::size_t line = 0;  ///< Counted from 1.
  std::string message;
  std::string hint;
};

struct CsvFile {
  char delimiter = ',';
  std::vector<CsvRow> rows;  ///< The first is the header.
  std::optional<CsvFault> fault = std::nullopt;
  std::vector<std::size_t> above = {};  ///< The lines above the header that are no `sep=` and not blank: a title.
};

/// How many columns cells name that whoever asks knows; 0: they are no header.
using ColumnsNamed = std::function<std::size_t(const std::vector<std::string>&)>;

/// Reads UTF-8 with or without a byte order mark; lines end in LF, CRLF or CR; cells are parted by commas, semicolons,
/// tabs or bars; quoted as RFC 4180 has it, and strictly. The header is the first of the first ten lines that
/// `names_columns` however it is parted; if none does, the first line, parted by what it has most of. Blanks around a
/// cell that is not quoted are taken away; blank rows, rows of empty cells and a line `sep=;`, as Excel writes and
/// quotes it, are passed over.
[[nodiscard]] CsvFile read_csv(
    std::string_view bytes, const ColumnsNamed& columns_named = [](const auto&) { return std::size_t{0}; });

}  // namespace ifapilot::input
